import { ApiProblem, type ApiRoute } from '../site/api';

const MESSAGES = {
  statistiques:
    'Cette adresse n’existe pas : écrivez /api/statistiques/{numéro} ou /api/statistiques.csv.',
  avis: 'Cette adresse n’existe pas : écrivez /api/avis/{numéro}.',
};

/** What follows ours and is nothing, in French as the rest: Strapi would answer in English. */
export const unknownRoute = (name: keyof typeof MESSAGES): ApiRoute => ({
  path: new RegExp(`^/api/${name}(?:[/.].*)?$`),
  isOpen: true,
  answer: () => Promise.reject(new ApiProblem(404, MESSAGES[name])),
});
