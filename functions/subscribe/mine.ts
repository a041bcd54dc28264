import type { Context } from 'hono';
import { filterPolicy } from '../../shared/alert/filterPolicy.ts';
import { subjectOf, wrap } from '../../shared/alert/mail/plainText.ts';
import {
  isPaused,
  letterAttributes,
  mayLetThrough,
  paused,
  resumed,
  takesLetters,
  wishOf,
  withLetters,
} from '../../shared/alert/ownPolicy.ts';
import { subscriptionIn } from '../../shared/language/told/subscription.ts';
import type { Letters } from '../adapters/messaging/letters.ts';
import { ownOf, type Subscription } from '../adapters/messaging/subscriptions.ts';
import { type Reader, readerOf } from '../site/frame/reader.ts';
import { answer, readerOfPath, refuse } from './answers.ts';
import type { Links } from './link.ts';
import { askPage, endedPage, linkSentPage, minePage } from './minePages.ts';
import { readAddress, readWish } from './readForm.ts';
import { type FormDependencies, fieldsOf } from './takeForm.ts';

export interface MineDependencies extends FormDependencies {
  readonly links: Links;
  readonly letters: Letters;
  /** Public address of the site, without a slash at the end. */
  readonly siteUrl: string;
}

/** As long as for every form: how long the way takes depends on whether the address is known. */
const answerMs = 1500;

/** The mail with the link, in the language of the subscription. */
function letterOf(link: string, siteUrl: string, { language, to }: Reader) {
  const { mail } = subscriptionIn[language].mine;
  const address = `${siteUrl}${to('/subscription')}?link=${link}`;
  return {
    subject: subjectOf('[Visawire]', mail.subject),
    body: `${wrap(mail.text)}\n\n${address}\n\n${wrap(mail.ignore)}\n`,
  };
}

/** A reader's own subscription: asked for by address, reached by a link in a mail, changed and ended by whoever has the link. */
export function createMine(dependencies: MineDependencies) {
  const { catalog, limits, subscriptions, links, letters, siteUrl, clientOf, clock, wait, log } = dependencies;

  const sendLink = async (address: string, client: string): Promise<string> => {
    const room = await limits.mail(address, client, clock());
    if (room.kind !== 'room') return room.kind;
    // All of them, so that how long it takes says nothing of whether the address is among them.
    const all = await subscriptions.list();
    const listed = all.find((one) => one.address.toLowerCase() === address.toLowerCase());
    const subscription = listed === undefined ? null : ownOf(listed);
    if (subscription === null) {
      await room.without();
      return 'unknown';
    }
    const code = await links.codeOf(address);
    const attributes = letterAttributes(subscription.policy, code);
    const others = all.filter(({ id, policy }) => id !== subscription.id && mayLetThrough(policy, attributes));
    if (others.length > 0) {
      // Whoever reads there would have the link of this reader.
      log.error('link withheld', { subscriptions: others.map(({ id }) => id), runbook: 'Failures: subscribe' });
      await room.without();
      return 'withheld';
    }
    // One that an operator made: its filter lets letters through from now on, in a quarter of an hour at most.
    if (!takesLetters(subscription.policy, code))
      await subscriptions.change(subscription.id, withLetters(subscription.policy, code));
    const link = await links.write(subscription.id, clock());
    const reader = readerOf(wishOf(subscription.policy).language);
    await letters.send(subscription, code, letterOf(link, siteUrl, reader));
    return 'sent';
  };

  const ask = async (context: Context, fields: URLSearchParams): Promise<Response> => {
    const reader = readerOfPath(context);
    const words = subscriptionIn[reader.language];
    const who = readAddress(fields, words);
    if ('problem' in who)
      return answer(context, words.mine.title, askPage({ fields, problem: who.problem }, reader), 400);
    const [outcome] = await Promise.all([sendLink(who.address, clientOf(context)), wait(answerMs)]);
    log.info('link', { outcome });
    if (outcome === 'client') return refuse(context, 'often');
    if (outcome === 'together') return refuse(context, 'busy');
    return answer(context, words.asked.title, linkSentPage(reader));
  };

  /** The subscription that a link leads to, or null. */
  const follow = async (link: string): Promise<Subscription | null> => {
    const id = await links.read(link, clock());
    return id === null ? null : subscriptions.read(id);
  };
  const expired = (context: Context): Promise<Response> => {
    const reader = readerOfPath(context);
    const { title } = subscriptionIn[reader.language].mine;
    return answer(context, title, askPage({ fields: new URLSearchParams(), isExpired: true }, reader), 403);
  };

  const change = async (context: Context, fields: URLSearchParams, link: string): Promise<Response> => {
    const reader = readerOfPath(context);
    const words = subscriptionIn[reader.language];
    const subscription = await follow(link);
    if (subscription === null) return expired(context);
    const { id, address, policy } = subscription;
    const deed = fields.get('do');
    log.info('subscription changed', { deed: deed === 'end' || deed === 'pause' || deed === 'resume' ? deed : 'save' });
    if (deed === 'end') {
      await subscriptions.end(id);
      await limits.forget(address, clock());
      return answer(context, words.mine.ended, endedPage(reader));
    }
    const shown = { link, now: clock() };
    const save = async (next: Subscription['policy']): Promise<Response> => {
      await subscriptions.change(id, next);
      const saved = { ...shown, subscription: { ...subscription, policy: next }, isSaved: true };
      return answer(context, words.mine.title, minePage(catalog, saved, reader));
    };
    if (deed === 'pause') return save(paused(policy));
    if (deed === 'resume') return save(resumed(policy));
    const asked = readWish(fields, catalog, words);
    if ('problem' in asked) {
      const again = { ...shown, subscription, fields, problem: asked.problem };
      return answer(context, words.mine.title, minePage(catalog, again, reader), 400);
    }
    const next = withLetters(filterPolicy(asked.wish), await links.codeOf(address));
    return save(isPaused(policy) ? paused(next) : next);
  };

  return {
    /** The form that asks for a link, or what a link leads to. */
    async show(context: Context): Promise<Response> {
      const reader = readerOfPath(context);
      const { title } = subscriptionIn[reader.language].mine;
      const link = context.req.query('link');
      if (link === undefined) return answer(context, title, askPage({ fields: new URLSearchParams() }, reader));
      const subscription = await follow(link);
      if (subscription === null) return expired(context);
      return answer(context, title, minePage(catalog, { subscription, link, now: clock() }, reader));
    },

    async take(context: Context): Promise<Response> {
      const fields = await fieldsOf(context, dependencies);
      if (!(fields instanceof URLSearchParams)) return refuse(context, fields);
      const link = fields.get('link');
      return link === null ? ask(context, fields) : change(context, fields, link);
    },
  };
}
