/** What decides whether the volume of a démarche locks its code and its form. */
export interface VolumeFacts {
  /** Procedures a year done online; counts before `annualVolume` when it is known. */
  annualOnlineVolume: number | null;
  /** Procedures a year, online or not. */
  annualVolume: number | null;
  /** Procedures a year above which an authorisation is needed (setting `highVolumeLimit`). */
  limit: number;
  /** The latest decision on a high-volume request accepted it. */
  isAuthorised: boolean;
  /** At least one review was collected before. */
  hasReviews: boolean;
}

/**
 * - `open`: the volume is unknown or within the limit;
 * - `authorised`: over the limit, accepted by an administrateur;
 * - `collecting`: over the limit, but reviews were collected before: raising the volume never loses votes;
 * - `locked`: over the limit, no code and no vote.
 */
export type FormAccess = 'open' | 'authorised' | 'collecting' | 'locked';

/** @returns the volume that counts against the limit, in procedures a year: the online one first */
export const countedVolume = ({
  annualOnlineVolume,
  annualVolume,
}: Pick<VolumeFacts, 'annualOnlineVolume' | 'annualVolume'>): number | null =>
  annualOnlineVolume ?? annualVolume;

/**
 * The rule of the guide (§4) and of spec §6 « High volume »: strictly over the limit is locked. Code and form
 * both ask this function, so that they cannot disagree.
 *
 * @returns how the volume leaves the form; only `locked` accepts no vote and gives no code
 */
export const resolveFormAccess = ({
  limit,
  isAuthorised,
  hasReviews,
  ...volumes
}: VolumeFacts): FormAccess => {
  const volume = countedVolume(volumes);
  if (volume === null || volume <= limit) return 'open';
  if (isAuthorised) return 'authorised';
  return hasReviews ? 'collecting' : 'locked';
};
