import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

/** A load balancer asks every few seconds, and must not wait for a database that hangs. */
const PATIENCE_MS = 2_000;

const isDatabaseAnswering = async (strapi: Core.Strapi): Promise<boolean> => {
  const answer = strapi.db.connection.raw('select 1').then(
    () => true,
    () => false
  );
  return Promise.race([answer, wait(PATIENCE_MS, false, { ref: false })]);
};

/**
 * `GET /_health`: 204 when the database answers, 503 otherwise. Strapi's own route says 204 as soon as the process
 * listens, so this one stands before everything else.
 */
export const installHealthCheck = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.server.use(async (ctx, next) => {
    if (ctx.path !== '/_health') return next();
    ctx.set('Cache-Control', 'no-store');
    ctx.status = (await isDatabaseAnswering(strapi)) ? 204 : 503;
  });
};
