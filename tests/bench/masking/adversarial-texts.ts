const LENGTH = 10_240;

/** Repeated over 10 KB, each leads one detector into as much work as it can be led into. */
const PATTERNS: readonly string[] = [
  // E-mail addresses.
  ...['@', 'a@', ' @ ', 'a.', 'a@b.', 'a@b.c.d.e.f.g.h.i ', ' at ', '(at)', '(a)a'],
  ...[`${'a'.repeat(63)}@${'b'.repeat(63)}.`, `${'a'.repeat(32)} at `],
  ...['point arobase ', 'a point b point c dot '],
  // Numbers.
  ...['1', '1 ', '3 ', '4 ', '0 ', '12 ', '123 ', '1-2-', '4970 ', '4970-1000-0000-0000 '],
  ...['06 39 98 12 34 ', '0639981234.', 'O6 ', '+', '+33 ', '+4 9 ', '00', '00 49 ', '(0)'],
  ...['1 85 05 78 961 084 ', '2A ', 'FR76 ', 'FR76 3000 6000 0112 3456 7890 188 ', 'MT84'],
  ...['numéro fiscal 1 ', 'numéro fiscal 30 99 999 001 234 ', 'sécu 1 85 05 78 961 084 '],
  // Addresses.
  ...['12 rue ', '12 rue a a a a a a ', '12 rue des ', '12 rue de la de la de la '],
  ...[
    '12 place bâtiment a, bâtiment b, ',
    '12 rue des Lilas bât ',
    '12 rue des Lilas 75011 Paris ',
  ],
  ...['12 rue Jean-Paul-Jean-Paul-Jean ', '06 39 98 12 34 12 rue des Lilas '],
  `12 rue ${'a'.repeat(74)}. 75011 `,
  // Names.
  ...['M. ', 'M.', 'M. A.', 'M. Dupont ', 'MM. Dupont, ', 'Mme de La ', 'Mme A-', 'mme a'],
  ...['mr jean ', 'Madame, Monsieur, ', 'rue du Docteur ', 'é', 'É', "d'"],
  // What is not read as it stands.
  ...[' ', '\n', '\u00a0', '\u200b', '1\u200b', '\u0661', '\uff11', '\ud83d\ude00', '\ud83d', '\0'],
  ...['[nom masqué] ', '[numéro fiscal masqué] 3099999123456 '],
];

/** Mulberry32: the same texts in every run. */
const createRandom = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const MIXED_TEXTS = 60;

const mixedText = (random: () => number): string => {
  let text = '';
  while (text.length < LENGTH) {
    const pattern = PATTERNS[Math.floor(random() * PATTERNS.length)];
    text += pattern.repeat(1 + Math.floor(random() * 4));
  }
  return text.slice(0, LENGTH);
};

/** @returns hostile texts of 10 KB: each pattern over and over, then patterns mixed by a seeded draw */
export const createAdversarialTexts = (): { name: string; text: string }[] => {
  const random = createRandom(5);
  return [
    ...PATTERNS.map((pattern) => ({
      name: JSON.stringify(pattern),
      text: pattern.repeat(Math.ceil(LENGTH / pattern.length)).slice(0, LENGTH),
    })),
    { name: 'one long local part', text: `${'a'.repeat(LENGTH - 6)}@ab.fr` },
    { name: 'one long street', text: `12 rue ${'a'.repeat(LENGTH - 7)}` },
    ...Array.from({ length: MIXED_TEXTS }, (_, index) => ({
      name: `mixed ${index}`,
      text: mixedText(random),
    })),
  ];
};
