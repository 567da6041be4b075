import type { TestApp } from './app';
import type { TestUser } from './fixtures';

/** Requests to the plugin's admin routes, in the name of this user. */
export const actingAs = (app: TestApp, { authorization }: TestUser) => ({
  get: (path: string) => app.http.get(`/monavis${path}`).set('Authorization', authorization),
  post: (path: string, body: object = {}) =>
    app.http.post(`/monavis${path}`).set('Authorization', authorization).send(body),
  put: (path: string, body: object = {}) =>
    app.http.put(`/monavis${path}`).set('Authorization', authorization).send(body),
  delete: (path: string) => app.http.delete(`/monavis${path}`).set('Authorization', authorization),
});

export type Agent = ReturnType<typeof actingAs>;
