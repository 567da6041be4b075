import { z } from '@strapi/utils';

const numero = z.number().int().min(1).max(2_147_483_647);

export const mergePreviewQuerySchema = z.strictObject({ into: z.coerce.number().pipe(numero) });
export const mergeBodySchema = z.strictObject({ into: numero });
