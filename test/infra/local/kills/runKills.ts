import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStack } from '../../../../infra/cli/openStack.ts';
import { close, listen } from '../../../../infra/local/demo/sites.ts';
import { readMailbox } from '../../../../infra/local/mailbox.ts';
import { messagingAt } from '../../../../infra/local/messaging.ts';
import { readStackFile } from '../../../../infra/local/stackFile.ts';
import { isNoticeEvent } from '../../../../shared/alert/event.ts';
import { newEndpoint } from '../../../../shared/delivery/endpoint.ts';
import { programOf } from '../../../support/programOf.ts';
import { feeAfter, type Office, openOffices } from './offices.ts';

export interface KillOptions {
  readonly rounds: number;
  readonly seed: number;
  /** What is waited for at most after the last start. */
  readonly settleMs: number;
  readonly say: (line: string) => void;
}

/** What came of a run, by office: the fees told, in the order in which they came first. */
export interface KillResult {
  readonly changes: Readonly<Record<string, number>>;
  readonly recorded: Readonly<Record<string, readonly string[]>>;
  readonly delivered: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly copies: number;
  /** From the last start to the last delivery. */
  readonly settledMs: number;
}

const receivers = ['one', 'two', 'mailbox'] as const;
const longestRunMs = 15_000;

/** Numbers that look random and are the same each time. */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Taken {
  readonly receiver: string;
  readonly source: string;
  readonly id: string;
}

const sourceOf = (reference: string): string => reference.replace('/sources/', '');

/** Starts a stack over `stateDir` in a process of its own; ready when its workers run. */
async function start(stateDir: string, catalog: unknown, allow: readonly string[], say: (line: string) => void) {
  const given = ['--state', stateDir, '--catalog', JSON.stringify(catalog), '--allow', allow.join(',')];
  const child: ChildProcess = fork(await programOf('test/infra/local/kills/stack.ts'), given, { silent: true });
  child.stderr?.on('data', (chunk) => say(`  ${`${chunk}`.trim().slice(0, 400)}`));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = new Promise<boolean>((resolve) => {
    child.once('message', () => resolve(true));
    void ended.then(() => resolve(false));
  });
  return { child, ended, ready };
}

/**
 * Kills a stack of eight sources, two endpoints and a mailbox again and again at moments that a seed says, in its start, its checks and
 * its deliveries alike, while the pages change: each once more as soon as an endpoint has the change before. Then lets it run.
 */
export async function runKills({ rounds, seed, settleMs, say }: KillOptions): Promise<KillResult> {
  const roll = createDice(seed);
  const stateDir = await mkdtemp(join(tmpdir(), 'visawire-kills-'));
  const { offices, hosts, catalog, stop } = await openOffices();
  const taken: Taken[] = [];
  let mayChange = true;
  const has = (receiver: string, { id, changes }: Office): boolean =>
    new Set(taken.filter((one) => one.receiver === receiver && one.source === id).map((one) => one.id)).size >= changes;
  /** An office changes once more a moment after one endpoint has what it said last. */
  const changeSoon = (office: Office): void => {
    setTimeout(() => {
      if (mayChange && has('one', office)) office.changes++;
    }, roll() * 1500);
  };
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { id, source } = JSON.parse(body) as { id: string; source: string };
      const name = request.url?.slice(1) ?? '';
      taken.push({ receiver: name, source: sourceOf(source), id });
      response.writeHead(204).end();
      const office = offices.find((one) => one.id === sourceOf(source));
      if (name === 'one' && office !== undefined) changeSoon(office);
    });
  });
  const receiverHost = await listen(receiver);
  const allow = [...hosts, receiverHost];
  const launch = () => start(stateDir, catalog, allow, say);

  // Baselines and endpoints first, without trouble.
  let stack = await launch();
  if (!(await stack.ready)) throw new Error('the stack did not start');
  const opened = await openStack({ state: stateDir });
  for (const id of ['one', 'two'])
    await opened.endpoints.put(
      newEndpoint(id, `http://${receiverHost}/${id}`, { severities: ['critical', 'major', 'minor'] }, ''),
    );
  while (Object.keys(await opened.changes.readTimes()).length < offices.length) await wait(100);
  for (const office of offices) office.changes = 1;

  let killedInStart = 0;
  for (let round = 1; round <= rounds; round++) {
    const moment = roll() * longestRunMs;
    const isReady = await Promise.race([stack.ready, wait(moment, false)]);
    if (isReady) await wait(moment);
    else killedInStart++;
    stack.child.kill('SIGKILL');
    await stack.ended;
    say(
      `kill ${round}: ${isReady ? `${moment.toFixed(0)} ms after it ran` : 'while starting'}, ${offices.reduce((sum, { changes }) => sum + changes, 0)} changes so far`,
    );
    stack = await launch();
  }
  const lastStart = Date.now();
  mayChange = false;
  if (!(await stack.ready)) throw new Error('the stack did not start again');
  say(`${killedInStart} of ${rounds} kills while it was starting`);

  const last = await openStack({ state: stateDir });
  const running = readStackFile(stateDir);
  if (running === null) throw new Error('no stack runs');
  const messaging = messagingAt(running.messagingEndpoint);
  const readMails = async (): Promise<void> => {
    const mails = await readMailbox(
      last.sqs,
      { ...messaging, server: undefined as never, stop: async () => {} },
      'alerts',
    );
    for (const { event } of mails)
      if (isNoticeEvent(event)) taken.push({ receiver: 'mailbox', source: sourceOf(event.source), id: event.id });
  };
  const isSettled = (): boolean => receivers.every((name) => offices.every((office) => has(name, office)));
  while (!isSettled() && Date.now() - lastStart < settleMs) {
    await readMails();
    await wait(100);
  }
  const settledMs = Date.now() - lastStart;
  // What would come twice, or too much, comes by then.
  await wait(3000);
  await readMails();
  const timeline = (await last.changes.timeline(10_000))
    .map(({ event }) => event)
    .filter(isNoticeEvent)
    .reverse();
  const told = new Map(
    timeline.map((event) => [
      event.id,
      `${event.data.edits.map(({ after }) => after).join(' ')}`.match(/EUR (\d+)/)?.[1] ?? event.type,
    ]),
  );
  const byOffice = (of: (id: string) => readonly string[]): Record<string, readonly string[]> =>
    Object.fromEntries(offices.map(({ id }) => [id, of(id)]));
  const result = {
    changes: Object.fromEntries(offices.map(({ id, changes }) => [id, changes])),
    recorded: byOffice((id) =>
      timeline.filter((event) => sourceOf(event.source) === id).map((event) => told.get(event.id) ?? ''),
    ),
    delivered: Object.fromEntries(
      receivers.map((name) => [
        name,
        byOffice((id) =>
          [...new Set(taken.filter((one) => one.receiver === name && one.source === id).map((one) => one.id))].map(
            (change) => told.get(change) ?? 'an id that is not recorded',
          ),
        ),
      ]),
    ),
    copies: taken.length - new Set(taken.map(({ receiver, id }) => `${receiver} ${id}`)).size,
    settledMs,
  };
  stack.child.kill('SIGTERM');
  await Promise.race([stack.ended, wait(20_000)]);
  stack.child.kill('SIGKILL');
  await Promise.all([close(receiver), stop()]);
  await rm(stateDir, { recursive: true, force: true });
  return result;
}

/** What must be told of an office, in order. */
export const expectedFees = (changes: number): string[] =>
  Array.from({ length: changes }, (_, at) => String(feeAfter(at + 1)));
