import type { Core } from '@strapi/strapi';
import { Refusal } from '../access/refusal';
import { refuseUnusableFacts } from './demarche-facts';
import { toSlug } from './slug';

const DEMARCHE = 'api::demarche.demarche';

type DocumentMiddleware = Parameters<Core.Strapi['documents']['use']>[0];

// On the connection of the write under way: asking for another one while holding locks could wait for ever.
const inTransaction = (strapi: Core.Strapi, sql: string, bindings: string[] = []) =>
  strapi.db.transaction(({ trx }) => trx.raw(sql, bindings));

const nextNumero = async (strapi: Core.Strapi): Promise<number> => {
  const { rows } = await inTransaction(
    strapi,
    `select nextval('monavis.demarche_numero')::integer as numero`
  );
  return rows[0].numero;
};

const titleOf = async (strapi: Core.Strapi, documentId: string): Promise<string> => {
  const source = await strapi.db.query(DEMARCHE).findOne({ where: { documentId } });
  return source?.title ?? '';
};

/** Reviews outlive everything else: a number that citizens used must keep answering. */
const refuseWhenUsed = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  const { rows } = await inTransaction(
    strapi,
    `select 1 from demarches d where d.document_id = ? and (
       exists (select 1 from buttons b where b.demarche_numero = d.numero)
       or monavis.has_reviews(d.numero)
       or exists (select 1 from demarches m where m.merged_into = d.numero)) limit 1`,
    [documentId]
  );
  if (rows.length > 0) {
    throw new Refusal(
      'Cette démarche a des boutons, des avis ou des démarches fusionnées : archivez-la au lieu de la supprimer.'
    );
  }
};

/** A merged démarche only lends its number to another one: what is written there would be seen by nobody. */
const refuseWhenMerged = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  const merged = await strapi.db
    .query(DEMARCHE)
    .findOne({ where: { documentId, mergedInto: { $notNull: true } } });
  if (merged) {
    throw new Refusal(
      `Cette démarche est fusionnée dans la démarche n° ${merged.mergedInto} : annulez d’abord la fusion.`
    );
  }
};

/** What the hooks read and write of a document-service call. */
interface Write {
  documentId?: string;
  data?: Record<string, unknown>;
}

/** Only a merge says that a démarche became another one. */
const withoutMerge = (data: Record<string, unknown>): Record<string, unknown> => {
  const rest = { ...data };
  delete rest.mergedInto;
  return rest;
};

const giveNumero = async (strapi: Core.Strapi, write: Write): Promise<void> => {
  const title = write.data?.title ?? (await titleOf(strapi, write.documentId ?? ''));
  const numero = await nextNumero(strapi);
  const data = { ...write.data, numero, slug: toSlug(String(title)) };
  write.data = withoutMerge(data);
};

/** What a copy does not take from its source: it lives its own life. */
const FRESH = { mergedInto: null, archivedAt: null, archiveReason: null, origin: 'editeur' };

const keepNumero = (write: Write): void => {
  const data = withoutMerge({ ...write.data });
  delete data.numero;
  delete data.slug;
  write.data = typeof data.title === 'string' ? { ...data, slug: toSlug(data.title) } : data;
};

/**
 * Whoever writes a démarche (Content Manager, plugin, script), its public number comes from the sequence, once and for
 * ever, and its slug follows its title.
 */
export const createDemarcheHooks =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (context, next) => {
    if (context.uid !== DEMARCHE) return next();
    switch (context.action) {
      case 'create':
        refuseUnusableFacts({ title: '', ...context.params.data });
        await giveNumero(strapi, context.params);
        break;
      case 'clone':
        await giveNumero(strapi, context.params);
        Object.assign(context.params.data ?? {}, FRESH);
        break;
      case 'publish':
      case 'unpublish':
      case 'discardDraft':
        await refuseWhenMerged(strapi, context.params.documentId);
        break;
      case 'update':
        await refuseWhenMerged(strapi, context.params.documentId);
        refuseUnusableFacts(context.params.data ?? {});
        keepNumero(context.params);
        break;
      case 'delete':
        await refuseWhenMerged(strapi, context.params.documentId);
        await refuseWhenUsed(strapi, context.params.documentId);
    }
    return next();
  };
