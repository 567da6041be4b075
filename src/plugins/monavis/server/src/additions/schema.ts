import { z } from '@strapi/utils';
import { isWebAddress } from '../../../shared/web-address';
import { MAX_INTEGER } from '../access/parse-id';
import { cleanText } from '../text/clean-text';

const optional = <TSchema extends z.ZodType<string | undefined>>(schema: TSchema) =>
  z.preprocess(
    (value) => (typeof value === 'string' && cleanText(value) === '' ? undefined : value),
    schema.optional()
  );

const text = (maximum: number, name: string) =>
  z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(maximum, `${name} : ${maximum} caractères au plus.`));

const webAddress = (name: string) =>
  text(2000, name).pipe(
    z.string().refine(isWebAddress, `${name} : une adresse commence par https:// ou http://.`)
  );

const volume = (name: string) =>
  z
    .number({ error: `${name} : un nombre entier positif.` })
    .int(`${name} : un nombre entier positif.`)
    .min(0, `${name} : un nombre entier positif.`)
    .max(MAX_INTEGER, `${name} : ce nombre est trop grand.`)
    .optional();

export const addDemarcheSchema = z.strictObject({
  title: text(255, 'Nom').pipe(
    z.string().min(3, 'Le nom d’une démarche compte au moins 3 caractères.')
  ),
  administration: text(255, 'Administration').pipe(z.string().min(2, 'Indiquez l’administration.')),
  description: optional(text(5000, 'Description')),
  url: optional(webAddress('URL de la démarche')),
  infoUrl: optional(webAddress('URL d’information')),
  cerfa: optional(text(60, 'Numéro CERFA')),
  reference: optional(
    z
      .string()
      .transform((value) => value.trim().toUpperCase())
      .pipe(
        z
          .string()
          .regex(/^R[0-9]{1,10}$/, 'Une référence service-public.fr s’écrit comme « R1234 ».')
      )
  ),
  theme: optional(text(120, 'Thème')),
  audiences: z
    .array(text(60, 'Publics').pipe(z.string().min(1)))
    .max(20)
    .optional(),
  annualVolume: volume('Volumétrie annuelle'),
  annualOnlineVolume: volume('Volumétrie annuelle dématérialisée'),
  seenSimilar: z.array(z.number().int()).max(50).default([]),
});
export type Addition = z.infer<typeof addDemarcheSchema>;

const words = (maximum: number) => z.string().max(maximum).transform(cleanText).default('');

/** What is typed so far: nothing of it is refused before the agent is done. */
export const duplicatesQuerySchema = z.strictObject({
  title: words(1000),
  administration: words(1000),
  url: words(4000),
  cerfa: words(1000),
  reference: words(1000),
});
