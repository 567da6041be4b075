import { DIFFICULTIES, HELPS } from '../../../src/plugins/monavis/shared/contracts/reviews';
import type { Query } from './naive';

const dayBefore = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Every value of every filter. */
const values = (buttons: number[]): Query[][] => [
  [7, 30, 365].map((days) => ({ from: dayBefore(days), to: dayBefore(1) })),
  ['bad', 'medium', 'good'].map((satisfaction) => ({ satisfaction })),
  ['1', '2', '3', '4', '5'].map((clarity) => ({ clarity })),
  [{ withComment: 'true' }],
  buttons.map((button) => ({ button: String(button) })),
  HELPS.map((help) => ({ help })),
  DIFFICULTIES.map((difficulty) => ({ difficulty })),
  [{ unread: 'true' }],
];

/** Any two filters, with every two of their values. */
export const pairsOf = (buttons: number[]): Query[] => {
  const filters = values(buttons);
  return filters.flatMap((ones, i) =>
    filters
      .slice(i + 1)
      .flatMap((others) => ones.flatMap((one) => others.map((other) => ({ ...one, ...other }))))
  );
};

/** As agents search: a word that is common, or rare, a beginning, a phrase, an absence, with a filter or without. */
export const SEARCHES: Query[] = [
  'attente ',
  'franceconnect ',
  'remboursement ',
  'justificatif',
  'délai',
  'erreur technique ',
  'imposs*',
  'usine à gaz',
  '"perte de temps"',
  '« une erreur est survenue »',
  '"temps d’attente"',
  'site -lent ',
  'téléphone -"trop long"',
  'zèbre ',
  'm',
]
  .map((q): Query => ({ q }))
  .concat([
    { q: 'attente ', satisfaction: 'good' },
    { q: 'page plante ', from: dayBefore(30), to: dayBefore(1) },
    { q: 'guichet ', help: 'counter', difficulty: 'other' },
  ]);

export const YEAR: Query = { from: dayBefore(365), to: dayBefore(1) };
