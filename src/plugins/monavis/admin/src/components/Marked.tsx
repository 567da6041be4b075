import { Fragment } from 'react';
import type { TextMark } from '../../../shared/contracts/catalogue';
import { Mark } from './Mark';

/** A text with what the search found in it marked. */
export const Marked = ({ text, marks }: { text: string; marks: TextMark[] }) => {
  const ends = [0, ...marks.map(([, end]) => end)];
  return (
    <>
      {marks.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(ends[index], start)}
          <Mark>{text.slice(start, end)}</Mark>
        </Fragment>
      ))}
      {text.slice(ends[marks.length])}
    </>
  );
};
