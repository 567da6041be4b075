/** Identifier of the link that opens a review, in the page: the focus goes back there when its drawer closes. */
export const reviewLinkId = (id: number): string => `avis-${id}`;
