import { z } from '@strapi/utils';
import { Paragraph } from './mail-parts';

/** First name of the recipient: accounts that are made by hand, or came from elsewhere, may have none. */
export const firstnameSchema = z.string().nullable();

/** How every mail to somebody begins. */
export const Greeting = ({ firstname }: { firstname: string | null }) => (
  <Paragraph>{firstname?.trim() ? `Bonjour ${firstname.trim()},` : 'Bonjour,'}</Paragraph>
);
