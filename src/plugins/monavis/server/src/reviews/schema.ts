import { z } from '@strapi/utils';
import { SATISFACTIONS } from '../../../shared/contracts/common';
import {
  DIFFICULTIES,
  HELPS,
  PAGE_SIZES,
  type Level,
  type ReviewFilter,
} from '../../../shared/contracts/reviews';
import { MAX_INTEGER } from '../access/parse-id';
import { isOrdered, PERIOD_ERROR, periodShape } from '../statistics/schema';
import { decodeCursor } from './cursor';

const BUTTON_ERROR = 'Un bouton est désigné par son numéro, 0 pour les avis sans bouton.';

const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

const filterShape = {
  ...periodShape,
  satisfaction: z.enum(SATISFACTIONS).optional(),
  clarity: z
    .enum(['1', '2', '3', '4', '5'])
    .transform((level) => Number(level) as Level)
    .optional(),
  withComment: flag,
  button: z
    .string()
    .regex(/^\d{1,10}$/, BUTTON_ERROR)
    .transform(Number)
    .refine((id) => id <= MAX_INTEGER, BUTTON_ERROR)
    .optional(),
  help: z.enum(HELPS).optional(),
  difficulty: z.enum(DIFFICULTIES).optional(),
  unread: flag,
  flagged: flag,
  q: z.string().max(200, 'La recherche a plus de 200 caractères.').optional(),
};

/** The filters of the list: also those of the drawer, so that « suivant » stays inside the list. */
export const reviewFilterSchema = z
  .strictObject(filterShape)
  .refine(isOrdered, PERIOD_ERROR) satisfies z.ZodType<ReviewFilter>;

export const reviewsQuerySchema = z
  .strictObject({
    ...filterShape,
    pageSize: z.enum(PAGE_SIZES.map(String)).default(String(PAGE_SIZES[0])).transform(Number),
    cursor: z
      .string()
      .transform((text, context) => {
        const cursor = decodeCursor(text);
        if (!cursor) context.addIssue('Cette page de la liste n’existe pas.');
        return cursor;
      })
      .optional(),
  })
  .refine(isOrdered, PERIOD_ERROR);

export const readBodySchema = z.strictObject({ isRead: z.boolean() });

export type ReviewsInput = z.infer<typeof reviewsQuerySchema>;
