import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { LoadError } from '../../../../components/LoadError';
import { useErrorText, type ApiError } from '../../../../hooks/useErrorText';
import { useText } from '../../../../hooks/useText';

interface ListErrorProps {
  error: ApiError;
  firstPageLink: string;
  onRetry: () => void;
}

/** The list could not be read. A page that the server refuses (an old link, one of another démarche) leads to the first. */
export const ListError = ({ error, firstPageLink, onRetry }: ListErrorProps) => {
  const text = useText();
  const formatError = useErrorText();
  const isRefused = 'status' in error && error.status === 400;
  return (
    <LoadError
      message={formatError(error)}
      onRetry={onRetry}
      action={
        isRefused && (
          <LinkButton tag={Link} to={firstPageLink} variant="secondary">
            {text('reviews.newest')}
          </LinkButton>
        )
      }
    />
  );
};
