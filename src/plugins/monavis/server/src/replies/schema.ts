import { z } from '@strapi/utils';
import { MAX_REPLY_CHARACTERS } from '../../../shared/contracts/replies';
import { MAX_INTEGER } from '../access/parse-id';
import { sentence } from '../text/sentence-schema';

const revision = z.number().int().min(0).max(MAX_INTEGER);

export const saveReplySchema = z.strictObject({
  body: sentence(MAX_REPLY_CHARACTERS, 'Écrivez votre réponse.'),
  isPublished: z.boolean(),
  revision,
  commentVersion: z.string().max(100),
});

export const deleteReplyQuerySchema = z.strictObject({
  revision: z.coerce.number().pipe(revision),
});
