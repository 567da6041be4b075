import { SATISFACTIONS } from '../../../shared/contracts/common';
import { DIFFICULTIES, HELPS, PAGE_SIZES } from '../../../shared/contracts/reviews';
import { reviewsQuerySchema, type ReviewsInput } from '../reviews/schema';
import { QueryProblem, readStrictQuery } from '../site/strict-query';

/** What each parameter asks for. The other filters of the list are about one agent (« non lus ») or about moderation. */
export const REVIEW_PARAMETERS = {
  from: 'Premier jour, à l’heure de Paris : AAAA-MM-JJ.',
  to: 'Dernier jour, compris.',
  satisfaction: `Comment ça s’est passé : ${SATISFACTIONS.join(', ')}.`,
  clarity: 'Clarté, de 1 à 5.',
  withComment: '« true » : avec un commentaire.',
  button: 'Numéro d’un bouton ; 0 pour les avis sans bouton.',
  help: `Aide que la personne a cherchée : ${HELPS.join(', ')}.`,
  difficulty: `Difficulté qu’elle a rencontrée : ${DIFFICULTIES.join(', ')}.`,
  q: 'Mots du commentaire, « "phrase exacte" », « -mot » pour l’exclure.',
  pageSize: `Avis par page : ${PAGE_SIZES.join(', ')}.`,
  cursor: 'Place dans la liste : « nextCursor » ou « previousCursor » d’une réponse.',
};

export const reviewsQueryShape = reviewsQuerySchema.shape;

/**
 * Reads what a program asks of the reviews of a démarche.
 *
 * @throws QueryProblem, also for a place in the list of another démarche
 */
export const readReviewsQuery = (numero: number, querystring: string): ReviewsInput => {
  const query = readStrictQuery(querystring, reviewsQuerySchema, Object.keys(REVIEW_PARAMETERS));
  if (query.cursor && query.cursor.numero !== numero) {
    throw new QueryProblem('« cursor » est une place dans la liste d’une autre démarche.');
  }
  return query;
};
