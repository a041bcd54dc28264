import '../support/vocabularies.ts';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mock } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clients } from '../../infra/local/clients.ts';
import { close, listen } from '../../infra/local/demo/sites.ts';
import { startDynamoDBLocal } from '../../infra/local/dynamodbLocal.ts';
import { startWorkers } from '../../infra/local/localStack.ts';
import { startMessaging } from '../../infra/local/messaging.ts';
import { cadenceSeconds } from '../../shared/catalog/cadence.ts';
import { type Cadence, cadences } from '../../shared/catalog/catalog.ts';
import { newEndpoint } from '../../shared/delivery/endpoint.ts';
import { manySources } from './many/sources.ts';

/**
 * A second count of what a month costs, made apart from `npm run cost`, to hold it against: every call of one simulated day over the
 * local services, times the days of a month, and what the synthesised template pays for without any call. An hour's first sweep
 * sends the canary; the second counts for the eleven that follow on AWS. What sources ask for is scaled to each size.
 *
 *     npm run synth && node test/bench/day.ts 100
 */
const count = Number(process.argv[2] ?? 100);
const days = 30.44;
/** Of a hundred sources of the built-in catalog (2026-12-01). */
const mix: Readonly<Record<Cadence, number>> = { '1d': 59, '6h': 28, '1h': 11, '15m': 2 };
/** As `npm run cost` assumes them: what only readers and the offices' sites can tell. */
const assumed = { changesPerSource: 1, endpoints: 5, mails: 50, siteRequests: 100_000 };
/** What was recorded is kept; as `npm run cost` has it, a year of it. */
const keptMonths = 12;
/** A page of the site as it is sent, packed, and an alert as it is posted. */
const sentBytes = { page: 20_000, alert: 10_000 };
const seconds = { schedule: 0.5, check: 4, publish: 0.3, mail: 0.6, deliver: 0.5, remind: 2, site: 0.1 };
const gigabytes = { schedule: 0.25, check: 1, publish: 0.25, mail: 0.25, deliver: 0.25, remind: 0.25, site: 0.25 };
type Invoked = keyof typeof seconds;
/** START, END and REPORT of one invocation. */
const lambdaLogBytes = 330;

const cadenceOf = (at: number): Cadence => {
  // Neighbours differ, so that any number of sources is mixed alike.
  let rest = (at * 37) % 100;
  for (const every of cadences) {
    if (rest < mix[every]) return every;
    rest -= mix[every];
  }
  return '1d';
};
const changed = new Set<string>();
/** As long as pages are, and as hard to pack. */
const rules = Array.from(
  { length: 200 },
  () => `<p>${randomBytes(30).toString('hex').replaceAll(/[0-9]/g, ' ')}</p>`,
).join('');
const page = createServer((request, response) => {
  // Each its own: what many pages of an office say at once is one piece of news.
  const fee = changed.has(request.url ?? '') ? 1000 + Number(request.url?.split('/').at(-1)) : 80;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="en"><head><title>Fees</title></head><body><main><h1>Fees of ${request.url}</h1><p>The visa fee is EUR ${fee}.</p>${rules}</main></body></html>`,
  );
});
const receiver = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(204).end());
});
const [host, receiverHost] = await Promise.all([listen(page), listen(receiver)]);
const many = manySources(count, () => host, 'http');
const catalog = { ...many, sources: many.sources.map((source, at) => ({ ...source, every: cadenceOf(at) })) };
const stateDir = await mkdtemp(join(tmpdir(), 'visawire-day-'));
const [database, messaging] = await Promise.all([startDynamoDBLocal(), startMessaging()]);

/** Calls of one day: what sources ask for, and what the timers do however many there are. */
const counts = { sources: new Map<string, number>(), timers: new Map<string, number>() };
let whose: keyof typeof counts = 'sources';
const add = (name: string, amount = 1): void =>
  void counts[whose].set(name, (counts[whose].get(name) ?? 0) + amount * weight);
const of = (name: string, from: keyof typeof counts = 'sources'): number => counts[from].get(name) ?? 0;
/** For how many calls one counts. */
let weight = 1;
const log = (message: string, fields: Readonly<Record<string, unknown>>): void => {
  add(message);
  add('log bytes', JSON.stringify({ level: 'info', message, ...fields }).length + 1);
};

interface Answer {
  readonly output: { readonly ConsumedCapacity?: Capacity | readonly Capacity[] };
}
interface Capacity {
  readonly CapacityUnits?: number;
}
interface Given {
  readonly input: { ReturnConsumedCapacity?: string; Body?: { length?: number }; QueueUrl?: string };
}
/** Local pollers ask more often than Lambda's; what these cost is counted below. */
const polling = new Set(['ReceiveMessageCommand', 'GetRecordsCommand', 'GetShardIteratorCommand']);
const writes = new Set(['PutItemCommand', 'UpdateItemCommand', 'DeleteItemCommand', 'TransactWriteItemsCommand']);

function watch(clients: Clients): void {
  const counting =
    (service: string) =>
    (next: (given: Given) => Promise<Answer>, { commandName = '' }: { readonly commandName?: string }) =>
    async (given: Given): Promise<Answer> => {
      if (service === 'tables') given.input.ReturnConsumedCapacity = 'TOTAL';
      const answer = await next(given);
      const isCanary = given.input.QueueUrl?.endsWith('/canaries') === true;
      if (!polling.has(commandName) || isCanary) add(`${service} ${commandName.replace('Command', '')}`);
      const capacity = [answer.output.ConsumedCapacity ?? []].flat() as Capacity[];
      for (const { CapacityUnits = 0 } of capacity)
        add(writes.has(commandName) ? 'write units' : 'read units', CapacityUnits);
      // A transaction takes two units for each kilobyte.
      if (commandName === 'TransactWriteItemsCommand')
        add(
          'table bytes',
          capacity.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits * 512, 0),
        );
      if (commandName === 'PutObjectCommand') add('s3 bytes', given.input.Body?.length ?? 0);
      return answer;
    };
  for (const [service, client] of Object.entries(clients)) {
    const stack = client.middlewareStack as { add(middleware: unknown, options: object): void };
    stack.add(counting(service), { step: 'initialize', name: 'count' });
  }
}

/** The clock of everything in this process, the queues included: it goes on as time does, and leaps to the next five minutes. */
let leap = { to: Date.parse('2026-06-10T00:00:00Z'), at: performance.now() };
mock.timers.enable({ apis: ['Date'], now: leap.to });
setInterval(() => mock.timers.setTime(Math.trunc(leap.to + performance.now() - leap.at)), 20).unref();
const workers = await startWorkers(
  { databaseEndpoint: database.endpoint, messaging },
  {
    catalog,
    stateDir,
    tableName: 'day',
    siteUrl: 'https://wire.test',
    allowPrivate: [host, receiverHost],
    limits: { hostIntervalMs: 0 },
    clock: () => new Date(),
    log: { info: log, warn: log, error: log },
  },
  watch,
);
for (let at = 0; at < assumed.endpoints; at++)
  await workers.endpoints.put(
    newEndpoint(`e${at}`, `http://${receiverHost}/${at}`, { severities: ['critical', 'major', 'minor'] }, ''),
  );

const dueNow = (time: number): Cadence[] => cadences.filter((every) => (time / 1000) % cadenceSeconds[every] === 0);
const settle = async (name: string, wanted: number): Promise<void> => {
  while (of(name) < wanted) await wait(20);
};
/** All that is due at a time, to its end. */
async function pass(time: number, wanted: { checks: number; changes: number }): Promise<void> {
  leap = { to: time, at: performance.now() };
  mock.timers.setTime(time);
  for (const every of dueNow(time)) {
    await workers.schedule({ every });
    wanted.checks += catalog.sources.filter((source) => source.every === every).length;
  }
  await settle('checked', wanted.checks);
  await settle('mailed', wanted.changes);
  await settle('delivery', wanted.changes * assumed.endpoints);
  if (time % 3_600_000 !== 0) return;
  whose = 'timers';
  await workers.remind();
  // The canary goes out meanwhile.
  await wait(3000);
  weight = 11;
  await workers.remind();
  weight = 1;
  whose = 'sources';
}

const start = leap.to;
const day = 86_400_000;
await pass(start, { checks: 0, changes: 0 });
for (const each of Object.values(counts)) each.clear();
const wanted = { checks: 0, changes: 0 };
const changes = Math.round((count * assumed.changesPerSource) / days);
for (let time = start + 900_000; time <= start + day; time += 900_000) {
  // Changes come over the day, each to a page that is read in the next round of its cadence.
  if (time === start + day) {
    for (const { url } of catalog.sources.slice(-changes)) changed.add(new URL(url).pathname);
    wanted.changes += changes;
  }
  await pass(time, wanted);
}
await workers.stop();
await Promise.all([close(page), close(receiver), database.stop(), messaging.stop()]);
await rm(stateDir, { recursive: true, force: true });
for (const [name, each] of Object.entries(counts)) console.log(name, Object.fromEntries([...each].sort()));

const { Resources } = JSON.parse(await readFile('cdk.out/Visawire.template.json', 'utf8')) as {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> }>
  >;
};
const ofType = (type: string) => Object.values(Resources).filter((resource) => resource.Type === type);
const alarmMetrics = ofType('AWS::CloudWatch::Alarm').reduce((sum, { Properties }) => {
  const metrics = (Properties['Metrics'] ?? []) as readonly { readonly MetricStat?: unknown }[];
  return sum + Math.max(1, metrics.filter(({ MetricStat }) => MetricStat !== undefined).length);
}, 0);
const polledQueues = ofType('AWS::Lambda::EventSourceMapping').filter(
  ({ Properties }) => Properties['FilterCriteria'] === undefined,
).length;

/** On demand, us-east-1, without free tiers (AWS price pages, read 2026-12-01). */
function monthOf(sources: number): Readonly<Record<string, number>> {
  const perMonth = (name: string): number => ((of(name) * sources) / count + of(name, 'timers')) * days;
  const rounds = cadences.reduce((sum, every) => sum + 86_400 / cadenceSeconds[every], 0) * days;
  const invocations: Readonly<Record<Invoked, number>> = {
    schedule: rounds,
    check: perMonth('checked'),
    publish: perMonth('published'),
    mail: perMonth('mailed'),
    deliver: perMonth('delivery'),
    remind: perMonth('swept'),
    site: assumed.siteRequests,
  };
  const invoked = Object.values(invocations).reduce((sum, one) => sum + one, 0);
  const names = Object.keys(seconds) as Invoked[];
  const gigabyteSeconds = names.reduce((sum, name) => sum + invocations[name] * seconds[name] * gigabytes[name], 0);
  // Five pollers a queue ask every twenty seconds; each message is received and deleted once.
  const polls = polledQueues * 5 * 3 * 1440 * days;
  const messages = invocations.check + invocations.mail + invocations.deliver;
  const sent = perMonth('sqs SendMessageBatch') + perMonth('sqs ReceiveMessage');
  const logBytes = perMonth('log bytes') + invoked * lambdaLogBytes + assumed.siteRequests * 250;
  return {
    Lambda: invoked * 0.2e-6 + gigabyteSeconds * 1.33334e-5,
    DynamoDB:
      perMonth('read units') * 0.125e-6 +
      perMonth('write units') * 0.625e-6 +
      // With its copies for point-in-time recovery.
      (perMonth('table bytes') * keptMonths * (0.25 + 0.2)) / 1e9,
    S3:
      perMonth('s3 PutObject') * 5e-6 +
      perMonth('s3 GetObject') * 0.4e-6 +
      (perMonth('s3 bytes') * keptMonths * 0.023) / 1e9,
    SQS: (polls + messages * 2 + sent) * 0.5e-6,
    SNS: perMonth('sns Publish') * 0.5e-6 + sources * assumed.changesPerSource * assumed.mails * 2e-5,
    CloudWatch: alarmMetrics * 0.1 + ofType('AWS::Logs::MetricFilter').length * 0.3 + 3 + logBytes * 0.5e-9,
    'keys, API and the rest':
      ofType('AWS::KMS::Key').length +
      ofType('AWS::SecretsManager::Secret').length * 0.4 +
      (perMonth('sns Publish') * 0.03) / 10_000 +
      (assumed.siteRequests + rounds + invocations.remind) * 1e-6 +
      ((assumed.siteRequests * sentBytes.page + invocations.deliver * sentBytes.alert) * 0.09) / 1e9,
  };
}
const sizes = [100, 1000, 10_000] as const;
const months = sizes.map(monthOf);
const names = Object.keys(months[0] ?? {});
const row = (pick: (month: Readonly<Record<string, number>>) => number): Record<string, string> =>
  Object.fromEntries(sizes.map((size, at) => [size, pick(months[at] ?? {}).toFixed(2)]));
console.table({
  ...Object.fromEntries(names.map((name) => [name, row((month) => month[name] ?? 0)])),
  together: row((month) => Object.values(month).reduce((sum, one) => sum + one, 0)),
});
process.exit();
