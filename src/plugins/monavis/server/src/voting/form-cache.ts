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

interface Entry {
  form: Promise<DemarcheForm | null>;
  /** The same, once it is there. */
  loaded?: DemarcheForm | null;
  since: number;
}

/** Keeps the state of each form until it is told that it changed. */
export const createFormCache = ({
  load,
  isListening,
  now = () => performance.now(),
}: FormCacheInput) => {
  const entries = new Map<DemarcheNumero, Entry>();

  const keep = (numero: DemarcheNumero, form: Promise<DemarcheForm | null>): void => {
    const oldest = entries.keys().next();
    if (entries.size >= MAX_ENTRIES && !oldest.done) entries.delete(oldest.value);
    const entry: Entry = { form, since: now() };
    entries.set(numero, entry);
    form.then(
      (loaded) => (entry.loaded = loaded),
      () => {
        if (entries.get(numero) === entry) entries.delete(numero);
      }
    );
  };

  const find = (numero: DemarcheNumero): Entry | undefined => {
    const known = entries.get(numero);
    return known && isListening() && now() - known.since < MAX_AGE_MS ? known : undefined;
  };

  return {
    /** @returns the form of this démarche when it is at hand, undefined when it must be loaded */
    peek: (numero: DemarcheNumero): DemarcheForm | null | undefined => find(numero)?.loaded,
    /** @returns the form of this démarche, null when it does not exist; rejects when the database does not answer */
    get: (numero: DemarcheNumero): Promise<DemarcheForm | null> => {
      const known = find(numero);
      if (known) return known.form;
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
