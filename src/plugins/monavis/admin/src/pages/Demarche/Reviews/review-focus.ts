/** Identifier, in the page, of the link that opens a review. */
export const reviewLinkId = (id: number): string => `avis-${id}`;

/** Identifier of the list, which can take the focus. */
export const REVIEW_LIST_ID = 'liste-des-avis';

/** Once its drawer is closed: to the line of the review that was read last, else to the list that does not show it. */
export const focusReview = (id: number): void => {
  const line = document.getElementById(reviewLinkId(id));
  (line ?? document.getElementById(REVIEW_LIST_ID))?.focus();
};
