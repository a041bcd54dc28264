import type { Subscriptions } from '../../functions/adapters/messaging/subscriptions.ts';
import { createSubscribe } from '../../functions/subscribe/handler.ts';
import { createLimits } from '../../functions/subscribe/limits.ts';
import { createLinks } from '../../functions/subscribe/link.ts';
import { filterPolicy } from '../../shared/alert/filterPolicy.ts';
import { paused, withLetters } from '../../shared/alert/ownPolicy.ts';
import { prefixOf, type Spoken } from '../../shared/language/told/spoken.ts';
import { siteNow, siteUrl } from './openSite.ts';
import { regulationSource } from './regulation.ts';

const catalog = { programmes: [{ id: 'cn-k', name: { en: 'China K visa' } }], sources: [regulationSource] };
const address = 'reader@example.org';

/** Every page of `/subscription` and of its form's answers in a language, as HTML by what it shows. */
export async function subscriptionStates(language: Spoken): Promise<ReadonlyMap<string, string>> {
  const secret = async () => Buffer.from('a secret');
  const links = createLinks(secret);
  const wish = {
    language,
    severities: ['critical'],
    digests: [],
    jurisdictions: ['CN'],
    programmes: [],
    sources: [],
  } as const;
  const policy = withLetters(filterPolicy(wish), await links.codeOf(address));
  const subscriptions = (isPaused: boolean): Subscriptions => {
    const own = { id: 'one', address, policy: isPaused ? paused(policy) : policy };
    return {
      list: async () => [own],
      read: async () => own,
      change: async () => undefined,
      end: async () => undefined,
      subscribe: async () => 'asked',
    };
  };
  const open = (isPaused = false, isFull = false) => {
    const store = { take: async () => !isFull, giveBack: async () => undefined, forget: async () => undefined };
    const app = createSubscribe({
      catalog,
      limits: createLimits({ store, secret }),
      subscriptions: subscriptions(isPaused),
      links,
      letters: { send: async () => undefined },
      siteUrl,
      mails: { send: async () => undefined },
      clientOf: () => '203.0.113.9',
      clock: () => siteNow,
      wait: async () => undefined,
      log: { info: () => {}, warn: () => {}, error: () => {} },
    });
    const path = (name: string): string => `${siteUrl}${prefixOf(language)}${name}`;
    return {
      get: async (query: string) => (await app.request(path(`/subscription${query}`))).text(),
      post: async (fields: Readonly<Record<string, string>>, name = '/subscription') => {
        const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
        const body = new URLSearchParams(fields).toString();
        return (await app.request(path(name), { method: 'POST', headers, body })).text();
      },
    };
  };
  const link = await links.write('one', siteNow);
  const [usual, resting, full] = [open(), open(true), open(false, true)];
  return new Map([
    ['the form', await usual.get('')],
    ['an address that is none', await usual.post({ email: 'nobody', do: 'ask' })],
    ['the link was sent', await usual.post({ email: address, do: 'ask' })],
    ['too many forms', await full.post({ email: address, do: 'ask' })],
    ['a link that is over', await usual.get('?link=none')],
    ['what was chosen', await usual.get(`?link=${link}`)],
    ['what was saved', await usual.post({ link, do: 'save', language, send: 'weekly' })],
    ['a choice of nothing', await usual.post({ link, do: 'save', language })],
    ['what is paused', await resting.get(`?link=${link}`)],
    ['the end', await usual.post({ link, do: 'end' })],
    ['a new subscription that is wrong', await usual.post({ email: 'nobody', send: 'weekly' }, '/subscribe')],
    ['a new subscription', await usual.post({ email: address, send: 'weekly' }, '/subscribe')],
  ]);
}
