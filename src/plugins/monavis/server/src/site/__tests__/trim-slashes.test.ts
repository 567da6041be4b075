import { trimSlashes } from '../trim-slashes';

describe('the end of a path', () => {
  it.each([
    ['/api/avis', '/api/avis'],
    ['/api/avis/', '/api/avis'],
    ['/api//avis///', '/api//avis'],
    ['///', ''],
    ['', ''],
  ])('should have no slash: %j', (path, trimmed) => {
    expect(trimSlashes(path)).toBe(trimmed);
  });

  it('should cost no more than its length, wherever the slashes are', () => {
    const path = `/api${'/'.repeat(1_000_000)}x`;
    const start = performance.now();
    expect(trimSlashes(path)).toBe(path);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
