import { startApp, type TestApp } from '../helpers/app';

const ROLES = ['monavis-agent', 'monavis-editeur', 'monavis-administrateur'];

describe('the roles of the product', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const restart = () => app.strapi.plugin('monavis').service('roles').ensureRoles();

  const rightsOf = async (code: string): Promise<string[]> => {
    const rights: { action: string; subject: string | null }[] = await app.strapi.db
      .query('admin::permission')
      .findMany({ where: { role: { code } } });
    return rights.map(({ action, subject }) => `${action} ${subject ?? ''}`).sort();
  };

  it.each(ROLES)('should hold each right once, start after start: %s', async (code) => {
    const before = await rightsOf(code);
    await restart();
    expect(await rightsOf(code)).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
    expect(before.length).toBeGreaterThan(5);
  });

  it('should keep what an administrator gave and took away by hand', async () => {
    const role = await app.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'monavis-agent' } });
    await app.strapi.db.query('admin::permission').deleteMany({
      where: { role: { id: role.id }, action: 'plugin::monavis.ownership.declare' },
    });
    await app.strapi.service('admin::permission').createMany([
      {
        action: 'plugin::monavis.volume.decide',
        subject: null,
        properties: {},
        conditions: [],
        actionParameters: {},
        role: role.id,
      },
    ]);
    await restart();
    const rights = await rightsOf('monavis-agent');
    expect(rights).toContain('plugin::monavis.volume.decide ');
    expect(rights).not.toContain('plugin::monavis.ownership.declare ');
  });

  it('should come back whole when it was deleted', async () => {
    const before = await rightsOf('monavis-editeur');
    const where = { code: 'monavis-editeur' };
    const role = await app.strapi.db.query('admin::role').findOne({ where });
    await app.strapi.service('admin::role').deleteByIds([role.id]);
    await restart();
    expect(await rightsOf('monavis-editeur')).toEqual(before);
  });
});
