const zone = /(?:Z|UTC?|GMT|[ECMP][SD]T|[+-]\d{2}:?\d{2})$/;

/**
 * A date as machines write it (RFC 3339, RFC 822 or a plain ISO date) as RFC 3339, or null. A time without a zone counts as its
 * date alone: whose clock it was is not known.
 */
export function readTimestamp(text: string): string | null {
  const given = text.trim();
  const date = /^\d{4}-\d{2}-\d{2}/.exec(given)?.[0];
  if (!zone.test(given)) return date ?? null;
  const time = Date.parse(given);
  return Number.isNaN(time) ? (date ?? null) : new Date(time).toISOString();
}
