import { createIntake, IntakeOverloadError, type Vote } from '../intake';
import type { DemarcheNumero, StoredReview, TokenId } from '../types';

const voteOf = (id: number): Vote => ({
  tokenId: String(id).padStart(32, '0') as TokenId,
  numero: 1000 as DemarcheNumero,
  buttonId: null,
  satisfaction: 'good',
  source: null,
  language: 'fr',
});

const reviewsOf = (votes: Vote[]): Map<TokenId, StoredReview> =>
  new Map(
    votes.map(({ tokenId, satisfaction }) => [
      tokenId,
      { satisfaction, clarity: null, answers: null, comment: null },
    ])
  );

/** A store whose commits are done by hand, as only an outage or a slow disk could do otherwise. */
const createStore = () => {
  const batches: { votes: Vote[]; commit: () => void; fail: (error: Error) => void }[] = [];
  const write = (votes: Vote[]) =>
    new Promise<Map<TokenId, StoredReview>>((resolve, reject) => {
      batches.push({ votes, commit: () => resolve(reviewsOf(votes)), fail: reject });
    });
  return { batches, write };
};

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('createIntake', () => {
  it('should write a lone vote at once, and answer after its commit', async () => {
    const { batches, write } = createStore();
    const intake = createIntake({ write, onFault: jest.fn() });
    let isAnswered = false;
    const answer = intake.add(voteOf(1)).then(() => (isAnswered = true));
    await settle();
    expect(batches).toHaveLength(1);
    expect(isAnswered).toBe(false);
    batches[0].commit();
    await answer;
  });

  it('should send together the votes that came during a write', async () => {
    const { batches, write } = createStore();
    const intake = createIntake({ write, onFault: jest.fn() });
    const answers = [1, 2, 3].map((id) => intake.add(voteOf(id)));
    batches[0].commit();
    await answers[0];
    await settle();
    expect(batches.map(({ votes }) => votes.length)).toEqual([1, 2]);
    batches[1].commit();
    await expect(Promise.all(answers)).resolves.toHaveLength(3);
  });

  it('should reject the votes of the batch that failed, and go on with the others', async () => {
    const { batches, write } = createStore();
    const onFault = jest.fn();
    const intake = createIntake({ write, onFault });
    const first = intake.add(voteOf(1));
    const second = intake.add(voteOf(2));
    batches[0].fail(new Error('disk full'));
    await expect(first).rejects.toThrow('disk full');
    await settle();
    batches[1].commit();
    await expect(second).resolves.toMatchObject({ satisfaction: 'good' });
    expect(onFault).toHaveBeenCalledTimes(1);
  });

  it('should refuse a vote when too many wait already', async () => {
    const { batches, write } = createStore();
    const intake = createIntake({ write, onFault: jest.fn() });
    const answers = Array.from({ length: 5_001 }, (_, id) => intake.add(voteOf(id)));
    await expect(intake.add(voteOf(9_999))).rejects.toBeInstanceOf(IntakeOverloadError);
    for (let position = 0; position < batches.length; position += 1) {
      batches[position].commit();
      await settle();
    }
    await expect(Promise.all(answers)).resolves.toHaveLength(5_001);
  });

  it('should not make a vote wait for several batches that hang', async () => {
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
    const { batches, write } = createStore();
    const intake = createIntake({ write, onFault: jest.fn() });
    const first = intake.add(voteOf(1));
    const second = intake.add(voteOf(2));
    clock.mockReturnValue(9_000);
    batches[0].fail(new Error('timeout'));
    await expect(first).rejects.toThrow('timeout');
    await expect(second).rejects.toBeInstanceOf(IntakeOverloadError);
    clock.mockRestore();
  });
});
