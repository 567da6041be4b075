import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { RegistrationState } from '../../../shared/contracts/accounts';
import { getService } from '../get-service';
import { ROLE_CODES } from '../access/role-definitions';
import type { AddressSituation } from './reply';
import type { RegistrationData } from './schema';

const REGISTRATION = 'plugin::users-permissions.user';

/** A row of users-permissions, as `src/extensions/users-permissions` extends it. */
export interface Registration {
  id: number;
  email: string;
  firstname: string | null;
  lastname: string | null;
  administration: string;
  position: string;
  situation: string;
  /** Hash; `null` once an account holds it, or once nobody needs it any more. */
  password: string | null;
  registrationState: RegistrationState;
  /** Several forms named this address: only who knows the password of the last one may confirm it. */
  isContested: boolean;
  submittedAt: string;
  decidedAt: string | null;
  decisionReason: string | null;
}

interface AdminUser {
  id: number;
  email: string;
  firstname: string | null;
  isActive: boolean;
  registrationToken: string | null;
}

const WAIT_AFTER_REFUSAL_MS = 7 * 24 * 60 * 60 * 1000;

/** @returns when somebody who was refused may apply again */
export const mayApplyAgainAt = (decidedAt: string | Date): Date =>
  new Date(new Date(decidedAt).getTime() + WAIT_AFTER_REFUSAL_MS);

const accountState = (user: AdminUser | null): AddressSituation['account'] => {
  if (!user) return 'none';
  if (user.isActive) return 'active';
  return user.registrationToken ? 'invited' : 'blocked';
};

/**
 * Registrations and the accounts that they become. Rows are written with the query engine and not the document
 * service, which would hash the hash that they hold.
 */
export const createRegistrationsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const table = () => strapi.db.query(REGISTRATION);

  return {
    find: (id: number): Promise<Registration | null> => table().findOne({ where: { id } }),

    /**
     * What changes the registration of an address (a form, a confirmation, a decision) waits here for its turn, until
     * the current transaction ends. Always the first lock that a transaction takes: two cannot wait for each other.
     */
    async lockAddress(address: string): Promise<void> {
      await strapi.db.transaction(({ trx }) =>
        trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [address])
      );
    },

    /** @returns the registration, it and its address locked until the current transaction ends */
    async lock(id: number): Promise<Registration | null> {
      const found = await this.find(id);
      if (!found) return null;
      await this.lockAddress(found.email);
      return strapi.db.transaction(async ({ trx }) => {
        // Blocking an account and the daily purge change the row without the address.
        await trx('up_users').where({ id }).forUpdate().select('id');
        return this.find(id);
      });
    },

    /** @returns the registration of this address that waits for its owner or for an administrateur */
    findOpen: (address: string): Promise<Registration | null> =>
      table().findOne({
        where: { email: address, registrationState: { $in: ['unconfirmed', 'pending'] } },
      }),

    /** @returns the refusal of this address that still forbids to apply again */
    findRecentRefusal: (address: string): Promise<Registration | null> =>
      table().findOne({
        where: {
          email: address,
          registrationState: 'refused',
          decidedAt: { $gt: new Date(Date.now() - WAIT_AFTER_REFUSAL_MS) },
        },
        orderBy: { decidedAt: 'desc' },
      }),

    /**
     * @returns the account of the panel with this address, whoever made it and however it is spelt; else the one that
     *   had this address before an administrateur changed it
     */
    async findAccount(address: string): Promise<AdminUser | null> {
      const users = strapi.db.query('admin::user');
      const current: AdminUser | null = await users.findOne({
        where: { email: { $eqi: address } },
      });
      if (current) return current;
      const { rows }: { rows: { account_id: number }[] } = await strapi.db.transaction(({ trx }) =>
        trx.raw(
          'select account_id from monavis.former_addresses where address_hash = monavis.address_hash(?)',
          [address]
        )
      );
      return rows.length > 0 ? users.findOne({ where: { id: rows[0].account_id } }) : null;
    },

    /** @returns what is known of an address, and the rows that say it */
    async situationOf(address: string) {
      const account = await this.findAccount(address);
      const registration =
        (await this.findOpen(address)) ?? (await this.findRecentRefusal(address));
      const situation: AddressSituation = {
        account: accountState(account),
        registration: (registration?.registrationState ??
          'none') as AddressSituation['registration'],
      };
      return { situation, account, registration };
    },

    /**
     * Stores a registration. One that is not confirmed yet is replaced, password included: the links sent for it end,
     * and the next one asks for the password, since either form may be a stranger's. To be called in the transaction
     * that locked the address.
     */
    async save(address: string, { passwordHash, ...fields }: RegistrationData): Promise<number> {
      const data = { ...fields, password: passwordHash, submittedAt: new Date() };
      const unconfirmed = { email: address, registrationState: 'unconfirmed' };
      const replaced: Registration | null = await table().findOne({ where: unconfirmed });
      if (replaced) {
        await table().updateMany({ where: unconfirmed, data: { ...data, isContested: true } });
        await getService('accountTokens', { strapi }).supersede('confirmation', {
          registrationId: replaced.id,
        });
        return replaced.id;
      }
      const created = await table().create({
        data: {
          ...data,
          ...unconfirmed,
          username: randomUUID(),
          provider: 'local',
          confirmed: false,
          blocked: false,
        },
      });
      return created.id;
    },

    /** A form for this address was held back: its owner may take the link of another form for the one of hers. */
    async contest(address: string): Promise<void> {
      await table().updateMany({
        where: { email: address, registrationState: 'unconfirmed' },
        data: { isContested: true },
      });
    },

    async update(id: number, data: Record<string, unknown>): Promise<void> {
      await table().update({ where: { id }, data });
    },

    /** @returns true when an administrateur deleted an account of this address: it needs a decision to come back */
    async wasRemoved(address: string): Promise<boolean> {
      const { rows }: { rows: unknown[] } = await strapi.db.transaction(({ trx }) =>
        trx.raw(
          'select 1 from monavis.removed_accounts where address_hash = monavis.address_hash(?)',
          [address]
        )
      );
      return rows.length > 0;
    },

    /**
     * Makes the working account: an active user of the panel with the role Agent, in French, with the password of
     * the registration, which then keeps none. To be called in the transaction that locked the registration.
     *
     * @param actorId - who accepted the request; `null` when no decision was needed
     * @returns false when the address has an account already: the registration is closed, the account untouched
     */
    async openAccount(registration: Registration, actorId: number | null): Promise<boolean> {
      const { id, email, firstname, lastname, password } = registration;
      if (await this.findAccount(email)) {
        await this.update(id, { registrationState: 'closed', password: null });
        await getService('audit', { strapi }).record({
          actorId,
          action: 'registration.closed',
          subject: { type: 'registration', id, name: email },
        });
        return false;
      }
      const role = await getService('roles', { strapi }).idOf(ROLE_CODES.agent);
      const account = await strapi.db.query('admin::user').create({
        data: {
          email,
          firstname,
          lastname,
          password,
          isActive: true,
          blocked: false,
          registrationToken: null,
          preferedLanguage: 'fr',
          roles: [role],
        },
      });
      await this.update(id, {
        registrationState: 'active',
        account: account.id,
        confirmed: true,
        password: null,
      });
      await strapi.db.transaction(({ trx }) =>
        trx.raw(
          'delete from monavis.removed_accounts where address_hash = monavis.address_hash(?)',
          [email]
        )
      );
      return true;
    },
  };
};
