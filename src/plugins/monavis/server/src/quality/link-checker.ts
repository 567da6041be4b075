import { lookup as lookUp, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, request } from 'undici';
import { isPublicAddress } from './public-address';

/** What a link leads to. `gone` is sure; `unreachable` may be a bad day; the others are not the link's fault. */
export type LinkState = 'alive' | 'gone' | 'unreachable' | 'private' | 'unknown';

interface LinkCheckerInput {
  /** Which addresses may be asked: those of the internet, by default. */
  isAllowed?: (address: string) => boolean;
  timeoutMs?: number;
}

type Done = (error: Error | null, addresses: LookupAddress[]) => void;

class PrivateAddressError extends Error {}

const MAX_REDIRECTS = 5;
const GONE = [404, 410];
/** Some sites answer only what looks like a person; what they say to a program is no proof. */
const USER_AGENT = 'MonAvis (verification des liens du referentiel)';

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Follows links as a visitor would, but never into a private network: every name is resolved here, at each hop, and the
 * connection goes to the very address that was checked.
 */
export const createLinkChecker = ({
  isAllowed = isPublicAddress,
  timeoutMs = 10_000,
}: LinkCheckerInput = {}) => {
  const lookup = (hostname: string, options: LookupOptions, done: Done): void => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      const isSafe = addresses.length > 0 && addresses.every(({ address }) => isAllowed(address));
      done(isSafe ? null : new PrivateAddressError(hostname), addresses);
    });
  };
  const agent = new Agent({ connect: { lookup, timeout: timeoutMs }, autoSelectFamily: true });

  /** One hop: where it leads, or what it is. */
  const ask = async (url: URL): Promise<LinkState | URL> => {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'unknown';
    // A connection to an address looks no name up.
    const host = bare(url.hostname);
    if (isIP(host) !== 0 && !isAllowed(host)) return 'private';
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      headers: { 'user-agent': USER_AGENT },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
    // The body is not read: a page can be endless.
    body.on('error', () => undefined).destroy();
    if (GONE.includes(statusCode)) return 'gone';
    if (statusCode >= 500) return 'unreachable';
    const { location } = headers;
    const isRedirect = statusCode >= 300 && statusCode < 400 && typeof location === 'string';
    if (isRedirect) return URL.canParse(location, url) ? new URL(location, url) : 'unknown';
    return statusCode < 300 ? 'alive' : 'unknown';
  };

  return {
    /** Never throws. */
    check: async (link: string): Promise<LinkState> => {
      if (!URL.canParse(link)) return 'unknown';
      let url = new URL(link);
      try {
        for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
          const found = await ask(url);
          if (!(found instanceof URL)) return found;
          url = found;
        }
        return 'unknown';
      } catch (error) {
        return error instanceof PrivateAddressError ? 'private' : 'unreachable';
      }
    },
    /** Cuts what is under way. */
    close: (): Promise<void> => agent.destroy(),
  };
};
