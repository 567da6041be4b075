import type { FormSettings } from '../../../shared/contracts/forms';
import { shownDifficulties, shownHelp } from '../../../shared/shown-parts';
import type { FormVersion } from './form-version';
import type { FormPost, HelpPost } from './schema';
import { STEPS, type Step } from './types';

/** @returns the step after this one, undefined after the last; the step itself may be a hidden one */
export const stepAfter = ({ steps }: FormVersion, step: Step): Step | undefined =>
  steps.find((other) => STEPS.indexOf(other) > STEPS.indexOf(step));

/** @returns the step before this one; the first is its own */
export const stepBefore = ({ steps }: FormVersion, step: Step): Step =>
  steps.filter((other) => STEPS.indexOf(other) < STEPS.indexOf(step)).at(-1) ?? 'satisfaction';

const keepAskedHelp = (post: HelpPost, settings: FormSettings): HelpPost => {
  const help = shownHelp(settings);
  const difficulties = shownDifficulties(settings);
  return {
    ...post,
    contactTried: post.contactTried?.filter((one) => help.includes(one)),
    contactTriedOther: help.includes('other') ? post.contactTriedOther : undefined,
    difficulties: post.difficulties?.filter((one) => difficulties.includes(one)),
    difficultiesOther: difficulties.includes('other') ? post.difficultiesOther : undefined,
  };
};

/**
 * Drops the answers that the form does not offer in this version: its page never sent them.
 *
 * @returns null when it does not ask the step at all
 */
export const keepAsked = (post: FormPost, { settings, steps }: FormVersion): FormPost | null => {
  if (!steps.includes(post.step)) return null;
  if (post.step === 'help') return keepAskedHelp(post, settings);
  return post.step === 'comment' && !settings.asksContact
    ? { ...post, contactEmail: undefined }
    : post;
};
