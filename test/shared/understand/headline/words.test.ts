import { describe, expect, it } from 'vitest';
import { spoken } from '../../../../shared/language/told/spoken.ts';
import { toldIn } from '../../../../shared/language/told/told.ts';
import { changedFacts, headline } from '../../../../shared/understand/change/changedFacts.ts';
import type { FactDelta } from '../../../../shared/understand/fact.ts';
import { alikeKey, sayAlike, sayFact } from '../../../../shared/understand/headline/sayFact.ts';
import { contextOf, noticeOf } from '../../../support/reading.ts';

const context = contextOf('en', 'GB', { now: '2026-06-10T06:00:00Z' });

/** What a change of one paragraph is told as, in each language, without the name in front. */
function told(before: string, after: string) {
  const { facts } = changedFacts(noticeOf([before]), noticeOf([after]), context);
  const change = { title: 'P', kind: 'amended', facts, edits: [], head: null } as const;
  return headline({ ...change, language: 'en', jurisdiction: 'GB' });
}

describe('what is asked for, or no more, is said as people of the language say it', () => {
  it.each([
    [
      'a visa that was needed',
      'You must have a visa.',
      'You do not need a visa.',
      {
        en: 'P: visa no longer required',
        'zh-Hans': 'P：由须办签证改为免签',
        'zh-Hant': 'P：由須辦簽證改為免簽',
        ja: 'P：査証（ビザ）が不要に',
        ko: 'P: 비자 불필요로 변경',
        de: 'P: Visum nicht mehr erforderlich',
        fr: 'P : fin de l’obligation de visa',
        es: 'P: ya no se exige visado',
      },
    ],
    [
      'a document',
      'Hello.',
      'You must have a yellow fever certificate.',
      {
        en: 'P: yellow fever certificate required',
        'zh-Hans': 'P：须提供黄热病疫苗接种证明',
        'zh-Hant': 'P：須提供黃熱病預防接種證明',
        ja: 'P：黄熱予防接種証明書が必要',
        ko: 'P: 황열 예방접종 증명서 필요',
        de: 'P: Nachweis der Gelbfieberimpfung erforderlich',
        fr: 'P : certificat de vaccination contre la fièvre jaune obligatoire',
        es: 'P: se exige certificado de vacunación contra la fiebre amarilla',
      },
    ],
    [
      'pages of a passport',
      'Your passport must be valid for at least 6 months.',
      'Your passport must be valid for at least 6 months and have at least 2 blank pages.',
      {
        en: 'P: 2 blank passport pages required',
        'zh-Hans': 'P：须提供2页护照空白页',
        'zh-Hant': 'P：須提供2頁護照空白頁',
        ja: 'P：旅券の余白2ページが必要',
        ko: 'P: 여권 여백 2면 필요',
        de: 'P: 2 freie Seiten im Reisepass erforderlich',
        fr: 'P : 2 pages vierges dans le passeport obligatoires',
        es: 'P: se exigen 2 páginas libres en el pasaporte',
      },
    ],
    [
      'an end that is put off',
      'The programme ends on 30 June 2026.',
      'The programme has been extended to 31 December 2027.',
      {
        en: 'P: end date: extended from 30 June 2026 to 31 December 2027',
        'zh-Hans': 'P：截止日期由2026年6月30日延长至2027年12月31日',
        'zh-Hant': 'P：截止日期由2026年6月30日延長至2027年12月31日',
        ja: 'P：終了日を2026年6月30日から2027年12月31日に延長',
        ko: 'P: 종료일: 2026년 6월 30일에서 2027년 12월 31일로 연장',
        de: 'P: Ende: 30. Juni 2026 → 31. Dezember 2027 (verlängert)',
        fr: 'P : date de fin : 30 juin 2026 → 31 décembre 2027 (prolongation)',
        es: 'P: fecha de fin: 30 de junio de 2026 → 31 de diciembre de 2027 (prórroga)',
      },
    ],
    [
      'the fee of a visa of a kind',
      'A tourist visa costs USD 40.',
      'A tourist visa costs USD 50.',
      {
        en: 'P: tourist visa fee: USD 40 → USD 50',
        'zh-Hans': 'P：旅游签证费由40美元改为50美元',
        'zh-Hant': 'P：觀光簽證費由40美元改為50美元',
        ja: 'P：観光査証手数料：40米ドル→50米ドル',
        ko: 'P: 관광비자 수수료: 40달러 → 50달러',
        de: 'P: Gebühr für das Touristenvisum: 40 US-Dollar → 50 US-Dollar',
        fr: 'P : frais de visa de tourisme : 40 USD → 50 USD',
        es: 'P: tasa de visado de turismo: 40 USD → 50 USD',
      },
    ],
    [
      'a form',
      'Hello.',
      'You must complete an arrival card.',
      {
        en: 'P: arrival card required',
        'zh-Hans': 'P：须填报入境卡',
        'zh-Hant': 'P：須填報入境卡',
        ja: 'P：入国カードの提出が必要',
        ko: 'P: 입국신고서 필요',
        de: 'P: Einreisekarte erforderlich',
        fr: 'P : carte d’arrivée obligatoire',
        es: 'P: se exige tarjeta de llegada',
      },
    ],
    [
      'a longer stay',
      'You can stay for up to 15 days.',
      'You can stay for up to 45 days.',
      {
        en: 'P: stay: up to 15 days → up to 45 days',
        'zh-Hans': 'P：停留期限由不超过15天改为不超过45天',
        'zh-Hant': 'P：停留期限由不超過15天改為不超過45天',
        ja: 'P：滞在期間：15日以内→45日以内',
        ko: 'P: 체류기간: 최대 15일 → 최대 45일',
        de: 'P: Aufenthaltsdauer: höchstens 15 Tage → höchstens 45 Tage',
        fr: 'P : durée de séjour : 15 jours maximum → 45 jours maximum',
        es: 'P: estancia: hasta 15 días → hasta 45 días',
      },
    ],
  ])('%s', (_, before, after, words) => {
    expect(told(before, after)).toEqual(words);
  });
});

const cell = (qualifier: string, before: string, after: string): FactDelta => ({
  op: 'replace',
  type: 'cutoff_date',
  programme: null,
  qualifier,
  before: { value: before, unit: 'date', precision: 'day', zone: null },
  after: { value: after, unit: 'date', precision: 'day', zone: null },
  status: 'in_force',
  scope: null,
  quote: { before: null, after: null },
});

it('cells of one row of the Visa Bulletin that moved alike are told together', () => {
  const [first, second, other] = [
    cell('F4/all', '2007-04-08', '2007-04-22'),
    cell('F4/china', '2007-04-08', '2007-04-22'),
    cell('F4/china/filing', '2007-04-08', '2007-04-22'),
  ];
  if (first === undefined || second === undefined || other === undefined) throw new Error('no cells');
  expect(alikeKey(first)).toBe(alikeKey(second));
  expect(alikeKey(first)).not.toBe(alikeKey(other));
  expect(sayAlike([first, second], toldIn('en'))).toBe(
    'F4 all other areas, China: 8 April 2007 → 22 April 2007 (14 days forward)',
  );
});

it('a day that is counted from another is said without two words for “from”', () => {
  const fact: FactDelta = {
    ...cell('', '', ''),
    op: 'add',
    type: 'effective_from',
    qualifier: null,
    before: null,
    after: { value: 'publication', unit: 'relative_date', precision: 'day', zone: null },
  };
  const said = spoken.map((language) => sayFact(fact, toldIn(language)));
  expect(said).toEqual([
    'from publication',
    '自公布之日起',
    '自公布之日起',
    '公布の日から',
    '공포일부터',
    'ab Veröffentlichung',
    'à partir de la publication',
    'a partir de la publicación',
  ]);
});

it('a qualifier that readers of pages give has a word in every language', () => {
  const qualifiers = ['advanced_degree', 'invitations', 'lowest score', 'others', 'visa_exempt', 'holder', 'de'];
  for (const language of spoken.filter((one) => one !== 'en'))
    for (const qualifier of qualifiers) {
      const type = qualifier === 'de' ? 'language_level' : 'quota';
      const fact: FactDelta = { ...cell(qualifier, '1', '2'), type, op: 'add', before: null };
      const words = sayFact(
        { ...fact, after: { value: '7', unit: 'count', precision: null, zone: null } },
        toldIn(language),
      );
      expect(words, language).not.toMatch(/[a-z]+_[a-z]+|lowest score|\(de\)/u);
    }
});
