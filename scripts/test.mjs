// `npm test`: builds once, then runs each kind of test after the other (the browser and smoke tests time real
// processes, which API tests beside them would slow down). The last line adds the runs up.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PROJECTS = ['unit', 'api', 'smoke', 'e2e'];
const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;

if (run(process.execPath, ['scripts/build.mjs', '--if-needed']) !== 0) process.exit(1);

const folder = mkdtempSync(path.join(os.tmpdir(), 'monavis-test-'));
const total = { passed: 0, failed: 0 };
let hasFailed = false;
for (const project of PROJECTS) {
  const report = path.join(folder, `${project}.json`);
  const status = run(process.execPath, [
    'node_modules/jest/bin/jest.js',
    `--selectProjects=${project}`,
    '--json',
    `--outputFile=${report}`,
    ...(project === 'unit' || project === 'api' ? ['--maxWorkers=2'] : ['--runInBand']),
  ]);
  hasFailed ||= status !== 0;
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8')
    );
    total.passed += numPassedTests;
    // A file that could not even be loaded counts as one failure.
    total.failed += numFailedTests + numRuntimeErrorTestSuites;
  } catch {
    // No report: the run itself broke, for example in its global set-up.
    total.failed += 1;
    hasFailed = true;
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(hasFailed ? 1 : 0);
