import type { Random } from '../random';

const EMOJIS = { good: ['👍', '😊', '🙏', '👏'], medium: ['😕', '🤔'], bad: ['😡', '👎', '😞'] };

const removeAccents = (text: string): string => text.normalize('NFD').replace(/\p{Mark}/gu, '');

/** Swaps two letters in the middle of a long word: « formulaire » → « formualire ». */
const swapLetters = (text: string, random: Random): string => {
  const words = text.split(' ');
  const long = words.flatMap((word, index) => (/^\p{L}{7,}$/u.test(word) ? [index] : []));
  if (long.length === 0) return text;
  const index = random.pick(long);
  const at = 2 + Math.floor(random.next() * (words[index].length - 4));
  const letters = [...words[index]];
  [letters[at], letters[at + 1]] = [letters[at + 1], letters[at]];
  words[index] = letters.join('');
  return words.join(' ');
};

const BLEMISHES: ((text: string, random: Random) => string)[] = [
  (text) => text.charAt(0).toLowerCase() + text.slice(1),
  (text) => text.replace(/[.!]+$/, ''),
  (text) => removeAccents(text),
  (text) => text.replaceAll('’', "'"),
  (text) => text.replaceAll('’', ' '),
  (text) => text.replaceAll('ça', 'ca').replaceAll('Ça', 'Ca'),
  (text) => text.replaceAll('. ', '.. ').replace(/\.$/, '...'),
  (text) => text.replace(/[.!]*$/, '!!!'),
  (text) =>
    text.replaceAll('beaucoup', 'bcp').replaceAll('toujours', 'tjs').replaceAll('très', 'trés'),
  (text) => text.replaceAll('impossible', 'imposible').replaceAll('document', 'doccument'),
  swapLetters,
];

/** Makes a comment look typed by somebody in a hurry, on a telephone, or angry. Most are left as they are. */
export const blemish = (
  text: string,
  satisfaction: keyof typeof EMOJIS,
  random: Random
): string => {
  let typed = text;
  if (random.chance(0.45)) {
    const count = 1 + Math.floor(random.next() * 3);
    for (let i = 0; i < count; i += 1) typed = random.pick(BLEMISHES)(typed, random);
  }
  if (random.chance(satisfaction === 'bad' ? 0.03 : 0.005)) typed = typed.toUpperCase();
  return random.chance(0.04) ? `${typed} ${random.pick(EMOJIS[satisfaction])}` : typed;
};
