import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium as launcher, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prefixOf, spoken } from '../../../shared/language/told/spoken.ts';
import { describeRendering } from '../../support/chromium.ts';
import { filledSite, pageKinds } from '../../support/filledSite.ts';
import { subscriptionStates } from '../../support/subscriptionStates.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A phone in the dark, a tablet in forced colours, a desk in the light. */
const views = [
  { width: 320, colorScheme: 'dark', forcedColors: 'none' },
  { width: 768, colorScheme: 'light', forcedColors: 'active' },
  { width: 1280, colorScheme: 'light', forcedColors: 'none' },
] as const;

/**
 * Whether axe looks at a page in a language, and in which view. A page is made of one template, whatever its language: axe sees each page
 * in each view once, each time in another language, and so each language in each view. Words are longer or shorter in every one: how
 * wide a page is, is measured in all of them.
 */
const viewOf = (place: number, at: number): number | null => {
  const turn = (at + spoken.length - (place % spoken.length)) % spoken.length;
  return turn < views.length ? turn : null;
};

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describeRendering('every page in a real browser', (program) => {
  let browser: Browser;
  let page: Page;
  const blocked: string[] = [];
  /** Pages that only a form leads to, by what they show. */
  let states: ReadonlyMap<string, string> = new Map();

  const seen = new Set<string>();

  /** What of a page is wider than each view, and what axe holds against it in the view whose turn it is. */
  const audit = async (address: string, place: number, language: number): Promise<unknown[]> => {
    const wrong: unknown[] = [];
    await page.goto(`https://wire.test${address}`);
    for (const [at, { width, ...media }] of views.entries()) {
      await page.setViewportSize({ width, height: 900 });
      const beyond = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (beyond > 0) wrong.push({ address, width, beyond });
      if (at !== viewOf(place, language)) continue;
      seen.add(`${language} in view ${at}`);
      await page.emulateMedia(media);
      await page.evaluate(axe);
      const found = await page.evaluate<Violation[]>(
        `axe.run(document,{resultTypes:['violations']}).then((result)=>result.violations.map(({id,nodes})=>({id,nodes:nodes.slice(0,3).map(({html})=>({html}))})))`,
      );
      if (found.length > 0) wrong.push({ address, width, found });
    }
    return wrong;
  };
  beforeAll(async () => {
    const { site, siteUrl } = await filledSite();
    browser = await launcher.launch({ executablePath: program, args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.on('console', (message) => void (message.type() === 'error' && blocked.push(message.text())));
    await page.route('**/*', async (route) => {
      const own = states.get(decodeURIComponent(new URL(route.request().url()).pathname.slice(1)));
      if (own !== undefined) {
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: own });
        return;
      }
      const answer = await site.request(route.request().url().slice(siteUrl.length));
      await route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: Buffer.from(await answer.arrayBuffer()),
      });
    });
    await page.goto(siteUrl);
  });
  afterAll(() => browser.close());

  test.each(spoken.map((language, at) => [language, at] as const))(
    'in %s fits at three widths and has nothing that axe holds against it',
    async (language, at) => {
      const wrong: unknown[] = [];
      for (const [place, path] of pageKinds.entries())
        wrong.push(...(await audit(`${prefixOf(language)}${path}`, place, at)));
      expect(wrong).toEqual([]);
    },
  );

  test.each(spoken.map((language, at) => [language, at] as const))(
    'in %s the same holds for every state of a subscription',
    async (language, at) => {
      states = await subscriptionStates(language);
      const wrong: unknown[] = [];
      for (const [place, [state, html]] of [...states].entries()) {
        expect(html, state).toContain(`<html lang="${language}"`);
        wrong.push(...(await audit(`/${encodeURIComponent(state)}`, place, at)));
      }
      expect(wrong).toEqual([]);
    },
  );

  test('are seen by axe in each view in each language', () => {
    expect(seen.size).toBe(views.length * spoken.length);
  });

  test('asks for nothing that its policy forbids', () => {
    expect(blocked.filter((text) => !text.includes('404'))).toEqual([]);
  });
});
