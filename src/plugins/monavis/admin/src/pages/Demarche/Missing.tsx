import { EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Link } from 'react-router-dom';
import { useText } from '../../hooks/useText';
import { catalogueLink } from '../../paths';

/** For a number that no démarche has. */
export const Missing = () => {
  const text = useText();
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={text('demarche.missing.hint')}
      action={
        <LinkButton tag={Link} to={catalogueLink()}>
          {text('demarche.missing.link')}
        </LinkButton>
      }
    />
  );
};
