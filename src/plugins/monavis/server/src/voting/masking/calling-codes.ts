/** Every calling code in use. Source: ITU-T E.164, list of assigned country codes. */
const CALLING_CODE =
  /^(?:1|7|2(?:0|7|1[12368]|[2346]\d|5[0-8]|9[01789])|3(?:[0-469]|[578]\d)|4(?:[013-9]|2[013])|5(?:[1-8]|[09]\d)|6(?:[0-6]|[789]\d)|8(?:[1246]|00|08|5[02356]|70|8[068])|9(?:[0-58]|[67]\d|9[2-8]))/;

/** Code, then fewest and most digits that follow it, where one knows better than {@link ANY_LENGTH}. */
const NATIONAL_LENGTHS: ReadonlyMap<string, readonly [number, number]> = new Map(
  [
    '1:10-10 7:10-10 20:8-10 27:9-9 30:10-10 31:9-9 32:8-9 33:9-9 34:9-9 36:8-9 39:8-11',
    '40:9-9 41:9-9 43:7-12 44:9-10 45:8-8 46:7-10 47:8-8 48:9-9 49:7-11 52:10-10 54:10-11',
    '55:10-11 81:9-10 84:9-10 86:10-11 90:10-10 91:10-10 212:9-9 213:8-9 216:8-8 221:9-9',
    '222:8-8 223:8-8 224:8-9 225:8-10 226:8-8 227:8-8 228:8-8 229:8-10 230:7-8 235:8-8',
    '236:8-8 237:8-9 241:7-8 242:9-9 243:9-9 250:9-9 253:8-8 257:8-8 261:9-9 262:9-9 269:7-7',
    '351:9-9 352:6-9 353:7-9 376:6-9 377:8-9 380:9-9 420:9-9 421:9-9 508:6-9 509:8-8 590:9-9',
    '594:9-9 596:9-9 681:6-6 687:6-6 689:6-8 961:7-8',
  ]
    .join(' ')
    .split(' ')
    .map((entry) => entry.split(/[:-]/))
    .map(([code, fewest, most]) => [code, [Number(fewest), Number(most)]])
);
const ANY_LENGTH: readonly [number, number] = [7, 11];

/** Fewest and most digits of a number, calling code included (E.164). */
const MIN_DIGITS = 9;
export const MAX_INTERNATIONAL_DIGITS = 15;

/**
 * @param digits a number without its `+` or `00`, trunk zero « (0) » kept or not
 * @returns whether its calling code exists and what follows has the length that this country uses
 */
export const isInternationalNumber = (digits: string): boolean => {
  if (digits.length < MIN_DIGITS) return false;
  const code = CALLING_CODE.exec(digits)?.[0];
  if (!code) return false;
  const national = digits.slice(code.length);
  if (national.startsWith('00')) return false;
  // In Italy the zero belongs to the number; elsewhere it is the trunk prefix, which many people keep.
  const hasTrunkZero = code !== '39' && national.startsWith('0');
  const length = hasTrunkZero ? national.length - 1 : national.length;
  const [fewest, most] = NATIONAL_LENGTHS.get(code) ?? ANY_LENGTH;
  return length >= fewest && length <= most;
};
