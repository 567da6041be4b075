import { PERMISSIONS } from '../../../shared/permissions';
import { OWN_DEMARCHE_CONDITION } from './own-demarche-condition';

/** A right as a role holds it. */
export interface Grant {
  action: string;
  subject?: string;
  properties?: { fields?: string[] };
  conditions?: string[];
}

export interface RoleDefinition {
  code: string;
  name: string;
  description: string;
  grants: Grant[];
}

export const ROLE_CODES = {
  agent: 'monavis-agent',
  editeur: 'monavis-editeur',
  administrateur: 'monavis-administrateur',
} as const;

export type RoleCode = (typeof ROLE_CODES)[keyof typeof ROLE_CODES];

const DEMARCHE = 'api::demarche.demarche';
const ADMINISTRATION = 'api::administration.administration';

/** What describes a démarche; its number, its history and its form's rules are not among it. */
const DESCRIPTIVE_FIELDS = [
  'title',
  'administration',
  'kind',
  'theme',
  'subject',
  'audiences',
  'description',
  'cerfa',
  'servicePublicRef',
  'url',
  'infoUrl',
  'annualVolume',
  'annualOnlineVolume',
];
const DEMARCHE_FIELDS = [
  ...DESCRIPTIVE_FIELDS,
  'numero',
  'slug',
  'isEssential',
  'isKeyOptional',
  'isDemo',
  'origin',
  'sourceDate',
  'archivedAt',
  'archiveReason',
  'mergedInto',
];
const CURATED_FIELDS = [...DESCRIPTIVE_FIELDS, 'isEssential', 'isKeyOptional', 'archivedAt'];
const ADMINISTRATION_FIELDS = ['name', 'acronym', 'kind'];

type Action = 'create' | 'read' | 'update' | 'delete' | 'publish';

/** One right of the Content Manager on a type: on these fields only, where it is about fields. */
const onType = (action: Action, subject: string, fields?: string[]): Grant => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject,
  properties: fields ? { fields } : {},
});

const AGENT_GRANTS: Grant[] = [
  { action: PERMISSIONS.readCatalogue },
  { action: PERMISSIONS.addDemarche },
  { action: PERMISSIONS.declareOwnership },
  { action: PERMISSIONS.manageButtons },
  { action: PERMISSIONS.manageForms },
  { action: PERMISSIONS.readReviews },
  { action: PERMISSIONS.answerReviews },
  { action: PERMISSIONS.manageApiKeys },
  onType('read', DEMARCHE, DEMARCHE_FIELDS),
  onType('read', ADMINISTRATION, ADMINISTRATION_FIELDS),
];

/** Nobody deletes a démarche (it is archived), except the super administrators of Strapi. */
const CURATION_GRANTS: Grant[] = [
  { action: PERMISSIONS.curateCatalogue },
  onType('create', DEMARCHE, CURATED_FIELDS),
  onType('update', DEMARCHE, CURATED_FIELDS),
  onType('publish', DEMARCHE),
  onType('create', ADMINISTRATION, ADMINISTRATION_FIELDS),
  onType('update', ADMINISTRATION, ADMINISTRATION_FIELDS),
];

/** Spec §2: who may do what. A role holds the least that its work needs. */
export const ROLES: RoleDefinition[] = [
  {
    code: ROLE_CODES.agent,
    name: 'Agent',
    description:
      'Agent public : cherche sa démarche, s’en déclare porteur, obtient le code, lit les avis.',
    grants: [
      ...AGENT_GRANTS,
      {
        ...onType('update', DEMARCHE, DESCRIPTIVE_FIELDS),
        conditions: [OWN_DEMARCHE_CONDITION],
      },
    ],
  },
  {
    code: ROLE_CODES.editeur,
    name: 'Éditeur',
    description: 'Tient le référentiel des démarches et des administrations.',
    grants: [...AGENT_GRANTS, ...CURATION_GRANTS],
  },
  {
    code: ROLE_CODES.administrateur,
    name: 'Administrateur MonAvis',
    description: 'Administre MonAvis : comptes, fortes volumétries, toutes les démarches.',
    grants: [
      ...AGENT_GRANTS,
      ...CURATION_GRANTS,
      { action: PERMISSIONS.manageAnyDemarche },
      { action: PERMISSIONS.decideVolume },
      { action: PERMISSIONS.judgeSuspects },
      { action: PERMISSIONS.moderateReviews },
      { action: PERMISSIONS.manageAccounts },
      { action: PERMISSIONS.readAudit },
      onType('read', 'api::ownership.ownership', ['demarcheNumero', 'user', 'role', 'origin']),
      onType('read', 'api::button.button', [
        'demarcheNumero',
        'name',
        'source',
        'key',
        'style',
        'state',
        'closedAt',
        'closeReason',
        'author',
      ]),
      onType('read', 'api::review.review', [
        'demarcheNumero',
        'buttonId',
        'satisfaction',
        'clarity',
        'answers',
        'comment',
        'masked',
        'source',
        'language',
        'formVersion',
        'suspicion',
        'state',
      ]),
      onType('read', 'api::high-volume-request.high-volume-request', [
        'demarcheNumero',
        'message',
        'requester',
        'state',
        'decider',
        'decidedAt',
        'reason',
      ]),
      { action: 'admin::users.read' },
      { action: 'admin::users.create' },
      { action: 'admin::users.update' },
      { action: 'admin::users.delete' },
      { action: 'admin::roles.read' },
    ],
  },
];
