import { describe, expect, test } from 'vitest';
import { announcementOf } from '../../../shared/relate/announcementOf.ts';
import { referencesOf } from '../../../shared/relate/references.ts';
import { eventOf, type Told } from '../../support/announced.ts';

function references(told: Pick<Told, 'title' | 'texts'> & Partial<Told>) {
  const event = eventOf({ source: 's', at: '2026-02-01T00:00:00.000Z', ...told });
  const { corrects, supersedes } = referencesOf(event, announcementOf(event).own);
  return { corrects: corrects.map(({ key }) => key), supersedes: supersedes.map(({ key }) => key) };
}
const us = { jurisdiction: 'US', language: 'en' };

describe('SUPERSEDES', () => {
  test.each([
    [
      '国家移民管理局公告2026年第1号',
      '本公告自2026年2月17日起施行，国家移民管理局公告2025年第5号同时废止。',
      'CN',
      'zh-Hans',
      'cn:nia-announcement:2025-5',
    ],
    [
      '国家移民管理局公告2026年第1号',
      '国家移民管理局公告2025年第5号自2026年2月17日起废止。',
      'CN',
      'zh-Hans',
      'cn:nia-announcement:2025-5',
    ],
    ['Revised charges', 'This notice supersedes Proclamation 10973.', 'US', 'en', 'us:proclamation:10973'],
    ['Revised charges', 'Executive Order 14160 is hereby revoked.', 'US', 'en', 'us:executive-order:14160'],
    ['The fees order', 'This Order replaces SI 2024/123 in full.', 'GB', 'en', 'gb:statutory-instrument:2024-123'],
    [
      'Neue Verordnung',
      'Diese Verordnung ersetzt die Verordnung vom 1. März 2023 (BGBl. 2023 I Nr. 217).',
      'DE',
      'de',
      'de:law-gazette:2023-217',
    ],
    ['고시', '법무부고시 제2024-100호는 폐지한다.', 'KR', 'ko', 'kr:법무부고시:2024-100'],
    ['省令', '令和五年法務省令第十号は、廃止する。', 'JP', 'ja', 'jp:法務省令:2023-10'],
  ])('is read where a notice takes the place of another: %s, %s', (title, text, jurisdiction, language, key) => {
    expect(references({ title, texts: [text], jurisdiction, language }).supersedes).toEqual([key]);
  });

  test.each([
    ['it amends', '根据《国务院关于修改部分条例的决定》（国务院令第814号）修订。', 'CN', 'zh-Hans'],
    ['it is itself replaced', 'This memorandum is superseded by PM-602-0199.', 'US', 'en'],
    ['a part of it goes', 'Section 3 of Proclamation 10973 is revoked.', 'US', 'en'],
    ['it is its own end', '本公告自2026年12月31日起废止。', 'CN', 'zh-Hans'],
    ['it rests on it', 'Under Proclamation 10973, a payment is due. Other forms are replaced.', 'US', 'en'],
  ])('is not read where %s', (_, text, jurisdiction, language) => {
    expect(references({ title: 'A notice', texts: [text], jurisdiction, language }).supersedes).toEqual([]);
  });

  test('is not news where the words stood there before', () => {
    const was = 'This notice supersedes Proclamation 10973. It is in force.';
    const is = 'This notice supersedes Proclamation 10973. It is in force until May.';
    expect(references({ title: 'A notice', texts: [is], before: [was], ...us }).supersedes).toEqual([]);
  });
});

describe('CORRECTION', () => {
  test('is read from the number of the Federal Register', () => {
    expect(references({ title: 'Adjustment of fees', number: 'C1-2026-12542', texts: [], ...us }).corrects).toEqual([
      'us:federal-register-document:2026-12542',
    ]);
  });

  test.each([
    [
      'Adjustment of fees; Correction',
      'In FR Doc. 2026-12542, appearing on page 40123, correct the date.',
      'US',
      'en',
      'us:federal-register-document:2026-12542',
    ],
    [
      '关于国家移民管理局公告2025年第5号的更正',
      '将“30日”更正为“15日”。',
      'CN',
      'zh-Hans',
      'cn:nia-announcement:2025-5',
    ],
    [
      'Berichtigung der Bekanntmachung',
      'Die Bekanntmachung BAnz AT 18.12.2025 B3 wird berichtigt.',
      'DE',
      'de',
      'de:federal-gazette:2025-12-18-B3',
    ],
    ['정정공고', '법무부공고 제2025-406호 중 금액을 정정합니다.', 'KR', 'ko', 'kr:법무부공고:2025-406'],
  ])('is read from a title: %s', (title, text, jurisdiction, language, key) => {
    expect(references({ title, texts: [text], jurisdiction, language }).corrects).toEqual([key]);
  });

  test.each([
    ['a correct name', 'Give the correct number', 'Name Proclamation 10973 on the form.'],
    ['a facility', 'Visits at correctional facilities', 'See Proclamation 10973.'],
  ])('is not read from %s', (_, title, text) => {
    expect(references({ title, texts: [text], ...us }).corrects).toEqual([]);
  });
});

test('a page that names thousands has the first few looked up, and keeps no more than an item holds', () => {
  const texts = Array.from({ length: 3000 }, (_, at) => `This notice supersedes Proclamation ${10_000 + at}.`);
  const event = eventOf({ source: 's', at: '2026-02-01T00:00:00.000Z', title: 'A notice', texts, ...us });
  const announcement = announcementOf(event);
  expect(referencesOf(event, announcement.own).supersedes).toHaveLength(5);
  expect(JSON.stringify(announcement).length).toBeLessThan(4000);
});
