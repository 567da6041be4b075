// `npm run bench:form`: the first page of the form beside a bare server that answers the same bytes, in turns.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { request } from 'undici';
import { startBenchProduct } from './support/bench-product';
import { runLoad, type CaseResult, type Exchange } from './support/load';
import { medianOf, pairedRatio, printReport } from './support/report';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '64' },
    rounds: { type: 'string', default: '3' },
  },
});
const load = { connections: Number(options.connections), seconds: Number(options.seconds) };
const rounds = Number(options.rounds);

const AS_A_BROWSER = { 'accept-encoding': 'gzip, deflate, br' };
/** Opening a page to look for its token costs the client more than the request: one in so many is opened. */
const OPENED = 50;
const TOKEN = /name="token" value="([^"]+)"/;

const tokenOf = (page: Buffer): string | undefined =>
  TOKEN.exec(brotliDecompressSync(page).toString())?.[1];

/** The page as browsers get it: in brotli, which is made ahead once it was first shown. */
const takeSample = async (address: string) => {
  for (;;) {
    const sample = await request(address, { headers: AS_A_BROWSER });
    const page = Buffer.from(await sample.body.arrayBuffer());
    if (sample.headers['content-encoding'] === 'br') return { sample, page };
  }
};

const main = async (): Promise<void> => {
  const product = await startBenchProduct();
  const failures: string[] = [];
  try {
    const { sample, page } = await takeSample(product.url + product.path);
    const links =
      brotliDecompressSync(page)
        .toString()
        .match(/<(?:link|script|img|iframe)\b[^>]*>/g) ?? [];
    console.log(
      `Bytes of the page: ${page.length} compressed, ${brotliDecompressSync(page).length} plain.`
    );
    console.log(`What it asks for besides: ${links.length}\n  ${links.join('\n  ')}`);

    const headers = Object.fromEntries(
      Object.entries(sample.headers).filter(
        ([name]) => !['date', 'connection', 'keep-alive'].includes(name)
      )
    );
    const bodyFile = path.join(product.dataDir, 'page');
    const headersFile = path.join(product.dataDir, 'headers.json');
    await writeFile(bodyFile, page);
    await writeFile(headersFile, JSON.stringify(headers));
    const bare = await product.startBeside('tests/bench/form/page-server.ts', [
      bodyFile,
      headersFile,
    ]);

    const tokens = new Set<string>();
    let opened = 0;
    const get = (check: Exchange['check']) => () => ({
      method: 'GET' as const,
      path: product.path,
      headers: AS_A_BROWSER,
      check,
    });
    let index = 0;
    const isNewForm: Exchange['check'] = (status, body) => {
      if (status !== 200 || body.length !== page.length) return false;
      if ((index += 1) % OPENED !== 0) return true;
      opened += 1;
      const token = tokenOf(body);
      if (token) tokens.add(token);
      return token !== undefined;
    };
    const isSamePage: Exchange['check'] = (status, body) => status === 200 && body.equals(page);

    const ours: CaseResult[] = [];
    const bareResults: CaseResult[] = [];
    for (let turn = 0; turn < rounds; turn += 1) {
      ours.push(await runLoad({ ...load, url: product.url, next: get(isNewForm) }));
      bareResults.push(await runLoad({ ...load, url: bare.url, next: get(isSamePage) }));
    }
    await bare.stop();

    if (tokens.size !== opened) failures.push(`${opened} forms opened, ${tokens.size} tokens`);
    const cases = { ours: medianOf(ours), bare: medianOf(bareResults) };
    for (const [name, { errors }] of Object.entries(cases)) {
      if (errors > 0) failures.push(`${name}: ${errors} wrong answers`);
    }
    printReport({
      name: 'form',
      unit: 'pages/s',
      cases,
      ratios: { 'ours/bare': pairedRatio(ours, bareResults) },
      failures,
    });
  } finally {
    await product.stop();
  }
};

void main();
