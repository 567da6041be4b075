import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** Of which link a token is the secret part. */
export type TokenKind = 'confirmation' | 'password-reset';

/** What a token opens: a registration to confirm, or an account whose password to change. */
export type TokenOwner = { registrationId: number } | { accountId: number };

export type TokenState = 'valid' | 'unknown' | 'used' | 'superseded' | 'exhausted' | 'expired';

export interface FoundToken {
  id: string;
  state: Exclude<TokenState, 'unknown'>;
  registrationId: number | null;
  accountId: number | null;
}

/** Spec §3: 128 random bits. */
const TOKEN_BYTES = 16;
const TOKEN_SHAPE = /^[A-Za-z0-9_-]{22}$/;
const LIFETIME_HOURS = 24;
/** Wrong passwords after which a link that asks for one ends. */
const MAX_FAILURES = 5;

// One round of SHA-256 is enough for a secret of 128 random bits; it is not a password.
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

interface TokenRow {
  id: string;
  registration_id: number | null;
  account_id: number | null;
  is_used: boolean;
  is_superseded: boolean;
  failures: number;
  is_expired: boolean;
}

const stateOf = (row: TokenRow): FoundToken['state'] => {
  if (row.is_used) return 'used';
  if (row.is_superseded) return 'superseded';
  if (row.failures >= MAX_FAILURES) return 'exhausted';
  return row.is_expired ? 'expired' : 'valid';
};

const columnOf = (owner: TokenOwner): ['account_id' | 'registration_id', number] =>
  'accountId' in owner
    ? ['account_id', owner.accountId]
    : ['registration_id', owner.registrationId];

/** Tokens of the links sent by mail: single use, 24 h, kept as hashes. */
export const createAccountTokensService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Ends the links of this kind that an owner was sent. */
  async supersede(kind: TokenKind, owner: TokenOwner): Promise<void> {
    await strapi.db.transaction(async ({ trx }) => {
      await trx.raw(
        `update monavis.account_tokens set superseded_at = now()
         where kind = ? and ?? = ? and used_at is null and superseded_at is null`,
        [kind, ...columnOf(owner)]
      );
    });
  },

  /**
   * Makes a token, and ends those that the same owner had of this kind.
   *
   * @returns the token in clear: it goes into a mail and nowhere else
   */
  async issue(kind: TokenKind, owner: TokenOwner): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const [column, id] = columnOf(owner);
    await strapi.db.transaction(async ({ trx }) => {
      await this.supersede(kind, owner);
      await trx.raw(
        `insert into monavis.account_tokens (kind, hash, ??, expires_at)
         values (?, ?, ?, now() + make_interval(hours => ?))`,
        [column, kind, hashOf(token), id, LIFETIME_HOURS]
      );
    });
    return token;
  },

  /**
   * Looks a token up. Within a transaction its row stays locked, so that two uses at once happen one after the other.
   *
   * @param token - as it came from outside
   */
  async find(kind: TokenKind, token: string): Promise<FoundToken | null> {
    if (!TOKEN_SHAPE.test(token)) return null;
    return strapi.db.transaction(async ({ trx }) => {
      const { rows }: { rows: TokenRow[] } = await trx.raw(
        `select id, registration_id, account_id, used_at is not null as is_used,
           superseded_at is not null as is_superseded, failures, expires_at <= now() as is_expired
         from monavis.account_tokens where kind = ? and hash = ? for update`,
        [kind, hashOf(token)]
      );
      if (rows.length === 0) return null;
      const [row] = rows;
      return {
        id: row.id,
        state: stateOf(row),
        registrationId: row.registration_id,
        accountId: row.account_id,
      };
    });
  },

  /** @returns the registration that a confirmation link is about, without a look at whether the link is dead */
  async registrationOf(token: string): Promise<number | null> {
    if (!TOKEN_SHAPE.test(token)) return null;
    const { rows }: { rows: { registration_id: number | null }[] } = await strapi.db.transaction(
      ({ trx }) =>
        trx.raw('select registration_id from monavis.account_tokens where hash = ?', [
          hashOf(token),
        ])
    );
    return rows[0]?.registration_id ?? null;
  },

  /** Notes a wrong password. @returns what becomes of the token */
  async countFailure({ id }: FoundToken): Promise<'valid' | 'exhausted'> {
    const { rows }: { rows: { failures: number }[] } = await strapi.db.transaction(({ trx }) =>
      trx.raw(
        'update monavis.account_tokens set failures = failures + 1 where id = ? returning failures',
        [id]
      )
    );
    return rows[0].failures >= MAX_FAILURES ? 'exhausted' : 'valid';
  },

  /** Ends a token that has served. */
  async consume({ id }: FoundToken): Promise<void> {
    await strapi.db.transaction(async ({ trx }) => {
      await trx.raw('update monavis.account_tokens set used_at = now() where id = ?', [id]);
    });
  },
});
