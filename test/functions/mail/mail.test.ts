import { expect, test } from 'vitest';
import type { MailStore } from '../../../functions/adapters/dynamodb/mailStore.ts';
import type { QueueMessage } from '../../../functions/adapters/messaging/queue.ts';
import type { TopicMessage } from '../../../functions/adapters/messaging/topic.ts';
import { createMail } from '../../../functions/mail/handler.ts';
import { withoutTranslations } from '../../../functions/mail/translateClauses.ts';
import { createPublish } from '../../../functions/publish/handler.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { functions } from '../../../infra/wiring.ts';
import { makeDigest } from '../../../shared/alert/digest/digest.ts';
import type { AlertEvent, NoticeEvent } from '../../../shared/alert/event.ts';
import { filterPolicy, type Wish } from '../../../shared/alert/filterPolicy.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { noticeEvent } from '../../support/events.ts';
import { queueRecord } from '../../support/queueRecord.ts';
import { regulationSource } from '../../support/regulation.ts';

const start = Date.parse('2026-01-01T06:00:00Z');
/** What a call of SNS takes. */
const publishMs = 20;

const memoryMails = (): MailStore => {
  const known = new Map<string, Set<string>>();
  return {
    sent: async (change, mail) => new Set(known.get(`${change} ${mail}`)),
    record: async (change, mail, renderings) => {
      known.set(`${change} ${mail}`, new Set([...(known.get(`${change} ${mail}`) ?? []), ...renderings]));
    },
  };
};

/** The real functions over a queue as SQS has it, on a clock that only they move; `fails` says which publishing does. */
function open(fails: (message: TopicMessage, nth: number) => boolean = () => false) {
  let now = start;
  const clock = () => new Date(now);
  const { changes } = createMemoryStores({ clock });
  const queue: QueueMessage[] = [];
  const known = new Set<string>();
  const sent: { readonly at: number; readonly message: TopicMessage }[] = [];
  let calls = 0;
  const topic = {
    publish: async (message: TopicMessage) => {
      calls++;
      if (fails(message, calls)) throw new Error('SNS has trouble');
      sent.push({ at: now, message });
    },
  };
  const mails = {
    send: async (messages: readonly QueueMessage[]) => {
      for (const message of messages) if (!known.has(message.deduplication ?? '')) queue.push(message);
      for (const { deduplication = '' } of messages) known.add(deduplication);
    },
  };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const endpoints = { list: async () => [] };
  const publish = createPublish({
    changes,
    rows: { addLate: async () => {}, readLate: async () => [] },
    endpoints: {
      ...endpoints,
      read: async () => null,
      put: async () => {},
      remove: async () => {},
      startFailing: async () => {},
      endFailing: async () => {},
      disable: async () => {},
    },
    mails,
    deliveries: { send: async () => {} },
    clock,
    log,
  });
  const mail = createMail({
    changes,
    mails: memoryMails(),
    alerts: topic,
    operations: topic,
    translate: withoutTranslations,
    retry: { later: async () => {} },
    clock,
    wait: async (ms) => {
      now += ms;
    },
    log,
  });
  return {
    sent,
    tell: async (events: readonly AlertEvent[]): Promise<void> => {
      for (const [at, event] of events.entries()) {
        await changes.recordEvent(event, clock().toISOString());
        await publish({
          Records: [{ dynamodb: { Keys: { pk: { S: `CHANGE#${event.id}` } }, SequenceNumber: `${at}` } }],
        });
      }
    },
    /** One batch after another, as one group of a FIFO queue is taken. */
    drain: async (): Promise<number> => {
      for (let batches = 0; queue.length > 0 && batches < 10_000; batches++) {
        const batch = queue.slice(0, functions.mail.trigger.batchSize);
        const records = batch.map(({ body }, at) => queueRecord(String(at), JSON.parse(body)));
        const { batchItemFailures } = await mail({ Records: records });
        now += publishMs;
        queue.splice(0, batch.length - batchItemFailures.length);
      }
      return now - start;
    },
  };
}

const numbered = (count: number): NoticeEvent[] => {
  const event = noticeEvent();
  return Array.from({ length: count }, (_, at) => {
    const id = (at + 1).toString(16).padStart(32, '0');
    return { ...event, id, data: { ...event.data, change: { ...event.data.change, id } } };
  });
};
const jurisdictions = Array.from(
  { length: 40 },
  (_, at) => `${String.fromCharCode(65 + Math.floor(at / 26))}${String.fromCharCode(65 + (at % 26))}`,
);
const sources = jurisdictions.map(
  (jurisdiction): Source => ({
    ...regulationSource,
    id: `of-${jurisdiction.toLowerCase()}`,
    authority: { ...regulationSource.authority, jurisdiction },
  }),
);
const digest = (period: 'daily' | 'weekly') =>
  makeDigest({
    period,
    from: '2025-12-31T06:00:00.000Z',
    until: '2026-01-01T06:00:00.000Z',
    now: new Date(start),
    catalog: { programmes: [], sources },
    events: [],
    readTimes: {},
    unreadBefore: new Set(),
    siteUrl: 'https://wire.test',
  });

const none = { jurisdictions: [], programmes: [], sources: [] };
const languages = ['en', 'zh-Hans', 'zh-Hant'] as const;
/** A thousand readers: of all in each language, with and without digests, and of some countries. */
const wishes: Wish[] = Array.from({ length: 1000 }, (_, at) => ({
  ...none,
  language: languages[at % 3] ?? 'en',
  severities: at % 5 === 0 ? [] : ['critical', 'major', 'minor'],
  digests: at % 4 === 0 ? ['daily', 'weekly'] : at % 5 === 0 ? ['daily'] : [],
  jurisdictions: at % 7 === 0 ? [] : jurisdictions.slice(at % 30, (at % 30) + 1 + (at % 9)).concat('CN'),
}));

const takes = (wish: Wish) => {
  const policy = Object.entries(filterPolicy(wish));
  return ({ attributes }: TopicMessage): boolean =>
    policy.every(([name, asked]) => [attributes[name] ?? []].flat().some((value) => asked.includes(value)));
};

/** Most mails that come within any second. */
function mostInASecond(times: readonly number[]): number {
  let [most, first] = [0, 0];
  for (const [at, time] of times.entries()) {
    while (time - (times[first] ?? 0) >= 1000) first++;
    most = Math.max(most, at - first + 1);
  }
  return most;
}

test('a burst of 500 changes and the digests of its hour: no reader of a thousand gets more than five mails a second, and the last is out within ten minutes', async () => {
  const { sent, tell, drain } = open();
  const events = numbered(500);
  await tell([...events.slice(0, 250), digest('daily'), digest('weekly'), ...events.slice(250)]);
  expect(await drain()).toBeLessThan(10 * 60_000);
  // Most are alike for every filter.
  const kinds = [...Map.groupBy(sent, ({ message }) => JSON.stringify(message.attributes)).values()];
  const most = wishes.map((wish) => {
    const isTaken = takes(wish);
    const taken = kinds.filter(([one]) => one !== undefined && isTaken(one.message)).flat();
    return mostInASecond(taken.map(({ at }) => at).toSorted((one, other) => one - other));
  });
  expect(Math.max(...most)).toBeLessThanOrEqual(5);
  expect(Math.max(...most)).toBeGreaterThan(3);
  const english = sent.filter(({ message }) =>
    takes({ ...none, language: 'en', severities: ['critical', 'major', 'minor'], digests: ['daily'] })(message),
  );
  const ids = english.map(({ message }) => (JSON.parse(message.event) as { id: string }).id);
  expect(ids).toEqual([
    ...events.slice(0, 250).map(({ id }) => id),
    digest('daily').id,
    ...events.slice(250).map(({ id }) => id),
  ]);
});

test('when SNS has trouble, mails keep their order, and nobody gets one twice', async () => {
  const { sent, tell, drain } = open((_message, nth) => nth % 7 === 0);
  const events = numbered(20);
  await tell(events);
  await drain();
  for (const language of languages) {
    const own = sent.filter(({ message }) => message.attributes['language'] === language);
    expect(own.map(({ message }) => (JSON.parse(message.event) as { id: string }).id)).toEqual(
      events.map(({ id }) => id),
    );
  }
});
