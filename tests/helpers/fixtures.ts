import { randomBytes } from 'node:crypto';
import type { TestApp } from './app';

type RoleCode =
  'monavis-agent' | 'monavis-editeur' | 'monavis-administrateur' | 'strapi-super-admin';

export interface TestUser {
  id: number;
  email: string;
  password: string;
  /** Value of the Authorization header. */
  authorization: string;
}

/** Creates an active admin-panel user with this role, and logs in with the password as a person would. */
export const createUser = async (
  app: TestApp,
  code: RoleCode = 'monavis-agent'
): Promise<TestUser> => {
  const role = await app.strapi.db.query('admin::role').findOne({ where: { code } });
  const email = `agent-${randomBytes(4).toString('hex')}@exemple.gouv.fr`;
  const password = `Mot-de-passe-${randomBytes(4).toString('hex')}`;
  const user = await app.strapi.service('admin::user').create({
    email,
    firstname: 'Camille',
    lastname: 'Essai',
    password,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  const login = await app.http.post('/admin/login').send({ email, password }).expect(200);
  return { id: user.id, email, password, authorization: `Bearer ${login.body.data.token}` };
};

interface DemarcheInput {
  title?: string;
  url?: string | null;
  annualVolume?: number | null;
  annualOnlineVolume?: number | null;
  isKeyOptional?: boolean;
  archivedAt?: string | null;
  isPublished?: boolean;
}

/** Creates a démarche through the document service, published unless told otherwise. */
export const createDemarche = async (
  app: TestApp,
  { isPublished = true, ...input }: DemarcheInput = {}
): Promise<{ numero: number; documentId: string; title: string }> => {
  const created = await app.strapi.documents('api::demarche.demarche').create({
    data: { title: `Démarche d’essai ${randomBytes(3).toString('hex')}`, ...input },
    status: isPublished ? 'published' : 'draft',
  });
  const { numero, documentId, title } = created;
  if (typeof numero !== 'number' || typeof title !== 'string')
    throw new Error('no numero was given');
  return { numero, documentId, title };
};

/** Creates an open button with a valid key, without going through the agents’ routes. */
export const createButton = async (
  app: TestApp,
  numero: number,
  { state = 'open' }: { state?: 'open' | 'closed' } = {}
): Promise<{ id: number; key: string }> => {
  const key = randomBytes(16).toString('hex');
  const created = await app.strapi.documents('api::button.button').create({
    data: {
      demarcheNumero: numero,
      name: 'Page de fin',
      source: 'Page-de-fin',
      key,
      style: 'bleu',
      state,
    },
  });
  return { id: Number(created.id), key };
};

/** Makes a user porteur of a démarche, without going through the agents’ routes. */
export const createOwnership = async (
  app: TestApp,
  numero: number,
  user: TestUser
): Promise<void> => {
  await app.strapi
    .documents('api::ownership.ownership')
    .create({ data: { demarcheNumero: numero, user: user.id } });
};
