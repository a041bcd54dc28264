import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../../functions/adapters/runtime/log.ts';
import { close, listen } from '../../../infra/local/demo/sites.ts';
import { type LocalStack, startLocalStack } from '../../../infra/local/localStack.ts';
import { readStackFile } from '../../../infra/local/stackFile.ts';
import { resolveCatalog } from '../../../shared/catalog/catalog.ts';
import { newEndpoint } from '../../../shared/delivery/endpoint.ts';
import { endpointSecret } from '../../../shared/delivery/signature.ts';
import { regulationPage } from '../../support/regulation.ts';
import { until } from '../../support/until.ts';

type Entry = Readonly<Record<string, unknown>>;

const state = mkdtempSync(join(tmpdir(), 'visawire-traces-'));
const lines: string[] = [];
const seen = (): string => lines.join('\n');
const calls: { readonly path: string; readonly signature: string }[] = [];
let withK = false;
let [office, receiver]: Server[] = [];
let stack: LocalStack;
let changeId: string;

const entries = (message: string): Entry[] =>
  lines.map((line): Entry => JSON.parse(line)).filter((entry) => entry['message'] === message);

beforeAll(async () => {
  office = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(regulationPage({ withK }));
  });
  receiver = createServer((request, response) => {
    calls.push({ path: request.url ?? '', signature: String(request.headers['webhook-signature']) });
    request.resume().on('end', () => response.writeHead(request.url?.startsWith('/broken') ? 503 : 204).end());
  });
  const [host, receiverHost] = await Promise.all([listen(office), listen(receiver)]);
  const url = `http://${host}/zhengce/regulation.htm`;
  stack = await startLocalStack({
    catalog: resolveCatalog({
      authorities: [{ id: 'office', name: { en: 'An office' }, jurisdiction: 'CN', rank: 'gazette', hosts: [host] }],
      programmes: [],
      sources: [
        {
          id: 'regulation',
          authority: 'office',
          url,
          kind: 'page',
          language: 'zh-Hans',
          timezone: 'UTC',
          programmes: [],
          every: '1h',
          status: 'assumed',
          select: {},
        },
      ],
    }),
    stateDir: state,
    inMemory: true,
    siteUrl: 'https://wire.test',
    allowPrivate: [host, receiverHost],
    limits: { hostIntervalMs: 0 },
    clock: () => new Date(),
    heedsWaits: false,
    log: createLog((line) => lines.push(line)),
  });
  const filter = { severities: ['critical', 'major', 'minor'] } as const;
  for (const [id, address] of [
    ['good', `http://${receiverHost}/good?token=t0ken`],
    ['broken', `http://${receiverHost}/broken?token=t0ken`],
    ['inward', 'https://someone:passw0rd@192.168.0.1/hook/t0ken'],
    ['misspelt', 'https://someone:passw0rd@[/hook/t0ken'],
  ] as const)
    await stack.endpoints.put(newEndpoint(id, address, filter, new Date().toISOString()));
  const check = (round: number) =>
    stack.checks.send([{ body: '{"sourceId":"regulation"}', group: 'office', deduplication: String(round) }]);
  await check(1);
  await until(() => entries('checked').length === 1, 'the baseline is read', seen);
  withK = true;
  await check(2);
  await until(() => entries('delivery').length >= 4, 'the change is tried at each endpoint', seen);
  await stack.remind();
  const { events = [] } = entries('checked')[1] ?? {};
  changeId = String((events as string[])[0]);
});
afterAll(async () => {
  await stack.stop();
  for (const server of [office, receiver]) if (server !== undefined) await close(server);
  rmSync(state, { recursive: true, force: true });
});

test('one change is followed by its id through the log of each function that has it in hand', () => {
  expect(changeId).toMatch(/^[0-9a-f]{32}$/);
  expect(entries('checked').at(-1)).toMatchObject({ source: 'regulation', outcome: 'changed', events: [changeId] });
  expect(entries('published').filter(({ change }) => change === changeId)).toEqual([
    expect.objectContaining({ change: changeId, endpoints: 4 }),
  ]);
  const tried = Object.fromEntries(entries('delivery').map(({ endpoint, ...entry }) => [endpoint, entry]));
  expect(tried).toMatchObject({
    good: { change: changeId, delivery: changeId, tries: 1, meaning: 'taken', said: 'status 204' },
    broken: { change: changeId, delivery: changeId, tries: 1, meaning: 'troubled', said: 'status 503' },
    inward: { change: changeId, delivery: changeId, tries: 1, meaning: 'troubled' },
    misspelt: { change: changeId, delivery: changeId, tries: 1, meaning: 'troubled' },
  });
});

describe('no secret is in', () => {
  const secrets = async (): Promise<string[]> => {
    const master = Buffer.from(await stack.masterSecret());
    const own = ['good', 'broken'].map((id) => endpointSecret(master, id, 1));
    const signatures = calls.map(({ signature }) => signature.replace(/^v1,/, ''));
    const encoded = ['utf8', 'hex', 'base64', 'base64url'] as const;
    return [
      ...encoded.map((encoding) => master.toString(encoding)),
      ...own.flatMap((secret) => [secret, secret.replace('whsec_', '')]),
      ...signatures,
      'whsec_',
      'passw0rd',
      't0ken',
    ];
  };

  test('any log', async () => {
    expect(calls.length).toBeGreaterThan(1);
    for (const secret of await secrets()) expect(lines.filter((line) => line.includes(secret))).toEqual([]);
  });

  test('what is kept of deliveries', async () => {
    const kept = await Promise.all(['good', 'broken', 'inward', 'misspelt'].map((id) => stack.deliveries.list(id, 10)));
    expect(kept.flat().length).toBeGreaterThanOrEqual(4);
    for (const secret of await secrets()) expect(JSON.stringify(kept)).not.toContain(secret);
  });
});

/** How long each kind of item is kept, in days; the runbook says the same in words. */
const kept: ReadonlyArray<readonly [kind: string, key: RegExp, days: number | 'for good']> = [
  ['heads and snapshots of sources', /^SOURCE#.+ (?:HEAD|SNAPSHOT#)/, 'for good'],
  ['what notices state', /^STATEMENTS /, 'for good'],
  ['times of reads', /^READS /, 'for good'],
  ['how all sources stand together', /^STANDING /, 'for good'],
  ['what ties changes together', /^(?:DOCUMENT#|CHANGE#.+ LINK#)/, 'for good'],
  ['places of digests', /^DIGESTS /, 'for good'],
  ['endpoints', /^ENDPOINTS /, 'for good'],
  ['trials', /^CHANGE#.+ CHANGE$/, 7],
  ['deliveries that were taken', /^ENDPOINT#.+ TAKEN#/, 90],
  ['tries', /^ENDPOINT#.+ TRY#/, 30],
  ['counts of what strangers ask for', /^LIMIT#/, 1],
  ['groups of the same edit', /^(?:GROUPS |EDIT#)/, 14],
  ['renderings of a mail that went out', /^MAILED#/, 30],
  ['since when sources are watched', /^WATCHED /, 'for good'],
  ['what operators know and hold', /^(?:OPERATIONS|WITHHELD) /, 'for good'],
  ['announcements that others may follow', /^JOURNAL#/, 431],
];

test('everything in the table is kept for as long as the rule says, and no longer', async () => {
  const running = readStackFile(state);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: running?.databaseEndpoint ?? '', region: 'us-east-1', credentials });
  const { Items = [] } = await client.send(new ScanCommand({ TableName: running?.tableName ?? '' }));
  client.destroy();
  const seen = new Set<string>();
  for (const item of Items) {
    const key = `${item['pk']?.S} ${item['sk']?.S}`;
    const [kind, , days] =
      item['timeline'] === undefined
        ? (kept.find(([, pattern]) => pattern.test(key)) ?? [null, null, null])
        : (['changes', null, 'for good'] as const);
    expect(kind, key).not.toBeNull();
    seen.add(kind ?? '');
    if (days === 'for good') expect(item['expiresAt'], key).toBeUndefined();
    else {
      const leftDays = (Number(item['expiresAt']?.N) - Date.now() / 1000) / 86_400;
      expect(leftDays, key).toBeGreaterThan(0);
      expect(leftDays, key).toBeLessThanOrEqual(days ?? 0);
    }
  }
  expect(seen).toContain('changes');
  for (const kind of ['trials', 'tries', 'deliveries that were taken', 'endpoints']) expect(seen).toContain(kind);
});

test('the runbook says how long', () => {
  const runbook = readFileSync(join(import.meta.dirname, '../../../infra/runbook.md'), 'utf8');
  for (const [kind, , days] of [...kept, ['changes', null, 'for good']] as const)
    expect(runbook.split('\n')).toContain(
      `| ${kind} | ${days === 'for good' ? days : `${days} day${days === 1 ? '' : 's'}`} |`,
    );
});
