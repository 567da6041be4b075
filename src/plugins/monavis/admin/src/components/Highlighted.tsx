import { styled } from 'styled-components';
import { highlight } from './highlight';

const Mark = styled.mark`
  background: ${({ theme }) => theme.colors.primary200};
  color: ${({ theme }) => theme.colors.neutral800};
  border-radius: 2px;
`;

/** A text with the words of a query marked. */
export const Highlighted = ({ text, query }: { text: string; query: string }) =>
  highlight(text, query).map(({ text: part, isMatch }, index) =>
    isMatch ? <Mark key={index}>{part}</Mark> : part
  );
