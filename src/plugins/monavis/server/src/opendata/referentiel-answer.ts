import { z } from '@strapi/utils';
import type { ReferentielAnswer } from '../../../shared/contracts/referentiel';

const facet = z.strictObject({ value: z.string(), count: z.int().min(0) });
const position = z.int().min(0);

/** `GET /api/referentiel` */
export const referentielAnswerSchema = z.strictObject({
  data: z.array(
    z.strictObject({
      numero: z.int().positive(),
      reference: z.string().nullable().describe('Numéro R de service-public.fr.'),
      titre: z.string(),
      slug: z.string().describe('Fin de l’adresse de sa page : /referentiel/{slug}.'),
      administration: z.string().nullable(),
      publics: z.array(z.string()),
      marques: z
        .array(z.tuple([position, position]))
        .describe('Début et fin de ce qui est trouvé dans « titre ».'),
    })
  ),
  meta: z.strictObject({
    total: z.int().min(0),
    page: z.int().positive(),
    pageSize: z.int().positive(),
    engine: z.enum(['memory', 'meilisearch']).describe('Le moteur qui a répondu.'),
    tookMs: z.number().min(0),
    facets: z.strictObject({
      administrations: z.array(facet),
      themes: z.array(facet),
      publics: z.array(facet),
    }),
  }),
}) satisfies z.ZodType<ReferentielAnswer>;
