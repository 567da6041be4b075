// What somebody would write who has only a vote to store: `node:http`, `pg`, one prepared statement, no check.
// `single`: one insert a request. `group`: the requests that come while one statement is in flight leave together.
import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'pg';

const [mode, databaseUrl] = process.argv.slice(2);

const COLUMNS = `document_id, token_id, demarche_numero, button_id, satisfaction, comment, source, language,
  form_version, state, created_at, updated_at, published_at`;
const NOW = `now() at time zone 'UTC'`;

const SINGLE = {
  name: 'single',
  text: `insert into bench_reviews (${COLUMNS})
    values (left($1, 24), $1, $2, $3, $4, $5, 'site', 'fr', 1, 'published', ${NOW}, ${NOW}, ${NOW})`,
};
const GROUP = {
  name: 'group',
  text: `insert into bench_reviews (${COLUMNS})
    select left(v.token, 24), v.token, v.numero, v.button, v.satisfaction, v.comment, 'site', 'fr', 1, 'published',
      ${NOW}, ${NOW}, ${NOW}
    from unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::text[])
      as v (token, numero, button, satisfaction, comment)`,
};

type Row = [
  token: string,
  numero: number,
  button: number,
  satisfaction: string,
  comment: string | null,
];

const createSingle = (): ((row: Row) => Promise<unknown>) => {
  const pool = new Pool({ connectionString: databaseUrl, max: 20 });
  return (values) => pool.query({ ...SINGLE, values });
};

const createGroup = (): ((row: Row) => Promise<unknown>) => {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  let waiting: { row: Row; resolve: () => void; reject: (error: unknown) => void }[] = [];
  let isWriting = false;
  const write = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const values = [0, 1, 2, 3, 4].map((column) => batch.map(({ row }) => row[column]));
      await pool.query({ ...GROUP, values }).then(
        () => batch.forEach(({ resolve }) => resolve()),
        (error) => batch.forEach(({ reject }) => reject(error))
      );
    }
    isWriting = false;
  };
  return (row) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ row, resolve, reject });
      if (!isWriting) void write();
    });
};

const store = mode === 'single' ? createSingle() : createGroup();

const readBody = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let body = '';
  for await (const chunk of request) body += chunk;
  return new URLSearchParams(body);
};

const server = createServer((request, response) => {
  readBody(request)
    .then((form) =>
      store([
        form.get('token') ?? '',
        Number(form.get('numero')),
        Number(form.get('button')),
        form.get('satisfaction') ?? '',
        form.get('comment'),
      ])
    )
    .then(
      () => response.end('ok'),
      (error: Error) => {
        response.statusCode = 500;
        response.end(error.message);
      }
    );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`ready ${typeof address === 'object' ? address?.port : ''}`);
});
