import type { IncomingMessage } from 'node:http';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import type {
  ExtractEntry,
  ExtractFormat,
} from '../../src/plugins/monavis/shared/contracts/extracts';
import type { TestApp } from './app';
import { actingAs } from './agent-requests';
import type { TestUser } from './fixtures';
import { until } from './until';

const toBuffer = (response: IncomingMessage, done: (error: null, body: Buffer) => void): void => {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece));
  response.on('end', () => done(null, Buffer.concat(pieces)));
};

/** What an agent does with exports of one démarche, over HTTP. */
export const createExporter = (app: TestApp, user: TestUser, numero: number) => {
  const agent = actingAs(app, user);
  const url = `/demarches/${numero}/extracts`;

  const find = async (id: number): Promise<ExtractEntry> => {
    const { body } = await agent.get(url).expect(200);
    const entry = body.data.find((one: ExtractEntry) => one.id === id);
    if (!entry) throw new Error(`export ${id} is not listed`);
    return entry;
  };

  return {
    agent,
    find,
    ask: (format: ExtractFormat | string, query: Record<string, string> = {}) =>
      agent.post(url, { format }).query(query),
    cancel: (id: number) => agent.post(`${url}/${id}/cancellation`),
    /** Waits for the job. */
    settled: async (id: number): Promise<ExtractEntry> => {
      await until(`export ${id} is over`, async () => {
        const { state } = await find(id);
        return state !== 'waiting' && state !== 'running';
      });
      return find(id);
    },
    file: (id: number | string) =>
      agent
        .get(`${url}/${id}/file`)
        .buffer(true)
        .parse(toBuffer as never),
  };
};

/** The lines of a file, with its headings first, as a library that did not write it reads them. */
export const readExtract = {
  csv: (file: Buffer, delimiter: ',' | ';' = ','): string[][] =>
    parse(file, { delimiter, bom: true }),
  xlsx: async (file: Buffer) => (await readWorkbook(file, { trim: false }))[0].data,
  jsonl: (file: Buffer): Record<string, unknown>[] =>
    file
      .toString()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
};
