import { errors } from '@strapi/utils';

/**
 * « You may not », with a sentence for the person and, if need be, details for the panel (403). A PolicyError on
 * purpose: Strapi erases the message and the details of every other ForbiddenError.
 */
export class Refusal extends errors.PolicyError {}
