import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { mailboxOf } from '../../shared/alert/mail/mailAddress.ts';
import type { Limit, LimitStore } from '../adapters/dynamodb/limitStore.ts';

const hourSeconds = 3600;
const daySeconds = 24 * hourSeconds;

/** Forms of one place, whatever comes of them: more is no person. */
const formsOfClient: Limit = { most: 100, windowSeconds: hourSeconds };
/** Mails that one place has sent: an office behind one address makes some subscriptions in an hour. */
const mailsOfClient: Limit = { most: 20, windowSeconds: hourSeconds };
/** The same of the network around it: whoever has one address of a provider can have its neighbours. */
const mailsOfNetwork: Limit = { most: 100, windowSeconds: daySeconds };
/** Nobody's mailbox needs a fourth mail in a day. */
const mailsOfMailbox: Limit = { most: 3, windowSeconds: daySeconds };
/** SNS keeps 5,000 unconfirmed subscriptions of an account for days (quotas, read 2026-11-23); strangers may not use them up. */
const mails: Limit = { most: 1000, windowSeconds: daySeconds };
/** Of these, mails to who was sent one today: the rest is for new readers. */
const repeats: Limit = { most: 200, windowSeconds: daySeconds };
const first: Limit = { most: 1, windowSeconds: daySeconds };

/** Operators need to hear of one change a few times, and of all together no more than they can look into. */
const reportsOfClient: Limit = { most: 10, windowSeconds: daySeconds };
const reportsOfChange: Limit = { most: 5, windowSeconds: daySeconds };
const reports: Limit = { most: 50, windowSeconds: daySeconds };

/** Bytes of IPv6 that a household or a machine has to itself, and that a provider gives to one customer; bytes of IPv4 likewise. */
const parts = { client: { ipv6: 8, ipv4: 4 }, network: { ipv6: 6, ipv4: 3 } } as const;

function placeOf(client: string, part: 'client' | 'network'): string {
  if (!ipaddr.isValid(client)) return 'unknown';
  const address = ipaddr.process(client);
  return address.toByteArray().slice(0, parts[part][address.kind()]).join('.');
}

/** What a mail may be sent within; `without` gives the room back when none was sent. */
export type Room =
  | { readonly kind: 'room'; without(): Promise<void> }
  /** Nobody may learn of it, as it depends on the mailbox. */
  | { readonly kind: 'limited' }
  | { readonly kind: 'client' | 'together' };

interface Dependencies {
  readonly store: LimitStore;
  /** Keeps what is counted from being guessed out of the table: neither address is stored. */
  readonly secret: () => Promise<Uint8Array>;
}

/** Counts what strangers ask for, by the mails that come of it. */
export function createLimits({ store, secret }: Dependencies) {
  const keyOf = async (kind: string, text: string): Promise<string> =>
    createHmac('sha256', await secret())
      .update(JSON.stringify([kind, text]))
      .digest('hex');

  return {
    /** Counts a form of a place; false where it sends too many. */
    form: async (client: string, now: Date): Promise<boolean> =>
      store.take(await keyOf('client', placeOf(client, 'client')), formsOfClient, now),

    /** Forgets what was counted of a mailbox. */
    async forget(address: string, now: Date): Promise<void> {
      const mailbox = mailboxOf(address);
      await store.forget(await keyOf('mailbox', mailbox), mailsOfMailbox, now);
      await store.forget(await keyOf('first', mailbox), first, now);
    },

    /** Takes room for one mail to an address, or none of it. */
    async mail(address: string, client: string, now: Date): Promise<Room> {
      const mailbox = mailboxOf(address);
      const taken: [key: string, limit: Limit][] = [];
      const take = async (kind: string, text: string, limit: Limit): Promise<boolean> => {
        const key = await keyOf(kind, text);
        const isFree = await store.take(key, limit, now);
        if (isFree) taken.push([key, limit]);
        return isFree;
      };
      const without = async (): Promise<void> => {
        await Promise.all(taken.splice(0).map(([key, limit]) => store.giveBack(key, limit, now)));
      };
      const refuse = async (kind: 'client' | 'together' | 'limited'): Promise<Room> => {
        await without();
        return { kind };
      };
      if (!(await take('mails of client', placeOf(client, 'client'), mailsOfClient))) return refuse('client');
      if (!(await take('mails of network', placeOf(client, 'network'), mailsOfNetwork))) return refuse('client');
      if (!(await take('mails', '', mails))) return refuse('together');
      if (!(await take('mailbox', mailbox, mailsOfMailbox))) return refuse('limited');
      if (!((await take('first', mailbox, first)) || (await take('repeats', '', repeats)))) return refuse('limited');
      return { kind: 'room', without };
    },
    /** Counts a report on a change; false where its place sent many, or operators heard enough of it, or of all changes, today. */
    report: async (change: string, client: string, now: Date): Promise<boolean> =>
      (await store.take(await keyOf('reports of client', placeOf(client, 'client')), reportsOfClient, now)) &&
      (await store.take(await keyOf('report', change), reportsOfChange, now)) &&
      (await store.take(await keyOf('reports', ''), reports, now)),
  };
}

export type Limits = ReturnType<typeof createLimits>;
