import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../../functions/adapters/runtime/log.ts';
import { dropCommand, releaseCommand, retractCommand, withheldCommand } from '../../../infra/cli/commands/retract.ts';
import { dispatch } from '../../../infra/cli/dispatch.ts';
import { startReceiver } from '../../../infra/local/demo/receiver.ts';
import { close, listen } from '../../../infra/local/demo/sites.ts';
import { type LocalStack, startLocalStack } from '../../../infra/local/localStack.ts';
import { type Mail, readMailbox } from '../../../infra/local/mailbox.ts';
import { serveSite } from '../../../infra/local/serveSite.ts';
import { isNoticeEvent, type NoticeEvent } from '../../../shared/alert/event.ts';
import { resolveCatalog } from '../../../shared/catalog/catalog.ts';
import { newEndpoint } from '../../../shared/delivery/endpoint.ts';
import { endpointSecret } from '../../../shared/delivery/signature.ts';
import { until } from '../../support/until.ts';
import { untilMailed } from '../../support/untilMailed.ts';

const state = mkdtempSync(join(tmpdir(), 'visawire-taking-back-'));
const lines: string[] = [];
const seen = (): string => lines.join('\n');
const names = ['taken', 'kept', 'released', 'dropped'] as const;
type Name = (typeof names)[number];
const countries: Readonly<Record<Name, string>> = {
  taken: 'Mongolia',
  kept: 'Kenya',
  released: 'Ghana',
  dropped: 'Peru',
};
let isNew = false;
/** Of today: a receiver takes no webhook that was signed long ago. */
let now = Date.now() - 3_600_000;
const dayMs = 86_400_000;
/** The last day of each country's rule, so that no two pages have one piece of news. */
const lastDays = names.map((_name, at) => now + (200 + at) * dayMs);
let office: Server;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let stack: LocalStack;
let site: Awaited<ReturnType<typeof serveSite>>;
const mails: { alerts: Mail[]; operations: Mail[] } = { alerts: [], operations: [] };

function page(name: string): string {
  const at = names.indexOf(names.find((one) => one === name) ?? 'taken');
  const country = countries[names[at] ?? 'taken'];
  const day = new Date(lastDays[at] ?? now).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const rule = isNew
    ? `Until ${day}, you can visit ${country} without a visa.`
    : `You must have a visa to visit ${country}.`;
  const rest = `Your passport must be valid for 6 months. Ask the embassy of ${country} in London where it stands.`;
  return `<!doctype html><html lang="en"><body><main><h1>Entry requirements: ${country}</h1><h2>Visa requirements</h2><p>${rule}</p><h2>Passports</h2><p>${rest}</p></main></body></html>`;
}

async function readMails(): Promise<void> {
  await untilMailed(stack.messaging);
  for (const topic of ['alerts', 'operations'] as const)
    mails[topic].push(...(await readMailbox(stack.sqs, stack.messaging, topic)));
}

const entries = (message: string): Readonly<Record<string, unknown>>[] =>
  lines.map((line) => JSON.parse(line)).filter((entry) => entry.message === message);

async function run(...args: string[]) {
  const said: string[] = [];
  const output = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
  const commands = { retract: retractCommand, drop: dropCommand, release: releaseCommand, withheld: withheldCommand };
  const code = await dispatch(commands, [...args, '--state', state], output);
  return { code, said: said.join('\n') };
}

const get = async (path: string) => {
  const answer = await fetch(`${site.url}${path}`);
  return { status: answer.status, text: await answer.text() };
};
/** The mailbox is that of one reader, of alerts in English. */
const alertsOf = (name: Name): NoticeEvent[] =>
  mails.alerts
    .map(({ event }) => event)
    .filter(isNoticeEvent)
    .filter(({ data }) => data.source.id === name);
const callsOf = (id: string): string[] =>
  receiver.calls.filter(({ event }) => event.id === id).map(({ event }) => event.type);

beforeAll(async () => {
  office = createServer((request, response) => {
    const body = page((request.url ?? '').slice(1));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  const host = await listen(office);
  receiver = await startReceiver();
  const clock = () => new Date(now);
  const catalog = resolveCatalog({
    authorities: [{ id: 'office', name: { en: 'An office' }, jurisdiction: 'GB', rank: 'page', hosts: [host] }],
    programmes: names.map((id) => ({ id: `visit-${id}`, name: { en: `Visiting ${countries[id]}` } })),
    sources: names.map((id) => ({
      id,
      authority: 'office',
      url: `http://${host}/${id}`,
      kind: 'page',
      language: 'en',
      timezone: 'Europe/London',
      programmes: [`visit-${id}`],
      every: '1h',
      status: 'assumed',
      select: {},
      ...(id === 'released' || id === 'dropped' ? { hold: '4h' } : {}),
    })),
  });
  stack = await startLocalStack({
    catalog,
    stateDir: state,
    inMemory: true,
    siteUrl: 'https://wire.test',
    allowPrivate: [host, receiver.host],
    limits: { hostIntervalMs: 0 },
    clock,
    heedsWaits: false,
    log: createLog((line) => lines.push(line)),
  });
  site = await serveSite({ ...stack, catalog, clock, port: 0 });
  const filter = { severities: ['critical', 'major', 'minor'] } as const;
  await stack.endpoints.put(newEndpoint('consumer', receiver.url, filter, clock().toISOString()));
  receiver.trust(endpointSecret(Buffer.from(await stack.masterSecret()), 'consumer', 1));
  const check = (round: number) =>
    stack.checks.send(
      names.map((sourceId) => ({
        body: JSON.stringify({ sourceId }),
        group: sourceId,
        deduplication: `${sourceId}${round}`,
      })),
    );
  await check(1);
  await until(() => entries('checked').length === names.length, 'the baselines are read', seen);
  isNew = true;
  now = Date.now();
  await check(2);
  await until(
    () => entries('published').length === 2 && entries('held').length === 2,
    'two are told, two are held',
    seen,
  );
  await readMails();
  await until(() => receiver.calls.length === 2, 'the webhook has what was told', seen);
});
afterAll(async () => {
  await site?.stop();
  await stack?.stop();
  await receiver?.stop();
  if (office !== undefined) await close(office);
  rmSync(state, { recursive: true, force: true });
});

/** What operators were asked of a held change. */
const heldId = (name: Name): string => {
  const asked = mails.operations.find(({ event }) => isNoticeEvent(event) && event.data.source.id === name);
  return asked?.event.id ?? '';
};

describe('an alert that was wrong', () => {
  let id = '';
  test('went out by mail and webhook, and stands on the site, in its feed and in what is known of its programme', async () => {
    const alerts = alertsOf('taken');
    expect(alerts).toHaveLength(1);
    id = alerts[0]?.id ?? '';
    expect(callsOf(id)).toEqual(['dev.visawire.notice.amended.v1']);
    expect((await get('/feed.atom')).text).toContain(id);
    expect((await get('/programmes/visit-taken')).text).toContain('without a visa');
  });

  test('is said to be wrong by a reader, by the form on its page, and operators get that by mail', async () => {
    const { text } = await get(`/changes/${id}`);
    expect(text).toContain('id="wrong"');
    expect(text).toContain(`action="/changes/${id}/wrong"`);
    const answer = await fetch(`${site.url}/changes/${id}/wrong`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({
        what: 'The page still asks for a visa.\nSee its second part.',
        email: 'r@example.org',
      }),
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Thank you');
    await readMails();
    const [asked, ...others] = mails.operations.filter(({ subject }) => subject.includes('said to be wrong'));
    expect(others).toEqual([]);
    for (const part of ['  > The page still asks for a visa.', 'r@example.org', `visawire retract ${id}`, 'Mongolia'])
      expect(asked?.body).toContain(part);
  });

  test('is taken back once, with the reason, to all who got it', async () => {
    const taken = await run('retract', id, '--why', 'We misread the page.', '--by', 'anna');
    expect(taken).toEqual({ code: 0, said: `${id}: taken back; whoever got it is told why` });
    await until(() => receiver.calls.length === 3, 'the webhook is told', seen);
    const again = await run('retract', id, '--why', 'Once more.', '--by', 'bert');
    expect(again).toEqual({
      code: 0,
      said: `${id}: taken back before, by anna; whoever got it is told: We misread the page.`,
    });
    await readMails();
    const retracted = alertsOf('taken').filter(({ type }) => type === 'dev.visawire.notice.retracted.v1');
    expect(retracted).toHaveLength(1);
    expect(retracted[0]?.data.retraction).toMatchObject({ change: id, why: 'We misread the page.' });
    const inEnglish = mails.alerts.filter(({ body }) => body.includes('An alert that we sent you was wrong'));
    expect(inEnglish).toHaveLength(1);
    expect(inEnglish[0]?.body).toContain('We misread the page.');
    const types = receiver.calls.map(({ event }) => event.type);
    expect(types.filter((type) => type === 'dev.visawire.notice.retracted.v1')).toHaveLength(1);
    expect(receiver.calls.every(({ verified }) => verified)).toBe(true);
  });

  test('is shown as taken back by page and feed, and holds in no programme', async () => {
    expect((await get(`/changes/${id}`)).text).toContain('We misread the page.');
    expect((await get('/feed.atom')).text).toContain('We misread the page.');
    expect((await get('/programmes/visit-taken')).text).not.toContain('without a visa');
    expect((await get('/programmes/visit-kept')).text).toContain('without a visa');
  });

  test('leaves who took it back, when and why in the log and in the list', async () => {
    expect(entries('retracted')).toEqual([expect.objectContaining({ change: id, by: 'anna' })]);
    const { said } = await run('withheld');
    expect(said).toContain(`retracted by anna: ${id}`);
    expect(said).toContain('We misread the page.');
  });
});

describe('an alert that waits for an operator', () => {
  test('is told to operators alone, and stands on no page', async () => {
    expect([alertsOf('released'), alertsOf('dropped')]).toEqual([[], []]);
    const asked = mails.operations.map(({ subject }) => subject).filter((text) => text.includes('waits for release'));
    expect(asked).toHaveLength(2);
    for (const name of ['released', 'dropped'] as const) {
      expect((await get(`/changes/${heldId(name)}`)).status).toBe(404);
      expect((await get('/feed.atom')).text).not.toContain(heldId(name));
    }
  });

  test('goes out when it is released', async () => {
    const id = heldId('released');
    expect(await run('release', id, '--by', 'bert')).toEqual({ code: 0, said: `${id}: released; it goes out now` });
    await until(() => callsOf(id).length > 0, 'the webhook has it', seen);
    await readMails();
    expect(alertsOf('released')).toHaveLength(1);
    expect((await get(`/changes/${id}`)).status).toBe(200);
    expect((await get('/feed.atom')).text).toContain(id);
    expect((await run('release', id)).said).toContain('does not wait');
  });

  test('is never told when it is dropped, and holds in no programme', async () => {
    const id = heldId('dropped');
    expect((await run('drop', id, '--why', 'A draft.', '--by', 'bert')).code).toBe(0);
    now += 5 * 3_600_000;
    await stack.remind();
    await readMails();
    expect(alertsOf('dropped')).toEqual([]);
    expect(callsOf(id)).toEqual([]);
    expect((await get(`/changes/${id}`)).status).toBe(404);
    expect((await get('/programmes/visit-dropped')).text).not.toContain('without a visa');
    expect((await run('retract', id, '--why', 'x')).said).toContain('drop it');
  });
});

test('reminders heed what was taken back and what was dropped', async () => {
  for (const lastDay of lastDays) {
    // Reminders are looked for as an hour begins.
    now = Math.floor(lastDay / dayMs - 7) * dayMs + 9 * 3_600_000;
    await stack.remind();
  }
  const published = () => entries('published').filter(({ type }) => type === 'dev.visawire.policy.expiring.v1');
  await until(() => published().length >= 2, 'the reminders are published', seen);
  await readMails();
  const reminders = mails.alerts
    .map(({ event }) => event)
    .filter(isNoticeEvent)
    .filter(({ type }) => type === 'dev.visawire.policy.expiring.v1');
  expect([...new Set(reminders.map(({ data }) => data.source.id))].sort()).toEqual(['kept', 'released']);
});
