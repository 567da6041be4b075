import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MaskKind } from '../../../src/plugins/monavis/server/src/voting/masking/mask-kind';

/** A text written for the bench, and all that must be masked in it. No number or name belongs to anybody. */
export interface LabelledText {
  text: string;
  expected: { kind: MaskKind; match: string }[];
  /** Kept aside: the detectors are not tuned on it. */
  heldOut?: true;
}

const read = (file: string): LabelledText[] => JSON.parse(readFileSync(file, 'utf8'));

/** @returns the texts of `tests/bench/masking/`, those to tune on and those held out */
export const readLabelledTexts = (): { tuning: LabelledText[]; heldOut: LabelledText[] } => {
  const folder = path.join(process.cwd(), 'tests/bench/masking');
  const files = readdirSync(path.join(folder, 'texts')).sort();
  const all = [
    ...files.flatMap((file) => read(path.join(folder, 'texts', file))),
    ...read(path.join(folder, 'held-out.json')),
  ];
  return {
    tuning: all.filter(({ heldOut }) => !heldOut),
    heldOut: all.filter(({ heldOut }) => heldOut),
  };
};
