import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { close, listen } from '../../../infra/local/demo/sites.ts';
import { type LocalStack, startLocalStack } from '../../../infra/local/localStack.ts';
import { serveSite } from '../../../infra/local/serveSite.ts';
import { isChange, Visawire, VisawireError, verifyWebhook } from '../../../shared/client/visawire.ts';
import { newEndpoint } from '../../../shared/delivery/endpoint.ts';
import { endpointSecret } from '../../../shared/delivery/signature.ts';
import { noticeEvent } from '../../support/events.ts';
import { until } from '../../support/until.ts';

const state = mkdtempSync(join(tmpdir(), 'visawire-client-'));
const folder = join(import.meta.dirname, '../../../shared/client');
const calls: { readonly body: string; readonly headers: Record<string, string> }[] = [];
const ids = Array.from({ length: 5 }, (_, at) => at.toString(16).padStart(32, 'a'));
let [receiver, stack, site]: [Server?, LocalStack?, Awaited<ReturnType<typeof serveSite>>?] = [];
let [secret, url] = ['', ''];

/** Runs the Python client; what the script prints is JSON. */
async function python(script: string, input: unknown): Promise<unknown> {
  const options = { cwd: folder, env: { ...process.env, INPUT: JSON.stringify(input), PYTHONDONTWRITEBYTECODE: '1' } };
  const lead = 'import json, os\nfrom visawire import *\ninput = json.loads(os.environ["INPUT"])\n';
  const ran = await promisify(execFile)('python3', ['-c', lead + script], options).catch((cause: unknown) => {
    throw new Error('the Python client needs `python3` (3.9 or later) on the PATH: apt-get install python3', { cause });
  });
  return JSON.parse(ran.stdout);
}

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    calls.push({
      body,
      headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, `${value}`])),
    });
    response.writeHead(204).end();
  });
  const host = await listen(receiver);
  const catalog = { programmes: [{ id: 'cn-k', name: { en: 'K visa' } }], sources: [] };
  const clock = () => new Date();
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const given = { catalog, stateDir: state, siteUrl: 'https://wire.test', allowPrivate: [host], inMemory: true };
  stack = await startLocalStack({ ...given, clock, log });
  const { changes, rows, evidence } = stack;
  // What was recorded a moment ago is settled a minute later.
  const minuteLater = () => new Date(Date.now() + 60_000);
  site = await serveSite({ changes, rows, evidence, catalog, clock: minuteLater, port: 0 });
  url = site.url;
  await stack.endpoints.put(newEndpoint('mine', `http://${host}/`, { severities: ['major'] }, clock().toISOString()));
  secret = endpointSecret(await stack.masterSecret(), 'mine', 1);
  for (const id of ids) await changes.recordEvent({ ...noticeEvent(), id }, clock().toISOString());
  await until(() => calls.length > 0, 'a webhook came');
});
afterAll(async () => {
  await site?.stop();
  await stack?.stop();
  if (receiver !== undefined) await close(receiver);
  rmSync(state, { recursive: true });
});

const later = () => Date.now() / 1000 + 6 * 60;
const first = () => {
  const [call] = calls;
  if (call === undefined) throw new Error('no call');
  return call;
};

describe('the client in TypeScript, over the stack of this machine', () => {
  test('takes a webhook of the stack, and none that was altered, is old or is signed by another', async () => {
    const { body, headers } = first();
    const event = await verifyWebhook(body, headers, secret);
    expect([isChange(event), ids.includes(event.id)]).toEqual([true, true]);
    expect(await verifyWebhook(new TextEncoder().encode(body), new Headers(headers), secret)).toEqual(event);
    const other = endpointSecret(new Uint8Array(32), 'other', 1);
    await expect(verifyWebhook(`${body} `, headers, secret)).rejects.toThrow('no signature');
    await expect(verifyWebhook(body, headers, other)).rejects.toThrow('no signature');
    await expect(verifyWebhook(body, headers, secret, new Date(later() * 1000))).rejects.toThrow('five minutes');
    await expect(verifyWebhook(body, {}, secret)).rejects.toThrow('no header webhook-id');
    await expect(verifyWebhook(body, headers, 'secret!')).rejects.toThrow('whsec_');
  });

  test('follows all changes by cursor, each once, and says why a request is refused', async () => {
    const visawire = new Visawire(url);
    const seen: string[] = [];
    let cursor: string | null = null;
    for await (const page of visawire.pages({ programme: 'cn-k', severity: ['major', 'critical'] })) {
      seen.push(...page.changes.map(({ id }) => id));
      cursor = page.cursor;
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect((await visawire.page({}, cursor)).changes).toEqual([]);
    const wrong = visawire.page({ programme: 'cn-kk' });
    await expect(wrong).rejects.toThrow(VisawireError);
    await expect(wrong).rejects.toThrow('Did you mean cn-k?');
  });
});

describe('the client in Python, over the stack of this machine', () => {
  test('takes a webhook of the stack, and none that was altered, is old or is signed by another', async () => {
    const script = `
def said(*args, **more):
    try:
        return verify_webhook(*args, **more)["id"]
    except VisawireError as error:
        return str(error)
body, headers, secret = input["body"], input["headers"], input["secret"]
print(json.dumps([said(body, headers, secret), said(body.encode(), headers, secret), said(body + " ", headers, secret),
  said(body, headers, input["other"]), said(body, headers, secret, now=input["later"]), said(body, {}, secret), said(body, headers, "secret!")]))`;
    const other = endpointSecret(new Uint8Array(32), 'other', 1);
    const { id } = JSON.parse(first().body);
    expect(await python(script, { ...first(), secret, other, later: later() })).toEqual([
      id,
      id,
      'no signature of the webhook holds',
      'no signature of the webhook holds',
      expect.stringContaining('five minutes'),
      'the webhook has no header webhook-id',
      expect.stringContaining('whsec_'),
    ]);
  });

  test('follows all changes by cursor, each once, and says why a request is refused', async () => {
    const script = `
site = Visawire(input)
seen = [change["id"] for page in site.pages({"programme": "cn-k", "severity": ["major", "critical"]}) for change in page["changes"]]
try:
    site.page({"programme": "cn-kk"})
except VisawireError as error:
    print(json.dumps([sorted(seen), error.status, str(error)]))`;
    expect(await python(script, url)).toEqual([ids.toSorted(), 400, expect.stringContaining('Did you mean cn-k?')]);
  });
});
