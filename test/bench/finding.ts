import '../support/vocabularies.ts';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoChangeStore } from '../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoRowStore } from '../../functions/adapters/dynamodb/dynamoRowStore.ts';
import { packRows } from '../../functions/remind/packRows.ts';
import { type ChangeQuery, createFindChanges, type FoundPage } from '../../functions/site/query/findChanges.ts';
import { createTable } from '../../infra/local/createTable.ts';
import { startDatabase } from '../../infra/local/database.ts';
import { type NoticeEvent, severities } from '../../shared/alert/event.ts';
import { toRow } from '../../shared/find/row.ts';
import { wordsOf } from '../../shared/find/words.ts';
import { noticeEvent } from '../support/events.ts';

/**
 * What it costs to find among made events (2,500 unless an argument says how many): `npm run bench:finding -- 2500`. Of more than
 * 5,000 only the newest 500 are recorded; the others stand in packs alone, as filters and searches see nothing else of them.
 */
const count = Number(process.argv[2] ?? 2500);
const recorded = count > 5000 ? 500 : count;
const start = Date.parse('2026-01-01T00:00:00Z');
const words = [
  'Visa',
  'fee',
  '签证',
  '免签',
  'ビザ',
  '비자',
  'Gebühr',
  'Turkey',
  'passport',
  'quota',
  'salary',
  'entry',
];
const base = noticeEvent();

function make(at: number): NoticeEvent {
  /** As long as a clause; `shift` makes another of the same words. */
  const text = (name: string, shift = 0): string =>
    words.map((word, place) => `${name}${word} ${(at * 31 + place * 7 + shift) % 997}`).join(' ');
  const id = at.toString(16).padStart(32, '0');
  const { data } = base;
  const summary = ['', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'de', 'fr', 'es'].map((one) => [one || 'en', text(one)]);
  return {
    ...base,
    id,
    data: {
      ...data,
      change: { ...data.change, id, severity: severities[at % 4] ?? 'major' },
      summary: Object.fromEntries(summary),
      group: { ...data.group, id },
      // A paragraph that changed in one clause.
      edits: data.edits.map((edit) => ({
        ...edit,
        before: [1, 2, 3, 4].map((shift) => text('', shift)).join('. '),
        after: [1, 2, 3, 5].map((shift) => text('', shift)).join('. '),
      })),
    },
  };
}
const timeOf = (at: number): string => new Date(start + at * 1000).toISOString();

const database = await startDatabase(null);
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const client = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
await createTable(client, 'bench');
const changes = createDynamoChangeStore({ tableName: 'bench', client });
const rows = createDynamoRowStore({ tableName: 'bench', client });

async function measure(name: string, work: () => Promise<string>): Promise<void> {
  const [before, began] = [process.cpuUsage(), performance.now()];
  const said = await work();
  const { user, system } = process.cpuUsage(before);
  const [cpu, wall] = [(user + system) / 1000, performance.now() - began].map((ms) => ms.toFixed(0).padStart(6));
  console.log(`${name.padEnd(32)} cpu ${cpu} ms, wall ${wall} ms: ${said}`);
}
const say = ({ found, total, hasMore }: FoundPage): string =>
  `${found.length} of ${total ?? 'as yet unknown'}${hasMore ? ', and more' : ''}`;
const ask = (filter: ChangeQuery['filter']): ChangeQuery => ({
  filter,
  order: 'newest',
  after: null,
  limit: 50,
  folds: true,
});

for (let number = 1; recorded < count && (number - 1) * 256 < count - recorded; number++) {
  const events = Array.from({ length: 256 }, (_, at) => make((number - 1) * 256 + at));
  const own = events.flatMap((event, at) => toRow(event, timeOf((number - 1) * 256 + at)) ?? []);
  await rows.write({ number, rows: own, words: events.map(wordsOf) });
}
const later = count + 256;
for (let at = 0; at < recorded; at++) await changes.recordEvent(make(later + at), timeOf(later + at));
if (recorded === count) {
  const find = createFindChanges({ changes, rows });
  await measure('not packed, first page, cold', async () => say(await find(ask({}))));
  await measure('not packed, search', async () => say(await find(ask({ search: 'Turkey 12' }))));
}
for (let packed = 1; packed > 0; ) {
  packed = await packRows({ changes, rows }, new Date('2027-01-01'));
  console.log(`${packed} packed`);
}
const find = createFindChanges({ changes, rows });
await measure('first page, cold', async () => say(await find(ask({}))));
await measure('first page, warm', async () => say(await find(ask({}))));
await measure('filter', async () => say(await find(ask({ severities: ['critical'] }))));
await measure('search, cold', async () => say(await find(ask({ search: 'Turkey 12 签证' }))));
await measure('search, warm', async () => say(await find(ask({ search: 'turkey 99 비자' }))));
await measure('search for what is nowhere', async () => say(await find(ask({ search: 'zebra' }))));
console.log(`${(process.memoryUsage().rss / 1e6).toFixed(0)} MB in memory`);
client.destroy();
await database.stop();
