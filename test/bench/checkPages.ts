import { parseArgs } from 'node:util';
import type { NoticeStore } from '../../functions/adapters/dynamodb/noticeStore.ts';
import { createFileReader } from '../../functions/adapters/files/fileReader.ts';
import { createHttpClient } from '../../functions/adapters/web/nodeHttp.ts';
import { createCheckSource } from '../../functions/check/checkSource.ts';
import { readContext } from '../../functions/check/tell/change.ts';
import { createMemoryEvidence } from '../../infra/local/memoryEvidence.ts';
import { createMemoryStores } from '../../infra/local/memoryStores.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import type { Snapshot } from '../../shared/extract/notice.ts';
import { readFacts } from '../../shared/understand/readFacts.ts';
import { regulationSource } from '../support/regulation.ts';

/**
 * Checks every page of a local server three times — the first reading, the same bytes, other noise — and prints the processor time of
 * each round, milliseconds a page, and of understanding alone. A process of its own, so that the server's time is not counted.
 */
const { values } = parseArgs({
  options: { host: { type: 'string', default: '' }, pages: { type: 'string', default: '' } },
});
const clock = () => new Date();
/** So many pages are read for facts alone, so many times. */
const understood = 40;
const understandings = 5;
const { notices: stored, groups } = createMemoryStores({ clock });
/**
 * A table is elsewhere and keeps text. One in the process that kept objects would have V8 take what a page is made of for what lives
 * long, and every reading after would leave its page there until the whole heap is looked at (Node 24.21, measured 2026-11-24).
 */
const table = new Map<string, string>();
const snapshots: Snapshot[] = [];
const read = (key: string) => {
  const text = table.get(key);
  return text === undefined ? null : JSON.parse(text);
};
const notices: NoticeStore = {
  ...stored,
  readHead: async (id) => read(id),
  readSnapshot: async (id, number) => read(`${id} ${number}`),
  readStatements: async (key) => read(`statements ${key}`) ?? [],
  record: async ({ head, snapshot, statements, events }) => {
    table.set(head.sourceId, JSON.stringify(head));
    if (snapshot !== null && snapshots.length < understood) snapshots.push(snapshot);
    if (snapshot !== null) table.set(`${head.sourceId} ${head.baseline?.snapshot}`, JSON.stringify(snapshot));
    if (statements !== undefined) table.set(`statements ${statements.key}`, JSON.stringify(statements.statements));
    return events.map(({ id }) => id);
  },
};
const check = createCheckSource({
  http: createHttpClient({
    userAgent: 'visawire/bench',
    clock,
    allowPrivate: [values.host],
    limits: { hostIntervalMs: 0 },
  }),
  notices,
  groups,
  evidence: createMemoryEvidence(),
  readFile: createFileReader(),
  clock,
  programmes: [],
  siteUrl: 'https://wire.test',
  heedsWaits: false,
});
const authority = { ...regulationSource.authority, hosts: [values.host] };
const sources = Array.from({ length: Number(values.pages) }, (_, at): Source => {
  return { ...regulationSource, id: `page-${at}`, url: `http://${values.host}/page/${at}`, language: 'en', authority };
});
/** Processor time of one round, milliseconds a page. */
async function measure(): Promise<{ readonly ms: number; readonly outcomes: Readonly<Record<string, number>> }> {
  const started = process.cpuUsage();
  const outcomes = new Map<string, number>();
  for (const source of sources) {
    const { outcome } = await check(source);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  const { user, system } = process.cpuUsage(started);
  return { ms: (user + system) / 1000 / sources.length, outcomes: Object.fromEntries(outcomes) };
}
/** Letters that make what a text says new. */
const letters = (number: number): string => String(number).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');

/** Processor time of reading the facts of pages, in a warm process and of words never seen, milliseconds for 19,000 characters of text. */
function measureUnderstanding(): number {
  const [source] = sources;
  if (source === undefined) return 0;
  const measured = Array.from({ length: understandings }, (_, round) => {
    let [ms, characters] = [0, 0];
    for (const [at, snapshot] of snapshots.entries()) {
      if (snapshot.kind !== 'notice') continue;
      const { notice } = snapshot;
      const blocks = notice.blocks.map((block, number) => {
        return { ...block, text: `${block.text} ${letters(round * 1e6 + at * 1e3 + number)}` };
      });
      const context = readContext({ source, now: clock().toISOString(), programmes: [] }, notice);
      const started = process.cpuUsage();
      readFacts({ ...notice, blocks }, context);
      const { user, system } = process.cpuUsage(started);
      ms += (user + system) / 1000;
      characters += blocks.reduce((sum, { text }) => sum + text.length, 0);
    }
    return (ms / characters) * 19_000;
  });
  return measured.toSorted((one, other) => one - other)[understandings >> 1] ?? 0;
}

for (const round of ['baseline', 'unchanged', 'noise'] as const) {
  await fetch(`http://${values.host}/round/${round}`);
  // A monitor runs for long: the middle of three rounds is what one costs once the code is warm and the first has left its garbage.
  const rounds = [await measure()];
  if (round !== 'baseline') rounds.push(await measure(), await measure());
  const middle = rounds.toSorted((one, other) => one.ms - other.ms)[rounds.length >> 1];
  console.log(JSON.stringify({ round, ...middle }));
}
console.log(JSON.stringify({ round: 'understanding', ms: measureUnderstanding() }));
