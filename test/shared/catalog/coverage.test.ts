import { expect, it } from 'vitest';
import type { Source } from '../../../shared/catalog/catalog.ts';
import { countStatuses, coverageOf, sayStatuses } from '../../../shared/catalog/coverage.ts';
import { fileSource } from '../../support/fileSource.ts';

const of = (id: string, over: Partial<Source> & { office?: string; country?: string }): Source => {
  const { office = 'one', country = 'NZ', ...rest } = over;
  return { ...fileSource, ...rest, id, authority: { ...fileSource.authority, id: office, jurisdiction: country } };
};
const names = { name: { en: 'A visa' } };

it('a programme has a gap with no source, with one, and with several of one office and kind; it may say why', () => {
  const sources = [
    of('a', { programmes: ['lone'], kind: 'page' }),
    of('b', { programmes: ['alike', 'kinds', 'offices'], kind: 'page' }),
    of('c', { programmes: ['alike'], kind: 'page' }),
    of('d', { programmes: ['kinds'], kind: 'feed' }),
    of('e', { programmes: ['offices'], kind: 'page', office: 'two' }),
  ];
  const alone = 'No other page of it is known.';
  const programmes = ['none', 'lone', 'alike', 'kinds', 'offices'].map((id) => ({
    id,
    ...names,
    ...(id === 'lone' || id === 'kinds' ? { alone } : {}),
  }));
  expect(coverageOf({ sources, programmes }).programmes).toEqual([
    { programme: 'none', sources: [], gap: 'no source', why: null },
    { programme: 'lone', sources: ['a'], gap: 'one source alone: a', why: alone },
    { programme: 'alike', sources: ['b', 'c'], gap: '2 sources, all of one office and kind', why: null },
    { programme: 'kinds', sources: ['b', 'd'], gap: null, why: null },
    { programme: 'offices', sources: ['b', 'e'], gap: null, why: null },
  ]);
});

it('a list of all that an office of the country publishes closes a gap, a page and another country do not', () => {
  const lone = of('a', { programmes: ['lone'], kind: 'page' });
  const programmes = [{ id: 'lone', ...names }];
  const gapWith = (other: Source) => coverageOf({ sources: [lone, other], programmes }).programmes[0]?.gap;
  expect(gapWith(of('b', { programmes: [], kind: 'listing' }))).toBeNull();
  expect(gapWith(of('b', { programmes: [], kind: 'page', office: 'two' }))).toBe('one source alone: a');
  expect(gapWith(of('b', { programmes: [], kind: 'listing', country: 'AU' }))).toBe('one source alone: a');
});

it('jurisdictions are counted by what is known of their sources, the most watched first', () => {
  const sources = [
    of('a', { country: 'AU' }),
    of('b', { status: 'seen' }),
    of('c', { status: 'proved', checked: '2026-10-03' }),
  ];
  expect(coverageOf({ sources, programmes: [] }).jurisdictions).toEqual([
    { jurisdiction: 'NZ', sources: 2, statuses: { proved: 1, seen: 1, assumed: 0 } },
    { jurisdiction: 'AU', sources: 1, statuses: { proved: 0, seen: 0, assumed: 1 } },
  ]);
  expect(sayStatuses(countStatuses(sources))).toBe('1 proved, 1 seen, 1 assumed');
});
