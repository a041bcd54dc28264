import * as z from 'zod/mini';

/** RFC 5321, 4.5.3.1: a path of 256 octets with its brackets, and what stands before the `@`. */
const longest = { whole: 254, local: 64 };
const written = z.email({ pattern: z.regexes.html5Email });

/** It is too long, has characters that may not stand in one, or is no bare address. */
export type AddressProblem = 'long' | 'characters' | 'form';

/**
 * Why a text is no address that a mail can be sent to; null when it is one. Only the bare ASCII form is taken: a name beside it, a
 * comment, quotes or a second address would say more to a mail server than to its reader.
 */
export function addressProblem(text: string): AddressProblem | null {
  if (text.length > longest.whole || text.indexOf('@') > longest.local) return 'long';
  if (/[^\x21-\x7e]/.test(text)) return 'characters';
  // A name without a point is a machine of the sender's own network.
  const isWhole = written.safeParse(text).success && /@[^@]+\.[^@.]*[A-Za-z][^@.]*$/.test(text);
  return isWhole ? null : 'form';
}

/** Domains of one provider at which a mailbox is the same, and points in its name do not count (as their help says, read 2026-12-01). */
const withoutPoints = [
  ['gmail.com', 'googlemail.com'],
  ['proton.me', 'protonmail.com', 'pm.me'],
] as const;

/**
 * One text for all ways to write a mailbox: capitals and a tag behind `+` lead to the same one nearly everywhere; points do only at
 * some providers, and elsewhere `a.b` and `ab` are two people.
 */
export function mailboxOf(address: string): string {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  // A name that begins with the sign is no tag of an empty one.
  const name = local.replace(/(?<=.)\+.*$/, '');
  const provider = withoutPoints.find((domains) => domains.some((one) => one === domain));
  return provider === undefined ? `${name}@${domain}` : `${name.replaceAll('.', '')}@${provider[0]}`;
}
