import { describe, expect, test } from 'vitest';
import { documentNames, isCitation } from '../../../shared/relate/documentNames.ts';
import { fc } from '../../support/property.ts';

const keys = (text: string, jurisdiction = 'CN'): string[] => documentNames(text, jurisdiction).map(({ key }) => key);

describe('one document has one key, however and in whatever language it is named', () => {
  test.each([
    [
      'cn:state-council-decree:814',
      'CN',
      [
        '国务院令第814号',
        '中华人民共和国国务院令 第８１４号',
        '國務院令第八百一十四號',
        'State Council Decree No. 814',
        'Decree No. 814 of the State Council',
        'Order of the State Council of the People’s Republic of China No. 814',
      ],
    ],
    [
      'cn:nia-announcement:2025-5',
      'CN',
      [
        '国家移民管理局公告2025年第5号',
        '国家移民管理局公告 （2025年第五号）',
        'National Immigration Administration Announcement No. 5 of 2025',
        'Announcement No. 5 (2025) of the National Immigration Administration',
      ],
    ],
    ['cn:国办发:2025-12', 'CN', ['国办发〔2025〕12号', '国办发[2025]12号']],
    [
      'us:proclamation:11069',
      'US',
      [
        'Proclamation 11069',
        'Presidential Proclamation No. 11069 of September 18, 2026',
        '第11069号总统公告',
        '總統公告第11069號',
      ],
    ],
    ['us:executive-order:14431', 'US', ['Executive Order 14431', 'E.O. 14431', 'EO 14431', '第14431号行政命令']],
    ['us:federal-register-page:91-60497', 'US', ['91 FR 60497', '91 Fed. Reg. 60,497', '91 Federal Register 60497']],
    ['us:federal-register-document:2026-19554', 'US', ['2026-19554', 'FR Doc. 2026-19554', '[FR Doc No: 2026-19554]']],
    ['us:federal-register-document:C1-2026-12542', 'US', ['C1-2026-12542', 'FR Doc. C1-2026-12542']],
    [
      'de:law-gazette:2023-217',
      'DE',
      ['BGBl. 2023 I Nr. 217', 'BGBl. I 2023 Nr. 217', 'Bundesgesetzblatt Jahrgang 2023 Teil I Nr. 217'],
    ],
    ['de:federal-gazette:2025-12-18-B3', 'DE', ['BAnz AT 18.12.2025 B3']],
    ['eu:regulation:2018/1806', 'EU', ['Regulation (EU) 2018/1806', 'Verordnung (EU) 2018/1806', 'CELEX 32018R1806']],
    ['eu:regulation:2009/810', 'EU', ['Regulation (EC) No 810/2009', 'Verordnung (EG) Nr. 810/2009']],
    [
      'kr:법무부공고:2025-406',
      'KR',
      ['법무부공고 제2025-406호', '법무부 공고 제 2025-406 호', 'Ministry of Justice Notice No. 2025-406'],
    ],
    ['kr:대통령령:35000', 'KR', ['대통령령 제35000호', 'Presidential Decree No. 35000']],
    ['jp:法務省令:2025-50', 'JP', ['令和七年法務省令第五十号', '令和7年法務省令第50号']],
    ['gb:house-of-commons-paper:836', 'GB', ['Statement of changes to the Immigration Rules: HC 836', 'HC 836']],
    ['ch:law:142.20', 'CH', ['SR 142.20']],
  ])('%s', (key, jurisdiction, forms) => {
    for (const form of forms) expect(keys(form, jurisdiction), form).toEqual([key]);
  });
});

test('other documents have other keys', () => {
  const all = [
    '国务院令第814号',
    '国务院令第637号',
    '国家移民管理局公告2025年第5号',
    '国家移民管理局公告2026年第5号',
    '公安部令第814号',
  ];
  expect(new Set(all.flatMap((text) => keys(text))).size).toBe(all.length);
  expect(keys('Directive (EU) 2018/1806', 'EU')).not.toEqual(keys('Regulation (EU) 2018/1806', 'EU'));
  expect(keys('외교부공고 제2025-406호', 'KR')).not.toEqual(keys('법무부공고 제2025-406호', 'KR'));
});

test.each([
  ['a rule-making spans proposal and rule', 'RIN 1615-AD20', 'US'],
  ['a docket is of many documents', 'USCIS-2026-0298', 'US'],
  ['a case of a court', '1:25-cv-13829', 'US'],
  ['a provision', '8 CFR 214.2(h)(8)(iii)', 'US'],
  ['an item of a list', '第六条（六） K字签证', 'CN'],
  ['a telephone number', 'Tel. 2026-19554', 'US'],
  ['a paper of another parliament', 'HC 836', 'NZ'],
  ['a notice that says no office', '공고 제2025-406호', 'KR'],
])('what names no one document has no key: %s', (_, text, jurisdiction) => {
  expect(keys(text, jurisdiction)).toEqual([]);
});

test('a citation says where a document was printed', () => {
  const cites = (text: string, jurisdiction: string) => documentNames(text, jurisdiction).map(isCitation);
  expect(cites('91 FR 60497', 'US')).toEqual([true]);
  expect(cites('BGBl. 2023 I Nr. 217', 'DE')).toEqual([true]);
  expect(cites('Proclamation 11069', 'US')).toEqual([false]);
});

test('any text is read in time, and what is printed stands where it is said to', () => {
  const piece = fc.constantFrom(
    '国务院令第',
    '814',
    '号',
    ' FR ',
    '91',
    'Proclamation ',
    '第',
    '〔2025〕',
    '제',
    '호',
    'BGBl. ',
    ' ',
    '(',
    ')',
    '국',
    '-',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(piece).map((parts) => parts.join('')),
      ),
      (text) => {
        for (const { key, series, printed } of documentNames(text, 'US')) {
          expect(key.startsWith(`${series}:`)).toBe(true);
          expect(printed.length).toBeGreaterThan(0);
        }
      },
    ),
  );
  const started = performance.now();
  for (const part of [
    '国务院令第',
    '1',
    '第1',
    '(',
    'BGBl. 2023 I Nr. ',
    '91 FR ',
    'Decree of the State Council ',
    '법무부 ',
  ])
    documentNames(part.repeat(50_000), 'US');
  expect(performance.now() - started).toBeLessThan(4000);
});
