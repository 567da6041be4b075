import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  AcceptanceOutcome,
  AccountRequest,
  AccountRequestsQuery,
  RegistrationState,
} from '../../../shared/contracts/accounts';
import type { PageMeta } from '../../../shared/contracts/common';
import { getService } from '../get-service';
import { likePatterns } from '../text/like-patterns';
import { decideEmail } from './domain-rule';
import { fullName } from './full-name';
import { mayApplyAgainAt } from './registrations';

export const UNKNOWN_REGISTRATION = 'Cette demande n’existe pas.';

const PAGE_SIZE = 20;

const VIEWS: Record<'waiting' | 'processed', RegistrationState[]> = {
  waiting: ['pending', 'unconfirmed'],
  processed: ['active', 'refused', 'closed', 'removed'],
};

interface RequestRow {
  id: number;
  email: string;
  firstname: string | null;
  lastname: string | null;
  administration: string;
  position: string | null;
  situation: string | null;
  registration_state: RegistrationState;
  submitted_at: Date;
  confirmed_at: Date | null;
  decided_at: Date | null;
  decision_reason: string | null;
  decider: string | null;
  removed_at: Date | null;
}

const toRequest = (row: RequestRow, allowedDomains: ReadonlySet<string>): AccountRequest => ({
  id: row.id,
  name: fullName(row) || row.email,
  email: row.email,
  domain: row.email.slice(row.email.lastIndexOf('@') + 1),
  administration: row.administration,
  position: row.position || null,
  situation: row.situation || null,
  state: row.registration_state,
  isConfirmed: row.confirmed_at !== null,
  needsDecision:
    row.removed_at !== null || decideEmail(row.email, allowedDomains).verdict !== 'allowed',
  removedAt: row.removed_at?.toISOString() ?? null,
  submittedAt: row.submitted_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
  decider: row.decider || null,
  reason: row.decision_reason,
});

/** « Demandes de comptes »: what administrateurs see of registrations, and what they decide. */
export const createAccountRequestsService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Spec §3: only an address that its owner confirmed can become an account. */
  const accept = async (
    id: number,
    actorId: number,
    allowDomain: boolean
  ): Promise<AcceptanceOutcome> => {
    const registrations = getService('registrations', { strapi });
    const registration = await registrations.lock(id);
    if (!registration) return 'not-found';
    if (registration.registrationState === 'unconfirmed') return 'not-confirmed';
    if (registration.registrationState !== 'pending') return 'already-decided';
    const { email, firstname } = registration;
    await registrations.update(id, { decidedAt: new Date(), decider: actorId });
    if (!(await registrations.openAccount(registration, actorId))) {
      await getService('notifications', { strapi }).send(email, 'account-exists', {});
      return 'account-exists';
    }
    if (allowDomain) {
      await getService('allowedDomains', { strapi }).add(
        email.slice(email.lastIndexOf('@') + 1),
        actorId
      );
    }
    await getService('audit', { strapi }).record({
      actorId,
      action: 'registration.accepted',
      subject: { type: 'registration', id, name: email },
      before: { état: 'en attente' },
      after: { état: 'active', administration: registration.administration },
    });
    await getService('notifications', { strapi }).send(email, 'account-accepted', {
      firstname,
      email,
    });
    return 'accepted';
  };

  return {
    /** @returns a page of requests: those that wait, confirmed first, or those that were processed, newest first */
    async list({ view = 'waiting', q = '', page = 1 }: AccountRequestsQuery): Promise<{
      data: AccountRequest[];
      meta: PageMeta;
    }> {
      const filtered = strapi.db
        .connection('up_users as r')
        .whereIn('r.registration_state', VIEWS[view]);
      for (const pattern of likePatterns(q)) {
        filtered.whereRaw(
          `monavis.fold(concat_ws(' ', r.firstname, r.lastname, r.email, r.administration, r.situation))
            like monavis.fold(?)`,
          [pattern]
        );
      }
      const [{ count }] = await filtered.clone().count();
      const rows: RequestRow[] = await filtered
        .leftJoin('admin_users as d', 'd.id', 'r.decider_id')
        .joinRaw(
          'left join monavis.removed_accounts a on a.address_hash = monavis.address_hash(r.email)'
        )
        .select('r.*', 'a.removed_at')
        .select(strapi.db.connection.raw("concat_ws(' ', d.firstname, d.lastname) as decider"))
        .orderByRaw(
          view === 'waiting'
            ? "r.registration_state = 'pending' desc, r.submitted_at, r.id"
            : 'coalesce(r.decided_at, r.confirmed_at, r.submitted_at) desc, r.id desc'
        )
        .limit(PAGE_SIZE)
        .offset((page - 1) * PAGE_SIZE);
      const allowedDomains = await getService('allowedDomains', { strapi }).asSet();
      return {
        data: rows.map((row) => toRequest(row, allowedDomains)),
        meta: { page, pageSize: PAGE_SIZE, total: Number(count) },
      };
    },

    /**
     * Accepts requests, each in its own transaction: one that cannot be accepted does not hold the others back.
     *
     * @param allowDomain - also adds the domain of each accepted address to « Domaines autorisés »
     */
    async accept(
      { ids, allowDomain }: { ids: number[]; allowDomain: boolean },
      actorId: number
    ): Promise<{ id: number; outcome: AcceptanceOutcome }[]> {
      const results: { id: number; outcome: AcceptanceOutcome }[] = [];
      for (const id of new Set(ids)) {
        const outcome = await strapi.db.transaction(() => accept(id, actorId, allowDomain));
        results.push({ id, outcome });
      }
      return results;
    },

    /**
     * Refuses a confirmed request; its owner learns the reason by mail and may apply again after seven days.
     *
     * @throws NotFoundError, or ApplicationError when there is nothing to decide
     */
    async refuse(id: number, reason: string, actorId: number): Promise<void> {
      await strapi.db.transaction(async () => {
        const registrations = getService('registrations', { strapi });
        const registration = await registrations.lock(id);
        if (!registration) throw new errors.NotFoundError(UNKNOWN_REGISTRATION);
        if (registration.registrationState !== 'pending') {
          throw new errors.ApplicationError('Cette demande n’attend pas de décision.');
        }
        const decidedAt = new Date();
        await registrations.update(id, {
          registrationState: 'refused',
          decidedAt: decidedAt.toISOString(),
          decider: actorId,
          decisionReason: reason,
          password: null,
        });
        await getService('audit', { strapi }).record({
          actorId,
          action: 'registration.refused',
          subject: { type: 'registration', id, name: registration.email },
          before: { état: 'en attente' },
          after: { état: 'refusée', motif: reason },
        });
        await getService('notifications', { strapi }).send(registration.email, 'request-refused', {
          firstname: registration.firstname,
          reason,
          applyAgainAt: mayApplyAgainAt(decidedAt).toISOString(),
        });
      });
    },
  };
};
