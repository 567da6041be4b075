import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** A link that is the title of a block: it keeps the size and weight of the heading it stands in. */
export const TitleLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
`;
