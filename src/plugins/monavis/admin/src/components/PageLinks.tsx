import { Dots, NextLink, PageLink, Pagination, PreviousLink } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { PageMeta } from '../../../shared/contracts/common';
import { useText } from '../hooks/useText';
import { visiblePages } from './visible-pages';

interface PageLinksProps {
  meta: PageMeta;
  /** Address of a page, for the router. */
  linkTo: (page: number) => string;
}

/** Links to the pages of a list. */
export const PageLinks = ({ meta: { page, pageSize, total }, linkTo }: PageLinksProps) => {
  const text = useText();
  const pageCount = Math.ceil(total / pageSize);
  if (pageCount <= 1) return null;
  return (
    <Pagination activePage={page} pageCount={pageCount} label={text('pages.label')}>
      <PreviousLink tag={Link} to={linkTo(Math.max(1, page - 1))}>
        {text('pages.previous')}
      </PreviousLink>
      {visiblePages(page, pageCount).map((number, index) =>
        number === null ? (
          <Dots key={`gap-${index}`}>{text('pages.gap')}</Dots>
        ) : (
          <PageLink key={number} tag={Link} number={number} to={linkTo(number)}>
            {text('pages.go', { page: number })}
          </PageLink>
        )
      )}
      <NextLink tag={Link} to={linkTo(Math.min(pageCount, page + 1))}>
        {text('pages.next')}
      </NextLink>
    </Pagination>
  );
};
