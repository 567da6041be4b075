import { chooseReply, type AddressSituation, type Reply } from '../reply';

const known = (
  account: AddressSituation['account'],
  registration: AddressSituation['registration'] = 'none'
): AddressSituation => ({ account, registration });

// Situation; then the reply to a registration, to « renvoyer le lien », to « mot de passe oublié ».
const TABLE: [AddressSituation, Reply, Reply, Reply][] = [
  [known('none'), 'confirmation', 'no-account', 'no-account'],
  [known('none', 'unconfirmed'), 'confirmation', 'confirmation', 'no-account'],
  [known('none', 'pending'), 'request-waiting', 'request-waiting', 'request-waiting'],
  [known('none', 'refused'), 'refused-recently', 'refused-recently', 'refused-recently'],
  [known('active'), 'account-exists', 'account-exists', 'password-reset'],
  [known('active', 'unconfirmed'), 'account-exists', 'account-exists', 'password-reset'],
  [known('blocked'), 'account-blocked', 'account-blocked', 'account-blocked'],
  [known('blocked', 'pending'), 'account-blocked', 'account-blocked', 'account-blocked'],
  [known('invited'), 'account-invited', 'account-invited', 'account-invited'],
  [known('invited', 'refused'), 'account-invited', 'account-invited', 'account-invited'],
];

describe('the mail that answers a demand', () => {
  it.each(TABLE)('should suit %j: %s, %s, %s', (situation, register, resend, forgotPassword) => {
    expect(chooseReply('register', situation)).toBe(register);
    expect(chooseReply('resend', situation)).toBe(resend);
    expect(chooseReply('forgot-password', situation)).toBe(forgotPassword);
  });
});
