import type { FormAddress } from '../address';
import { admit, createMergeFollower, type DemarcheForm, type FormButton } from '../demarche-form';
import { STANDARD } from '../form-version';
import type { ButtonKey, DemarcheNumero } from '../types';

const numero = 1000 as DemarcheNumero;
const OPEN = 'o'.repeat(32) as ButtonKey;
const CLOSED = 'c'.repeat(32) as ButtonKey;
const UNKNOWN = 'u'.repeat(32) as ButtonKey;

const button = (id: number, key: ButtonKey, isOpen: boolean): [ButtonKey, FormButton] => [
  key,
  { id, key, source: 'site', isOpen },
];

const formOf = (changes: Partial<DemarcheForm> = {}): DemarcheForm => ({
  numero,
  title: 'Démarche d’essai',
  url: null,
  isKeyOptional: false,
  isArchived: false,
  mergedInto: null,
  access: 'open',
  version: STANDARD,
  isTest: false,
  buttons: new Map([button(1, OPEN, true), button(2, CLOSED, false)]),
  ...changes,
});

const addressOf = (key: ButtonKey | null): FormAddress => ({
  numero,
  key,
  test: null,
  testStep: null,
  source: null,
  language: 'fr',
});

const outcome = (form: DemarcheForm | null, key: ButtonKey | null): string => {
  const admission = admit(form, addressOf(key));
  return 'refusal' in admission ? admission.refusal.code : 'admitted';
};

describe('admit', () => {
  it('should accept the key of an open button', () => {
    expect(outcome(formOf(), OPEN)).toBe('admitted');
  });

  it('should refuse an unknown démarche, an unknown key and a missing one', () => {
    expect(outcome(null, OPEN)).toBe('invalid');
    expect(outcome(formOf(), UNKNOWN)).toBe('invalid');
    expect(outcome(formOf(), null)).toBe('invalid');
  });

  it('should accept a missing key where the key is optional, never an unknown one', () => {
    expect(outcome(formOf({ isKeyOptional: true }), null)).toBe('admitted');
    expect(outcome(formOf({ isKeyOptional: true }), UNKNOWN)).toBe('invalid');
  });

  it('should refuse a closed button, even where the key is optional', () => {
    expect(outcome(formOf(), CLOSED)).toBe('closed');
    expect(outcome(formOf({ isKeyOptional: true }), CLOSED)).toBe('closed');
  });

  it('should refuse an archived démarche, and one that its volume locks', () => {
    expect(outcome(formOf({ isArchived: true }), OPEN)).toBe('archived');
    expect(outcome(formOf({ access: 'locked' }), OPEN)).toBe('locked');
  });

  it.each(['authorised', 'collecting'] as const)('should accept a form that is %s', (access) => {
    expect(outcome(formOf({ access }), OPEN)).toBe('admitted');
  });

  it('should tell nothing of the démarche to who holds no key', () => {
    expect(admit(formOf({ isArchived: true }), addressOf(UNKNOWN))).toEqual({
      refusal: { code: 'invalid', form: null },
    });
  });
});

describe('createMergeFollower', () => {
  it('should give one form for each number, whose pages are then rendered once', async () => {
    const merged = formOf({ mergedInto: 2000 as DemarcheNumero, isKeyOptional: true });
    const target = formOf({ numero: 2000 as DemarcheNumero });
    const follow = createMergeFollower(async (asked) => (asked === numero ? merged : target));
    const found = await follow(numero);
    expect(found).toEqual({ ...target, isKeyOptional: true });
    expect(await follow(numero)).toBe(found);
    expect(await follow(target.numero)).toBe(target);
  });
});
