/**
 * What an endpoint's answer means: `taken`; `gone`, it wants nothing more; `refused`, it answered and will not have this one,
 * others perhaps; `troubled`, it takes nothing at present.
 */
export type Meaning = 'taken' | 'gone' | 'refused' | 'troubled';

/** Answers about the endpoint and not about what it was sent: a wrong secret, a wrong address, too much or a gateway's trouble. */
const aboutEndpoint = new Set([401, 403, 404, 405, 407, 408, 421, 425, 429, 502, 503, 504]);

/** Reads a status; redirects are not followed, so they are trouble. */
export function meaningOf(status: number): Meaning {
  if (status >= 200 && status < 300) return 'taken';
  if (status === 410) return 'gone';
  return status >= 400 && !aboutEndpoint.has(status) ? 'refused' : 'troubled';
}
