/** A value that is there, or the promise of it: what is at hand must not cost a promise on the hot paths. */
export type Later<TValue> = TValue | Promise<TValue>;

/** Calls `next` with the value, at once when it is there. */
export const andThen = <TValue, TNext>(
  value: Later<TValue>,
  next: (value: TValue) => Later<TNext>
): Later<TNext> => (value instanceof Promise ? value.then(next) : next(value));
