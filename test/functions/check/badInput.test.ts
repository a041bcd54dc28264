import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { createHttpClient } from '../../../functions/adapters/web/nodeHttp.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { isNoticeEvent } from '../../../shared/alert/event.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { mutated } from '../../support/hostilePages.ts';
import { openCheck } from '../../support/openCheck.ts';
import { fc } from '../../support/property.ts';
import { regulationPage, regulationSource } from '../../support/regulation.ts';
import { closeServers, serveRaw } from '../adapters/web/support/localServer.ts';

afterEach(closeServers);

const MB = 1024 * 1024;
const limits = { hostIntervalMs: 0, idleMs: 400, totalMs: 2000 };

/** What a server does once it was asked. */
type Says = (socket: Socket, request: string) => void;

/** A source at a server that says on the socket what the test says, watched by the real client and the real check. */
async function monitor() {
  let answer: Says = () => {};
  const server = await serveRaw((socket) => socket.once('data', (request) => answer(socket, request.toString())));
  let now = Date.parse('2025-08-01T00:00:00Z');
  const clock = () => new Date(now);
  const { notices, changes, groups } = createMemoryStores({ clock });
  const checkSource = openCheck({
    http: createHttpClient({ userAgent: 'visawire/test', clock, allowPrivate: [server.host], limits }),
    notices,
    groups,
    clock,
  });
  const { authority } = regulationSource;
  const source: Source = {
    ...regulationSource,
    authority: { ...authority, hosts: [server.host] },
    url: `${server.origin}/zhengce/content/regulation.htm`,
  };
  return {
    check: (says: Says) => {
      now += 3_600_000;
      answer = says;
      return checkSource(source);
    },
    head: async () => {
      const head = await notices.readHead(source.id);
      if (head === null) throw new Error('no head');
      return head;
    },
    notice: async (id: string | undefined) => {
      const event = (await changes.read(id ?? ''))?.event;
      if (event === undefined || !isNoticeEvent(event)) throw new Error('no notice event');
      return event;
    },
  };
}

const response = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Says => {
  const bytes = Buffer.from(body);
  const all = { 'content-type': 'text/html; charset=utf-8', 'content-length': `${bytes.length}`, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return (socket) => {
    socket.write(`HTTP/1.1 200 OK\r\n${lines.join('')}\r\n`);
    socket.end(bytes);
  };
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Sends as fast as it is taken, until the other side has enough; `sent` counts what left. */
function pour(socket: Socket, chunk: Uint8Array, meter: { sent: number }, most: number): void {
  const more = (): void => {
    while (!socket.destroyed && meter.sent < most) {
      meter.sent += chunk.length;
      if (!socket.write(chunk)) return void socket.once('drain', more);
    }
    socket.end();
  };
  more();
}

/** Sends a byte now and then, so that it is never silent for long. */
function drip(socket: Socket): void {
  const timer = setInterval(() => socket.write('a'), 100);
  socket.once('close', () => clearInterval(timer));
}

/** Bytes of a picture, an archive or a key: all values alike often. */
const noise = (length: number): Buffer => {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash('sha256').update(`${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
};
const meter = { sent: 0 };
/** More than a check may come to hold. */
const bomb = gzipSync(Buffer.alloc(300 * MB));

const bad: readonly (readonly [string, { readonly verdict: string; readonly rule: string }, Says])[] = [
  [
    'a page nested 100,000 deep',
    { verdict: 'error', rule: 'TOO-DEEP' },
    response(`<html><body>${'<div>'.repeat(100_000)}${regulationPage({ withK: true })}`),
  ],
  ['nothing but NUL bytes', { verdict: 'error', rule: 'NOT-TEXT' }, response(Buffer.alloc(200_000))],
  [
    'half a page, filled up with NUL bytes',
    { verdict: 'error', rule: 'NOT-TEXT' },
    response(regulationPage().slice(0, 600) + '\u0000'.repeat(MB)),
  ],
  ['a picture that is called a page', { verdict: 'error', rule: 'NOT-TEXT' }, response(noise(300_000))],
  [
    'gzip that is not said to be',
    { verdict: 'error', rule: 'NOT-TEXT' },
    response(gzipSync(regulationPage({ withK: true }))),
  ],
  [
    'a file with its own type',
    { verdict: 'error', rule: 'NOT-TEXT' },
    response(noise(3000), { 'content-type': 'application/octet-stream' }),
  ],
  ['an empty body', { verdict: 'empty', rule: 'NO-TEXT' }, response('')],
  [
    'a body of 500 MB that says so',
    { verdict: 'error', rule: 'TOO-LARGE' },
    response('', { 'content-length': `${500 * MB}` }),
  ],
  [
    'a body of 500 MB that does not say so',
    { verdict: 'error', rule: 'TOO-LARGE' },
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n');
      pour(socket, Buffer.alloc(64 * 1024, 'x'), meter, 500 * MB);
    },
  ],
  ['a gzip bomb', { verdict: 'error', rule: 'TOO-LARGE' }, response(bomb, { 'content-encoding': 'gzip' })],
  [
    'a gzip bomb within gzip',
    { verdict: 'error', rule: 'TOO-LARGE' },
    response(gzipSync(bomb), { 'content-encoding': 'gzip, gzip' }),
  ],
  [
    'what is no gzip',
    { verdict: 'error', rule: 'CONTENT-ENCODING' },
    response(regulationPage({ withK: true }), { 'content-encoding': 'gzip' }),
  ],
  ['silence', { verdict: 'error', rule: 'TIMEOUT' }, () => {}],
  [
    'half a page, and then silence',
    { verdict: 'error', rule: 'TIMEOUT' },
    (socket) =>
      void socket.write(
        `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 90000\r\n\r\n${regulationPage()}`,
      ),
  ],
  [
    'half a page, and then the end',
    { verdict: 'error', rule: 'CONNECTION' },
    (socket) =>
      void socket.end(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 90000\r\n\r\n${regulationPage()}`),
  ],
  [
    'a page that comes byte by byte',
    { verdict: 'error', rule: 'TIMEOUT' },
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 90000\r\n\r\n');
      drip(socket);
    },
  ],
  [
    'headers that come byte by byte',
    { verdict: 'error', rule: 'TIMEOUT' },
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nx-a: ');
      drip(socket);
    },
  ],
  [
    'headers without end',
    { verdict: 'error', rule: 'TOO-LARGE' },
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      pour(socket, Buffer.from(`x-a: ${'a'.repeat(1000)}\r\n`), { sent: 0 }, 50 * MB);
    },
  ],
  [
    'one header without end',
    { verdict: 'error', rule: 'TOO-LARGE' },
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nx-a: ');
      pour(socket, Buffer.alloc(1000, 'a'), { sent: 0 }, 50 * MB);
    },
  ],
  ['what is not HTTP', { verdict: 'error', rule: 'CONNECTION' }, (socket) => void socket.end('220 ftp ready\r\n')],
  ['a closed connection', { verdict: 'error', rule: 'CONNECTION' }, (socket) => void socket.destroy()],
];

describe('what is no page keeps the good snapshot, with a reason that an operator can read', () => {
  test.each(bad)('%s', async (_name, { verdict, rule }, says) => {
    const { check, head, notice } = await monitor();
    const [good, changed] = [regulationPage(), regulationPage({ withK: true })];
    await check(response(good));
    const { baseline } = await head();
    const [memory, started] = [process.memoryUsage().rss, process.cpuUsage()];
    meter.sent = 0;
    for (let times = 1; times <= 2; times++) {
      expect(await check(says)).toMatchObject({ verdict, outcome: 'refused', events: [] });
      const after = await head();
      expect(after).toMatchObject({ baseline, trouble: { verdict, rule, checks: times } });
      expect(after.trouble?.seen).toMatch(/\S/);
      expect(after.trouble?.seen.length).toBeLessThanOrEqual(200);
      expect(after.trouble?.likely).toMatch(/\w+ \w+ \w+/);
    }
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(10);
    expect(process.memoryUsage().rss - memory).toBeLessThan(250 * MB);
    expect(meter.sent).toBeLessThan(100 * MB);
    const { events } = await check(response(changed));
    expect(events).toHaveLength(1);
    const { type, data } = await notice(events[0]);
    expect(type).toBe('dev.visawire.notice.amended.v1');
    expect(data.evidence).toMatchObject({ before: { sha256: sha256(good) }, after: { sha256: sha256(changed) } });
    expect(data.edits.filter(({ op }) => op === 'insert')).toHaveLength(2);
    expect((await head()).trouble).toBeNull();
  });
});

describe('what is a page for all that is read as one', () => {
  const other = regulationPage({ views: 2 });
  test.each([
    ['NUL bytes within it', other.replaceAll('第', '\u0000第'), {}],
    ['an unknown label of its encoding', other, { 'content-type': 'text/html; charset=klingon' }],
    ['a label that is none of its own', other, { 'content-type': 'text/html; charset=utf-16' }],
    ['a type that is nonsense', other, { 'content-type': ';;;' }],
    ['bidirectional controls in every word', other.replaceAll('外国人', '外\u202e国\u2066人'), {}],
    ['the same page twice encoded', gzipSync(gzipSync(other)), { 'content-encoding': 'gzip, gzip' }],
  ])('%s', async (_name, body, headers) => {
    const { check } = await monitor();
    await check(response(regulationPage()));
    expect(await check(response(body, headers))).toMatchObject({ outcome: 'noise', events: [] });
    expect((await check(response(regulationPage({ withK: true })))).events).toHaveLength(1);
  });
});

describe('a source does not get stuck on how it is asked', () => {
  const conditionally = (request: string): boolean => /^if-none-match:/im.test(request);

  test('whose server fails when it is asked conditionally', async () => {
    const { check } = await monitor();
    const says: Says = (socket, request) =>
      conditionally(request)
        ? void socket.end('HTTP/1.1 500 Oops\r\ncontent-length: 0\r\n\r\n')
        : response(regulationPage({ withK: true }), { etag: '"b"' })(socket, request);
    await check(response(regulationPage(), { etag: '"a"' }));
    expect(await check(says)).toMatchObject({ outcome: 'refused' });
    expect((await check(says)).events).toHaveLength(1);
  });

  test('whose server states a validator that no server takes back', async () => {
    const { check } = await monitor();
    let asked = '';
    await check(response(regulationPage(), { etag: `"${'a'.repeat(20_000)}"` }));
    await check((socket, request) => {
      asked = request;
      response(regulationPage())(socket, request);
    });
    expect(asked).toMatch(/^GET /);
    expect(conditionally(asked)).toBe(false);
  });
});

test('no accident that befalls a page makes a check fail, and the way back is always told from the last good one', async () => {
  const { check, head } = await monitor();
  await check(response(regulationPage()));
  await fc.assert(
    fc.asyncProperty(mutated(regulationPage()), async (body) => {
      const before = await head();
      const { outcome, events } = await check(response(body));
      const after = await head();
      if (outcome === 'refused' || outcome === 'held') expect(after.baseline).toEqual(before.baseline);
      if (outcome === 'refused') expect(after.trouble?.likely).toMatch(/\w+ \w+/);
      expect(events.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 150 },
  );
});
