/** What a registration holds besides Strapi's own `email`, `password` (its hash), `blocked` and `username` (a UUID). */
export const REGISTRATION_ATTRIBUTES = {
  firstname: { type: 'string', maxLength: 60 },
  lastname: { type: 'string', maxLength: 60 },
  administration: { type: 'string', maxLength: 255 },
  position: { type: 'string', maxLength: 120 },
  /** « Votre situation »: why an administrateur should accept an address that the domain rule does not. */
  situation: { type: 'text', maxLength: 2000 },
  /**
   * `unconfirmed` → `pending` (waits for a person) or `active`; `pending` → `active` or `refused`;
   * `closed`: an account had been made by hand meanwhile; `removed`: an administrateur deleted the account.
   */
  registrationState: {
    type: 'enumeration',
    enum: ['unconfirmed', 'pending', 'active', 'refused', 'closed', 'removed'],
    default: 'unconfirmed',
    required: true,
  },
  /** Several forms named this address before it was confirmed: the confirmation asks for the password. */
  isContested: { type: 'boolean', default: false },
  submittedAt: { type: 'datetime' },
  confirmedAt: { type: 'datetime' },
  decidedAt: { type: 'datetime' },
  decisionReason: { type: 'text', maxLength: 2000 },
  decider: {
    type: 'relation',
    relation: 'manyToOne',
    target: 'admin::user',
    useJoinTable: false,
  },
  /** The working account, once there is one. */
  account: {
    type: 'relation',
    relation: 'manyToOne',
    target: 'admin::user',
    useJoinTable: false,
  },
};
