import type { Pool } from 'pg';
import { resolveFormAccess, type FormAccess } from '../volume/form-access';
import type { FormAddress } from './address';
import { FIND_FORM } from './demarche-sql';
import { createFormVersion, STANDARD, type FormVersion } from './form-version';
import type { ButtonKey, DemarcheNumero } from './types';

export interface FormButton {
  id: number;
  key: ButtonKey;
  source: string;
  isOpen: boolean;
}

/** The state of a démarche's form. */
export interface DemarcheForm {
  numero: DemarcheNumero;
  title: string;
  /** Registered http(s) address of the démarche: the only one that a page ever links to. */
  url: string | null;
  isKeyOptional: boolean;
  isArchived: boolean;
  /** The démarche that this one was merged into: its form is the one to show. */
  mergedInto: DemarcheNumero | null;
  access: FormAccess;
  buttons: ReadonlyMap<ButtonKey, FormButton>;
  /** What it asks. */
  version: FormVersion;
  /** True in the test of a form, which stores nothing and says so. */
  isTest: boolean;
}

interface FormRow {
  title: string;
  url: string | null;
  isKeyOptional: boolean;
  isArchived: boolean;
  mergedInto: DemarcheNumero | null;
  annualVolume: number | null;
  annualOnlineVolume: number | null;
  hasReviews: boolean;
  isAuthorised: boolean;
  buttons: FormButton[];
  version: Pick<FormVersion, 'number' | 'settings'> | null;
}

const webAddress = (text: string | null): string | null => {
  if (text === null || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
};

/** @returns how to read the form of a démarche from the database; null when there is no such démarche */
export const createFormLoader =
  ({ pool, highVolumeLimit }: { pool: Pool; highVolumeLimit: number }) =>
  async (numero: DemarcheNumero): Promise<DemarcheForm | null> => {
    const { rows } = await pool.query<FormRow>({ ...FIND_FORM, values: [numero] });
    const row = rows.at(0);
    if (!row) return null;
    return {
      numero,
      title: row.title,
      url: webAddress(row.url),
      isKeyOptional: row.isKeyOptional,
      isArchived: row.isArchived,
      mergedInto: row.mergedInto,
      access: resolveFormAccess({ ...row, limit: highVolumeLimit }),
      buttons: new Map(row.buttons.map((button) => [button.key, button])),
      version: row.version ? createFormVersion(row.version.number, row.version.settings) : STANDARD,
      isTest: false,
    };
  };

// Merges make no circle, but what is kept in memory can be of two different moments.
const MAX_MERGES = 20;

/**
 * Follows merges: the number of a merged démarche opens the form of the one that it became. Whether a key may be missing
 * stays a matter of the number that was asked for, since old buttons carry it.
 *
 * @param find - reads the form of one number
 */
export const createMergeFollower = (
  find: (numero: DemarcheNumero) => Promise<DemarcheForm | null>
) => {
  // One object for each form: pages are rendered once for an object.
  const otherwise = new WeakMap<DemarcheForm, DemarcheForm>();
  const withOtherKeys = (form: DemarcheForm): DemarcheForm => {
    const known = otherwise.get(form) ?? { ...form, isKeyOptional: !form.isKeyOptional };
    otherwise.set(form, known);
    return known;
  };

  return async (numero: DemarcheNumero): Promise<DemarcheForm | null> => {
    const asked = await find(numero);
    let form = asked;
    for (let step = 0; form?.mergedInto && step < MAX_MERGES; step += 1) {
      form = await find(form.mergedInto);
    }
    if (!form || !asked || form.isKeyOptional === asked.isKeyOptional) return form;
    return withOtherKeys(form);
  };
};

/** Why a form cannot be used; spec §6. */
export type RefusalCode = 'invalid' | 'closed' | 'archived' | 'locked' | 'test-over';

/** A request for a form that accepts votes. */
export interface Visit {
  address: FormAddress;
  form: DemarcheForm;
  button: FormButton | null;
}

export interface Refusal {
  code: RefusalCode;
  /** The démarche to go back to, where there is one. */
  form: DemarcheForm | null;
}

export type Admission = { visit: Visit } | { refusal: Refusal };

/**
 * Decides whether a vote is accepted at this address, now: asked again at each step, so that a form that closes
 * refuses the pages that are already open.
 */
export const admit = (form: DemarcheForm | null, address: FormAddress): Admission => {
  const { key } = address;
  const button = key === null ? null : (form?.buttons.get(key) ?? null);
  // Who holds no key of this démarche learns nothing of it.
  if (!form || (!button && (key !== null || !form.isKeyOptional))) {
    return { refusal: { code: 'invalid', form: null } };
  }
  if (button && !button.isOpen) return { refusal: { code: 'closed', form } };
  if (form.isArchived) return { refusal: { code: 'archived', form } };
  if (form.access === 'locked') return { refusal: { code: 'locked', form } };
  return { visit: { address, form, button } };
};
