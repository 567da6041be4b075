import type { ReviewFilter } from '../../../shared/contracts/reviews';
import { searchConditionOf } from './search/search-condition';

/** A condition on `reviews r`, for a query of knex with named bindings. */
export interface Matching {
  sql: string;
  bindings: Record<string, unknown>;
}

type Condition = (filter: ReviewFilter) => string | false;

/**
 * Each condition is written only when it is asked for, so that PostgreSQL plans for it. Days are those of Europe/Paris,
 * turned into instants so that nothing is computed row by row.
 */
const CONDITIONS: Condition[] = [
  ({ from }) =>
    from !== undefined &&
    `r.created_at >= cast(:from as timestamp) at time zone 'Europe/Paris' at time zone 'UTC'`,
  ({ to }) =>
    to !== undefined &&
    `r.created_at < (cast(:to as timestamp) + interval '1 day') at time zone 'Europe/Paris' at time zone 'UTC'`,
  ({ satisfaction }) => satisfaction !== undefined && 'r.satisfaction = :satisfaction',
  ({ clarity }) => clarity !== undefined && 'r.clarity = :clarity',
  ({ withComment }) => withComment === true && `r.comment <> ''`,
  ({ button }) =>
    button !== undefined && (button === 0 ? 'r.button_id is null' : 'r.button_id = :button'),
  // The function of the operator « ? », which knex would take for a binding.
  ({ help }) => help !== undefined && `jsonb_exists(r.answers -> 'contactTried', :help)`,
  ({ difficulty }) =>
    difficulty !== undefined && `jsonb_exists(r.answers -> 'difficulties', :difficulty)`,
  // As an array, since flags are few: they are then looked up rather than met.
  ({ flagged }) =>
    flagged === true &&
    `r.id = any (array(select f.review_id from monavis.review_flags f where f.state = 'open'))`,
  ({ unread }) => unread === true && UNREAD,
];

/** Everything before the mark is read, except what was marked as unread since: from the oldest of these on. */
const UNREAD = `
  r.created_at >= coalesce((
    select least(m.read_before, (
      select min(x.created_at) from monavis.review_reads k join reviews x on x.id = k.review_id
      where k.user_id = :userId and not k.is_read and x.demarche_numero = :numero
    ))
    from monavis.review_read_marks m where m.user_id = :userId and m.demarche_numero = :numero
  ), '-infinity')
  and not coalesce(
    (select k.is_read from monavis.review_reads k where k.user_id = :userId and k.review_id = r.id),
    r.created_at < (
      select m.read_before from monavis.review_read_marks m
      where m.user_id = :userId and m.demarche_numero = :numero),
    false)`;

/**
 * The published reviews of a démarche that a filter keeps: the one place where filters become SQL, for the list, its
 * totals, its drawer and the exports.
 *
 * @param userId - whose marks « non lus » is about
 * @returns a condition on the table under the alias `r`
 */
export const matchingOf = (
  numero: number,
  filter: ReviewFilter,
  { userId }: { userId: number }
): Matching => {
  const asked = CONDITIONS.map((condition) => condition(filter)).filter((sql) => sql !== false);
  const search = searchConditionOf(filter.q);
  if (search) asked.push(search.sql);
  const { from, to, satisfaction, clarity, button, help, difficulty } = filter;
  const values = {
    from,
    to,
    satisfaction,
    clarity,
    button,
    help,
    difficulty,
    numero,
    userId,
    ...search?.bindings,
  };
  return {
    sql: ['r.demarche_numero = :numero', `r.state = 'published'`, ...asked].join('\n  and '),
    // knex wants no binding without a value.
    bindings: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
  };
};
