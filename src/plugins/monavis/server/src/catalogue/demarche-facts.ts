import { errors, z } from '@strapi/utils';
import { isWebAddress } from '../../../shared/web-address';

const volume = z.number().min(0).nullable();

const address = z
  .string()
  .refine((text) => text === '' || isWebAddress(text))
  .nullable();

const factsSchema = z.object({
  title: z.string().trim().min(3).optional(),
  audiences: z
    .array(
      z
        .string()
        .trim()
        .min(1)
        .regex(/^[^|]*$/)
    )
    .nullable()
    .optional(),
  url: address.optional(),
  infoUrl: address.optional(),
  annualVolume: volume.optional(),
  annualOnlineVolume: volume.optional(),
});

const WORDING: Record<string, string> = {
  title: 'Le nom d’une démarche compte au moins 3 caractères.',
  audiences:
    'Les publics s’écrivent comme une liste, par exemple ["particuliers"], sans le signe « | ».',
  url: 'URL de la démarche : une adresse commence par https:// ou http://.',
  infoUrl: 'URL d’information : une adresse commence par https:// ou http://.',
  annualVolume: 'Une volumétrie est un nombre positif.',
  annualOnlineVolume: 'Une volumétrie est un nombre positif.',
};

/**
 * Refuses what the pages of a démarche could not show. Strapi checks a type's rules at publication only, while the
 * vote form and the agents' pages read the draft.
 *
 * @param data - the fields that are written; those that are absent stay as they are
 * @throws ValidationError with one sentence about the first faulty field
 */
export const refuseUnusableFacts = (data: Record<string, unknown>): void => {
  const result = factsSchema.safeParse(data);
  if (result.success) return;
  const name = String(result.error.issues[0].path[0]);
  throw new errors.ValidationError(WORDING[name], { field: name });
};
