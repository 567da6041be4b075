/**
 * The rule of spec §3: which addresses open an account at once. One function decides, and the words shown to people
 * come from its result, so that a page can never promise what the rule does not do.
 */

type InvalidEmailReason =
  'missing' | 'too-long' | 'space' | 'forbidden-character' | 'at-sign' | 'local-part' | 'domain';

export type EmailDecision =
  /** The account opens as soon as the address is confirmed. */
  | { verdict: 'allowed'; address: string; domain: string; by: 'gouv.fr' | 'list' }
  /** A person must accept the request. */
  | { verdict: 'needs-approval'; address: string; domain: string }
  | { verdict: 'invalid'; reason: InvalidEmailReason };

export type ValidEmailDecision = Exclude<EmailDecision, { verdict: 'invalid' }>;

const MAX_ADDRESS_LENGTH = 254;
const MAX_LOCAL_LENGTH = 64;
const PRINTABLE_ASCII = /^[\x21-\x7e]+$/;
/** RFC 5322 dot-atom: quoted local parts are legal in mail and only serve to deceive here. */
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+(?!\\d+$)${LABEL}$`);
/** An internationalised name in its ASCII form: it can look like anything once displayed. */
const PUNYCODE = /(^|\.)xn--/;

const isGouvFr = (domain: string): boolean =>
  (domain === 'gouv.fr' || domain.endsWith('.gouv.fr')) && !PUNYCODE.test(domain);

/** @returns true for a complete lower-case domain name in ASCII, without a final dot: `ville-exemple.fr` */
export const isDomainName = (text: string): boolean => text.length <= 253 && DOMAIN.test(text);

const findFault = (raw: string): InvalidEmailReason | undefined => {
  if (raw === '') return 'missing';
  if (raw.length > MAX_ADDRESS_LENGTH) return 'too-long';
  if (/\s/u.test(raw)) return 'space';
  if (!PRINTABLE_ASCII.test(raw)) return 'forbidden-character';
  if (raw.split('@').length !== 2) return 'at-sign';
  return undefined;
};

/**
 * Decides what an address is worth.
 *
 * @param raw - the address exactly as it was typed: nothing is trimmed or repaired before
 * @param allowedDomains - the entries of « Domaines autorisés », lower-case; each counts exactly, not its sub-domains
 * @returns the lower-case address and its domain with the verdict, or the reason why it is not an address
 */
export const decideEmail = (raw: string, allowedDomains: ReadonlySet<string>): EmailDecision => {
  const fault = findFault(raw);
  if (fault) return { verdict: 'invalid', reason: fault };
  const address = raw.toLowerCase();
  const [local, domain] = address.split('@');
  if (local.length > MAX_LOCAL_LENGTH || !LOCAL_PART.test(local)) {
    return { verdict: 'invalid', reason: 'local-part' };
  }
  if (!isDomainName(domain)) return { verdict: 'invalid', reason: 'domain' };
  if (isGouvFr(domain)) return { verdict: 'allowed', address, domain, by: 'gouv.fr' };
  if (allowedDomains.has(domain)) return { verdict: 'allowed', address, domain, by: 'list' };
  return { verdict: 'needs-approval', address, domain };
};

const INVALID_WORDS: Record<InvalidEmailReason, string> = {
  missing: 'Saisissez votre adresse e-mail professionnelle.',
  'too-long': 'Cette adresse e-mail est trop longue.',
  space: 'Une adresse e-mail ne contient pas d’espace.',
  'forbidden-character':
    'Cette adresse e-mail contient un caractère qui n’est pas admis : écrivez-la sans accent ni caractère spécial.',
  'at-sign': 'Une adresse e-mail contient un seul « @ », comme prenom.nom@exemple.gouv.fr.',
  'local-part':
    'La partie de l’adresse placée avant « @ » n’est pas admise : vérifiez les points et les guillemets.',
  domain:
    'La partie de l’adresse placée après « @ » n’est pas un nom de domaine complet, comme exemple.gouv.fr.',
};

/** @returns the sentence that tells a person, in French, what the decision means for the account */
export const wordDecision = (decision: EmailDecision): string => {
  switch (decision.verdict) {
    case 'allowed':
      return 'Votre compte sera actif dès que vous aurez confirmé votre adresse.';
    case 'needs-approval':
      return `Les adresses « @${decision.domain} » ne sont pas reconnues d’office : une validation par un administrateur est nécessaire.`;
    case 'invalid':
      return INVALID_WORDS[decision.reason];
  }
};
