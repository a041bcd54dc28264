import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { CaptureOutcome, CaptureRequest } from '../../../../functions/adapters/web/http.ts';
import { createHttpClient, type HttpClientOptions } from '../../../../functions/adapters/web/nodeHttp.ts';
import { closeServers, type LocalServer, serve, serveRaw, serveSecurely } from './support/localServer.ts';

afterEach(closeServers);

const now = new Date('2026-10-03T08:00:00Z');
const MB = 1024 * 1024;

function fetchFrom(
  server: LocalServer,
  path = '/',
  options: Partial<HttpClientOptions> & Partial<CaptureRequest> = {},
): Promise<CaptureOutcome> {
  const { limits, allowPrivate, resolve, hosts = [server.host], validators = {} } = options;
  const client = createHttpClient({
    userAgent: 'visawire/test',
    clock: () => now,
    allowPrivate: allowPrivate ?? [server.host],
    limits: { hostIntervalMs: 0, ...limits },
    ...(resolve ? { resolve } : {}),
  });
  return client.capture({ url: server.origin + path, hosts, validators });
}

function capturedFrom(outcome: CaptureOutcome) {
  if (outcome.kind !== 'capture') throw new Error(`expected a capture: ${JSON.stringify(outcome)}`);
  return { ...outcome.capture, text: Buffer.from(outcome.capture.body).toString('utf8') };
}

/** Sends `total` bytes as fast as the client takes them; `sent` is what left this process. */
function pour(response: ServerResponse, total: number, meter: { sent: number; closed: boolean }) {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  response.on('close', () => {
    meter.closed = true;
  });
  const more = () => {
    while (!meter.closed && meter.sent < total) {
      meter.sent += chunk.length;
      if (!response.write(chunk)) {
        response.once('drain', more);
        return;
      }
    }
    if (!meter.closed) response.end();
  };
  more();
}

describe('a capture', () => {
  test('holds status, headers, body, its hash, and when it was taken', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(
        200,
        [
          ['Content-Type', 'text/html'],
          ['ETag', '"a"'],
          ['X-Note', 'one'],
          ['X-Note', 'two'],
          ['Set-Cookie', 'a=1'],
          ['Set-Cookie', 'b=2'],
        ].flat(),
      );
      response.end('hello');
    });
    expect(capturedFrom(await fetchFrom(server, '/notice#part'))).toMatchObject({
      url: `${server.origin}/notice#part`,
      status: 200,
      headers: { 'content-type': 'text/html', etag: '"a"', 'x-note': 'one, two', 'set-cookie': 'a=1, b=2' },
      text: 'hello',
      sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
      capturedAt: '2026-10-03T08:00:00.000Z',
    });
  });

  test.each([200, 202, 204, 403, 404, 410, 412, 429, 500, 503, 521])('is what every status is: %i', async (status) => {
    const server = await serve((_request, response) => response.writeHead(status, { 'retry-after': '120' }).end());
    expect(capturedFrom(await fetchFrom(server))).toMatchObject({ status, headers: { 'retry-after': '120' } });
  });

  test('is asked for with our name, the encodings we read, and no validators when there are none', async () => {
    const server = await serve((request, response) => response.end(JSON.stringify(request.headers)));
    const asked = JSON.parse(capturedFrom(await fetchFrom(server)).text);
    expect(asked).toMatchObject({ 'user-agent': 'visawire/test', 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(Object.keys(asked)).not.toContain('if-none-match');
    expect(Object.keys(asked)).not.toContain('cookie');
  });

  test('keeps a header named __proto__ as a header', async () => {
    const server = await serve((_request, response) => response.setHeader('__proto__', 'x').end());
    expect(Object.entries(capturedFrom(await fetchFrom(server)).headers)).toContainEqual(['__proto__', 'x']);
  });
});

describe('asking conditionally', () => {
  const validators = { etag: '"v1"', lastModified: 'Sat, 03 Oct 2026 00:00:00 GMT' };

  test('sends both validators and takes 304 as unchanged', async () => {
    const server = await serve((request, response) => {
      const same =
        request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === validators.lastModified;
      response.writeHead(same ? 304 : 200).end();
    });
    expect(await fetchFrom(server, '/', { validators })).toEqual({ kind: 'unchanged' });
  });

  test('does not take a 304 that nothing asked for as unchanged', async () => {
    const server = await serve((_request, response) => response.writeHead(304).end());
    expect(capturedFrom(await fetchFrom(server)).status).toBe(304);
  });

  test('does not ask the page that a redirect leads to conditionally', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/notice') response.writeHead(302, { location: '/' }).end();
      else response.writeHead(request.headers['if-modified-since'] ? 304 : 200).end('front page');
    });
    const capture = capturedFrom(await fetchFrom(server, '/notice', { validators }));
    expect(capture).toMatchObject({ finalUrl: `${server.origin}/`, text: 'front page' });
  });

  test('leaves out a validator that no header can hold', async () => {
    const server = await serve((request, response) => response.end(String(request.headers['if-none-match'])));
    const outcome = await fetchFrom(server, '/', { validators: { etag: 'a\r\nx-injected: 1' } });
    expect(capturedFrom(outcome).text).toBe('undefined');
  });
});

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('%i is followed, and the end is named', async (status) => {
    const server = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(status, { location: '../new?x=1' }).end('moved');
      else response.end('here');
    });
    expect(capturedFrom(await fetchFrom(server, '/old'))).toMatchObject({
      url: `${server.origin}/old`,
      finalUrl: `${server.origin}/new?x=1`,
      text: 'here',
    });
  });

  test('to a path in raw UTF-8 bytes arrive there', async () => {
    const server = await serve((request, response) => {
      if (request.url !== '/') response.end(decodeURIComponent(request.url ?? ''));
      else response.writeHead(302, { location: Buffer.from('/签证').toString('latin1') }).end();
    });
    expect(capturedFrom(await fetchFrom(server)).text).toBe('/签证');
  });

  test.each([
    ['a redirect', 302, { location: '/end' }],
    ['an encoding that we do not read', 200, { 'content-encoding': 'compress' }],
    ['a length over the limit', 200, { 'content-length': 500 * MB }],
  ])('and other answers whose body is not wanted are hung up on: %s', async (_name, status, headers) => {
    const meter = { sent: 0, closed: false };
    const server = await serve((request, response) => {
      if (request.url === '/end') response.end('end');
      else pour(response.writeHead(status, headers), 500 * MB, meter);
    });
    await fetchFrom(server);
    for (let tries = 0; tries < 100 && !meter.closed; tries += 1) await sleep(10);
    expect(meter.closed).toBe(true);
    expect(meter.sent).toBeLessThan(20 * MB);
  });

  test('without an address are captures', async () => {
    const server = await serve((_request, response) => response.writeHead(302).end('lost'));
    expect(capturedFrom(await fetchFrom(server))).toMatchObject({ status: 302, text: 'lost' });
  });

  test('REDIRECT-OFF-HOST names a host that is not listed, and does not ask it', async () => {
    let asked = 0;
    const elsewhere = await serve((_request, response) => {
      asked += 1;
      response.end();
    });
    const server = await serve((_request, response) =>
      response.writeHead(302, { location: `${elsewhere.origin}/x` }).end(),
    );
    const outcome = await fetchFrom(server, '/', { allowPrivate: [server.host, elsewhere.host] });
    expect(outcome).toMatchObject({ kind: 'failed', rule: 'REDIRECT-OFF-HOST', seen: elsewhere.host });
    expect(asked).toBe(0);
  });

  test('to another listed host are followed', async () => {
    const elsewhere = await serve((_request, response) => response.end('there'));
    const server = await serve((_request, response) => response.writeHead(302, { location: elsewhere.origin }).end());
    const outcome = await fetchFrom(server, '/', {
      hosts: [server.host, elsewhere.host],
      allowPrivate: [server.host, elsewhere.host],
    });
    expect(capturedFrom(outcome).text).toBe('there');
  });

  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://127.0.0.1:1/',
    'http://[::1]/',
    'file:///etc/passwd',
    'http://u:p@example.com/',
  ])('ADDRESS-REFUSED: to %s, listed or not', async (location) => {
    const server = await serve((_request, response) => response.writeHead(302, { location }).end());
    const hosts = [server.host, '169.254.169.254', '127.0.0.1:1', '[::1]', 'example.com'];
    expect(await fetchFrom(server, '/', { hosts })).toMatchObject({ kind: 'failed', rule: 'ADDRESS-REFUSED' });
  });

  test('REDIRECT-LOOP: between two pages, asked once each', async () => {
    const asked: string[] = [];
    const server = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end();
    });
    expect(await fetchFrom(server, '/a')).toMatchObject({ kind: 'failed', rule: 'REDIRECT-LOOP' });
    expect(asked).toEqual(['/a', '/b']);
  });

  test('REDIRECT-LOOP: a chain that goes on, after five', async () => {
    let asked = 0;
    const server = await serve((_request, response) => response.writeHead(302, { location: `/${++asked}` }).end());
    expect(await fetchFrom(server)).toMatchObject({ kind: 'failed', rule: 'REDIRECT-LOOP' });
    expect(asked).toBe(6);
  });
});

describe('cookies of a redirect chain', () => {
  test('a load balancer that sets a cookie and sends us back is no loop', async () => {
    const server = await serve((request, response) => {
      if (request.headers.cookie === 'node=7; path=/x; lang=de') response.end('document');
      else
        response
          .writeHead(302, { location: '/', 'set-cookie': ['node=7; Path=/; HttpOnly', 'path=/x', 'lang=de'] })
          .end();
    });
    expect(capturedFrom(await fetchFrom(server)).text).toBe('document');
  });

  test('REDIRECT-LOOP: the same cookie again', async () => {
    let asked = 0;
    const server = await serve((_request, response) => {
      asked += 1;
      response.writeHead(302, { location: '/', 'set-cookie': 'node=7' }).end();
    });
    expect(await fetchFrom(server)).toMatchObject({ rule: 'REDIRECT-LOOP' });
    expect(asked).toBe(2);
  });

  test('REDIRECT-LOOP: another cookie each time, after five', async () => {
    let asked = 0;
    const server = await serve((_request, response) => {
      response.writeHead(302, { location: '/', 'set-cookie': `node=${asked++}` }).end();
    });
    expect(await fetchFrom(server)).toMatchObject({ rule: 'REDIRECT-LOOP' });
    expect(asked).toBe(6);
  });

  test('are not kept for the next capture', async () => {
    const seen: unknown[] = [];
    const server = await serve((request, response) => {
      seen.push(request.headers.cookie);
      response.setHeader('set-cookie', 'node=7').end();
    });
    const client = createHttpClient({
      userAgent: 'x',
      clock: () => now,
      allowPrivate: [server.host],
      limits: { hostIntervalMs: 0 },
    });
    for (let round = 0; round < 2; round += 1) await client.capture({ url: server.origin, hosts: [], validators: {} });
    expect(seen).toEqual([undefined, undefined]);
  });
});

describe('encodings', () => {
  const text = 'Visum 签证 비자 '.repeat(1000);
  test.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['zstd', zstdCompressSync(text)],
    ['identity', Buffer.from(text)],
    ['', Buffer.from(text)],
    ['deflate, gzip', gzipSync(deflateSync(text))],
  ])('%s is undone', async (encoding, body) => {
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    );
    expect(capturedFrom(await fetchFrom(server)).text).toBe(text);
  });

  test.each(['gzip', 'br', 'zstd', 'deflate'])('an empty body is empty in %s too', async (encoding) => {
    const server = await serve((_request, response) => response.writeHead(404, { 'content-encoding': encoding }).end());
    expect(capturedFrom(await fetchFrom(server))).toMatchObject({ status: 404, text: '' });
  });

  const noise = Buffer.from('<html>not compressed at all</html>');
  test.each([
    ['an unknown one', 'compress', noise],
    ['a name that is not one', 'utf-8', noise],
    ['too many layers', 'gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(text)))],
    ['gzip in name only', 'gzip', noise],
    ['brotli in name only', 'br', noise],
    ['zstd in name only', 'zstd', noise],
    ['deflate in name only', 'deflate', Buffer.from('\xff\xff\xff\xff', 'latin1')],
    ['gzip that ends early', 'gzip', gzipSync(text).subarray(0, 60)],
    ['brotli that ends early', 'br', brotliCompressSync(text).subarray(0, 30)],
    ['zstd that ends early', 'zstd', zstdCompressSync(text).subarray(0, 30)],
    ['gzip whose checksum is wrong', 'gzip', Buffer.concat([gzipSync(text).subarray(0, -8), Buffer.alloc(8)])],
  ])('CONTENT-ENCODING: %s', async (_name, encoding, body) => {
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    );
    expect(await fetchFrom(server)).toMatchObject({ kind: 'failed', rule: 'CONTENT-ENCODING' });
  });
});

describe('bodies that are too large', () => {
  test('TOO-LARGE: a length over the limit is believed, and nothing is read', async () => {
    const meter = { sent: 0, closed: false };
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 500 * MB });
      pour(response, 500 * MB, meter);
    });
    expect(await fetchFrom(server)).toMatchObject({
      kind: 'failed',
      rule: 'TOO-LARGE',
      seen: expect.stringContaining('524288000'),
    });
    expect(meter.sent).toBeLessThan(10 * MB);
  });

  test('TOO-LARGE: 500 MB of no stated length are cut off at 20, in bounded memory', async () => {
    const meter = { sent: 0, closed: false };
    const server = await serve((_request, response) => pour(response, 500 * MB, meter));
    const before = process.memoryUsage().arrayBuffers;
    expect(await fetchFrom(server)).toMatchObject({ kind: 'failed', rule: 'TOO-LARGE' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * MB);
    for (let tries = 0; tries < 100 && !meter.closed; tries += 1) await sleep(10);
    expect(meter.closed).toBe(true);
    expect(meter.sent).toBeLessThan(40 * MB);
  });

  const zeros = Buffer.alloc(150 * MB);
  const zipped = gzipSync(zeros);
  test.each([
    ['gzip', zipped],
    ['br', brotliCompressSync(zeros, { params: { 1: 1 } })],
    ['zstd', zstdCompressSync(zeros)],
    ['gzip, gzip', gzipSync(zipped)],
  ])('TOO-LARGE: a bomb in %s is stopped while it is decoded', async (encoding, bomb) => {
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(await fetchFrom(server)).toMatchObject({ kind: 'failed', rule: 'TOO-LARGE' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * MB);
  });

  test('TOO-LARGE: an endless encoded stream that decodes to nothing', async () => {
    const nothing = Buffer.concat([gzipSync(''), gzipSync('')]);
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(Buffer.concat(Array.from({ length: 3000 }, () => nothing)));
    });
    expect(await fetchFrom(server, '/', { limits: { bodyBytes: 50_000 } })).toMatchObject({ rule: 'TOO-LARGE' });
  });

  test('TOO-LARGE: a few KB of Brotli that hold gzip of megabytes which decodes to nothing', async () => {
    const nothing = gzipSync('');
    const members = Buffer.alloc(nothing.length * 100_000, nothing);
    const bomb = brotliCompressSync(members, { params: { 1: 5 } });
    expect(bomb.length).toBeLessThan(10_000);
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip, br' }).end(bomb),
    );
    expect(await fetchFrom(server, '/', { limits: { bodyBytes: 500_000 } })).toMatchObject({ rule: 'TOO-LARGE' });
  });

  test('exactly the limit is a capture, one byte more is not', async () => {
    const server = await serve(
      (request, response) => response.write('x'.repeat(Number(request.url?.slice(1)))) && response.end(),
    );
    const limits = { bodyBytes: 1000 };
    expect(capturedFrom(await fetchFrom(server, '/1000', { limits })).body.byteLength).toBe(1000);
    expect(await fetchFrom(server, '/1001', { limits })).toMatchObject({ rule: 'TOO-LARGE' });
  });

  test('TOO-LARGE: headers without end', async () => {
    let sent = 0;
    const server = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => {
        sent += 8192;
        socket.write(`x-more: ${'y'.repeat(8182)}\r\n`);
      }, 1);
      socket.on('close', () => clearInterval(timer));
    });
    expect(await fetchFrom(server)).toMatchObject({ kind: 'failed', rule: 'TOO-LARGE', likely: 'headers without end' });
    expect(sent).toBeLessThan(MB);
  });

  test('headers of 40 KB are read', async () => {
    const server = await serve((_request, response) => response.setHeader('x-policy', 'p'.repeat(40_000)).end('ok'));
    expect(capturedFrom(await fetchFrom(server)).text).toBe('ok');
  });
});

describe('time', () => {
  const limits = { totalMs: 400, idleMs: 150 };

  test('TIMEOUT: a site that falls silent, well before the limit for everything', async () => {
    const server = await serve((_request, response) => response.writeHead(200).write('half'));
    const startedAt = performance.now();
    const outcome = await fetchFrom(server, '/', { limits: { totalMs: 4000, idleMs: 100 } });
    expect(outcome).toMatchObject({ kind: 'failed', rule: 'TIMEOUT', likely: expect.stringContaining('100 ms') });
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  test('TIMEOUT: a site that accepts and never answers', async () => {
    const server = await serveRaw(() => undefined);
    expect(await fetchFrom(server, '/', { limits })).toMatchObject({ kind: 'failed', rule: 'TIMEOUT' });
  });

  test('TIMEOUT: a body that stops', async () => {
    const server = await serve((_request, response) => response.writeHead(200).write('half'));
    expect(await fetchFrom(server, '/', { limits })).toMatchObject({ kind: 'failed', rule: 'TIMEOUT' });
  });

  test.each([
    ['body', 'HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n'],
    ['header', 'HTTP/1.1 200 OK\r\nx-slow: '],
  ])('TIMEOUT: a %s that drips', async (_part, start) => {
    const server = await serveRaw((socket) => {
      socket.write(start);
      const timer = setInterval(() => socket.write('/'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    const startedAt = performance.now();
    const outcome = await fetchFrom(server, '/', { limits });
    expect(outcome).toMatchObject({ kind: 'failed', rule: 'TIMEOUT' });
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  test('TIMEOUT: a compressed body that drips', async () => {
    const body = gzipSync(Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)));
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      let at = 0;
      const timer = setInterval(() => response.write(body.subarray(at, ++at)), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await fetchFrom(server, '/', { limits })).toMatchObject({ kind: 'failed', rule: 'TIMEOUT' });
  });

  test('TIMEOUT: a name that takes for ever to resolve', async () => {
    const server = await serve((_request, response) => response.end());
    const client = createHttpClient({
      userAgent: 'x',
      clock: () => now,
      limits,
      resolve: () => new Promise(() => undefined),
    });
    const outcome = await client.capture({ url: `http://slow.example/`, hosts: [], validators: {} });
    expect(outcome).toMatchObject({ kind: 'failed', rule: 'TIMEOUT' });
    await server.close();
  });

  test('TIMEOUT: redirects share one limit', async () => {
    let asked = 0;
    const server = await serve(async (_request, response) => {
      asked += 1;
      await sleep(120);
      response.writeHead(302, { location: `/${asked}` }).end();
    });
    const outcome = await fetchFrom(server, '/', { limits: { totalMs: 300, idleMs: 250 } });
    expect(outcome).toMatchObject({ kind: 'failed', rule: 'TIMEOUT' });
    expect(asked).toBeLessThan(5);
  });
});

describe('connections that break', () => {
  test.each([
    ['a body shorter than its length', 'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n<html>half'],
    ['a chunk cut in two', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n64\r\n<html>half'],
    ['chunks without the last', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n'],
    ['a chunk size that is no number', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nhello\r\n'],
    ['nothing at all', ''],
    ['headers cut off', 'HTTP/1.1 200 OK\r\ncontent-le'],
    ['something that is not HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd'],
  ])('CONNECTION: %s', async (_name, bytes) => {
    const server = await serveRaw((socket) => socket.end(bytes));
    expect(await fetchFrom(server)).toMatchObject({ kind: 'failed', rule: 'CONNECTION' });
  });

  test('CONNECTION: an encoded body that is cut off is a broken connection, not a broken encoding', async () => {
    const body = gzipSync('x'.repeat(10_000) + Math.PI);
    const server = await serveRaw((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${body.length}\r\n\r\n`);
      socket.end(body.subarray(0, 20));
    });
    expect(await fetchFrom(server)).toMatchObject({ kind: 'failed', rule: 'CONNECTION' });
  });

  test('CONNECTION: a reset in the middle', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('half');
      setTimeout(() => response.socket?.resetAndDestroy(), 20);
    });
    expect(await fetchFrom(server)).toMatchObject({
      kind: 'failed',
      rule: 'CONNECTION',
      seen: expect.stringContaining('ECONNRESET'),
    });
  });

  test('CONNECTION: no one listening', async () => {
    const server = await serve(() => undefined);
    await server.close();
    expect(await fetchFrom(server)).toMatchObject({
      kind: 'failed',
      rule: 'CONNECTION',
      seen: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test('DNS: a name that does not resolve', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    const client = createHttpClient({ userAgent: 'x', clock: () => now, resolve });
    expect(await client.capture({ url: 'https://no.example/', hosts: [], validators: {} })).toMatchObject({
      kind: 'failed',
      rule: 'DNS',
    });
  });
});

/** A certificate for 127.0.0.1 made for this run, or null where there is no `openssl` to make it. */
function makeIdentity(): { key: string; cert: string } | null {
  const folder = mkdtempSync(join(tmpdir(), 'visawire-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  const about = ['-subj', '/CN=visawire-test', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2', '-nodes'];
  try {
    execFileSync('openssl', ['req', '-x509', ...curve, ...about, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('TLS', () => {
  const identity = makeIdentity();

  test.runIf(identity)('TLS: a certificate that nobody vouches for', async () => {
    const server = await serveSecurely(identity as NonNullable<typeof identity>, (_request, response) =>
      response.end('forged'),
    );
    expect(await fetchFrom(server)).toMatchObject({
      kind: 'failed',
      rule: 'TLS',
      seen: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT'),
    });
  });

  test.runIf(identity)('one that is vouched for is read, and one for another name is not', async () => {
    const { key, cert } = identity as NonNullable<typeof identity>;
    const trusted = getCACertificates('default');
    setDefaultCACertificates([...trusted, cert]);
    try {
      const server = await serveSecurely({ key, cert }, (_request, response) => response.end('genuine'));
      expect(capturedFrom(await fetchFrom(server)).text).toBe('genuine');
      const host = `notices.example:${server.port}`;
      const outcome = await fetchFrom({ ...server, host, origin: `https://${host}` }, '/', {
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      });
      expect(outcome).toMatchObject({
        kind: 'failed',
        rule: 'TLS',
        seen: expect.stringContaining('ERR_TLS_CERT_ALTNAME_INVALID'),
      });
    } finally {
      setDefaultCACertificates(trusted);
    }
  });

  test('TLS: a server that speaks plain HTTP', async () => {
    const server = await serve((_request, response) => response.end());
    const secure = { ...server, origin: server.origin.replace('http:', 'https:') };
    expect(await fetchFrom(secure)).toMatchObject({ kind: 'failed', rule: 'TLS' });
  });
});

describe('addresses', () => {
  test.each([
    'http://2130706433/',
    'http://0177.1/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/',
    'http://example.com:22/',
    'ftp://example.com/',
    'not a url',
    '',
  ])('ADDRESS-REFUSED: %s', async (url) => {
    const client = createHttpClient({ userAgent: 'x', clock: () => now });
    expect(await client.capture({ url, hosts: [], validators: {} })).toMatchObject({
      kind: 'failed',
      rule: 'ADDRESS-REFUSED',
    });
  });

  test('ADDRESS-REFUSED: a public name that resolves to this machine', async () => {
    const client = createHttpClient({
      userAgent: 'x',
      clock: () => now,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    });
    const outcome = await client.capture({ url: 'https://rebind.example/', hosts: [], validators: {} });
    expect(outcome).toMatchObject({
      kind: 'failed',
      rule: 'ADDRESS-REFUSED',
      seen: expect.stringContaining('127.0.0.1'),
    });
  });

  test('a name is resolved once a request, and the answer is what is connected to', async () => {
    const server = await serve((request, response) => response.end(request.headers.host));
    let asked = 0;
    const named = {
      ...server,
      host: `notices.example:${server.port}`,
      origin: `http://notices.example:${server.port}`,
    };
    const outcome = await fetchFrom(named, '/', {
      resolve: async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.9', family: 4 }],
    });
    expect(capturedFrom(outcome).text).toBe(named.host);
    expect(asked).toBe(1);
  });

  test('ADDRESS-REFUSED: a name that turns private between a page and its redirect', async () => {
    const server = await serve((_request, response) =>
      response.writeHead(302, { location: 'http://notices.example/next' }).end(),
    );
    let asked = 0;
    const named = {
      ...server,
      host: `notices.example:${server.port}`,
      origin: `http://notices.example:${server.port}`,
    };
    const outcome = await fetchFrom(named, '/', {
      hosts: ['notices.example'],
      resolve: async () => {
        asked += 1;
        return [{ address: '127.0.0.1', family: 4 }];
      },
    });
    expect(outcome).toMatchObject({ kind: 'failed', rule: 'ADDRESS-REFUSED' });
    expect(asked).toBe(2);
  });
});

describe('politeness', () => {
  test('one request to a host at a time, apart by the interval, in order; another host does not wait', async () => {
    let [now, most] = [0, 0];
    const starts: Array<{ url: string | undefined; at: number }> = [];
    const slow = await serve(async (request, response) => {
      starts.push({ url: request.url, at: performance.now() });
      most = Math.max(most, ++now);
      await sleep(30);
      now -= 1;
      response.end();
    });
    const other = await serve((_request, response) => response.end());
    const client = createHttpClient({
      userAgent: 'x',
      clock: () => new Date(0),
      allowPrivate: [slow.host, other.host],
      limits: { hostIntervalMs: 100 },
    });
    const get = (url: string) => client.capture({ url, hosts: [], validators: {} });
    const startedAt = performance.now();
    const queued = ['/1', '/2', '/3'].map((path) => get(slow.origin + path));
    await get(other.origin);
    expect(performance.now() - startedAt).toBeLessThan(100);
    await Promise.all(queued);
    expect(most).toBe(1);
    expect(starts.map(({ url }) => url)).toEqual(['/1', '/2', '/3']);
    const gaps = starts.slice(1).map(({ at }, index) => at - (starts[index]?.at ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThan(120);
  });

  test('a failure does not hold up the next', async () => {
    let asked = 0;
    const server = await serve((_request, response) => {
      asked += 1;
      if (asked === 1) response.socket?.destroy();
      else response.end('fine');
    });
    const client = createHttpClient({
      userAgent: 'x',
      clock: () => now,
      allowPrivate: [server.host],
      limits: { hostIntervalMs: 10 },
    });
    const get = () => client.capture({ url: server.origin, hosts: [], validators: {} });
    const outcomes = await Promise.all([get(), get()]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'capture']);
  });

  test('waiting for the host does not count against the time limit', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/end' }).end();
      else response.end('end');
    });
    const outcome = await fetchFrom(server, '/', { limits: { hostIntervalMs: 300, totalMs: 250 } });
    expect(capturedFrom(outcome).text).toBe('end');
  });
});
