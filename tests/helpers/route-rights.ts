import { createHash, randomBytes } from 'node:crypto';
import { STANDARD_SETTINGS } from '../../src/plugins/monavis/shared/contracts/forms';

export type Actor =
  'nobody' | 'agent' | 'porteur' | 'porteur of another' | 'éditeur' | 'administrateur';
type Expected = Record<Actor, 200 | 401 | 403>;

const REFUSED: Expected = {
  nobody: 401,
  agent: 403,
  porteur: 403,
  'porteur of another': 403,
  éditeur: 403,
  administrateur: 403,
};
const EVERY_AGENT: Expected = {
  nobody: 401,
  agent: 200,
  porteur: 200,
  'porteur of another': 200,
  éditeur: 200,
  administrateur: 200,
};
const OWNERS: Expected = { ...REFUSED, porteur: 200, administrateur: 200 };
export const CURATORS: Expected = { ...REFUSED, éditeur: 200, administrateur: 200 };
const DECIDERS: Expected = { ...REFUSED, administrateur: 200 };

/** Another at each request: the list takes each pair once. */
export const newSynonym = () => ({ expression: randomBytes(4).toString('hex'), meaning: 'essai' });

export interface Row {
  expected: Expected;
  /** « into »: another démarche; « addition »: a new one; « file »: a CSV; « suspects »: those of a démarche. */
  body?: object | 'into' | 'addition' | 'file' | 'suspects' | 'administration key';
  isPending?: boolean;
  query?: 'into' | 'suspects' | 'revision';
  /** The form of the démarche has changes to publish. */
  hasDraft?: boolean;
  /** The démarche of the request is over the volume limit. */
  isLocked?: boolean;
  /** What `:id`, or `:domain`, names. */
  id?:
    | 'button'
    | 'review'
    | 'flagged review'
    | 'answered review'
    | 'request'
    | 'registration'
    | 'domain'
    | 'merge'
    | 'synonym'
    | 'import'
    | 'applied import'
    | 'extract'
    | 'waiting extract'
    | 'api key';
}

/** Spec §2. A route without its row fails: who may call it must be decided, not forgotten. */
export const RIGHTS: Record<string, Row> = {
  'GET /monavis/home': { expected: EVERY_AGENT },
  'GET /monavis/mail-choices': { expected: EVERY_AGENT },
  'PUT /monavis/mail-choices': {
    expected: EVERY_AGENT,
    body: { digest: true, scoreAlerts: false },
  },
  'GET /monavis/catalogue': { expected: EVERY_AGENT },
  'GET /monavis/synonyms': { expected: CURATORS },
  'POST /monavis/synonyms': {
    expected: CURATORS,
    get body() {
      return newSynonym();
    },
  },
  'PUT /monavis/synonyms/:id': {
    expected: CURATORS,
    get body() {
      return newSynonym();
    },
    id: 'synonym',
  },
  'DELETE /monavis/synonyms/:id': { expected: CURATORS, id: 'synonym' },
  'GET /monavis/demarches/:numero': { expected: EVERY_AGENT },
  'POST /monavis/demarches/:numero/ownership': { expected: EVERY_AGENT },
  'DELETE /monavis/demarches/:numero/ownership': { expected: EVERY_AGENT },
  'GET /monavis/demarches/:numero/buttons': { expected: OWNERS },
  'POST /monavis/demarches/:numero/buttons': {
    expected: OWNERS,
    body: { name: 'Page de fin', style: 'bleu' },
  },
  'PUT /monavis/demarches/:numero/buttons/:id': {
    expected: OWNERS,
    body: { action: 'rename', name: 'E-mail' },
    id: 'button',
  },
  'POST /monavis/demarches/:numero/volume-requests': {
    expected: OWNERS,
    body: { message: 'Prêts' },
    isLocked: true,
  },
  'GET /monavis/volume-requests': { expected: DECIDERS },
  'POST /monavis/volume-requests/:id/decision': {
    expected: DECIDERS,
    body: { decision: 'refused', reason: 'Essai' },
    isLocked: true,
    id: 'request',
  },
  'GET /monavis/demarches/:numero/form': { expected: OWNERS },
  'PUT /monavis/demarches/:numero/form': {
    expected: OWNERS,
    body: { settings: STANDARD_SETTINGS, revision: 0 },
  },
  'POST /monavis/demarches/:numero/form/publication': {
    expected: OWNERS,
    body: { revision: 1 },
    hasDraft: true,
  },
  'GET /monavis/demarches/:numero/reviews': { expected: OWNERS },
  'GET /monavis/demarches/:numero/reviews/:id': { expected: OWNERS, id: 'review' },
  'GET /monavis/demarches/:numero/review-buttons': { expected: OWNERS },
  'GET /monavis/demarches/:numero/review-words': { expected: OWNERS },
  'POST /monavis/demarches/:numero/reviews/read-all': { expected: OWNERS },
  'PUT /monavis/demarches/:numero/reviews/:id/read': {
    expected: OWNERS,
    body: { isRead: true },
    id: 'review',
  },
  'GET /monavis/demarches/:numero/statistics': { expected: OWNERS },
  'GET /monavis/demarches/:numero/reviews/:id/flag': { expected: OWNERS, id: 'review' },
  'POST /monavis/demarches/:numero/reviews/:id/flag': {
    expected: OWNERS,
    body: { reason: 'insult' },
    id: 'review',
  },
  'DELETE /monavis/demarches/:numero/reviews/:id/flag': { expected: OWNERS, id: 'flagged review' },
  'GET /monavis/moderation': { expected: DECIDERS },
  'POST /monavis/moderation/:id/decision': {
    expected: DECIDERS,
    body: { decision: 'dismiss', reason: 'Essai', flagId: null },
    id: 'flagged review',
  },
  'GET /monavis/demarches/:numero/reviews/:id/reply': { expected: OWNERS, id: 'review' },
  'PUT /monavis/demarches/:numero/reviews/:id/reply': {
    expected: OWNERS,
    body: {
      body: 'Essai',
      isPublished: true,
      revision: 0,
      commentVersion: createHash('sha256').update('Lent').digest('hex'),
    },
    id: 'review',
  },
  'DELETE /monavis/demarches/:numero/reviews/:id/reply': {
    expected: OWNERS,
    query: 'revision',
    id: 'answered review',
  },
  'GET /monavis/demarches/:numero/extracts': { expected: OWNERS },
  'POST /monavis/demarches/:numero/extracts': { expected: OWNERS, body: { format: 'csv' } },
  'POST /monavis/demarches/:numero/extracts/:id/cancellation': {
    expected: OWNERS,
    id: 'waiting extract',
  },
  'GET /monavis/demarches/:numero/extracts/:id/file': { expected: OWNERS, id: 'extract' },
  'GET /monavis/demarches/:numero/statistics/report': { expected: OWNERS },
  'GET /monavis/demarches/:numero/statistics/peers': { expected: OWNERS },
  'GET /monavis/suspects': { expected: DECIDERS },
  'GET /monavis/suspects/reviews': { expected: DECIDERS, query: 'suspects' },
  'POST /monavis/suspects/decision': { expected: DECIDERS, body: 'suspects' },
  'GET /monavis/account-requests': { expected: DECIDERS },
  'POST /monavis/account-requests/acceptance': { expected: DECIDERS, body: { ids: [1] } },
  'POST /monavis/account-requests/:id/refusal': {
    expected: DECIDERS,
    body: { reason: 'Essai' },
    id: 'registration',
  },
  'GET /monavis/allowed-domains': { expected: DECIDERS },
  'POST /monavis/allowed-domains': { expected: DECIDERS, body: { text: 'essai.example' } },
  'DELETE /monavis/allowed-domains/:domain': { expected: DECIDERS, id: 'domain' },
  'GET /monavis/journal': { expected: DECIDERS },
  'POST /monavis/additions': { expected: EVERY_AGENT, body: 'addition' },
  'GET /monavis/additions/choices': { expected: EVERY_AGENT },
  'GET /monavis/additions/duplicates': { expected: EVERY_AGENT },
  'GET /monavis/verification': { expected: CURATORS },
  'POST /monavis/demarches/:numero/publication': { expected: CURATORS, isPending: true },
  'POST /monavis/demarches/:numero/refusal': {
    expected: CURATORS,
    body: { reason: 'Essai' },
    isPending: true,
  },
  'PUT /monavis/demarches/:numero/archive': {
    expected: CURATORS,
    body: { isArchived: true, reason: 'Essai' },
  },
  'GET /monavis/quality': { expected: CURATORS },
  'GET /monavis/catalogue/export': { expected: CURATORS },
  'GET /monavis/imports': { expected: CURATORS },
  'POST /monavis/imports': { expected: CURATORS, body: 'file' },
  'GET /monavis/imports/:id': { expected: CURATORS, id: 'import' },
  'GET /monavis/imports/:id/rows': { expected: CURATORS, id: 'import' },
  'GET /monavis/imports/:id/report': { expected: CURATORS, id: 'import' },
  'PUT /monavis/imports/:id/mapping': {
    expected: CURATORS,
    body: { mapping: ['title'] },
    id: 'import',
  },
  'POST /monavis/imports/:id/application': {
    expected: CURATORS,
    body: { skipErrors: false },
    id: 'import',
  },
  'POST /monavis/imports/:id/undo': { expected: CURATORS, id: 'applied import' },
  'GET /monavis/demarches/:numero/merge': { expected: CURATORS, query: 'into' },
  'POST /monavis/demarches/:numero/merge': { expected: CURATORS, body: 'into' },
  'GET /monavis/demarches/:numero/api-keys': { expected: OWNERS },
  'POST /monavis/demarches/:numero/api-keys': { expected: OWNERS, body: { name: 'Essai' } },
  'POST /monavis/demarches/:numero/api-keys/:id/revocation': { expected: OWNERS, id: 'api key' },
  'GET /monavis/api-keys': { expected: DECIDERS },
  'POST /monavis/api-keys': { expected: DECIDERS, body: 'administration key' },
  'POST /monavis/api-keys/:id/revocation': { expected: DECIDERS, id: 'api key' },
  'GET /monavis/merges': { expected: CURATORS },
  'POST /monavis/merges/:id/undo': { expected: CURATORS, id: 'merge' },
};
