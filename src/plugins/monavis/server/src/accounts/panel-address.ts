import type { Core } from '@strapi/strapi';
import { Refusal } from '../access/refusal';
import { guardStrapiRoute } from '../access/strapi-route-guard';

/**
 * « Profil » of the panel lets everybody change his own address, to any other and without a confirmation: the domain
 * rule would be void, and a blocked or deleted agent could come back with the address that he left. Only who manages
 * accounts changes addresses.
 */
export const guardOwnAddress = ({ strapi }: { strapi: Core.Strapi }): void =>
  guardStrapiRoute(strapi, { method: 'PUT', path: '/users/me' }, ({ request, state }) => {
    const { email } = (request.body ?? {}) as { email?: unknown };
    if (typeof email !== 'string' || email.toLowerCase() === state.user?.email.toLowerCase())
      return;
    if (state.userAbility?.can('admin::users.update')) return;
    throw new Refusal('Votre adresse ne se change pas ici : demandez-le à un administrateur.');
  });
