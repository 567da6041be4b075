import { findPersonalData } from '../../../src/plugins/monavis/server/src/voting/masking/find-personal-data';
import {
  MASK_KINDS,
  type MaskKind,
} from '../../../src/plugins/monavis/server/src/voting/masking/mask-kind';
import type { LabelledText } from './labelled-texts';

/** How the detectors did on one kind. A find is right when kind and borders are those of the label, to the character. */
interface Score {
  expected: number;
  found: number;
  right: number;
}

export interface Scores {
  kinds: Record<MaskKind, Score>;
  all: Score;
  /** What went wrong, a line each. */
  mistakes: string[];
}

/** @returns right finds among the expected ones, 1 when none was expected */
export const recall = ({ expected, right }: Score): number =>
  expected === 0 ? 1 : right / expected;

/** @returns right finds among all finds, 1 when nothing was found */
export const precision = ({ found, right }: Score): number => (found === 0 ? 1 : right / found);

const emptyScore = (): Score => ({ expected: 0, found: 0, right: 0 });

/** Compares what the detectors find with the labels. */
export const scoreTexts = (texts: readonly LabelledText[]): Scores => {
  const kinds = Object.fromEntries(MASK_KINDS.map((kind) => [kind, emptyScore()])) as Record<
    MaskKind,
    Score
  >;
  const all = emptyScore();
  const mistakes: string[] = [];
  for (const { text, expected } of texts) {
    const missing = [...expected];
    for (const { kind } of expected) {
      kinds[kind].expected += 1;
      all.expected += 1;
    }
    for (const { kind, start, end } of findPersonalData(text)) {
      const match = text.slice(start, end);
      const index = missing.findIndex((label) => label.kind === kind && label.match === match);
      kinds[kind].found += 1;
      all.found += 1;
      if (index === -1) {
        mistakes.push(
          `found too much: ${kind} ${JSON.stringify(match)} in ${JSON.stringify(text)}`
        );
        continue;
      }
      missing.splice(index, 1);
      kinds[kind].right += 1;
      all.right += 1;
    }
    for (const { kind, match } of missing) {
      mistakes.push(`missed: ${kind} ${JSON.stringify(match)} in ${JSON.stringify(text)}`);
    }
  }
  return { kinds, all, mistakes };
};

const percent = (ratio: number): string => `${(ratio * 100).toFixed(1)} %`.padStart(8);

const formatRow = (name: string, score: Score): string =>
  `  ${name.padEnd(10)}${String(score.expected).padStart(5)} expected` +
  `${String(score.found).padStart(5)} found` +
  `${percent(precision(score))} precision${percent(recall(score))} recall`;

/** @returns a table, a kind a line */
export const formatScores = (title: string, count: number, { kinds, all }: Scores): string =>
  [
    `${title}: ${count} texts`,
    ...MASK_KINDS.map((kind) => formatRow(kind, kinds[kind])),
    formatRow('all', all),
  ].join('\n');
