import { isIPv6 } from 'node:net';

/** Numbers of 16 bits of an IPv6 address, and of the network that one customer of a provider receives at least. */
const WORDS = 8;
const NETWORK_WORDS = 4;

const readWords = (text: string): number[] =>
  text
    .split(':')
    .filter(Boolean)
    .flatMap((word) => {
      if (!word.includes('.')) return [parseInt(word, 16)];
      const [a, b, c, d] = word.split('.').map(Number);
      return [a * 256 + b, c * 256 + d];
    });

/** @param ip - a valid IPv6 address; « :: » stands for as many zeros as miss */
const expand = (ip: string): number[] => {
  const [head, tail = ''] = ip.replace(/%.*$/, '').split('::');
  const [start, end] = [readWords(head), readWords(tail)];
  return [...start, ...Array<number>(WORDS - start.length - end.length).fill(0), ...end];
};

const isMappedIpv4 = (words: number[]): boolean =>
  words.slice(0, 5).every((word) => word === 0) && words[5] === 0xffff;

/**
 * The visitors that a limit counts as one: an IPv4 address, or the /64 network of an IPv6 address, since whoever has
 * one address of it has all the 2^64.
 *
 * @param ip - as Koa gives it
 * @returns `192.0.2.1`, `2001:db8:1:2::/64`; what is no IPv6 address comes back as it is
 */
export const ipGroup = (ip: string): string => {
  if (!isIPv6(ip)) return ip;
  const words = expand(ip);
  if (isMappedIpv4(words)) {
    return [words[6] >> 8, words[6] & 255, words[7] >> 8, words[7] & 255].join('.');
  }
  const network = words.slice(0, NETWORK_WORDS).map((word) => word.toString(16));
  return `${network.join(':')}::/64`;
};
