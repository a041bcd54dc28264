import { createHash } from 'node:crypto';

/** An id that follows from what makes an event the one it is: whoever makes it again makes the same. */
export const eventId = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
