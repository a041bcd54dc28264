import { expect, test } from 'vitest';
import { type ChangeStore, type Cursor, comparePlaces } from '../../../../functions/adapters/dynamodb/changeStore.ts';
import type { RowStore } from '../../../../functions/adapters/dynamodb/rowStore.ts';
import { noteLate } from '../../../../functions/publish/noteLate.ts';
import { packRows } from '../../../../functions/remind/packRows.ts';
import { type ChangeQuery, createFindChanges } from '../../../../functions/site/query/findChanges.ts';
import type { NoticeEvent } from '../../../../shared/alert/event.ts';
import { matches } from '../../../../shared/delivery/match.ts';
import type { ChangeFilter } from '../../../../shared/find/filter.ts';
import { noticeEvent } from '../../../support/events.ts';
import { fc } from '../../../support/property.ts';

const start = Date.parse('2026-01-01T00:00:00Z');
const idOf = (at: number): string => at.toString(16).padStart(32, '0');
const severities = ['critical', 'major', 'minor', 'editorial'] as const;
const countries = ['CN', 'TR', 'US'] as const;

/** Made changes: one a minute but for some that share their time, of all kinds that filters tell apart. */
const someChange = fc.record({
  severity: fc.constantFrom(...severities),
  jurisdiction: fc.constantFrom(...countries),
  programmes: fc.subarray(['cn-k', 'us-h1b', 'tr-e']),
  destination: fc.constantFrom(null, 'TR', 'GB'),
  group: fc.constantFrom(null, 1, 2),
  text: fc.constantFrom('落地签费用', 'Landing fee', 'ビザ手数料', '비자 수수료'),
  isNext: fc.boolean(),
  /** Minutes that its transaction took. */
  took: fc.constantFrom(0, 0, 0, 5, 20),
});
type Made = typeof someChange extends fc.Arbitrary<infer Value> ? Value : never;

const quiet: Made = {
  severity: 'major',
  jurisdiction: 'CN',
  programmes: [],
  destination: null,
  group: null,
  text: 'Landing fee',
  isNext: false,
  took: 0,
};

function made(at: number, one: Made): NoticeEvent {
  const event = noticeEvent({ severity: one.severity });
  const { source, group } = event.data;
  return {
    ...event,
    id: idOf(at),
    data: {
      ...event.data,
      change: { ...event.data.change, id: idOf(at), severity: one.severity },
      source: { ...source, jurisdiction: one.jurisdiction },
      programmes: one.programmes,
      destination: one.destination,
      summary: { en: one.text },
      group: { ...group, id: one.group === null ? idOf(at) : `${one.group}`.repeat(32) },
    },
  };
}

const someFilter: fc.Arbitrary<ChangeFilter> = fc.record(
  {
    jurisdictions: fc.subarray([...countries], { minLength: 1 }),
    programmes: fc.subarray(['cn-k', 'us-h1b'], { minLength: 1 }),
    destinations: fc.subarray(['TR', 'GB'], { minLength: 1 }),
    severities: fc.subarray([...severities], { minLength: 1 }),
    since: fc.constantFrom('2026-01-01', '2026-01-01T00:05:00Z', '2027-01-01'),
    until: fc.constantFrom('2026-01-01', '2026-01-01T00:07:00Z', '2025-12-31'),
    search: fc.constantFrom('落地签', '落地簽 費', 'landing', 'FEE', 'ビザ', '수수료', 'nothing'),
  },
  { requiredKeys: [] },
);

/** What a filter lets through, said plainly. */
const wanted = ({ search, since, until, ...filter }: ChangeFilter, event: NoticeEvent, at: string): boolean => {
  const { severities: asked = ['critical', 'major', 'minor'], ...rest } = filter;
  const text = event.data.summary['en'] ?? '';
  const found =
    search === undefined ||
    (search === 'nothing'
      ? false
      : search === '落地簽 費'
        ? text === '落地签费用'
        : text.toLowerCase().includes(search.toLowerCase()));
  return (
    matches({ ...rest, severities: asked }, event) &&
    found &&
    at >= (since === undefined ? '' : new Date(since).toISOString()) &&
    at <= (until === undefined ? '9' : until.length === 10 ? `${until}T23:59:59.999Z` : new Date(until).toISOString())
  );
};

/** Where changes are kept, and nothing yet. */
export interface Stores {
  readonly changes: ChangeStore;
  readonly rows: RowStore;
}

async function record({ changes, rows }: Stores, list: readonly Made[]) {
  let now = start;
  const recorded: { readonly event: NoticeEvent; readonly at: string }[] = [];
  for (const [index, one] of list.entries()) {
    if (one.isNext) now += 60_000;
    const event = made(index, one);
    const at = new Date(now - one.took * 60_000).toISOString();
    // As the function does that publishes it.
    if ((await changes.recordEvent(event, at)) === 'recorded')
      await noteLate({ changes, rows }, { id: event.id, recordedAt: at, committedAt: new Date(now) }, new Date(now));
    const late = (await rows.readLate()).find(({ changeId }) => changeId === event.id);
    recorded.push({ event, at: late?.recordedAt ?? at });
  }
  const placeOf = ({ event, at }: (typeof recorded)[number]) => ({ recordedAt: at, changeId: event.id });
  return recorded.toSorted((one, other) => comparePlaces(placeOf(one), placeOf(other)));
}

async function walk(find: ReturnType<typeof createFindChanges>, query: ChangeQuery) {
  const ids: string[] = [];
  const folded: string[] = [];
  for (let { after } = query; ; ) {
    const page = await find({ ...query, after });
    ids.push(...page.found.map(({ change }) => change.event.id));
    folded.push(...page.found.flatMap((one) => one.folded));
    if (!page.hasMore) return { ids, folded, total: page.total };
    after = page.cursor;
  }
}

/** What finding keeps to over any stores; `open` gives empty ones for each of `numRuns` made tables. */
export function describeFinding(open: () => Promise<Stores>, numRuns: number): void {
  test('changes that a filter lets through are each reached exactly once, in order, by pages of any size, however much is packed, and however late they came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someChange, { maxLength: 40 }),
        someFilter,
        fc.constantFrom('newest' as const, 'oldest' as const),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(40),
        fc.boolean(),
        async (list, filter, order, limit, packedAt, folds) => {
          const stores = await open();
          await record(stores, list.slice(0, packedAt));
          await packRows(stores, new Date(start + 24 * 60 * 60_000));
          const recorded = await record(stores, list);
          const find = createFindChanges(stores);
          const all = recorded.filter(({ event, at }) => wanted(filter, event, at)).map(({ event }) => event);
          if (order === 'newest') all.reverse();
          const groups = [...Map.groupBy(all, ({ data }) => data.group.id).values()];
          const heads = folds ? groups.flatMap(([head]) => head ?? []) : all;
          const walked = await walk(find, { filter, order, after: null, limit, folds });
          expect(walked.ids).toEqual(heads.map(({ id }) => id));
          expect([...walked.ids, ...walked.folded].toSorted()).toEqual(all.map(({ id }) => id).toSorted());
          expect(walked.total).toBe(heads.length);
        },
      ),
      { numRuns },
    );
  });

  test('whoever goes on from a cursor gets each change exactly once, however long its transaction took, and where clocks are set back', async () => {
    const step = fc.record({
      took: fc.constantFrom(0, 0, 4, 90, 1800),
      passes: fc.constantFrom(0, 3, 60, 1200),
      isSetBack: fc.constantFrom(false, false, false, false, true),
      isRead: fc.boolean(),
      isPacked: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const stores = await open();
        const find = createFindChanges(stores);
        const got: string[] = [];
        let cursor: Cursor | null = null;
        let now = start;
        const settledMs = 10_000;
        const read = async (): Promise<void> => {
          const settledAt = new Date(now - settledMs).toISOString();
          for (let more = true; more; ) {
            const page = await find({ filter: {}, order: 'oldest', after: cursor, limit: 3, settledAt });
            got.push(...page.found.map(({ change }) => change.event.id));
            cursor = page.cursor;
            more = page.hasMore;
          }
        };
        for (const [at, { took, passes, isSetBack, isRead, isPacked }] of steps.entries()) {
          now += isSetBack ? -40 * 60_000 : passes * 1000;
          const event = made(at, quiet);
          const recordedAt = new Date(now - took * 1000).toISOString();
          await stores.changes.recordEvent(event, recordedAt);
          await noteLate(stores, { id: event.id, recordedAt, committedAt: new Date(now) }, new Date(now));
          if (isPacked) await packRows(stores, new Date(now));
          if (isRead) await read();
        }
        now += 24 * 60 * 60_000;
        await read();
        expect(got.toSorted()).toEqual(steps.map((_, at) => idOf(at)));
      }),
      { numRuns },
    );
  });
}
