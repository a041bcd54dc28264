import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { previewCommand } from '../../../infra/cli/commands/preview.ts';
import { dispatch } from '../../../infra/cli/dispatch.ts';
import { openWeb } from '../../../infra/cli/openWeb.ts';
import { proveSource } from '../../../infra/cli/proveSource.ts';
import { startLocalStack } from '../../../infra/local/localStack.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { closeServers, serve } from '../../functions/adapters/web/support/localServer.ts';
import { describeRendering } from '../../support/chromium.ts';
import { regulationSource } from '../../support/regulation.ts';
import { elementsPage, elementsScript, permitAnswer } from '../../support/scriptedPages.ts';

afterEach(closeServers);
const long = 180_000;

/** An office whose page is a shell that a script fills from an API. */
async function openOffice() {
  const server = await serve((request, response) => {
    const path = request.url ?? '';
    if (path === '/visas') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(elementsPage);
    else if (path === '/static/main.js')
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(elementsScript);
    else if (path === '/api/permit')
      response.writeHead(200, { 'content-type': 'application/json' }).end(permitAnswer('50,000 dollars'));
    else response.writeHead(404).end();
  });
  const source: Source = {
    ...regulationSource,
    id: 'office-visas',
    authority: { ...regulationSource.authority, hosts: [server.host] },
    url: `${server.origin}/visas`,
    language: 'en',
    render: true,
    expects: { text: '50,000 dollars' },
  };
  return { server, source };
}

describeRendering('a source that is read through the browser of this machine', () => {
  test('is read by the stack, whose checks run in a thread, from a queue of its own', { timeout: long }, async () => {
    const { server, source } = await openOffice();
    const stateDir = mkdtempSync(join(tmpdir(), 'visawire-render-'));
    const outcomes: string[] = [];
    const stack = await startLocalStack({
      catalog: { programmes: [], sources: [source] },
      stateDir,
      inMemory: true,
      inThread: true,
      siteUrl: 'http://127.0.0.1:1',
      allowPrivate: [server.host],
      limits: { hostIntervalMs: 0 },
      clock: () => new Date(),
      log: {
        info: (message, fields) => {
          if (message === 'checked') outcomes.push(String(fields['outcome']));
        },
        warn: () => {},
        error: (message, fields) => console.error(message, fields),
      },
    });
    onTestFinished(async () => {
      await stack.stop();
      rmSync(stateDir, { recursive: true, force: true });
    });
    await stack.schedule({ every: source.every });
    while (outcomes.length === 0) await pause(100);
    expect(outcomes).toEqual(['baseline']);
  });

  test('is proved, and a new address is tried with --render, for which the entry is drafted', {
    timeout: long,
  }, async () => {
    const { server, source } = await openOffice();
    const proof = await proveSource(
      openWeb([server.host], () => {}),
      source,
    );
    expect(proof).toMatchObject({ finding: 'well', says: expect.stringContaining('Work permit') });
    const said: string[] = [];
    const output = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
    const preview = (...args: readonly string[]) =>
      dispatch({ preview: previewCommand }, ['preview', source.url, '--allow', server.host, ...args], output);
    expect(await preview()).toBe(1);
    expect(said.join('\n')).toContain('try        --render');
    said.length = 0;
    expect(await preview('--render')).toBe(0);
    expect(said.join('\n')).toContain('50,000 dollars');
    expect(said.join('\n')).toContain('render: true');
  });
});
