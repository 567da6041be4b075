import type { Core } from '@strapi/strapi';
import { ROLE_CODES } from '../../src/plugins/monavis/server/src/access/role-definitions';

export interface DemoAccount {
  role: string;
  code: (typeof ROLE_CODES)[keyof typeof ROLE_CODES];
  email: string;
  /** Known to everybody: this is why production refuses demo accounts. */
  password: string;
  firstname: string;
  lastname: string;
}

/** People who do not exist. */
export const DEMO_ACCOUNTS: DemoAccount[] = [
  {
    role: 'Agent',
    code: ROLE_CODES.agent,
    email: 'agent@demo.gouv.fr',
    password: 'Agent-Demo-2026',
    firstname: 'Camille',
    lastname: 'Exemple',
  },
  {
    role: 'Éditeur',
    code: ROLE_CODES.editeur,
    email: 'editeur@demo.gouv.fr',
    password: 'Editeur-Demo-2026',
    firstname: 'Dominique',
    lastname: 'Exemple',
  },
  {
    role: 'Administrateur MonAvis',
    code: ROLE_CODES.administrateur,
    email: 'administrateur@demo.gouv.fr',
    password: 'Administrateur-Demo-2026',
    firstname: 'Sacha',
    lastname: 'Exemple',
  },
];

export const AGENT_EMAIL = DEMO_ACCOUNTS[0].email;

/** Creates the demo accounts that are missing; one whose password was changed keeps it. */
export const ensureAccounts = async (strapi: Core.Strapi): Promise<void> => {
  for (const { code, email, password, firstname, lastname } of DEMO_ACCOUNTS) {
    const existing = await strapi.db.query('admin::user').findOne({ where: { email } });
    if (existing) continue;
    await strapi.db.query('admin::user').create({
      data: {
        email,
        firstname,
        lastname,
        password: await strapi.service('admin::auth').hashPassword(password),
        isActive: true,
        registrationToken: null,
        preferedLanguage: 'fr',
        roles: [await strapi.plugin('monavis').service('roles').idOf(code)],
      },
    });
  }
};
