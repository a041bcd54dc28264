import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { subscribersCommand } from '../../../infra/cli/commands/subscribers.ts';
import { dispatch } from '../../../infra/cli/dispatch.ts';
import { type Messaging, startMessaging } from '../../../infra/local/messaging.ts';
import { writeStackFile } from '../../../infra/local/stackFile.ts';

let messaging: Messaging;
const state = mkdtempSync(join(tmpdir(), 'visawire-subscribers-'));
beforeAll(async () => {
  messaging = await startMessaging();
  const databaseEndpoint = 'http://127.0.0.1:9';
  writeStackFile(state, {
    databaseEndpoint,
    messagingEndpoint: messaging.endpoint,
    tableName: 't',
    siteUrl: 'https://wire.test',
    pid: process.pid,
  });
});
afterAll(async () => {
  await messaging.stop();
  rmSync(state, { recursive: true });
});

async function run(...args: string[]) {
  const lines: string[] = [];
  const output = { out: (text: string) => lines.push(text), err: (text: string) => lines.push(text) };
  const code = await dispatch({ subscribers: subscribersCommand }, ['subscribers', ...args, '--state', state], output);
  return { code, said: lines.join('\n') };
}

test('a subscription is added with its filter, listed, and removed', async () => {
  expect((await run('list')).said).toBe('no subscribers');
  const added = await run('add', 'reader@example.org', '--language', 'zh-Hant', '--programmes', 'cn-k, us-h1b');
  expect(added).toMatchObject({ code: 0, said: expect.stringContaining('asks for confirmation') });
  const { said } = await run('list');
  expect(said).toContain('reader@example.org');
  expect(said).toContain('"language":["zh-Hant"]');
  expect(said).toContain('"programme":["cn-k","us-h1b"]');
  expect(said).toContain('"severity":["critical","major","minor"]');
  expect(JSON.parse((await run('list', '--json')).said)).toEqual([
    { email: 'reader@example.org', isConfirmed: false, filter: expect.objectContaining({ language: ['zh-Hant'] }) },
  ]);
  await run('remove', 'reader@example.org');
  expect((await run('remove', 'reader@example.org')).said).toContain('no subscription of reader@example.org');
});

test('digests come beside alerts, or in their place', async () => {
  const of = async (...args: string[]) => (await run('add', ...args)).said;
  expect(await of('a@example.org', '--digests', 'daily')).toContain('"minor","digest-daily-rest"]');
  expect(
    await of('b@example.org', '--severities', 'none', '--digests', 'daily,weekly', '--jurisdictions', 'DE'),
  ).toContain('"severity":["digest-daily-part","digest-weekly-part"]');
});

test('an address that has another filter is said to, and how it gets this one', async () => {
  await run('add', 'again@example.org');
  const changed = await run('add', 'again@example.org', '--programmes', 'cn-k');
  expect(changed).toMatchObject({ code: 2, said: expect.stringContaining('subscribers remove again@example.org') });
});

test.each([
  [['add', 'nobody'], 'expected an e-mail address'],
  [['add', 'a@b.org\r\nBcc: c@d.org'], 'expected an e-mail address'],
  [['add', 'a@b.org', '--language', 'it'], 'allowed are en, zh-Hans, zh-Hant, ja, ko, de, fr, es'],
  [['add', 'a@b.org', '--programmes', 'us-h1bb'], 'Did you mean us-h1b?'],
  [['add', 'a@b.org', '--jurisdictions', 'Germany'], 'Did you mean DE?'],
  [['add', 'a@b.org', '--severities', 'grave'], 'Allowed: critical'],
  [['add', 'a@b.org', '--digests', 'hourly'], 'allowed are daily, weekly'],
  [['add', 'a@b.org', '--severities', 'none'], 'Choose what to get'],
  [['forget', 'a@b.org'], 'unknown action forget'],
])('%j is refused', async (args, said) => {
  expect(await run(...args)).toMatchObject({ code: 2, said: expect.stringContaining(said) });
});
