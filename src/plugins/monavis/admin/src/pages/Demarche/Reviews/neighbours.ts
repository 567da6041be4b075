import type { ReviewEntry } from '../../../../../shared/contracts/reviews';

export interface Neighbours {
  newerId: number | null;
  olderId: number | null;
}

/**
 * Neighbours of a review. On the page of the list those that are seen there, which does not change as one reads: under the
 * filter « non lus » the server no longer counts the review that was just left. Beyond the page, what the server says.
 *
 * @param entries - the page of the list, newest first
 * @param beyond - what the server says; undefined until it answers
 */
export const neighboursOf = (
  entries: Pick<ReviewEntry, 'id'>[],
  id: number,
  beyond: Neighbours | undefined
): Neighbours => {
  const index = entries.findIndex((entry) => entry.id === id);
  const at = (place: number) => (index === -1 ? undefined : entries.at(place)?.id);
  return {
    newerId: (index > 0 ? at(index - 1) : undefined) ?? beyond?.newerId ?? null,
    olderId: at(index + 1) ?? beyond?.olderId ?? null,
  };
};
