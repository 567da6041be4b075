import { writeComment } from '../comments/comment';
import { BAD } from '../comments/bad';
import { GOOD } from '../comments/good';
import { MEDIUM } from '../comments/medium';
import { SITUATIONS, SLOTS, STORY } from '../comments/slots';
import { createRandom } from '../random';

const fragments = [GOOD, MEDIUM, BAD]
  .flatMap((group) => Object.values(group).flat())
  .concat(SITUATIONS, STORY);

describe('writeComment', () => {
  const random = createRandom(1);
  const comments = (['good', 'medium', 'bad'] as const).flatMap((satisfaction) =>
    Array.from({ length: 1_500 }, () => writeComment(satisfaction, random))
  );

  it('should draw on several hundred fragments, each written once', () => {
    expect(fragments.length).toBeGreaterThan(300);
    expect(new Set(fragments).size).toBe(fragments.length);
  });

  it('should leave no slot to fill', () => {
    const slots = fragments.flatMap((text) => [...text.matchAll(/\{([^}]+)\}/gu)]);
    const unknown = slots.map(([, name]) => name).filter((name) => name !== 'e' && !SLOTS[name]);
    expect(unknown).toEqual([]);
    expect(comments.filter((comment) => /[{}]|undefined/.test(comment))).toEqual([]);
  });

  it('should seldom write the same comment twice', () => {
    expect(new Set(comments).size).toBeGreaterThan(comments.length * 0.75);
  });

  it('should stay within what the form accepts, and write long ones too', () => {
    const lengths = comments.map((comment) => comment.length);
    expect(Math.min(...lengths)).toBeGreaterThan(2);
    expect(Math.max(...lengths)).toBeGreaterThan(500);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(5_000);
  });

  it('should contract articles as French does', () => {
    expect(comments.filter((comment) => /(?<!\p{L})(?:à|de) le /u.test(comment))).toEqual([]);
  });
});
