import { z } from '@strapi/utils';
import { SATISFACTIONS } from '../../../shared/contracts/common';
import {
  ADMINISTRATION_CHANNELS,
  DIFFICULTIES,
  OTHER_HELP,
  type AdministrationChannel,
} from '../../../shared/contracts/reviews';
import { LANGUAGES } from '../site/language';
import { STEPS, type Fields } from './types';

const level = z.enum(['1', '2', '3', '4', '5']).optional();
const yesOrNo = z.enum(['yes', 'no']).optional();
const text = z.string().optional();
const proof = z.string().max(200);

const common = {
  lang: z.enum(LANGUAGES).optional(),
  /** The button that sent the form: a direction, or the language to go on in. */
  go: z.enum(['next', 'previous', ...LANGUAGES]).optional(),
};

/** The field of `Trap`. No browser fills in a name like this one from an address book. */
export const TRAP_FIELD = 'site-web';

/** What a browser found that was asked for work: the name that altcha gives it. */
export const PROOF_FIELD = 'altcha';

/** Everything that a step may send: what is not named here is refused. */
const SCHEMAS = {
  satisfaction: z
    .strictObject({
      ...common,
      step: z.literal('satisfaction'),
      token: proof.optional(),
      receipt: proof.optional(),
      satisfaction: z.enum(SATISFACTIONS).optional(),
      [TRAP_FIELD]: text,
      [PROOF_FIELD]: z.string().max(2_000).optional(),
    })
    .refine(({ token, receipt }) => (token === undefined) !== (receipt === undefined)),
  clarity: z.strictObject({
    ...common,
    step: z.literal('clarity'),
    receipt: proof,
    clarity: level,
  }),
  help: z.strictObject({
    ...common,
    step: z.literal('help'),
    receipt: proof,
    contactTried: z.array(z.enum([...ADMINISTRATION_CHANNELS, ...OTHER_HELP])).optional(),
    contactTriedOther: text,
    'contactReached-counter': yesOrNo,
    'contactReached-phone': yesOrNo,
    'contactReached-email': yesOrNo,
    'contactReached-chat': yesOrNo,
    'contactQuality-counter': level,
    'contactQuality-phone': level,
    'contactQuality-email': level,
    'contactQuality-chat': level,
    difficulties: z.array(z.enum(DIFFICULTIES)).optional(),
    difficultiesOther: text,
  }),
  comment: z.strictObject({
    ...common,
    step: z.literal('comment'),
    receipt: proof,
    comment: text,
    contactEmail: text,
  }),
};

export type FormPost = z.infer<(typeof SCHEMAS)[keyof typeof SCHEMAS]>;
export type HelpPost = z.infer<typeof SCHEMAS.help>;
export type CommentPost = z.infer<typeof SCHEMAS.comment>;

/** Names of the follow-up fields of one channel of the administration. */
export const reachedField = (channel: AdministrationChannel) =>
  `contactReached-${channel}` as const;
export const qualityField = (channel: AdministrationChannel) =>
  `contactQuality-${channel}` as const;

/** The fields that several boxes of one question send. */
const SEVERAL: ReadonlySet<string> = new Set(['contactTried', 'difficulties']);

/** @returns each field with its value, or with its values where it has several; null when one has too many */
const unpack = (fields: Fields): Record<string, unknown> | null => {
  const values: Record<string, unknown> = {};
  for (const name in fields) {
    const sent = fields[name];
    if (SEVERAL.has(name)) values[name] = sent;
    else if (sent?.length === 1) values[name] = sent[0];
    else return null;
  }
  return values;
};

/**
 * Reads what a form of ours can send.
 *
 * @returns the fields of one step, typed, or null when a field or a value is not ours
 */
export const parseFormPost = (fields: Fields): FormPost | null => {
  const step = STEPS.find((name) => name === fields.step?.[0]);
  if (!step) return null;
  const values = unpack(fields);
  const result = values && SCHEMAS[step].safeParse(values);
  return result?.success ? result.data : null;
};
