import { describe, expect, test } from 'vitest';
import { compareBlocks } from '../../../shared/compare/align.ts';
import { differInBroken } from '../../../shared/compare/broken.ts';
import type { Block } from '../../../shared/extract/notice.ts';

describe('texts in which a byte was broken', () => {
  test.each([
    ['Contact the help\ufffddesk.', 'Contact the help desk.'],
    ['Le caf\ufffd est ferm\ufffd', 'Le café est fermé'],
    ['Fee: \ufffd115', 'Fee: £115'],
    ['\ufffd\ufffdfen', 'Öffnungszeiten öffen'.slice(-5)],
    ['개정 \ufffd\ufffd 고시', '개정 법령 고시'],
  ])('%s is %s', (broken, whole) => {
    expect(differInBroken(broken, whole)).toBe(true);
    expect(differInBroken(whole, broken)).toBe(true);
  });

  test.each([
    ['Fee: \ufffd115', 'Fee: £120'],
    ['a\ufffdb', 'a long passage b'],
    ['The fee is due.\ufffd', 'The fee is due. It is paid online.'],
    ['no break', 'no  break'],
    ['a\ufffda', 'a'],
  ])('%s is not %s', (one, other) => {
    expect(differInBroken(one, other)).toBe(false);
  });

  test('are no edit, and what changed beside them is', () => {
    const block = (text: string): Block => ({ kind: 'paragraph', path: [], text });
    const before = [block('The fee for a visa is £115 for each person.'), block('Apply before you travel to us.')];
    const broken = block('The fee for a visa is \ufffd115 for each person.');
    expect(compareBlocks(before, [broken, ...before.slice(1)], 'en')).toEqual([]);
    const edits = compareBlocks(before, [broken, block('Apply after you travel to us.')], 'en');
    expect(edits.map(({ after }) => after)).toEqual(['Apply after you travel to us.']);
  });
});
