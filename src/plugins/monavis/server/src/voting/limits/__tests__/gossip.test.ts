import { createDailySalt } from '../daily-salt';
import { createGossip } from '../gossip';
import { createSeal } from '../seal';
import { createSharedCounts } from '../shared-counts';

const HOUR = 3_600_000;

/** Processes that hear each other at once, as PostgreSQL would tell them. */
const createNetwork = (secrets: string[][]) => {
  let time = Date.parse('2026-03-10T12:00:00Z');
  const sent: string[] = [];
  const processes = secrets.map((own) => {
    const visitors = createSharedCounts({ windowMs: HOUR });
    const buttons = createSharedCounts({ windowMs: HOUR });
    const salt = createDailySalt({ onChange: visitors.clear });
    const gossip = createGossip({
      seal: createSeal(own, 'test'),
      salt,
      visitors,
      buttons,
      now: () => (time += 1),
      send: async (messages) => {
        for (const message of messages) {
          sent.push(message);
          for (const each of processes) await each.gossip.hear(message);
        }
      },
    });
    const vote = (ip: string): void => {
      visitors.add(salt.keyOf(ip, 'b1', time), time);
      buttons.add('b1', time);
    };
    const takeBack = (ip: string): void => {
      visitors.add(salt.keyOf(ip, 'b1', time), time, -1);
      buttons.add('b1', time, -1);
    };
    const known = (ip: string) => ({
      visitor: visitors.count(salt.keyOf(ip, 'b1', time), time),
      button: buttons.count('b1', time),
    });
    return { gossip, vote, takeBack, known };
  });
  return { processes, sent };
};

const SECRETS = ['the-secret-of-all'];

describe('createGossip', () => {
  it('should make processes count the same visitors together', async () => {
    const { processes } = createNetwork([SECRETS, SECRETS, SECRETS]);
    const [one, other, third] = processes;
    for (const { gossip } of processes) await gossip.greet();
    for (let n = 0; n < 3; n += 1) one.vote('192.0.2.1');
    other.vote('192.0.2.1');
    other.vote('192.0.2.2');
    for (const { gossip } of processes) await gossip.tell();
    for (const { known } of [one, other, third]) {
      expect(known('192.0.2.1')).toEqual({ visitor: 4, button: 5 });
    }
  });

  it('should tell nothing twice, and nothing when there is nothing to tell', async () => {
    const { processes, sent } = createNetwork([SECRETS, SECRETS]);
    processes[0].vote('192.0.2.1');
    await processes[0].gossip.tell();
    const told = sent.length;
    await processes[0].gossip.tell();
    expect(sent).toHaveLength(told);
  });

  it('should tell the others too when some votes were taken back, told before or not', async () => {
    const { processes } = createNetwork([SECRETS, SECRETS]);
    const [one, other] = processes;
    for (const { gossip } of processes) await gossip.greet();
    for (const ip of ['192.0.2.1', '192.0.2.1', '192.0.2.2', '192.0.2.3']) one.vote(ip);
    one.takeBack('192.0.2.2');
    await one.gossip.tell();
    expect(other.known('192.0.2.1')).toEqual({ visitor: 2, button: 3 });
    one.takeBack('192.0.2.1');
    one.vote('192.0.2.4');
    one.vote('192.0.2.4');
    await one.gossip.tell();
    expect(other.known('192.0.2.1')).toEqual({ visitor: 1, button: 4 });
    expect(other.known('192.0.2.4').visitor).toBe(2);
  });

  it('should fit what PostgreSQL takes in one notification, however much there is', async () => {
    const { processes, sent } = createNetwork([SECRETS]);
    for (let n = 0; n < 6_000; n += 1) processes[0].vote(`192.0.${n >> 8}.${n & 255}`);
    await processes[0].gossip.tell();
    expect(sent).toHaveLength(20);
    expect(Math.max(...sent.map(({ length }) => length))).toBeLessThan(8_000);
  });

  it('should not hear those who do not hold the secret, nor what is no message', async () => {
    const { processes } = createNetwork([SECRETS, ['the-secret-of-another-site']]);
    processes[0].vote('192.0.2.1');
    await processes[0].gossip.tell();
    expect(processes[1].known('192.0.2.1')).toEqual({ visitor: 0, button: 0 });
    for (const text of ['', 'x', createSeal(SECRETS, 'test').seal('{"from":"x"}')]) {
      await processes[0].gossip.hear(text);
    }
    expect(processes[0].known('192.0.2.1')).toEqual({ visitor: 1, button: 1 });
  });
});
