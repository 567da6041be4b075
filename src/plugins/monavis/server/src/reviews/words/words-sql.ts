import type { Source } from '../source';

/** The newest comments of a filter. */
export const commentsSql = ({ from, sql }: Source): string => `
select r.comment from ${from} where ${sql} order by r.created_at desc, r.id desc limit :limit`;
