import { MASK_KINDS, MASK_MARKS, type MaskKind } from './masking/mask-kind';
import { maskPersonalData } from './masking/mask-personal-data';
import type { ReviewChange } from './step-answers';

const OTHER_FIELDS = ['contactTriedOther', 'difficultiesOther'] as const;

/** The fields of a review that hold a text. */
type TextField = 'comment' | (typeof OTHER_FIELDS)[number];

/** `reviews.masked`: how many of each kind a text holds, for the texts that hold some. */
type MaskedCounts = Partial<Record<TextField, Partial<Record<MaskKind, number>>>>;

declare const masked: unique symbol;

/** A change whose texts may be stored: only `maskChange` makes one. */
export type MaskedChange = ReviewChange & {
  readonly [masked]: true;
  /** The texts that this change replaces, and their counts with them. */
  maskedFields: readonly TextField[];
  maskedCounts: MaskedCounts;
};

/** The marks are counted, not what was replaced now: a text that its author sends again still holds its marks. */
const countMarks = (text: string): Partial<Record<MaskKind, number>> => {
  const counts: Partial<Record<MaskKind, number>> = {};
  for (const kind of MASK_KINDS) {
    const count = text.split(MASK_MARKS[kind]).length - 1;
    if (count > 0) counts[kind] = count;
  }
  return counts;
};

const mask = (text: string | undefined): string | undefined => text && maskPersonalData(text).text;

const withCounts = (
  change: ReviewChange,
  texts: Partial<Record<TextField, string>>,
  maskedFields: readonly TextField[]
): MaskedChange => {
  const maskedCounts: MaskedCounts = {};
  for (const field of maskedFields) {
    const counts = countMarks(texts[field] ?? '');
    if (Object.keys(counts).length > 0) maskedCounts[field] = counts;
  }
  // In this order: what is added after a spread costs a microsecond each.
  return { maskedFields, maskedCounts, ...change } as MaskedChange;
};

/** @returns the change as it may be stored: personal data in its texts replaced by marks, and counted (spec §7) */
export const maskChange = (change: ReviewChange): MaskedChange => {
  switch (change.step) {
    case 'satisfaction':
    case 'clarity':
      return withCounts(change, {}, []);
    case 'comment': {
      const comment = mask(change.comment ?? undefined);
      return withCounts({ ...change, comment: comment ?? null }, { comment }, ['comment']);
    }
    case 'help': {
      const { answers, replaced } = change;
      const masked = {
        ...answers,
        contactTriedOther: mask(answers.contactTriedOther),
        difficultiesOther: mask(answers.difficultiesOther),
      };
      const fields = OTHER_FIELDS.filter((field) => replaced.includes(field));
      return withCounts({ ...change, answers: masked }, masked, fields);
    }
  }
};
