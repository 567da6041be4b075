import type { DemarcheForm } from './demarche-form';
import type { DemarcheNumero } from './types';

interface FormCacheInput {
  load: (numero: DemarcheNumero) => Promise<DemarcheForm | null>;
  /** False while changes may be missed: nothing kept is used then. */
  isListening: () => boolean;
  /** Clock of the ages, in milliseconds, that nobody sets back. */
  now?: () => number;
}

// Safety net for a connection that died without a word: changes are normally heard at once.
const MAX_AGE_MS = 60_000;
// Numbers that do not exist are kept too, hence the bound.
const MAX_ENTRIES = 10_000;

/** Keeps the state of each form until it is told that it changed. */
export const createFormCache = ({
  load,
  isListening,
  now = () => performance.now(),
}: FormCacheInput) => {
  const entries = new Map<DemarcheNumero, { form: Promise<DemarcheForm | null>; since: number }>();

  const keep = (numero: DemarcheNumero, form: Promise<DemarcheForm | null>): void => {
    const oldest = entries.keys().next();
    if (entries.size >= MAX_ENTRIES && !oldest.done) entries.delete(oldest.value);
    entries.set(numero, { form, since: now() });
    form.catch(() => {
      if (entries.get(numero)?.form === form) entries.delete(numero);
    });
  };

  return {
    /** @returns the form of this démarche, null when it does not exist; rejects when the database does not answer */
    get: (numero: DemarcheNumero): Promise<DemarcheForm | null> => {
      const known = entries.get(numero);
      if (known && isListening() && now() - known.since < MAX_AGE_MS) return known.form;
      entries.delete(numero);
      const form = load(numero);
      // Kept before it is there: a change that comes meanwhile removes it, so nothing stale stays.
      keep(numero, form);
      return form;
    },
    forget: (numero: DemarcheNumero): void => {
      entries.delete(numero);
    },
    forgetAll: (): void => entries.clear(),
  };
};
