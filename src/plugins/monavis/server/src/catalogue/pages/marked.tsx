import { Fragment } from 'react';
import type { TextMark } from '../../../../shared/contracts/catalogue';

/** A title whose words that are searched stand out. */
export const Marked = ({ text, marks }: { text: string; marks: TextMark[] }) => {
  const ends = [0, ...marks.map(([, end]) => end)];
  return (
    <>
      {marks.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(ends[index], start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ends[marks.length])}
    </>
  );
};
