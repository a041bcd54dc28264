import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createChromium, type RenderLimits } from '../../../../functions/adapters/browser/chromium.ts';
import { withBrowser } from '../../../../functions/adapters/browser/withBrowser.ts';
import type { CaptureOutcome } from '../../../../functions/adapters/web/http.ts';
import { createHttpClient } from '../../../../functions/adapters/web/nodeHttp.ts';
import type { Resolve } from '../../../../functions/adapters/web/publicAddress.ts';
import { describeRendering } from '../../../support/chromium.ts';
import {
  componentsPage,
  componentsScript,
  elementsPage,
  elementsScript,
  lateScript,
  permitAnswer,
  scripted,
  templatePage,
} from '../../../support/scriptedPages.ts';
import { closeServers, serve } from '../web/support/localServer.ts';

afterEach(closeServers);

/** A browser starts, loads and is closed: seconds on a machine that has nothing else to do. */
const long = 120_000;
const clock = () => new Date('2026-11-30T08:00:00Z');

type Play = string | ((response: ServerResponse) => void);

describeRendering('a page that is read through a browser', (program) => {
  /** Serves by path, renders the first, and tells what was asked for. */
  async function render(
    pages: Readonly<Record<string, Play>>,
    limits: Partial<RenderLimits> = {},
    resolve?: Resolve,
  ): Promise<{ outcome: CaptureOutcome; asked: string[]; text: string }> {
    const asked: string[] = [];
    const server = await serve((request, response) => {
      const path = request.url ?? '';
      asked.push(path);
      const play = pages[path.replace(/\?.*$/u, '')];
      const type = path.endsWith('.js')
        ? 'text/javascript'
        : path.startsWith('/api/')
          ? 'application/json'
          : 'text/html';
      if (play === undefined) response.writeHead(404).end();
      else if (typeof play === 'string')
        response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(play);
      else play(response);
    });
    const reach = { allowPrivate: [server.host], ...(resolve === undefined ? {} : { resolve }) };
    const browser = createChromium({ program, sandbox: process.getuid?.() !== 0, limits, ...reach });
    const http = withBrowser(createHttpClient({ userAgent: 'visawire/test', clock, ...reach }), browser);
    const [first = '/'] = Object.keys(pages);
    const request = { url: `${server.origin}${first}`, hosts: [server.host], validators: {}, render: true };
    const outcome = await http.capture(request);
    const text = outcome.kind === 'capture' ? Buffer.from(outcome.capture.body).toString('utf8') : '';
    return { outcome, asked, text };
  }

  const leftOver = (): string[] =>
    (existsSync('/proc') ? readdirSync('/proc') : [])
      .filter((name) => /^\d+$/u.test(name))
      .map((pid) => {
        try {
          return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        } catch {
          return '';
        }
      })
      .filter((line) => line.includes(`--visawire-page=${process.pid}-`));

  test('shows what elements made by functions show once an API has answered', { timeout: long }, async () => {
    const { text, outcome } = await render({
      '/': elementsPage,
      '/static/main.js': elementsScript,
      '/api/permit': permitAnswer('50,000 dollars'),
    });
    expect(text).toContain('<h1>Work permit</h1>');
    expect(text).toContain('must be at least <strong>50,000 dollars</strong> a year');
    expect(text).not.toContain('enable JavaScript');
    expect(outcome.kind === 'capture' && Buffer.from(outcome.capture.sent?.body ?? []).toString('utf8')).toBe(
      elementsPage,
    );
  });

  test('shows what a template shows that is filled from JSON in the page', { timeout: long }, async () => {
    const { text } = await render({ '/': templatePage('50,000 dollars') });
    expect(text).toContain('must be at least 50,000 dollars a year');
    expect(text).toContain('<li>a degree</li>');
    expect(text).not.toContain('{{');
  });

  test('shows closed shadow trees in their places, with what stands in their slots', { timeout: long }, async () => {
    const { text } = await render({
      '/': componentsPage,
      '/main.js': componentsScript,
      '/chunk-permit.js': lateScript,
      '/api/permit': permitAnswer('50,000 dollars'),
    });
    expect(text).toContain('<h2><span slot="heading">Work permit</span></h2>');
    expect(text).toContain('at least 50,000 dollars a year.</p><ul><li>a job offer</li>');
    expect(text).toContain('Conditions of this page apply to all.');
    expect(text).not.toContain('color: black');
  });

  test('asks no address inside, whatever its scripts try, and shows the rest', { timeout: long }, async () => {
    const inside: string[] = [];
    const secret = await serve((request, response) => {
      inside.push(request.url ?? '');
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('secret');
    });
    const addresses = [
      `http://${secret.host}/by-address`,
      `http://localhost:${secret.host.split(':')[1]}/by-name`,
      `http://rebinding.test:${secret.host.split(':')[1]}/by-rebinding`,
      'http://169.254.169.254/latest/meta-data/',
      'http://[::1]/',
      'file:///etc/hostname',
    ];
    let turns = 0;
    const resolve: Resolve = async () => [{ address: turns++ === 0 ? '93.184.215.14' : '127.0.0.1', family: 4 }];
    const script = `Promise.all(${JSON.stringify(addresses)}.map((url) => fetch(url).then((a) => a.text(), () => 'refused')))
      .then((all) => { document.getElementById('said').textContent = all.join(' '); });
      new WebSocket('ws://${secret.host}/by-socket');
      const frame = document.createElement('iframe'); frame.src = 'http://${secret.host}/by-frame'; document.body.append(frame);
      const link = document.createElement('link'); link.rel = 'prefetch'; link.href = 'http://${secret.host}/by-prefetch'; document.head.append(link);
      new Image().src = 'http://${secret.host}/by-picture'; navigator.sendBeacon('http://${secret.host}/by-beacon', 'x');`;
    const { text } = await render({ '/': scripted(script) }, {}, resolve);
    expect(inside).toEqual([]);
    expect(text).toContain('50,000 dollars a year');
    expect(text).not.toContain('secret');
  });

  test('ends a script without end by name, and its browser with it', { timeout: long }, async () => {
    const { outcome } = await render({ '/': scripted('for (;;);') }, { totalMs: 6_000 });
    expect(outcome).toMatchObject({ kind: 'failed', rule: 'RENDER-TIMEOUT' });
    expect(leftOver()).toEqual([]);
  });

  test('takes a page that never rests as it is, when it has had its time', { timeout: long }, async () => {
    const { text } = await render(
      {
        '/': scripted(
          `setInterval(() => { document.getElementById('said').textContent += 'tick '; }, 20); fetch('/api/endless');`,
        ),
        '/api/endless': (response) => void response.writeHead(200).write('…'),
      },
      { settleMs: 3_000 },
    );
    expect(text).toContain('50,000 dollars a year');
    expect(text).toContain('tick tick');
  });

  test('refuses 200 MB that a script asks for', { timeout: long }, async () => {
    const { outcome } = await render({
      '/': scripted(`fetch('/api/large').then((answer) => answer.text());`),
      '/api/large': (response) => {
        const chunk = Buffer.alloc(1024 * 1024, 'x');
        let sent = 0;
        const more = (): void => {
          while (sent < 200 && !response.destroyed) {
            sent++;
            if (!response.write(chunk)) return void response.once('drain', more);
          }
          response.end();
        };
        more();
      },
    });
    expect(outcome).toMatchObject({ kind: 'failed', rule: 'RENDER-TOO-LARGE' });
  });

  test('refuses a document that a script makes too long, and one that takes too much memory', {
    timeout: long,
  }, async () => {
    const long = await render(
      { '/': scripted(`document.getElementById('said').textContent = 'word '.repeat(100_000);`) },
      { documentLength: 200_000 },
    );
    expect(long.outcome).toMatchObject({ kind: 'failed', rule: 'RENDER-TOO-LARGE' });
    const heavy = await render(
      {
        '/': scripted(
          `const kept = []; for (let i = 0; i < 60; i++) kept.push(new Uint8Array(20_000_000).fill(1)); setInterval(() => { document.getElementById('said').textContent = kept.length + ' ' + performance.now(); }, 50);`,
        ),
      },
      { memoryBytes: 600 * 1024 * 1024 },
    );
    expect(heavy.outcome.kind).toBe('failed');
    expect(heavy.outcome).toMatchObject({ rule: expect.stringMatching(/^RENDER-(?:TOO-LARGE|CRASHED)$/u) });
  });

  test('opens no window, answers no question, takes no download, keeps no worker', { timeout: long }, async () => {
    const { text, asked } = await render({
      '/': scripted(`
        for (let i = 0; i < 30; i++) window.open('/window-' + i);
        const link = document.createElement('a'); link.href = '/window-by-link'; link.target = '_blank'; document.body.append(link); link.click();
        alert('Attention'); const answer = confirm('Go on?') + ' ' + prompt('Your name?');
        const file = document.createElement('a'); file.href = '/download.zip'; file.download = 'download.zip'; document.body.append(file); file.click();
        navigator.serviceWorker?.register('/worker.js').catch(() => {});
        document.getElementById('said').textContent = 'answered ' + answer;`),
      '/worker.js': 'self.addEventListener("fetch", () => {});',
      '/download.zip': (response) => void response.writeHead(200, { 'content-type': 'application/zip' }).end('PK'),
    });
    expect(text).toContain('answered false null');
    expect(asked.filter((path) => path.startsWith('/window'))).toEqual([]);
    expect(asked).not.toContain('/worker.js');
  });

  test('does not follow where a script leads, such as past a challenge', { timeout: long }, async () => {
    const { outcome, asked } = await render({
      '/': scripted(`document.cookie = 'passed=1'; location.reload();`),
    });
    expect(outcome).toMatchObject({ kind: 'failed', rule: 'RENDER-LED-AWAY' });
    expect(asked).toEqual(['/']);
  });

  test('is not shown what refuses: a block page, a page for errors, a page that is gone', {
    timeout: long,
  }, async () => {
    const refused: Play = (response) =>
      void response
        .writeHead(403, { 'content-type': 'text/html', server: 'cloudflare', 'cf-mitigated': 'challenge' })
        .end(
          `<html><head><title>Just a moment...</title></head><body><script src="/cdn-cgi/challenge.js"></script></body></html>`,
        );
    const { outcome, asked } = await render({ '/': refused });
    expect(outcome).toMatchObject({ kind: 'capture', capture: { status: 403 } });
    expect(asked).toEqual(['/']);
  });

  test('fails by name where the program does not start', { timeout: long }, async () => {
    const browser = createChromium({ program: '/bin/false', sandbox: false });
    const body = Buffer.from('<p>…');
    const sent = {
      url: 'http://office.test/',
      finalUrl: 'http://office.test/',
      status: 200,
      headers: {},
      body,
      sha256: '',
      capturedAt: '',
    };
    expect(await browser.render(sent)).toMatchObject({ kind: 'failed', rule: 'NO-BROWSER' });
  });
});
