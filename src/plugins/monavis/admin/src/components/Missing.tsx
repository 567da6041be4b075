import { EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Link } from 'react-router-dom';

interface MissingProps {
  hint: string;
  /** Where what is looked for can be found. */
  link: { to: string; label: string };
}

/** For a number in the address that nothing has. */
export const Missing = ({ hint, link }: MissingProps) => (
  <EmptyStateLayout
    icon={<EmptyDocuments width="16rem" />}
    content={hint}
    action={
      <LinkButton tag={Link} to={link.to}>
        {link.label}
      </LinkButton>
    }
  />
);
