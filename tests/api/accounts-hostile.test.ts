import { request as openRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { startApp, type TestApp } from '../helpers/app';
import { REGISTRATION, resetCaps } from '../helpers/registration';

const BODIES = 1_000;
/** What `readFormBody` accepts to read. */
const MAX_BODY_BYTES = 256 * 1024;
/** Below the cap of one visitor on the mails of an hour: behind it, nothing more is tried. */
const BODIES_A_CAP = 15;
const PATHS = [
  '/inscription',
  '/inscription/nouveau-lien',
  '/confirmation',
  '/mot-de-passe-oublie',
  '/mot-de-passe',
];

/** Texts that break careless programs. */
const NASTY = [
  '',
  '\0',
  "' or 1=1; drop table up_users; --",
  '<script>alert(1)</script>',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '../../../../etc/passwd',
  'a@b.fr\r\nBcc: c@d.fr',
  '\ud800',
  '\u202egpj.exe',
  '%00%0d%0a',
  '𝔞@𝔤𝔬𝔲𝔳.𝔣𝔯',
  'a'.repeat(70_000),
  '🤖'.repeat(5_000),
  '__proto__',
  'NaN',
  '[object Object]',
];
const TYPES = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-16',
  'multipart/form-data; boundary=x',
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded; charset="',
  '',
];

const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 200 }));
const fieldName = fc.oneof(
  fc.constantFrom(
    ...Object.keys(REGISTRATION),
    'jeton',
    '__proto__',
    'constructor',
    'email[]',
    'email[x]'
  ),
  text
);

/** A registration with some of its fields made hostile, so that the faults lie behind the first check too. */
const almostRegistration = fc
  .record(
    Object.fromEntries(
      Object.keys(REGISTRATION).map((name) => [name, fc.option(text, { freq: 2 })])
    )
  )
  .map((changes) => {
    const kept = Object.entries(changes).filter(([, value]) => value !== null);
    return new URLSearchParams({ ...REGISTRATION, ...Object.fromEntries(kept) }).toString();
  });

const encodedForm = fc
  .array(fc.tuple(fieldName, text), { maxLength: 12 })
  .map((pairs) => new URLSearchParams(pairs).toString());

const body = fc.oneof(
  { weight: 5, arbitrary: almostRegistration.map((form) => Buffer.from(form)) },
  { weight: 3, arbitrary: encodedForm.map((form) => Buffer.from(form)) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 400 }).map((raw) => Buffer.from(raw)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('%', 'email=%zz', '&&&&', '=', 'email', `${'a=1&'.repeat(500)}`)
      .map((raw) => Buffer.from(raw)),
  }
);

const hostileRequest = fc.record({
  path: fc.constantFrom('/inscription', '/inscription', '/inscription', ...PATHS),
  type: fc.oneof(
    { weight: 12, arbitrary: fc.constant(TYPES[0]) },
    { weight: 1, arbitrary: fc.constantFrom(...TYPES) }
  ),
  body,
});

type HostileRequest = { path: string; type: string; body: Buffer };

describe('a hostile visitor', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** With the bare client of Node: others correct what they are given. */
  const send = ({ path, type, body: bytes }: HostileRequest) =>
    new Promise<number>((resolve, reject) => {
      const outgoing = openRequest(`${app.url}${path}`, {
        method: 'POST',
        headers: { ...(type ? { 'Content-Type': type } : {}), 'Content-Length': bytes.length },
      });
      outgoing.on('response', (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      });
      // The server may hang up on a body that it refuses to read, once it has answered.
      outgoing.on('error', (error: NodeJS.ErrnoException) => {
        const isHangUp = error.code === 'EPIPE' || error.code === 'ECONNRESET';
        if (isHangUp && bytes.length > MAX_BODY_BYTES) resolve(413);
        else reject(error);
      });
      outgoing.end(bytes);
    });

  it('should get no server error out of 1,000 bodies', async () => {
    const seen: Record<number, number> = {};
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(hostileRequest, async (hostile) => {
        if ((sent += 1) % BODIES_A_CAP === 0) await resetCaps(app);
        const status = await send(hostile);
        seen[status] = (seen[status] ?? 0) + 1;
        expect(status).toBeGreaterThanOrEqual(300);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: BODIES }
    );
    // The bodies reached the checks of the fields, and some went through.
    expect(seen[422]).toBeGreaterThan(100);
    expect(seen[303]).toBeGreaterThan(BODIES_A_CAP);
    await app.http.get('/inscription').expect(200);
  });

  it('should have made no account, and left no job that fails', async () => {
    const { connection } = app.strapi.db;
    const countJobs = async (): Promise<number> =>
      Number((await connection('jobs').withSchema('graphile_worker').count())[0].count);
    for (const end = Date.now() + 60_000; (await countJobs()) > 0 && Date.now() < end;) {
      const { rows } = await connection.raw(
        'select last_error from graphile_worker.jobs where last_error is not null'
      );
      expect(rows).toEqual([]);
      await wait(100);
    }
    expect(await countJobs()).toBe(0);
    const accounts = await app.strapi.db.query('admin::user').count();
    expect(accounts).toBe(0);
  });
});
