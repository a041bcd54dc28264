import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { close, listen } from '../../../infra/local/demo/sites.ts';
import { startLocalStack } from '../../../infra/local/localStack.ts';
import { serveSite } from '../../../infra/local/serveSite.ts';
import { regulationSource } from '../../support/regulation.ts';

const size = 640_000;
const filled = (part: string): string => part.repeat(Math.ceil(size / part.length));
/** Pages that are as long as is read, each costly in its own way. */
const pages = [
  `<p>${filled('Only nationals of France who hold a permit may stay for up to 90 days, unless they work. ')}</p>`,
  `<p>${filled('the fee for a visa of a kind ')}:</p><ul><li>80 EUR</li><li>90 EUR</li></ul>`,
  `<table><tr>${filled('<th>Fee of a long stay in EUR</th>')}</tr><tr>${'<td>80</td>'.repeat(1000)}</tr></table>`,
];

test('the site answers while costly pages are checked, and never works a second for itself before it does', async () => {
  const office = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><head><title>Rules</title></head><body><main><h1>Rules</h1>${pages[Number(request.url?.slice(1))]}</main></body></html>`,
    );
  });
  const host = await listen(office);
  const stateDir = await mkdtemp(join(tmpdir(), 'visawire-health-'));
  const sources = pages.map((_, at) => ({
    ...regulationSource,
    id: `costly-${at}`,
    url: `http://${host}/${at}`,
    language: 'en',
    authority: { ...regulationSource.authority, hosts: [host] },
  }));
  const catalog = { programmes: [], sources };
  let checked = 0;
  const count = (message: string): void => {
    if (message === 'checked') checked++;
  };
  const clock = () => new Date();
  const stack = await startLocalStack({
    catalog,
    stateDir,
    inMemory: true,
    inThread: true,
    siteUrl: 'https://wire.test',
    allowPrivate: [host],
    limits: { hostIntervalMs: 0 },
    clock,
    log: { info: count, warn: () => {}, error: () => {} },
  });
  const site = await serveSite({ ...stack, catalog, clock, port: 0 });
  onTestFinished(async () => {
    await site.stop();
    await stack.stop();
    await close(office);
    await rm(stateDir, { recursive: true, force: true });
  });
  const ask = async (): Promise<number> => (await fetch(`${site.url}/health`)).status;
  expect(await ask()).toBe(200);

  await stack.schedule({ every: regulationSource.every });
  // Processor time of the thread that answers: a busy machine makes it no longer, and the checks' own is not in it.
  let [answers, longestMs] = [0, 0];
  while (checked < pages.length) {
    const before = process.threadCpuUsage();
    expect(await ask()).toBe(200);
    answers++;
    const { user, system } = process.threadCpuUsage(before);
    longestMs = Math.max(longestMs, (user + system) / 1000);
  }
  expect(longestMs).toBeLessThan(1000);
  expect(answers).toBeGreaterThan(pages.length);
});
