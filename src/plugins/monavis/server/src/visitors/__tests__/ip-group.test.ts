import fc from 'fast-check';
import { ipGroup } from '../ip-group';

describe('ipGroup', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:192.0.2.255', '192.0.2.255'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:c000:0201', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['::192.0.2.1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
    ['', ''],
    ['unknown', 'unknown'],
    ['192.0.2.1:8080', '192.0.2.1:8080'],
  ])('should count %j as %j', (ip, group) => {
    expect(ipGroup(ip)).toBe(group);
  });

  it('should count as one all the addresses of a /64, however they are written', () => {
    const word = fc.integer({ min: 1, max: 0xffff });
    const words = fc.array(word, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(words, words, words, (network, one, other) => {
        const write = (host: number[]) =>
          [...network, ...host].map((n) => n.toString(16)).join(':');
        expect(ipGroup(write(one))).toBe(ipGroup(write(other).toUpperCase()));
        expect(ipGroup(write(one))).toBe(ipGroup(`${write([])}::1`));
      })
    );
  });

  it('should never fail', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), fc.string({ unit: 'binary' })), (ip) => {
        expect(ipGroup(ip)).not.toMatch(/NaN|undefined/);
      })
    );
  });
});
