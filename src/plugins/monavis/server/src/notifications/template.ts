import type { ReactElement } from 'react';
import type { z } from '@strapi/utils';

interface ComposedMail {
  subject: string;
  /** First words, which mail programs show beside the subject. */
  preview: string;
  /** What comes between the header and the footer that all mails share. */
  content: ReactElement;
}

/** What every mail may speak of. */
export interface MailContext {
  /** Public address of the site, without a final slash. */
  siteUrl: string;
  /** Where to write to a person: mailto: or https: */
  contactUrl: string;
}

/** One mail of the product: what it needs to know, and how it says it. */
export interface MailTemplate<TProps = unknown> {
  schema: z.ZodType<TProps>;
  /** @throws a zod error when the properties are not those of `schema` */
  compose: (props: unknown, context: MailContext) => ComposedMail;
}

interface MailDefinition<TProps> {
  schema: z.ZodType<TProps>;
  compose: (props: TProps, context: MailContext) => ComposedMail;
}

export const defineMail = <TProps>({
  schema,
  compose,
}: MailDefinition<TProps>): MailTemplate<TProps> => ({
  schema,
  compose: (props, context) => compose(schema.parse(props), context),
});
