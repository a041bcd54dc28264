import { isForReaders, type MailMessage, mailKeyOf } from '../../shared/alert/mail/mailMessage.ts';
import type { Translations } from '../../shared/alert/mail/toTranslate.ts';
import { type Spoken, spoken } from '../../shared/language/told/spoken.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import type { MailStore } from '../adapters/dynamodb/mailStore.ts';
import type { Topic } from '../adapters/messaging/topic.ts';
import type { Clock } from '../adapters/runtime/clock.ts';
import type { Log } from '../adapters/runtime/log.ts';
import { renderingsOf } from './renderings.ts';
import type { TranslateClauses } from './translateClauses.ts';

export interface MailDependencies {
  readonly changes: ChangeStore;
  readonly mails: MailStore;
  readonly alerts: Topic;
  readonly operations: Topic;
  readonly translate: TranslateClauses;
  readonly clock: Clock;
  readonly log: Log;
}

/** Sends one mail in all its languages. What went out before is not sent again. @throws Error when a topic took one of them not */
export function createMailOne({ changes, mails, translate, clock, log, ...topics }: MailDependencies) {
  return async function mailOne(message: MailMessage): Promise<void> {
    const { changeId } = message;
    const key = mailKeyOf(message);
    const [change, sent] = await Promise.all([changes.read(changeId), mails.sent(changeId, key)]);
    if (change === null) return;
    const translated = new Map<Spoken, Translations>();
    for (const language of spoken)
      if (isForReaders(message) && !sent.has(language))
        translated.set(language, await translate(change.event, language));
    const due = renderingsOf(change.event, message, translated).filter(({ id }) => !sent.has(id));
    const results = await Promise.allSettled(due.map(({ topic, message: one }) => topics[topic].publish(one)));
    const taken = due.filter((_one, at) => results[at]?.status === 'fulfilled').map(({ id }) => id);
    await mails.record(changeId, key, taken, clock().toISOString());
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw new Error(`change ${changeId}: a mail was not taken`, { cause: failed.reason });
    log.info('mailed', { change: changeId, mail: key, renderings: taken.length });
  };
}
