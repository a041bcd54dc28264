import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { withheldOf } from '../../../../functions/adapters/dynamodb/withheld.ts';
import { checkWacz } from '../../../../functions/adapters/evidence/checkWacz.ts';
import type { Evidence } from '../../../../functions/adapters/evidence/evidence.ts';
import { createSite } from '../../../../functions/site/handler.ts';
import { blueCardSource, blueCardYears } from '../../../../infra/local/demo/blueCardYears.ts';
import { recordPages } from '../../../../infra/local/demo/recordPages.ts';
import { createMemoryEvidence } from '../../../../infra/local/memoryEvidence.ts';
import { createMemoryStores } from '../../../../infra/local/memoryStores.ts';
import { captured } from '../../../support/captured.ts';
import { noticeEvent } from '../../../support/events.ts';

const clock = () => new Date('2026-01-03T12:00:00.000Z');
const url = 'https://www.gov.cn/zhengce/regulation.htm';

/** The site with one change, whose captures are kept. */
async function open(read?: Evidence['read']) {
  const { changes, rows } = createMemoryStores({ clock });
  const evidence = createMemoryEvidence();
  const keep = async (html: string, at: string) => {
    const { capture } = captured(url, html, new Date(at), { headers: { 'content-type': 'text/html' } });
    return { capturedAt: capture.capturedAt, sha256: capture.sha256, warc: await evidence.put(capture) };
  };
  const before = await keep('<p>第六条</p>', '2025-12-31T00:00:00Z');
  const after = await keep('<p>第六条 K字签证</p>', '2026-01-01T00:00:00Z');
  const event = noticeEvent();
  await changes.recordEvent({ ...event, data: { ...event.data, evidence: { before, after } } }, event.time);
  const kept = read === undefined ? evidence : { read };
  const site = createSite({
    changes,
    rows,
    evidence: kept,
    catalog: { programmes: [], sources: [] },
    clock,
    siteUrl: 'https://wire.test',
  });
  return { site, changes, event, get: () => site.request(`/changes/${event.id}.wacz`) };
}

test('the captures of a change are handed out as one file whose hashes hold', async () => {
  const { get, event } = await open();
  const response = await get();
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/wacz');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="cn-regulation-2026-01-01.wacz"');
  const { about, faults } = checkWacz(new Uint8Array(await response.arrayBuffer()));
  expect(faults).toEqual([]);
  expect(about?.change).toBe(event.id);
});

test('those of a change that nobody hears of are not', async () => {
  const { get, changes, event } = await open();
  await changes.withhold(withheldOf(event, 'dropped', { at: clock().toISOString(), by: 'an operator', why: 'wrong' }));
  expect((await get()).status).toBe(404);
});

test.each([
  ['missing', 'no longer in the store'],
  ['too long', 'too large'],
] as const)('where one is %s, it says so', async (state, says) => {
  const { get } = await open(async () => state);
  const response = await get();
  expect(response.status).toBe(404);
  expect(await response.text()).toContain(says);
});

test('no more is read of captures than an answer holds', async () => {
  const asked: (number | undefined)[] = [];
  const { get } = await open(async (_name, mostBytes) => {
    asked.push(mostBytes);
    return 'too long';
  });
  await get();
  expect(asked).toEqual([4_000_000]);
});

describe('what was read', () => {
  const programmes = [{ id: 'de-blue-card', name: { en: 'EU Blue Card' }, jurisdiction: 'DE' }];
  const siteUrl = 'https://wire.test';

  async function recorded() {
    const stores = await recordPages(blueCardYears().slice(0, 2), programmes, siteUrl);
    const [change] = await stores.changes.timeline(1);
    const id = change?.event.id ?? '';
    const sources = blueCardSource === undefined ? [] : [blueCardSource];
    const site = createSite({ ...stores, catalog: { programmes, sources }, clock, siteUrl });
    return { id, page: async (path: string) => load(await (await site.request(path)).text()) };
  }

  test('before and after a change stands on pages of its own, as read', async () => {
    const { id, page } = await recorded();
    const $ = await page(`/changes/${id}`);
    expect($(`a[href="/changes/${id}/before"]`)).toHaveLength(1);
    expect((await page(`/changes/${id}/before`))('.reading').text()).toContain('at least 55,200 euros');
    const shown = await page(`/changes/${id}/after`);
    expect(shown('.reading').text()).toContain('at least 56,800 euros');
    expect(shown('.reading').attr('lang')).toBe('en');
    expect((await page(`/de/changes/${id}/after`))('h1').text()).toBe('Was wir danach gelesen haben');
  });

  test('of a change that says no number of it is said to be not stored', async () => {
    const { event, site } = await open();
    const text = await (await site.request(`/changes/${event.id}/after`)).text();
    expect(load(text)('main').text()).toContain('This reading is not stored.');
  });

  test('is shown in one column or side by side, each side with its own words alone', async () => {
    const { id, page } = await recorded();
    expect((await page(`/changes/${id}`))('.sides')).toHaveLength(0);
    const $ = await page(`/changes/${id}?view=side`);
    const [was, is] = $('.sides blockquote').toArray();
    expect($(was).text()).toContain('55,200');
    expect($(was).text()).not.toContain('56,800');
    expect($(is).text()).toContain('56,800');
    expect($(is).find('del')).toHaveLength(0);
    expect($('.views [aria-current]').text()).toBe('Side by side');
  });

  test('no id of a capture, rule or hash stands in the text, and a fact leads to the words it stands in', async () => {
    const { id, page } = await recorded();
    const $ = await page(`/changes/${id}`);
    expect($('main').text()).not.toMatch(/[0-9a-f]{32}|warc|sha256|\d{4}-\d{2}-\d{2}T/);
    const place = $('main li a[href^="#edit-"]').attr('href') ?? '';
    expect($(place).text()).toContain('56,800');
  });
});
