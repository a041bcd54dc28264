import { expect, test } from 'vitest';
import { redline, shownPassages, spelled } from '../../../shared/compare/redline.ts';
import { segmentsOf } from '../../../shared/compare/words.ts';
import { fc } from '../../support/property.ts';

const marked = (before: string, after: string, language = 'en'): string =>
  redline({ segments: segmentsOf(before, after, language) })
    .flatMap(({ segments }) => segments)
    .map(([sign, text]) => (sign === '=' ? text : sign === '-' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

const word = fc.constantFrom(
  'visa',
  'Visa',
  'fee',
  '30',
  '90 days',
  'must',
  '签证',
  '簽證',
  'a\u00a0fee',
  '。',
  '. ',
  '; ',
  ' | ',
  '\n',
);
const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
const spaced = (words: string): string => words.replace(/\s+/gu, ' ');

test('segments spell both texts to the letter, and the redline both but for the width of a space', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const segments = segmentsOf(before, after, 'zh-Hans');
      expect(spelled(segments)).toEqual({ before, after });
      const shown = spelled(redline({ segments }).flatMap((passage) => passage.segments));
      expect(spaced(shown.before)).toBe(spaced(before));
      expect(spaced(shown.after)).toBe(spaced(after));
    }),
  );
});

test('no space is put into official words', () => {
  expect(marked('停留不超过15天。', '停留不超过30天。', 'zh-Hans')).toBe('停留不超过[-15-]{+30+}天。');
  expect(marked('The fee is $100.', 'The fee is $120.')).toBe('The fee is [-$100-]{+$120+}.');
});

test('a sentence that kept less than half is replaced, not woven; its neighbour stays', () => {
  expect(
    marked(
      'You need a passport. Apply at the embassy in person with two photos.',
      'You need a passport. Register online before travel.',
    ),
  ).toBe('You need a passport. [-Apply at the embassy in person with two photos-]{+Register online before travel+}.');
  expect(marked('You can stay for up to 15 days in total.', 'You can stay for up to 30 days in total.')).toBe(
    'You can stay for up to [-15-]{+30+} days in total.',
  );
});

test('what differs in its spaces alone is not marked', () => {
  expect(marked('Up to 15\u00a0days.', 'Up to 15 days.')).toBe('Up to 15 days.');
});

test('sentences far from a change are left out, its neighbours are shown', () => {
  const before = 'One. Two. Three. Four is 4. Five. Six. Seven.';
  const passages = shownPassages(redline({ segments: segmentsOf(before, before.replace('4', '5'), 'en') }));
  const said = passages.map((passage) => passage?.segments.map(([, words]) => words).join('') ?? '…');
  expect(said.join('')).toBe('…Three. Four is 45. Five. …');
});

test('a changed word is shown whole, without the space or the cell that stands behind it', () => {
  const redlined = (segments: readonly (readonly ['=' | '-' | '+', string])[]): string =>
    redline({ segments })
      .flatMap((passage) => passage.segments)
      .map(([sign, text]) => (sign === '=' ? text : sign === '-' ? `[-${text}-]` : `{+${text}+}`))
      .join('');
  expect(
    redlined([
      ['=', 'EB2 India is now at 01'],
      ['-', 'JAN'],
      ['+', 'SEP'],
      ['=', '17 for all who have filed before.'],
    ]),
  ).toBe('EB2 India is now at [-01JAN17-]{+01SEP17+} for all who have filed before.');
  expect(
    redlined([
      ['=', 'You '],
      ['-', 'must have '],
      ['+', 'do not need '],
      ['=', 'a visa to visit Mongolia'],
    ]),
  ).toBe('You [-must have-]{+do not need+} a visa to visit Mongolia');
  expect(
    redlined([
      ['=', 'visa'],
      ['+', 's'],
      ['=', ' for all who travel'],
    ]),
  ).toBe('[-visa-]{+visas+} for all who travel');
  expect(marked('停留不超过144小时。', '停留不超过240小时。', 'zh-Hans')).toBe('停留不超过[-144-]{+240+}小时。');
});
