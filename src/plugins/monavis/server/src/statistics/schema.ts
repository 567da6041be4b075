import { z } from '@strapi/utils';

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
