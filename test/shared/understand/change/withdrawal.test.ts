import { describe, expect, test } from 'vitest';
import { compareBlocks } from '../../../../shared/compare/align.ts';
import type { Block } from '../../../../shared/extract/notice.ts';
import { isWithdrawal } from '../../../../shared/understand/change/withdrawal.ts';
import { eventOf } from '../../../support/announced.ts';

const block = (text: string): Block => ({ kind: 'paragraph', path: [], text });
const edits = (before: readonly string[], after: readonly string[]) =>
  compareBlocks(before.map(block), after.map(block), 'en');

describe('WITHDRAWAL', () => {
  test.each([
    '本公告自2026年3月1日起废止。',
    '本公告现已废止。',
    '本公告自2026年3月1日起廢止。',
    'This guidance was withdrawn on 1 March 2026.',
    'This instruction is archived and no longer current.',
    'This notice (PM-602-0100) is hereby rescinded.',
    'Diese Bekanntmachung wird mit Wirkung vom 1. März 2026 aufgehoben.',
    '이 공고는 2026년 3월 1일 폐지한다.',
    '本通知は令和8年3月1日をもって廃止する。',
  ])('is read from words by which a notice ends itself: %s', (words) => {
    expect(isWithdrawal(edits(['A text.'], [words, 'A text.']))).toBe(true);
  });

  test.each([
    ['another notice ends', '本公告自2026年2月17日起施行，国家移民管理局公告2025年第5号同时废止。'],
    ['it runs out as it was meant to', '本公告有效期至2026年12月31日。'],
    ['something else was withdrawn', 'Applications that were withdrawn are not refunded.'],
    ['a form is out of date', 'The form is no longer valid.'],
    ['it may be', 'This notice may be withdrawn at any time.'],
  ])('is not read where %s', (_, words) => {
    expect(isWithdrawal(edits(['A text.'], ['A text.', words]))).toBe(false);
  });

  test('is not read again where the words stood there before', () => {
    const words = 'This guidance was withdrawn on 1 March 2026.';
    expect(isWithdrawal(edits([words, 'A text.'], [`${words} See the new one.`, 'A text.']))).toBe(false);
  });

  test('is the kind of the change, with the words that explain it', () => {
    const told = { source: 's', at: '2026-03-01T00:00:00.000Z', title: '公告', before: ['来华人员须知。'] };
    const { type, data } = eventOf({ ...told, texts: ['来华人员须知。', '本公告自2026年3月1日起废止。'] });
    expect(type).toBe('dev.visawire.notice.withdrawn.v1');
    expect(data.edits.map(({ after }) => after)).toContain('本公告自2026年3月1日起废止。');
    expect(data.change.severity).not.toBe('editorial');
  });
});
