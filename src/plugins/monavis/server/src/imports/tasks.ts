import { z } from '@strapi/utils';
import { defineTask } from '../jobs/task';
import { getService } from '../get-service';

const schema = z.strictObject({ id: z.number() });

export const analyseImport = defineTask({
  schema,
  run: ({ id }, { strapi }) => getService('importWork', { strapi }).analyse(id),
});

export const applyImport = defineTask({
  schema,
  run: ({ id }, { strapi }) => getService('importWork', { strapi }).apply(id),
});

export const undoImport = defineTask({
  schema,
  run: ({ id }, { strapi }) => getService('importWork', { strapi }).undo(id),
});
