/** Days that a file is kept. */
export const KEPT_DAYS = 7;

/** Files kept for one agent: the next one takes the place of the oldest. */
export const KEPT_FILES = 20;

/** Exports of one agent that wait or are at work. */
export const OPEN_EXTRACTS = 3;

/** Days during which the history tells of exports that have no file any more. */
export const HISTORY_DAYS = 90;

/** Lines of the history. */
export const LISTED_EXTRACTS = 30;
