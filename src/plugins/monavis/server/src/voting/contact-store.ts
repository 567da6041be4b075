import type { Pool } from 'pg';
import type { TokenId } from './types';

/** The date of the first address stays: changing it must not make it be kept longer. Parameters: token, address. */
const SAVE_CONTACT = {
  name: 'monavis-save-contact',
  text: `
    insert into monavis.review_contacts (review_id, email)
    select id, $2 from reviews where token_id = $1
    on conflict (review_id) do update set email = excluded.email`,
} as const;

/** Parameter: token. */
const REMOVE_CONTACT = {
  name: 'monavis-remove-contact',
  text: `
    delete from monavis.review_contacts c using reviews r
    where r.id = c.review_id and r.token_id = $1`,
} as const;

/** Parameter: token. */
const READ_CONTACT = {
  name: 'monavis-read-contact',
  text: `
    select c.email from monavis.review_contacts c join reviews r on r.id = c.review_id
    where r.token_id = $1`,
} as const;

/** Keeps the address that an author leaves to be answered, or forgets it when it is null. */
export const saveContact = async (
  pool: Pool,
  tokenId: TokenId,
  email: string | null
): Promise<void> => {
  if (email === null) await pool.query({ ...REMOVE_CONTACT, values: [tokenId] });
  else await pool.query({ ...SAVE_CONTACT, values: [tokenId, email] });
};

/** @returns the address that the author of a review left, null when there is none */
export const readContact = async (pool: Pool, tokenId: TokenId): Promise<string | null> => {
  const { rows } = await pool.query<{ email: string }>({ ...READ_CONTACT, values: [tokenId] });
  return rows.at(0)?.email ?? null;
};
