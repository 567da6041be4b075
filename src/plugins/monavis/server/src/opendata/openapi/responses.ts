import { schemaRef, type SchemaName } from './schemas';

const header = (description: string) => ({ description, schema: { type: 'string' } });

const LIMIT_HEADERS = {
  'RateLimit-Policy': header('Demandes par minute : "minute";q=60;w=60.'),
  RateLimit: header(
    'Demandes restantes (r) et secondes avant que la plus ancienne de la minute ne compte plus (t).'
  ),
};

const json = (name: SchemaName) => ({ 'application/json': { schema: schemaRef(name) } });

/** The answer of a public address. */
export const success = (name: SchemaName, description: string) => ({
  description,
  content: json(name),
});

/** What lets a client ask again only for what changed. */
export const TAGGED = { headers: { ETag: header('À renvoyer dans If-None-Match.') } };

/** The answer of an address that wants a key. */
export const keyedSuccess = (name: SchemaName, description: string) => ({
  description,
  headers: LIMIT_HEADERS,
  content: json(name),
});

export const NOT_MODIFIED = { description: 'Rien n’a changé depuis l’ETag envoyé.' };

export const MOVED = {
  description: 'La démarche est fusionnée : son adresse est celle de la démarche qui la remplace.',
  headers: { Location: header('Adresse de la démarche qui la remplace.') },
  content: json('Deplacee'),
};

const problem = (description: string, headers = {}) => ({
  description,
  ...(Object.keys(headers).length > 0 ? { headers } : {}),
  content: json('Erreur'),
});

export const PROBLEMS = {
  400: problem('Un paramètre est inconnu, répété ou faux.'),
  404: problem('Aucune démarche publiée n’a ce numéro.'),
  405: problem('Une autre méthode que GET.'),
};

export const KEYED_PROBLEMS = {
  400: PROBLEMS[400],
  401: problem('Sans clé, ou avec une clé inconnue, révoquée ou expirée.', {
    'WWW-Authenticate': header('Bearer'),
  }),
  405: PROBLEMS[405],
  429: problem('La clé a fait 60 demandes en 60 secondes.', {
    ...LIMIT_HEADERS,
    'Retry-After': header('Secondes à attendre.'),
  }),
};

export const OUT_OF_SCOPE = problem('La clé n’ouvre pas cette démarche, ou elle n’existe pas.');
