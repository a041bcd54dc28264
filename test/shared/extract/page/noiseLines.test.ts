import { describe, expect, test } from 'vitest';
import { isNoisePair, withoutNoise } from '../../../../shared/extract/page/noiseLines.ts';

describe('a line that counts or times by itself is nothing', () => {
  test.each([
    '浏览次数：1234',
    '15306 次浏览',
    '조회수 1,234',
    '閲覧数：88',
    'Views: 12,034',
    '最后更新：2026-01-05 10:00',
    '更新时间：2026年1月5日',
    '最終更新日：令和8年1月5日',
    '최종 수정일: 2026. 1. 5.',
    'Date modified: 2026-01-05',
    'Last Reviewed/Updated: 01/05/2026',
    'Last updated: 5 January 2026',
    'Page last updated Tuesday, January 6, 2026 at 10:30 a.m. EST',
    'Last updated 3 May 2026 | 10:00 UTC',
    'Letzte Aktualisierung: 5. Januar 2026',
    'Stand: 05.01.2026',
    'Dernière mise à jour : 5 janvier 2026',
    'Vérifié le 5 janvier 2026',
    'Vérifié le 05 janvier 2026 - Service de l’information (Cabinet)',
    'Publié le 5 janvier 2026 – Mis à jour le 6 février 2026',
    'Fecha de publicación: 5 de enero de 2026',
    'Päivitetty 5.1.2026',
    'Ultimo aggiornamento: 5 gennaio 2026, 10:15',
    'Data publikacji: 5 stycznia 2026',
    'Τελευταία ενημέρωση: 5 Ιανουαρίου 2026',
    'Обновлено 5 января 2026',
    'Senast uppdaterad: 5 januari 2026',
    'Cập nhật 05/01/2026',
    '更新日：2026年1月5日',
    'メニューを飛ばして本文へ',
    '今天是2026年1月5日 星期一',
    'Published 3 days ago',
    '2小时前',
    '3일 전',
    'vor 2 Tagen',
    '分享到 微信 微博',
    '字号：大 中 小',
    '上一篇：关于某事的通知',
    'Copyright 2026 Agency',
    'Was this page helpful?',
    'Report a problem on this page',
    '12,034 views',
    'ページトップへ',
  ])('%s', (line) => {
    expect(withoutNoise(line)).toBe('');
  });

  test('what stands beside it stays', () => {
    expect(withoutNoise('来源：本网 浏览次数：1234 次')).toBe('来源：本网');
    expect(withoutNoise('Fee schedule (PDF, 1.2 MB)')).toBe('Fee schedule');
    expect(withoutNoise('안내서.pdf (231KB)')).toBe('안내서.pdf');
  });

  test('its name and its number may stand in two lines', () => {
    for (const [name, value] of [
      ['조회수', '1,234'],
      ['Last updated', '5 January 2026'],
      ['Date modified:', '2026-01-05'],
    ] as const)
      expect(isNoisePair(name, value)).toBe(true);
  });
});

describe('a line of the notice that looks alike stays whole', () => {
  test.each([
    'Updated fees take effect 1 May 2026',
    'Last updated guidance applies from 1 May 2026 to all applicants',
    'Updated 1 May 2026: the fee is now $215',
    'Reviewed applications are decided within 30 days',
    'Stand der Gesetzgebung: 2026 gilt das neue Mindestgehalt',
    'The visa is valid for 90 days',
    'You may view 3 documents online',
    '조회 결과는 3일 이내에 통지합니다',
    '更新签证应当在30日前提出申请',
    '签证有效期为3个月',
    '申请人应当提前30天前往使领馆',
    'Share capital of 30 million yen is required',
    'Printed forms are no longer accepted after June',
    'A photograph (35 mm by 45 mm)',
    'Upload a file of at most 5 MB',
    '关闭口岸期间暂停签发签证',
    '打印的申请表应当签字',
    '목록에 포함된 국가의 국민',
    'Hits and misses: 5 examples',
    'Stay of 3 days',
    'within 3 days',
  ])('%s', (line) => {
    expect(withoutNoise(line)).toBe(line);
  });

  test('also in two lines', () => {
    for (const [name, value] of [
      ['Last updated', 'The fee is $215'],
      ['Validity', '90 days'],
      ['Updated', 'from 1 May 2026 the fee is 215'],
    ] as const)
      expect(isNoisePair(name, value)).toBe(false);
  });
});

test('tools for the size of letters are left out, whatever brackets they stand in', () => {
  expect(withoutNoise('字号: [大] [中] [小] [打印]')).toBe('');
  expect(withoutNoise('字号：大 中 小')).toBe('');
  expect(withoutNoise('字号应当不小于五号')).toBe('字号应当不小于五号');
});
