import { z } from '@strapi/utils';
import { SUSPICIONS } from '../../../shared/contracts/suspects';
import { MAX_INTEGER } from '../access/parse-id';

const id = z.number().int().positive().max(MAX_INTEGER);
const idText = z.coerce.number().int().positive().max(MAX_INTEGER);
const suspicion = z.enum(SUSPICIONS);

export const groupsQuerySchema = z.strictObject({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

export const suspectsQuerySchema = z.strictObject({
  numero: idText,
  buttonId: idText.optional(),
  suspicion,
  before: idText.optional(),
});

export const decisionSchema = z.strictObject({
  numero: id,
  buttonId: id.nullable(),
  suspicion,
  decision: z.enum(['accepted', 'rejected']),
  ids: z.array(id).min(1, 'Choisissez au moins un avis.').max(500).optional(),
  lastId: id,
});
