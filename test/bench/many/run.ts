import '../../support/vocabularies.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { createDynamoRowStore } from '../../../functions/adapters/dynamodb/dynamoRowStore.ts';
import { headKey, type Item, key, pack } from '../../../functions/adapters/dynamodb/table.ts';
import { systemClock as clock } from '../../../functions/adapters/runtime/clock.ts';
import { newHead } from '../../../functions/check/record/newHead.ts';
import { createSite } from '../../../functions/site/handler.ts';
import { openClients } from '../../../infra/local/clients.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { listen } from '../../../infra/local/demo/sites.ts';
import { startWorkers } from '../../../infra/local/localStack.ts';
import { startMessaging } from '../../../infra/local/messaging.ts';
import { noticeEvent, troubledHead } from '../../support/events.ts';
import { manySources } from './sources.ts';

/**
 * What the timers and the site cost with so many sources, one of twenty in trouble: time, memory and calls of each.
 *
 *     node --expose-gc test/bench/many/run.ts 10000 [CHECKED]
 *
 * `CHECKED`: so many of them are checked as well, over a site on this machine.
 */
const count = Number(process.argv[2] ?? 10_000);
const checkedCount = Number(process.argv[3] ?? 0);
const tableName = 'many';
const writesAtOnce = 25;
const recorded = 60;

const page = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="en"><head><title>Fees</title></head><body><main><h1>Fees of ${request.url}</h1><p>The fee is EUR 80.</p><p>The office answers within thirty days.</p></main></body></html>`,
  );
});
const host = await listen(page);
const catalog = manySources(count, () => host, 'http');
const stateDir = await mkdtemp(join(tmpdir(), 'visawire-many-'));
const [database, messaging] = await Promise.all([startDatabase(null), startMessaging()]);
const services = { databaseEndpoint: database.endpoint, messaging };
const filling = openClients(services);
await createTable(filling.tables, tableName);

const evidence = { capturedAt: clock().toISOString(), sha256: 'a'.repeat(64), warc: 'warc/aa/a.warc.gz' };
const items = catalog.sources.flatMap(({ id, url }, at): Item[] => {
  const baseline = { snapshot: 1, digest: id, reader: 'r', evidence, lastChange: null, places: [url] };
  const isWell = at % 20 !== 0;
  const head = isWell ? { ...newHead(id), version: 1, baseline } : { ...troubledHead(id), baseline };
  const stored = { ...headKey(id), v: { N: '1' }, version: { N: '1' }, body: { B: pack(head) } };
  const read = { ...key('READS', id), v: { N: '1' }, [`read:${id}`]: { S: clock().toISOString() } };
  return at < checkedCount ? [] : isWell ? [stored, read] : [stored];
});
for (let from = 0; from < items.length; from += writesAtOnce)
  await filling.tables.send(
    new BatchWriteItemCommand({
      RequestItems: {
        [tableName]: items.slice(from, from + writesAtOnce).map((Item) => ({ PutRequest: { Item } })),
      },
    }),
  );
for (const client of Object.values(filling)) client.destroy();

const calls = new Map<string, number>();
const outcomes = new Map<string, number>();
const log = (message: string, fields: Readonly<Record<string, unknown>>): void => {
  const name = message === 'checked' ? `checked: ${fields['outcome']}` : message;
  outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
};
const workers = await startWorkers(
  services,
  {
    catalog,
    stateDir,
    tableName,
    siteUrl: 'https://wire.test',
    allowPrivate: [host],
    limits: { hostIntervalMs: 0 },
    clock,
    log: { info: log, warn: log, error: log },
  },
  (clients) => {
    for (const client of Object.values(clients)) {
      const stack: { add(middleware: unknown, options: object): void } = client.middlewareStack as never;
      stack.add(
        (next: (given: unknown) => unknown, context: { readonly commandName?: string }) => (given: unknown) => {
          const name = context.commandName?.replace('Command', '') ?? '';
          calls.set(name, (calls.get(name) ?? 0) + 1);
          return next(given);
        },
        { step: 'initialize', name: 'countCalls' },
      );
    }
  },
);
const polling = new Set(['ReceiveMessage', 'GetRecords', 'GetShardIterator', 'DescribeStream']);

/** Prints time, memory and calls of some work. */
async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  globalThis.gc?.();
  calls.clear();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 5);
  const from = performance.now();
  const said = await work();
  const took = performance.now() - from;
  most = Math.max(most, process.memoryUsage().rss);
  clearInterval(watch);
  const made = [...calls].filter(([call]) => !polling.has(call)).map(([call, times]) => `${call} ${times}`);
  console.log(
    `${name.padEnd(22)}${took.toFixed(0).padStart(8)} ms${((most - before) / 1e6).toFixed(0).padStart(6)} MB more  ${said ?? ''}  ${made.join(', ')}`,
  );
}

await measure('remind, first', () => workers.remind());
await measure('remind, again', () => workers.remind());
for (let at = 0; at < recorded; at++)
  await workers.changes.recordEvent({ ...noticeEvent(), id: at.toString(16).padStart(32, '0') }, clock().toISOString());
await measure(`publish and mail of ${recorded}`, async () => {
  while ((outcomes.get('mailed') ?? 0) < recorded) await new Promise((resolve) => setTimeout(resolve, 100));
});
const rows = createDynamoRowStore({ tableName, client: openClients(services).tables });
const site = createSite({
  changes: workers.changes,
  rows,
  evidence: workers.evidence,
  catalog,
  clock,
  siteUrl: 'https://wire.test',
});
for (const path of ['/', '/sources', '/v1/sources', '/sources?unwell', '/', '/sources', '/v1/sources', '/subscribe'])
  await measure(path, async () => {
    const response = await site.request(path);
    const { length } = await response.text();
    return `${response.status} ${(length / 1000).toFixed(0)} KB`;
  });
if (checkedCount > 0)
  await measure(`check of ${checkedCount}`, async () => {
    const due = catalog.sources.slice(0, checkedCount).map(({ id }) => ({
      body: JSON.stringify({ sourceId: id }),
      group: id,
      deduplication: `${id}-bench`,
    }));
    await workers.checks.send(due);
    const done = () => [...outcomes].reduce((sum, [name, times]) => (name.startsWith('check') ? sum + times : sum), 0);
    while (done() < checkedCount) await new Promise((resolve) => setTimeout(resolve, 50));
    return [...outcomes].map(([name, times]) => `${name} ${times}`).join(', ');
  });
await measure('schedule', () => workers.schedule({ every: '1h' }));
await rm(stateDir, { recursive: true, force: true });
process.exit();
