import { errors } from '@strapi/utils';

/** The largest integer of PostgreSQL: above it, a query would fail instead of finding nothing. */
export const MAX_INTEGER = 2 ** 31 - 1;

/**
 * @param text - a number of an address: `:numero`, `:id`
 * @param missing - what to say when nothing can have this number
 * @throws NotFoundError when it is not a positive integer
 */
export const parseId = (text: string, missing: string): number => {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0;
  if (id < 1 || id > MAX_INTEGER) throw new errors.NotFoundError(missing);
  return id;
};
