import { highlight } from './highlight';
import { Mark } from './Mark';

/** A text with the words of a query marked. */
export const Highlighted = ({ text, query }: { text: string; query: string }) =>
  highlight(text, query).map(({ text: part, isMatch }, index) =>
    isMatch ? <Mark key={index}>{part}</Mark> : part
  );
