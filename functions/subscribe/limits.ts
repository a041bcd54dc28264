import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { mailboxOf } from '../../shared/alert/mail/mailAddress.ts';
import type { Limit, LimitStore } from '../adapters/dynamodb/limitStore.ts';

const hourSeconds = 3600;
const daySeconds = 24 * hourSeconds;

/** An office behind one address makes some subscriptions and some mistakes in an hour; nobody's mailbox needs a fourth mail in a day. */
const perClient: Limit = { most: 20, windowSeconds: hourSeconds };
const perMailbox: Limit = { most: 3, windowSeconds: daySeconds };
/** SNS keeps 5,000 unconfirmed subscriptions of an account for days (quotas, read 2026-11-23); strangers may not use them up. */
const together: Limit = { most: 1000, windowSeconds: daySeconds };

/** A household or a machine has a whole /64 of IPv6 to itself. */
function networkOf(client: string): string {
  if (!ipaddr.isValid(client)) return 'unknown';
  const address = ipaddr.process(client);
  return address.kind() === 'ipv4' ? address.toString() : address.toByteArray().slice(0, 8).join('.');
}

interface Dependencies {
  readonly store: LimitStore;
  /** Keeps what is counted from being guessed out of the table: neither address is stored. */
  readonly secret: () => Promise<Uint8Array>;
}

/** Counts what strangers ask for; each answers whether it is still within its limit. */
export function createLimits({ store, secret }: Dependencies) {
  const take = async (kind: string, text: string, limit: Limit, now: Date): Promise<boolean> => {
    const key = createHmac('sha256', await secret())
      .update(JSON.stringify([kind, text]))
      .digest('hex');
    return store.take(key, limit, now);
  };
  return {
    client: (address: string, now: Date) => take('client', networkOf(address), perClient, now),
    mailbox: (address: string, now: Date) => take('mailbox', mailboxOf(address), perMailbox, now),
    together: (now: Date) => take('together', '', together, now),
  };
}

export type Limits = ReturnType<typeof createLimits>;
