import { z } from '@strapi/utils';
import { SATISFACTIONS } from '../../../shared/contracts/common';
import {
  ADMINISTRATION_CHANNELS,
  DIFFICULTIES,
  OTHER_HELP,
  type ReviewEntry,
} from '../../../shared/contracts/reviews';

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const channel = z.enum(ADMINISTRATION_CHANNELS);
const text = z.string().max(250);

const answers = z
  .strictObject({
    contactTried: z.array(z.enum([...ADMINISTRATION_CHANNELS, ...OTHER_HELP])).optional(),
    contactTriedOther: text.optional(),
    contactReached: z.partialRecord(channel, z.enum(['yes', 'no'])).optional(),
    contactQuality: z.partialRecord(channel, level).optional(),
    difficulties: z.array(z.enum(DIFFICULTIES)).optional(),
    difficultiesOther: text.optional(),
  })
  .describe('Les réponses données, par leurs codes ; une question sans réponse est absente.');

const review = z.strictObject({
  id: z.int().positive(),
  createdAt: z.iso.datetime().describe('Date et heure, en UTC.'),
  satisfaction: z
    .enum(SATISFACTIONS)
    .describe('« bad » : Pas bien, « medium » : Moyen, « good » : Très bien.'),
  clarity: level.nullable().describe('De 1 (« Pas clair du tout ») à 5 (« Très clair »).'),
  comment: z
    .string()
    .nullable()
    .describe(
      'Données personnelles masquées. Nul : pas de commentaire. Vide : effacé à la fin de sa durée de conservation.'
    ),
  answers,
  source: z.string().nullable().describe('Nom du bouton, ou source du lien.'),
  language: z.enum(['fr', 'en']),
  formVersion: z.int().positive().describe('Version du formulaire qui a été remplie.'),
});

/** `GET /api/avis/{numero}` */
export const reviewsAnswerSchema = z.strictObject({
  data: z.array(review),
  meta: z.strictObject({
    numero: z.int().positive(),
    titre: z.string(),
    total: z.int().min(0).describe('Nombre d’avis qui correspondent.'),
    isTotalExact: z.boolean().describe('Faux : il y en a davantage.'),
    nextCursor: z
      .string()
      .nullable()
      .describe('« cursor » de la page suivante ; nul à la dernière.'),
    previousCursor: z.string().nullable(),
    isDemo: z.boolean().describe('Vrai quand les avis sont fictifs.'),
  }),
});

export type ApiReviewsAnswer = z.infer<typeof reviewsAnswerSchema>;
export type ApiReview = z.infer<typeof review>;

/** @returns what a key gives to read of a review: nothing of who read it, nor of its author */
export const toApiReview = (entry: ReviewEntry): ApiReview => ({
  id: entry.id,
  createdAt: entry.createdAt,
  satisfaction: entry.satisfaction,
  clarity: entry.clarity,
  comment: entry.comment,
  answers: entry.answers,
  source: entry.source,
  language: entry.language,
  formVersion: entry.formVersion,
});

/** `GET /api/avis` */
export const openedDemarchesSchema = z.strictObject({
  data: z.array(
    z.strictObject({
      numero: z.int().positive(),
      titre: z.string(),
      administration: z.string().nullable(),
    })
  ),
});
