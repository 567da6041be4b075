import type { ImportEntry } from '../../src/plugins/monavis/shared/contracts/imports';
import type { TestApp } from './app';
import type { TestUser } from './fixtures';

/** An import of one line that would make a démarche, put in this state without any work. */
export const createImport = async (app: TestApp, state: 'ready' | 'applied'): Promise<number> => {
  const { connection } = app.strapi.db;
  const [{ id }] = await connection('monavis.imports').insert(
    {
      filename: 'essai.csv',
      state,
      encoding: 'utf-8',
      delimiter: ',',
      columns: ['titre'],
      mapping: ['title'],
      total: 1,
      applied_at: state === 'applied' ? new Date() : null,
    },
    ['id']
  );
  await connection('monavis.import_rows').insert({
    import_id: id,
    line: 2,
    cells: ['Une démarche'],
    outcome: 'create',
    after: JSON.stringify({ title: `Une démarche ${id}`, slug: `une-demarche-${id}` }),
  });
  return Number(id);
};

const PATIENCE_MS = 60_000;

/** What an éditeur does with imports, over HTTP. */
export const createImporter = (app: TestApp, { authorization }: TestUser) => {
  const send = (method: 'get' | 'post' | 'put', path: string) =>
    app.http[method](`/monavis${path}`).set('Authorization', authorization);

  const upload = (file: Buffer | string, name = 'essai.csv') =>
    send('post', '/imports').attach('files', Buffer.from(file), name);

  /** Waits for the job under way. */
  const settled = async (id: number): Promise<ImportEntry> => {
    const deadline = Date.now() + PATIENCE_MS;
    while (Date.now() < deadline) {
      const { body } = await send('get', `/imports/${id}`).expect(200);
      if (!/ing$/.test(body.data.state) || body.data.state === 'mapping') return body.data;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`import ${id} does not end`);
  };

  return {
    send,
    upload,
    settled,
    /** Uploads, and waits for the analysis. */
    analyse: async (file: Buffer | string): Promise<ImportEntry> => {
      const { body } = await upload(file).expect(200);
      return settled(body.data.id);
    },
    apply: async (id: number, skipErrors = false): Promise<ImportEntry> => {
      await send('post', `/imports/${id}/application`).send({ skipErrors }).expect(200);
      return settled(id);
    },
    undo: async (id: number): Promise<ImportEntry> => {
      await send('post', `/imports/${id}/undo`).expect(200);
      return settled(id);
    },
    rows: async (id: number, query = '') =>
      (await send('get', `/imports/${id}/rows${query}`).expect(200)).body.data,
    exported: async (): Promise<string> =>
      (await send('get', '/catalogue/export').expect(200)).text,
  };
};
