import { z } from '@strapi/utils';
import {
  FLAG_REASONS,
  MODERATION_DECISIONS,
  MODERATION_VIEWS,
} from '../../../shared/contracts/moderation';
import { MAX_INTEGER } from '../access/parse-id';
import { sentence } from '../text/sentence-schema';

export const flagSchema = z.strictObject({
  reason: z.enum(FLAG_REASONS, 'Choisissez un motif.'),
  note: sentence(1_000, 'Écrivez une précision, ou n’en donnez pas.').optional(),
});

export const moderationQuerySchema = z.strictObject({
  view: z.enum(MODERATION_VIEWS).default('open'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

export const moderationDecisionSchema = z.strictObject({
  decision: z.enum(MODERATION_DECISIONS),
  reason: sentence(1_000, 'Donnez le motif de votre décision.'),
  flagId: z.number().int().positive().max(MAX_INTEGER).nullable(),
});

export type ModerationQuery = z.infer<typeof moderationQuerySchema>;
