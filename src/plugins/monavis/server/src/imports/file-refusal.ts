import { errors } from '@strapi/utils';

/** The file cannot be read: a sentence for the éditeur. Nothing of it is kept. */
export class FileRefusal extends errors.ApplicationError {}
