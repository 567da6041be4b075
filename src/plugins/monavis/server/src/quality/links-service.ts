import type { Core } from '@strapi/strapi';
import { createLinkChecker, type LinkState } from './link-checker';

/** Links followed by one run, and at once: the sites of others are asked gently. */
const LINKS_A_RUN = 500;
const AT_ONCE = 4;

/** Links of the démarches in use that were not followed for a week, those that never were first. */
const DUE_SQL = `
  select link.url from (
    select url from demarches where published_at is null and archived_at is null and merged_into is null
    union
    select info_url from demarches where published_at is null and archived_at is null and merged_into is null
  ) as link
  left join monavis.link_checks c on c.url = link.url
  where link.url is not null and (c.checked_at is null or c.checked_at < now() - interval '7 days')
  order by c.checked_at nulls first, link.url limit ?`;

const SAVE_SQL = `
  insert into monavis.link_checks as c (url, state, failures) values (:url, :state, :failure)
  on conflict (url) do update set state = excluded.state, checked_at = now(),
    failures = case when excluded.failures = 0 then 0 else c.failures + 1 end`;

/** Follows the links of the référentiel, for « Qualité des données ». */
export const createLinksService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @returns how many links were followed */
  async checkDue(checker = createLinkChecker()): Promise<number> {
    const { connection } = strapi.db;
    const { rows }: { rows: { url: string }[] } = await connection.raw(DUE_SQL, [LINKS_A_RUN]);
    const due = rows.map(({ url }) => url);
    const save = (url: string, state: LinkState): Promise<unknown> =>
      connection.raw(SAVE_SQL, { url, state, failure: state === 'unreachable' ? 1 : 0 });
    const follow = async (): Promise<void> => {
      for (let url = due.shift(); url !== undefined; url = due.shift()) {
        await save(url, await checker.check(url));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, follow));
    await checker.close();
    return rows.length;
  },
});
