import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { NoticeEvent } from '../../../../shared/alert/event.ts';
import { noticeEvent } from '../../../support/events.ts';
import { openSite } from '../../../support/openSite.ts';
import { regulationSource } from '../../../support/regulation.ts';

const idOf = (at: number): string => at.toString(16).padStart(32, '0');

interface Like {
  readonly severity?: 'critical' | 'major' | 'minor' | 'editorial';
  readonly jurisdiction?: string;
  readonly destination?: string;
  readonly programmes?: string[];
  readonly group?: string;
  readonly summary?: string;
}

function change(
  at: number,
  { severity = 'major', group = idOf(at), summary = `Change ${at}`, ...like }: Like = {},
): NoticeEvent {
  const event = noticeEvent({ severity });
  const { data } = event;
  return {
    ...event,
    id: idOf(at),
    data: {
      ...data,
      change: { ...data.change, id: idOf(at) },
      source: { ...data.source, jurisdiction: like.jurisdiction ?? 'CN' },
      destination: like.destination ?? null,
      programmes: like.programmes ?? [],
      summary: { en: summary },
      group: { id: group, size: 1, sources: [] },
    },
  };
}

const sourceOf = (id: string, jurisdiction: string, destination?: string) => ({
  ...regulationSource,
  id,
  authority: { ...regulationSource.authority, id: `office-${id}`, jurisdiction },
  ...(destination === undefined ? {} : { destination }),
});
const sources = [regulationSource, sourceOf('us', 'US'), sourceOf('tr', 'TR'), sourceOf('gb-tr', 'GB', 'TR')];
const programmes = [{ id: 'us-h1b', name: { en: 'H-1B' }, jurisdiction: 'US' }];

const open = (events: readonly NoticeEvent[]) => openSite(events, { sources, programmes });
const shown = async (events: readonly NoticeEvent[], path: string): Promise<string[]> => {
  const $ = await (await open(events)).page(path);
  return $('a.line')
    .toArray()
    .map((link) => $(link).text());
};

const several = [
  change(1),
  change(2, { jurisdiction: 'US', programmes: ['us-h1b'], summary: 'H-1B payment' }),
  change(3, { jurisdiction: 'GB', destination: 'TR', severity: 'critical' }),
  change(4, { severity: 'editorial' }),
];

describe('a filter is an address', () => {
  test.each([
    ['/', ['Change 3', 'H-1B payment', 'Change 1']],
    ['/?jurisdiction=US', ['H-1B payment']],
    ['/?jurisdiction=US&jurisdiction=CN', ['H-1B payment', 'Change 1']],
    ['/?destination=TR', ['Change 3']],
    ['/?programme=us-h1b', ['H-1B payment']],
    ['/?severity=critical', ['Change 3']],
    ['/?q=payment', ['H-1B payment']],
    ['/?q=payment&jurisdiction=CN', []],
    // A country by any of its names, whatever the change itself calls it.
    ['/?q=Turkey', ['Change 3']],
    ['/?q=%E5%9C%9F%E8%80%B3%E5%85%B6', ['Change 3']],
    ['/?q=payment+usa', ['H-1B payment']],
    ['/?q=payment+Turkey', []],
    ['/?since=2026-01-02', []],
    ['/?editorial=yes', ['Change 4', 'Change 3', 'H-1B payment', 'Change 1']],
    ['/?severity=editorial', ['Change 4']],
    // As the form sends it, with what was left as it is.
    ['/?q=&jurisdiction=US&destination=&programme=&severity=&kind=&language=&since=&until=', ['H-1B payment']],
  ])('%s', async (path, lines) => {
    expect(await shown(several, path)).toEqual(lines);
  });

  test('that asks for what there is not says so, and offers the choice again', async () => {
    const { get, page } = await open(several);
    expect((await get('/?jurisdiction=XQ')).status).toBe(404);
    const $ = await page('/?jurisdiction=XQ');
    expect($('main').text()).toContain('“XQ” is not one of the choices');
    expect($('form select')).not.toHaveLength(0);
  });

  test('that finds nothing says so; so does what lies behind the end', async () => {
    const { page } = await open(several);
    expect((await page('/?q=nothing'))('main').text()).toContain('No change matches what you chose.');
    expect((await page('/?before=2025-01-01T00:00:00.000Z'))('main').text()).toContain('There are no older changes.');
  });

  test('keeps its choices in the form', async () => {
    const { page } = await open(several);
    const $ = await page('/?jurisdiction=US&q=h1b&since=2026-01-01');
    expect($('input[name=jurisdiction][checked]').attr('value')).toBe('US');
    expect([$('#q').attr('value'), $('#since').attr('value')]).toEqual(['h1b', '2026-01-01']);
    expect($('details.filter[open]')).toHaveLength(1);
  });

  test('has its search in sight, and what else it filters by folded until it is used', async () => {
    const { page } = await open(several);
    for (const path of ['/', '/?q=payment']) {
      const $ = await page(path);
      expect($('form #q')).toHaveLength(1);
      expect($('details #q, details.filter[open]')).toHaveLength(0);
    }
    expect((await page('/'))('.lead').text()).toContain('official words');
    expect((await page('/?q=payment'))('.lead')).toHaveLength(0);
  });

  test('keeps several values of one choice, and what only a link could say, and sends them again as it is sent', async () => {
    const { page } = await open(several);
    const path = '/?jurisdiction=US&jurisdiction=CN&severity=critical,major&kind=amended&source=cn-regulation';
    const $ = await page(path);
    const sent = $('form input[checked], form input[type=hidden]')
      .toArray()
      .map((one) => `${one.attribs['name']}=${one.attribs['value']}`);
    expect(sent.toSorted()).toEqual([
      'jurisdiction=CN',
      'jurisdiction=US',
      'kind=amended',
      'severity=critical',
      'severity=major',
      'source=cn-regulation',
    ]);
  });

  test('asks for one value at a time, without a key to hold, and offers each value once', async () => {
    const { page } = await open(several);
    const $ = await page('/?jurisdiction=US&jurisdiction=CN');
    expect($('select[multiple]')).toHaveLength(0);
    const offered = $('select[name=jurisdiction] option, input[name=jurisdiction]')
      .toArray()
      .map(({ attribs }) => attribs['value']);
    expect(offered.toSorted()).toEqual(['', 'CN', 'GB', 'TR', 'US']);
  });

  test('has its own feeds, and fills the form of subscriptions', async () => {
    const { page, get } = await open(several);
    const $ = await page('/?jurisdiction=US');
    const feeds = $('link[rel=alternate][type]')
      .toArray()
      .map(({ attribs }) => attribs['href'] ?? '');
    expect(feeds).toEqual(['/feed.atom?jurisdiction=US', '/feed.json?jurisdiction=US']);
    const atom = parseAtomFeed((await get(feeds[0] ?? '')).text);
    expect(atom.entries?.map(({ title }) => title?.value)).toEqual(['H-1B payment']);
    const json = JSON.parse((await get(feeds[1] ?? '')).text) as { version: string; items: { title: string }[] };
    expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [{ title: 'H-1B payment' }] });
    const form = await page($('.follow a').first().attr('href') ?? '');
    expect(form('input[name=jurisdiction][checked]').attr('value')).toBe('US');
  });
});

describe('pages with the same news', () => {
  const alike = Array.from({ length: 15 }, (_, at) =>
    change(at + 10, { jurisdiction: 'GB', destination: 'TR', group: idOf(10), summary: 'Same news' }),
  );

  test('are one row, with the others folded under it', async () => {
    const { page } = await open([change(1), ...alike]);
    const $ = await page('/');
    expect($('a.line')).toHaveLength(2);
    expect($('details.alike summary').text()).toBe('14 more changes with the same news');
    expect($('details.alike li')).toHaveLength(11);
    expect((await page(`/?group=${idOf(10)}`))('a.line')).toHaveLength(15);
  });
});

test('the first page of hundreds of changes is light', async () => {
  const many = Array.from({ length: 500 }, (_, at) =>
    change(at + 1, { summary: `A change of the usual length of a headline, number ${at}` }),
  );
  const { get } = await open(many);
  const { text } = await get('/');
  expect(Buffer.byteLength(text)).toBeLessThan(60_000);
});

test('a country has what it changed and what others advise about it in one list, newest first', async () => {
  const { page } = await open([
    change(1, { jurisdiction: 'TR' }),
    change(2, { jurisdiction: 'GB', destination: 'TR' }),
    change(3, { jurisdiction: 'TR' }),
  ]);
  const $ = await page('/countries/TR');
  const lines = $('#changed + ol a.line').toArray();
  const inOrder = ['Change 3', 'Change 2', 'Change 1'];
  expect(lines.map((line) => $(line).text())).toEqual(inOrder);
  const all = await page($('#changed ~ p a').first().attr('href') ?? '');
  expect(
    all('a.line')
      .toArray()
      .map((line) => all(line).text()),
  ).toEqual(inOrder);
});

test('a country about which only others have news does not say that nothing has changed', async () => {
  const { page } = await open([change(1, { jurisdiction: 'GB', destination: 'TR' })]);
  const $ = await page('/countries/TR');
  expect($('main').text()).toContain('Change 1');
  expect($('main').text()).not.toContain('Nothing has changed');
});

describe('a heading says by what is filtered', () => {
  test.each([
    ['/', 'What governments changed'],
    ['/?q=payment', 'Changes: “payment”'],
    ['/?jurisdiction=US&severity=critical', 'Changes: United States, critical'],
    ['/?destination=TR', 'Changes: about Türkiye'],
    ['/?programme=us-h1b&since=2026-01-01', 'Changes: H-1B, 1 January 2026 –'],
    [
      '/?jurisdiction=US,CN,GB&severity=critical,major',
      'Changes: United States, China, United Kingdom, critical, and 1 more',
    ],
  ])('%s', async (path, title) => {
    const { page, get } = await open(several);
    const $ = await page(path);
    expect([$('h1').text(), $('title').text()]).toEqual([title, `${title} · Visawire`]);
    const feed = parseAtomFeed((await get(`/feed.atom${path.slice(1)}`)).text);
    expect(feed.title).toMatchObject({ value: `Visawire: ${title}` });
  });
});

describe('a search names pages of the site', () => {
  test.each([
    ['Turkey', ['/countries/TR']],
    ['土耳其', ['/countries/TR']],
    ['h-1b', ['/programmes/us-h1b']],
    // Words that only changes have don’t hide the page that one of them names.
    ['H-1B payment', ['/programmes/us-h1b']],
    ['verify webhook', ['/docs/programs#verify-a-webhook']],
    ['France', []],
    ['payment', []],
    // In the names of too many to mean one of them.
    ['visa', []],
    ['visa Turkey', ['/countries/TR']],
  ])('%s', async (search, paths) => {
    const others = Array.from({ length: 9 }, (_, at) => ({
      id: `us-${at}`,
      name: { en: `Visa ${at}` },
      jurisdiction: 'US',
    }));
    const { page } = await openSite(several, { sources, programmes: [...programmes, ...others] });
    const $ = await page(`/?q=${encodeURIComponent(search)}`);
    const found = $('main nav.contents a').toArray();
    expect(found.map(({ attribs }) => attribs['href'])).toEqual(paths);
  });

  test('in the reader’s language', async () => {
    const { page } = await open(several);
    const $ = await page('/de?q=Turkey');
    expect($('main nav.contents a').attr('href')).toBe('/de/countries/TR');
  });
});
