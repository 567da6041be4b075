import { z } from '@strapi/utils';
import { SATISFACTIONS } from '../../../shared/contracts/common';
import { isOrdered, PERIOD_ERROR, periodShape } from '../statistics/schema';
import { decodeCursor } from './cursor';

const filterShape = {
  ...periodShape,
  satisfaction: z.enum(SATISFACTIONS).optional(),
  withComment: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
};

const PAGE_SIZES = ['20', '50', '100'] as const;

/** The filters of the list: also those of the drawer, so that « suivant » stays inside the list. */
export const reviewFilterSchema = z.strictObject(filterShape).refine(isOrdered, PERIOD_ERROR);

export const reviewsQuerySchema = z
  .strictObject({
    ...filterShape,
    pageSize: z.enum(PAGE_SIZES).default('20').transform(Number),
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

export type ReviewFilter = z.infer<typeof reviewFilterSchema>;
export type ReviewsInput = z.infer<typeof reviewsQuerySchema>;
