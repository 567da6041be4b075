// `npm start` and, with --develop, `npm run develop`. Plain JavaScript: it must run on whatever Node finds it, to say
// in one sentence when that Node is too old.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MINIMUM = [20, 18];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < MINIMUM[0] || (major === MINIMUM[0] && minor < MINIMUM[1])) {
  console.error(
    `MonAvis demande Node ${MINIMUM.join('.')} ou plus récent ; celui-ci est le ${process.versions.node}.`
  );
  process.exit(1);
}

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));

// Only our own scripts are read through tsx: Strapi, loaded later in this process, runs what the build compiled.
const { register } = await import('tsx/cjs/api');
const unregister = register();
const { start } = createRequire(import.meta.url)('./start/start.ts');
unregister();

await start({ isDevelop: process.argv.includes('--develop') });
