import type { AddDemarcheBody } from '../../../../shared/contracts/additions';

/** The fields as they are typed. */
export type AdditionForm = Record<
  | 'title'
  | 'administration'
  | 'description'
  | 'url'
  | 'infoUrl'
  | 'cerfa'
  | 'reference'
  | 'theme'
  | 'annualVolume'
  | 'annualOnlineVolume',
  string
>;
export type AdditionField = keyof AdditionForm;

export const emptyForm = (title: string): AdditionForm => ({
  title,
  administration: '',
  description: '',
  url: '',
  infoUrl: '',
  cerfa: '',
  reference: '',
  theme: '',
  annualVolume: '',
  annualOnlineVolume: '',
});

/** What is left of a number written « 12 000 », whatever the spaces. */
const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '');

export const isWholeNumber = (text: string): boolean => /^\d{1,10}$/.test(withoutSpaces(text));

const toVolume = (text: string): number | undefined =>
  text.trim() === '' ? undefined : Number(withoutSpaces(text));

/** @returns what is sent: absent where nothing was typed */
export const toAdditionBody = (
  form: AdditionForm,
  more: Pick<AddDemarcheBody, 'audiences' | 'seenSimilar'>
): AddDemarcheBody => {
  const { annualVolume, annualOnlineVolume, ...texts } = form;
  const typed = Object.fromEntries(Object.entries(texts).filter(([, value]) => value.trim()));
  return {
    ...typed,
    title: form.title,
    administration: form.administration,
    annualVolume: toVolume(annualVolume),
    annualOnlineVolume: toVolume(annualOnlineVolume),
    ...more,
  };
};
