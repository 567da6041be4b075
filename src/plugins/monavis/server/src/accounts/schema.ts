import { z } from '@strapi/utils';
import { MAX_INTEGER } from '../access/parse-id';
import { cleanText } from '../text/clean-text';

/** What a registration holds once the form is accepted; it travels in a job, hence the hash. */
const registrationSchema = z.strictObject({
  firstname: z.string(),
  lastname: z.string(),
  administration: z.string(),
  position: z.string(),
  situation: z.string(),
  passwordHash: z.string(),
});
export type RegistrationData = z.infer<typeof registrationSchema>;

/** What somebody asked for an address on a public page. */
export const demandSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('register'),
    address: z.string(),
    registration: registrationSchema,
  }),
  // Over a cap: no mail leaves and nothing of the form is kept.
  z.strictObject({ kind: z.literal('withheld-registration'), address: z.string() }),
  z.strictObject({ kind: z.literal('resend'), address: z.string() }),
  z.strictObject({ kind: z.literal('forgot-password'), address: z.string() }),
]);
export type Demand = z.infer<typeof demandSchema>;

const ids = z
  .array(z.number().int().positive().max(MAX_INTEGER))
  .min(1, 'Choisissez au moins une demande.')
  .max(200);

export const accountRequestsQuerySchema = z.strictObject({
  view: z.enum(['waiting', 'processed']).default('waiting'),
  q: z.string().max(200).transform(cleanText).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export const acceptAccountsSchema = z.strictObject({
  ids,
  allowDomain: z.boolean().default(false),
});
export const refuseAccountSchema = z.strictObject({
  reason: z.string().overwrite(cleanText).trim().min(1, 'Donnez le motif du refus.').max(2000),
});
export const domainSchema = z.string().max(253).transform(cleanText);
export const addDomainsSchema = z.strictObject({ text: z.string().max(100_000) });
