import { Link } from '@strapi/design-system';
import { styled } from 'styled-components';
import { isWebAddress } from '../../../shared/web-address';

const LongLink = styled(Link)`
  overflow-wrap: anywhere;

  svg {
    flex: none;
    width: 1.2rem;
  }
`;

/** A web address, however long, that opens in another tab; any other text stays a text. */
export const ExternalLink = ({ href }: { href: string }) =>
  isWebAddress(href) ? (
    <LongLink href={href} isExternal>
      {href}
    </LongLink>
  ) : (
    <>{href}</>
  );
