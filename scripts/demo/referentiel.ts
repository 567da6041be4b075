import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Client } from 'pg';
import { createAdministrationDirectory } from '../../src/plugins/monavis/server/src/catalogue/import/administrations';
import { insertMissingDemarches } from '../../src/plugins/monavis/server/src/catalogue/import/bulk-insert';
import {
  toDemarcheRecord,
  type CsvRow,
} from '../../src/plugins/monavis/server/src/catalogue/import/csv-row';

const FILE = 'data/demarches-vosdroits.csv';

/** Loads the démarches of service-public.fr that the référentiel does not hold yet. Returns how many were added. */
export const loadReferentiel = async (client: Client): Promise<number> => {
  const rows: CsvRow[] = parse(readFileSync(FILE), { columns: true, bom: true });
  const directory = createAdministrationDirectory(rows.map((row) => row.organisme));
  const demarches = rows.map((row) => toDemarcheRecord(row, directory));
  await client.query('begin');
  const added = await insertMissingDemarches(client, {
    administrations: directory.all(),
    demarches,
  });
  await client.query('commit');
  return added;
};
