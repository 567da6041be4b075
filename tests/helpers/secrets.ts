import type { TestApp } from './app';

const formsOf = (secret: string): string[] => [
  secret,
  Buffer.from(secret).toString('hex'),
  encodeURIComponent(secret),
];

/**
 * Looks for secrets in every table of the database.
 *
 * @returns the tables that were read with their number of rows, and those that hold one
 */
export const searchTables = async (app: TestApp, secrets: string[]) => {
  const { connection } = app.strapi.db;
  const { rows: tables } = await connection.raw(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`
  );
  const names: string[] = [];
  const found: string[] = [];
  let rowCount = 0;
  for (const { schema, name } of tables) {
    names.push(`${schema}.${name}`);
    // What is stored as bytes shows in hexadecimal: a secret could hide there too.
    const { rows } = await connection.raw(`select t::text as content from ??.?? t`, [schema, name]);
    rowCount += rows.length;
    const content = rows.map((row: { content: string }) => row.content).join('\n');
    for (const secret of secrets) {
      if (formsOf(secret).some((form) => content.includes(form))) found.push(`${schema}.${name}`);
    }
  }
  return { names, rowCount, found };
};

/** Keeps every line that the application and its process write from now on; `jest.restoreAllMocks()` ends it. */
export const recordLog = (app: TestApp) => {
  const lines: string[] = [];
  app.strapi.log.on('data', (line: unknown) => lines.push(JSON.stringify(line)));
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    jest.spyOn(stream, 'write').mockImplementation((...args: Parameters<typeof write>) => {
      lines.push(String(args[0]));
      return write(...args);
    });
  }
  return {
    text: (): string => lines.join('\n'),
    /** @returns whether a line holds this secret, as it is or as addresses write it */
    holds: (secret: string): boolean => {
      const text = lines.join('\n');
      return formsOf(secret).some((form) => text.includes(form));
    },
  };
};
