import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { html } from 'hono/html';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../functions/adapters/browser/findChromium.ts';
import { favicon } from '../../../functions/site/frame/favicon.ts';
import { isNoticeEvent, type NoticeEvent } from '../../../shared/alert/event.ts';
import { renderEmail } from '../../../shared/alert/mail/email.ts';
import { resolveCatalog } from '../../../shared/catalog/catalog.ts';
import { loadBuiltInCatalog } from '../../catalog.ts';
import { serveSite } from '../serveSite.ts';
import { blueCardSource, blueCardYears } from './blueCardYears.ts';
import { recordPages, type ShownPage } from './recordPages.ts';
import { startSites } from './sites.ts';
import { openingSites, story } from './story.ts';

/** Where the README has its pictures. */
const folder = join(import.meta.dirname, '../../../functions/site/docs/pictures');
const width = 880;
const firstRound = Date.parse('2026-11-23T07:00:00Z');
const hourMs = 3_600_000;

/** The pages of the demo as its story has them, an hour a scene; what is no document is left out. */
async function demoPages(): Promise<{ pages: ShownPage[]; sources: readonly ShownPage['source'][] }> {
  const sites = openingSites();
  const running = await startSites(Object.values(sites));
  await running.stop();
  const { sources } = running.catalog;
  const pages = story.flatMap(({ happen }, scene): ShownPage[] => {
    happen(sites);
    const at = new Date(firstRound + scene * hourMs).toISOString();
    return Object.values(sites).flatMap(({ id, answer }) => {
      const source = sources.find((one) => one.id === id);
      return source === undefined || answer.status !== 200 ? [] : [{ source, html: answer.html, at }];
    });
  });
  return { pages, sources };
}

/** A mail as a reader's program shows it. */
async function mailPage(event: NoticeEvent): Promise<string> {
  const { subject, body } = renderEmail(event, 'en');
  return String(
    await html`<!doctype html><html lang="en"><meta charset="utf-8"><title>Mail</title><body style="margin:0;padding:24px;background:#fff;color:#1c2024;font:15px/1.5 system-ui,sans-serif"><main style="border:1px solid #cfd4d9;border-radius:6px;padding:20px 24px"><p style="margin:0 0 4px;color:#565d64">From: Visawire</p><h1 style="font-size:18px;margin:0 0 12px">${subject}</h1><pre style="font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap;margin:0">${body}</pre></main></body></html>`,
  );
}

/** What stands beside a link to the site where links are shown with a picture. */
const cardPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Visawire</title><style>
body { margin: 0; width: 1200px; height: 630px; background: #0b5cad; color: #fff; font-family: "DejaVu Sans", system-ui, sans-serif; display: grid; grid-template-columns: 300px 1fr; align-items: center; }
svg { width: 190px; justify-self: end; margin-right: 40px; }
h1 { font-size: 104px; margin: 0 0 18px; letter-spacing: -2px; } p { font-size: 38px; line-height: 1.4; margin: 0; max-width: 760px; }
</style>${favicon.replaceAll('#0b5cad', '#ink').replaceAll('#fff', '#0b5cad').replaceAll('#ink', '#fff')}<main><h1>Visawire</h1><p>What changed on official visa and immigration pages, in plain facts with the official words.</p></main></html>`;

async function take(page: Page, name: string, height: number): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), clip: { x: 0, y: 0, width, height } });
}

/** Takes the README's pictures of a mail, the list of changes, one change and a chart, from what the demo records. */
async function takePictures(executablePath: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { programmes } = resolveCatalog(loadBuiltInCatalog());
  const demo = await demoPages();
  const stores = await recordPages([...blueCardYears(), ...demo.pages], programmes, 'https://wire.example');
  const clock = () => new Date(firstRound + 12 * hourMs);
  const catalog = { programmes, sources: [...demo.sources, ...(blueCardSource === undefined ? [] : [blueCardSource])] };
  const site = await serveSite({ ...stores, catalog, clock, port: 0 });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const events = (await stores.changes.timeline(50)).map(({ event }) => event).filter(isNoticeEvent);
    const payment = events.find(({ data }) => data.source.id === 'us-uscis-h1b');
    if (payment === undefined) throw new Error('the demo records no change of the H-1B page');
    const card = await browser.newPage({ viewport: { width: 1200, height: 630 } });
    await card.setContent(cardPage);
    await card.screenshot({ path: join(folder, '../card.png') });
    const page = await browser.newPage({ viewport: { width, height: 700 } });
    await page.setContent(await mailPage(payment));
    await take(page, 'mail', 560);
    await page.goto(`${site.url}/`);
    await take(page, 'timeline', 640);
    await page.goto(`${site.url}/changes/${payment.id}`);
    await take(page, 'change', 700);
    await page.goto(`${site.url}/programmes/de-blue-card`);
    await page
      .locator('.chart')
      .first()
      .screenshot({ path: join(folder, 'chart.png') });
  } finally {
    await browser.close();
    await site.stop();
  }
}

const chromiumHere = findChromium(process.env['PATH'] ?? '');
if (chromiumHere === null) {
  console.error('No Chromium was found along PATH: install one (Debian: apt-get install chromium).');
  process.exitCode = 1;
} else await takePictures(chromiumHere);
