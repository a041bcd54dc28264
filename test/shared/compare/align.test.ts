import { describe, expect, test } from 'vitest';
import { compareBlocks } from '../../../shared/compare/align.ts';
import { asRead } from '../../../shared/compare/asRead.ts';
import { spelled } from '../../../shared/compare/redline.ts';
import { addressBlocks } from '../../../shared/extract/blocks.ts';
import type { Block } from '../../../shared/extract/notice.ts';
import { fc } from '../../support/property.ts';

const paragraphs = (...texts: readonly string[]): Block[] =>
  addressBlocks(texts.map((text) => ({ kind: 'paragraph', text })));
const rows = (...texts: readonly string[]): Block[] => texts.map((text) => ({ kind: 'row', path: [], text }));
const told = (before: readonly Block[], after: readonly Block[], language = 'en') =>
  compareBlocks(before, after, language).map((edit) => [edit.op, edit.before, edit.after]);

describe('rows are matched by what they are about', () => {
  const list = [
    'Country | Stay | Until',
    'Albania | 30 days | 2026',
    'France | 30 days | 2026',
    'Russia | 30 days | 2026',
  ];

  test('a row that is gone and one that has come are two countries, however alike', () => {
    const after = list.map((row) => row.replace('France', 'Sweden'));
    expect(told(rows(...list), rows(...after))).toEqual(
      expect.arrayContaining([
        ['delete', 'France | 30 days | 2026', null],
        ['insert', null, 'Sweden | 30 days | 2026'],
      ]),
    );
  });
  test('a row whose window changed is replaced, wherever it stands now', () => {
    const [head = '', albania = '', france = '', russia = ''] = list;
    const after = [head, russia.replace('2026', '2027'), albania, france];
    expect(told(rows(...list), rows(...after))).toEqual([['replace', russia, 'Russia | 30 days | 2027']]);
  });
  test('a year is another year', () => {
    const before = rows('Year | EUR', '2025 | 48 300');
    expect(told(before, rows('Year | EUR', '2026 | 50 700'))).toEqual([
      ['insert', null, '2026 | 50 700'],
      ['delete', '2025 | 48 300', null],
    ]);
  });
  test('a name spelt anew is the same row', () => {
    expect(told(rows('Viet Nam | 45 days'), rows('Vietnam | 45 days'))).toEqual([
      ['replace', 'Viet Nam | 45 days', 'Vietnam | 45 days'],
    ]);
  });
  test('a column that counts the rows changes nothing, and an inserted row is one insert', () => {
    const counted = (...countries: readonly string[]) =>
      rows('No. | Country', ...countries.map((country, at) => `${at + 1} | ${country}`));
    expect(told(counted('Albania', 'France', 'Russia'), counted('Albania', 'Brunei', 'France', 'Russia'))).toEqual([
      ['insert', null, '2 | Brunei'],
    ]);
  });
  test('figures in front that count nothing do: points for a degree', () => {
    const before = rows('Points | Degree', '3 | Bachelor', '5 | Master');
    const after = rows('Points | Degree', '4 | Bachelor', '5 | Master');
    expect(told(before, after)).not.toEqual([]);
  });
  test('a column that is inserted changes the rows, and adds none', () => {
    const before = rows('Country | Stay', 'France | 30 days', 'Russia | 30 days');
    const after = rows('Country | Passport | Stay', 'France | Ordinary | 30 days', 'Russia | Ordinary | 30 days');
    expect(compareBlocks(before, after, 'en').map(({ op }) => op)).toEqual(['replace', 'replace', 'replace']);
  });
});

test('a section that moved is moved, and nothing else', () => {
  const section = ['Fees', 'The fee is 80 EUR for each application.', 'Children under six pay no fee at all.'];
  const others = Array.from({ length: 12 }, (_, at) => `Paragraph ${at} says what the holder of visa ${at} must do.`);
  const edits = compareBlocks(
    paragraphs(...section, ...others),
    paragraphs(...others.slice(0, 8), ...section, ...others.slice(8)),
    'en',
  );
  expect(edits.map(({ op, after }) => [op, after])).toEqual(section.map((text) => ['move', text]));
});

test('Traditional and Simplified, full and half width, quotes, hyphens and spaces are equal, and quoted as printed', () => {
  const before = paragraphs('国务院决定，持普通护照的外国人可免签证入境，停留不超过30天。', 'The “H–1B” visa.');
  const after = paragraphs('國務院決定，持普通護照的外國人可免簽證入境，停留不超過３０天。', 'The "H-1B"  visa.');
  expect(compareBlocks(before, after, 'zh-Hans')).toEqual([]);
  const longer = paragraphs('國務院決定，持普通護照的外國人可免簽證入境，停留不超過９０天。', 'The "H-1B"  visa.');
  const [edit, ...others] = compareBlocks(before, longer, 'zh-Hans');
  expect(others).toEqual([]);
  expect(asRead(edit?.segments ?? []).filter(([op]) => op !== '=')).toEqual([
    ['-', '30'],
    ['+', '９０'],
  ]);
  expect(spelled(edit?.segments ?? [])).toEqual({ before: edit?.before, after: edit?.after });
});

const word = fc.constantFrom(
  'visa',
  'fee',
  'EUR 50 700',
  '2026年10月1日',
  '30',
  'must',
  'may',
  '签证',
  '護照',
  '1,000.50',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `${words.join(' ')}.`);
const notice = fc.array(sentence, { maxLength: 14 });

test('a notice is equal to itself', () => {
  fc.assert(
    fc.property(notice, (texts) => {
      expect(told(paragraphs(...texts), paragraphs(...texts))).toEqual([]);
    }),
  );
});

test('what is told of two notices accounts for every paragraph of both, and its segments spell them', () => {
  fc.assert(
    fc.property(notice, notice, (one, other) => {
      const [before, after] = [paragraphs(...one), paragraphs(...other)];
      const edits = compareBlocks(before, after, 'en');
      const left = [...one];
      for (const edit of edits) {
        if (edit.op === 'renumber' || edit.op === 'move') continue;
        const spelt = (leaves: string) =>
          edit.segments
            .filter(([op]) => op !== leaves)
            .map(([, text]) => text)
            .join('');
        if (edit.before !== null) {
          const at = left.indexOf(edit.before);
          expect(at).toBeGreaterThanOrEqual(0);
          left.splice(at, 1);
        }
        if (edit.after !== null) {
          expect(spelt('-')).toBe(edit.after);
          left.push(edit.after);
        }
      }
      // The same words in other paragraphs are the same text: runs are told only where words differ.
      expect(left.join('').replaceAll(/[\s.]/gu, '').length).toBe(other.join('').replaceAll(/[\s.]/gu, '').length);
    }),
  );
});

test('an edit never shows half a figure or a day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 99_999 }), fc.integer({ min: 1000, max: 99_999 }), (one, other) => {
      fc.pre(one !== other);
      const print = (figure: number) => `The fee is ${figure.toLocaleString('en')} EUR a year.`;
      const [edit] = compareBlocks(paragraphs(print(one)), paragraphs(print(other)), 'en');
      const changed = edit?.segments.filter(([op]) => op !== '=').map(([, text]) => text.trim());
      expect(changed).toEqual([one.toLocaleString('en'), other.toLocaleString('en')]);
    }),
  );
});
