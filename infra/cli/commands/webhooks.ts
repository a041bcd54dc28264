import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createSqsQueue } from '../../../functions/adapters/messaging/sqsQueue.ts';
import {
  isPublicAddress,
  portOf,
  type Resolve,
  refuseAddress,
  systemResolve,
} from '../../../functions/adapters/web/publicAddress.ts';
import { severities } from '../../../shared/alert/event.ts';
import { harmless } from '../../../shared/alert/harmless.ts';
import { type Endpoint, type Filter, newEndpoint } from '../../../shared/delivery/endpoint.ts';
import { matches } from '../../../shared/delivery/match.ts';
import { toQueueMessage } from '../../../shared/delivery/message.ts';
import { endpointSecret } from '../../../shared/delivery/signature.ts';
import { type Known, knownToOperators } from '../../../shared/find/known.ts';
import { chooseCatalog } from '../../catalog.ts';
import { type Command, type Options, type Output, UsageError } from '../command.ts';
import { type OpenStack, openStack } from '../openStack.ts';
import { catalogOptions, filterOptions, jsonOptions, stackOptions, usualSeverities } from '../options.ts';
import { readNames } from '../readNames.ts';
import { redrive } from '../redrive.ts';
import { sayJson } from '../sayJson.ts';

const options = {
  ...filterOptions,
  since: { type: 'string', value: 'TIME', says: 'of replay: from then on, such as 2026-10-03T08:00:00Z' },
  change: { type: 'string', value: 'ID', says: 'of replay: this one alone' },
  limit: { type: 'string', value: 'N', default: '20', says: 'of log: so many tries (20)' },
  ...jsonOptions,
  ...catalogOptions,
  ...stackOptions,
} as const satisfies Options;
type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

interface Context extends Output {
  readonly stack: OpenStack;
  readonly values: Values;
}

const pageSize = 100;
/** A ping takes a queue's round trip and the endpoint's time, 10 seconds at most. */
const pingTimeoutMs = 20_000;

const filterNames = ['jurisdictions', 'programmes', 'destinations', 'languages', 'sources', 'types'] as const;

/** The filter of a new endpoint; a name that nothing has would be silence for ever. @throws UsageError for one that is not known */
export function readFilter(values: Pick<Values, (typeof filterNames)[number] | 'severities'>, known: Known): Filter {
  const levels = readNames('severities', values.severities ?? usualSeverities, known) ?? [];
  const asked = filterNames.flatMap((name) => {
    const names = readNames(name, values[name], known);
    return names === undefined ? [] : [[name, names] as const];
  });
  return { severities: severities.filter((one) => levels.includes(one)), ...Object.fromEntries(asked) };
}

/** The address of a new endpoint. @throws UsageError when no delivery could reach it */
export function readAddress(text: string | undefined, isLocal: boolean): string {
  const url = text === undefined ? null : URL.parse(text);
  if (url === null) throw new UsageError(`webhooks add: expected the URL of the endpoint, found ${text ?? 'nothing'}`);
  if (url.protocol !== 'https:' && !(isLocal && url.protocol === 'http:'))
    throw new UsageError(`${url.href}: an endpoint is reached over https only`);
  // What no delivery could ever reach; a stack on this machine may be told to allow some of it.
  const refused = refuseAddress(url, isLocal ? [`${url.hostname}:${portOf(url)}`] : []);
  if (refused !== null) throw new UsageError(`webhooks add: ${refused}`);
  return url.href;
}

/** @throws UsageError for a name that leads into a private network, where no delivery goes, or nowhere */
export async function refusePrivate(url: string, resolve: Resolve = systemResolve): Promise<void> {
  const { hostname } = new URL(url);
  const found = await resolve(hostname.replace(/^\[(.*)\]$/, '$1')).catch(() => []);
  if (found.length === 0) throw new UsageError(`webhooks add: ${hostname} has no address; check how it is written`);
  const hidden = found.find(({ address }) => !isPublicAddress(address));
  if (hidden !== undefined)
    throw new UsageError(`webhooks add: ${hostname} is ${hidden.address}, which is not a public address`);
}

const describe = ({ id, url, state, filter, failingSince }: Endpoint): string => {
  const asked = Object.entries(filter).map(([name, values]) => `${name} ${[values].flat().join(',')}`);
  const trouble = failingSince === null ? '' : `, takes nothing since ${failingSince}`;
  return `${id}  ${state}${trouble}  ${url}\n    ${asked.join('; ')}`;
};

async function add(wanted: string | undefined, { stack, values, out }: Context): Promise<number> {
  const url = readAddress(wanted, stack.isLocal);
  const filter = readFilter(values, knownToOperators(chooseCatalog(values)));
  if (!stack.isLocal) await refusePrivate(url);
  const endpoint = newEndpoint(randomUUID(), url, filter, new Date().toISOString());
  await stack.endpoints.put(endpoint);
  out(`${describe(endpoint)}\nsecret ${endpointSecret(await stack.masterSecret(), endpoint.id, endpoint.generation)}`);
  return 0;
}

async function listAll(_wanted: string | undefined, { stack, values, out }: Context): Promise<number> {
  const all = await stack.endpoints.list();
  if (values.json === true) out(sayJson(all));
  else if (all.length === 0) out('no endpoints');
  else for (const endpoint of all) out(describe(endpoint));
  return 0;
}

async function redriveAll(_wanted: string | undefined, { stack, out }: Context): Promise<number> {
  out(`${await redrive(stack)} deliveries are tried again`);
  return 0;
}

/** Sends a ping through the queue, as any alert goes, and waits for what came of it. */
async function test(endpoint: Endpoint, { stack, out, err, doing }: Context): Promise<number> {
  const ping = randomUUID();
  const queue = createSqsQueue({ queueUrl: stack.queues.deliveries, client: stack.sqs });
  await queue.send([toQueueMessage({ endpointId: endpoint.id, ping })]);
  doing('waiting for the answer');
  const deadline = Date.now() + pingTimeoutMs;
  while (Date.now() < deadline) {
    const tried = (await stack.deliveries.list(endpoint.id, 10)).find(({ deliveryId }) => deliveryId === ping);
    if (tried !== undefined) {
      (tried.taken ? out : err)(`ping ${ping}: ${harmless(tried.said)} after ${tried.tookMs} ms`);
      return tried.taken ? 0 : 1;
    }
    await pause(250);
  }
  err(
    `ping ${ping}: not tried within ${pingTimeoutMs / 1000} s; earlier deliveries to this endpoint may wait before it`,
  );
  return 1;
}

/** Sends again what the endpoint's filter lets through, with the same ids. */
async function replay(endpoint: Endpoint, { stack, values, out, doing }: Context): Promise<number> {
  const now = new Date().toISOString();
  const queue = createSqsQueue({ queueUrl: stack.queues.deliveries, client: stack.sqs });
  const again = (changeId: string) => toQueueMessage({ endpointId: endpoint.id, changeId, again: now });
  if (values.change !== undefined) {
    if ((await stack.changes.read(values.change)) === null) throw new UsageError(`no change ${values.change}`);
    await queue.send([again(values.change)]);
    out('1 change is sent again');
    return 0;
  }
  if (values.since === undefined || Number.isNaN(Date.parse(values.since)))
    throw new UsageError('webhooks replay: say which with --since TIME (2026-10-03T08:00:00Z) or --change ID');
  let from: Parameters<OpenStack['changes']['after']>[0] = new Date(values.since).toISOString();
  let sent = 0;
  for (;;) {
    const { changes, cursor } = await stack.changes.after(from, now, pageSize);
    if (cursor === null) break;
    const wanted = changes.filter(({ event }) => matches(endpoint.filter, event));
    await queue.send(wanted.map(({ event }) => again(event.id)));
    sent += wanted.length;
    doing(`${sent} changes`);
    from = cursor;
  }
  out(`${sent} changes are sent again`);
  return 0;
}

async function showLog(endpoint: Endpoint, { stack, values, out }: Context): Promise<number> {
  const tries = await stack.deliveries.list(endpoint.id, Number(values.limit));
  if (values.json === true) {
    out(sayJson(tries));
    return 0;
  }
  for (const { at, deliveryId, tries: count, said, tookMs, taken } of tries)
    out(`${at}  ${taken ? 'taken ' : 'failed'}  ${deliveryId}  try ${count}, ${tookMs} ms  ${harmless(said)}`);
  if (tries.length === 0) out('nothing was sent in the last 30 days');
  return 0;
}

async function secret(endpoint: Endpoint, { stack, out }: Context): Promise<number> {
  out(`secret ${endpointSecret(await stack.masterSecret(), endpoint.id, endpoint.generation)}`);
  return 0;
}

async function rotate(endpoint: Endpoint, context: Context): Promise<number> {
  const next = { ...endpoint, generation: endpoint.generation + 1, rotatedAt: new Date().toISOString() };
  await context.stack.endpoints.put(next);
  context.out('For 24 hours calls carry a signature of the old secret too.');
  return secret(next, context);
}

async function disable(endpoint: Endpoint, { stack, out }: Context): Promise<number> {
  await stack.endpoints.disable(endpoint.id);
  out(describe({ ...endpoint, state: 'disabled' }));
  return 0;
}

async function enable(endpoint: Endpoint, { stack, out }: Context): Promise<number> {
  const next: Endpoint = { ...endpoint, state: 'active', failingSince: null };
  await stack.endpoints.put(next);
  out(describe(next));
  if (endpoint.failingSince !== null)
    out(`What it missed: webhooks replay ${endpoint.id} --since ${endpoint.failingSince}`);
  return 0;
}

async function remove(endpoint: Endpoint, { stack, out }: Context): Promise<number> {
  await stack.endpoints.remove(endpoint.id);
  out(`removed ${endpoint.id}`);
  return 0;
}

const general: Readonly<Record<string, typeof add>> = { add, list: listAll, redrive: redriveAll };
const ofOne: Readonly<Record<string, typeof test>> = {
  test,
  log: showLog,
  secret,
  rotate,
  replay,
  disable,
  enable,
  remove,
};

/** Webhook endpoints: who gets what, what they took, and what is sent again. */
export const webhooksCommand: Command = {
  forms: [
    'add URL',
    'list',
    'redrive',
    'replay ID --since TIME',
    'replay ID --change ID',
    ...Object.keys(ofOne).flatMap((action) => (action === 'replay' ? [] : [`${action} ID`])),
  ],
  summary: 'webhook endpoints, their filters and deliveries',
  options,
  async run(args, output) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [action = '', wanted] = positionals;
    const act = Object.hasOwn(general, action) ? general[action] : undefined;
    const actOnOne = Object.hasOwn(ofOne, action) ? ofOne[action] : undefined;
    if (act === undefined && actOnOne === undefined) throw new UsageError(`webhooks: unknown action ${action}`);
    const stack = await openStack(values);
    const context: Context = { ...output, stack, values };
    if (act !== undefined) return act(wanted, context);
    const endpoint = wanted === undefined ? null : await stack.endpoints.read(wanted);
    if (endpoint === null || actOnOne === undefined) {
      output.err(`no endpoint ${wanted ?? ''}; \`webhooks list\` shows them`);
      return 1;
    }
    return actOnOne(endpoint, context);
  },
};
