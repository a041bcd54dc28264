import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { placeLabels, widthOf } from '../../../functions/site/chart/placeLabels.ts';
import { amountTicks, timeTicks } from '../../../functions/site/chart/ticks.ts';
import { createSite } from '../../../functions/site/handler.ts';
import { blueCardSource, blueCardYears } from '../../../infra/local/demo/blueCardYears.ts';
import { recordPages } from '../../../infra/local/demo/recordPages.ts';
import { fc } from '../../support/property.ts';

const siteUrl = 'https://wire.test';
const programmes = [
  { id: 'de-blue-card', name: { en: 'EU Blue Card' }, jurisdiction: 'DE' },
  { id: 'us-h1b', name: { en: 'H-1B' }, jurisdiction: 'US' },
];

async function open() {
  const stores = await recordPages(blueCardYears(), programmes, siteUrl);
  const clock = () => new Date('2026-12-01T00:00:00Z');
  const sources = blueCardSource === undefined ? [] : [blueCardSource];
  const site = createSite({ ...stores, catalog: { programmes, sources }, clock, siteUrl });
  const page = async (path: string) => load(await (await site.request(path)).text());
  return { site, page };
}

describe('the chart of a programme', () => {
  test('says in words what it shows, and has each value with its day and its change beside it', async () => {
    const { page } = await open();
    const $ = await page('/programmes/de-blue-card');
    const svg = $('.chart svg');
    const names = (svg.attr('aria-labelledby') ?? '').split(' ').map((id) => $(`#${id}`).text());
    expect(svg.attr('role')).toBe('img');
    expect(names[0]).toBe('salary threshold');
    expect(names[1]).toContain('at least EUR 55,200 a year to at least EUR 50,700 a year, from 2 January 2026 on');
    expect($('.chart tbody tr')).toHaveLength(8);
    expect($('.chart tbody tr').first().text()).toContain('2 January 2026');
    expect($('.chart tbody a').first().attr('href')).toMatch(/^\/changes\/[0-9a-f]+$/);
    expect($('script, [style]')).toHaveLength(0);
  });

  test('begins its axis of amounts at zero, and its line at what stood there before', async () => {
    const { page } = await open();
    const $ = await page('/programmes/de-blue-card');
    const ticks = $('.chart .tick')
      .toArray()
      .map((tick) => $(tick).text());
    expect(ticks).toContain('0');
    expect($('.chart .unsure')).toHaveLength(1);
    expect($('.chart .dot')).toHaveLength(7);
  });

  test('speaks the reader’s language', async () => {
    const { page } = await open();
    const $ = await page('/de/programmes/de-blue-card');
    expect($('#charts').text()).toBe('Entwicklung');
    expect($('.chart .value').text()).toContain('50.700');
  });
});

describe('words on a chart', () => {
  const area = { left: 56, right: 418, top: 16, bottom: 212 };
  const points = fc.array(
    fc.record({
      x: fc.integer({ min: 56, max: 410 }),
      y: fc.integer({ min: 30, max: 212 }),
      text: fc.constantFrom('56,800', '43,800', '30天', '1 October 2025', '9'),
      weight: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 40 },
  );
  test('never stand over each other, and stay within it', () => {
    fc.assert(
      fc.property(points, (wanted) => {
        const boxes = placeLabels(wanted, area, []).map(({ x, y, text }) => {
          const half = widthOf(text) / 2;
          return { left: x - half, right: x + half, top: y - 11, bottom: y + 3 };
        });
        for (const [at, one] of boxes.entries()) {
          expect(one.left).toBeGreaterThanOrEqual(area.left);
          expect(one.right).toBeLessThanOrEqual(area.right);
          for (const other of boxes.slice(at + 1))
            expect(
              one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
            ).toBe(false);
        }
      }),
    );
  });
});

test('amounts are marked in round steps from zero to the greatest', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e9, noNaN: true }), (most) => {
      const ticks = amountTicks(most, 4);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * 0.999);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});

test('times are marked at the first of a year or a month', () => {
  const day = (text: string): number => Date.parse(text) / 86_400_000;
  expect(timeTicks(day('2020-06-01'), day('2026-12-01'), 5, 'en').map(({ label }) => label)).toEqual([
    '2022',
    '2024',
    '2026',
  ]);
  expect(timeTicks(day('2026-01-15'), day('2026-05-15'), 5, 'en').map(({ label }) => label)).toEqual([
    'Feb 2026',
    'Mar 2026',
    'Apr 2026',
    'May 2026',
  ]);
});

describe('comparing', () => {
  test('two programmes leads to both side by side, on one page', async () => {
    const { site, page } = await open();
    const answer = await site.request('/compare?programme=de-blue-card&programme=us-h1b');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/programmes/de-blue-card?with=us-h1b']);
    const $ = await page('/programmes/de-blue-card?with=us-h1b');
    expect($('.pair .chart')).toHaveLength(1);
    expect($('.pair').text()).toContain('H-1B: salary threshold: no change was read');
  });

  test('two countries shows what holds in each', async () => {
    const { page } = await open();
    const $ = await page('/compare?country=DE&country=US');
    expect($('h2').first().text()).toBe('Germany and United States');
    expect($('tbody tr').first().text()).toContain('at least EUR 50,700 a year');
    expect(
      $('select[name=country] option[selected]')
        .toArray()
        .map((one) => one.attribs['value']),
    ).toEqual(['DE', 'US']);
  });

  test('one with itself says so, and what nobody knows is left out', async () => {
    const { page } = await open();
    expect((await page('/compare?country=DE&country=DE'))('main').text()).toContain('choose two different ones');
    expect((await page('/compare?country=DE&country=<b>'))('main b')).toHaveLength(0);
  });

  test('a programme’s page leads to the form with itself chosen', async () => {
    const { page } = await open();
    const href = (await page('/programmes/us-h1b'))('a[href^="/compare"]').attr('href') ?? '';
    expect((await page(href))('option[selected]').attr('value')).toBe('us-h1b');
  });
});
