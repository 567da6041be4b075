import { WORKING_PAGE_HEADERS } from '../site/answer';
import type { StepView } from './page/view';

type Headers = Record<string, string>;

const retryAfter = (notice: StepView['notice'] | undefined): Headers | undefined => {
  if (notice === 'busy') return { 'Retry-After': '5' };
  return notice && typeof notice === 'object'
    ? { 'Retry-After': String(Number(notice.minutes) * 60) }
    : undefined;
};

/** @returns the headers of a step; undefined for most, which go with those that all pages share, made once */
export const headersOfStep = ({ notice, challenge }: Partial<StepView>): Headers | undefined =>
  challenge ? { ...retryAfter(notice), ...WORKING_PAGE_HEADERS } : retryAfter(notice);
