import type { CreatedApiKeyAnswer } from '../../src/plugins/monavis/shared/contracts/api-keys';
import type { TestApp } from './app';
import type { TestUser } from './fixtures';

export type CreatedKey = CreatedApiKeyAnswer['data'];

/** Makes a key of a démarche as the panel does. */
export const createKey = async (
  app: TestApp,
  { numero, user, ...body }: { numero: number; user: TestUser; name?: string; expiresOn?: string }
): Promise<CreatedKey> => {
  const { body: answer } = await app.http
    .post(`/monavis/demarches/${numero}/api-keys`)
    .set('Authorization', user.authorization)
    .send({ name: 'Tableau de bord', ...body })
    .expect(200);
  return answer.data;
};

/** The same of an administration. */
export const createAdministrationKey = async (
  app: TestApp,
  { administration, user }: { administration: string; user: TestUser }
): Promise<CreatedKey> => {
  const { body: answer } = await app.http
    .post('/monavis/api-keys')
    .set('Authorization', user.authorization)
    .send({ name: 'Entrepôt', administration })
    .expect(200);
  return answer.data;
};

/** Declares a user porteur. */
export const declareOwner = async (
  app: TestApp,
  numero: number,
  { authorization }: TestUser
): Promise<void> => {
  await app.http
    .post(`/monavis/demarches/${numero}/ownership`)
    .set('Authorization', authorization)
    .expect(200);
};
