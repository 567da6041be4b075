import type { DemarcheNumero } from '../../types';
import { createDailySalt } from '../daily-salt';
import { createSharedCounts } from '../shared-counts';
import { BUTTON_WINDOW_MS, createVoteLimits, VISITOR_WINDOW_MS } from '../vote-limits';

const create = (hard = 30) => {
  const clock = { time: Date.parse('2026-03-10T12:00:00Z') };
  const limits = createVoteLimits({
    visitor: { soft: 3, hard: 6 },
    button: { soft: 20, hard },
    salt: createDailySalt({ onChange: () => undefined }),
    visitors: createSharedCounts({ windowMs: VISITOR_WINDOW_MS }),
    buttons: createSharedCounts({ windowMs: BUTTON_WINDOW_MS }),
    now: () => clock.time,
  });
  const sender = (ip: string, buttonId: number | null = 1) => ({
    ip,
    numero: 1000 as DemarcheNumero,
    buttonId,
  });
  const vote = (ip: string, buttonId?: number | null) => limits.weighVote(sender(ip, buttonId));
  const step = (ip: string) => limits.weighStep(sender(ip));
  const giveBack = (ip: string) => limits.giveBack(sender(ip));
  const postpone = (ip: string) => limits.postpone(sender(ip));
  const isUnderAttack = (buttonId: number | null = 1) => limits.isUnderAttack(sender('', buttonId));
  return { clock, vote, step, giveBack, postpone, isUnderAttack };
};

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const statesOf = (verdicts: { state: string }[]) => verdicts.map(({ state }) => state);

describe('createVoteLimits', () => {
  it('should find votes of one address suspect over the soft limit, and refuse over the hard one', () => {
    const { vote } = create();
    expect(statesOf(times(8, () => vote('192.0.2.1')))).toEqual([
      ...Array(3).fill('free'),
      ...Array(3).fill('suspect'),
      ...Array(2).fill('refused'),
    ]);
    expect(vote('192.0.2.2')).toEqual({ state: 'free' });
  });

  it('should not count what could not be stored', () => {
    const { vote, giveBack } = create();
    const verdicts = times(20, () => {
      const verdict = vote('192.0.2.1');
      giveBack('192.0.2.1');
      return verdict;
    });
    expect(new Set(statesOf(verdicts))).toEqual(new Set(['free']));
  });

  it('should hold a button for attacked while it gets more than its soft limit, and no other one', () => {
    const { clock, vote, isUnderAttack } = create();
    times(19, (index) => vote(`192.0.2.${index}`));
    expect(isUnderAttack()).toBe(false);
    vote('192.0.2.100');
    expect(isUnderAttack()).toBe(true);
    expect(isUnderAttack(2)).toBe(false);
    expect(isUnderAttack(null)).toBe(false);
    clock.time += 2 * BUTTON_WINDOW_MS;
    expect(isUnderAttack()).toBe(false);
  });

  it('should keep up an alarm with votes that are put off, without counting them against anybody', () => {
    const { vote, postpone, isUnderAttack } = create(50);
    times(20, (index) => vote(`192.0.2.${index}`));
    const putOff = times(100, () => {
      const verdict = vote('198.51.100.1');
      postpone('198.51.100.1');
      return verdict;
    });
    expect(isUnderAttack()).toBe(true);
    expect(new Set(putOff.map((verdict) => JSON.stringify(verdict)))).toEqual(
      new Set([JSON.stringify({ state: 'suspect', suspicion: 'button-limit' })])
    );
  });

  it('should count a /64 network as one visitor, and each button apart', () => {
    const { vote } = create();
    times(3, (index) => vote(`2001:db8:1:2::${index}`));
    expect(vote('2001:db8:1:2:ffff::1')).toEqual({ state: 'suspect', suspicion: 'visitor-limit' });
    expect(vote('2001:db8:1:3::1')).toEqual({ state: 'free' });
    expect(vote('2001:db8:1:2::1', 2)).toEqual({ state: 'free' });
    expect(vote('2001:db8:1:2::1', null)).toEqual({ state: 'free' });
  });

  it('should look at the votes of a button, whoever sends them', () => {
    const { vote } = create();
    const verdicts = times(32, (index) => vote(`192.0.2.${index}`));
    expect(verdicts[19]).toEqual({ state: 'free' });
    expect(verdicts[20]).toEqual({ state: 'suspect', suspicion: 'button-limit' });
    expect(verdicts[30].state).toBe('refused');
  });

  it('should let in who comes back when told', () => {
    const { clock, vote } = create();
    times(6, () => vote('192.0.2.1'));
    const refused = vote('192.0.2.1');
    if (refused.state !== 'refused') throw new Error('it was not refused');
    clock.time += refused.wait + 1;
    expect(vote('192.0.2.1').state).toBe('suspect');
  });

  it('should leave room for the later steps of every vote', () => {
    const { step } = create();
    expect(new Set(statesOf(times(60, () => step('192.0.2.1'))))).toEqual(new Set(['free']));
    expect(step('192.0.2.1').state).toBe('refused');
  });
});
