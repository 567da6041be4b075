import { SATISFACTIONS } from '../../../shared/contracts/common';
import { DIFFICULTIES, HELPS, type ReviewFilter } from '../../../shared/contracts/reviews';

/** Bits of `monavis.review_facets` to look at, and the values that they must have. */
export interface FacetMask {
  mask: number;
  value: number;
}

// As `database/sql/041-review-facets.sql` packs them.
const CLARITY = 2;
const COMMENT = 5;
const HELP = 6;
const DIFFICULTY = HELP + HELPS.length;

const isSet = (bit: number): FacetMask => ({ mask: 1 << bit, value: 1 << bit });

const masksOf = (filter: ReviewFilter): FacetMask[] => {
  const { satisfaction, clarity, withComment, help, difficulty } = filter;
  return [
    ...(satisfaction ? [{ mask: 0b11, value: SATISFACTIONS.indexOf(satisfaction) }] : []),
    ...(clarity ? [{ mask: 0b111 << CLARITY, value: clarity << CLARITY }] : []),
    ...(withComment ? [isSet(COMMENT)] : []),
    ...(help ? [isSet(HELP + HELPS.indexOf(help))] : []),
    ...(difficulty ? [isSet(DIFFICULTY + DIFFICULTIES.indexOf(difficulty))] : []),
  ];
};

/**
 * The combinations of answers that a filter keeps, button apart.
 *
 * @returns undefined when it asks for none, and for no button either
 */
export const facetMaskOf = (filter: ReviewFilter): FacetMask | undefined => {
  const masks = masksOf(filter);
  if (masks.length === 0 && filter.button === undefined) return undefined;
  return {
    mask: masks.reduce((all, { mask }) => all | mask, 0),
    value: masks.reduce((all, { value }) => all | value, 0),
  };
};
