import type { ExtractEntry } from '../../../../../shared/contracts/extracts';

/** Whether it waits or is at work. */
export const isOpen = ({ state }: ExtractEntry): boolean =>
  state === 'waiting' || state === 'running';

/** @returns how much of an export is written, in percent; 0 until its size is known */
export const percentOf = ({ done, total }: ExtractEntry): number =>
  total === null || total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
