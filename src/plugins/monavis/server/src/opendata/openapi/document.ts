import { REQUESTS_A_MINUTE } from '../../api-keys/access-service';
import { querySchema } from '../../catalogue/public-query';
import { REVIEW_PARAMETERS, reviewsQueryShape } from '../reviews-query';
import { SCORE_COLUMNS } from '../scores-csv-route';
import { LICENCE } from '../statistics-answer';
import { NUMERO_PARAMETER, queryParameters } from './parameters';
import {
  KEYED_PROBLEMS,
  keyedSuccess,
  MOVED,
  NOT_MODIFIED,
  OUT_OF_SCOPE,
  PROBLEMS,
  success,
  TAGGED,
} from './responses';
import { SCHEMAS } from './schemas';

const KEY = 'cleApi';
const security = [{ [KEY]: [] }];

const referentiel = {
  operationId: 'chercherDemarches',
  tags: ['Données ouvertes'],
  summary: 'Chercher dans le référentiel des démarches publiées',
  parameters: queryParameters(querySchema.shape, {
    q: 'Mots cherchés.',
    administration: 'Nom exact d’une administration.',
    theme: 'Nom exact d’un thème.',
    publics: 'Nom exact d’un public.',
    page: 'Numéro de la page, à partir de 1.',
  }),
  responses: {
    200: success('Referentiel', 'Une page de démarches, les plus proches d’abord.'),
    400: PROBLEMS[400],
    405: PROBLEMS[405],
  },
};

const statistiques = {
  operationId: 'lireStatistiques',
  tags: ['Données ouvertes'],
  summary: 'Score public d’une démarche et nombre d’avis par mois',
  parameters: [NUMERO_PARAMETER],
  responses: {
    200: { ...success('Statistiques', 'Les statistiques de la démarche.'), ...TAGGED },
    304: NOT_MODIFIED,
    307: MOVED,
    ...PROBLEMS,
  },
};

const scores = {
  operationId: 'telechargerScores',
  tags: ['Données ouvertes'],
  summary: 'Score public de toutes les démarches publiées, en CSV',
  description: `UTF-8 avec indicateur d’ordre des octets, virgules, une ligne par démarche. Colonnes : ${SCORE_COLUMNS.join(', ')}. Le fichier a au plus cinq minutes de retard. Un titre qui ressemblerait à une formule est précédé d’une apostrophe.`,
  responses: {
    200: {
      description: 'Le fichier.',
      ...TAGGED,
      content: { 'text/csv': { schema: { type: 'string' } } },
    },
    304: NOT_MODIFIED,
    400: PROBLEMS[400],
    405: PROBLEMS[405],
  },
};

const demarches = {
  operationId: 'listerDemarchesDeLaCle',
  tags: ['Avec une clé'],
  summary: 'Les démarches que la clé ouvre',
  security,
  responses: { 200: keyedSuccess('DemarchesDeLaCle', 'Par numéro.'), ...KEYED_PROBLEMS },
};

const avis = {
  operationId: 'lireAvis',
  tags: ['Avec une clé'],
  summary: 'Les avis publiés d’une démarche, du plus récent au plus ancien',
  description:
    'Les filtres sont ceux de « Tous les avis » et se combinent. Pour lire la suite, renvoyez « nextCursor » dans « cursor », avec les mêmes filtres.',
  security,
  parameters: [NUMERO_PARAMETER, ...queryParameters(reviewsQueryShape, REVIEW_PARAMETERS)],
  responses: {
    200: keyedSuccess('Avis', 'Une page d’avis.'),
    307: MOVED,
    ...KEYED_PROBLEMS,
    403: OUT_OF_SCOPE,
  },
};

/**
 * The description of the API for programs, in OpenAPI 3.1; what goes in and out is that of the schemas that read and
 * write it.
 *
 * @param siteUrl - public address of the site
 */
export const makeOpenApiDocument = (siteUrl: string): object => ({
  openapi: '3.1.0',
  info: {
    title: 'API de MonAvis',
    version: '1.0.0',
    summary: 'Les démarches, leurs scores publics et, avec une clé, leurs avis.',
    description: `Explications et exemples : ${siteUrl}/donnees-ouvertes.`,
    license: { name: LICENCE.nom, url: LICENCE.url },
  },
  servers: [{ url: siteUrl }],
  tags: [
    { name: 'Données ouvertes', description: 'Sans clé, pour tous.' },
    {
      name: 'Avec une clé',
      description: `Au niveau de l’avis, ${REQUESTS_A_MINUTE} demandes par minute et par clé.`,
    },
  ],
  paths: {
    '/api/referentiel': { get: referentiel },
    '/api/statistiques/{numero}': { get: statistiques },
    '/api/statistiques.csv': { get: scores },
    '/api/avis': { get: demarches },
    '/api/avis/{numero}': { get: avis },
  },
  components: {
    schemas: SCHEMAS,
    securitySchemes: {
      [KEY]: {
        type: 'http',
        scheme: 'bearer',
        description:
          'Une clé d’API (monavis_…), faite par les porteurs d’une démarche ou par un administrateur pour une administration.',
      },
    },
  },
});
