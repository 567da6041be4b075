import type { PreviewedPage } from './previewed-pages';

/**
 * @param testPath - as the server gave it
 * @param page - the page to show at once
 * @returns address of the test of a form; the panel and the public pages are one site
 */
export const testLink = (testPath: string, page: PreviewedPage = 'satisfaction'): string =>
  page === 'satisfaction' ? testPath : `${testPath}&etape=${page}`;
