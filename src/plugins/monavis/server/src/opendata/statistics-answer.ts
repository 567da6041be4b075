import { z } from '@strapi/utils';
import type { PublicScore } from '../../../shared/contracts/statistics';
import { PUBLIC_MINIMUM, SCORE_DAYS, STATISTICS_VERSION } from '../../../shared/statistics-rules';
import type { PublicDemarche } from '../catalogue/public-pages-service';

/** Of what we publish; https://www.etalab.gouv.fr/licence-ouverte-open-licence/ */
export const LICENCE = {
  nom: 'Licence Ouverte 2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
};

const STATES = { waiting: 'en-attente', 'in-progress': 'en-cours', shown: 'publie' } as const;

const outOfTen = z.number().min(0).max(10);
const day = z.iso.date();

/** `GET /api/statistiques/{numero}`; what each field means is for the OpenAPI document. */
export const statisticsAnswerSchema = z.strictObject({
  data: z.strictObject({
    numero: z.int().positive().describe('Numéro de la démarche.'),
    reference: z.string().nullable().describe('Numéro R de service-public.fr.'),
    titre: z.string(),
    slug: z.string().describe('Fin de l’adresse de sa page : /referentiel/{slug}.'),
    administration: z.string().nullable(),
    etat: z
      .enum(['publie', 'en-cours', 'en-attente'])
      .describe(
        `« publie » à partir de ${PUBLIC_MINIMUM} avis sur la période, « en-cours » en dessous, « en-attente » sans avis.`
      ),
    score: z
      .strictObject({
        valeur: outOfTen.describe(
          '(10 × « Très bien » + 5 × « Moyen ») / nombre d’avis, à une décimale.'
        ),
        intervalle: z
          .strictObject({ bas: outOfTen, haut: outOfTen })
          .describe('Intervalle de confiance à 95 %.'),
        avis: z.int().min(PUBLIC_MINIMUM).describe('Nombre d’avis de la période.'),
      })
      .nullable()
      .describe('Nul tant que « etat » n’est pas « publie ».'),
    mois: z
      .array(z.strictObject({ mois: z.string().regex(/^\d{4}-\d{2}$/), avis: z.int().positive() }))
      .describe('Nombre d’avis des mois de la période qui en ont, du plus ancien au plus récent.'),
  }),
  meta: z.strictObject({
    periode: z
      .strictObject({ debut: day, fin: day })
      .describe(`Les ${SCORE_DAYS} derniers jours, aujourd’hui compris, à l’heure de Paris.`),
    versionFormule: z.int().describe('Change quand le calcul change.'),
    licence: z.strictObject({ nom: z.string(), url: z.url() }),
    demonstration: z.boolean().describe('Vrai quand les avis sont fictifs.'),
  }),
});

export type StatisticsPublicAnswer = z.infer<typeof statisticsAnswerSchema>;
type Facts = Pick<PublicDemarche, 'numero' | 'reference' | 'title' | 'slug' | 'administration'>;

/** What is told of a score, whatever the format. */
export const describeScore = (score: PublicScore) => ({
  etat: STATES[score.state],
  score:
    score.state === 'shown'
      ? {
          valeur: score.value,
          intervalle: { bas: score.interval.low, haut: score.interval.high },
          avis: score.count,
        }
      : null,
});

interface StatisticsInput {
  demarche: Facts & Pick<PublicDemarche, 'isDemo' | 'score'>;
  months: { month: string; count: number }[];
  period: { from: string; to: string };
}

export const toStatisticsAnswer = ({
  demarche: { numero, reference, title, slug, administration, isDemo, score },
  months,
  period,
}: StatisticsInput): StatisticsPublicAnswer => ({
  data: {
    numero,
    reference,
    titre: title,
    slug,
    administration,
    ...describeScore(score),
    mois: months.map(({ month, count }) => ({ mois: month, avis: count })),
  },
  meta: {
    periode: { debut: period.from, fin: period.to },
    versionFormule: STATISTICS_VERSION,
    licence: LICENCE,
    demonstration: isDemo,
  },
});
