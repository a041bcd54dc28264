import { beforeAll, expect, test } from 'vitest';
import { editKey } from '../../../shared/compare/editKey.ts';
import { deletion, insertion } from '../../../shared/compare/edits.ts';
import { loadVocabularies } from '../../../shared/language/vocabulary.ts';

beforeAll(() => loadVocabularies(['en', 'de', 'fr', 'zh']));

const keyOf = (text: string, destination: string | null, language = 'en'): string | null =>
  editKey(insertion([], text), { authorityId: 'office', language, destination });

test.each([
  [
    'en',
    'CL',
    'Apply for a Chilean visa before you visit Chile.',
    'IN',
    'Apply for an Indian visa before you visit India.',
  ],
  ['en', 'NL', 'Travel to the Netherlands, with a visa', 'KE', 'Travel to Kenya with a visa'],
  ['en', 'CI', 'Côte d’Ivoire’s border is closed.', 'KE', 'Kenya’s border is closed.'],
  ['de', 'IT', 'Für Italien gelten italienische Regeln.', 'CH', 'Für die Schweiz gelten schweizerische Regeln.'],
  ['fr', 'IR', 'Le visa de l’Iran est gratuit.', 'PE', 'Le visa du Pérou est gratuit.'],
  ['zh', 'JP', '前往日本须办理签证。', 'KR', '前往韩国须办理签证。'],
])('%s: what two pages say of their own countries is one edit: %s, %s', (language, one, first, other, second) => {
  expect(keyOf(first, one, language)).toBe(keyOf(second, other, language));
});

test.each([
  [
    'the country of another page',
    'Travellers from Brazil need a visa to visit Chile.',
    'Travellers from Peru need a visa to visit Kenya.',
  ],
  ['a figure', 'You may stay in Chile for 30 days.', 'You may stay in Kenya for 90 days.'],
  ['a decimal point', 'It costs 1.5 dollars in Chile.', 'It costs 15 dollars in Kenya.'],
  ['a currency', 'It costs €20 in Chile.', 'It costs $20 in Kenya.'],
])('%s makes it another', (_what, chile, kenya) => {
  expect(keyOf(chile, 'CL')).not.toBe(keyOf(kenya, 'KE'));
});

test('a name within a word is no name', () => {
  expect(keyOf('The malice of Mali.', 'ML')).not.toBe(keyOf('The Kenyace of Kenya.', 'KE'));
});

test('what comes and what goes are two, and without words there is none', () => {
  const page = { authorityId: 'office', language: 'en', destination: null };
  expect(editKey(deletion([], 'You may stay.'), page)).not.toBe(editKey(insertion([], 'You may stay.'), page));
  expect(editKey({ ...insertion([], 'You may stay.'), op: 'move' }, page)).toBeNull();
  expect(editKey(insertion([], '…'), page)).toBeNull();
});
