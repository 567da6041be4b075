import type { z } from '@strapi/utils';
import { toJsonSchema } from './schemas';

/** @returns the parameters that a zod schema of a query takes, each with its description */
export const queryParameters = <TName extends string>(
  shape: Record<NoInfer<TName>, z.ZodType>,
  descriptions: Record<TName, string>
): object[] =>
  (Object.keys(descriptions) as TName[]).map((name) => ({
    name,
    in: 'query',
    description: descriptions[name],
    schema: toJsonSchema(shape[name], 'input'),
  }));

export const NUMERO_PARAMETER = {
  name: 'numero',
  in: 'path',
  required: true,
  description: 'Numéro de la démarche.',
  schema: { type: 'integer', minimum: 1 },
};
