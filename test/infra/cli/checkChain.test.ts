import { describe, expect, test } from 'vitest';
import type { ChangeStore, RecordedChange } from '../../../functions/adapters/dynamodb/changeStore.ts';
import type { Evidence } from '../../../functions/adapters/evidence/evidence.ts';
import type { CaptureOutcome } from '../../../functions/adapters/web/http.ts';
import { checkChain } from '../../../infra/cli/checkChain.ts';
import { createMemoryEvidence } from '../../../infra/local/memoryEvidence.ts';
import { createMemoryStores } from '../../../infra/local/memoryStores.ts';
import { isNoticeEvent } from '../../../shared/alert/event.ts';
import { captured } from '../../support/captured.ts';
import { openCheck } from '../../support/openCheck.ts';
import { regulationPage, regulationSource } from '../../support/regulation.ts';

/** The page with one article more than before for each change. */
const page = (articles: number): string =>
  regulationPage().replace(
    '接受面谈。</p>',
    `接受面谈。</p>${Array.from({ length: articles }, (_, at) => `<p>第${at + 50}条 申请费用为${at + 1}00元人民币。</p>`).join('')}`,
  );

/** A source that changed three times, with what was recorded of it. */
async function recorded() {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => new Date(now);
  const { notices, changes, groups } = createMemoryStores({ clock });
  const evidence = createMemoryEvidence();
  let answer: CaptureOutcome = { kind: 'unchanged' };
  const check = openCheck({ http: { capture: async () => answer }, notices, groups, evidence, clock });
  const ids: string[] = [];
  for (const articles of [0, 1, 2, 3]) {
    now += 3_600_000;
    answer = captured(regulationSource.url, page(articles), clock());
    ids.push(...(await check(regulationSource)).events);
  }
  return { notices, changes, evidence, ids };
}

type Recorded = Awaited<ReturnType<typeof recorded>>;

const linkOf = (change: RecordedChange | null) =>
  change !== null && isNoticeEvent(change.event) ? change.event.data.evidence.link : undefined;

const checked = ({ notices, changes, evidence }: Pick<Recorded, 'notices' | 'changes' | 'evidence'>) =>
  checkChain(regulationSource.id, { notices, changes, evidence });

/** The store with one change put another way. */
const altered = (changes: ChangeStore, id: string, alter: (change: RecordedChange) => RecordedChange | null) => ({
  ...changes,
  read: async (asked: string) => {
    const change = await changes.read(asked);
    return change !== null && asked === id ? alter(change) : change;
  },
});

/** A change that says another hash of what was read. */
function withOtherHash(change: RecordedChange): RecordedChange {
  if (!isNoticeEvent(change.event)) return change;
  const { event } = change;
  const { evidence } = event.data;
  const after = { ...evidence.after, sha256: 'f'.repeat(64) };
  return { ...change, event: { ...event, data: { ...event.data, evidence: { ...evidence, after } } } };
}

describe('the chain of a source', () => {
  test('has a link for each change, which names the one before by its hash', async () => {
    const { changes, ids } = await recorded();
    const links = await Promise.all(ids.map(async (id) => linkOf(await changes.read(id))));
    expect(links.map((link) => link?.place)).toEqual([1, 2, 3]);
    expect(links.map((link) => link?.previous?.hash ?? null)).toEqual([null, links[0]?.hash, links[1]?.hash]);
    expect(links.map((link) => link?.change)).toEqual(ids);
  });

  test('holds from the last change to the first baseline', async () => {
    expect(await checked(await recorded())).toEqual({ changes: 3, captures: 4, faults: [] });
  });

  test('of one that never changed is empty, and holds', async () => {
    const { notices, changes } = createMemoryStores({ clock: () => new Date(0) });
    expect(await checked({ notices, changes, evidence: createMemoryEvidence() })).toEqual({
      changes: 0,
      captures: 0,
      faults: [],
    });
  });

  test('shows a change that is missing', async () => {
    const all = await recorded();
    const [, second = ''] = all.ids;
    const { faults } = await checked({ ...all, changes: altered(all.changes, second, () => null) });
    expect(faults).toEqual([`change ${second} is missing; what came before it cannot be found from here`]);
  });

  test('shows a change that says another hash of its capture', async () => {
    const all = await recorded();
    const [, second = ''] = all.ids;
    const { faults } = await checked({ ...all, changes: altered(all.changes, second, withOtherHash) });
    expect(faults[0]).toBe(`change ${second}: what it says of its captures was altered`);
  });

  test('shows another change in the place of one', async () => {
    const all = await recorded();
    const [first = '', second = ''] = all.ids;
    const other = await all.changes.read(first);
    const { faults } = await checked({ ...all, changes: altered(all.changes, second, () => other) });
    expect(faults[0]).toContain('is not the one that the next names');
  });

  test('shows a capture that is missing, and one of which a byte was altered', async () => {
    const all = await recorded();
    const [, second = ''] = all.ids;
    const change = await all.changes.read(second);
    const lost = change !== null && isNoticeEvent(change.event) ? change.event.data.evidence.after.warc : '';
    const withThe = (read: Evidence['read']): Evidence => ({ ...all.evidence, read });
    const without = withThe(async (name) => (name === lost ? 'missing' : all.evidence.read(name)));
    const { faults } = await checked({ ...all, evidence: without });
    expect(faults.every((fault) => fault.includes(`the capture ${lost} is missing`))).toBe(true);
    expect(faults).toHaveLength(2);
    const flipped = withThe(async (name) => {
      const packed = await all.evidence.read(name);
      if (name !== lost || !(packed instanceof Uint8Array)) return packed;
      const other = Uint8Array.from(packed);
      other[60] = (other[60] ?? 0) ^ 1;
      return other;
    });
    expect((await checked({ ...all, evidence: flipped })).faults).toHaveLength(2);
  });
});
