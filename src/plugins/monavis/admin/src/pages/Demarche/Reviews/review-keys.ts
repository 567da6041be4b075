/** What a key does in the drawer of a review. */
export type ReviewCommand = 'older' | 'newer' | 'toggle-read';

const COMMANDS: Partial<Record<string, ReviewCommand>> = {
  j: 'older',
  k: 'newer',
  arrowright: 'older',
  arrowleft: 'newer',
  u: 'toggle-read',
};

/**
 * @param stroke - a key that was pressed; with a modifier it belongs to the browser
 * @returns undefined when the key is not ours
 */
export const commandOf = (
  stroke: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>
): ReviewCommand | undefined =>
  stroke.altKey || stroke.ctrlKey || stroke.metaKey
    ? undefined
    : COMMANDS[stroke.key.toLowerCase()];

/** Where letters are typed, or where arrows already move something. */
const OWN_KEYS = [
  'input',
  'textarea',
  'select',
  '[contenteditable]',
  '[role=combobox]',
  '[role=listbox]',
  '[role=radiogroup]',
  '[role=menu]',
].join();

/** @returns whether keys belong to the element that has the focus */
export const takesKeys = (element: Element): boolean => element.closest(OWN_KEYS) !== null;
