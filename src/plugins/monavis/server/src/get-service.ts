import type { Core } from '@strapi/strapi';
import type { Services } from './services';

/**
 * One of the plugin's services, typed. A feature reaches another feature through this only.
 *
 * @param name - key of the service in `services.ts`
 */
export const getService = <TName extends keyof Services>(
  name: TName,
  { strapi }: { strapi: Core.Strapi }
): Services[TName] => strapi.plugin('monavis').service(name);
