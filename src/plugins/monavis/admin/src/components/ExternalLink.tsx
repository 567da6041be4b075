import { Link } from '@strapi/design-system';
import { styled } from 'styled-components';

const LongLink = styled(Link)`
  overflow-wrap: anywhere;

  svg {
    flex: none;
    width: 1.2rem;
  }
`;

/** A web address, however long, that opens in another tab. */
export const ExternalLink = ({ href }: { href: string }) => (
  <LongLink href={href} isExternal>
    {href}
  </LongLink>
);
