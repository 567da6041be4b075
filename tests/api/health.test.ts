import { startApp, type TestApp } from '../helpers/app';
import { setReachable } from '../helpers/outage';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('GET /_health', () => {
  it('should answer 204 while the database answers', async () => {
    await app.http.get('/_health').expect(204).expect('cache-control', 'no-store');
  });

  it('should answer 503 during an outage of the database, and 204 after it', async () => {
    await setReachable(app, false);
    try {
      await app.http.get('/_health').expect(503);
    } finally {
      await setReachable(app, true);
    }
    await app.http.get('/_health').expect(204);
  });
});
