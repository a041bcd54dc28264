import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { mailboxOf } from '../../shared/alert/mail/mailAddress.ts';

/** How long a link to a subscription works. */
export const linkMs = 60 * 60 * 1000;

const contentSchema = z.object({ id: z.string(), until: z.int() });

/** Links that prove who has a mailbox: signed, stored nowhere, and over after an hour. */
export function createLinks(secret: () => Promise<Uint8Array>) {
  const sign = async (kind: string, text: string): Promise<Buffer> =>
    createHmac('sha256', await secret())
      .update(JSON.stringify([kind, text]))
      .digest();
  return {
    /** What a letter to this address is known by; not the address. */
    codeOf: async (address: string): Promise<string> =>
      (await sign('letter', mailboxOf(address))).toString('hex').slice(0, 20),

    /** The secret part of a link to a subscription. */
    async write(id: string, now: Date): Promise<string> {
      const content = Buffer.from(JSON.stringify({ id, until: now.getTime() + linkMs })).toString('base64url');
      return `${content}.${(await sign('link', content)).toString('base64url')}`;
    },

    /** Id of the subscription that a link leads to; null for one that is over, or that is not ours. */
    async read(link: string, now: Date): Promise<string | null> {
      const [content = '', signature = ''] = link.split('.');
      const [own, given] = [await sign('link', content), Buffer.from(signature, 'base64url')];
      if (own.length !== given.length || !timingSafeEqual(own, given)) return null;
      const { id, until } = contentSchema.parse(JSON.parse(Buffer.from(content, 'base64url').toString('utf8')));
      return until > now.getTime() ? id : null;
    },
  };
}

export type Links = ReturnType<typeof createLinks>;
