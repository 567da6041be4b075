// `npm run bench:imports`: a file of 50,000 lines from upload to undo, on a real PostgreSQL, in a real process of the
// product. Needs the server to be compiled (`npm run build`). Prints JSON last.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createStrapi } from '@strapi/strapi';
import { startEmbeddedDatabase } from '../../scripts/embedded-database';
import { testEnvironment } from '../helpers/test-environment';

const MAX_SECONDS = 60;
const MAX_MEGABYTES = 300;

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '50000' },
    seconds: { type: 'string' },
    connections: { type: 'string' },
  },
});
if (options.seconds || options.connections) {
  console.error('--seconds, --connections: one file is imported once here, ignored');
}
const ROWS = Number(options.rows);

/** A file as a ministry sends one: some 700 characters a line. */
const createFile = (title: string): string => {
  const lines = [
    'reference;titre;administration;type;theme;publics;description;cerfa;url;volumetrie',
  ];
  const description =
    'Cette démarche permet d’obtenir un document « essentiel » ; elle est gratuite. '.repeat(6);
  for (let index = 0; index < ROWS; index += 1) {
    lines.push(
      `R9${index};${title} n° ${index};Ministère ${index % 200};Téléservice;Logement;particuliers|professionnels;` +
        `"${description}";${10_000 + index}*01;https://demarches.example/service/${index};${index}`
    );
  }
  return lines.join('\n');
};

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

const run = async () => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'monavis-bench-'));
  const database = await startEmbeddedDatabase({ dataDir, isThrowaway: true });
  Object.assign(process.env, testEnvironment(), {
    DATABASE_URL: database.url,
    MONAVIS_DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
  });
  const strapi = await createStrapi({
    appDir: process.cwd(),
    distDir: path.join(process.cwd(), 'dist'),
  }).load();
  const plugin = strapi.plugin('monavis');
  const imports = plugin.service('imports');
  const cases: Record<string, { value: number; p50: number; p99: number; errors: number }> = {};
  const ratios: Record<string, number> = {};
  const failures: string[] = [];

  const settled = async (id: number) => {
    for (;;) {
      const entry = await imports.find(id);
      if (!['analysing', 'applying', 'undoing'].includes(entry.state)) return entry;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  /** Upload, analysis and what follows, with the memory that the process holds meanwhile. */
  const measure = async (name: string, work: () => Promise<void>) => {
    global.gc?.();
    const idle = process.memoryUsage().rss;
    let peak = idle;
    const sampler = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 20);
    const start = performance.now();
    await work();
    const seconds = (performance.now() - start) / 1000;
    clearInterval(sampler);
    const value = Math.round(seconds * 10) / 10;
    console.error(`${name}: ${seconds.toFixed(1)} s`);
    cases[name] = { value, p50: value, p99: value, errors: 0 };
    ratios[`${name}: MB above idle`] = megabytes(peak - idle);
    ratios[`${name}: MB in all`] = megabytes(peak);
    if (seconds > MAX_SECONDS) failures.push(`${name} took ${value} s`);
    if (megabytes(peak - idle) > MAX_MEGABYTES) failures.push(`${name} took too much memory`);
  };

  const expectCounts = (name: string, counts: Record<string, number>, wanted: string) => {
    const others = Object.entries(counts).filter(([outcome, n]) => outcome !== wanted && n > 0);
    if (counts[wanted] !== ROWS || others.length > 0) {
      failures.push(`${name}: ${JSON.stringify(counts)}`);
    }
  };
  const upload = async (file: string) => settled((await imports.upload(file, 'bench.csv', 1)).id);
  const apply = async (id: number) => {
    await imports.apply(id, { skipErrors: false }, 1);
    const { state, error } = await settled(id);
    if (state !== 'applied') failures.push(`${state}: ${error}`);
  };

  const first = path.join(dataDir, 'first.csv');
  const second = path.join(dataDir, 'second.csv');
  await writeFile(first, createFile('Démarche'));
  await writeFile(second, createFile('Démarche renommée'));
  await measure('create', async () => {
    const { id, counts } = await upload(first);
    expectCounts('create', counts, 'create');
    await apply(id);
  });
  await measure('unchanged', async () => {
    expectCounts('unchanged', (await upload(first)).counts, 'unchanged');
  });
  let changes = 0;
  await measure('change', async () => {
    const { id, counts } = await upload(second);
    expectCounts('change', counts, 'change');
    await apply(id);
    changes = id;
  });
  await measure('undo', async () => {
    await imports.undo(changes, 1);
    const { state, kept } = await settled(changes);
    if (state !== 'undone' || kept !== 0) failures.push(`undo: ${state}, ${kept} kept`);
  });
  expectCounts('back to the first file', (await upload(first)).counts, 'unchanged');

  await strapi.destroy();
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
  for (const failure of failures) console.error(failure);
  console.log(
    JSON.stringify({
      name: 'imports',
      unit: `seconds for ${ROWS} lines`,
      cases,
      ratios,
      verified: failures.length === 0,
    })
  );
  process.exit(failures.length === 0 ? 0 : 1);
};

void run();
