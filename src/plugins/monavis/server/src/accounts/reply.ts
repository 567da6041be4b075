import type { Demand } from './schema';

/** What is known of an address, inside: no public page ever shows it. */
export interface AddressSituation {
  /** The account of the panel. `blocked`: by an administrateur. `invited`: made by one, never opened. */
  account: 'none' | 'active' | 'blocked' | 'invited';
  /** The registration that counts: the open one, else a refusal of less than seven days. */
  registration: 'none' | 'unconfirmed' | 'pending' | 'refused';
}

/** The one mail that answers a demand. */
export type Reply =
  | 'confirmation'
  | 'password-reset'
  | 'account-exists'
  | 'account-blocked'
  | 'account-invited'
  | 'request-waiting'
  | 'refused-recently'
  | 'no-account';

/**
 * Every demand is answered by exactly one mail, whatever the address: the page says the same to everybody, and the
 * work behind it weighs the same.
 */
export const chooseReply = (
  demand: Exclude<Demand['kind'], 'withheld-registration'>,
  { account, registration }: AddressSituation
): Reply => {
  if (account === 'blocked') return 'account-blocked';
  if (account === 'invited') return 'account-invited';
  if (account === 'active')
    return demand === 'forgot-password' ? 'password-reset' : 'account-exists';
  if (registration === 'pending') return 'request-waiting';
  if (registration === 'refused') return 'refused-recently';
  if (demand === 'register') return 'confirmation';
  if (demand === 'resend' && registration === 'unconfirmed') return 'confirmation';
  return 'no-account';
};
