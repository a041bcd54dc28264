import { ADDRCONFIG } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a host name, in the order to try them. */
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;

export const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true, hints: ADDRCONFIG });

/** What the guarded lookup hands to the socket, which hands it unchanged to the request's `error` event. */
export class AddressError extends Error {
  readonly code: 'DNS' | 'ADDRESS-REFUSED';
  constructor(code: 'DNS' | 'ADDRESS-REFUSED', message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Everything that IANA routes as global IPv6 unicast; `ipaddr.js` also calls the unassigned rest `unicast`. */
const globalIpv6: readonly [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether an address is on the public internet, and not one that leads to another inside it.
 *
 * IPv4-mapped, NAT64, 6to4 and Teredo addresses are refused whatever they wrap: an official site has no need of them,
 * and unwrapping each is where such checks go wrong. Known limit: on a network with only IPv6 behind NAT64, hosts with
 * only IPv4 are refused.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalIpv6[0], globalIpv6[1]);
}

/** The port that a request to `url` connects to. */
export function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80));
}

/**
 * Why an address may not be asked for, or null; says nothing yet about what a host name resolves to.
 *
 * Node never calls `lookup` for a host that is an IP address, so those are judged here. `URL` has already turned every
 * spelling (decimal, octal, hex, full-width, short) into the usual one.
 *
 * @param allow exact `host:port` pairs that may be private and may have any port.
 */
export function refuseAddress(url: URL, allow: readonly string[] = []): string | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return `the scheme ${url.protocol} is not http or https`;
  if (url.username !== '' || url.password !== '') return 'the address carries a user name or password';
  if (allow.includes(`${url.hostname}:${portOf(url)}`)) return null;
  if (url.port !== '' && url.port !== '80' && url.port !== '443') return `port ${url.port} is neither 80 nor 443`;
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(host) !== 0 && !isPublicAddress(host) ? `${host} is not a public address` : null;
}

export interface GuardedLookupOptions {
  /** Exact `host:port` pairs that may be private. */
  readonly allow?: readonly string[];
  /** The port that will be connected to: a lookup is not told it. Without it, nothing on `allow` applies. */
  readonly port?: number;
  readonly resolve?: Resolve;
}

/**
 * A `lookup` for `http.request` and `https.request`: resolves once, refuses if any address is not public, and gives the
 * socket exactly the addresses that were checked, so that a name cannot change its answer between check and use.
 */
export function createGuardedLookup(options: GuardedLookupOptions = {}): LookupFunction {
  const { allow = [], port, resolve = systemResolve } = options;
  return (hostname, { all }, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        const exempt = allow.includes(`${hostname}:${port}`);
        const refused = exempt ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
        if (first === undefined) {
          callback(new AddressError('DNS', `${hostname} has no address`), '', 0);
        } else if (refused !== undefined) {
          const message = `${hostname} resolves to ${refused.address}, which is not a public address`;
          callback(new AddressError('ADDRESS-REFUSED', message), '', 0);
        } else if (all) {
          callback(null, [...addresses]);
        } else {
          callback(null, first.address, first.family);
        }
      },
      (cause: unknown) => callback(new AddressError('DNS', `${hostname} does not resolve`, { cause }), '', 0),
    );
  };
}
