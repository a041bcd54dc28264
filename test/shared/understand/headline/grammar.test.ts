import { expect, it } from 'vitest';
import { reminderIn } from '../../../../shared/language/told/reminder.ts';
import type { Spoken } from '../../../../shared/language/told/spoken.ts';
import { toldIn } from '../../../../shared/language/told/told.ts';
import type { FactDelta, FactValue } from '../../../../shared/understand/fact.ts';
import { headline } from '../../../../shared/understand/headline/headline.ts';
import { sayAlike } from '../../../../shared/understand/headline/sayFact.ts';
import { sayValue } from '../../../../shared/understand/headline/sayValue.ts';

const value = (text: string, unit: string, more: Partial<FactValue> = {}): FactValue => ({
  value: text,
  unit,
  precision: null,
  zone: null,
  ...more,
});
const word = (text: string, more: Partial<FactValue> = {}): FactValue => value(text, 'word', more);

function fact(
  type: string,
  before: FactValue | null,
  after: FactValue | null,
  more: Partial<FactDelta> = {},
): FactDelta {
  const op = before === null ? 'add' : after === null ? 'remove' : 'replace';
  const facts = { op, type, programme: null, qualifier: null, before, after, status: 'in_force', scope: null } as const;
  return { ...facts, quote: { before: null, after: null }, ...more };
}

const said = (language: Spoken, ...facts: readonly [FactDelta, ...FactDelta[]]): string =>
  sayAlike(facts, toldIn(language));

it.each([
  ['en', value('30', 'USD', { high: '50' }), 'USD 30–50'],
  ['en', value('P1M', 'duration', { high: 'P3M', bound: 'at_most' }), 'up to 1–3 months'],
  ['en', value('P3W', 'duration', { high: 'P2M' }), '3 weeks–2 months'],
  ['en', value('2026-03-04', 'interval', { high: '2026-03-19' }), '4 March 2026 to 19 March 2026'],
  ['zh-Hans', value('P30D', 'duration', { high: 'P90D' }), '30至90天'],
  ['ja', value('30', 'USD', { high: '50' }), '30〜50米ドル'],
  ['fr', value('18', 'years', { high: '35' }), '18 à 35 ans'],
] as const)('what both ends of a range are counted in is said once: in %s', (language, range, text) => {
  expect(sayValue(range, toldIn(language))).toBe(text);
});

it.each([
  ['en', 'under 25 years'],
  ['zh-Hans', '未满25岁'],
  ['zh-Hant', '未滿25歲'],
  ['ja', '25歳未満'],
  ['ko', '25세 미만'],
  ['de', 'unter 25 Jahren'],
  ['fr', 'moins de 25 ans'],
  ['es', 'menos de 25 años'],
] as const)('an age is under a bound, and before none: in %s', (language, text) => {
  expect(sayValue(value('25', 'years', { bound: 'before' }), toldIn(language))).toBe(text);
});

it.each([
  ['en', 'work: up to 20 hours a week'],
  ['zh-Hans', '工作时数：每周不超过20小时'],
  ['zh-Hant', '工作時數：每週不超過20小時'],
  ['ja', '就労時間：週20時間以内'],
  ['ko', '근로 시간: 주당 최대 20시간'],
  ['de', 'Arbeitszeit: höchstens 20 Stunden pro Woche'],
  ['fr', 'temps de travail : 20 heures par semaine maximum'],
  ['es', 'horas de trabajo: hasta 20 horas a la semana'],
] as const)('hours of work are told with what they are counted in: in %s', (language, text) => {
  const hours = value('PT20H', 'duration', { period: 'week', bound: 'at_most' });
  expect(said(language, fact('work_hours', null, hours))).toBe(text);
});

it.each([
  ['en', 'total stay: up to 90 days in any 180 days'],
  ['zh-Hans', '累计停留期限：每180天内不超过90天'],
  ['ja', '通算滞在期間：180日間で90日以内'],
  ['ko', '누적 체류기간: 180일 중 최대 90일'],
  ['de', 'Gesamtaufenthalt: höchstens 90 Tage innerhalb von 180 Tagen'],
] as const)('a stay is told with the time that it is counted in: in %s', (language, text) => {
  const stay = value('P90D', 'duration', { period: 'P180D', bound: 'at_most' });
  expect(said(language, fact('cumulative_stay', null, stay))).toBe(text);
});

it('within which time something is asked for is told with it, in the case that the language asks for', () => {
  const within = fact('registration_required', null, word('required', { within: 'P3M' }));
  expect(said('en', within)).toBe('registration required within 3 months');
  expect(said('de', within)).toBe('Anmeldung erforderlich (innerhalb von 3 Monaten)');
  expect(said('zh-Hans', within)).toBe('须办理登记（3个月内）');
});

it('of whom it is said stands behind what is said, and several names are told in one', () => {
  const [no, yes] = [word('not_required'), word('required')];
  const of = (qualifier: string): FactDelta => fact('visa_required', yes, no, { qualifier });
  expect(said('en', of('diplomatic'), of('service'))).toBe(
    'visa no longer required (diplomatic passports, service passports)',
  );
  expect(said('zh-Hans', of('group'))).toBe('由须办签证改为免签（团体）');
  expect(said('zh-Hans', of('tourist'))).toBe('取消旅游签证要求');
  expect(said('es', of('tourist'), of('business'))).toBe('ya no se exigen visado de turismo y visado de negocios');
  const asked = (qualifier: string): FactDelta => fact('visa_required', no, yes, { qualifier });
  expect(said('fr', asked('tourist'), asked('business'))).toBe(
    'visa de tourisme et visa d’affaires désormais obligatoires',
  );
});

it('one of a thing is told as one', () => {
  expect(sayValue(value('1', 'EUR'), toldIn('fr'))).toBe('1 euro');
  expect(sayValue(value('1', 'points'), toldIn('de'))).toBe('1 Punkt');
  expect(said('en', fact('document_required', null, word('blank_pages', { count: '1' })))).toBe(
    '1 blank passport page required',
  );
  expect(said('es', fact('document_required', null, word('photo', { count: '2' })))).toBe('se exigen 2 fotografías');
});

it('Korean particles follow the last syllable', () => {
  const from = (before: string, after: string): string =>
    said('ko', fact('effective_from', value(before, 'date'), value(after, 'date'), { op: 'postpone' }));
  expect(from('2026-01-01', '2026-04-01')).toMatch(/4월 1일로 연기$/u);
  expect(from('2026-01', '2026-04')).toMatch(/4월로 연기$/u);
  expect(from('2026', '2027')).toMatch(/2027년으로 연기$/u);
});

it.each([
  ['450', '500', '450에서 500으로 정정'],
  ['450', '467', '450에서 467로 정정'],
  ['62', '63', '62에서 63으로 정정'],
  ['62', '64', '62에서 64로 정정'],
  ['A2', 'B1', 'A2에서 B1로 정정'],
  ['A', 'M', 'A에서 M으로 정정'],
  ['A', 'L', 'A에서 L로 정정'],
] as const)('Korean particles follow how figures and letters are read: %s → %s', (before, after, text) => {
  const corrected = fact('language_level', value(before, 'level'), value(after, 'level'), { op: 'correct' });
  expect(said('ko', corrected)).toContain(text);
});

it.each([
  ['zh-Hans', '不再列明须办签证', '不再列明费用30美元'],
  ['zh-Hant', '不再列明須辦簽證', '不再列明費用30美元'],
  ['ja', '査証（ビザ）が必要との記載を削除', '手数料：30米ドルとの記載を削除'],
  ['ko', '비자 필요 문구 삭제', '수수료 30달러 문구 삭제'],
] as const)(
  'what a page says no more is said in one phrase, which a day behind it does not turn: in %s',
  (language, visa, fee) => {
    expect(said(language, fact('visa_required', word('required'), null))).toBe(visa);
    expect(said(language, fact('fee', value('30', 'USD'), null))).toBe(fee);
  },
);

it.each([
  ['zh-Hans', '允许工作（学生）', '不得工作（配偶）'],
  ['zh-Hant', '可以工作（學生）', '不得工作（配偶）'],
  ['ja', '就労可（学生）', '就労不可（配偶者）'],
  ['ko', '취업 허용(유학생)', '취업 불허(배우자)'],
] as const)('who may work is said as a phrase, with whom behind it: in %s', (language, student, spouse) => {
  expect(said(language, fact('work_permitted', null, word('permitted'), { qualifier: 'student' }))).toBe(student);
  expect(said(language, fact('work_permitted', null, word('not_permitted'), { qualifier: 'spouse' }))).toBe(spouse);
});

it('who is freed is said to be so in the word for it', () => {
  const free = fact('visa_required', null, word('not_required'), { qualifier: 'SE' });
  expect(said('zh-Hans', free)).toBe('免签（瑞典）');
  expect(said('zh-Hant', free)).toBe('免簽（瑞典）');
  const tourist = fact('visa_required', null, word('not_required'), { qualifier: 'tourist' });
  expect(said('zh-Hans', tourist)).toBe('免办旅游签证');
});

it('a kind that is the value itself is not said beside it', () => {
  const full = fact('quota', null, word('reached'), { qualifier: 'reached' });
  expect(said('zh-Hans', full)).toBe('名额：已满');
  expect(said('ja', full)).toBe('受入れ枠：上限に到達');
  expect(said('ko', full)).toBe('쿼터: 소진');
  expect(said('zh-Hant', full)).toBe('名額：已額滿');
});

it('dates take the article that their length asks for', () => {
  const of = (language: Spoken, day: string, type = 'effective_from'): string =>
    said(language, fact(type, null, value(day, 'date')));
  expect([of('fr', '2026-04-01'), of('fr', '2026-04'), of('fr', '2026-Q3'), of('fr', '2027')]).toEqual([
    'à partir du 1er avril 2026',
    'à partir d’avril 2026',
    'à partir du 3e trimestre 2026',
    'à partir de 2027',
  ]);
  expect(of('fr', '2026-04', 'effective_until')).toBe('jusqu’en avril 2026');
  expect([of('es', '2026-04-01'), of('es', '2026-04'), of('es', '2026-Q3')]).toEqual([
    'a partir del 1 de abril de 2026',
    'a partir de abril de 2026',
    'a partir del 3.er trimestre de 2026',
  ]);
  const before = value('2026-07-01', 'date', { bound: 'before' });
  expect(sayValue(before, toldIn('de'))).toBe('vor dem 1. Juli 2026');
  expect(sayValue(before, toldIn('fr'))).toBe('avant le 1er juillet 2026');
  expect(sayValue(before, toldIn('es'))).toBe('antes del 1 de julio de 2026');
  const least = value('2026-11-30', 'date', { bound: 'at_least' });
  expect(sayValue(least, toldIn('en'))).toBe('30 November 2026 at the earliest');
});

it('a value that stays for another time is told once, with both times', () => {
  const until = (day: string): FactValue => word('not_required', { window: { from: null, until: value(day, 'date') } });
  expect(said('en', fact('visa_required', until('2026-07-01'), until('2026-12-31')))).toBe(
    'visa not required: until 1 July 2026 → until 31 December 2026',
  );
  const russia = (window?: FactValue['window']): FactValue =>
    value('RU', 'country', window === undefined ? {} : { window });
  const open = fact('eligible_nationality', russia({ from: null, until: value('2026-12-31', 'date') }), russia());
  expect(said('en', open)).toBe('eligible: Russia: until 31 December 2026 → no date given');
});

it.each([
  ['en', 'no visa fee', '2 copies of the birth certificate required'],
  ['de', 'keine Visumgebühr', 'Geburtsurkunde in 2-facher Ausfertigung erforderlich'],
  ['fr', 'pas de frais de visa', 'acte de naissance en 2 exemplaires obligatoire'],
  ['es', 'sin tasa de visado', 'se exige acta de nacimiento en 2 ejemplares'],
] as const)(
  'what costs nothing, and how often a document is asked for, is said in plain words: in %s',
  (language, free, copies) => {
    expect(said(language, fact('fee', null, word('0'), { qualifier: 'visa' }))).toBe(free);
    expect(said(language, fact('document_required', null, word('birth_certificate', { count: '2' })))).toBe(copies);
  },
);

it.each([
  ['en', 'a rule ends tomorrow, 5 August 2027', 'a rule begins today, 1 January 2027'],
  ['de', 'eine Regelung endet morgen, am 5. August 2027', 'eine Regelung gilt ab heute, 1. Januar 2027'],
  ['fr', 'une règle prend fin demain, le 5 août 2027', 'une règle entre en vigueur aujourd’hui, le 1er janvier 2027'],
  ['es', 'una norma termina mañana, el 5 de agosto de 2027', 'una norma entra en vigor hoy, 1 de enero de 2027'],
] as const)('what has no name begins and ends as a rule: in %s', (language, ends, begins) => {
  const told = toldIn(language);
  const day = (text: string): string => sayValue(value(text, 'date'), told);
  const reminder = reminderIn[language];
  expect(reminder.ends(reminder.unnamed, day('2027-08-05'), 1, false)).toBe(ends);
  expect(reminder.begins(reminder.unnamed, day('2027-01-01'), false)).toBe(begins);
});

it('several obligations that end are each said with their own article in French', () => {
  const [no, yes] = [word('not_required'), word('required')];
  const of = (qualifier: string): FactDelta => fact('visa_required', yes, no, { qualifier });
  expect(said('fr', of('business'), of('study'))).toBe('fin de l’obligation de visa d’affaires et de visa d’études');
});

const line = (facts: readonly FactDelta[], title = 'P') =>
  headline({ title, kind: 'amended', facts, edits: [], head: null, language: 'en', jurisdiction: 'GB' });
const day = (type: string, date: string): FactDelta => fact(type, null, value(date, 'date'));
const closed = fact('border', null, word('closed'));

it('from when until when is said in one phrase, behind what holds', () => {
  const said = line([closed, day('effective_from', '2026-09-12'), day('effective_until', '2026-09-24')]);
  expect(said['zh-Hans']).toBe('P：边境关闭，自2026年9月12日起至2026年9月24日止');
  expect(said['zh-Hant']).toBe('P：邊境關閉，自2026年9月12日起至2026年9月24日止');
  expect(said.ja).toBe('P：国境を閉鎖、2026年9月12日から2026年9月24日まで');
  expect(said.ko).toBe('P: 국경 폐쇄, 2026년 9월 12일부터 2026년 9월 24일까지');
});

it('what ends before it begins is told as days of two things, of which the line has the beginning', () => {
  const said = line([closed, day('effective_from', '2026-09-12'), day('effective_until', '2026-08-31')]);
  expect(said.en).toBe('P: border closed, from 12 September 2026');
});

it('a day that comes alone is told as what day it is', () => {
  const from = line([day('effective_from', '2026-10-12')]);
  expect(from['zh-Hans']).toBe('P：生效日期：2026年10月12日');
  expect(from.ja).toBe('P：施行日：2026年10月12日');
  expect(from.ko).toBe('P: 시행일: 2026년 10월 12일');
  const both = line([day('effective_until', '2026-12-31'), day('effective_from', '2026-10-12')]);
  expect(both['zh-Hant']).toBe('P：效期自2026年10月12日起至2026年12月31日止');
});

it('from when it holds is a phrase that ends', () => {
  const said = line([closed, day('effective_from', '2026-09-12')]);
  expect(said['zh-Hans']).toBe('P：边境关闭，自2026年9月12日起生效');
  expect(said.ja).toBe('P：国境を閉鎖、2026年9月12日から適用');
  expect(said.ko).toBe('P: 국경 폐쇄, 2026년 9월 12일부터 적용');
});

it('a label that the name of the page ends with is not said again', () => {
  const fee = fact('fee', value('30', 'USD'), value('50', 'USD'));
  expect(line([fee], '체류허가 수수료').ko).toBe('체류허가 수수료: 30달러 → 50달러');
  expect(line([fee], '更新の手数料').ja).toBe('更新の手数料：30米ドル→50米ドル');
  expect(line([fee], 'Renewal fee').en).toBe('Renewal fee: USD 30 → USD 50');
  expect(line([fee], 'Coffee').en).toBe('Coffee: fee: USD 30 → USD 50');
});

it('the same country with its time and without it is said once', () => {
  const sweden = (window?: FactValue['window']): FactDelta =>
    fact('eligible_nationality', null, value('SE', 'country', window === undefined ? {} : { window }));
  const said = line([sweden(), sweden({ from: null, until: value('2026-12-31', 'date') })]);
  expect(said['zh-Hans']).toBe('P：新增适用国家：瑞典（至2026年12月31日止）');
  expect(said.ko).toBe('P: 대상 국가에 추가: 스웨덴(2026년 12월 31일까지)');
});

it('a day that stands with its country is not said again', () => {
  const from = { from: value('2026-10-01', 'date'), until: null };
  const freed = fact('eligible_nationality', null, value('UZ', 'country', { window: from }));
  expect(line([freed, day('effective_from', '2026-10-01')])['zh-Hans']).toBe(
    'P：适用国家：乌兹别克斯坦（自2026年10月1日起）',
  );
});

it.each([
  ['en', 'fee: USD 30 (from 2 May 2027 to 9 June 2027)'],
  ['de', 'Gebühr: 30 US-Dollar (vom 2. Mai 2027 bis 9. Juni 2027)'],
  ['fr', 'frais : 30 USD (du 2 mai 2027 au 9 juin 2027)'],
  ['es', 'tasa: 30 USD (del 2 de mayo de 2027 al 9 de junio de 2027)'],
] as const)('a time that begins and ends is told from its first day to its last: in %s', (language, text) => {
  const day = (at: string) => ({ value: at, precision: 'day', zone: null }) as const;
  const fee = value('30', 'USD', { window: { from: day('2027-05-02'), until: day('2027-06-09') } });
  expect(said(language, fact('fee', null, fee))).toBe(text);
});

it.each([
  ['en', 'P: border closed until 30 November 2026', 'P: from 1 July 2026, border closed; fee: USD 30'],
  ['de', 'P: Grenze geschlossen bis 30. November 2026', 'ab 1. Juli 2026 Grenze geschlossen; Gebühr: 30 US-Dollar'],
  ['fr', 'P : frontière fermée jusqu’au 30 novembre 2026', 'à partir du 1er juillet 2026, frontière fermée ; frais'],
  [
    'es',
    'P: frontera cerrada hasta el 30 de noviembre de 2026',
    'a partir del 1 de julio de 2026, frontera cerrada; tasa',
  ],
  ['ja', 'P：2026年11月30日まで、国境を閉鎖', 'P：2026年7月1日から、国境を閉鎖／手数料：30米ドル'],
  ['ko', 'P: 2026년 11월 30일까지 국경 폐쇄', 'P: 2026년 7월 1일부터 국경 폐쇄; 수수료: 30달러'],
  ['zh-Hans', 'P：至2026年11月30日止，边境关闭', 'P：自2026年7月1日起，边境关闭；费用：30美元'],
  ['zh-Hant', 'P：至2026年11月30日止，邊境關閉', 'P：自2026年7月1日起，邊境關閉；費用：30美元'],
] as const)('a day is said of one thing behind it, and of several before them: in %s', (language, one, several) => {
  expect(line([closed, day('effective_until', '2026-11-30')])[language]).toBe(one);
  const fee = fact('fee', null, value('30', 'USD'));
  expect(line([closed, fee, day('effective_from', '2026-07-01')])[language]).toContain(several);
});

it.each([
  ['en', 'P: visa-free for Peru and Jordan', 'P: now visa-free for Peru and Jordan'],
  ['de', 'P: visumfrei: Peru und Jordanien', 'P: jetzt visumfrei: Peru und Jordanien'],
  ['fr', 'P : sans visa : Pérou et Jordanie', 'P : désormais sans visa : Pérou et Jordanie'],
  ['es', 'P: sin visado: Perú y Jordania', 'P: ahora sin visado: Perú y Jordania'],
  ['ja', 'P：査証免除の対象：ペルー、ヨルダン', 'P：査証免除の対象に追加：ペルー、ヨルダン'],
  ['ko', 'P: 무비자 입국 대상: 페루 및 요르단', 'P: 무비자 입국 대상에 추가: 페루 및 요르단'],
  ['zh-Hans', 'P：免签国家：秘鲁、约旦', 'P：新增免签国家：秘鲁、约旦'],
  ['zh-Hant', 'P：免簽國家：秘魯、約旦', 'P：新增免簽國家：秘魯、約旦'],
] as const)('countries are told by what holds for them, and by what now does: in %s', (language, is, now) => {
  const freed = ['PE', 'JO'].map((code) =>
    fact('eligible_nationality', null, value(code, 'country', { access: 'visa' }), { qualifier: code }),
  );
  const facts = { title: 'P', facts: freed, edits: [], head: null, language: 'en', jurisdiction: 'GB' } as const;
  expect(headline({ ...facts, kind: 'amended' })[language]).toBe(now);
  expect(headline({ ...facts, kind: 'published' })[language]).toContain(is.slice(3));
});

it.each([
  ['en', '; 2 other changes'],
  ['de', '; 2 weitere Änderungen'],
  ['fr', ' ; 2 autres changements'],
  ['es', '; 2 cambios más'],
  ['ja', '（ほかに変更2件）'],
  ['ko', '(이 밖에 변경 2건)'],
  ['zh-Hans', '；另有2项变更'],
  ['zh-Hant', '；另有2項變更'],
] as const)(
  'what is left out is counted by what would be said of it, a list of countries once: in %s',
  (language, more) => {
    const countries = ['PE', 'JO', 'OM', 'KW', 'BH'].map((code) =>
      fact('eligible_nationality', value(code, 'country'), null, { qualifier: code }),
    );
    const others = [
      fact('fee', null, value('30', 'USD')),
      fact('quota', null, value('500', 'count')),
      fact('age_min', null, value('18', 'years')),
      fact('processing_time', null, value('P10D', 'duration')),
    ];
    const said = line([...countries, ...others])[language];
    expect(said.endsWith(more)).toBe(true);
  },
);

it.each([
  ['en', 'photo and insurance required', 'visa required for spouses'],
  ['de', 'Lichtbild und Versicherung erforderlich', 'Visum erforderlich für Ehegatten'],
  ['es', 'se exigen fotografía y seguro', 'se exige visado para cónyuges'],
  ['fr', 'photo et assurance obligatoires', 'visa obligatoire pour les conjoints'],
  ['ja', '写真、保険が必要', '査証が必要（配偶者）'],
  ['ko', '사진 및 보험 필요', '비자 필요(배우자)'],
  ['zh-Hans', '须提供照片和保险证明', '须办签证（配偶）'],
  ['zh-Hant', '須提供照片和保險證明', '須辦簽證（配偶）'],
] as const)(
  'documents are asked for in one list, and of people it is said for whom: in %s',
  (language, papers, spouse) => {
    const asked = (name: string): FactDelta => fact('document_required', null, word(name));
    expect(said(language, asked('photo'), asked('insurance'))).toBe(papers);
    expect(said(language, fact('visa_required', null, word('required'), { qualifier: 'spouse' }))).toBe(spouse);
  },
);

it.each([
  ['en', 'applications from 1 March 2026 to 30 June 2026', 'quota: 500', 'health surcharge: USD 100'],
  ['de', 'Anträge vom 1. März 2026 bis 30. Juni 2026', 'Kontingent: 500', 'Gesundheitszuschlag: 100 US-Dollar'],
  ['fr', 'demandes du 1er mars 2026 au 30 juin 2026', 'quota : 500', 'surtaxe de santé : 100 USD'],
  ['es', 'solicitudes del 1 de marzo de 2026 al 30 de junio de 2026', 'cupo: 500', 'recargo sanitario: 100 USD'],
  ['ja', '申請：2026年3月1日から2026年6月30日まで', '受入れ枠：500人', '医療付加料金：100米ドル'],
  ['ko', '신청: 2026년 3월 1일부터 2026년 6월 30일까지', '쿼터: 500명', '의료 부담금: 100달러'],
  ['zh-Hans', '申请时间：自2026年3月1日起至2026年6月30日止', '名额：500个', '医疗附加费：100美元'],
  ['zh-Hant', '申請時間：自2026年3月1日起至2026年6月30日止', '名額：500個', '醫療附加費：100美元'],
] as const)(
  'times to apply, quotas and surcharges are told in plain words: in %s',
  (language, time, quota, surcharge) => {
    const days = line([day('applies_from', '2026-03-01'), day('applies_until', '2026-06-30')]);
    expect(days[language]).toContain(time);
    expect(said(language, fact('quota', null, value('500', 'count')))).toBe(quota);
    const charge = fact('supplementary_charge', null, value('100', 'USD'), { qualifier: 'health_surcharge' });
    expect(said(language, charge)).toBe(surcharge);
  },
);

it('what keeps its value on other conditions is told behind what has another one', () => {
  const permitted = fact('work_permitted', word('permitted'), word('permitted'), {
    op: 'replace',
    qualifier: 'student',
  });
  const hours = fact('work_hours', null, value('PT20H', 'duration', { period: 'week', bound: 'at_most' }));
  expect(line([permitted, hours]).en).toBe(
    'P: work: up to 20 hours a week; work for students: permitted, on other conditions',
  );
});

it('no other name stands in for that of the country that a page is about', () => {
  const text = 'A sentence of official words that is far too long for any subject and has no place to be cut at all';
  const edit = { op: 'insert', path: ['Entry'], before: null, after: text, segments: [['+', text]] } as const;
  const edits = [edit, { ...edit, path: ['Exit'] }];
  const head = { en: 'Zimbabwe', ja: 'ジンバブエ', ko: '짐바브웨' };
  const page = { title: 'T', kind: 'amended', facts: [], edits, language: 'en', jurisdiction: 'GB' } as const;
  const said = headline({ ...page, head, isOfPlace: true });
  for (const language of ['ja', 'ko'] as const) expect(said[language].startsWith(head[language])).toBe(true);
});

it('what another fact says of the same people is not said again', () => {
  const listed = fact('restricted_nationality', null, value('PE', 'country', { access: 'visa' }), { qualifier: 'PE' });
  const visa = fact('visa_required', null, word('required'));
  expect(line([listed, visa]).en).toBe('P: visa now required for Peru');
  expect(line([listed, { ...visa, qualifier: 'PE' }]).en).toBe('P: visa required (Peru)');
  const students = fact('work_permitted', null, word('permitted'), { qualifier: 'student' });
  expect(line([fact('work_permitted', null, word('permitted')), students]).en).toBe('P: work for students: permitted');
});

it('what is asked of some and not of others is not told as both', () => {
  const [yes, no] = ['required', 'not_required'].map((text) => fact('visa_required', null, word(text)));
  if (yes === undefined || no === undefined) throw new Error('no visa');
  expect(line([yes, no])).toMatchObject({ en: 'P: visa: depends on the case', 'zh-Hans': 'P：签证：视情况而定' });
});

it('a document that is asked for no more is told so by its name', () => {
  const none = word('not_required');
  const free = fact('document_required', null, none, { qualifier: 'covid test' });
  const gone = fact('document_required', word('covid_test'), null);
  expect(line([free, gone])).toMatchObject({
    en: 'P: COVID-19 test not required',
    ja: 'P：新型コロナ検査証明書は不要',
  });
  expect(line([fact('document_required', word('return_ticket'), none)])['zh-Hans']).toBe('P：取消返程或续程机票要求');
});

it('a label is said once, and a kind that says no more than its label not at all', () => {
  const [one, other] = ['10', '20'].map((amount) => fact('fee', null, value(amount, 'USD')));
  if (one === undefined || other === undefined) throw new Error('no fee');
  expect(line([one, other]).en).toBe('P: fee: USD 10, USD 20');
  expect(line([{ ...one, qualifier: 'visa fee' }]).en).toBe('P: visa fee: USD 10');
  const quote = { before: null, after: { prefix: '', exact: 'Aufenthaltsbewilligung B: 10', suffix: '' } };
  expect(line([{ ...one, qualifier: 'aufenthaltsbewilligung b', quote }]).de).toContain('(Aufenthaltsbewilligung B)');
});
