import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type {
  ExtractEntry,
  ExtractFormat,
} from '../../../src/plugins/monavis/shared/contracts/extracts';
import type { BenchProduct } from '../support/bench-product';

const LOOK_EVERY_MS = 100;

/** What an administrateur of the demo does with exports, over HTTP. */
export const createExporter = async (product: BenchProduct) => {
  const account = product.accounts.find(({ role }) => role.startsWith('Administrateur'));
  const login = await fetch(`${product.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: account?.email, password: account?.password }),
  });
  const { data } = (await login.json()) as { data: { token: string } };
  const url = `${product.url}/monavis/demarches/${product.numero}/extracts`;
  const headers = { authorization: `Bearer ${data.token}`, 'content-type': 'application/json' };

  const find = async (id: number): Promise<ExtractEntry> => {
    const list = (await (await fetch(url, { headers })).json()) as { data: ExtractEntry[] };
    const entry = list.data.find((one) => one.id === id);
    if (!entry) throw new Error(`export ${id} is not listed`);
    return entry;
  };

  return {
    ask: async (format: ExtractFormat): Promise<number> => {
      const body = JSON.stringify({ format });
      const answer = await fetch(url, { method: 'POST', headers, body });
      const { data: entry } = (await answer.json()) as { data?: ExtractEntry };
      if (!entry) throw new Error(`the export was refused: ${answer.status}`);
      return entry.id;
    },
    find,
    /** Waits until it is over, and looks at `watch` meanwhile. */
    settle: async (id: number, watch: () => void = () => undefined): Promise<ExtractEntry> => {
      for (;;) {
        watch();
        const entry = await find(id);
        if (entry.state === 'ready') return entry;
        if (entry.state !== 'waiting' && entry.state !== 'running') {
          throw new Error(`export ${id}: ${entry.state}, ${entry.error}`);
        }
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    },
    file: async (id: number): Promise<Readable> => {
      const answer = await fetch(`${url}/${id}/file`, { headers });
      if (answer.status !== 200 || !answer.body) throw new Error(`no file: ${answer.status}`);
      return Readable.fromWeb(answer.body as ReadableStream);
    },
  };
};
