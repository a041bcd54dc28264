import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase } from '../../../../infra/local/database.ts';
import { close, listen } from '../../../../infra/local/demo/sites.ts';
import { startWorkers } from '../../../../infra/local/localStack.ts';
import { startMessaging } from '../../../../infra/local/messaging.ts';
import { type Endpoint, newEndpoint } from '../../../../shared/delivery/endpoint.ts';
import { endpointSecret } from '../../../../shared/delivery/signature.ts';
import { verify } from '../../../../shared/delivery/verify.ts';
import { noticeEvent } from '../../../support/events.ts';

/** How an endpoint behaves. */
const groups = {
  healthy: 'answers at once',
  slow: 'takes its time for each',
  byTurns: 'is down for three of every six seconds: 503, or the connection cut',
  dead: 'refuses connections, or takes them and never answers',
  hostile: 'sends endless bodies, leads inward, or closes the socket in the middle of an answer',
} as const;
export type Group = keyof typeof groups;
const reachableGroups = ['healthy', 'slow', 'byTurns'] as const;

export interface LoadOptions {
  /** How many endpoints behave so. */
  readonly endpoints: Readonly<Record<Group, number>>;
  readonly changes: number;
  readonly changesEachSecond: number;
  /** Each change concerns one endpoint of so many. */
  readonly jurisdictions: number;
  readonly slowMs: number;
  /** What is waited for at most after the last change. */
  readonly settleMs: number;
}

/** What came of the endpoints of one group that can be reached. */
export interface LoadLine {
  readonly group: Group;
  readonly endpoints: number;
  /** Deliveries that had to come. */
  readonly wanted: number;
  readonly taken: number;
  /** That came more than once, or without a signature that holds. */
  readonly copies: number;
  readonly forged: number;
  /** Endpoints that have not exactly what they had to have. */
  readonly wrong: number;
  readonly 'p50 ms': number;
  readonly 'p99 ms': number;
}

interface Target {
  readonly endpoint: Endpoint;
  readonly group: Group;
  /** Among those of its group. */
  readonly index: number;
  readonly secret: string;
  /** Change ids taken with a signature that verifies, and when. */
  readonly taken: Map<string, number>;
  copies: number;
  forged: number;
}

async function listenSilently() {
  const sockets = new Set<{ destroy(): void }>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const stop = (): void => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { host: `127.0.0.1:${port}`, stop };
}

function take(target: Target, request: IncomingMessage, body: string): void {
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, `${value}`]));
  const id = headers['webhook-id'] ?? '';
  try {
    verify(body, headers, target.secret);
  } catch {
    target.forged++;
  }
  if (target.taken.has(id)) target.copies++;
  else target.taken.set(id, Date.now());
}

function beHostile(target: Target, response: ServerResponse, inwardHost: string): void {
  switch (target.index % 3) {
    case 0: {
      response.writeHead(500);
      const drip = setInterval(() => response.write('x'.repeat(1000)), 20);
      response.on('close', () => clearInterval(drip));
      break;
    }
    case 1:
      response.writeHead(307, { location: `http://${inwardHost}/` }).end();
      break;
    default:
      response.writeHead(200, { 'content-length': '1000' }).flushHeaders();
      response.destroy();
  }
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length * share) - 1] ?? 0;

/** Records changes at a pace for endpoints of which many are in trouble, and says what each group that can be reached has got. */
export async function runLoad(options: LoadOptions) {
  const { endpoints, changes, changesEachSecond, jurisdictions, slowMs, settleMs } = options;
  const stateDir = await mkdtemp(join(tmpdir(), 'visawire-load-'));
  const [database, messaging, silent] = await Promise.all([startDatabase(null), startMessaging(), listenSilently()]);
  const targets = new Map<string, Target>();
  let inwardRequests = 0;
  const inward = createServer((_request, response) => {
    inwardRequests++;
    response.writeHead(204).end();
  });
  const inwardHost = await listen(inward);
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const target = targets.get(request.url?.slice(1) ?? '');
      if (target === undefined) return response.writeHead(404).end();
      if (target.group === 'hostile') return beHostile(target, response, inwardHost);
      if (target.group === 'byTurns' && (Date.now() / 3000 + target.index) % 2 < 1) {
        return target.index % 2 === 0 ? response.writeHead(503).end() : response.destroy();
      }
      take(target, request, body);
      return setTimeout(() => response.writeHead(204).end(), target.group === 'slow' ? slowMs : 0);
    });
  });
  const host = await listen(receiver);
  const workers = await startWorkers(
    { databaseEndpoint: database.endpoint, messaging },
    {
      catalog: { sources: [], programmes: [] },
      stateDir,
      siteUrl: 'https://wire.test',
      allowPrivate: [host, silent.host],
      clock: () => new Date(),
      waitSeconds: (tries) => Math.min(tries, 3),
      log: { info: () => {}, warn: () => {}, error: () => {} },
    },
  );
  const master = await workers.masterSecret();
  let place = 0;
  for (const group of Object.keys(groups) as Group[]) {
    for (let index = 0; index < endpoints[group]; index++, place++) {
      const id = randomBytes(6).toString('hex');
      const dead = index % 2 === 0 ? 'http://127.0.0.1:1' : `http://${silent.host}`;
      const url = group === 'dead' ? `${dead}/${id}` : `http://${host}/${id}`;
      const filter = { severities: ['major'], jurisdictions: [`J${place % jurisdictions}`] } as const;
      const endpoint = newEndpoint(id, url, filter, '');
      await workers.endpoints.put(endpoint);
      const secret = endpointSecret(master, id, 1);
      targets.set(id, { endpoint, group, index, secret, taken: new Map(), copies: 0, forged: 0 });
    }
  }

  const recorded = new Map<string, { at: number; jurisdiction: string }>();
  const started = Date.now();
  for (let count = 0; count < changes; count++) {
    const event = noticeEvent();
    const id = randomBytes(16).toString('hex');
    const jurisdiction = `J${count % jurisdictions}`;
    const source = { ...event.data.source, jurisdiction };
    recorded.set(id, { at: Date.now(), jurisdiction });
    await workers.changes.recordEvent(
      { ...event, id, subject: `n${count % 50}`, data: { ...event.data, source } },
      new Date().toISOString(),
    );
    const ahead = started + (count * 1000) / changesEachSecond - Date.now();
    if (ahead > 0) await new Promise((resolve) => setTimeout(resolve, ahead));
  }
  const wanted = (target: Target): string[] =>
    [...recorded].flatMap(([id, { jurisdiction }]) =>
      target.endpoint.filter.jurisdictions?.includes(jurisdiction) === true ? [id] : [],
    );
  const reachable = [...targets.values()].filter(({ group }) => group !== 'dead' && group !== 'hostile');
  const deadline = Date.now() + settleMs;
  while (Date.now() < deadline && reachable.some((target) => target.taken.size < wanted(target).length))
    await new Promise((resolve) => setTimeout(resolve, 100));
  silent.stop();
  await workers.stop();
  await Promise.all([close(receiver), close(inward), database.stop(), messaging.stop()]);
  await rm(stateDir, { recursive: true, force: true });

  const has = (target: Target): string => [...target.taken.keys()].sort().join();
  const lines = reachableGroups.map((group): LoadLine => {
    const of = reachable.filter((target) => target.group === group);
    const latencies = of.flatMap(({ taken }) => [...taken].map(([id, at]) => at - (recorded.get(id)?.at ?? at)));
    return {
      group,
      endpoints: of.length,
      wanted: of.reduce((sum, target) => sum + wanted(target).length, 0),
      taken: of.reduce((sum, { taken }) => sum + taken.size, 0),
      copies: of.reduce((sum, { copies }) => sum + copies, 0),
      forged: of.reduce((sum, { forged }) => sum + forged, 0),
      wrong: of.filter((target) => has(target) !== wanted(target).sort().join()).length,
      'p50 ms': quantile(latencies, 0.5),
      'p99 ms': quantile(latencies, 0.99),
    };
  });
  return { lines, inwardRequests };
}
