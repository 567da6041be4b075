import { z } from '@strapi/utils';
import { OPTIONAL_STEPS } from '../../../shared/contracts/forms';
import { DIFFICULTIES } from '../../../shared/contracts/reviews';
import { HELP } from '../../../shared/shown-parts';
import { cleanText } from '../text/clean-text';

/** Some values of a list, in its order, each once: two settings that say the same are the same. */
const some = <TValue extends string>(values: readonly TValue[]) =>
  z
    .array(z.enum(values))
    .max(values.length)
    .transform((chosen) => values.filter((value) => chosen.includes(value)));

/** A draft keeps a text that is too long to be published, so that nothing of it is lost. */
const MAX_DRAFT_CHARACTERS = 5_000;

const intro = z
  .string()
  .overwrite(cleanText)
  .max(MAX_DRAFT_CHARACTERS, `Cette introduction dépasse ${MAX_DRAFT_CHARACTERS} caractères.`);

const settings = z.strictObject({
  hiddenSteps: some(OPTIONAL_STEPS),
  hiddenHelp: some(HELP),
  hiddenDifficulties: some(DIFFICULTIES),
  intro: z.strictObject({ fr: intro, en: intro }),
  asksContact: z.boolean(),
});

const revision = z.number().int().min(0).max(2_147_483_647);

export const saveFormSchema = z.strictObject({ settings, revision });
export const publishFormSchema = z.strictObject({ revision });
