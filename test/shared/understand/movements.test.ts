import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/language/numbers/folded.ts';
import { readFacts } from '../../../shared/understand/readFacts.ts';
import { toldOf } from '../language/toldOf.ts';

/** Language and jurisdiction of lines, and all that they state of amounts that do not move, and of days in short forms. */
const kinds: Readonly<Record<string, readonly (readonly [string, string, string, ...string[]])[]>> = {
  'what something does not become': [
    ['en', 'GB', 'The student visa fee won’t rise to £610 on 1 May 2026.'],
    ['en', 'AU', 'The maximum age will not be increased to 50 years.'],
    ['de', 'AT', 'Die Visumgebühr steigt nicht auf 110 Euro.'],
    ['fr', 'BE', 'Les frais de visa ne passeront pas à 95 euros.'],
    ['es', 'CL', 'La edad máxima no aumentará a 40 años.'],
    ['zh-Hans', 'CN', '签证费暂不上调至400元。'],
    ['zh-Hant', 'TW', '年齡上限不會提高到40歲。'],
    ['ja', 'JP', '査証手数料は8,000円に引き上げられません。'],
    ['ko', 'KR', '사증 수수료는 8만원으로 인상되지 않습니다.'],
  ],
  'what it is not, but something else': [
    ['en', 'GB', 'The visa fee is £130, not £115.', 'fee 130'],
    ['ja', 'JP', '査証手数料は4,000円ではなく7,000円です。', 'fee 7000'],
    ['ko', 'KR', '체류기간은 60일이 아닌 90일이다.', 'stay_per_entry P90D'],
    ['de', 'DE', 'Die Visumgebühr beträgt nicht 60 Euro.'],
    ['de', 'DE', 'Bewerber dürfen noch nicht 31 Jahre alt sein.', 'age_max 31'],
    ['es', 'ES', 'La tasa del visado no es de 70 euros.'],
    ['fr', 'FR', 'Le séjour n’est plus de 30 jours.'],
    ['zh-Hans', 'CN', '签证费不是200元。'],
  ],
  'what must not be less': [['en', 'GB', 'Your savings must not fall below £1,500.', 'funds_required 1500']],
  'days in short forms': [
    ['en', 'AU', 'The new visa fee of $150 takes effect on 01/07/26.', 'effective_from 2026-07-01', 'fee 150'],
    ['en', 'NZ', 'The visa opens to applicants from Fiji on 1 July 2026.', 'effective_from 2026-07-01'],
    ['en', 'US', 'The visa rule is valid until 10/15/26.', 'effective_until 2026-10-15'],
    ['en', 'IE', 'The visa waiver is valid until the end of May 2027.', 'effective_until 2027-05'],
    [
      'de',
      'DE',
      'Die Visumregelung gilt vom 3. bis 30.6.2026.',
      'effective_from 2026-06-03',
      'effective_until 2026-06-30',
    ],
    ['ja', 'JP', 'この省令はR9.4.1から施行する。', 'effective_from 2027-04-01'],
    ['ja', 'JP', 'この省令は2027年度まで効力を有する。'],
    [
      'en',
      'GB',
      'The visa rule is in force from 28 December to 3 January 2028.',
      'effective_from 2027-12-28',
      'effective_until 2028-01-03',
    ],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, lines) => {
  it.each(lines)('%s %s: %s', (language, jurisdiction, text, ...facts) => {
    expect(toldOf(text, language, jurisdiction)).toEqual(facts);
  });
});

/** What is read of a sentence, with the words that say for whom or when each amount holds, and why something is not read. */
const read = (text: string, language: string, jurisdiction: string) =>
  readFacts(
    { title: '', publishedOn: '2026-01-02', blocks: [{ kind: 'paragraph', path: [], text }] },
    { language, jurisdiction, timezone: 'UTC', programmes: [], now: '2026-06-10T06:00:00Z' },
  );

describe('a condition behind several amounts is that of the last', () => {
  it.each([
    ['en', 'US', 'The filing fee is $900 ($750 if filing online).', '900 null', '750 if filing online'],
    ['en', 'IE', 'If you apply online, the fee is €40.', '40 If you apply online'],
    [
      'de',
      'AT',
      'Die Gebühr beträgt 90 Euro, oder 50 Euro, wenn Sie online beantragen.',
      '90 null',
      '50 wenn Sie online beantragen',
    ],
    [
      'es',
      'ES',
      'La tasa es de 80 euros, o de 30 euros si el solicitante es menor.',
      '80 null',
      '30 si el solicitante es menor',
    ],
    [
      'ja',
      'JP',
      '手数料は5,000円（オンラインで申請する場合は4,400円）です。',
      '5000 null',
      '4400 オンラインで申請する場合は',
    ],
    ['ko', 'KR', '수수료는 5만원(온라인으로 신청하는 경우 4만원)이다.', '50000 null', '40000 온라인으로 신청하는 경우'],
  ])('%s %s: %s', (language, jurisdiction, text, ...amounts) => {
    const { facts } = read(text, language, jurisdiction);
    expect(facts.map(({ value, scope }) => `${value?.value} ${scope}`)).toEqual(amounts.map((one) => fold(one).text));
  });
});

describe('a day that no rule reads', () => {
  it('beside what begins or ends is said to be unread', () => {
    const { facts, unread } = read('The visa rule takes effect at midnight on 8 April 2026.', 'en', 'GB');
    expect(facts).toEqual([]);
    expect(unread).toMatchObject([{ type: 'effective_from', reason: 'no word says what the day is of' }]);
  });

  it('beside anything else, or the day of a document, is not', () => {
    expect(read('The order of 2 June 2026 comes into force on 1 July 2026.', 'en', 'GB').unread).toEqual([]);
    expect(read('The minister met visa officers on 8 April 2026.', 'en', 'GB').unread).toEqual([]);
  });
});
