import type { Pool } from 'pg';
import {
  STANDARD_SETTINGS,
  STANDARD_VERSION,
  type FormSettings,
} from '../../../shared/contracts/forms';
import { shownSteps } from '../../../shared/shown-parts';
import type { DemarcheForm } from './demarche-form';
import { FIND_DRAFT, FIND_VERSION } from './form-version-sql';
import type { Step } from './types';

/** What a form asks, as one of its publications fixed it. */
export interface FormVersion {
  number: number;
  settings: FormSettings;
  /** The steps that it asks, in their order. */
  steps: Step[];
}

export const createFormVersion = (number: number, settings: FormSettings): FormVersion => ({
  number,
  settings,
  steps: ['satisfaction', ...shownSteps(settings)],
});

/** The form as the product comes with it. */
export const STANDARD = createFormVersion(STANDARD_VERSION, STANDARD_SETTINGS);

/** Reads the versions that citizens do not see any more, and the draft that they do not see yet. */
export const createFormVersions = (pool: Pool) => {
  // A form's state is a new object each time that it changes: what was made of the former one goes with it.
  const known = new WeakMap<DemarcheForm, Map<number, Promise<DemarcheForm>>>();

  const load = async (form: DemarcheForm, number: number): Promise<DemarcheForm> => {
    if (number === STANDARD.number) return { ...form, version: STANDARD };
    const values = [form.numero, number];
    const { rows } = await pool.query<{ settings: FormSettings }>({ ...FIND_VERSION, values });
    const found = rows.at(0);
    // A form that was opened just before a merge: the démarche that answers now may never have had this version.
    return found ? { ...form, version: createFormVersion(number, found.settings) } : form;
  };

  return {
    /** @returns the form as it was in this version, the current one when it has no such version */
    formAt: (form: DemarcheForm, number: number): Promise<DemarcheForm> => {
      const forms = known.get(form) ?? new Map<number, Promise<DemarcheForm>>();
      known.set(form, forms);
      const asked = forms.get(number) ?? load(form, number);
      forms.set(number, asked);
      asked.catch(() => forms.delete(number));
      return asked;
    },

    /** @returns the form as its porteurs prepare it, number 0; as it is when they changed nothing */
    draftOf: async (form: DemarcheForm): Promise<DemarcheForm> => {
      const values = [form.numero];
      const { rows } = await pool.query<{ settings: FormSettings }>({ ...FIND_DRAFT, values });
      const settings = rows.at(0)?.settings ?? form.version.settings;
      return { ...form, version: createFormVersion(0, settings), isTest: true };
    },
  };
};
