import { Client } from 'pg';
import { startApp } from '../helpers/app';
import { createDemarche, createUser } from '../helpers/fixtures';
import { insertReviews } from '../helpers/reviews';

const INDEXES = [
  'administrations_name',
  'buttons_demarche',
  'buttons_key',
  'demarches_document_draft',
  'demarches_numero_draft',
  'demarches_numero_published',
  'form_versions_pkey',
  'high_volume_requests_pending',
  'ownerships_user_demarche',
  'review_daily_counts_pkey',
  'review_flags_standing',
  'review_replies_published',
  'reviews_listed',
  'reviews_created',
  'reviews_facets',
  'reviews_words',
  'reviews_token',
];
const CONSTRAINTS = ['ownerships_user_cascade', 'reviews_values'];
const TRIGGERS = [
  'demarches_notify',
  'demarches_inserted_search',
  'demarches_updated_search',
  'demarches_deleted_search',
  'administrations_updated_search',
  'synonyms_search',
  'form_versions_append_only',
  'form_versions_notify',
  'reviews_count_delete',
  'reviews_count_insert',
  'reviews_count_update',
  'reviews_facets_insert',
  'reviews_facets_update',
  'reviews_facets_delete',
];

const namesOf = async (client: Client) => {
  const { rows } = await client.query(
    `select indexname as name from pg_indexes where schemaname in ('public', 'monavis')
     union all select conname from pg_constraint
     union all select tgname from pg_trigger where not tgisinternal`
  );
  return rows.map(({ name }) => name);
};

describe('what the database itself guarantees', () => {
  it('should be there after a restart, even when a schema sync took it away', async () => {
    const app = await startApp();
    await app.strapi.destroy();
    const client = new Client({ connectionString: app.databaseUrl });
    await client.connect();
    await client.query('drop index buttons_key, reviews_listed, ownerships_user_demarche');
    await client.query('drop trigger reviews_count_insert on reviews');
    // Strapi compares with the schema that it remembers: without it, it synchronises everything again.
    await client.query('delete from strapi_database_schema');

    const restarted = await bootStrapi({
      appDir: process.cwd(),
      distDir: `${process.cwd()}/dist`,
    }).load();
    try {
      expect(await namesOf(client)).toEqual(
        expect.arrayContaining([...INDEXES, ...CONSTRAINTS, ...TRIGGERS])
      );
    } finally {
      // The database itself goes with the throwaway server.
      await client.end();
      await restarted.destroy();
    }
  });

  it('should refuse what would break the product, whoever writes', async () => {
    const app = await startApp();
    const { numero } = await createDemarche(app);
    const { id } = await createUser(app);
    const insert = (table: string, row: object) => app.strapi.db.connection(table).insert(row);
    const unique = { code: '23505' };
    const check = { code: '23514' };

    const ownership = { user_id: id, demarche_numero: numero };
    await insert('ownerships', ownership);
    await expect(insert('ownerships', ownership)).rejects.toMatchObject(unique);

    const button = { key: 'A'.repeat(22), demarche_numero: numero };
    await insert('buttons', button);
    await expect(insert('buttons', button)).rejects.toMatchObject(unique);

    const request = { demarche_numero: numero, state: 'pending' };
    await insert('high_volume_requests', request);
    await expect(insert('high_volume_requests', request)).rejects.toMatchObject(unique);

    const draft = { numero, document_id: 'another', title: 'Double' };
    await expect(insert('demarches', draft)).rejects.toMatchObject(unique);

    await insertReviews(app, numero, [{}]);
    for (const wrong of [
      { satisfaction: 'great' },
      { clarity: 6 },
      { comment: 'x'.repeat(25_001) },
    ]) {
      const review: object = { ...wrong };
      await expect(insertReviews(app, numero, [review])).rejects.toMatchObject(check);
    }
    await app.stop();
  });
});
