import type { ReviewEntry } from '../../../../../shared/contracts/reviews';

export interface Neighbours {
  newerId: number | null;
  olderId: number | null;
}

/** The steps that were taken from review to review, by the review that they start from. */
export type Trail = ReadonlyMap<number, Partial<Neighbours>>;

interface Sources {
  /** The page of the list, newest first. */
  entries: Pick<ReviewEntry, 'id'>[];
  trail: Trail;
  /** What the server says; undefined until it answers. */
  beyond: Neighbours | undefined;
}

/**
 * Neighbours of a review. On the page of the list those that are seen there, then those that one came from or went to:
 * neither changes as one reads, while under the filter « non lus » the server no longer counts the review that was just
 * left. Beyond, what the server says.
 */
export const neighboursOf = (id: number, { entries, trail, beyond }: Sources): Neighbours => {
  const index = entries.findIndex((entry) => entry.id === id);
  const at = (place: number) => (index === -1 ? undefined : entries.at(place)?.id);
  const gone = trail.get(id);
  return {
    newerId: (index > 0 ? at(index - 1) : undefined) ?? gone?.newerId ?? beyond?.newerId ?? null,
    olderId: at(index + 1) ?? gone?.olderId ?? beyond?.olderId ?? null,
  };
};

/** @returns the trail with one step more, which leads back as well */
export const withStep = (
  trail: Trail,
  newerId: number,
  olderId: number
): Map<number, Partial<Neighbours>> =>
  new Map(trail)
    .set(newerId, { ...trail.get(newerId), olderId })
    .set(olderId, { ...trail.get(olderId), newerId });
