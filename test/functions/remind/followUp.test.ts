import { expect, test } from 'vitest';
import { tellGroups } from '../../../functions/remind/followUp.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { isNoticeEvent, type NoticeEvent } from '../../../shared/alert/event.ts';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { captured } from '../../support/captured.ts';
import { openCheck } from '../../support/openCheck.ts';
import { regulationSource } from '../../support/regulation.ts';

const siteUrl = 'https://wire.test';
const page = (country: string, text: string): string =>
  `<main><h1>${country}</h1><p>What ${country} asks of you is written on this page, and on no other.</p><p>${text}</p></main>`;

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
    check: async (country: string, text: string): Promise<NoticeEvent[]> => {
      now += 60_000;
      answer = page(country, text);
      const url = `https://www.gov.cn/countries/${country}.htm`;
      const source: Source = { ...regulationSource, id: country, url, language: 'en', programmes: [] };
      return read((await check(source)).events);
    },
    settle: async (minutes: number): Promise<NoticeEvent[]> => {
      now += minutes * 60_000;
      return read(await tellGroups({ groups, changes, siteUrl }, clock()));
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
  expect(told?.data.group).toEqual({ id: first?.id, size: 3, sources: ['Chile', 'Kenya', 'Peru'] });
  expect(told?.data.change.severity).toBe(first?.data.change.severity);
  expect(told?.data.summary['en']).toContain('the same edit on 2 more pages');
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
