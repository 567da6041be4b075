import { BlockList, isIP, isIPv6 } from 'node:net';

/** Networks that are not the internet's: RFC 6890 and its successors. */
const RESERVED_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;

const reserved = new BlockList();
for (const [network, prefix] of RESERVED_V4) reserved.addSubnet(network, prefix, 'ipv4');

/** The only IPv6 addresses that are given out; the ways to write an IPv4 address as one are outside of it or below. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');
const embedded = new BlockList();
embedded.addSubnet('2001::', 23, 'ipv6');
embedded.addSubnet('2001:db8::', 32, 'ipv6');
embedded.addSubnet('2002::', 16, 'ipv6');

/** @returns true when an address belongs to a machine of the internet, and not to a private or special network */
export const isPublicAddress = (address: string): boolean => {
  if (isIPv6(address)) return global.check(address, 'ipv6') && !embedded.check(address, 'ipv6');
  return isIP(address) === 4 && !reserved.check(address, 'ipv4');
};
