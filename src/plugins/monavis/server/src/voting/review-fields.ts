import { ADMINISTRATION_CHANNELS, type ReviewAnswers } from '../../../shared/contracts/reviews';
import { qualityField, reachedField } from './schema';
import type { Fields, Step, StoredReview } from './types';

const helpFields = (answers: ReviewAnswers): Fields => {
  const fields: Record<string, readonly string[]> = {};
  const put = (name: string, value: string | number | readonly string[] | undefined) => {
    if (value !== undefined) fields[name] = Array.isArray(value) ? value : [String(value)];
  };
  put('contactTried', answers.contactTried);
  put('contactTriedOther', answers.contactTriedOther);
  for (const channel of ADMINISTRATION_CHANNELS) {
    put(reachedField(channel), answers.contactReached?.[channel]);
    put(qualityField(channel), answers.contactQuality?.[channel]);
  }
  put('difficulties', answers.difficulties);
  put('difficultiesOther', answers.difficultiesOther);
  return fields;
};

/** @returns the fields of a step as its author left them, empty when it was not answered */
export const fieldsOfReview = (review: StoredReview, step: Step): Fields => {
  switch (step) {
    case 'satisfaction':
      return review.satisfaction === null ? {} : { satisfaction: [review.satisfaction] };
    case 'clarity':
      return review.clarity === null ? {} : { clarity: [String(review.clarity)] };
    case 'help':
      return helpFields(review.answers ?? {});
    case 'comment':
      return review.comment === null ? {} : { comment: [review.comment] };
  }
};

const TEXT_FIELDS = ['contactTriedOther', 'difficultiesOther', 'comment', 'contactEmail'];

/** @returns the texts that were typed, so that a page that saves nothing gives them back */
export const typedTexts = (fields: Fields): string[] =>
  TEXT_FIELDS.flatMap((name) => fields[name] ?? []).filter((text) => text !== '');
