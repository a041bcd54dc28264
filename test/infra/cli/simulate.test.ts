import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { simulateCommand } from '../../../infra/cli/commands/simulate.ts';
import { subscribersCommand } from '../../../infra/cli/commands/subscribers.ts';
import { webhooksCommand } from '../../../infra/cli/commands/webhooks.ts';
import { dispatch } from '../../../infra/cli/dispatch.ts';
import { openTrialMailbox } from '../../../infra/cli/trialMailbox.ts';
import { close, listen } from '../../../infra/local/demo/sites.ts';
import { type LocalStack, startLocalStack } from '../../../infra/local/localStack.ts';
import { readMailbox } from '../../../infra/local/mailbox.ts';
import { newEndpoint } from '../../../shared/delivery/endpoint.ts';
import { endpointSecret } from '../../../shared/delivery/signature.ts';
import { verify } from '../../../shared/delivery/verify.ts';

const state = mkdtempSync(join(tmpdir(), 'visawire-simulate-'));
const calls: { readonly path: string; readonly body: string; readonly headers: Record<string, string> }[] = [];
let stack: LocalStack;
let receiver: Server;
let host: string;

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, `${value}`]));
    calls.push({ path: request.url ?? '', body, headers });
    response.writeHead(request.url === '/broken' ? 500 : 204).end();
  });
  host = await listen(receiver);
  stack = await startLocalStack({
    catalog: { programmes: [], sources: [] },
    stateDir: state,
    siteUrl: 'https://wire.test',
    allowPrivate: [host],
    inMemory: true,
    clock: () => new Date(),
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
});
afterAll(async () => {
  await stack.stop();
  await close(receiver);
  rmSync(state, { recursive: true });
});

const quiet = { out: () => {}, err: () => {} };

async function run(...args: string[]) {
  const lines: string[] = [];
  const output = { out: (text: string) => lines.push(text), err: (text: string) => lines.push(text) };
  const commands = { simulate: simulateCommand, webhooks: webhooksCommand };
  const code = await dispatch(commands, [...args, '--state', state], output);
  return { code, said: lines.join('\n') };
}

async function register(path: string): Promise<string> {
  const id = randomBytes(4).toString('hex');
  await stack.endpoints.put(newEndpoint(id, `http://${host}/${path}`, { severities: ['minor'] }, ''));
  return id;
}

test('a test change goes to the chosen endpoint alone, signed and marked, and is said to have arrived', async () => {
  const [chosen] = [await register('chosen'), await register('other')];
  const { code, said } = await run('simulate', '--endpoint', chosen);
  expect(said).toMatch(
    /^trial [0-9a-f]{32}: recorded after \d+ ms\npublished after \d+ ms: .+\nendpoint \w+: status 204 after \d+ ms, of which it took \d+ ms; taken$/,
  );
  expect(code).toBe(0);
  const [call, ...others] = calls;
  expect(others).toEqual([]);
  expect(call?.path).toBe('/chosen');
  verify(call?.body ?? '', call?.headers ?? {}, endpointSecret(await stack.masterSecret(), chosen, 1));
  expect(JSON.parse(call?.body ?? '')).toMatchObject({
    type: 'dev.visawire.trial.v1',
    data: { trial: { endpoint: chosen, mailbox: null }, change: { rule: 'TRIAL' } },
  });
  expect(await readMailbox(stack.sqs, stack.messaging, 'alerts')).toEqual([]);
  expect(await stack.changes.timeline(10)).toEqual([]);
});

test('an endpoint that does not take it is said, with what it answered', async () => {
  expect(await run('simulate', '--endpoint', await register('broken'))).toMatchObject({
    code: 1,
    said: expect.stringMatching(/status 500 after \d+ ms.+; not taken, it is tried again/),
  });
});

test('a mailbox that is not known is asked to confirm; one that gets alerts has to be another', async () => {
  const topic = { sns: stack.sns, alertsTopic: stack.messaging.topicArn('alerts') };
  for (let again = 0; again < 2; again++)
    expect(await openTrialMailbox(topic, 'Operator@example.org')).toBe('waits for confirmation');
  await dispatch({ subscribers: subscribersCommand }, ['subscribers', 'add', 'r@b.org', '--state', state], quiet);
  await expect(openTrialMailbox(topic, 'r@b.org')).rejects.toThrow('take name+test@');
});

test('a mail is for the mailbox alone; without a target the canary’s gets it', async () => {
  await stack.endpoints.put(newEndpoint('canary', `http://${host}/canary`, { severities: [], types: [] }, ''));
  const before = calls.length;
  const mailed = await run('simulate', '--email', 'operator@example.org');
  expect(mailed.said).toMatch(/Subject: \[Visawire\] TEST: no notice has changed/);
  expect(mailed.code).toBe(0);
  expect(mailed.said).not.toContain('endpoint');
  expect(calls.length).toBe(before);
  const other = await run('simulate');
  expect(other).toMatchObject({ code: 0, said: expect.stringContaining('endpoint canary: status 204') });
});

test.each([
  [['simulate', '--endpoint', 'unknown'], 'no endpoint unknown'],
  [['simulate', '--email', 'nobody'], 'Write the e-mail address as name@example.org'],
  [['simulate', '--wait', 'long'], 'expected seconds'],
])('%j is refused, and nothing is recorded', async (args, said) => {
  expect(await run(...args)).toMatchObject({ code: 2, said: expect.stringContaining(said) });
});

test('a disabled endpoint is refused', async () => {
  const id = await register('off');
  await run('webhooks', 'disable', id);
  expect(await run('simulate', '--endpoint', id)).toMatchObject({
    code: 2,
    said: expect.stringContaining(`webhooks enable ${id}`),
  });
});
