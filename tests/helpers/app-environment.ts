import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { TestEnvironment } from 'jest-environment-node';

declare global {
  /** `createStrapi`, outside of the sandbox. */
  var bootStrapi: typeof createStrapi;
}

/**
 * What each test file loads anew: the product, and the routes of the panel, which the product guards. What the product
 * changes in other packages must bear being done twice.
 */
const OF_ONE_APP = ['dist', 'node_modules/@strapi/admin'].map(
  (folder) => path.resolve(folder) + path.sep
);

/**
 * The environment of API tests: Strapi and the product run outside of jest's sandbox, as Node loads them. Within it, all
 * their modules would be loaded again for each test file: the whole suite took 524 s, and takes 250.
 *
 * The test shares what it changes on purpose: the environment's variables, the clock, the process's events.
 */
export default class AppEnvironment extends TestEnvironment {
  private readonly variables = { ...process.env };
  private readonly now = Date.now;
  private readonly exit = process.exit;

  override async setup(): Promise<void> {
    await super.setup();
    for (const file of Object.keys(require.cache)) {
      if (OF_ONE_APP.some((folder) => file.startsWith(folder))) delete require.cache[file];
    }
    // Strapi does this when it stops, without saying of which event, and the process would no longer hear jest.
    const { removeAllListeners } = process;
    process.removeAllListeners = (...events) =>
      events.length > 0 ? removeAllListeners.apply(process, events) : process;
    // Jest's own, which says who called it.
    process.exit = this.global.process.exit;
    Object.assign(this.global, { bootStrapi: createStrapi, process, Date });
  }

  override async teardown(): Promise<void> {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, this.variables);
    Date.now = this.now;
    process.exit = this.exit;
    Reflect.deleteProperty(process, 'removeAllListeners');
    await super.teardown();
  }
}
