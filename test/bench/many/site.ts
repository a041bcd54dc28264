import { createMemoryEvidence } from '../../../infra/local/memoryEvidence.ts';
import '../../support/vocabularies.ts';
import { createDynamoChangeStore } from '../../../functions/adapters/dynamodb/dynamoChangeStore.ts';
import { createDynamoNoticeStore } from '../../../functions/adapters/dynamodb/dynamoNoticeStore.ts';
import { createDynamoRowStore } from '../../../functions/adapters/dynamodb/dynamoRowStore.ts';
import { systemClock as clock } from '../../../functions/adapters/runtime/clock.ts';
import { newHead } from '../../../functions/check/record/newHead.ts';
import { createSite } from '../../../functions/site/handler.ts';
import { openClients } from '../../../infra/local/clients.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { noticeEvent } from '../../support/events.ts';
import { manySources } from './sources.ts';

const count = Number(process.argv[2] ?? 10_000);
const catalog = manySources(count);
const database = await startDatabase(null);
const clients = openClients({ databaseEndpoint: database.endpoint, messaging: { endpoint: database.endpoint } });
await createTable(clients.tables, 'many');
const notices = createDynamoNoticeStore({ tableName: 'many', clock, client: clients.tables });
const changes = createDynamoChangeStore({ tableName: 'many', client: clients.tables });
const evidence = { capturedAt: clock().toISOString(), sha256: 'a'.repeat(64), warc: 'warc/aa/a.warc.gz' };
const started = Date.now();
const likely = 'the site asks for a browser check';
for (let at = 0; at < count; at += 50)
  await Promise.all(
    catalog.sources.slice(at, at + 50).map(async ({ id, url }, of) => {
      const now = clock().toISOString();
      const trouble = {
        verdict: 'blocked',
        rule: 'R',
        seen: 'challenge',
        likely,
        since: now,
        checks: 3,
        told: null,
      } as const;
      const baseline = { snapshot: 1, digest: id, reader: 'r', evidence, lastChange: null, places: [url] };
      const head = { ...newHead(id), version: 1, baseline, trouble: of % 20 === 0 ? trouble : null };
      await notices.record({ expectedVersion: 0, head, snapshot: null, events: [] });
      if (of % 20 !== 0) await notices.recordReads(new URL(url).host, { [id]: now });
    }),
  );
for (let at = 0; at < 300; at++) {
  const event = noticeEvent();
  await changes.recordEvent({ ...event, id: at.toString(16).padStart(32, '0') }, clock().toISOString());
}
console.log(`filled in ${Date.now() - started} ms`);
const rows = createDynamoRowStore({ tableName: 'many', client: clients.tables });
const site = createSite({
  changes,
  rows,
  evidence: createMemoryEvidence(),
  catalog,
  clock,
  siteUrl: 'https://wire.test',
});
for (const path of ['/', '/sources', '/v1/sources', '/', '/sources', '/v1/sources', '/subscribe', '/programmes']) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  const from = performance.now();
  const response = await site.request(path);
  const { length } = await response.text();
  const took = performance.now() - from;
  most = Math.max(most, process.memoryUsage().rss);
  clearInterval(watch);
  console.log(
    `${path.padEnd(14)} ${response.status} ${took.toFixed(0).padStart(6)} ms ${(length / 1000).toFixed(0).padStart(6)} KB answer, ${((most - before) / 1e6).toFixed(0)} MB more, ${(most / 1e6).toFixed(0)} MB resident`,
  );
}
for (const client of Object.values(clients)) client.destroy();
await database.stop();
