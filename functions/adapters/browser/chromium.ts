import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Capture } from '../../../shared/capture/capture.ts';
import { excerpt } from '../web/exchange.ts';
import type { Resolve } from '../web/publicAddress.ts';
import { userAgent } from '../web/userAgent.ts';
import type { Browser, RenderOutcome } from './browser.ts';
import { findProcess, groupMemory } from './groupMemory.ts';
import { openGuardedProxy } from './guardedProxy.ts';
import { renderedHtml } from './renderedHtml.ts';
import { routePage } from './routePage.ts';
import { whenSettled } from './whenSettled.ts';

export interface RenderLimits {
  /** For everything, the browser's start included. */
  readonly totalMs: number;
  /** After this a page that never rests is taken as it is. */
  readonly settleMs: number;
  /** Of all answers to the page's own requests. */
  readonly networkBytes: number;
  /** Of the document as it is shown, in characters. */
  readonly documentLength: number;
  /** Of all its processes, measured where the system has `/proc`. */
  readonly memoryBytes: number;
  /** At the same time. */
  readonly browsers: number;
}

/** Portals load 1 to 8 MB of scripts (HTTP Archive, median and 90th percentile of 2025); a browser with one holds 150 to 300 MB. */
export const RENDER_LIMITS: RenderLimits = {
  totalMs: 45_000,
  settleMs: 15_000,
  networkBytes: 40 * 1024 * 1024,
  documentLength: 6_000_000,
  memoryBytes: 1024 ** 3,
  browsers: 2,
};

interface Options {
  /** Path of the program. */
  readonly program: string;
  /** Chromium's own sandbox; root can't have it, nor can Lambda. */
  readonly sandbox: boolean;
  readonly allowPrivate?: readonly string[];
  readonly limits?: Partial<RenderLimits>;
  readonly resolve?: Resolve;
}

type Failed = Extract<RenderOutcome, { kind: 'failed' }>;

const failed = (rule: Failed['rule'], seen: string, likely: string): Failed => ({
  kind: 'failed',
  rule,
  seen: excerpt(seen),
  likely,
});
const tooLarge = (seen: string) =>
  failed('RENDER-TOO-LARGE', seen, 'a download or a script without end, where a page should be');

/** No request leaves but through the proxy: not for names, not beside HTTP, not for what Chromium itself would like to know. */
const switches = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--block-new-web-contents',
  '--disable-dev-shm-usage',
  '--js-flags=--max-old-space-size=512',
];
const ownEnvironment = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'TZ', 'FONTCONFIG_PATH'];
const memoryLookMs = 250;

/** Names itself after the browser that it is, so that pages work, and after us. */
const agentOf = (version: string): string =>
  `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version.split('.')[0]}.0.0.0 Safari/537.36 ${userAgent}`;

/**
 * Renders with the Chromium of this machine, a process of its own for each page: nothing of one page reaches another, and one that
 * does not end is killed. What the page asks for goes through our proxy to public addresses alone; downloads, windows, workers
 * that outlive it and questions to the user are refused; what leads elsewhere is not followed, so that no challenge is ever solved.
 */
export function createChromium({ program, sandbox, allowPrivate = [], resolve, ...options }: Options): Browser {
  const limits = { ...RENDER_LIMITS, ...options.limits };
  const waiting: (() => void)[] = [];
  let running = 0;

  const renderOne = async (sent: Capture, language: string): Promise<RenderOutcome> => {
    const { chromium } = await import('playwright-core');
    const ended = Promise.withResolvers<Failed>();
    const proxy = await openGuardedProxy({
      allow: allowPrivate,
      resolve,
      mostBytes: limits.networkBytes,
      onTooMuch: () => ended.resolve(tooLarge(`more than ${limits.networkBytes} bytes asked for by the page`)),
    });
    const mark = `--visawire-page=${process.pid}-${randomUUID()}`;
    const timer = setTimeout(
      () =>
        ended.resolve(
          failed('RENDER-TIMEOUT', sent.finalUrl, `not shown within ${limits.totalMs} ms: a script without end`),
        ),
      limits.totalMs,
    );
    const launched = chromium.launch({
      executablePath: program,
      chromiumSandbox: sandbox,
      proxy: { server: proxy.address, bypass: '<-loopback>' },
      ignoreDefaultArgs: ['--disable-popup-blocking'],
      args: [...switches, mark],
      // None of what this process may do: a page that broke out would find no credentials there.
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => ownEnvironment.includes(name))),
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: limits.totalMs,
    });
    let group: number | null = null;
    const watch = setInterval(() => {
      group ??= findProcess(mark);
      const bytes = group === null ? 0 : groupMemory(group);
      if (bytes > limits.memoryBytes) ended.resolve(tooLarge(`${bytes} bytes of memory`));
    }, memoryLookMs);
    const kill = (): void => {
      group ??= findProcess(mark);
      try {
        if (group !== null) process.kill(-group, 'SIGKILL');
      } catch {
        // It ended by itself meanwhile.
      }
    };
    try {
      const started = await launched.then(
        (browser) => ({ browser }),
        (error: unknown) => ({ error }),
      );
      if ('error' in started)
        return failed(
          'NO-BROWSER',
          `${program}: ${saidBy(started.error)}`,
          'it does not start; run it by hand to see why',
        );
      const { browser } = started;
      const show = async (): Promise<RenderOutcome> => {
        const context = await browser.newContext({
          acceptDownloads: false,
          serviceWorkers: 'block',
          userAgent: agentOf(browser.version()),
          locale: language,
        });
        const page = await context.newPage();
        return read(page, sent, limits, ended.promise);
      };
      const shown = show().catch((error: unknown) =>
        failed('RENDER-CRASHED', saidBy(error), 'the page broke the browser; look at it, or watch another address'),
      );
      const outcome = await Promise.race([shown, ended.promise]);
      if (outcome.kind === 'failed') kill();
      await browser.close().catch(() => {});
      return outcome;
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      await proxy.stop();
    }
  };

  return {
    async render(sent, language = 'en') {
      if (running < limits.browsers) running++;
      else await new Promise<void>((go) => waiting.push(go));
      try {
        return await renderOne(sent, language);
      } finally {
        const next = waiting.shift();
        if (next === undefined) running--;
        else next();
      }
    },
  };
}

const saidBy = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);

/** Loads what was sent, waits until the page rests, and takes it as it is shown. */
async function read(
  page: Page,
  sent: Capture,
  { settleMs, documentLength }: RenderLimits,
  ended: Promise<Failed>,
): Promise<RenderOutcome> {
  const crashed = new Promise<Failed>((resolve) =>
    page.on('crash', () => resolve(failed('RENDER-CRASHED', sent.finalUrl, 'the page took more than a page may'))),
  );
  const { ledTo } = await routePage(page, sent);
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  const settled = whenSettled(page, settleMs);
  const load = async (): Promise<RenderOutcome> => {
    await page.goto(sent.finalUrl, { waitUntil: 'commit' });
    await settled();
    const devtools = await page.context().newCDPSession(page);
    // Not `DOM.getDocument`, which cuts each text after 10,000 characters (Chromium 156, tried 2026-12-01).
    const snapshot = await devtools.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
    const html = renderedHtml(snapshot, documentLength);
    return html === null ? tooLarge(`more than ${documentLength} characters shown`) : { kind: 'rendered', html };
  };
  const ledAway = ledTo.then((to) =>
    failed('RENDER-LED-AWAY', to, 'a script leads elsewhere: a challenge, a log-in, or a move; look where it leads'),
  );
  return Promise.race([load(), ledAway, crashed, ended]);
}
