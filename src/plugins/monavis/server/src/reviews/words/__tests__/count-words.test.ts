import { createWordCounter } from '../count-words';

const count = (...comments: string[]) => {
  const counter = createWordCounter();
  for (const comment of comments) counter.add(comment);
  const { words, pairs } = counter.result();
  const shown = (list: typeof words) => list.map(({ text, count: n }) => `${text} ${n}`);
  return { words: shown(words), pairs: shown(pairs) };
};

describe('recurrent words', () => {
  it('should be counted once a comment, the most frequent first, as most people write them', () => {
    const { words } = count('Délai, délai, délai !', 'Un delai', 'Le délai du site', 'Le site');
    expect(words).toEqual(['délai 3', 'site 2']);
  });

  it('should be neither small words, nor numbers, nor what one comment alone says', () => {
    expect(count('C’est très bien en 2024 unique', 'C’était très bien en 2024').words).toEqual([]);
  });

  it('should not be the words of what was masked', () => {
    const masked = 'Appelez le [téléphone masqué] ou [carte bancaire masquée]';
    expect(count(masked, masked)).toEqual({ words: ['appelez 2'], pairs: [] });
  });

  it('should go by two, small words between them, never from one sentence to the next', () => {
    const { pairs } = count(
      'Temps d’attente trop long',
      'Le temps d’attente.\nLong trajet',
      'temps. Attente'
    );
    expect(pairs).toEqual(['temps d’attente 2']);
  });
});
