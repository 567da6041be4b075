import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { searchIndex, type SearchBody } from './search';
import { createStore, StoreFault, type Store, type StoredDocument } from './store';
import type { CopiedDocument } from './suite';

/** How the server behaves: as it should, or as one does on a bad day. */
type Behaviour = 'well' | 'slow' | 'failing' | 'refusing';

const SLOW_MS = 3_000;
const API_KEY = 'stand-in-key-of-the-tests';

const readJson = async (request: http.IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text ? JSON.parse(text) : {};
};

const route = async (store: Store, request: http.IncomingMessage, url: URL) => {
  const body = await readJson(request);
  const { method } = request;
  const [first, uid = '', third, fourth] = url.pathname.split('/').filter(Boolean);
  if (first === 'health') return { status: 'available' };
  if (first === 'tasks') return store.readTask(Number(uid));
  if (first === 'swap-indexes') return store.swapIndexes(body[0].indexes[0], body[0].indexes[1]);
  if (first === 'multi-search') {
    const results = body.queries.map((query: SearchBody & { indexUid: string }) => ({
      indexUid: query.indexUid,
      ...searchIndex(store.find(query.indexUid), query),
    }));
    return { results };
  }
  if (first !== 'indexes') throw new StoreFault(404, 'not_found');
  if (!uid && method === 'POST') return store.createIndex(body.uid);
  if (!third && method === 'DELETE') return store.deleteIndex(uid);
  if (!third) {
    store.find(uid);
    return { uid, primaryKey: 'id', createdAt: '', updatedAt: '' };
  }
  if (third === 'search') return searchIndex(store.find(uid), body);
  if (third === 'settings' && method === 'PATCH') return store.updateSettings(uid, body);
  if (third === 'settings' && fourth === 'synonyms') return store.find(uid).settings.synonyms ?? {};
  if (third === 'documents' && method === 'DELETE') return store.clearDocuments(uid);
  if (third === 'documents' && fourth === 'delete-batch') return store.deleteDocuments(uid, body);
  if (third === 'documents' && method === 'POST') return store.addDocuments(uid, body);
  if (third === 'documents' && method === 'GET') {
    const offset = Number(url.searchParams.get('offset') ?? 0);
    const limit = Number(url.searchParams.get('limit') ?? 20);
    const all = [...store.find(uid).documents.values()];
    return { results: all.slice(offset, offset + limit), offset, limit, total: all.length };
  }
  throw new StoreFault(404, 'not_found');
};

const toCopied = ({ id, numero }: StoredDocument): CopiedDocument => ({
  id: String(id),
  numero: Number(numero),
});

/**
 * A small Meilisearch in memory, over HTTP: no registry ships the real one. It carries out tasks, settings, documents,
 * searches and swaps, and can be told to fail.
 */
export const startStandIn = async () => {
  const store = createStore();
  let behaviour: Behaviour = 'well';

  const answer = async (request: http.IncomingMessage) => {
    if (behaviour === 'slow') await wait(SLOW_MS, undefined, { ref: false });
    if (behaviour === 'failing') throw new StoreFault(500, 'internal');
    const isKnown = request.headers.authorization === `Bearer ${API_KEY}`;
    if (!isKnown || behaviour === 'refusing') throw new StoreFault(403, 'invalid_api_key');
    return route(store, request, new URL(request.url ?? '/', 'http://stand-in'));
  };

  const server = http.createServer((request, response) => {
    const send = (status: number, content: object) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(content));
    };
    answer(request).then(
      (content) => send('taskUid' in content ? 202 : 200, content),
      (error) => {
        if (error instanceof StoreFault) return send(error.status, error.body());
        return send(500, { message: String(error), code: 'internal', type: 'internal', link: '' });
      }
    );
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const demarches = () => store.find('demarches');
  await listen(0);
  const { port } = server.address() as AddressInfo;

  return {
    host: `http://127.0.0.1:${port}`,
    apiKey: API_KEY,
    behave: (next: Behaviour): void => {
      behaviour = next;
    },
    /** The machine stops, and what it holds with it when it must. */
    stop: close,
    restart: () => listen(port),
    loseIndexes: async () => store.clear(),
    loseDocuments: async () => demarches().documents.clear(),
    documents: async () => [...demarches().documents.values()].map(toCopied),
    synonyms: async () => demarches().settings.synonyms ?? {},
    falsify: async ({ id }: CopiedDocument) => {
      Object.assign(demarches().documents.get(id) ?? {}, { title: 'Faux', checksum: 'faux' });
    },
  };
};

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;
