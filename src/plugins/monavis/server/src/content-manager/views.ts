import type { Core } from '@strapi/strapi';
import { VIEWS, type View } from './labels';

const PAGE_SIZE = 20;

/** A view in the words of the Content Manager. */
const toConfig = ({ mainField, list, labels, locked = [], isJournal = false }: View) => ({
  settings: {
    bulkable: !isJournal,
    filterable: true,
    searchable: !isJournal,
    pageSize: PAGE_SIZE,
    mainField,
    defaultSortBy: isJournal ? 'createdAt' : mainField,
    defaultSortOrder: isJournal ? 'DESC' : 'ASC',
  },
  metadatas: Object.fromEntries(
    Object.entries(labels).map(([field, label]) => [
      field,
      { edit: { label, editable: !locked.includes(field) }, list: { label } },
    ])
  ),
  layouts: { list },
});

/**
 * Gives the content types their first settings in the Content Manager, in French. Strapi copies them into its store
 * when it first meets a type or a field, and never overwrites what an administrator changed there.
 */
export const registerViews = ({ strapi }: { strapi: Core.Strapi }): void => {
  for (const [uid, view] of Object.entries(VIEWS)) {
    Object.assign(strapi.contentTypes[uid as keyof typeof strapi.contentTypes], {
      config: toConfig(view),
    });
  }
};
