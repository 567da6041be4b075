import type { Core } from '@strapi/strapi';

/** What `strapi.db.transaction` gives to its callback. */
export type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];
