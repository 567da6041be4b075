import { realServer } from '../helpers/meilisearch/real-server';
import { startStandIn } from '../helpers/meilisearch/stand-in';
import { testSearchServer } from '../helpers/meilisearch/suite';

describe('a stand-in of Meilisearch', () => {
  testSearchServer(startStandIn);
});

const describeReal = realServer ? describe : describe.skip;
if (!realServer) {
  process.stderr.write(
    'SKIPPED: no MEILI_HOST, so that the search was tried on a stand-in of Meilisearch only.\n'
  );
}
describeReal('the Meilisearch of MEILI_HOST', () => {
  testSearchServer(() => {
    if (!realServer) throw new Error('No MEILI_HOST is set.');
    return realServer();
  });
});
