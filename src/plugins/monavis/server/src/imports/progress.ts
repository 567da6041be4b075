import type { Core } from '@strapi/strapi';
import type { ImportState } from '../../../shared/contracts/imports';

/** How far a work is. */
export interface Progress {
  /** Says it when it can: the work waits neither for this, nor for a free connection. */
  tell: (done: number) => void;
}

/** Progress of an import, written outside of the transaction of its work so that the panel sees it. */
export const createProgress = ({
  strapi,
  id,
  state,
}: {
  strapi: Core.Strapi;
  id: number;
  state: ImportState;
}): Progress => ({
  tell: (done) =>
    void strapi.db
      .connection('imports')
      .withSchema('monavis')
      .where({ id, state })
      .where('done', '<', done)
      .update({ done })
      .catch((error: Error) => strapi.log.warn(`Import ${id}: ${error.message}`)),
});
