import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { GetSubscriptionAttributesCommand, ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDynamoLimitStore } from '../../../functions/adapters/dynamodb/dynamoLimitStore.ts';
import { createSnsSubscriptions } from '../../../functions/adapters/messaging/snsSubscriptions.ts';
import { createSqsQueue } from '../../../functions/adapters/messaging/sqsQueue.ts';
import type { Subscribed, Subscriptions } from '../../../functions/adapters/messaging/subscriptions.ts';
import { createSite } from '../../../functions/site/handler.ts';
import { createSubscribe } from '../../../functions/subscribe/handler.ts';
import { createLimits } from '../../../functions/subscribe/limits.ts';
import { createLinks } from '../../../functions/subscribe/link.ts';
import type { LocalDatabase } from '../../../infra/local/childDatabase.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { createMemoryEvidence } from '../../../infra/local/memoryEvidence.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { type Messaging, startMessaging } from '../../../infra/local/messaging.ts';
import { regulationSource } from '../../support/regulation.ts';

const siteUrl = 'https://wire.test';
const hour = 3_600_000;
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const source = (id: string, jurisdiction: string) => ({
  ...regulationSource,
  id,
  authority: { ...regulationSource.authority, jurisdiction },
});
const catalog = {
  programmes: [
    { id: 'cn-k', name: { en: 'China K visa' } },
    { id: 'us-h1b', name: { en: 'US H-1B' } },
  ],
  sources: [source('regulations', 'CN'), source('uscis', 'US'), ...['DE', 'FR', 'GB'].map((id) => source(id, id))],
};

let database: LocalDatabase;
let messaging: Messaging;
let tables: DynamoDBClient;
let sns: SNSClient;
let sqs: SQSClient;
beforeAll(async () => {
  [database, messaging] = await Promise.all([startDatabase(null), startMessaging()]);
  tables = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
  sns = new SNSClient({ endpoint: messaging.endpoint, region: 'us-east-1', credentials });
  sqs = new SQSClient({ endpoint: messaging.endpoint, region: 'us-east-1', credentials });
  await createTable(tables, 'visawire');
});
afterAll(async () => {
  tables.destroy();
  sns.destroy();
  sqs.destroy();
  await Promise.all([database.stop(), messaging.stop()]);
});

let addresses = 0;
const address = (): string => `reader${++addresses}@example.org`;
const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };

interface Options {
  readonly client?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The form's function over real counters and subscriptions; each has clients and days of its own. */
function open(overrides: { readonly subscriptions?: Pick<Subscriptions, 'subscribe'> } = {}) {
  const seed = ++addresses;
  let now = Date.UTC(2026, 0, 1) + seed * 48 * hour;
  const waits: number[] = [];
  const logged: unknown[] = [];
  const log = (_message: string, fields: unknown) => void logged.push(fields);
  let client = '';
  const emulated = createSnsSubscriptions({ topicArn: messaging.topicArn('alerts'), client: sns });
  const app = createSubscribe({
    catalog,
    limits: createLimits({
      store: createDynamoLimitStore({ tableName: 'visawire', client: tables }),
      secret: async () => Buffer.from('a secret'),
    }),
    subscriptions: {
      ...emulated,
      // The emulator mails nobody, and confirms by itself.
      subscribe: async (...wish) => {
        const outcome = await emulated.subscribe(...wish);
        return outcome === 'known' ? 'asked' : outcome;
      },
      ...overrides.subscriptions,
    },
    mails: createSqsQueue({ queueUrl: messaging.queueUrl('mails.fifo'), client: sqs }),
    links: createLinks(async () => Buffer.from('a secret')),
    letters: { send: async () => undefined },
    siteUrl,
    clientOf: () => client,
    clock: () => new Date(now),
    wait: async (ms) => waits.push(ms),
    log: { info: log, warn: log, error: log },
  });
  const send = async (fields: readonly (readonly [string, string])[], options: Options = {}) => {
    client = options.client ?? `192.0.2.${seed % 250}`;
    const response = await app.request(`${siteUrl}/subscribe`, {
      method: 'POST',
      headers: { ...(options.headers ?? own) },
      body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text,
      said: load(text)('main').text(),
    };
  };
  return {
    send,
    waits,
    logged,
    pass: (ms: number): void => {
      now += ms;
    },
  };
}

const usual = [
  ['language', 'en'],
  ['send', 'at-once'],
  ['severity', 'critical'],
  ['severity', 'major'],
] as const;
const filled = (email: string, ...more: (readonly [string, string])[]) => [
  ['email', email] as const,
  ...usual,
  ...more,
];

async function subscriptionsOf(email: string) {
  const TopicArn = messaging.topicArn('alerts');
  const found: unknown[] = [];
  let NextToken: string | undefined;
  do {
    const page = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn, ...(NextToken ? { NextToken } : {}) }));
    for (const { Endpoint, Protocol, SubscriptionArn } of page.Subscriptions ?? []) {
      if (Endpoint !== email) continue;
      expect(Protocol).toBe('email');
      const { Attributes } = await sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }));
      const policy = JSON.parse(Attributes?.['FilterPolicy'] ?? 'null') as { severity: string[] };
      // Each has one more that lets letters to its reader through.
      const [letter, ...others] = policy.severity.filter((one) => one.startsWith('letter-'));
      expect([letter, others]).toEqual([expect.stringMatching(/^letter-[0-9a-f]{20}$/), []]);
      found.push({ ...policy, severity: policy.severity.filter((one) => one !== letter) });
    }
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return found;
}

describe('what is asked for', () => {
  test('becomes a subscription of the topic, with the filter that lets it through and no more', async () => {
    const { send } = open();
    const email = address();
    const chosen = [
      ['jurisdiction', 'CN'],
      ['jurisdiction', 'US'],
      ['programme', 'cn-k'],
      ['source', 'uscis'],
    ] as const;
    expect((await send(filled(email, ...chosen))).status).toBe(200);
    expect(await subscriptionsOf(email)).toEqual([
      {
        language: ['en'],
        severity: ['critical', 'major'],
        jurisdiction: ['CN', 'US'],
        programme: ['cn-k'],
        source: ['uscis'],
      },
    ]);
  });

  test.each([
    ['a digest in place of alerts', [['send', 'daily']], ['digest-daily']],
    [
      'digests of some countries',
      [
        ['send', 'daily'],
        ['send', 'weekly'],
        ['jurisdiction', 'CN'],
      ],
      ['digest-daily-part', 'digest-weekly-part'],
    ],
    [
      'a digest of the rest beside alerts',
      [
        ['send', 'at-once'],
        ['severity', 'critical'],
        ['severity', 'major'],
        ['send', 'weekly'],
      ],
      ['critical', 'major', 'digest-weekly-rest'],
    ],
    [
      'a digest of all beside the gravest alerts alone',
      [
        ['send', 'at-once'],
        ['severity', 'critical'],
        ['send', 'daily'],
      ],
      ['critical', 'digest-daily'],
    ],
  ] as const)('may be %s', async (_, fields, severity) => {
    const { send } = open();
    const email = address();
    await send([['email', email], ['language', 'zh-Hant'], ...fields]);
    expect(await subscriptionsOf(email)).toEqual([expect.objectContaining({ language: ['zh-Hant'], severity })]);
  });

  test.each([
    ['nothing', [], 'Choose what to get'],
    ['alerts of no severity', [['send', 'at-once']], 'Choose at least one level'],
    ['a name that is nearly one', filled('a@example.org', ['programme', 'cn-kk']), 'cn-kk → cn-k'],
    [
      'what the form does not offer',
      [
        ['send', 'daily'],
        ['jurisdiction', 'XX'],
      ],
      'does not offer',
    ],
    [
      'a language that is not written',
      [
        ['send', 'daily'],
        ['language', 'it'],
      ],
      'does not offer',
    ],
    [
      'more than a filter takes',
      [
        ['send', 'at-once'],
        ...['critical', 'major', 'minor', 'editorial'].map((name) => ['severity', name] as const),
        ...['CN', 'US', 'DE', 'FR', 'GB'].map((name) => ['jurisdiction', name] as const),
        ...['cn-k', 'us-h1b'].map((name) => ['programme', name] as const),
        ...['regulations', 'uscis', 'DE', 'FR', 'GB'].map((name) => ['source', name] as const),
      ],
      'make 250 combinations',
    ],
  ] as const)('and is %s is refused, and why is said', async (_, fields, why) => {
    const { send } = open();
    const email = address();
    const { status, said } = await send([['email', email], ...fields]);
    expect([status, said]).toEqual([400, expect.stringContaining(why)]);
    expect(await subscriptionsOf(email)).toEqual([]);
  });
});

describe('nobody learns whether an address is known', () => {
  test('the answer is the same for one that is unknown, one that has asked, one that asks for else, and one that asked too often', async () => {
    const { send, waits, logged } = open();
    const email = address();
    const answers = [
      await send(filled(email)),
      await send(filled(email)),
      await send(filled(email, ['send', 'daily'])),
    ];
    answers.push(await send(filled(email)), await send(filled(email)), await send(filled(address())));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({
      status: 200,
      said: expect.stringContaining('If this address has no subscription yet'),
    });
    // As long a wait for each, several times what the rest takes.
    expect(waits).toEqual([1500, 1500, 1500, 1500, 1500, 1500]);
    expect(logged).toEqual(['asked', 'asked', 'refused', 'asked', 'limited', 'asked'].map((outcome) => ({ outcome })));
    expect(await subscriptionsOf(email)).toHaveLength(1);
  });

  test('neither address nor client stands in the table or in the log', async () => {
    const { send, logged } = open();
    const email = address();
    await send(filled(email), { client: '203.0.113.77' });
    const { Items } = await tables.send(new ScanCommand({ TableName: 'visawire' }));
    const kept = JSON.stringify(Items) + JSON.stringify(logged);
    expect(Items?.length).toBeGreaterThan(2);
    for (const secret of [email, '203.0.113.77', email.split('@')[0] ?? '']) expect(kept).not.toContain(secret);
    for (const item of Items ?? []) expect(item['expiresAt']?.N).toMatch(/^\d+$/);
  });

  test('that no more fit in is said to everyone, as a reader who waits for a mail would wait for ever', async () => {
    const { send } = open({ subscriptions: { subscribe: async () => 'full' } });
    expect(await send(filled(address()))).toMatchObject({
      status: 503,
      said: expect.stringContaining('take more subscriptions now'),
    });
  });
});

describe('nobody can use the form against others', () => {
  const asks = () => {
    const asked: string[] = [];
    const subscriptions: Pick<Subscriptions, 'subscribe'> = {
      subscribe: async (email) => {
        asked.push(email);
        return 'asked';
      },
    };
    return { asked, subscriptions };
  };

  test('a mailbox gets three mails a day at most, however it is written and whoever asks', async () => {
    const { asked, subscriptions } = asks();
    const { send, pass } = open({ subscriptions });
    const [name = ''] = address().split('@');
    const spellings = [
      `${name}@gmail.com`,
      `${name}+a@gmail.com`,
      `R.${name.slice(1)}@GoogleMail.com`,
      `${name}+b@gmail.com`,
    ];
    for (const [at, email] of spellings.entries())
      expect((await send(filled(email), { client: `198.51.100.${at}` })).status).toBe(200);
    expect(asked).toEqual(spellings.slice(0, 3));
    pass(24 * hour);
    await send(filled(spellings[3] ?? ''), { client: '198.51.100.9' });
    expect(asked).toHaveLength(4);
  });

  test('where points tell people apart, one has no say in what another gets', async () => {
    const { asked, subscriptions } = asks();
    const { send } = open({ subscriptions });
    const [name = ''] = address().split('@');
    for (let at = 0; at < 4; at++) await send(filled(`${name}@example.org`), { client: `198.51.100.${at}` });
    await send(filled(`r.${name.slice(1)}@example.org`), { client: '198.51.100.9' });
    expect(asked).toHaveLength(4);
    expect(asked.at(-1)).toContain('r.');
  });

  test('what sends no mail takes nothing of what others may have', async () => {
    const outcomes: Subscribed[] = [];
    const { send } = open({ subscriptions: { subscribe: async () => outcomes.shift() ?? 'asked' } });
    const client = '198.51.100.77';
    outcomes.push(
      ...Array.from({ length: 30 }, (): Subscribed => 'known'),
      ...Array.from({ length: 9 }, (): Subscribed => 'refused'),
    );
    const email = address();
    for (let at = 0; at < 39; at++) expect((await send(filled(email), { client })).status).toBe(200);
    for (let at = 0; at < 20; at++) expect((await send(filled(address()), { client })).status).toBe(200);
    expect((await send(filled(address()), { client })).status).toBe(429);
  });

  test('a client asks twenty times an hour, all the addresses of its network together', async () => {
    const { asked, subscriptions } = asks();
    const { send, pass } = open({ subscriptions });
    const from = (host: number) => ({ client: `2001:db8:${addresses}::${host.toString(16)}` });
    for (let at = 0; at < 20; at++) expect((await send(filled(`a${at}@example.net`), from(at))).status).toBe(200);
    const refused = await send(filled('a20@example.net'), from(20));
    expect(refused).toMatchObject({
      status: 429,
      said: expect.stringContaining('Too many attempts from the same network'),
    });
    expect(refused.headers['retry-after']).toBe('3600');
    expect((await send(filled('a21@example.net'), { client: '2001:db8:ffff::1' })).status).toBe(200);
    pass(hour);
    expect((await send(filled('a22@example.net'), from(1))).status).toBe(200);
    expect(asked).toHaveLength(22);
  });

  test('counts of many at the same time let no more through', async () => {
    const { asked, subscriptions } = asks();
    const { send } = open({ subscriptions });
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => send(filled(`c${at}@example.net`))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(asked).toHaveLength(20);
  });

  test.each([
    ['another site', { ...own, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ['another site in an old browser', { 'content-type': own['content-type'], origin: 'https://evil.example' }, 403],
    ['a page that hides where it is', { 'content-type': own['content-type'], origin: 'null' }, 403],
    ['nowhere', { 'content-type': own['content-type'] }, 403],
    ['a script that passes for another type', { 'content-type': 'application/json' }, 415],
  ])('the form is not taken from %s', async (_, headers, status) => {
    const { asked, subscriptions } = asks();
    const { send } = open({ subscriptions });
    expect((await send(filled(address()), { headers })).status).toBe(status);
    expect(asked).toEqual([]);
  });

  test('but it is from its own page in a browser that names only the origin', async () => {
    const { send } = open();
    const headers = { 'content-type': own['content-type'], origin: siteUrl };
    expect((await send(filled(address()), { headers })).status).toBe(200);
  });

  test('more than a form can hold is refused unread', async () => {
    const { send } = open();
    expect((await send([['email', 'a'.repeat(100_000)]])).status).toBe(413);
  });

  test.each([
    'a@b.org\r\nBcc: c@d.org',
    'a@b.org\nc@d.org',
    'Reader <reader@example.org>',
    '"reader"@example.org',
    'reader@example.org, other@example.org',
    'reader@example.org ',
    'reader@localhost',
    'reader@[127.0.0.1]',
    'reader@127.0.0.1',
    '读者@example.org',
    'reader@例子.org',
    'reader\u202e@example.org',
    'reader\u0000@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(60)}.org`,
    `${'a'.repeat(320)}@example.org`,
    'reader',
    '@example.org',
    '<script>alert(1)</script>@example.org',
    '',
  ])('%j is no address, and why is said', async (email) => {
    const { asked, subscriptions } = asks();
    const { send } = open({ subscriptions });
    const { status, said, text } = await send(filled(email));
    expect([status, said]).toEqual([
      400,
      expect.stringMatching(/An e-mail address has at most|Write the e-mail address/),
    ]);
    expect(text).not.toContain('<script>');
    expect(asked).toEqual([]);
  });
});

describe('the page with the form', () => {
  const { changes, rows } = createMemoryStores({ clock: () => new Date(0) });
  const site = createSite({
    changes,
    rows,
    evidence: createMemoryEvidence(),
    catalog,
    clock: () => new Date(0),
    siteUrl,
  });

  test('offers what the catalog has, and what it sends unchanged is taken', async () => {
    const $ = load(await (await site.request('/subscribe')).text());
    expect($('form').attr()).toEqual({ method: 'post', action: '/subscribe' });
    const named = (name: string) =>
      $(`[name=${name}]`)
        .toArray()
        .map((box) => box.attribs['value']);
    expect(named('jurisdiction')).toEqual(['CN', 'FR', 'DE', 'GB', 'US']);
    expect(named('programme')).toEqual(['cn-k', 'us-h1b']);
    expect(named('source').toSorted()).toEqual(catalog.sources.map(({ id }) => id).toSorted());
    const checked = $('input[checked]')
      .toArray()
      .map(({ attribs }) => [attribs['name'] ?? '', attribs['value'] ?? ''] as const);
    const { send } = open();
    const email = address();
    expect((await send([['email', email], ['language', 'en'], ...checked])).status).toBe(200);
    expect(await subscriptionsOf(email)).toEqual([{ language: ['en'], severity: ['critical', 'major', 'minor'] }]);
  });

  test('may send a form to the site and run nothing, and says where it comes from there alone', async () => {
    const { headers } = await site.request('/subscribe');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(headers.get('referrer-policy')).toBe('same-origin');
    const other = await site.request('/');
    expect(other.headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('and the answers are as strict', async () => {
    const { send } = open();
    const { headers } = await send(filled(address()));
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['set-cookie']).toBeUndefined();
  });
});
