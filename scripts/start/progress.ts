const STILL_AT_WORK_EVERY_MS = 10_000;

const seconds = (from: number): string =>
  `${((Date.now() - from) / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} s`;

/**
 * Numbered steps with their durations, as plain lines: the same in a terminal and in a log. A long step says every
 * ten seconds that it is still at work.
 */
export const createProgress = () => {
  const startedAt = Date.now();
  let number = 0;
  return {
    /** Runs one step under its title. */
    step: async <TResult>(title: string, work: () => Promise<TResult>): Promise<TResult> => {
      number += 1;
      const from = Date.now();
      console.log(`${number}. ${title}…`);
      const ticking = setInterval(
        () => console.log(`   … ${seconds(from)}`),
        STILL_AT_WORK_EVERY_MS
      );
      try {
        const result = await work();
        console.log(`   ✓ ${seconds(from)}`);
        return result;
      } finally {
        clearInterval(ticking);
      }
    },
    /** Time since the first step. */
    elapsed: () => seconds(startedAt),
  };
};
