import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock as clock } from '../../functions/adapters/runtime/clock.ts';
import { createLog } from '../../functions/adapters/runtime/log.ts';
import { type DigestHour, readDigestHour, usualHour } from '../../shared/alert/digest/digestHour.ts';
import { cadenceSeconds } from '../../shared/catalog/cadence.ts';
import { cadences } from '../../shared/catalog/catalog.ts';
import { CatalogError, chooseCatalog, type OwnCatalog } from '../catalog.ts';
import { isArgumentError } from '../cli/command.ts';
import { sayFault } from '../cli/sayFault.ts';
import { functions } from '../wiring.ts';
import { claimPort, LocalStackError } from './claim.ts';
import { createFirstRound } from './firstRound.ts';
import { startLocalStack } from './localStack.ts';
import { readMailbox } from './mailbox.ts';
import { serveSite } from './serveSite.ts';
import { watchCanary } from './watchCanary.ts';

const mailEveryMs = 2000;
/** Until each source was asked once. */
const progressEveryMs = 15_000;

const isAskedToEnd = (): Promise<null> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve(null));
    process.once('SIGTERM', () => resolve(null));
  });

/** @throws LocalStackError when it is none */
function digestHourOf(text: string): DigestHour {
  try {
    return readDigestHour(text);
  } catch (cause) {
    throw new LocalStackError(cause instanceof Error ? cause.message : text, { cause });
  }
}

/**
 * The monitor on this machine over the real catalog; state kept in `--state`, ends cleanly with Ctrl+C.
 *
 * @throws LocalStackError also when the database ends while it runs: what is kept is whole, and it can be started again
 */
async function start(
  own: OwnCatalog,
  stateDir: string,
  port: number,
  allowPrivate: readonly string[],
  digestHour: DigestHour,
): Promise<void> {
  const catalog = chooseCatalog(own);
  const sitePort = await claimPort(port);
  const siteUrl = `http://127.0.0.1:${sitePort}`;
  const round = createFirstRound(catalog.sources, createLog(), () => clock().getTime());
  const { log } = round;
  const stack = await startLocalStack({
    catalog,
    stateDir,
    siteUrl,
    allowPrivate,
    digestHour,
    clock,
    inThread: true,
    log,
  });
  const site = await serveSite({ ...stack, catalog, clock, port: sitePort }).catch(async (error: unknown) => {
    await stack.stop();
    throw error;
  });
  console.log(
    `Visawire watches ${catalog.sources.length} sources. Site: ${siteUrl}. State: ${stateDir}. End with Ctrl+C.`,
  );
  // Neither the emulator of SNS, SQS and S3 nor DynamoDB Local can be told to listen on one address only.
  console.log(
    'Its queues, and DynamoDB Local where that is its database, listen on every address of this machine and ask',
  );
  console.log('nobody who they are.');

  const failed = (what: string) => (error: unknown) => log.error(`${what} failed`, { error });
  const timers = cadences.map((every) => {
    const tick = (): void => void stack.schedule({ every }).catch(failed('schedule'));
    tick();
    return setInterval(tick, cadenceSeconds[every] * 1000);
  });
  const canaryMissing = watchCanary(clock);
  const sweep = async (): Promise<void> => {
    const { canaries } = await stack.remind();
    const silentMs = canaryMissing(canaries.length);
    if (silentMs !== null) log.error('canary lost', { silentMs, runbook: 'Canary lost' });
  };
  const remind = (): void => void sweep().catch(failed('remind'));
  remind();
  timers.push(setInterval(remind, functions.remind.trigger.minutes * 60_000));
  const showMail = async (): Promise<void> => {
    for (const { subject, body } of stack.readLetters())
      console.log(`\n— as SNS would mail it (to one reader) —\nSubject: ${subject}\n\n${body}`);
    for (const topic of ['alerts', 'operations'] as const) {
      for (const { subject, body } of await readMailbox(stack.sqs, stack.messaging, topic)) {
        console.log(`\n— as SNS would mail it (${topic}) —\nSubject: ${subject}\n\n${body}`);
      }
    }
  };
  timers.push(setInterval(() => void showMail().catch(failed('mailbox')), mailEveryMs));
  const progress = setInterval(() => {
    console.log(round.say());
    if (round.isOver()) clearInterval(progress);
  }, progressEveryMs);
  timers.push(progress);

  const death = await Promise.race([isAskedToEnd(), stack.died]);
  for (const timer of timers) clearInterval(timer);
  await site.stop();
  await stack.stop();
  if (death !== null) throw death;
}

const usage = `Usage: npm start -- [OPTIONS]

Watches every source of the catalog from this machine, and shows the mails that SNS would send.

  --catalog FILE|FOLDER   your own catalog in place of the built-in one; with --beside beside it
  --state FOLDER          where all is kept (.visawire)
  --port N                of the site (8787)
  --digests 'HH:MM ZONE'  when daily and weekly digests go out (${usualHour})
  --allow HOST:PORT       asks and tells this address too, though it is private or has another port than 80 and 443;
                          all others have to be public. May be repeated

Exit codes: 0 ended by you; 1 it cannot run, or its database ended; 2 not understood; 70 a fault.`;

try {
  const { values } = parseArgs({
    options: {
      catalog: { type: 'string' },
      beside: { type: 'boolean', default: false },
      state: { type: 'string', default: join(process.cwd(), '.visawire') },
      port: { type: 'string', default: '8787' },
      digests: { type: 'string', default: usualHour },
      allow: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) console.log(usage);
  else await start(values, values.state, Number(values.port), values.allow, digestHourOf(values.digests));
} catch (error) {
  if (error instanceof LocalStackError || error instanceof CatalogError) {
    console.error(error.message);
    process.exitCode = 1;
  } else if (isArgumentError(error)) {
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  } else {
    console.error(sayFault(error));
    process.exitCode = 70;
  }
}
