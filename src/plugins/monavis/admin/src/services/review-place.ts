/** A review, where its address says that it is. */
export interface ReviewPlace {
  numero: number;
  id: number;
}

/** @returns address of the review on the server */
export const reviewUrl = ({ numero, id }: ReviewPlace): string =>
  `/monavis/demarches/${numero}/reviews/${id}`;
