import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { createWebhookSender, type WebhookSenderOptions } from '../../../../functions/adapters/web/webhook.ts';
import { closeServers, type LocalServer, serve, serveRaw } from './support/localServer.ts';

afterEach(closeServers);

const MB = 1024 * 1024;
const headers = { 'content-type': 'application/json', 'webhook-id': 'msg_1' };

function post(server: LocalServer, body = '{}', options: Partial<WebhookSenderOptions> = {}) {
  const sender = createWebhookSender({
    userAgent: 'visawire/test',
    allowPrivate: [server.host],
    allowHttp: true,
    ...options,
  });
  return sender.send({ url: `${server.origin}/hook`, headers, body });
}

test('the very bytes arrive, with the headers given and our name', async () => {
  let got: unknown;
  const body = '{"title":"签证"}';
  const server = await serve(async (request, response) => {
    const chunks = await request.toArray();
    got = {
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    response.writeHead(202).end('taken');
  });
  expect(await post(server, body)).toEqual({ kind: 'answered', status: 202, retryAfter: null, bodyStart: 'taken' });
  expect(got).toMatchObject({
    method: 'POST',
    url: '/hook',
    headers: { ...headers, 'user-agent': 'visawire/test', 'content-length': String(Buffer.byteLength(body)) },
    body,
  });
});

test.each([200, 204, 400, 404, 410, 500, 503])('every status is an answer: %i', async (status) => {
  const server = await serve((_request, response) => response.writeHead(status).end());
  expect(await post(server)).toMatchObject({ kind: 'answered', status });
});

test('Retry-After is handed on as it was sent', async () => {
  const server = await serve((_request, response) => response.writeHead(429, { 'retry-after': '120' }).end());
  expect(await post(server)).toMatchObject({ status: 429, retryAfter: '120' });
});

test.each([301, 302, 307, 308])('a redirect is an answer and is not followed: %i', async (status) => {
  let asked = 0;
  const server = await serve((_request, response) => {
    asked += 1;
    response.writeHead(status, { location: '/elsewhere' }).end();
  });
  expect(await post(server)).toMatchObject({ kind: 'answered', status });
  expect(asked).toBe(1);
});

describe('receivers that misbehave', () => {
  test('an endless answer is read to 16 KiB and dropped', async () => {
    let [sent, closed] = [0, false];
    const server = await serve((_request, response) => {
      const chunk = Buffer.alloc(64 * 1024, 'x');
      response.on('close', () => {
        closed = true;
      });
      const more = () => {
        if (closed) return;
        sent += chunk.length;
        if (response.write(chunk)) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    });
    const outcome = await post(server);
    expect(outcome).toMatchObject({ kind: 'answered', status: 200, bodyStart: 'x'.repeat(16 * 1024) });
    for (let tries = 0; tries < 100 && !closed; tries += 1) await sleep(10);
    expect(closed).toBe(true);
    expect(sent).toBeLessThan(20 * MB);
  });

  test('an answer whose body never ends is an answer: its status has been said', async () => {
    const server = await serve((_request, response) => response.writeHead(200).write('ok'));
    expect(await post(server, '{}', { totalMs: 150 })).toEqual({
      kind: 'answered',
      status: 200,
      retryAfter: null,
      bodyStart: 'ok',
    });
  });

  test('an answer whose body is cut off is an answer', async () => {
    const server = await serveRaw((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nok'));
    expect(await post(server)).toMatchObject({ kind: 'answered', status: 200, bodyStart: 'ok' });
  });

  test('TIMEOUT: no answer', async () => {
    const server = await serveRaw(() => undefined);
    expect(await post(server, '{}', { totalMs: 150 })).toMatchObject({ kind: 'failed', rule: 'TIMEOUT' });
  });

  test('TIMEOUT: one that does not read what it is sent', async () => {
    const server = await serveRaw((socket) => socket.pause());
    expect(await post(server, 'x'.repeat(20 * MB), { totalMs: 300 })).toMatchObject({
      kind: 'failed',
      rule: 'TIMEOUT',
    });
  });

  test('TOO-LARGE: headers without end', async () => {
    const server = await serveRaw((socket) => socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`));
    expect(await post(server)).toMatchObject({ kind: 'failed', rule: 'TOO-LARGE' });
  });

  test('CONNECTION: one that hangs up', async () => {
    const server = await serveRaw((socket) => socket.end());
    expect(await post(server)).toMatchObject({ kind: 'failed', rule: 'CONNECTION' });
  });
});

describe('ADDRESS-REFUSED', () => {
  test.each([
    'http://example.com/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://169.254.169.254/',
    'https://example.com:9200/',
    'https://u:p@example.com/',
    'not a url',
  ])('%s', async (url) => {
    const sender = createWebhookSender({ userAgent: 'x' });
    expect(await sender.send({ url, headers, body: '{}' })).toMatchObject({ kind: 'failed', rule: 'ADDRESS-REFUSED' });
  });

  test('a name with one private address', async () => {
    const sender = createWebhookSender({
      userAgent: 'x',
      resolve: async () => ['93.184.216.34', '169.254.169.254'].map((address) => ({ address, family: 4 })),
    });
    const outcome = await sender.send({ url: 'https://hook.example/', headers, body: '{}' });
    expect(outcome).toMatchObject({
      kind: 'failed',
      rule: 'ADDRESS-REFUSED',
      seen: expect.stringContaining('169.254.169.254'),
    });
  });

  test('plain http to an allowed receiver, unless http is allowed', async () => {
    const server = await serve((_request, response) => response.end());
    expect(await post(server, '{}', { allowHttp: false })).toMatchObject({ kind: 'failed', rule: 'ADDRESS-REFUSED' });
    expect(await post(server)).toMatchObject({ kind: 'answered' });
  });
});
