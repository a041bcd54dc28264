import { expect, test } from 'vitest';
import { compareBlocks } from '../../../shared/compare/align.ts';
import { compareSequences, type Part } from '../../../shared/compare/sequence.ts';
import type { Block } from '../../../shared/extract/notice.ts';
import { fc } from '../../support/property.ts';

/** What the parts say of both sides: kept texts are equal, and nothing is left over. */
function replay(parts: readonly Part[], before: readonly string[], after: readonly string[]): number {
  let [old, now, kept] = [0, 0, 0];
  for (const { kind, size } of parts) {
    if (kind === 'kept') {
      expect(before.slice(old, old + size)).toEqual(after.slice(now, now + size));
      kept += size;
    }
    if (kind !== 'added') old += size;
    if (kind !== 'removed') now += size;
  }
  expect([old, now]).toEqual([before.length, after.length]);
  return kept;
}

test('the parts of any two sequences tell both of them whole', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 });
  fc.assert(fc.property(texts, texts, (before, after) => void replay(compareSequences(before, after), before, after)));
});

test('sequences that differ in more places than are searched for are held together by what stands in both once', () => {
  const before = Array.from({ length: 12_000 }, (_, index) => (index % 2 === 0 ? `same ${index}` : `old ${index}`));
  const after = before.map((text, index) => (index % 2 === 0 ? text : `new ${index}`));
  const parts = compareSequences(before, after);
  expect(replay(parts, before, after)).toBe(6000);
});

test('what stands in both in another order keeps the longest order', () => {
  const of = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `text ${from + index}`);
  const before = [...of(0, 3000), ...of(3000, 9000)];
  const after = [...of(3000, 9000), ...of(0, 3000)];
  expect(replay(compareSequences(before, after), before, after)).toBe(6000);
});

/** Milliseconds of the processor; what takes the square of its size takes minutes for these. */
const longest = 15_000;
const paragraph = (text: string): Block => ({ kind: 'paragraph', path: [], text });
const many = (count: number, make: (index: number) => Block): Block[] =>
  Array.from({ length: count }, (_, at) => make(at));

test.each<[string, Block[], Block[]]>([
  [
    'of which every paragraph is another',
    many(40_000, (at) => paragraph(`old ${at}`)),
    many(40_000, (at) => paragraph(`neu ${at}`)),
  ],
  [
    'that repeat one paragraph, before and after another',
    many(60_000, () => paragraph('a')),
    many(60_000, () => paragraph('b')),
  ],
  [
    'whose paragraphs all moved',
    many(30_000, (at) => paragraph(`text ${at % 3}`)),
    many(30_000, (at) => paragraph(`text ${(at + 1) % 3}`)),
  ],
  [
    'whose rows all begin alike',
    many(10_000, (at) => ({ kind: 'row', path: ['a'], text: `a | ${at}` })),
    many(10_000, (at) => ({ kind: 'row', path: ['a'], text: `a | ${at} new` })),
  ],
  [
    'of few paragraphs that are books',
    many(150, (at) => paragraph(`${at} old `.repeat(4000))),
    many(150, (at) => paragraph(`${at} neu `.repeat(4000))),
  ],
  ['of one paragraph of megabytes', [paragraph('old '.repeat(500_000))], [paragraph('neu '.repeat(500_000))]],
])('notices %s are compared in bounded time', (_what, before, after) => {
  const started = process.cpuUsage();
  expect(compareBlocks(before, after, 'en').length).toBeGreaterThan(0);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(longest);
});
