import type { Core } from '@strapi/strapi';

type DocumentMiddleware = Parameters<Core.Strapi['documents']['use']>[0];

interface Target {
  id: number;
}

/** A relation as the Content Manager sends it, also when nobody touched it. */
interface RelationChange {
  connect?: Target[];
  disconnect?: Target[];
}

const isRelationChange = (value: unknown): value is RelationChange =>
  typeof value === 'object' && value !== null && ('connect' in value || 'disconnect' in value);

/** @returns the id of the row to point at, null for none, undefined to leave it as it is */
const toForeignKey = ({
  connect = [],
  disconnect = [],
}: RelationChange): number | null | undefined => {
  const target = connect.at(-1);
  if (target) return target.id;
  return disconnect.length > 0 ? null : undefined;
};

const applyForeignKeys = (
  attributes: Record<string, { type: string; useJoinTable?: boolean }>,
  write: { data?: Record<string, unknown> }
): void => {
  for (const [name, { type, useJoinTable }] of Object.entries(attributes)) {
    const value = write.data?.[name];
    if (type === 'relation' && useJoinTable === false && isRelationChange(value)) {
      write.data = { ...write.data, [name]: toForeignKey(value) };
    }
  }
};

/**
 * Strapi 5.54 fails (500) on what its own Content Manager sends for a relation that is a plain foreign key
 * (`useJoinTable: false`): its document service skips them (« TODO: Handle join columns »). This gives it the plain id
 * that it accepts.
 */
export const createForeignKeyHooks = (): DocumentMiddleware => async (context, next) => {
  const { action, contentType } = context;
  if (action === 'create' || action === 'update' || action === 'clone') {
    applyForeignKeys(contentType.attributes, context.params);
  }
  return next();
};
