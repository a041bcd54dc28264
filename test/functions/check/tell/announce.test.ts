import { createHash } from 'node:crypto';
import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDynamoChangeStore } from '../../../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoGroupStore } from '../../../../functions/adapters/dynamodb/dynamoGroupStore.ts';
import { createDynamoNoticeStore } from '../../../../functions/adapters/dynamodb/dynamoNoticeStore.ts';
import type { LocalDatabase } from '../../../../infra/local/childDatabase.ts';
import { createTable } from '../../../../infra/local/createTable.ts';
import { startDatabase } from '../../../../infra/local/database.ts';
import { isNoticeEvent, type NoticeEvent } from '../../../../shared/alert/event.ts';
import type { Programme, Rank, Source } from '../../../../shared/catalog/catalog.ts';
import { captured } from '../../../support/captured.ts';
import { openCheck } from '../../../support/openCheck.ts';

const tableName = 'visawire';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
let database: LocalDatabase;
let client: DynamoDBClient;

beforeAll(async () => {
  database = await startDatabase(null);
  client = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
  await createTable(client, tableName);
});
afterAll(async () => {
  client.destroy();
  await database.stop();
});

/** A notice in an authority's list. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  readonly text: string;
}

/** Announcements are matched by the programmes that they name; these are of no place. */
const programmes: readonly Programme[] = [
  { id: 'waiver', name: { en: 'Waiver' }, words: { en: ['H-1B'], zh: ['免签'] } },
];

interface Channel {
  readonly id: string;
  readonly jurisdiction?: string;
  readonly rank?: Rank;
  readonly language?: string;
}

const toSource = ({ id, jurisdiction = 'CN', rank = 'page', language = 'zh-Hans' }: Channel): Source => ({
  id,
  authority: { id: `office-${id}`, name: { en: `Office ${id}` }, jurisdiction, rank, hosts: ['www.gov.test'] },
  url: `https://www.gov.test/${id}`,
  kind: 'api',
  language,
  timezone: 'UTC',
  programmes: [],
  every: '1h',
  status: 'assumed',
  select: {},
  api: { items: 'results', id: 'id', title: 'title', link: 'link', number: 'number', body: 'text', mayBeEmpty: false },
});

/** Lists of several authorities, over the database; `fail` says of each command whether it fails. */
function newsroom(fail: (command: string) => 'before' | 'after' | null = () => null) {
  let now = Date.parse('2025-11-03T08:00:00Z');
  const clock = () => new Date(now);
  const own = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
  const seen: string[] = [];
  own.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        seen.push(commandName);
        const when = fail(commandName);
        if (when === 'before') throw new Error('the database is gone');
        const done = await next(args);
        if (when === 'after') throw new Error('the answer is lost');
        return done;
      },
    { step: 'initialize' },
  );
  const lists = new Map<string, readonly Entry[]>();
  const check = openCheck({
    http: {
      capture: async ({ url }) => {
        const results = (lists.get(url) ?? []).map((entry) => ({ ...entry, link: `${url}/${entry.id}` }));
        const headers = { 'content-type': 'application/json' };
        return captured(url, JSON.stringify({ results }), clock(), { headers });
      },
    },
    notices: createDynamoNoticeStore({ tableName, clock, client: own }),
    groups: createDynamoGroupStore({ tableName, client: own }),
    programmes,
    clock,
  });
  const changes = createDynamoChangeStore({ tableName, client });
  const read = async (ids: readonly string[]): Promise<NoticeEvent[]> => {
    const events = await Promise.all(ids.map(async (id) => (await changes.read(id))?.event));
    return events.filter((event) => event !== undefined).filter(isNoticeEvent);
  };
  const old: Entry = { id: 'old', title: '旧公告', text: '此前已经发布。' };
  /** Reads the channel's baseline, then puts an entry on its list. */
  const post = async (channel: Channel, entry: Entry): Promise<Source> => {
    const source = toSource(channel);
    const list = lists.get(source.url);
    if (list === undefined) {
      lists.set(source.url, [old]);
      await check(source);
    }
    lists.set(source.url, [entry, ...(list ?? [old])]);
    return source;
  };
  return {
    seen,
    changes,
    later: (hours: number): void => {
      now += hours * 3_600_000;
    },
    post,
    check: async (source: Source) => read((await check(source)).events),
    tell: async (channel: Channel, entry: Entry) => {
      const source = await post(channel, entry);
      now += 3_600_000;
      return read((await check(source)).events);
    },
  };
}

const unique = (): string => createHash('sha256').update(String(Math.random())).digest('hex').slice(0, 8);
/** Channels of a jurisdiction that no other test uses: two letters of a private use. */
let used = 0;
const place = (): string => `X${String.fromCharCode(65 + used++)}`;

const sweden = (id: string): Entry => ({
  id,
  title: `关于对瑞典试行免签的公告（${id}）`,
  text: '自2025年11月10日起至2026年12月31日，对瑞典持普通护照人员试行单方面免签政策，停留不超过30天。',
});
const rules = (events: readonly NoticeEvent[]) => events.map(({ data }) => data.change.rule);

describe('one event from several authorities', () => {
  test('is one alert; the other announcements are recorded, shown with the first, and name it', async () => {
    const { tell, changes } = newsroom();
    const [a, b] = [`a${unique()}`, `b${unique()}`];
    const [first] = await tell({ id: a, rank: 'spokesperson' }, sweden('1'));
    const [second] = await tell(
      { id: b, rank: 'instruction' },
      { ...sweden('2'), number: '国家移民管理局公告2025年第5号' },
    );
    expect(first?.data.change.severity).toBe('critical');
    expect(second?.data.change).toMatchObject({ severity: 'editorial', rule: 'SAME-EVENT', alone: 'critical' });
    expect(second?.data.relations.sameEventAs).toEqual([first?.id]);
    expect(second?.data.announcements?.[0]).toMatchObject({ source: b, number: '国家移民管理局公告2025年第5号' });
    const linked = await changes.linkedTo(first?.id ?? '', 10);
    expect(linked.map(({ event }) => event.id)).toEqual([second?.id]);
  });

  test('that come at once are still one alert', async () => {
    const jurisdiction = place();
    const { post, check } = newsroom();
    const sources = await Promise.all(
      ['1', '2', '3', '4'].map((id) =>
        post({ id: `s${unique()}`, jurisdiction }, { ...sweden(id), text: `${sweden(id).text} EES` }),
      ),
    );
    const events = (await Promise.all(sources.map(check))).flat();
    const told = events.filter(({ data }) => data.change.severity !== 'editorial');
    expect(events).toHaveLength(4);
    expect(told).toHaveLength(1);
    for (const { id, data } of events)
      expect(data.relations.sameEventAs).toEqual(id === told[0]?.id ? [] : [told[0]?.id]);
  });

  test('that disagree are told, with the disagreement as the headline and the fact of neither changed', async () => {
    const { tell } = newsroom();
    const jurisdiction = place();
    const words = (id: string, days: number): Entry => ({
      ...sweden(id),
      text: `${sweden(id).text.replace('30', String(days))} EES`,
    });
    await tell({ id: `a${unique()}`, jurisdiction, rank: 'instruction' }, words('1', 30));
    const [second] = await tell({ id: `b${unique()}`, jurisdiction, rank: 'embassy' }, words('2', 15));
    expect(second?.data.change.severity).not.toBe('editorial');
    expect(second?.data.facts).toEqual([]);
    expect(second?.data.disagreements).toMatchObject([{ type: 'stay_per_entry', prevails: 'there' }]);
    expect(second?.data.summary['en']).toMatch(/up to 15 days here, up to 30 days according to Office/);
  });

  test('of other jurisdictions are alerts of their own', async () => {
    const { tell } = newsroom();
    const [one, other] = [place(), place()];
    await tell({ id: `a${unique()}`, jurisdiction: one }, { ...sweden('1'), text: `${sweden('1').text} EES` });
    const [second] = await tell(
      { id: `b${unique()}`, jurisdiction: other },
      { ...sweden('2'), text: `${sweden('2').text} EES` },
    );
    expect(second?.data.change.severity).not.toBe('editorial');
    expect(second?.data.relations.sameEventAs).toEqual([]);
  });
});

describe('documents that name others', () => {
  const jurisdiction = 'US';
  test('are tied to the change that published the other, or say its number where none is recorded', async () => {
    const { tell, changes } = newsroom();
    const channel = { id: `r${unique()}`, jurisdiction, language: 'en', rank: 'gazette' as const };
    const fee = (amount: string) => `The H-1B registration fee is $${amount} from March 1, 2026.`;
    const [rule] = await tell(channel, {
      id: '2026-12542',
      title: 'Adjustment of fees',
      number: '91 FR 40123',
      text: fee('2,695'),
    });
    const [correction] = await tell(channel, {
      id: 'C1-2026-12542',
      title: 'Adjustment of fees',
      number: '91 FR 41000',
      text: fee('2,965'),
    });
    expect(correction?.data.relations).toMatchObject({
      corrects: rule?.id,
      correctsNumber: '2026-12542',
      sameEventAs: [],
    });
    expect(correction?.data.change.severity).not.toBe('editorial');
    expect(correction?.data.facts.find(({ type }) => type === 'fee')).toMatchObject({
      op: 'correct',
      before: { value: '2695' },
      after: { value: '2965' },
    });
    expect(correction?.data.summary['en']).toContain('corrected from');
    const [later] = await tell(channel, {
      id: '2026-20001',
      title: 'New fees',
      number: '91 FR 50000',
      text: 'This notice supersedes 91 FR 40123 and applies to H-1B.',
    });
    expect(later?.data.relations).toMatchObject({ supersedes: rule?.id, supersedesNumber: '91 FR 40123' });
    const [other] = await tell(channel, {
      id: '2026-20002',
      title: 'New bonds',
      number: '91 FR 50010',
      text: 'This notice supersedes Proclamation 9999.',
    });
    expect(other?.data.relations).toMatchObject({ supersedes: null, supersedesNumber: 'Proclamation 9999' });
    const linked = await changes.linkedTo(rule?.id ?? '', 10);
    expect(linked.map(({ event }) => event.id)).toEqual([correction?.id, later?.id]);
  });
});

describe('a failure at any step of an announcement', () => {
  /** Head, baseline, journal, what was taken back, the document it replaces, two pointers, the transaction. */
  const steps = 8;
  const words = (id: string): Entry => ({
    ...sweden(id),
    number: `国家移民管理局公告2025年第${id}号`,
    text: `${sweden(id).text} EES。国家移民管理局公告2024年第9号同时废止。`,
  });
  /** Two channels of a place, of which the first has announced. */
  const announced = async (fail: (step: number) => 'before' | 'after' | null) => {
    const jurisdiction = place();
    const [a, b] = [
      { id: `a${unique()}`, jurisdiction },
      { id: `b${unique()}`, jurisdiction },
    ];
    const [first] = await newsroom().tell(a, { ...words('1'), number: '公告' });
    let step: number | null = null;
    const room = newsroom(() => (step === null ? null : fail(++step)));
    const source = await room.post(b, words('2'));
    room.later(2);
    room.seen.length = 0;
    step = 0;
    return { jurisdiction, first: first?.id ?? '', room, source };
  };

  test('is one of those that this test walks through', async () => {
    const { room, source } = await announced(() => null);
    expect(rules(await room.check(source))).toEqual(['SAME-EVENT']);
    expect(room.seen).toHaveLength(steps);
    expect(room.seen.at(-1)).toBe('TransactWriteItemsCommand');
  });

  const moments = Array.from({ length: steps }, (_, at) => at + 1);
  test.each(moments.flatMap((step) => [[step, 'before'] as const, [step, 'after'] as const]))(
    'the call of step %i that fails %s it took effect neither loses the announcement nor tells it twice',
    async (step, when) => {
      const { jurisdiction, first, room, source } = await announced((at) => (at === step ? when : null));
      const outcome = await room.check(source).then(
        (events) => events.length,
        () => 'failed',
      );
      const again = await room.check(source);
      expect(outcome).toBe('failed');
      const linked = await room.changes.linkedTo(first, 10);
      expect(rules(linked.map(({ event }) => event).filter(isNoticeEvent))).toEqual(['SAME-EVENT']);
      // A transaction that went through although its answer was lost is found done.
      expect(again).toHaveLength(step === steps && when === 'after' ? 0 : 1);
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'pk = :journal',
          ExpressionAttributeValues: { ':journal': { S: `JOURNAL#${jurisdiction}` } },
        }),
      );
      expect(Items).toHaveLength(2);
      for (const item of Items) expect(Number(item['expiresAt']?.N)).toBeGreaterThan(Date.parse('2025-12-01') / 1000);
    },
  );
});

test('a check that finds nothing, or nothing above editorial, looks nothing up', async () => {
  const { tell, check, post, seen } = newsroom();
  const channel = { id: `q${unique()}`, jurisdiction: 'US', language: 'en' };
  const trivia = { id: '1', title: '60-Day Notice of an information collection', text: 'Comments are invited.' };
  const source = await post(channel, trivia);
  seen.length = 0;
  expect((await check(source)).map(({ data }) => data.change.severity)).toEqual(['editorial']);
  expect(seen).not.toContain('QueryCommand');
  seen.length = 0;
  await check(source);
  expect(seen).toEqual(['GetItemCommand']);
  await tell(channel, { id: '2', title: 'H-1B fee', text: 'The H-1B registration fee is $215.' });
  // The journal, and what of it was taken back.
  expect(seen.filter((command) => command === 'QueryCommand')).toHaveLength(2);
});
