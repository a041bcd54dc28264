import { expect, test } from 'vitest';
import type { NoticeStore } from '../../../functions/adapters/dynamodb/noticeStore.ts';
import type { CaptureOutcome } from '../../../functions/adapters/web/http.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { isNoticeEvent } from '../../../shared/alert/event.ts';
import { captured } from '../../support/captured.ts';
import { openCheck } from '../../support/openCheck.ts';
import { fc } from '../../support/property.ts';
import { regulationPage, regulationSource } from '../../support/regulation.ts';

const pages = {
  without: regulationPage(),
  with: regulationPage({ withK: true }),
  otherwise: regulationPage().replace('提交担保函件', '提交担保函件和护照'),
} as const;
type Page = keyof typeof pages;
const refused: CaptureOutcome = { kind: 'failed', rule: 'CONNECTION', seen: 'a', likely: 'the site is down' };

/** One check: what the server says, how often it was counted there, and whether the database fails, and when. */
const step = fc.record({
  says: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Page>('without', 'with', 'otherwise') },
    { weight: 2, arbitrary: fc.constantFrom('challenge', 'refused', 'unchanged') },
  ),
  views: fc.nat(9),
  fails: fc.option(fc.constantFrom('before', 'after'), { freq: 4 }),
});

test('whatever happens in whatever order, each change between good readings is told once, and nothing else is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      let now = Date.parse('2025-08-01T00:00:00Z');
      const clock = () => new Date(now);
      const { notices, changes, groups } = createMemoryStores({ clock });
      let answer: CaptureOutcome = refused;
      let fails: string | null = null;
      const failing: NoticeStore = {
        ...notices,
        record: async (check) => {
          if (fails === 'before') throw new Error('the database is gone');
          const recorded = await notices.record(check);
          if (fails === 'after') throw new Error('the database is gone');
          return recorded;
        },
      };
      const checkSource = openCheck({
        http: { capture: async () => answer },
        notices: failing,
        groups,
        clock,
      });
      /** The page that was recorded last, and the pages between which changes must have been recorded. */
      let last: Page | null = null;
      const expected: [Page, Page][] = [];

      for (const { says, views, fails: when } of steps) {
        now += 3_600_000;
        fails = when;
        if (says === 'refused') answer = refused;
        else if (says === 'unchanged') answer = { kind: 'unchanged' };
        else {
          const html =
            says === 'challenge'
              ? "<script>$_ts=window['$_ts']</script>"
              : pages[says].replace('浏览次数：1', `浏览次数：${views}`);
          answer = captured(regulationSource.url, html, clock());
        }
        await checkSource(regulationSource).catch((error: unknown) => {
          if (when === null) throw error;
        });
        if (says !== 'without' && says !== 'with' && says !== 'otherwise') continue;
        if (when === 'before' || says === last) continue;
        if (last !== null) expected.push([last, says]);
        last = says;
      }

      const events = (await changes.timeline(1000)).map(({ event }) => event).filter(isNoticeEvent);
      const told = events.toReversed().map(({ data }) => data.edits.filter(({ op }) => op !== 'renumber'));
      expect(told.map((edits) => edits.length)).toEqual(
        expected.map((pair) => (pair.includes('with') ? (pair.includes('otherwise') ? 3 : 2) : 1)),
      );
      expect(new Set(events.map(({ id }) => id)).size).toBe(expected.length);
      expect((await notices.readHead(regulationSource.id))?.baseline?.lastChange ?? null).toBe(events[0]?.id ?? null);
    }),
    { numRuns: 300 },
  );
});
