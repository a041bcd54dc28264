import pairs from 'opencc-js/dict/TSCharacters';
import { describe, expect, test } from 'vitest';
import { packWords, rowsWith } from '../../../functions/adapters/dynamodb/packedWords.ts';
import { foldWords, hasTerms, termsOf, wordsOf } from '../../../shared/find/words.ts';
import { noticeEvent } from '../../support/events.ts';
import { fc } from '../../support/property.ts';

/** Each character of OpenCC's table, with the simplified ones that it may be. */
const table = pairs.split('|').map((pair) => pair.split(' '));
const simplified = new Map(table.map(([traditional = '', simple = '']) => [traditional, simple]));

const saying = (text: string): string => {
  const event = noticeEvent();
  return wordsOf({ ...event, data: { ...event.data, summary: { en: text } } });
};

describe('what is looked for and what is looked through are folded alike', () => {
  test('each traditional character is found by its simplified one, and the other way round', () => {
    const unlike = table.filter(
      ([traditional = '', simple = '']) => foldWords(`办${traditional}照`) !== foldWords(`办${simple}照`),
    );
    expect(unlike).toEqual([]);
  });

  test('a text is found by any of its characters side by side, written in either script or width', () => {
    const character = fc.constantFrom(...table.slice(0, 2000));
    const any = fc.constantFrom('签', '費', 'Ｋ', '３', 'é', 'ß', 'ビ', '자');
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            character.map(([one = '']) => one),
            any,
          ),
          { minLength: 1, maxLength: 12 },
        ),
        (text) => {
          const written = text.join('');
          const other = text.map((one) => simplified.get(one) ?? one).join('');
          for (const search of [written, other, written.normalize('NFKC'), written.toUpperCase()])
            expect(hasTerms(saying(written), termsOf(search)), `${search} in ${written}`).toBe(true);
          expect(foldWords(foldWords(written))).toBe(foldWords(written));
        },
      ),
    );
  });

  test('words apart are each looked for, in either script', () => {
    expect(hasTerms(saying('落地签费用'), termsOf('落地簽 費'))).toBe(true);
    expect(hasTerms(saying('落地簽費用'), termsOf('落地签 费'))).toBe(true);
    expect(hasTerms(saying('落地签'), termsOf('落地簽 費'))).toBe(false);
  });
});

test('packed words are looked through as the texts themselves are', () => {
  const text = fc.array(fc.constantFrom(' visa', ' fee', ' 签证费', '签', ' h 1b', ' 30 日', ' '), { maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 20 }),
      fc.constantFrom('visa', 'fee 签', '费', 'H-1B', '30日', 'zebra'),
      (texts, search) => {
        const words = texts.map((one) => one.join(''));
        const terms = termsOf(search);
        const found = rowsWith(packWords(words), terms);
        expect(words.map((_, at) => found[at] === true)).toEqual(words.map((one) => hasTerms(one, terms)));
      },
    ),
  );
});
