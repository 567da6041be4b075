/**
 * What was typed of an answer and not saved, by review: it survives the drawer, which a key closes, and goes with the
 * tab of the browser. Not in the browser's storage, which another agent may open.
 */
const typed = new Map<number, string>();

export const typedReply = (reviewId: number): string | undefined => typed.get(reviewId);

export const keepTypedReply = (reviewId: number, text: string): void => {
  typed.set(reviewId, text);
};

export const forgetTypedReply = (reviewId: number): void => {
  typed.delete(reviewId);
};
