// `npm run retention`: erases what was kept long enough, as the nightly job does. `-- --dry-run` only counts.
import { applyRetention } from '../src/plugins/monavis/server/src/retention/apply-retention';
import { CONTACT_DAYS } from '../src/plugins/monavis/server/src/retention/periods';
import { runCommand } from './command';

void runCommand({ 'dry-run': { type: 'boolean' } }, async ({ client, settings, values }) => {
  const months = settings.RETENTION_MONTHS;
  const isDryRun = values['dry-run'] ?? false;
  const report = await applyRetention({ client, months, isDryRun });
  const lines = [
    `Commentaires de plus de ${months} mois : ${report.comments}`,
    `Textes « Autre » de plus de ${months} mois : ${report.otherTexts}`,
    `Réponses publiées à ces avis, avec eux : ${report.replies}`,
    `Notes de signalement de ces avis, avec eux : ${report.notes}`,
    `Adresses e-mail de plus de ${CONTACT_DAYS} jours : ${report.contacts}`,
  ];
  console.log(isDryRun ? 'À effacer (rien n’a été touché) :' : 'Effacé :');
  for (const line of lines) console.log(`- ${line}`);
});
