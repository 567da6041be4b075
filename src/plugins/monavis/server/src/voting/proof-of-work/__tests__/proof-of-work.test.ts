import fc from 'fast-check';
import { doWork } from '../../../../../../../../tests/helpers/work';
import type { Binding } from '../../signed-token';
import type { ButtonKey, DemarcheNumero } from '../../types';
import { createProofOfWork } from '../proof-of-work';

const work = createProofOfWork(['a-first-signing-secret']);
const bindingOf = (numero: number, key: string | null): Binding => ({
  numero: numero as DemarcheNumero,
  key: key as ButtonKey | null,
});
const binding = bindingOf(1000, 'k'.repeat(32));
const MINUTE = 60_000;

interface Payload {
  challenge: { parameters: { cost: number; keyPrefix: string }; signature: string };
  solution: { counter: number; derivedKey: string };
}
const altered = (proof: string, change: (payload: Payload) => void): string => {
  const payload = JSON.parse(Buffer.from(proof, 'base64').toString()) as Payload;
  change(payload);
  return Buffer.from(JSON.stringify(payload)).toString('base64');
};

describe('createProofOfWork', () => {
  let proof: string;
  beforeAll(async () => {
    proof = await doWork(await work.challengeFor('TOKEN', binding));
  }, 60_000);
  afterEach(() => jest.restoreAllMocks());

  it('should take the work that was asked for, with keys that were replaced meanwhile too', async () => {
    expect(await work.read(proof, 'TOKEN', binding)).toBe('proven');
    const rotated = createProofOfWork(['a-second-signing-secret', 'a-first-signing-secret']);
    expect(await rotated.read(proof, 'TOKEN', binding)).toBe('proven');
    const foreign = createProofOfWork(['another-signing-secret']);
    expect(await foreign.read(proof, 'TOKEN', binding)).toBe('failed');
  });

  it.each<[string, string, Binding]>([
    ['another form token', 'TOKEN2', binding],
    ['another démarche', 'TOKEN', bindingOf(1001, binding.key)],
    ['another button', 'TOKEN', bindingOf(1000, 'j'.repeat(32))],
    ['an address without a key', 'TOKEN', bindingOf(1000, null)],
  ])('should be worth nothing for %s', async (_name, token, other) => {
    expect(await work.read(proof, token, other)).toBe('failed');
  });

  it.each<[string, (payload: Payload) => void]>([
    ['a cheaper challenge', ({ challenge }) => (challenge.parameters.cost = 1)],
    ['an easier prefix', ({ challenge }) => (challenge.parameters.keyPrefix = '0')],
    ['another try', ({ solution }) => (solution.counter += 1)],
    ['an invented key', ({ solution }) => (solution.derivedKey = `000${'f'.repeat(61)}`)],
    ['no signature', ({ challenge }) => (challenge.signature = '0'.repeat(64))],
  ])('should refuse %s', async (_name, change) => {
    expect(await work.read(altered(proof, change), 'TOKEN', binding)).toBe('failed');
  });

  it('should ask anew when the page did not ask, or too long ago', async () => {
    expect(await work.read(undefined, 'TOKEN', binding)).toBe('absent');
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + 19 * MINUTE);
    expect(await work.read(proof, 'TOKEN', binding)).toBe('proven');
    jest.spyOn(Date, 'now').mockReturnValue(now + 21 * MINUTE);
    expect(await work.read(proof, 'TOKEN', binding)).toBe('absent');
  });

  it('should never throw, whatever is sent', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.json().map((json) => Buffer.from(json).toString('base64')),
      fc.base64String()
    );
    await fc.assert(
      fc.asyncProperty(text, async (sent) => {
        expect(await work.read(sent, 'TOKEN', binding)).toBe('failed');
      })
    );
  });
});
