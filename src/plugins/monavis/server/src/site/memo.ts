/**
 * Remembers the results of a pure function, for hot paths whose inputs repeat.
 *
 * @param limit - when so many inputs are remembered, all are forgotten: inputs come from outside, memory has a bound
 */
export const memoize = <TResult>(
  limit: number,
  compute: (input: string) => TResult
): ((input: string) => TResult) => {
  const known = new Map<string, TResult>();
  return (input) => {
    const result = known.get(input);
    if (result !== undefined) return result;
    const computed = compute(input);
    if (known.size >= limit) known.clear();
    known.set(input, computed);
    return computed;
  };
};
