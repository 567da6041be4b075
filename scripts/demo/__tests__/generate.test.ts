import { DEMO_DEMARCHES, SHOWCASE_REFERENCE } from '../demarches';
import { generateReviews, type SyntheticReview } from '../reviews/generate';

const UNTIL = new Date('2026-06-15T15:30:00Z');
const demarches = [
  { numero: 1000, weight: 3, buttons: [{ id: 1, source: 'Page-de-fin' }] },
  { numero: 1001, weight: 1, buttons: [{ id: null, source: 'site' }] },
];

const generate = (count: number, seed = 7): SyntheticReview[] => [
  ...generateReviews({ count, demarches, until: UNTIL, seed }),
];
const shareOf = (reviews: SyntheticReview[], test: (review: SyntheticReview) => boolean): number =>
  reviews.filter(test).length / reviews.length;

describe('generateReviews', () => {
  const reviews = generate(8_000);

  it('should invent exactly as many as asked', () => {
    expect(reviews).toHaveLength(8_000);
    expect(generate(1)).toHaveLength(1);
  });

  it('should invent the same reviews from the same seed', () => {
    expect(generate(50)).toEqual(generate(50));
    expect(generate(50)).not.toEqual(generate(50, 8));
  });

  it('should spread them, oldest first, over thirteen months that end now', () => {
    const times = reviews.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(UNTIL.getTime() - 398 * 86_400_000);
    expect(times[0]).toBeLessThan(UNTIL.getTime() - 390 * 86_400_000);
    expect(times.at(-1)).toBeLessThanOrEqual(UNTIL.getTime());
    expect(times.at(-1)).toBeGreaterThan(UNTIL.getTime() - 2 * 86_400_000);
  });

  it('should follow the week: fewer on Sundays than on Mondays', () => {
    const onDay = (day: number) => reviews.filter(({ createdAt }) => createdAt.getUTCDay() === day);
    expect(onDay(0).length).toBeLessThan(onDay(1).length * 0.7);
  });

  it('should comment about a quarter of them, the unhappy more than the happy', () => {
    const hasComment = ({ comment }: SyntheticReview) => comment !== null;
    expect(shareOf(reviews, hasComment)).toBeGreaterThan(0.2);
    expect(shareOf(reviews, hasComment)).toBeLessThan(0.35);
    const of = (value: string) => reviews.filter(({ satisfaction }) => satisfaction === value);
    expect(shareOf(of('bad'), hasComment)).toBeGreaterThan(shareOf(of('good'), hasComment));
  });

  it('should find clearer what satisfies more', () => {
    const averageClarity = (value: string) => {
      const levels = reviews.flatMap(({ satisfaction, clarity }) =>
        satisfaction === value && clarity !== null ? [clarity] : []
      );
      return levels.reduce<number>((sum, level) => sum + level, 0) / levels.length;
    };
    expect(averageClarity('good')).toBeGreaterThan(averageClarity('medium') + 0.5);
    expect(averageClarity('medium')).toBeGreaterThan(averageClarity('bad') + 0.5);
  });

  it('should rate only the channels that were tried and reached', () => {
    for (const { answers } of reviews) {
      const reached = Object.entries(answers?.contactReached ?? {});
      const yes = reached.filter(([, answer]) => answer === 'yes').map(([channel]) => channel);
      expect(answers?.contactTried ?? []).toEqual(
        expect.arrayContaining(reached.map(([channel]) => channel))
      );
      expect(Object.keys(answers?.contactQuality ?? {})).toEqual(yes);
      if (answers?.contactTried?.includes('none')) expect(answers.contactTried).toEqual(['none']);
    }
  });
});

describe('the demo', () => {
  it('should give reviews to forty démarches, and a showcase to the agent', () => {
    expect(DEMO_DEMARCHES.filter(({ weight }) => weight > 0)).toHaveLength(40);
    expect(new Set(DEMO_DEMARCHES.map(({ reference }) => reference)).size).toBe(
      DEMO_DEMARCHES.length
    );
    expect(DEMO_DEMARCHES.find(({ reference }) => reference === SHOWCASE_REFERENCE)).toMatchObject({
      isAgents: true,
    });
  });

  it('should lock exactly one démarche by its volume: the agent’s, without reviews', () => {
    const overLimit = DEMO_DEMARCHES.filter(
      ({ annualVolume, annualOnlineVolume }) =>
        (annualOnlineVolume ?? annualVolume ?? 0) > 5_000_000
    );
    expect(overLimit).toMatchObject([{ weight: 0, isAgents: true }]);
  });
});
