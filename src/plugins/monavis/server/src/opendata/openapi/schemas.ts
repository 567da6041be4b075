import { z } from '@strapi/utils';
import { referentielAnswerSchema } from '../referentiel-answer';
import { openedDemarchesSchema, reviewsAnswerSchema } from '../reviews-answer';
import { statisticsAnswerSchema } from '../statistics-answer';

/** Every refusal of the API, in the shape that Strapi gives to its own. */
const problemSchema = z.strictObject({
  data: z.null(),
  error: z.strictObject({
    status: z.int().min(400).max(599),
    name: z.string(),
    message: z.string().describe('Une phrase en français, pour qui écrit le programme.'),
    details: z.strictObject({}),
  }),
});

/** What a redirection says besides its header `Location`. */
const movedSchema = z.strictObject({ data: z.strictObject({ numero: z.int().positive() }) });

const ANSWERS = {
  Referentiel: referentielAnswerSchema,
  Statistiques: statisticsAnswerSchema,
  DemarchesDeLaCle: openedDemarchesSchema,
  Avis: reviewsAnswerSchema,
  Deplacee: movedSchema,
  Erreur: problemSchema,
};

export type SchemaName = keyof typeof ANSWERS;

/** @returns the JSON Schema (2020-12, as OpenAPI 3.1 has it) of what a zod schema lets in or out */
export const toJsonSchema = (schema: z.ZodType, io: 'input' | 'output'): object => {
  const converted = z.toJSONSchema(schema, { io });
  // OpenAPI 3.1 says it once for all.
  delete converted.$schema;
  return converted;
};

/** The schemas of the answers, under their names. */
export const SCHEMAS = Object.fromEntries(
  Object.entries(ANSWERS).map(([name, schema]) => [name, toJsonSchema(schema, 'output')])
);

export const schemaRef = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });
