interface KeepInput<TContent> {
  make: () => Promise<TContent>;
  /** Another number: what was made is out of date. */
  revision: () => number;
  maxAgeMs: number;
}

/** @returns a function that gives a content made once for all who ask, until it is out of date or too old */
export const keep = <TContent>({ make, revision, maxAgeMs }: KeepInput<TContent>) => {
  let kept: { content: Promise<TContent>; revision: number; since: number } | undefined;

  return (): Promise<TContent> => {
    const current = revision();
    const now = performance.now();
    if (kept?.revision === current && now - kept.since < maxAgeMs) return kept.content;
    const content = make();
    kept = { content, revision: current, since: now };
    content.catch(() => {
      if (kept?.content === content) kept = undefined;
    });
    return content;
  };
};
