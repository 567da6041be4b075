import { z } from '@strapi/utils';
import type { ReferentielQuery } from '../../../shared/contracts/referentiel';
import { readStrictQuery } from '../site/strict-query';
import { cleanText } from '../text/clean-text';

const LIMITS = { q: 200, administration: 255, theme: 120, publics: 60 } as const;
/** 200,000 démarches. */
const MAX_PAGE = 9_999;

const text = (name: keyof typeof LIMITS) =>
  z
    .string()
    .max(LIMITS[name], `« ${name} » compte au plus ${LIMITS[name]} caractères.`)
    .transform((value) => cleanText(value) || undefined)
    .optional();

const PAGE = `« page » est un nombre entier entre 1 et ${MAX_PAGE.toLocaleString('fr-FR')}.`;

export const querySchema = z.object({
  q: text('q'),
  administration: text('administration'),
  theme: text('theme'),
  publics: text('publics'),
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, PAGE)
    .transform(Number)
    .default(1),
});

const KNOWN = Object.keys(querySchema.shape);

/**
 * Reads the query of a public search.
 *
 * @param querystring - what follows the « ? » of the address
 * @throws QueryProblem with one sentence about the first fault: unknown or repeated name, wrong value
 */
export const readPublicQuery = (querystring: string): ReferentielQuery & { page: number } =>
  readStrictQuery(querystring, querySchema, KNOWN);

/** @returns what a visitor searches: what his address holds that is wrong is left out, since he did not write it */
export const readVisitorQuery = (querystring: string): ReferentielQuery & { page: number } => {
  const given = new URLSearchParams(querystring);
  const kept = KNOWN.flatMap((name) => {
    const value = given.get(name);
    const isRight = value !== null && querySchema.safeParse({ [name]: value }).success;
    return isRight ? [[name, value]] : [];
  });
  return querySchema.parse(Object.fromEntries(kept));
};
