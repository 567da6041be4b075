import type { Client } from 'pg';
import type { ButtonStyle } from '../../src/plugins/monavis/shared/contracts/buttons';
import { createEmbedCode } from '../../src/plugins/monavis/server/src/buttons/embed-code';
import { PUBLIC_SLUG } from '../../src/plugins/monavis/server/src/catalogue/catalogue-sql';
import { Refusal } from '../refusal';
import { DEMO_ACCOUNTS } from './accounts';
import { SHOWCASE_REFERENCE } from './demarches';

/** Where to begin with a demo; what `npm run demo:info -- --json` prints. */
export interface DemoInfo {
  site: string;
  admin: string;
  accounts: { role: string; email: string; password: string }[];
  /** `url`: its public page; `panelUrl`: the page of its porteurs. */
  demarche: { numero: number; titre: string; url: string; panelUrl: string };
  button: { key: string; href: string; html: string };
}

const PUBLIC_PAGE = '/referentiel/';
/** The agents' page of a démarche, before its number; the vote form is the button's `href`. */
const PANEL_PAGE = '/admin/plugins/monavis/demarches/';

interface ShowcaseRow {
  numero: number;
  title: string;
  slug: string;
  source: string;
  key: string;
  style: ButtonStyle;
}

/** Reads the showcase of the demo. Refuses when the database holds no demo. */
export const readDemoInfo = async (client: Client, site: string): Promise<DemoInfo> => {
  const { rows } = await client.query<ShowcaseRow>(
    `select d.numero, d.title, ${PUBLIC_SLUG} as slug, b.source, b.key, b.style
     from demarches d join buttons b on b.demarche_numero = d.numero
     where d.service_public_ref = $1 and d.published_at is not null and b.state = 'open'
     order by b.id limit 1`,
    [SHOWCASE_REFERENCE]
  );
  if (rows.length === 0) {
    throw new Refusal(
      'La démonstration n’est pas encore installée : lancez d’abord « npm start ».'
    );
  }
  const { numero, title, slug, source, key, style } = rows[0];
  return {
    site,
    admin: `${site}/admin`,
    accounts: DEMO_ACCOUNTS.map(({ role, email, password }) => ({ role, email, password })),
    demarche: {
      numero,
      titre: title,
      url: `${site}${PUBLIC_PAGE}${slug}`,
      panelUrl: `${site}${PANEL_PAGE}${numero}`,
    },
    button: { key, ...createEmbedCode({ siteUrl: site, numero, source, key, style }) },
  };
};
