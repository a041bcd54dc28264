import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type CheerioAPI, load } from 'cheerio';
import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWarcRecord } from '../functions/adapters/evidence/warc.ts';
import { createLog } from '../functions/adapters/runtime/log.ts';
import { chooseCatalog } from '../infra/catalog.ts';
import { catalogCommand } from '../infra/cli/commands/catalog.ts';
import { previewCommand } from '../infra/cli/commands/preview.ts';
import { webhooksCommand } from '../infra/cli/commands/webhooks.ts';
import { dispatch } from '../infra/cli/dispatch.ts';
import { close, listen } from '../infra/local/demo/sites.ts';
import { type LocalStack, startLocalStack } from '../infra/local/localStack.ts';
import { type Mail, readMailbox } from '../infra/local/mailbox.ts';
import { serveSite } from '../infra/local/serveSite.ts';
import { makeDigest } from '../shared/alert/digest/digest.ts';
import { digestMessages } from '../shared/alert/digest/digestMessages.ts';
import { alertEventSchema, isNoticeEvent, type NoticeEvent } from '../shared/alert/event.ts';
import { renderEmail } from '../shared/alert/mail/email.ts';
import { newEndpoint } from '../shared/delivery/endpoint.ts';
import { gzipByRecord, httpAnswer, warcRecord } from './infra/cli/replay/warcs.ts';
import { sourceEvent } from './support/events.ts';
import { until } from './support/until.ts';

/** What an attacker would write where a notice says something: for HTML, terminals, mail headers, JSON and XML. */
const attack = [
  '<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a>',
  '</title></textarea>]]>--><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  '\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u009b31m \u001bc \b\b',
  '\u202egnp.exe\u202c \u2066isolated\u2069 \u200f\u061c\u200b\ufeff',
  '\r\nBcc: victim@example.org\r\nContent-Type: text/html\r\n\r\n',
  '{"type":"dev.visawire.notice.published.v1","data":{}}\\u001b"}],',
  '\u2028\u2029\u0000\u0085',
].join(' ');
const escaped = attack
  .replaceAll('&', '&amp;')
  .replaceAll('<', '&lt;')
  .replaceAll('>', '&gt;')
  .replaceAll('\u0000', '');

/** Nothing here acts on a terminal, a mail program or the text around it; line breaks and tabs are the surface's own. */
const acting = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

const page = (family: boolean): string => `<!doctype html><html lang="en"><head><title>${escaped}</title></head><body>
<main id="notice"><h1>Fees ${escaped}</h1><p class="number">No. 7 ${escaped}</p>
<p>1. The fee is NZD $1,540 for each person. ${escaped}</p>
<p>2. Pay it with the application. ${attack}</p>
${family ? `<p>3. The fee for a family is NZD $2,000. ${escaped}</p>` : ''}</main></body></html>`;

const state = mkdtempSync(join(tmpdir(), 'visawire-harmless-'));
const catalogPath = join(state, 'catalog.yaml');
const logged: string[] = [];
const seen = (): string => logged.join('\n');
const calls: { readonly path: string; readonly body: string; readonly headers: Record<string, unknown> }[] = [];
let withFamily = false;
let [office, receiver]: Server[] = [];
let host: string;
let stack: LocalStack;
let site: Awaited<ReturnType<typeof serveSite>>;
let mail: Mail;
let event: NoticeEvent;

beforeAll(async () => {
  office = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"\u009b31m"' }).end(page(withFamily));
  });
  receiver = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    calls.push({ path: request.url ?? '', body, headers: { ...request.headers } });
    if (request.url === '/hostile') response.socket?.end(`HTTP/1.1 500 ${attack}\r\n\r\n${attack}`);
    else response.writeHead(204).end();
  });
  host = await listen(office);
  const receiverHost = await listen(receiver);
  writeFileSync(
    catalogPath,
    `authorities:
  - { id: office, name: { en: An office }, jurisdiction: NZ, rank: instruction, hosts: ['${host}'] }
sources:
  - id: fees
    authority: office
    url: 'http://${host}/fees'
    kind: page
    language: en
    select: { content: '#notice', title: h1, number: .number }
`,
  );
  const catalog = chooseCatalog({ catalog: catalogPath });
  const clock = () => new Date();
  stack = await startLocalStack({
    catalog,
    stateDir: state,
    inMemory: true,
    siteUrl: 'https://wire.test',
    allowPrivate: [host, receiverHost],
    limits: { hostIntervalMs: 0 },
    clock,
    heedsWaits: false,
    log: createLog((line) => logged.push(line)),
  });
  site = await serveSite({
    changes: stack.changes,
    rows: stack.rows,
    evidence: stack.evidence,
    catalog,
    clock,
    port: 0,
  });
  const all = { severities: ['critical', 'major', 'minor', 'editorial'] as const };
  await stack.endpoints.put(newEndpoint('good', `http://${receiverHost}/good`, all, clock().toISOString()));
  await stack.endpoints.put(newEndpoint('hostile', `http://${receiverHost}/hostile`, all, clock().toISOString()));
  const send = (round: number) =>
    stack.checks.send([{ body: '{"sourceId":"fees"}', group: 'office', deduplication: String(round) }]);
  const checks = () => logged.filter((line) => line.includes('"checked"')).length;
  await send(1);
  await until(() => checks() === 1, 'the baseline is read', seen);
  withFamily = true;
  await send(2);
  await until(() => calls.length >= 2, 'the change is delivered', seen);
  const mails: Mail[] = [];
  await until(async () => mails.push(...(await readMailbox(stack.sqs, stack.messaging, 'alerts'))) > 0, 'a mail', seen);
  const [first] = mails;
  if (first === undefined || !isNoticeEvent(first.event)) throw new Error('no mail of a notice');
  mail = first;
  event = first.event;
});
afterAll(async () => {
  await site.stop();
  await stack.stop();
  for (const server of [office, receiver]) if (server !== undefined) await close(server);
  rmSync(state, { recursive: true, force: true });
});

const get = async (path: string): Promise<string> => (await fetch(`${site.url}${path}`)).text();

async function run(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const output = { out: (text: string) => lines.push(text), err: (text: string) => lines.push(text) };
  await dispatch({ preview: previewCommand, catalog: catalogCommand, webhooks: webhooksCommand }, args, output);
  return lines.join('\n');
}

describe('a page made to do harm', () => {
  test('is read as it stands: the event quotes title, number and text', () => {
    expect(event.data.notice.title).toContain('<script>alert(1)</script>');
    expect(event.data.notice.number).toContain('No. 7');
    expect(JSON.stringify(event.data.edits)).toContain('NZD $2,000');
  });

  test('mail: the subject is one line of words under 100 characters', () => {
    expect(mail.subject).not.toMatch(acting);
    expect(mail.subject).not.toMatch(/[\r\n\t]/);
    expect(mail.subject.length).toBeLessThan(100);
  });

  test('mail: the body is text whose lines are ours, with no address that the page put there as a header', () => {
    expect(mail.body).toContain('NZD $2,000');
    expect(mail.body).not.toMatch(acting);
    expect(mail.body).not.toMatch(/^(?:Bcc|Content-Type):/m);
  });

  test('mail: what a page refused with is told to operators in words', () => {
    const { subject, body } = renderEmail(sourceEvent(attack));
    expect(`${subject}${body}`).not.toMatch(acting);
    expect(subject).not.toMatch(/[\r\n\t]/);
    expect(body).not.toMatch(/^(?:Bcc|Content-Type):/m);
  });

  test('digest: every form of it is words, of a change as of a source that was not read', () => {
    const [source] = chooseCatalog({ catalog: catalogPath }).sources;
    if (source === undefined) throw new Error('no source');
    const until = new Date(Date.parse(event.time) + 60_000);
    const digest = makeDigest({
      period: 'daily',
      from: new Date(Date.parse(event.time) - 60_000).toISOString(),
      until: until.toISOString(),
      now: until,
      catalog: { programmes: [], sources: [source, { ...source, id: 'other', title: { en: attack } }] },
      events: [event],
      readTimes: { fees: event.time },
      unreadBefore: new Set(),
      siteUrl: site.url,
    });
    const messages = digestMessages(digest, 100_000);
    expect(messages.length).toBeGreaterThan(3);
    expect(messages.map(({ body }) => body).join()).toContain('<script>alert(1)</script>');
    for (const { subject, body } of messages) {
      expect(`${subject}${body}`).not.toMatch(acting);
      expect(subject).not.toMatch(/[\r\n\t]/);
      expect(body).not.toMatch(/^(?:Bcc|Content-Type):/m);
    }
  });

  test('webhook: the body is the event, one JSON document, signed as sent', () => {
    const call = calls.find(({ path }) => path === '/good');
    expect(alertEventSchema.parse(JSON.parse(call?.body ?? ''))).toEqual(event);
    expect(JSON.stringify(call?.headers)).not.toMatch(/Bcc|victim/);
    expect(call?.body).not.toMatch(/[\r\n\u001b]/);
  });

  describe('site:', () => {
    const paths = ['/', '/sources', () => `/changes/${event.id}`] as const;
    test.each(paths)('%s has no element, attribute, address or direction of the page’s making', async (given) => {
      const text = await get(typeof given === 'string' ? given : given());
      const $: CheerioAPI = load(text);
      expect($('script, img, iframe, object, embed, svg, style, base')).toHaveLength(0);
      const forms = $('form').toArray();
      expect(forms.length).toBeLessThanOrEqual(1);
      for (const { attribs } of forms) expect(attribs['action']).toMatch(/^\/(?:changes\/[0-9a-f]+\/wrong)?$/);
      for (const element of $('*').toArray()) {
        const attributes = 'attribs' in element ? Object.entries(element.attribs) : [];
        for (const [name, value] of attributes) {
          expect(name).not.toMatch(/^on|^style$/);
          if (name === 'href') expect(value).toMatch(/^(?:\/|http:\/\/127\.0\.0\.1|https:\/\/|#(?:content|edit-\d+)$)/);
        }
      }
      expect(text).not.toMatch(acting);
      expect(text).not.toContain('<!ENTITY');
    });

    test('the change shows the words', async () => {
      expect(load(await get(`/changes/${event.id}`))('.lead').text()).toContain('<script>alert(1)</script>');
    });

    test('the feed is well-formed, with one entry that is text', async () => {
      const text = await get('/feed.atom');
      expect(text).not.toMatch(acting);
      expect(text).not.toMatch(/<script|<!ENTITY|<!DOCTYPE/);
      expect(parseAtomFeed(text).entries).toHaveLength(1);
      expect(load(text, { xml: true })('entry > *').length).toBeGreaterThan(5);
    });

    test('the API answers the event as JSON that no browser takes for a page', async () => {
      const answer = await fetch(`${site.url}/v1/changes/${event.id}`);
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      const text = await answer.text();
      expect(alertEventSchema.parse(JSON.parse(text))).toEqual(event);
    });
  });

  test('logs: one line an entry, printable, from the check to the delivery', () => {
    expect(logged.length).toBeGreaterThan(4);
    for (const line of logged) {
      expect(line).not.toMatch(acting);
      expect(line).not.toMatch(/[\r\n]/);
      expect(JSON.parse(line)).toHaveProperty('message');
    }
    const of = logged.filter((line) => line.includes(event.id)).map((line) => String(JSON.parse(line).message));
    expect(new Set(of)).toEqual(new Set(['checked', 'published', 'mailed', 'delivery']));
  });

  test('evidence: the record holds the bytes as they came, behind headers of our own', async () => {
    const { warc } = event.data.evidence.after;
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const { endpoint, bucket: Bucket } = stack.messaging;
    const s3 = new S3Client({ endpoint, region: 'us-east-1', credentials, forcePathStyle: true });
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: warc }));
    const capture = readWarcRecord((await Body?.transformToByteArray()) ?? new Uint8Array());
    s3.destroy();
    expect(Buffer.from(capture.body).toString()).toBe(page(true));
    expect(capture.url).toBe(`http://${host}/fees`);
    expect(warc).toMatch(/^warc\/[0-9a-f]{2}\/[0-9a-f]{64}\.warc\.gz$/);
  });

  test.each([
    ['preview', () => ['preview', 'fees', '--catalog', catalogPath, '--state', state, '--allow', host]],
    [
      'preview of what would be sent',
      () => ['preview', 'fees', '--catalog', catalogPath, '--state', state, '--allow', host],
    ],
    ['preview of an address', () => ['preview', `http://${host}/fees`, '--state', 'none', '--allow', host]],
    ['catalog check --live', () => ['catalog', 'check', '--catalog', catalogPath, '--live', '--allow', host]],
    ['webhooks list', () => ['webhooks', 'list', '--state', state]],
    ['webhooks log of an endpoint that answers so too', () => ['webhooks', 'log', 'hostile', '--state', state]],
  ])('terminal: %s prints words alone', async (name, args) => {
    if (name.includes('would be sent')) withFamily = false;
    const said = await run(...args());
    withFamily = true;
    expect(said.length).toBeGreaterThan(20);
    expect(said).not.toMatch(acting);
    expect(said).not.toContain('\r');
    if (name.includes('would be sent')) expect(said).toContain('this would be sent');
  });

  test('terminal: replay prints one event a line and a summary, and neither acts', () => {
    const url = `http://${host}/fees`;
    const record = (day: number, family: boolean) =>
      warcRecord({
        url,
        date: new Date(Date.UTC(2026, 0, day)).toISOString(),
        block: httpAnswer(page(family), { 'Content-Type': 'text/html; charset=utf-8' }),
      });
    const file = join(state, 'captures.warc.gz');
    const other = warcRecord({ url: `http://${host}/\u001b[31m${encodeURI(attack)}`, block: attack });
    writeFileSync(file, gzipByRecord([record(1, false), record(2, true), other]));
    const ran = spawnSync(process.execPath, ['infra/cli/replay/index.ts', file, '--catalog', catalogPath], {
      encoding: 'utf8',
    });
    const lines = ran.stdout.split('\n').filter(Boolean);
    expect(lines).toHaveLength(1);
    expect(alertEventSchema.parse(JSON.parse(lines[0] ?? '')).type).toBe('dev.visawire.notice.amended.v1');
    for (const said of [ran.stdout, ran.stderr]) expect(said).not.toMatch(acting);
    expect(ran.stderr).toContain('1 events');
  });
});
