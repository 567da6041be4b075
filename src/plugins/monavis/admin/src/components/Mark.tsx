import { styled } from 'styled-components';

/** What is searched, in a text. */
export const Mark = styled.mark`
  background: ${({ theme }) => theme.colors.primary200};
  color: ${({ theme }) => theme.colors.neutral800};
  border-radius: 2px;
`;
