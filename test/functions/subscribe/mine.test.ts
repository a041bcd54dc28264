import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { SNSClient, SubscribeCommand, UnsubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDynamoLimitStore } from '../../../functions/adapters/dynamodb/dynamoLimitStore.ts';
import type { Letter } from '../../../functions/adapters/messaging/letters.ts';
import { createSnsLetters } from '../../../functions/adapters/messaging/snsLetters.ts';
import { createSnsSubscriptions } from '../../../functions/adapters/messaging/snsSubscriptions.ts';
import { ownOf } from '../../../functions/adapters/messaging/subscriptions.ts';
import { createSubscribe } from '../../../functions/subscribe/handler.ts';
import { createLimits } from '../../../functions/subscribe/limits.ts';
import { createLinks } from '../../../functions/subscribe/link.ts';
import type { LocalDatabase } from '../../../infra/local/childDatabase.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { type Messaging, startMessaging } from '../../../infra/local/messaging.ts';
import { filterPolicy } from '../../../shared/alert/filterPolicy.ts';
import { isPaused, paused, resumed, wishOf, withLetters } from '../../../shared/alert/ownPolicy.ts';
import { aboutIn } from '../../../shared/language/told/about.ts';
import { regulationSource } from '../../support/regulation.ts';

const siteUrl = 'https://wire.test';
const hour = 3_600_000;
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const catalog = { programmes: [{ id: 'cn-k', name: { en: 'China K visa' } }], sources: [regulationSource] };

let database: LocalDatabase;
let messaging: Messaging;
let tables: DynamoDBClient;
let sns: SNSClient;
beforeAll(async () => {
  [database, messaging] = await Promise.all([startDatabase(null), startMessaging()]);
  tables = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
  sns = new SNSClient({ endpoint: messaging.endpoint, region: 'us-east-1', credentials });
  await createTable(tables, 'visawire');
});
afterAll(async () => {
  tables.destroy();
  sns.destroy();
  await Promise.all([database.stop(), messaging.stop()]);
});

let readers = 0;
const usual = { language: 'ja', severities: ['critical', 'major'], digests: [], programmes: [], sources: [] } as const;

/** A reader with a confirmed subscription, and the function over real counters and subscriptions. */
async function open() {
  const address = `mine${++readers}@example.org`;
  let now = Date.UTC(2026, 0, 1) + readers * 48 * hour;
  const letters: Letter[] = [];
  const logged: unknown[] = [];
  const log = (_message: string, fields: unknown) => void logged.push(fields);
  const secret = async () => Buffer.from('a secret');
  const subscriptions = createSnsSubscriptions({ topicArn: messaging.topicArn('alerts'), client: sns });
  const app = createSubscribe({
    catalog,
    limits: createLimits({ store: createDynamoLimitStore({ tableName: 'visawire', client: tables }), secret }),
    subscriptions,
    links: createLinks(secret),
    letters: { send: async (_to, _code, letter) => void letters.push(letter) },
    siteUrl,
    mails: { send: async () => undefined },
    clientOf: () => '203.0.113.9',
    clock: () => new Date(now),
    wait: async () => undefined,
    log: { info: log, warn: log, error: log },
  });
  await subscriptions.subscribe(address, filterPolicy({ ...usual, jurisdictions: ['CN'] }));
  const post = async (fields: Readonly<Record<string, string>>) => {
    const response = await app.request(`${siteUrl}/subscription`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    const $ = load(await response.text());
    return { status: response.status, $, said: $('main').text() };
  };
  const follow = async (address: string) => {
    const response = await app.request(address);
    return { status: response.status, headers: response.headers, $: load(await response.text()) };
  };
  /** The link that a mail brings. */
  const ask = async (): Promise<URL> => {
    expect((await post({ email: address, do: 'ask' })).status).toBe(200);
    return new URL(/https:\S+/.exec(letters.at(-1)?.body ?? '')?.[0] ?? '');
  };
  const policy = async () => {
    const listed = (await subscriptions.list()).find((one) => one.address === address);
    return listed === undefined ? null : (ownOf(listed)?.policy ?? null);
  };
  return {
    address,
    letters,
    logged,
    post,
    follow,
    ask,
    policy,
    pass: (ms: number): void => {
      now += ms;
    },
  };
}

describe('who asks for the link to a subscription', () => {
  test('gets it by mail, in the language of the subscription, and sees what was chosen', async () => {
    const { ask, follow, letters } = await open();
    const link = await ask();
    expect(letters[0]?.subject).toBe('[Visawire] 配信設定のリンク');
    expect(link.pathname).toBe('/ja/subscription');
    const { status, headers, $ } = await follow(link.href);
    expect(status).toBe(200);
    expect($('html').attr('lang')).toBe('ja');
    expect($('input[name=jurisdiction][checked]').attr('value')).toBe('CN');
    expect($('input[name=severity][checked]').toArray()).toHaveLength(2);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  test('is told the same whether the address is known or not', async () => {
    const { post, address, letters } = await open();
    const known = await post({ email: address, do: 'ask' });
    const unknown = await post({ email: `un${address}`, do: 'ask' });
    expect([unknown.status, unknown.said]).toEqual([known.status, known.said]);
    expect(letters).toHaveLength(1);
  });

  test('has an hour to follow it, and no other link will do', async () => {
    const { ask, follow, pass } = await open();
    const { href } = await ask();
    const forged = href.replace(/link=(\w+)/, (_, content: string) => {
      const read = JSON.parse(Buffer.from(content, 'base64url').toString()) as object;
      return `link=${Buffer.from(JSON.stringify({ ...read, id: 'other' })).toString('base64url')}`;
    });
    for (const other of [forged, `${href}x`, href.replace(/link=.*/, 'link='), href.replace(/(link=\w+)\..*/, '$1')])
      expect((await follow(other)).status).toBe(403);
    pass(hour - 1000);
    expect((await follow(href)).status).toBe(200);
    pass(2000);
    expect((await follow(href)).status).toBe(403);
  });

  test.each([
    ['no filter', null],
    ['a filter on its language alone', { language: ['ja'] }],
    ['a filter by what it is not to be', { severity: [{ 'anything-but': ['editorial'] }] }],
  ])('gets none while another mailbox would get it too, by %s', async (_, filter) => {
    const { post, address, letters, logged } = await open();
    const Attributes = filter === null ? {} : { FilterPolicy: JSON.stringify(filter) };
    const wish = { TopicArn: messaging.topicArn('alerts'), Protocol: 'email', Endpoint: `all${address}`, Attributes };
    const { SubscriptionArn } = await sns.send(new SubscribeCommand({ ...wish, ReturnSubscriptionArn: true }));
    const known = await post({ email: address, do: 'ask' });
    const unknown = await post({ email: `un${address}`, do: 'ask' });
    expect([known.status, known.said]).toEqual([unknown.status, unknown.said]);
    expect(letters).toEqual([]);
    expect(JSON.stringify(logged)).toContain(SubscriptionArn?.split(':').at(-1));
    await sns.send(new UnsubscribeCommand({ SubscriptionArn }));
    await post({ email: address, do: 'ask' });
    expect(letters).toHaveLength(1);
  });

  test('gets it though mailboxes are there whose filters do not let it through', async () => {
    const { post, address, letters } = await open();
    const subscribe = async (Endpoint: string, filter: unknown) => {
      const Attributes = { FilterPolicy: JSON.stringify(filter) };
      const wish = { TopicArn: messaging.topicArn('alerts'), Protocol: 'email', Endpoint, Attributes };
      await sns.send(new SubscribeCommand(wish));
    };
    await subscribe(`a${address}`, { trial: ['0123456789abcdef'] });
    await subscribe(`b${address}`, { language: ['ja'], severity: ['critical', 'major'] });
    await subscribe(`c${address}`, withLetters({ language: ['ja'], severity: ['critical'] }, 'ffff'));
    await post({ email: address, do: 'ask' });
    expect(letters).toHaveLength(1);
  });

  test('gets three mails a day at most', async () => {
    const { post, address, letters } = await open();
    for (let at = 0; at < 5; at++) await post({ email: address, do: 'ask' });
    expect(letters).toHaveLength(3);
  });
});

describe('who has the link', () => {
  const linkOf = (url: URL): string => url.searchParams.get('link') ?? '';

  test('changes what they get', async () => {
    const { ask, post, policy } = await open();
    const link = linkOf(await ask());
    const { status, $ } = await post({ link, do: 'save', language: 'de', send: 'weekly', programme: 'cn-k' });
    expect(status).toBe(200);
    expect($('input[name=send][checked]').attr('value')).toBe('weekly');
    expect(wishOf((await policy()) ?? {})).toMatchObject({
      language: 'de',
      severities: [],
      digests: ['weekly'],
      jurisdictions: [],
      programmes: ['cn-k'],
    });
  });

  test('is told what is wrong, and keeps what they had', async () => {
    const { ask, post, policy } = await open();
    const link = linkOf(await ask());
    const before = await policy();
    const { status, said } = await post({ link, do: 'save', language: 'de' });
    expect([status, said]).toEqual([400, expect.stringContaining('Choose what to get')]);
    expect(await policy()).toEqual(before);
  });

  test('pauses, which lets nothing through but the way back, and resumes', async () => {
    const { ask, post, policy } = await open();
    const link = linkOf(await ask());
    const before = await policy();
    await post({ link, do: 'pause' });
    const resting = (await policy()) ?? {};
    expect(isPaused(resting)).toBe(true);
    expect(resting['severity']?.filter((one) => !/^(?:paused|letter)-/.test(one))).toEqual([]);
    await post({ link, do: 'resume' });
    expect(await policy()).toEqual(before);
  });
});

test('letters carry what one policy alone lets through, and machines learn nothing of them', async () => {
  const { address, policy } = await open();
  const letters = createSnsLetters({ topicArn: messaging.topicArn('alerts'), client: sns });
  const to = { id: 'x', address, policy: withLetters((await policy()) ?? {}, 'abc') };
  const sqs = new SQSClient({ endpoint: messaging.endpoint, region: 'us-east-1', credentials });
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'everything' }));
  const Endpoint = 'arn:aws:sqs:us-east-1:000000000000:everything';
  await sns.send(new SubscribeCommand({ TopicArn: messaging.topicArn('alerts'), Protocol: 'sqs', Endpoint }));
  await letters.send(to, 'abc', { subject: 'The link', body: 'https://wire.test/subscription?link=secret' });
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }));
  sqs.destroy();
  const { Message, MessageAttributes } = JSON.parse(Messages[0]?.Body ?? '{}') as {
    Message: string;
    MessageAttributes: Record<string, { Value: string }>;
  };
  const { email, ...forMachines } = JSON.parse(Message) as Record<string, string>;
  expect(email).toContain('link=secret');
  expect(JSON.stringify(forMachines)).not.toContain('secret');
  expect(MessageAttributes['severity']?.Value).toBe('["letter-abc"]');
  expect(MessageAttributes['jurisdiction']?.Value).toBe('["CN"]');
});

test('a policy that was paused and resumed is what it was, digests included', () => {
  const policy = withLetters(filterPolicy({ ...usual, digests: ['daily'], jurisdictions: [] }), 'abc');
  expect(resumed(paused(policy))).toEqual(policy);
  expect(paused(paused(policy))).toEqual(paused(policy));
});

describe('what the page on privacy promises', () => {
  const said = JSON.stringify(aboutIn.en.privacy);

  test('no list of addresses is kept: neither the table nor the log has one, nor a network', async () => {
    expect(said).toContain('We keep no list of addresses');
    const { ask, address, logged } = await open();
    await ask();
    const { Items } = await tables.send(new ScanCommand({ TableName: 'visawire' }));
    const kept = JSON.stringify(Items) + JSON.stringify(logged);
    for (const secret of [address, address.split('@')[0] ?? '', '203.0.113.9']) expect(kept).not.toContain(secret);
  });

  test('counters are over within two days', async () => {
    expect(said).toContain('The counters are deleted within two days');
    const { ask } = await open();
    await ask();
    const asked = (Date.UTC(2026, 0, 1) + readers * 48 * hour) / 1000;
    const { Items = [] } = await tables.send(new ScanCommand({ TableName: 'visawire' }));
    expect(Items.length).toBeGreaterThan(0);
    for (const item of Items) expect(Number(item['expiresAt']?.N)).toBeLessThanOrEqual(asked + 2 * 24 * 3600);
  });

  test('who ends it has address, choices and the counters of the mailbox deleted at once', async () => {
    expect(said).toContain('are deleted at once');
    const { ask, post, follow, policy, address } = await open();
    const keysNow = async () => {
      const { Items = [] } = await tables.send(new ScanCommand({ TableName: 'visawire' }));
      return new Set(Items.map((item) => `${item['pk']?.S} ${item['sk']?.S}`));
    };
    const before = await keysNow();
    const link = await ask();
    const counted = (await keysNow()).difference(before);
    const { said: ended, status } = await post({ link: link.searchParams.get('link') ?? '', do: 'end' });
    expect([status, ended]).toEqual([200, expect.stringContaining('Your address and choices are deleted')]);
    expect(await policy()).toBeNull();
    expect((await follow(link.href)).status).toBe(403);
    // What is left counts networks and the day's mails of all, and no mailbox: the address may be used again at once.
    const left = (await keysNow()).difference(before);
    expect(counted.size - left.size).toBe(2);
    expect(address).not.toBe('');
  });
});
