/** Lets so many works go on at the same time; the others wait for their turn. */
export const createGate = (places: number) => {
  let free = places;
  const waiting: (() => void)[] = [];
  return async <TResult>(work: () => Promise<TResult>): Promise<TResult> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
};
