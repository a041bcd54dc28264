interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  readonly subdomains: boolean;
  readonly secure: boolean;
}

export interface CookieJar {
  /** Takes in the `Set-Cookie` values of an answer from `url`. */
  keep(url: URL, setCookies: readonly string[], now: Date): void;
  /** The `Cookie` value to send to `url`, or null. */
  header(url: URL): string | null;
}

/**
 * Cookies for the length of one redirect chain, as RFC 6265 has them but for `Path`, which is ignored: a load balancer
 * that sets a cookie and sends the reader back is all that this is for (recht.bund.de answers so, seen 2026-10-03).
 */
export function createCookieJar(): CookieJar {
  const cookies = new Map<string, Cookie>();
  return {
    keep(url, setCookies, now) {
      for (const line of setCookies) {
        const [pair = '', ...rest] = line.split(';');
        const equals = pair.indexOf('=');
        if (equals < 1) continue;
        const attributes = new Map(rest.map(readAttribute));
        const domain = attributes.get('domain')?.toLowerCase().replace(/^\./, '');
        if (domain && !isWithin(url.hostname, domain)) continue;
        const cookie = {
          name: pair.slice(0, equals).trim(),
          value: pair.slice(equals + 1).trim(),
          host: domain || url.hostname,
          subdomains: Boolean(domain),
          secure: attributes.has('secure'),
        };
        const key = `${cookie.host} ${cookie.name}`;
        if (isOver(attributes, now)) cookies.delete(key);
        else cookies.set(key, cookie);
      }
    },
    header(url) {
      const sent = [...cookies.values()]
        .filter(({ secure }) => !secure || url.protocol === 'https:')
        .filter(({ host, subdomains }) => (subdomains ? isWithin(url.hostname, host) : url.hostname === host))
        .map(({ name, value }) => `${name}=${value}`);
      return sent.length === 0 ? null : sent.join('; ');
    },
  };
}

function readAttribute(text: string): readonly [string, string] {
  const [name = '', ...value] = text.split('=');
  return [name.trim().toLowerCase(), value.join('=').trim()];
}

function isWithin(hostname: string, domain: string): boolean {
  return hostname === domain || hostname.endsWith(`.${domain}`);
}

/** `Max-Age` counts before `Expires`; a date that cannot be read is as if it were not there. */
function isOver(attributes: ReadonlyMap<string, string>, now: Date): boolean {
  const maxAge = attributes.get('max-age');
  if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) return Number(maxAge) <= 0;
  return Date.parse(attributes.get('expires') ?? '') <= now.getTime();
}
