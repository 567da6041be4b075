import { createHash } from 'node:crypto';
import { toTokens } from '../../analysis/tokens';
import type { SearchEntry } from '../../entry';

/** An entry as the search server holds it. */
export interface SearchDocument extends Omit<SearchEntry, 'reference' | 'cerfa' | 'former'> {
  id: string;
  /** Everything that names it by number: `1234`, `r1234`, `13750`. */
  numbers: string[];
  /** Titles of what was merged into it. */
  formerTitles: string[];
  /** Of the rest: two copies are compared by it. */
  checksum: string;
}

/** One id for what agents see, another for what only visitors see. */
const VISITORS_SUFFIX = '-visiteurs';

/** Both ids that the entries of a démarche may have. */
export const documentIdsOf = (numero: number): string[] => [
  String(numero),
  `${numero}${VISITORS_SUFFIX}`,
];

const numbersOf = ({
  numero,
  reference,
  cerfa,
}: Pick<SearchEntry, 'numero' | 'reference' | 'cerfa'>): string[] => [
  String(numero),
  ...(reference ? [reference.toLowerCase(), reference.slice(1)] : []),
  ...(cerfa ? ['cerfa'] : []),
  ...toTokens(cerfa ?? '').flatMap(({ word }) => (/\d/.test(word) ? [word] : [])),
];

export const toDocument = ({ reference, cerfa, former, ...facts }: SearchEntry): SearchDocument => {
  const [everyone, visitors] = documentIdsOf(facts.numero);
  const merged = former ?? [];
  const content = {
    ...facts,
    id: facts.scope === 'visitors' ? visitors : everyone,
    numbers: [
      numbersOf({ numero: facts.numero, reference, cerfa }),
      ...merged.map(numbersOf),
    ].flat(),
    formerTitles: merged.map(({ title }) => title),
  };
  const checksum = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  return { ...content, checksum };
};
