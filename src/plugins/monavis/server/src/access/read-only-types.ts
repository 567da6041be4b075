import type { Core } from '@strapi/strapi';
import { Refusal } from './refusal';

type DocumentMiddleware = Parameters<Core.Strapi['documents']['use']>[0];

/** Records of what happened: the plugin's own routes write them, nobody edits them by hand. */
const READ_ONLY_TYPES: readonly string[] = [
  'api::review.review',
  'api::button.button',
  'api::high-volume-request.high-volume-request',
];
const READING: readonly string[] = ['findOne', 'findFirst', 'findMany', 'count'];
const EDITING = ['create', 'update', 'delete', 'publish'];

/** Refuses what reaches these types by any other way than the plugin's routes, super administrators included. */
export const createReadOnlyGuard =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (context, next) => {
    if (READ_ONLY_TYPES.includes(context.uid) && !READING.includes(context.action)) {
      // Jobs and scripts have no request.
      const path = strapi.requestContext.get()?.request.path ?? '/monavis/';
      if (!path.startsWith('/monavis/')) {
        throw new Refusal(
          'Les avis, les boutons et les demandes de forte volumétrie se consultent ici sans pouvoir être modifiés.'
        );
      }
    }
    return next();
  };

/**
 * Takes these types away from the Content Manager's editing rights, so that it shows no button that would be refused.
 * Runs once the Content Manager has registered its rights, before the super administrator receives them all.
 */
export const withdrawEditingRights = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { actionProvider } = strapi.service('admin::permission');
  for (const name of EDITING) {
    const action: { subjects: string[] } = actionProvider.get(
      `plugin::content-manager.explorer.${name}`
    );
    action.subjects = action.subjects.filter((uid) => !READ_ONLY_TYPES.includes(uid));
  }
};
