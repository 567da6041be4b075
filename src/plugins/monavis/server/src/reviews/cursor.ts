/** A place in the list of reviews of a démarche, whose order is (created_at, id), newest first. */
export interface Cursor {
  /** The page holds the reviews just older, or just newer, than this place. */
  direction: 'older' | 'newer';
  numero: number;
  /** Microseconds since 1970, UTC: a Date of JavaScript would lose the last three digits. */
  at: string;
  id: number;
}

const MAX_INTEGER = 2 ** 31 - 1;
const FORMAT = /^(older|newer):([1-9]\d{0,9}):(0|[1-9]\d{0,15}):([1-9]\d{0,9})$/;

/** @returns the text that clients send back as they received it */
export const encodeCursor = ({ direction, numero, at, id }: Cursor): string =>
  Buffer.from(`${direction}:${numero}:${at}:${id}`).toString('base64url');

/** @returns undefined when no list ever gave this text */
export const decodeCursor = (text: string): Cursor | undefined => {
  const match = FORMAT.exec(Buffer.from(text, 'base64url').toString());
  if (!match) return undefined;
  const [, direction, numero, at, id] = match;
  if (Number(numero) > MAX_INTEGER || Number(id) > MAX_INTEGER) return undefined;
  if (!Number.isSafeInteger(Number(at))) return undefined;
  return {
    direction: direction === 'older' ? 'older' : 'newer',
    numero: Number(numero),
    at,
    id: Number(id),
  };
};
