import type { FormSettings, OptionalStep } from '../../../../../shared/contracts/forms';
import { shownSteps } from '../../../../../shared/shown-parts';

/** A page of the form that the preview can show; `end`: the thanks. */
export type PreviewedPage = 'satisfaction' | OptionalStep | 'end';

/** @returns the pages of a form, in their order */
export const previewedPages = (settings: FormSettings): PreviewedPage[] => [
  'satisfaction',
  ...shownSteps(settings),
  'end',
];
