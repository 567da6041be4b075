import {
  ADMINISTRATION_CHANNELS,
  type Level,
  type ReviewAnswers,
} from '../../../shared/contracts/reviews';
import type { Satisfaction } from '../../../shared/contracts/common';
import { isEmailAddress } from './email-address';
import {
  qualityField,
  reachedField,
  type CommentPost,
  type FormPost,
  type HelpPost,
} from './schema';
import { countCharacters } from '../text/count-characters';

const MAX_OTHER_CHARACTERS = 250;
const MAX_COMMENT_CHARACTERS = 5_000;

/** What one step changes in the review. */
export type ReviewChange =
  | { step: 'satisfaction'; satisfaction: Satisfaction }
  | { step: 'clarity'; clarity: number | null }
  /** The `replaced` keys of the answers disappear, then `answers` is put in. */
  | { step: 'help'; replaced: (keyof ReviewAnswers)[]; answers: ReviewAnswers }
  | { step: 'comment'; comment: string | null };

/** A field that cannot be saved as it is. */
export type Problem =
  | { code: 'required'; field: 'satisfaction' }
  | { code: 'none-with-others'; field: 'contactTried' }
  | { code: 'other-unchecked'; field: 'contactTriedOther' | 'difficultiesOther' }
  | { code: 'not-an-email'; field: 'contactEmail' }
  | {
      code: 'too-long';
      field: 'contactTriedOther' | 'difficultiesOther' | 'comment';
      limit: number;
      count: number;
    };

export interface StepAnswers {
  /** What can be saved, even where other fields have a problem. */
  change: ReviewChange | null;
  /** The address to answer to, null when it is left empty; absent where it is not asked, or cannot be saved. */
  contact?: string | null;
  problems: Problem[];
}

const tooLong = <TField extends string>(field: TField, text: string, limit: number) => {
  const count = countCharacters(text);
  return count > limit ? { code: 'too-long' as const, field, limit, count } : null;
};

/** The text beside a box « Autre ». */
const readOther = (
  field: 'contactTriedOther' | 'difficultiesOther',
  text: string | undefined,
  isChecked: boolean
): { saved: ReviewAnswers; problems: Problem[] } => {
  if (!text) return { saved: {}, problems: [] };
  if (!isChecked) return { saved: {}, problems: [{ code: 'other-unchecked', field }] };
  const problem = tooLong(field, text, MAX_OTHER_CHARACTERS);
  return problem ? { saved: {}, problems: [problem] } : { saved: { [field]: text }, problems: [] };
};

/**
 * Follow-up answers of the channels that were chosen. Those of the others are ignored: a page hides them without
 * emptying them when a box is unchecked.
 */
const readFollowUps = (post: HelpPost): ReviewAnswers => {
  const contactReached: ReviewAnswers['contactReached'] = {};
  const contactQuality: ReviewAnswers['contactQuality'] = {};
  for (const channel of ADMINISTRATION_CHANNELS) {
    const reached = post[reachedField(channel)];
    const quality = post[qualityField(channel)];
    if (!reached || !post.contactTried?.includes(channel)) continue;
    contactReached[channel] = reached;
    if (reached === 'yes' && quality) contactQuality[channel] = Number(quality) as Level;
  }
  return {
    ...(Object.keys(contactReached).length > 0 && { contactReached }),
    ...(Object.keys(contactQuality).length > 0 && { contactQuality }),
  };
};

const CONTACT_KEYS = [
  'contactTried',
  'contactTriedOther',
  'contactReached',
  'contactQuality',
] as const;

const readContacts = (post: HelpPost) => {
  const tried = [...new Set(post.contactTried)];
  if (tried.includes('none') && tried.length > 1) {
    const problem: Problem = { code: 'none-with-others', field: 'contactTried' };
    return { replaced: [], answers: {}, problems: [problem] };
  }
  const other = readOther('contactTriedOther', post.contactTriedOther, tried.includes('other'));
  const answers: ReviewAnswers = {
    ...(tried.length > 0 && { contactTried: tried }),
    ...other.saved,
    ...readFollowUps(post),
  };
  return { replaced: CONTACT_KEYS, answers, problems: other.problems };
};

const readDifficulties = (post: HelpPost) => {
  const met = [...new Set(post.difficulties)];
  const other = readOther('difficultiesOther', post.difficultiesOther, met.includes('other'));
  const answers: ReviewAnswers = { ...(met.length > 0 && { difficulties: met }), ...other.saved };
  return { answers, problems: other.problems };
};

const readHelp = (post: HelpPost): StepAnswers => {
  const contacts = readContacts(post);
  const difficulties = readDifficulties(post);
  return {
    change: {
      step: 'help',
      replaced: [...contacts.replaced, 'difficulties', 'difficultiesOther'],
      answers: { ...contacts.answers, ...difficulties.answers },
    },
    problems: [...contacts.problems, ...difficulties.problems],
  };
};

const readComment = ({ comment: typed }: CommentPost): StepAnswers => {
  const comment = typed || null;
  const problem = comment && tooLong('comment', comment, MAX_COMMENT_CHARACTERS);
  return problem
    ? { change: null, problems: [problem] }
    : { change: { step: 'comment', comment }, problems: [] };
};

const readContact = ({ contactEmail }: CommentPost): Pick<StepAnswers, 'contact' | 'problems'> => {
  if (contactEmail === undefined) return { problems: [] };
  if (contactEmail === '') return { contact: null, problems: [] };
  return isEmailAddress(contactEmail)
    ? { contact: contactEmail, problems: [] }
    : { problems: [{ code: 'not-an-email', field: 'contactEmail' }] };
};

/** Says what a step saves and what is wrong in it: spec §7, steps 1 to 4. */
export const readStepAnswers = (post: FormPost): StepAnswers => {
  switch (post.step) {
    case 'satisfaction':
      return post.satisfaction
        ? { change: { step: 'satisfaction', satisfaction: post.satisfaction }, problems: [] }
        : { change: null, problems: [{ code: 'required', field: 'satisfaction' }] };
    case 'clarity':
      return {
        change: { step: 'clarity', clarity: post.clarity ? Number(post.clarity) : null },
        problems: [],
      };
    case 'help':
      return readHelp(post);
    case 'comment': {
      const comment = readComment(post);
      const contact = readContact(post);
      return { ...comment, ...contact, problems: [...comment.problems, ...contact.problems] };
    }
  }
};
