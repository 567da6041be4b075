import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';
import { wordDecision } from './domain-rule';
import { fullName } from './full-name';
import type { Registration } from './registrations';
import type { TokenState } from './tokens';

/** What confirming an address will lead to. */
interface Outlook {
  /** True when « Votre situation » must be filled: a person will decide. */
  needsDecision: boolean;
  /** The same in words. */
  outlook: string;
}

/** What the page of a confirmation link shows before the button is pressed. */
export interface Invitation extends Outlook {
  /** Empty when the registration has none. */
  name: string;
  email: string;
  /** True when several forms named this address: the password of the last one proves whose it is. */
  needsPassword: boolean;
  situation: string;
}

export type DeadLink = Exclude<TokenState, 'valid'>;

export type ConfirmationOutcome = 'active' | 'pending' | 'account-exists';

/** What to correct on the page of a confirmation link. */
export interface ConfirmationFaults {
  situation?: 'missing';
  password?: 'missing' | 'wrong';
}

export type Confirmation =
  { outcome: ConfirmationOutcome } | { faults: ConfirmationFaults } | { dead: DeadLink };

/** What the page of a confirmation link sends; what it did not ask for does not count. */
interface ConfirmationInput {
  /** « Votre situation », cleaned. */
  situation: string;
  password: string;
}

const REMOVED_OUTLOOK =
  'Le compte de cette adresse a été supprimé : une validation par un administrateur est nécessaire.';

/** Confirmation of the address by its owner, and what follows: an account, or a request. */
export const createConfirmationService = ({ strapi }: { strapi: Core.Strapi }) => {
  const outlookOf = async (email: string): Promise<Outlook> => {
    if (await getService('registrations', { strapi }).wasRemoved(email)) {
      return { needsDecision: true, outlook: REMOVED_OUTLOOK };
    }
    const decision = await getService('allowedDomains', { strapi }).decide(email);
    return { needsDecision: decision.verdict !== 'allowed', outlook: wordDecision(decision) };
  };

  const find = async (token: string) => {
    const registrationId = await getService('accountTokens', { strapi }).registrationOf(token);
    const registration =
      registrationId && (await getService('registrations', { strapi }).lock(registrationId));
    const found = await getService('accountTokens', { strapi }).find('confirmation', token);
    if (found?.state !== 'valid') return { dead: found?.state ?? ('unknown' as const) };
    // Decided meanwhile, though the link has not served.
    if (!registration || registration.registrationState !== 'unconfirmed')
      return { dead: 'used' as const };
    return { found, registration };
  };

  const passwordFault = async (
    registration: Registration,
    password: string
  ): Promise<ConfirmationFaults['password']> => {
    if (!registration.isContested) return undefined;
    if (password === '') return 'missing';
    const isRight: boolean = await strapi
      .service('admin::auth')
      .validatePassword(password, registration.password);
    return isRight ? undefined : 'wrong';
  };

  const tellAdministrators = async (registration: Registration, situation: string) => {
    await getService('notifications', { strapi }).sendToAdministrators('request-received', {
      name: fullName(registration) || registration.email,
      email: registration.email,
      administration: registration.administration,
      situation,
    });
  };

  const record = (
    registration: Registration,
    action: 'registration.activated' | 'registration.requested',
    before: string,
    after: string
  ) =>
    getService('audit', { strapi }).record({
      actorId: null,
      action,
      subject: { type: 'registration', id: registration.id, name: registration.email },
      before: { état: before },
      after: { état: after, administration: registration.administration },
    });

  const activate = async (registration: Registration): Promise<ConfirmationOutcome> => {
    const isOpened = await getService('registrations', { strapi }).openAccount(registration, null);
    if (!isOpened) return 'account-exists';
    await record(registration, 'registration.activated', 'non confirmée', 'active');
    await getService('notifications', { strapi }).send(registration.email, 'account-active', {
      firstname: registration.firstname,
      email: registration.email,
    });
    return 'active';
  };

  const requestDecision = async (
    registration: Registration,
    situation: string
  ): Promise<ConfirmationOutcome> => {
    await getService('registrations', { strapi }).update(registration.id, {
      registrationState: 'pending',
      confirmed: true,
      situation,
    });
    await record(registration, 'registration.requested', 'non confirmée', 'en attente');
    await tellAdministrators(registration, situation);
    return 'pending';
  };

  return {
    /** @returns what the mail of the link and its page announce */
    outlookOf,

    /** Reads what a link is about; changes nothing, so that a program that follows links confirms nothing. */
    async inspect(token: string): Promise<Invitation | { dead: DeadLink }> {
      return strapi.db.transaction(async (): Promise<Invitation | { dead: DeadLink }> => {
        const { registration, dead } = await find(token);
        if (!registration) return { dead };
        const { email, situation, isContested } = registration;
        const name = fullName(registration);
        const outlook = await outlookOf(email);
        return { name, email, situation, needsPassword: isContested, ...outlook };
      });
    },

    /**
     * Confirms the address, in one transaction: the account is open, or the request is made, when this returns
     * without a fault. The password that becomes the account's is the one of the form that the link was sent for;
     * when several forms named the address, only who knows it confirms.
     */
    async confirm(
      token: string,
      { situation, password }: ConfirmationInput
    ): Promise<Confirmation> {
      return strapi.db.transaction(async (): Promise<Confirmation> => {
        const tokens = getService('accountTokens', { strapi });
        const { found, registration, dead } = await find(token);
        if (!registration) return { dead };
        const { needsDecision } = await outlookOf(registration.email);
        const faults: ConfirmationFaults = {
          situation: needsDecision && situation === '' ? 'missing' : undefined,
          password: await passwordFault(registration, password),
        };
        if (faults.password === 'wrong' && (await tokens.countFailure(found)) === 'exhausted') {
          return { dead: 'exhausted' };
        }
        if (faults.situation ?? faults.password) return { faults };
        await tokens.consume(found);
        await getService('registrations', { strapi }).update(registration.id, {
          confirmedAt: new Date(),
        });
        const outcome = needsDecision
          ? await requestDecision(registration, situation)
          : await activate(registration);
        return { outcome };
      });
    },
  };
};
