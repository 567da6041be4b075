import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LabelledQuery } from './labelled-query';

const FOLDER = path.join('tests', 'bench', 'search', 'queries');

/** One query in three is not looked at while tuning. */
const isHeldOut = (position: number): boolean => position % 3 === 2;

const readClass = (file: string): LabelledQuery[] =>
  readFileSync(path.join(FOLDER, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [query, numbers] = line.split(' = ');
      return {
        class: path.basename(file, '.txt'),
        query,
        expected: numbers.split(' ').map((number) => `R${number}`),
      };
    });

/**
 * Queries as people type them, a file a class, a line a query: `what is typed = R numbers of which any is right`.
 */
export const readHandWrittenQueries = (): { tuning: LabelledQuery[]; heldOut: LabelledQuery[] } => {
  const classes = readdirSync(FOLDER).sort().map(readClass);
  const pick = (wantsHeldOut: boolean) =>
    classes.flatMap((queries) =>
      queries.filter((_query, position) => isHeldOut(position) === wantsHeldOut)
    );
  return { tuning: pick(false), heldOut: pick(true) };
};
