import type { ReviewFilter } from '../../../shared/contracts/reviews';
import { LABELS } from '../voting/labels';

const { satisfaction, help, difficulties } = LABELS.fr;

/** @returns the filters of an export as the journal tells them; nothing for every review */
export const wordFilter = (filter: ReviewFilter): string[] =>
  [
    filter.from && `depuis le ${filter.from}`,
    filter.to && `jusqu’au ${filter.to}`,
    filter.satisfaction && `satisfaction : ${satisfaction.choices[filter.satisfaction]}`,
    filter.clarity && `clarté : ${filter.clarity}`,
    filter.withComment && 'avec un commentaire',
    filter.button !== undefined && `bouton : ${filter.button || 'aucun'}`,
    filter.help && `aide : ${help.choices[filter.help]}`,
    filter.difficulty && `difficulté : ${difficulties.choices[filter.difficulty]}`,
    filter.unread && 'non lus',
    filter.flagged && 'signalés',
    // What a person searches for can be personal: the journal keeps that there was a search, not its words.
    filter.q && 'recherche dans les commentaires',
  ].filter((words) => typeof words === 'string' && words !== '') as string[];
