import type { Core } from '@strapi/strapi';
import { PERMISSIONS } from '../../../shared/permissions';

interface Grant {
  action: string;
  subject?: string | null;
  properties?: { fields?: string[] };
  conditions?: string[];
}

interface RoleDefinition {
  code: string;
  name: string;
  description: string;
  grants: (strapi: Core.Strapi) => Grant[];
}

const DEMARCHE = 'api::demarche.demarche';
const ADMINISTRATION = 'api::administration.administration';

/** Content Manager actions on every field of a content type. */
const onContentType = (strapi: Core.Strapi, uid: string, actions: string[]): Grant[] => {
  const fields = Object.keys(strapi.contentType(uid as 'api::demarche.demarche').attributes).filter(
    (name) =>
      ![
        'createdBy',
        'updatedBy',
        'createdAt',
        'updatedAt',
        'publishedAt',
        'locale',
        'localizations',
      ].includes(name)
  );
  return actions.map((action) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: uid,
    properties: action === 'delete' || action === 'publish' ? {} : { fields },
  }));
};

const AGENT_RIGHTS: Grant[] = [
  { action: PERMISSIONS.readCatalogue },
  { action: PERMISSIONS.declareOwnership },
  { action: PERMISSIONS.manageButtons },
  { action: PERMISSIONS.readReviews },
];

export const ROLE_CODES = {
  agent: 'monavis-agent',
  editeur: 'monavis-editeur',
  administrateur: 'monavis-administrateur',
} as const;

/** Spec §2: who may do what. */
const ROLES: RoleDefinition[] = [
  {
    code: ROLE_CODES.agent,
    name: 'Agent',
    description:
      'Agent public : cherche sa démarche, s’en déclare porteur, obtient le code, lit les avis.',
    grants: (strapi) => [
      ...AGENT_RIGHTS,
      ...onContentType(strapi, DEMARCHE, ['read']),
      ...onContentType(strapi, ADMINISTRATION, ['read']),
    ],
  },
  {
    code: ROLE_CODES.editeur,
    name: 'Éditeur',
    description: 'Tient le référentiel des démarches et des administrations.',
    grants: (strapi) => [
      ...AGENT_RIGHTS,
      ...onContentType(strapi, DEMARCHE, ['create', 'read', 'update', 'delete', 'publish']),
      ...onContentType(strapi, ADMINISTRATION, ['create', 'read', 'update', 'delete']),
    ],
  },
  {
    code: ROLE_CODES.administrateur,
    name: 'Administrateur MonAvis',
    description: 'Administre MonAvis : comptes, fortes volumétries, toutes les démarches.',
    grants: (strapi) => [
      ...Object.values(PERMISSIONS).map((action) => ({ action })),
      ...onContentType(strapi, DEMARCHE, ['create', 'read', 'update', 'delete', 'publish']),
      ...onContentType(strapi, ADMINISTRATION, ['create', 'read', 'update', 'delete']),
      ...onContentType(strapi, 'api::ownership.ownership', ['read']),
      ...onContentType(strapi, 'api::button.button', ['read']),
      ...onContentType(strapi, 'api::review.review', ['read']),
      ...onContentType(strapi, 'api::high-volume-request.high-volume-request', ['read']),
      { action: 'admin::users.read' },
      { action: 'admin::users.create' },
      { action: 'admin::users.update' },
      { action: 'admin::users.delete' },
      { action: 'admin::roles.read' },
    ],
  },
];

/** Creates and keeps the three roles of the product. */
export const createRolesService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Creates the roles that are missing, with their rights. A role that exists keeps the rights that an
   * administrator gave it by hand, and receives those that this version of the product adds.
   */
  async ensureRoles(): Promise<void> {
    for (const definition of ROLES) {
      const existing = await strapi.db
        .query('admin::role')
        .findOne({ where: { code: definition.code } });
      const role =
        existing ??
        (await strapi.db.query('admin::role').create({
          data: {
            code: definition.code,
            name: definition.name,
            description: definition.description,
          },
        }));
      const held: { action: string; subject: string | null }[] = await strapi.db
        .query('admin::permission')
        .findMany({ where: { role: { id: role.id } } });
      const missing = definition
        .grants(strapi)
        .filter(
          (grant) =>
            !held.some(
              (p) => p.action === grant.action && (p.subject ?? null) === (grant.subject ?? null)
            )
        );
      await strapi.service('admin::permission').createMany(
        missing.map((grant) => ({
          subject: null,
          properties: {},
          conditions: [],
          ...grant,
          actionParameters: {},
          role: role.id,
        }))
      );
    }
  },

  /** @returns id of the role in the admin panel */
  async idOf(code: (typeof ROLE_CODES)[keyof typeof ROLE_CODES]): Promise<number> {
    const role = await strapi.db.query('admin::role').findOne({ where: { code } });
    return role.id;
  },
});
