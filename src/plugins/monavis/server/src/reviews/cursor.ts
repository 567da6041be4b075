/** A place in the list of reviews, whose order is the id, newest first. */
export interface Cursor {
  /** The page holds the reviews just older, or just newer, than this one. */
  direction: 'older' | 'newer';
  id: number;
}

/** @returns the text that clients send back as they received it */
export const encodeCursor = ({ direction, id }: Cursor): string =>
  Buffer.from(`${direction}:${id}`).toString('base64url');

/** @returns undefined when no list ever gave this text */
export const decodeCursor = (text: string): Cursor | undefined => {
  const [, direction, id] =
    /^(older|newer):([1-9]\d{0,9})$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (!direction || Number(id) >= 2 ** 31) return undefined;
  return { direction: direction === 'older' ? 'older' : 'newer', id: Number(id) };
};
