import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** @returns a whole HTML document; every text in it is escaped by React */
export const renderDocument = (page: ReactElement): string =>
  `<!doctype html>${renderToStaticMarkup(page)}`;
