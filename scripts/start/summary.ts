import type { DemoInfo } from '../demo/info';

const line = (label: string, value: string): string => `  ${label.padEnd(25)} ${value}`;

const formatAddresses = (site: string, admin: string): string =>
  [line('Site public', site), line('Espace des agents', admin)].join('\n');

/** Accounts of the demo and where to begin. */
export const formatDemo = ({ site, admin, accounts, demarche, button }: DemoInfo): string =>
  [
    formatAddresses(site, admin),
    '',
    '  Comptes de démonstration',
    ...accounts.map(({ role, email, password }) => line(`  ${role}`, `${email}   ${password}`)),
    '',
    '  Pour commencer',
    line('  Démarche', `${demarche.titre} (nº ${demarche.numero})`),
    line('  Sa page publique', demarche.url),
    line('  Ses avis', demarche.panelUrl),
    line('  Donner un avis', button.href),
    ...(process.env.SMTP_URL ? [] : [line('  E-mails non envoyés', `${site}/dev/mails`)]),
    '',
    '  Les avis et les volumes de cette démonstration sont inventés.',
    '  Démarches : service-public.fr – DILA, Vos droits et démarches, 2020, Licence Ouverte.',
  ].join('\n');

/** What to do next, once everything runs. */
export const formatSummary = (site: string, elapsed: string, demo?: DemoInfo): string =>
  [
    '',
    `MonAvis est prêt (${elapsed}).`,
    '',
    demo
      ? formatDemo(demo)
      : `${formatAddresses(site, `${site}/admin`)}\n\n  Le premier compte d’administrateur se crée dans l’espace des agents.`,
    '',
    'Ctrl-C arrête tout.',
    '',
  ].join('\n');
