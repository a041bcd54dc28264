import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDynamoChangeStore } from '../../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoGroupStore } from '../../../functions/adapters/dynamodb/dynamoGroupStore.ts';
import { createDynamoNoticeStore } from '../../../functions/adapters/dynamodb/dynamoNoticeStore.ts';
import { createDynamoRowStore } from '../../../functions/adapters/dynamodb/dynamoRowStore.ts';
import { tellMilestones } from '../../../functions/remind/milestones.ts';
import { createSite } from '../../../functions/site/handler.ts';
import type { LocalDatabase } from '../../../infra/local/childDatabase.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { createMemoryEvidence } from '../../../infra/local/memoryEvidence.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { isNoticeEvent } from '../../../shared/alert/event.ts';
import { renderEmail } from '../../../shared/alert/mail/email.ts';
import { captured } from '../../support/captured.ts';
import { openCheck } from '../../support/openCheck.ts';
import { regulationSource } from '../../support/regulation.ts';

let database: LocalDatabase;
let client: DynamoDBClient;
beforeAll(async () => {
  database = await startDatabase(null);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
});
afterAll(async () => {
  client.destroy();
  await database.stop();
});

type Stores = ReturnType<typeof createMemoryStores>;
const stores: readonly (readonly [string, (clock: () => Date) => Promise<Stores>])[] = [
  ['memory', async (clock) => createMemoryStores({ clock })],
  [
    'DynamoDB',
    async (clock) => {
      const tableName = randomBytes(8).toString('hex');
      await createTable(client, tableName);
      return {
        notices: createDynamoNoticeStore({ tableName, clock, client }),
        changes: createDynamoChangeStore({ tableName, client }),
        groups: createDynamoGroupStore({ tableName, client }),
        rows: createDynamoRowStore({ tableName, client }),
      };
    },
  ],
];

const programmes = [
  { id: 'cn-k', name: { en: 'K visa', 'zh-Hans': 'K字签证', 'zh-Hant': 'K字簽證' } },
  { id: 'us-h1b', name: { en: 'H-1B' } },
];
const page = (start: string, more = ''): string =>
  `<main><h1>关于K字签证的决定</h1><p>为便利外国青年科技人才入境，现就有关事项决定如下，请各驻外签证机关遵照执行。</p><p>本决定自${start}起施行。</p>${more}</main>`;

/** A page, a timer and the site over one store. */
async function watch(open: (clock: () => Date) => Promise<Stores>) {
  let now = new Date('2025-08-14T02:00:00Z');
  const clock = () => now;
  const { notices, changes, groups, rows } = await open(clock);
  let answer = '';
  const check = openCheck({
    http: {
      capture: async ({ url }) => captured(url, answer, clock()),
    },
    notices,
    groups,
    clock,
    programmes,
  });
  const site = createSite({
    rows,
    evidence: createMemoryEvidence(),
    changes,
    catalog: { programmes, sources: [regulationSource] },
    clock,
    siteUrl: 'https://wire.test',
  });
  const eventOf = async (id: string) => {
    const event = (await changes.read(id))?.event;
    if (event === undefined || !isNoticeEvent(event)) throw new Error(id);
    return event;
  };
  return {
    check: async (time: string, html: string) => {
      now = new Date(time);
      answer = html;
      return check(regulationSource);
    },
    remind: async (time: string) => {
      const told = await tellMilestones({ changes, programmes, siteUrl: 'https://wire.test' }, new Date(time));
      return Promise.all(told.map(eventOf));
    },
    show: async (path: string) => {
      const response = await site.request(path);
      return {
        status: response.status,
        text: load(await response.text())('main')
          .text()
          .replace(/\s+/gu, ' '),
      };
    },
  };
}

describe.each(stores)('over %s', (_name, open) => {
  test('a day that the first reading states is told when it comes, once, though no page changed', async () => {
    const { check, remind } = await watch(open);
    expect((await check('2025-08-14T02:00:00Z', page('2025年10月1日'))).events).toEqual([]);
    expect(await remind('2025-09-30T15:00:00Z')).toEqual([]);
    const [event, ...others] = await remind('2025-09-30T16:05:00Z');
    expect(others).toEqual([]);
    expect(event?.type).toBe('dev.visawire.policy.in-force.v1');
    expect(event?.data.programmes).toEqual(['cn-k']);
    expect(event?.data.facts[0]?.quote.after?.exact).toContain('2025年10月1日');
    expect(await remind('2025-09-30T17:05:00Z')).toEqual([]);
    expect(event === undefined ? null : renderEmail(event, 'zh-Hans').subject).toContain('2025年10月1日');
  });

  test('a postponed day is told on the new one alone', async () => {
    const { check, remind } = await watch(open);
    await check('2025-08-14T02:00:00Z', page('2025年10月1日'));
    expect((await check('2025-09-01T02:00:00Z', page('2025年12月1日'))).events).toHaveLength(1);
    expect(await remind('2025-10-01T02:00:00Z')).toEqual([]);
    expect((await remind('2025-12-01T02:00:00Z')).map(({ data }) => data.summary['en'])).toEqual([
      'K visa: begins today, 1 December 2025: “本决定自2025年12月1日起施行。”',
    ]);
  });

  test('the site shows what holds, since when and from which notice, and how it came to be', async () => {
    const { check, show } = await watch(open);
    expect((await show('/programmes/cn-k')).text).toContain('No notice that we read states anything about this yet');
    await check('2025-08-14T02:00:00Z', page('2025年10月1日'));
    const { text } = await show('/programmes/cn-k');
    expect(text).toContain('1 October 2025');
    expect(text).toContain('自2025年10月1日起施行');
    expect(text).toContain('stated since 14 August 2025');
    await check('2025-09-01T02:00:00Z', page('2025年12月1日'));
    expect((await show('/programmes/cn-k')).text).toMatch(/1 October 2025 → 1 December 2025/u);
    expect((await show('/programmes')).text).toContain('K visa');
    expect((await show('/programmes/cn-k?with=us-h1b')).text).toContain('K visa and H-1B');
    expect((await show('/programmes/xx-unknown')).status).toBe(404);
  });
});

test('what a page says of a programme stays text on the site', async () => {
  const [, open] = stores[0] ?? [];
  if (open === undefined) throw new Error('no store');
  const { check, show } = await watch(open);
  await check(
    '2025-08-14T02:00:00Z',
    page('2025年10月1日', '<p>申请费为人民币800元&lt;script&gt;alert(1)&lt;/script&gt;。</p>'),
  );
  const { status, text } = await show('/programmes/cn-k');
  expect(status).toBe(200);
  expect(text).toContain('800');
});
