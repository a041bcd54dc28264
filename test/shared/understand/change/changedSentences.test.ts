import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../../../../shared/compare/align.ts';
import type { Block } from '../../../../shared/extract/notice.ts';
import { isElsewhere, saysSame } from '../../../../shared/understand/change/changedSentences.ts';

const block = (text: string): Block => ({ kind: 'paragraph', path: [], text });
const edits = (before: string, after: string, language: string) =>
  compareBlocks(before === '' ? [] : [block(before)], [block(after)], language);

describe('sentences that rule nothing', () => {
  it.each([
    ['de', 'Die Gebühr beträgt 200 Euro.', 'Bis Ende 2024 waren 150 Euro zu entrichten.'],
    ['de', 'Anträge werden online gestellt.', 'Im Jahr 2025 wurden rund 41.000 Visa erteilt.'],
    ['fr', 'L’autorisation se demande en ligne.', 'Des sites frauduleux réclament jusqu’à 180 euros.'],
    ['es', 'La visa cuesta 35 dólares.', 'El año pasado se otorgaron 12.000 visas.'],
    ['ja', '滞在は９０日以内です。', '例えば、７月１日に入国した場合は、９月２８日までに出国する必要があります。'],
    ['ja', '手数料は毎年見直されます。', '一部で報道された引き上げは事実ではありません。'],
    ['ko', '신청 수수료는 환불되지 않습니다.', '지난달 접수된 신청 38,214건 가운데 87%가 처리되었습니다.'],
    ['ko', '신청은 온라인으로 접수합니다.', '연휴 기간에는 대사관 업무를 하지 않습니다.'],
    ['zh-Hans', '停留期自入境次日起计算。', '例如，停留期为30天、6月1日入境的，应于7月1日前离境。'],
    ['zh-Hant', '申請須於網上遞交。', '有偽冒網站收取港幣250元，市民切勿受騙。'],
  ])('are told apart (%s): %s %s', (language, rule, told) => {
    expect(isElsewhere(edits(rule, `${rule} ${told}`, language), language)).toBe(true);
  });

  it.each([
    ['de', 'Die Gebühr beträgt 200 Euro.', 'Für Kinder beträgt sie 100 Euro.'],
    [
      'fr',
      'Le visa est gratuit.',
      'Des sites frauduleux réclament 180 euros. Le passeport doit être valable six mois.',
    ],
    ['ja', '滞在は９０日以内です。', '新たに物流倉庫の分野を対象に追加しました。'],
    ['ko', '수수료는 5만원입니다.', '허위 서류를 제출한 사람은 출국하여야 합니다. 보도와 다릅니다.'],
    ['zh-Hans', '签证费200元。', '适用地区包括北京、天津等24个省市。'],
    ['es', 'La visa cuesta 35 dólares.', 'Hasta 2024 costaba 30 dólares; ahora se exige un seguro médico.'],
  ])('are not all that changed (%s): %s %s', (language, rule, more) => {
    expect(isElsewhere(edits(rule, `${rule} ${more}`, language), language)).toBe(false);
  });
});

describe('sentences that oblige to the same', () => {
  it('are told by what they ask for, not by their words', () => {
    const [was, is] = ['Il faut présenter deux photos.', 'Deux photos doivent être présentées, il faut les fournir.'];
    expect(saysSame(edits(was, is, 'fr'), 'fr')).toBe(true);
  });

  it('are so where a visa is needed and where one must be got', () => {
    const [was, is] = ['フィリピン国籍の方は査証が必要です。', 'フィリピン国籍の方は査証の取得が必要となります。'];
    expect(saysSame(edits(was, is, 'ja'), 'ja')).toBe(true);
    expect(saysSame(edits(was, is.replace('フィリピン', 'ベトナム'), 'ja'), 'ja')).toBe(false);
  });

  it('are not those that ask for more, of others, on a condition, or elsewhere', () => {
    const was = 'Les demandeurs doivent présenter deux photos à Lyon.';
    for (const is of [
      'Les demandeurs doivent présenter trois photos à Lyon.',
      'Les enfants doivent présenter deux photos à Lyon.',
      'Les demandeurs doivent présenter deux photos à Lyon si le dossier est incomplet.',
      'Les demandeurs doivent présenter deux photos à Paris.',
    ])
      expect(saysSame(edits(was, is, 'fr'), 'fr')).toBe(false);
  });
});
