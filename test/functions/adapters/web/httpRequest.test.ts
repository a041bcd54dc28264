import { afterEach, expect, test } from 'vitest';
import type { CaptureRequest } from '../../../../functions/adapters/web/http.ts';
import { createHttpClient } from '../../../../functions/adapters/web/nodeHttp.ts';
import { closeServers, type LocalServer, serve } from './support/localServer.ts';

afterEach(closeServers);

async function ask({ host, origin }: LocalServer, request: CaptureRequest['request'], path = '/') {
  const client = createHttpClient({
    userAgent: 'visawire/test',
    clock: () => new Date(0),
    allowPrivate: [host],
    limits: { hostIntervalMs: 0 },
  });
  const validators = { etag: '"v1"' };
  const outcome = await client.capture({ url: origin + path, hosts: [host], request, validators });
  if (outcome.kind !== 'capture') throw new Error(JSON.stringify(outcome));
  return JSON.parse(Buffer.from(outcome.capture.body).toString());
}

/** Answers with what was asked. */
const echo = () =>
  serve(async (request, response) => {
    if (request.url === '/old') return void response.writeHead(302, { location: '/new' }).end();
    const parts: Uint8Array[] = [];
    for await (const part of request) parts.push(part);
    const { method, headers } = request;
    response.end(JSON.stringify({ method, headers, body: Buffer.concat(parts).toString() }));
  });
const post = {
  method: 'POST',
  body: { filter: { Year: '2026' }, page: 1 },
  language: 'en',
  headers: { athenaAppName: 'app', 'User-Agent': 'Mozilla' },
} as const;

test('a POST sends its JSON, the headers that the site needs, and no validators', async () => {
  expect(await ask(await echo(), post)).toMatchObject({
    method: 'POST',
    body: '{"filter":{"Year":"2026"},"page":1}',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      athenaappname: 'app',
      'user-agent': 'visawire/test',
    },
  });
  expect((await ask(await echo(), post)).headers).not.toHaveProperty('if-none-match');
});

test('what a redirect leads to is asked plainly: nothing that was meant for the start goes with it', async () => {
  const asked = await ask(await echo(), post, '/old');
  expect(asked).toMatchObject({ method: 'GET', body: '' });
  for (const header of ['athenaappname', 'content-type', 'if-none-match'])
    expect(asked.headers).not.toHaveProperty(header);
});
