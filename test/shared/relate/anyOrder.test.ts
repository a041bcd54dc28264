import { expect, test } from 'vitest';
import { covers } from '../../../shared/relate/agreement.ts';
import { announcementOf } from '../../../shared/relate/announcementOf.ts';
import { relate } from '../../../shared/relate/relate.ts';
import { isNews } from '../../../shared/understand/headline/factOrder.ts';
import { eventOf, type Told, tellAll } from '../../support/announced.ts';
import { fc } from '../../support/property.ts';

const texts = {
  'zh-Hans': (country: number, day: number, stay: number) =>
    `自2025年11月${day}日起至2026年12月31日，对${['瑞典', '丹麦', '俄罗斯'][country]}持普通护照人员试行免签政策，停留不超过${stay}天。`,
  en: (country: number, day: number, stay: number) =>
    `From November ${day}, 2025 to December 31, 2026, holders of ordinary passports from ${['Sweden', 'Denmark', 'Russia'][country]} may enter China visa-free for up to ${stay} days.`,
} as const;

/** What authorities announce in November, of a few countries, days and stays, in two languages, in lists and on pages. */
const told: fc.Arbitrary<Told> = fc
  .record({
    source: fc.constantFrom('a', 'b', 'c', 'd'),
    authority: fc.constantFrom('one', 'other'),
    rank: fc.constantFrom('gazette', 'instruction', 'embassy'),
    language: fc.constantFrom('zh-Hans', 'en'),
    country: fc.nat(2),
    day: fc.constantFrom(10, 15),
    stay: fc.constantFrom(15, 30),
    number: fc.constantFrom('国家移民管理局公告2025年第5号', '国家移民管理局公告2025年第6号', '公告'),
    isPage: fc.boolean(),
    more: fc.constantFrom('', '旅客应当事先登记。', 'Registration is required beforehand.'),
  })
  .map(({ country, day, stay, isPage, more, ...rest }) => {
    const words = texts[rest.language](country, day, stay);
    return {
      ...rest,
      programmes: ['cn-visa-free-unilateral'],
      at: '',
      title: `公告 ${country}`,
      texts: more === '' ? [words] : [words, more],
      ...(isPage ? { before: ['原有内容。'] } : {}),
    };
  });

test('whatever is announced in whatever order, what is not told by itself was told before, fact by fact', () => {
  fc.assert(
    fc.property(fc.array(told, { minLength: 1, maxLength: 10 }), (notices) => {
      const at = (index: number) => new Date(Date.parse('2025-11-01T00:00:00Z') + index * 3_600_000).toISOString();
      const events = tellAll(notices.map((notice, index) => ({ ...notice, at: at(index) }))).map(({ event }) => event);
      for (const [index, event] of events.entries()) {
        const { change, relations, facts } = event.data;
        const before = events.slice(0, index);
        for (const id of relations.sameEventAs) expect(before.map((earlier) => earlier.id)).toContain(id);
        if (change.severity !== 'editorial') continue;
        const alerts = before.filter(({ data }) => data.change.severity !== 'editorial');
        expect(relations.sameEventAs.some((id) => alerts.some((alert) => alert.id === id))).toBe(true);
        for (const fact of facts.filter(isNews)) {
          const stated = alerts.flatMap((alert) => alert.data.facts.map((one) => ({ one, alert })));
          const isTold = stated.some(({ one, alert }) =>
            covers(one, fact, alert.data.source.language !== event.data.source.language),
          );
          expect(isTold, `${fact.type} ${fact.after?.value}`).toBe(true);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('told again in the same order, the same comes of it', () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 6 }), (notices) => {
      const tell = () =>
        tellAll(notices.map((notice, index) => ({ ...notice, at: `2025-11-0${index + 1}T00:00:00.000Z` })));
      expect(tell()).toEqual(tell());
    }),
    { numRuns: 30 },
  );
});

test('a thousand announcements of one jurisdiction are looked through in time', () => {
  const [notice] = fc.sample(told, { seed: 1, numRuns: 1 });
  if (notice === undefined) throw new Error('no notice');
  const event = eventOf({ ...notice, at: '2025-11-05T00:00:00.000Z' });
  const own = announcementOf(event);
  const announcements = Array.from({ length: 1000 }, (_, index) => ({
    ...own,
    change: `${index}`,
    first: `${index}`,
    source: `${index}`,
    authority: { ...own.authority, id: `${index}` },
    at: '2025-11-04T00:00:00.000Z',
  }));
  const started = performance.now();
  expect(relate(event, own, announcements)?.members).toHaveLength(1000);
  // 30 ms where nothing else runs.
  expect(performance.now() - started).toBeLessThan(2000);
});
