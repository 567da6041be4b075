/**
 * Of the connection that reads: one statement may last as long as a large démarche takes beside votes, on one processor,
 * and never reads reviews of other démarches.
 */
export const SESSION_SETTINGS = `
  set statement_timeout = '2h';
  set idle_in_transaction_session_timeout = '10min';
  set jit = off;
  set max_parallel_workers_per_gather = 0;
  set enable_seqscan = off`;

/** In the order of the index rather than sorted: lines then come at once, and need no room on the disk. */
export const ALONG_INDEX = 'set local enable_sort = off';
