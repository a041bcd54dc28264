import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { systemClock } from '../../../functions/adapters/runtime/clock.ts';
import { tellOutages } from '../../../functions/remind/outages.ts';
import { createSchedule } from '../../../functions/schedule/handler.ts';
import { newEndpoint } from '../../../shared/delivery/endpoint.ts';
import { endpointSecret } from '../../../shared/delivery/signature.ts';
import { claimPort } from '../claim.ts';
import { startLocalStack } from '../localStack.ts';
import { serveSite } from '../serveSite.ts';
import { renderScene } from './account.ts';
import { startReceiver } from './receiver.ts';
import { runScene } from './runScene.ts';
import { startSites } from './sites.ts';
import { openingSites, type Scene } from './story.ts';

const endpointId = 'demo';
const hourMs = 3_600_000;

interface Options {
  readonly story: readonly Scene[];
  /** Whether everything goes on running after the last scene, until Ctrl+C. */
  readonly keep: boolean;
}

/** Plays a story over the whole system and returns the number of faults; nothing is left behind, however it ends. */
export async function playDemo(options: Options): Promise<number> {
  const opened: (() => Promise<unknown>)[] = [];
  try {
    return await play(options, (close) => opened.push(close));
  } finally {
    for (const close of opened.reverse()) await close();
  }
}

async function play({ story, keep }: Options, atEnd: (close: () => Promise<unknown>) => void): Promise<number> {
  const started = Date.now();
  const stateDir = await mkdtemp(join(tmpdir(), 'visawire-demo-'));
  atEnd(() => rm(stateDir, { recursive: true, force: true }));
  const sites = openingSites();
  const receiver = await startReceiver();
  atEnd(receiver.stop);
  const running = await startSites(Object.values(sites));
  atEnd(running.stop);
  const sitePort = await claimPort();
  const clock = systemClock;
  const checks: { source: string; said: string }[] = [];
  const stack = await startLocalStack({
    catalog: running.catalog,
    stateDir,
    inMemory: true,
    clock,
    siteUrl: `http://127.0.0.1:${sitePort}`,
    allowPrivate: [...running.hosts, receiver.host],
    limits: { hostIntervalMs: 0 },
    heedsWaits: false,
    inThread: true,
    log: {
      info: (message, fields) => {
        if (message === 'checked')
          checks.push({ source: String(fields['source']), said: `${fields['verdict']}, ${fields['outcome']}` });
      },
      warn: () => {},
      error: (message, fields) => console.error(styleText('red', message), fields),
    },
  });
  atEnd(stack.stop);
  const site = await serveSite({ ...stack, catalog: running.catalog, clock, port: sitePort });
  atEnd(site.stop);
  // Only the schedule's hours pass as fast as the rounds.
  let round = 0;
  const schedule = createSchedule({
    catalog: running.catalog,
    checks: stack.checks,
    renders: stack.checks,
    clock: () => new Date(Date.now() + round * hourMs),
  });
  receiver.trust(endpointSecret(await stack.masterSecret(), endpointId, 1));
  const filter = { severities: ['critical', 'major', 'minor'] } as const;
  await stack.endpoints.put(newEndpoint(endpointId, receiver.url, filter, clock().toISOString()));
  console.log(styleText('bold', 'Visawire demo: six official sites change while the system watches them.'));
  console.log(`Timeline, changes and source health: ${site.url}`);
  console.log('E-mails are shown as SNS would send them; the emulator of SNS on this machine mails nobody.');
  const tellTroubles = () =>
    tellOutages({ ...stack, catalog: running.catalog, outageWaits: { settledMs: 0, gatherMs: 0 } }, {}, clock());
  await tellTroubles();
  let faults = 0;
  for (const [index, scene] of story.entries()) {
    const checkAll = (): Promise<void> => {
      round++;
      return schedule({ every: '1h' });
    };
    const result = await runScene(scene, { stack, receiver, sites, checks, checkAll, tellTroubles });
    faults += result.faults.length;
    console.log(renderScene(index + 1, scene.says, result));
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    faults === 0
      ? styleText('green', `\nEvery expected alert came, and none too many. ${seconds} s`)
      : styleText('red', `\n${faults} faults. ${seconds} s`),
  );
  if (keep) {
    console.log(`\nStill running: ${site.url} — end it with Ctrl+C.`);
    await new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
  }
  return faults;
}
