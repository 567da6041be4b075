import { startApp, type TestApp } from '../helpers/app';
import { createUser } from '../helpers/fixtures';

describe('the application', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('should let an agent log in to the admin panel', async () => {
    const agent = await createUser(app, 'monavis-agent');
    const me = await app.http.get('/admin/users/me').set('Authorization', agent.authorization);
    expect(me.status).toBe(200);
    expect(me.body.data.email).toBe(agent.email);
  });
});
