import { describe, expect, test } from 'vitest';
import { isOneClause, isSettled, saidOf } from '../../../shared/programmes/saidOf.ts';

describe('a day is told when it comes', () => {
  test.each([
    ['en', 'Until 31 December 2025, you can visit Mongolia without a visa for up to 30 days.'],
    ['zh-Hans', '自2025年11月10日起至2026年12月31日，对瑞典持普通护照人员试行免签政策。'],
    ['de', 'Die Regelung gilt bis zum 31. Dezember 2026.'],
    ['ja', 'この措置は2026年12月31日まで有効です。'],
    ['ko', '이 조치는 2026년 12월 31일까지 시행한다.'],
    ['fr', 'La mesure est applicable jusqu’au 31 décembre 2026.'],
    ['es', 'La medida estará vigente hasta el 31 de diciembre de 2026.'],
  ])('in %s: %s', (language, sentence) => {
    expect(isSettled(sentence, language)).toBe(true);
  });
});

describe('a day is not told', () => {
  test.each([
    ['that is the least', 'en', 'The border will be closed until at least 30 November 2025.'],
    ['that is the least', 'de', 'Die Grenze bleibt mindestens bis zum 30. November 2025 geschlossen.'],
    ['that is the least', 'zh-Hans', '边境至少关闭至2025年11月30日。'],
    ['that is the least', 'es', 'La frontera estará cerrada al menos hasta el 30 de noviembre de 2025.'],
    ['of a fiscal year', 'en', 'The cap for fiscal year 2026 (1 October 2025 to 30 September 2026) is 85,000.'],
    ['of a fiscal year', 'ja', '2026会計年度（2026年4月1日から）の上限は次のとおりです。'],
    ['of a form', 'en', 'Use Form I-129, valid from 1 April 2026.'],
    ['that depends', 'en', 'If Congress does not act, the category will become unavailable as of 17 November 2023.'],
    ['that depends', 'fr', 'Si la loi est adoptée, la mesure entrera en vigueur le 1er janvier 2026.'],
    ['that may come', 'en', 'The scheme might end on 31 December 2025.'],
    ['of a language that nobody reads', 'fi', 'Voimassa 31.12.2025 asti.'],
  ])('%s, in %s: %s', (_, language, sentence) => {
    expect(isSettled(sentence, language)).toBe(false);
  });
});

test('the twentieth of a month is no year that is over', () => {
  expect(isSettled('Until 20 June 2027, you can visit Kenya without a visa.', 'en')).toBe(true);
  expect(isSettled('Until 2019 visitors needed a visa.', 'en')).toBe(false);
});

test('a sentence is had whole, from the text that the quote stands in', () => {
  const text = 'You need a passport. Until 31 December 2025, you can visit without a visa. Bring a photo.';
  const quote = { prefix: 'You need a passport. ', exact: 'Until 31 December 2025', suffix: ', you can visit' };
  expect(saidOf(quote, ['Other words.', text], 'en')).toBe('Until 31 December 2025, you can visit without a visa.');
  expect(saidOf(quote, ['Other words.'], 'en')).toBeNull();
});

test('what else a sentence says begins or ends with its day only where it says one thing of one day', () => {
  expect(isOneClause('Until 31 December 2025, you can visit Mongolia without a visa.', 'en')).toBe(true);
  expect(isOneClause('The exemption ends on 31 December 2025 and a visa is required again.', 'en')).toBe(false);
  expect(isOneClause('From 1 July 2025 until 31 December 2025, you can visit without a visa.', 'en')).toBe(false);
});
