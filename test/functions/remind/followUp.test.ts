import { expect, test } from 'vitest';
import { withheldOf } from '../../../functions/adapters/dynamodb/withheld.ts';
import { tellGroups } from '../../../functions/remind/followUp.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { attributesOf } from '../../../shared/alert/attributes.ts';
import { isNoticeEvent, type NoticeEvent, toldFor } from '../../../shared/alert/event.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { captured } from '../../support/captured.ts';
import { openCheck } from '../../support/openCheck.ts';
import { fc } from '../../support/property.ts';
import { regulationSource } from '../../support/regulation.ts';

const siteUrl = 'https://wire.test';
const page = (country: string, text: string): string =>
  `<main><h1>${country}</h1><p>What ${country} asks of you is written on this page, and on no other.</p><p>${text}</p></main>`;

const codes: Readonly<Record<string, string>> = { Chile: 'CL', Peru: 'PE', Kenya: 'KE', Laos: 'LA' };

/** Pages of one authority, one for each country. */
function watch() {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => new Date(now);
  const { notices, changes, groups } = createMemoryStores({ clock });
  let answer = '';
  const check = openCheck({
    http: {
      capture: async ({ url }) => captured(url, answer, clock()),
    },
    notices,
    groups,
    clock,
    siteUrl,
  });
  const read = async (ids: readonly string[]): Promise<NoticeEvent[]> => {
    const recorded = await Promise.all(ids.map(async (id) => (await changes.read(id))?.event));
    return recorded.filter((event) => event !== undefined).filter(isNoticeEvent);
  };
  return {
    changes,
    check: async (country: string, text: string, minutes = 1): Promise<NoticeEvent[]> => {
      now += minutes * 60_000;
      answer = page(country, text);
      const url = `https://www.gov.cn/countries/${country}.htm`;
      const destination = codes[country];
      const source: Source = { ...regulationSource, id: country, url, language: 'en', programmes: [], destination };
      return read((await check(source)).events);
    },
    settle: async (minutes: number): Promise<NoticeEvent[]> => {
      now += minutes * 60_000;
      return read(await tellGroups({ catalog: { programmes: [], sources: [] }, groups, changes, siteUrl }, clock()));
    },
  };
}
const [old, edited] = ['You may stay for 30 days.', 'You may stay for 60 days.'];

test('one edit on many pages is one alert at once, and one follow-up that names them all', async () => {
  const { check, settle } = watch();
  const countries = ['Chile', 'Peru', 'Kenya'];
  for (const country of countries) await check(country, old);
  const events: NoticeEvent[] = [];
  for (const country of countries) events.push(...(await check(country, edited)));
  const alerts = events.filter(({ data }) => data.change.severity !== 'editorial');
  expect(alerts).toHaveLength(1);
  const [first] = alerts;
  for (const { data } of events) expect(data.group.id).toBe(first?.id);
  expect(await settle(5)).toEqual([]);
  const [told, ...more] = await settle(6);
  expect(more).toEqual([]);
  expect(told?.data.group).toMatchObject({ id: first?.id, size: 3, sources: ['Chile', 'Kenya', 'Peru'] });
  expect(told?.data.group.members?.map(({ source }) => source)).toEqual(['Peru', 'Kenya']);
  expect(told?.data.change.severity).toBe(first?.data.change.severity);
  expect(told?.data.summary['en']).toContain('(the same on 2 more pages)');
  expect(told?.id).not.toBe(first?.id);
  expect(await settle(60)).toEqual([]);
});

test('an edit with other words, and one that comes again after it went back, are alerts of their own', async () => {
  const { check, settle } = watch();
  await check('Chile', old);
  await check('Peru', old);
  const severities = async (country: string, text: string) =>
    (await check(country, text)).map(({ data }) => [data.change.kind, data.change.rule === 'SAME-EDIT']);
  expect(await severities('Chile', edited)).toEqual([['amended', false]]);
  expect(await severities('Peru', 'You may stay for 90 days.')).toEqual([['amended', false]]);
  expect(await severities('Chile', old)).toEqual([['reverted', false]]);
  expect(await severities('Chile', edited)).toEqual([['reverted', false]]);
  expect(await settle(60)).toEqual([]);
});

test('a page that is read an hour later, after the follow-up went out, is in the next follow-up', async () => {
  const { check, settle } = watch();
  const countries = ['Chile', 'Peru', 'Kenya'];
  for (const country of countries) await check(country, old);
  for (const country of ['Chile', 'Peru']) await check(country, edited);
  expect(await settle(11)).toHaveLength(1);
  expect(await settle(60)).toEqual([]);
  await check('Kenya', edited);
  const [told, ...more] = await settle(11);
  expect(more).toEqual([]);
  expect(told?.data.group.sources).toEqual(['Chile', 'Kenya', 'Peru']);
  expect(told?.data.group.members).toEqual([
    {
      change: expect.any(String),
      source: 'Kenya',
      name: expect.objectContaining({ en: 'Kenya', 'zh-Hans': '肯尼亚', 'zh-Hant': '肯亞', ja: 'ケニア' }),
      destination: 'KE',
      programmes: [],
      official: 'https://www.gov.cn/countries/Kenya.htm',
    },
  ]);
  expect(attributesOf(told ?? expect.fail())).toMatchObject({ source: 'Kenya', destination: 'KE' });
  expect(await settle(60)).toEqual([]);
});

test('what an operator took back on one page is told of no other, and what waits for one keeps the others waiting', async () => {
  const { check, settle, changes } = watch();
  for (const country of ['Chile', 'Peru', 'Kenya']) await check(country, old);
  const [first] = await check('Chile', edited);
  if (first === undefined) throw new Error('no alert');
  await changes.withhold(withheldOf(first, 'held', { at: first.time, by: 'catalog', until: first.time }));
  await check('Peru', edited);
  expect(await settle(11)).toEqual([]);
  await changes.release(first.id, first.time, 'an operator');
  expect(await settle(1)).toHaveLength(1);
  await changes.withhold(withheldOf(first, 'retracted', { at: first.time, by: 'an operator', why: 'misread' }));
  await check('Kenya', edited);
  expect(await settle(11)).toEqual([]);
  expect(await settle(60)).toEqual([]);
});

test('pages that say the same of their own countries, with other commas and capitals, have one piece of news', async () => {
  const { check, settle } = watch();
  const text = 'You may visit the country for 30 days without a visa';
  for (const country of ['Chile', 'Kenya', 'Laos']) await check(country, text);
  const [first] = await check('Chile', 'Before you visit Chile, apply for a Chilean visa online.');
  expect(first?.data.change.severity).not.toBe('editorial');
  for (const line of [
    'Before you visit Kenya apply for a Kenyan visa Online.',
    'Before you visit Laos, apply for a Lao visa online.',
  ])
    expect((await check(line.includes('Lao') ? 'Laos' : 'Kenya', line)).map(({ data }) => data.group.id)).toEqual([
      first?.id,
    ]);
  expect((await settle(11)).map(({ data }) => data.group.members?.map(({ source }) => source))).toEqual([
    ['Kenya', 'Laos'],
  ]);
});

test('another country in the same words is other news', async () => {
  const { check, settle } = watch();
  for (const country of ['Chile', 'Kenya']) await check(country, 'Read this page before you book a flight.');
  const told = [
    ...(await check('Chile', 'Travellers who were in Brazil must show a certificate.')),
    ...(await check('Kenya', 'Travellers who were in Peru must show a certificate.')),
  ];
  expect(new Set(told.map(({ data }) => data.group.id)).size).toBe(2);
  expect(await settle(11)).toEqual([]);
});

/** What pages say before, and what some of them come to say, each in its own words. */
const sentences = [
  ['You may stay for 30 days.', 'You may stay for 60 days.'],
  ['You do not need a visa to visit NAME.', 'You must have a visa before you travel to NAME.'],
  ['Carry a copy of your passport when you are out in NAME.', 'Carry a paper copy of your passport in NAME.'],
  ['The passport office of NAME is open from 9 to 12.', 'The passport office of NAME is open from 9 to 15.'],
] as const;
const kept = ['What is written here holds for tourists.', 'Ask the embassy for what is not written here.'];

const reading = fc.record({
  country: fc.constantFrom(...Object.keys(codes)),
  /** Which sentences are the new ones by then. */
  edits: fc.subarray([0, 1, 2, 3]),
  minutes: fc.oneof(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 10, max: 90 }),
    fc.integer({ min: 300, max: 900 }),
  ),
});

test('whoever follows a page is told of each of its edits once, in whatever order and however late pages are read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(reading, { selector: ({ country }) => country, minLength: 2 }),
      async (readings) => {
        const { check, settle } = watch();
        const textOf = (country: string, edits: readonly number[]): string =>
          sentences
            .map((pair, at) => (pair[edits.includes(at) ? 1 : 0] ?? '').replaceAll('NAME', country))
            .flatMap((sentence, at) => [sentence, kept[at % 2]])
            .join('</p><p>');
        for (const { country } of readings) await check(country, textOf(country, []));
        const events: NoticeEvent[] = [];
        for (const { country, edits, minutes } of readings) {
          events.push(...(await check(country, textOf(country, edits), minutes)));
          events.push(...(await settle(5)));
        }
        for (let round = 0; round < 3; round++) events.push(...(await settle(11)));
        const sent = events.filter(({ data }) => data.change.severity !== 'editorial');
        for (const { country, edits } of readings) {
          const own = sent.filter(({ data }) => toldFor(data).some(({ sources }) => sources.includes(country)));
          const said = own.flatMap(({ data }) =>
            data.edits
              .filter(({ op }) => op !== 'delete')
              .map(({ after }) =>
                sentences.findIndex(([, now]) => now.replaceAll('NAME', data.notice.title) === after),
              ),
          );
          expect(said.toSorted()).toEqual([...edits].toSorted());
        }
      },
    ),
    { numRuns: 40 },
  );
});
