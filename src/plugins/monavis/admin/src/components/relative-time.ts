type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From the largest; a unit is used from one of it on. */
const UNITS: [Unit, number][] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
];

/**
 * How long ago, in the largest unit that fits, for `Intl.RelativeTimeFormat`.
 *
 * @param milliseconds - time gone by; negative in the future
 * @returns `value` is negative in the past; under a minute it is 0 minutes
 */
export const relativeTime = (milliseconds: number): { value: number; unit: Unit } => {
  const [unit, size] = UNITS.find(([, length]) => Math.abs(milliseconds) >= length) ?? [
    'minute',
    MINUTE,
  ];
  // `+ 0` turns the « -0 » of a rounding into 0, which Intl words differently.
  return { value: Math.trunc(-milliseconds / size) + 0, unit };
};
