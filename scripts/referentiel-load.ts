// `npm run referentiel:load`: adds the démarches of service-public.fr that the référentiel does not hold yet.
import { runCommand } from './command';
import { loadReferentiel } from './demo/referentiel';

void runCommand({}, async ({ client }) => {
  const added = await loadReferentiel(client);
  console.log(`${added.toLocaleString('fr-FR')} démarches ajoutées.`);
});
