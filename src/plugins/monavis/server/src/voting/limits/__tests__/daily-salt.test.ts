import { createDailySalt } from '../daily-salt';

const NOON = Date.parse('2026-03-10T12:00:00Z');
/** Midnight in Paris, in winter. */
const MIDNIGHT = Date.parse('2026-03-10T23:00:00Z');

const create = () => {
  const onChange = jest.fn();
  return { onChange, ...createDailySalt({ onChange }) };
};

describe('createDailySalt', () => {
  it('should give a visitor one key a day on one button, which says nothing of the address', () => {
    const { keyOf } = create();
    const key = keyOf('192.0.2.1', 'b1', NOON);
    expect(keyOf('192.0.2.1', 'b1', MIDNIGHT - 1)).toBe(key);
    expect(key).toMatch(/^[\w-]{12}$/);
    expect(keyOf('192.0.2.1', 'b2', NOON)).not.toBe(key);
    expect(keyOf('192.0.2.2', 'b1', NOON)).not.toBe(key);
  });

  it('should change at midnight in Paris', () => {
    const { keyOf, onChange } = create();
    const key = keyOf('192.0.2.1', 'b1', NOON);
    onChange.mockClear();
    expect(keyOf('192.0.2.1', 'b1', MIDNIGHT)).not.toBe(key);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('should never be the same in two processes that do not talk', () => {
    expect(create().keyOf('192.0.2.1', 'b1', NOON)).not.toBe(
      create().keyOf('192.0.2.1', 'b1', NOON)
    );
  });

  it('should end as the older of two, whichever hears the other first', () => {
    const [older, younger] = [create(), create()];
    const first = older.current(NOON);
    const second = younger.current(NOON + 10);
    expect(older.offer(second, NOON + 20)).toBe(false);
    expect(younger.offer(first, NOON + 20)).toBe(true);
    expect(older.offer(younger.current(NOON + 30), NOON + 30)).toBe(true);
    expect(older.keyOf('192.0.2.1', 'b1', NOON)).toBe(younger.keyOf('192.0.2.1', 'b1', NOON));
  });

  it('should not take the salt of another day', () => {
    const { current, offer } = create();
    const own = current(NOON);
    expect(offer({ ...own, day: '2026-03-09', bornAt: 0, bytes: Buffer.alloc(32) }, NOON)).toBe(
      false
    );
    expect(current(NOON)).toEqual(own);
  });
});
