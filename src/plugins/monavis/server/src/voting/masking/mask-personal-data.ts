import { findPersonalData } from './find-personal-data';
import { MASK_MARKS, type MaskKind } from './mask-kind';

interface MaskedText {
  text: string;
  /** How many of each kind were masked; kinds that were not met are absent. */
  masked: Partial<Record<MaskKind, number>>;
}

/**
 * Replaces the personal data that people write in spite of the notice (spec §7, privacy) by marks such as
 * « [e-mail masqué] », before anything is stored.
 *
 * Never throws, whatever the string; masking a masked text changes nothing; the time is linear in the length; the
 * result is at most {@link MAX_GROWTH} times as long.
 */
export const maskPersonalData = (text: string): MaskedText => {
  const masked: MaskedText['masked'] = {};
  let result = '';
  let position = 0;
  for (const { kind, start, end } of findPersonalData(text)) {
    result += text.slice(position, start) + MASK_MARKS[kind];
    position = end;
    masked[kind] = (masked[kind] ?? 0) + 1;
  }
  return { text: result + text.slice(position), masked };
};

/** The worst is a list of very short names: three units, « Li, », become thirteen, « [nom masqué], ». */
export const MAX_GROWTH = 5;
