import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../../../../shared/compare/align.ts';
import type { Block } from '../../../../shared/extract/notice.ts';
import { saysSame } from '../../../../shared/understand/change/sameSaid.ts';

const block = (text: string): Block => ({ kind: 'paragraph', path: [], text });
const edits = (before: string, after: string, language: string) =>
  compareBlocks(before === '' ? [] : [block(before)], [block(after)], language);

describe('sentences that oblige to the same', () => {
  it('are told by what they ask for, not by their words', () => {
    const [was, is] = ['Il faut présenter deux photos.', 'Deux photos doivent être présentées, il faut les fournir.'];
    expect(saysSame(edits(was, is, 'fr'), 'fr')).toBe(true);
  });

  it('are so where a visa is needed and where one must be got', () => {
    const [was, is] = ['フィリピン国籍の方は査証が必要です。', 'フィリピン国籍の方は査証の取得が必要となります。'];
    expect(saysSame(edits(was, is, 'ja'), 'ja')).toBe(true);
    expect(saysSame(edits(was, is.replace('フィリピン', 'ベトナム'), 'ja'), 'ja')).toBe(false);
  });

  it('are not those that ask for more, of others, on a condition, or elsewhere', () => {
    const was = 'Les demandeurs doivent présenter deux photos à Lyon.';
    for (const is of [
      'Les demandeurs doivent présenter trois photos à Lyon.',
      'Les enfants doivent présenter deux photos à Lyon.',
      'Les demandeurs doivent présenter deux photos à Lyon si le dossier est incomplet.',
      'Les demandeurs doivent présenter deux photos à Paris.',
    ])
      expect(saysSame(edits(was, is, 'fr'), 'fr')).toBe(false);
  });
});
