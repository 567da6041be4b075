import { errors } from '@strapi/utils';
import type { ProblemCode } from './labels';

const STATUSES: Record<ProblemCode, number> = {
  unreadable: 400,
  foreign: 403,
  'not-found': 404,
  method: 405,
  slow: 408,
  'too-large': 413,
  type: 415,
  broken: 500,
  busy: 503,
};

/** A problem that ends the request: the front turns it into a page in the visitor's language. */
export class PublicProblem extends errors.ApplicationError {
  readonly status: number;

  /**
   * @param code - names the status and the words of the page
   * @param headers - what the answer carries besides (`Allow`, `Retry-After`…)
   */
  constructor(
    readonly code: ProblemCode,
    readonly headers: Record<string, string> = {}
  ) {
    super(code);
    this.status = STATUSES[code];
  }
}
