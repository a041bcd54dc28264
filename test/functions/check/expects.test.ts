import { describe, expect, test } from 'vitest';
import type { CaptureOutcome } from '../../../functions/adapters/web/http.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { captured } from '../../support/captured.ts';
import { openCheck } from '../../support/openCheck.ts';
import { regulationSource } from '../../support/regulation.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Work permit</title></head><body><main><h1>Work permit</h1>${body}</main></body></html>`;
const healthy = page('<p>The least salary is 50,000 dollars a year for every worker who applies.</p>');
const otherPage = page('<p>We are making our pages better, and this one will be here again before long.</p>');
const entry = (id: string, day: string): string =>
  `<item><title>Notice ${id}</title><link>https://www.gov.cn/${id}</link><guid>${id}</guid><pubDate>${new Date(day).toUTCString()}</pubDate></item>`;
const feed = (...entries: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${entries.join('')}</channel></rss>`;

const base: Source = { ...regulationSource, language: 'en', programmes: [] };

/** A source whose server answers what the test says; the clock goes on by an hour a check. */
function monitor() {
  let now = Date.parse('2026-10-01T00:00:00Z');
  const clock = () => new Date(now);
  const { notices, changes, groups } = createMemoryStores({ clock });
  let answer: CaptureOutcome = { kind: 'unchanged' };
  const check = openCheck({ http: { capture: async () => answer }, notices, groups, clock });
  return {
    later: (days: number) => {
      now += days * 24 * 3_600_000;
    },
    check: async (source: Source, html: string | 'unchanged') => {
      now += 3_600_000;
      answer = html === 'unchanged' ? { kind: 'unchanged' } : captured(source.url, html, clock());
      const { outcome, events } = await check(source);
      const head = await notices.readHead(source.id);
      const told = await Promise.all(events.map(async (id) => (await changes.read(id))?.event.type));
      return { outcome, told, rule: head?.trouble?.rule ?? null, hasBaseline: head?.baseline != null };
    },
  };
}

describe('a reading without what its source expects', () => {
  const source: Source = { ...base, kind: 'page', expects: { text: 'Salary' } };

  test('is no baseline, and the next one that has it is', async () => {
    const { check } = monitor();
    expect(await check(source, otherPage)).toMatchObject({
      outcome: 'refused',
      rule: 'EXPECTS-TEXT',
      hasBaseline: false,
    });
    expect(await check(source, healthy)).toMatchObject({ outcome: 'baseline', rule: null });
  });

  test('is no edit, and operators hear of it as drifted when it lasts, and of its end', async () => {
    const { check } = monitor();
    await check(source, healthy);
    for (const told of [[], [], ['dev.visawire.source.drifted.v1'], []])
      expect(await check(source, otherPage)).toMatchObject({ outcome: 'refused', told, rule: 'EXPECTS-TEXT' });
    expect(await check(source, healthy)).toMatchObject({ told: ['dev.visawire.source.recovered.v1'], rule: null });
  });

  test('is refused also where it is expected only now of a page that stays as it is', async () => {
    const { check } = monitor();
    await check({ ...base, kind: 'page' }, otherPage);
    expect(await check(source, otherPage)).toMatchObject({ outcome: 'refused', rule: 'EXPECTS-TEXT' });
  });

  test('is none where what is expected stands in other case and spacing', async () => {
    const { check } = monitor();
    expect(await check({ ...source, expects: { text: 'LEAST\u00a0salary  is' } }, healthy)).toMatchObject({
      outcome: 'baseline',
    });
  });

  test('is one that has what is expected only within other words', async () => {
    const fees = page('<p>The fees for visas stand in the details of each page (of this office).</p>');
    for (const text of ['EES', 'ETA'])
      expect(await monitor().check({ ...source, expects: { text } }, fees)).toMatchObject({ rule: 'EXPECTS-TEXT' });
    for (const text of ['fee', 'each page (of', 'visas stand', 'page (of this office).'])
      expect(await monitor().check({ ...source, expects: { text } }, fees)).toMatchObject({ rule: null });
    const chinese = page('<p>持普通护照人员可 免签 入境，停留不超过三十天，适用于下列国家。</p>');
    expect(await monitor().check({ ...source, expects: { text: '免签入境' } }, chinese)).toMatchObject({ rule: null });
  });

  test('is one with fewer rows', async () => {
    const { check } = monitor();
    const list: Source = { ...base, kind: 'feed', expects: { rows: 2 } };
    expect(await check(list, feed(entry('a', '2026-09-30')))).toMatchObject({ rule: 'EXPECTS-ROWS' });
    expect(await check(list, feed(entry('a', '2026-09-30'), entry('b', '2026-09-29')))).toMatchObject({ rule: null });
  });

  test('is counted before `match` narrows a feed, of which nothing may fit for long', async () => {
    const { check } = monitor();
    const list: Source = { ...base, kind: 'feed', feed: { match: 'visa', mayBeEmpty: false }, expects: { rows: 1 } };
    expect(await check(list, feed(entry('a', '2026-09-30')))).toMatchObject({ outcome: 'baseline', rule: null });
  });
});

describe('a list that expects something new', () => {
  const source: Source = { ...base, kind: 'feed', expects: { newest: '30d' } };
  const september = feed(entry('a', '2026-09-20'), entry('b', '2026-08-20'));

  test('is in trouble while it stands still, whether its server sends it again or says that it is unchanged', async () => {
    for (const again of [september, 'unchanged']) {
      const { check, later } = monitor();
      expect(await check(source, september)).toMatchObject({ outcome: 'baseline' });
      later(10);
      expect(await check(source, again)).toMatchObject({ outcome: 'unchanged', rule: null });
      later(15);
      expect(await check(source, again)).toMatchObject({ outcome: 'refused', rule: 'EXPECTS-NEWEST' });
    }
  });

  test('recovers with a new entry, which is told', async () => {
    const { check, later } = monitor();
    await check(source, september);
    later(25);
    await check(source, september);
    const october = feed(entry('c', '2026-10-24'), entry('a', '2026-09-20'), entry('b', '2026-08-20'));
    expect(await check(source, october)).toMatchObject({
      outcome: 'changed',
      told: ['dev.visawire.notice.published.v1'],
      rule: null,
    });
  });

  test('takes no day ahead for new, and none for no trouble', async () => {
    const ahead = feed(entry('a', '2027-03-01'), entry('b', '2026-05-20'));
    expect(await monitor().check(source, ahead)).toMatchObject({ rule: 'EXPECTS-NEWEST' });
    const undated =
      '<?xml version="1.0"?><rss version="2.0"><channel><title>N</title><item><title>A</title><guid>1</guid></item></channel></rss>';
    expect(await monitor().check(source, undated)).toMatchObject({ rule: 'EXPECTS-NEWEST' });
  });
});
