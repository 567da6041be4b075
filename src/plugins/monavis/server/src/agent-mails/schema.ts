import { z } from '@strapi/utils';

export const mailChoicesSchema = z.strictObject({ digest: z.boolean(), scoreAlerts: z.boolean() });
