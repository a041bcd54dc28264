import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

const lookMs = 250;
/** Looks in a row that must find the page at rest. */
const restingLooks = 4;
/** Runs in the page. Its scripts could fool it, to no other end than being read too early or as late as can be. */
const measure = `document.readyState + ' ' + document.getElementsByTagName('*').length + ' ' + (document.documentElement?.textContent ?? '').length`;

/** Waits until a page has loaded, asks for nothing and says the same for a second, or until `mostMs` are over. */
export function whenSettled(page: Page, mostMs: number): () => Promise<void> {
  const open = new Set<Request>();
  page.on('request', (request) => open.add(request));
  const close = (request: Request) => open.delete(request);
  page.on('requestfinished', close);
  page.on('requestfailed', close);
  return async () => {
    const until = performance.now() + mostMs;
    let [last, resting] = ['', 0];
    while (resting < restingLooks && performance.now() < until) {
      await wait(lookMs);
      const now = String(await page.evaluate(measure));
      resting = now === last && now.startsWith('complete') && open.size === 0 ? resting + 1 : 0;
      last = now;
    }
  };
}
