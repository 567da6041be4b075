/** npm passes the Ctrl-C on that the terminal has already sent: the same keystroke arrives twice. */
const SAME_KEYSTROKE_MS = 1_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Undo = () => unknown;

/**
 * What to undo when the process is asked to stop, in reverse order of what was done. Ctrl-C (or SIGTERM) undoes
 * everything and exits with 0; a second Ctrl-C does not wait any longer.
 */
export const createShutdown = () => {
  const undos: Undo[] = [];
  const lastResorts: (() => void)[] = [];
  let stopping: Promise<void> | undefined;
  let askedAt = 0;

  const undoAll = async (): Promise<void> => {
    for (const undo of undos.reverse()) await undo();
  };

  const onSignal = (): void => {
    if (stopping) {
      if (Date.now() - askedAt < SAME_KEYSTROKE_MS) return;
      for (const resort of lastResorts) resort();
      process.exit(130);
    }
    askedAt = Date.now();
    console.log('\nArrêt de MonAvis…');
    stopping = undoAll();
    stopping.then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        for (const resort of lastResorts) resort();
        process.exit(1);
      }
    );
  };

  const takeSignals = (): void => {
    for (const signal of SIGNALS) {
      process.removeAllListeners(signal);
      process.on(signal, onSignal);
    }
  };
  takeSignals();

  return {
    /** Registers what undoes a thing that starts now, finished or not when the signal arrives. */
    add: (undo: Undo): void => void undos.push(undo),
    /** Registers what to do at once when even stopping takes too long. */
    addLastResort: (resort: () => void): void => void lastResorts.push(resort),
    /** Takes the signals back from a library that claimed them for itself. */
    takeSignals,
    /** Waits for work that a shutdown may pull the rug from: then it never returns, the process is about to end. */
    guard: async <TResult>(work: Promise<TResult>): Promise<TResult> => {
      const settled = await work.then(
        (value) => ({ value }),
        (error: unknown) => ({ error })
      );
      if (stopping) return new Promise<never>(() => {});
      if ('error' in settled) throw settled.error;
      return settled.value;
    },
    /** Undoes everything after a failure of our own. */
    undoAll,
  };
};

export type Shutdown = ReturnType<typeof createShutdown>;
