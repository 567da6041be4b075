// `npm run demo:info [-- --json]`: where to begin with the demo, running or stopped.
import { runCommand } from './command';
import { readDemoInfo } from './demo/info';
import { readSite } from './start/site';
import { formatDemo } from './start/summary';

void runCommand({ json: { type: 'boolean' } }, async ({ client, settings, values }) => {
  const info = await readDemoInfo(client, readSite(settings));
  console.log(values.json ? JSON.stringify(info, null, 2) : formatDemo(info));
});
