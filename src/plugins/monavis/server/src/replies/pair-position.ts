import { MAX_INTEGER } from '../access/parse-id';

/** A place in the pairs of a public page, whose order is their publication, newest first. */
export interface PairPosition {
  publishedAt: Date;
  reviewId: number;
}

/** @returns the value of « avant » in the address of the pairs that are older than this one */
export const writePosition = ({ publishedAt, reviewId }: PairPosition): string =>
  `${publishedAt.getTime()}-${reviewId}`;

/** @returns undefined when no page ever gave this text */
export const readPosition = (text: string): PairPosition | undefined => {
  const [, time, id] = /^(\d{12,13})-([1-9]\d{0,9})$/.exec(text) ?? [];
  if (!time || Number(id) > MAX_INTEGER) return undefined;
  return { publishedAt: new Date(Number(time)), reviewId: Number(id) };
};
