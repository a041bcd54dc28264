import { describe, expect, test } from 'vitest';
import { wrap } from '../../../../shared/alert/mail/plainText.ts';
import { fc } from '../../../support/property.ts';

const lines = (text: string): string[] => wrap(text).split('\n');

describe('a line of a mail', () => {
  test('begins with no mark that ends what stands before it, in Chinese and Japanese', () => {
    for (let length = 20; length < 45; length++) {
      const text = `${'签'.repeat(length)}，${'证'.repeat(length)}。${'“签证”（须办理）'.repeat(8)}`;
      for (const line of lines(text)) {
        expect(line).not.toMatch(/^[、。，；：！？）」』”]/u);
        expect(line).not.toMatch(/[（「『“]$/u);
      }
    }
  });

  test('keeps marks with the Latin or Korean word that stands in them', () => {
    for (let length = 20; length < 45; length++) {
      const text = `${'名'.repeat(length)}（quota）${'额'.repeat(length)}「무비자 입국」、${'枠'.repeat(length)}（K-ETA）。`;
      for (const line of lines(text)) {
        expect(line).not.toMatch(/^[）」、。]/u);
        expect(line).not.toMatch(/[（「]$/u);
      }
    }
  });

  test('parts neither a figure nor a French mark from its word', () => {
    for (let length = 1; length < 70; length++) {
      const text = `${'a'.repeat(length)} frais : 48\u202f300 euros « oui » ; non ?`;
      const all = lines(text).join('\n');
      expect(all).toContain('48\u202f300');
      expect(all).not.toMatch(/^[:;?»]/mu);
      expect(all).not.toMatch(/«$/mu);
    }
  });

  test('breaks Korean between words, and a word that is longer than a line where it must', () => {
    const sentence =
      '수신을 중단하려면 아래 링크를 누르세요. 받는 내용을 바꾸려면 중단한 뒤 사이트에서 다시 신청하세요.';
    expect(lines(sentence).flatMap((line) => line.split(' '))).toEqual(sentence.split(' '));
    for (const line of lines('가'.repeat(200))) expect(line.length).toBeLessThanOrEqual(35);
  });

  test('loses nothing but spaces, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const bare = (given: string): string => given.replace(/\s+/gu, '');
        expect(bare(wrap(text))).toBe(bare(text));
      }),
    );
  });
});
