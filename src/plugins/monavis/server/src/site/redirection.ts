import type { PublicAnswer } from './answer';
import { pageBody } from './template';

/** @returns the answer that sends a visitor to another address of the site: for good (301) or for now (302) */
export const redirection = (status: 301 | 302, location: string): PublicAnswer => ({
  status,
  headers: { Location: location },
  body: pageBody(''),
});
