import { z } from '@strapi/utils';
import type { DayPeriod } from '../../../shared/contracts/statistics';
import { lengthOf, scorePeriod } from './days';

const DAY_ERROR = 'Un jour s’écrit AAAA-MM-JJ.';

// PostgreSQL has no year 0.
const day = z.iso
  .date(DAY_ERROR)
  .refine((text) => text >= '0001-01-01', DAY_ERROR)
  .optional();

/** Days in Europe/Paris, both included. */
export const periodShape = { from: day, to: day };

/** Refuses a period that ends before it begins: it would answer nothing without saying why. */
export const isOrdered = ({ from, to }: { from?: string; to?: string }): boolean =>
  from === undefined || to === undefined || from <= to;

export const PERIOD_ERROR = 'La période se termine avant de commencer.';

export const periodSchema = z.strictObject(periodShape).refine(isOrdered, PERIOD_ERROR);

/** Every part of a period is drawn: a longer one would be centuries of empty months. */
const MAX_DAYS = 3_660;

/** A period with both its ends; none of them: the last 365 days. */
const toBoundPeriod = ({ from, to }: { from?: string; to?: string }): DayPeriod =>
  from !== undefined && to !== undefined ? { from, to } : scorePeriod(new Date());

/** Days are written in four digits: after the last one comes none, and before the first one PostgreSQL has no year. */
const isDrawable = (period: { from?: string; to?: string }): boolean => {
  const { from, to } = toBoundPeriod(period);
  return from >= '1900-01-01' && to <= '2999-12-31';
};

const hasBothOrNone = ({ from, to }: { from?: string; to?: string }): boolean =>
  (from === undefined) === (to === undefined);

const isShort = (period: { from?: string; to?: string }): boolean =>
  lengthOf(toBoundPeriod(period)) <= MAX_DAYS;

const BOTH_ERROR = 'Indiquez le premier et le dernier jour de la période.';
const YEARS_ERROR = 'Choisissez des jours entre 1900 et 2999.';
const LENGTH_ERROR = 'La période ne dépasse pas dix ans.';

export const boundPeriodSchema = z
  .strictObject(periodShape)
  .refine(hasBothOrNone, BOTH_ERROR)
  .refine(isOrdered, PERIOD_ERROR)
  .refine(isDrawable, YEARS_ERROR)
  .refine(isShort, LENGTH_ERROR)
  .transform(toBoundPeriod);

export const reportSchema = z
  .strictObject({
    ...periodShape,
    /** No id of PostgreSQL's integers is larger. */
    button: z
      .string()
      .regex(/^\d{1,9}$/, 'Ce bouton n’existe pas.')
      .transform(Number)
      .optional(),
  })
  .refine(hasBothOrNone, BOTH_ERROR)
  .refine(isOrdered, PERIOD_ERROR)
  .refine(isDrawable, YEARS_ERROR)
  .refine(isShort, LENGTH_ERROR)
  .transform(({ button = null, ...period }) => ({ period: toBoundPeriod(period), button }));
