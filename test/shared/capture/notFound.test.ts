import { describe, expect, test } from 'vitest';
import type { Capture } from '../../../shared/capture/capture.ts';
import { judge } from '../../../shared/capture/judge.ts';
import { markupOf, parsePage } from '../../../shared/extract/page/parsePage.ts';

const url = 'https://www.city.example/guide/residence/extension.html';

function judged(text: string, capture: Partial<Capture> = {}) {
  const body = new TextEncoder().encode(text);
  const at = '2026-01-01T00:00:00.000Z';
  const whole: Capture = { url, finalUrl: url, status: 200, headers: {}, body, sha256: '', capturedAt: at, ...capture };
  return judge({ capture: whole, text, markup: markupOf(parsePage(text)), hosts: ['www.city.example'], kind: 'page' });
}

/** A page with the whole frame of its site: menus, search, contacts. */
const framed = (title: string, heading: string, content = '') =>
  `<html><head><title>${title}</title></head><body><div id="menu"><ul>${Array.from({ length: 30 }, (_, at) => `<li><a href="/${at}">Topic ${at} of the town and of its people</a></li>`).join('')}</ul></div><div id="contents"><h1>${heading}</h1>${content}</div><div id="foot"><p>Town hall, 1-1 Central Street. Open on weekdays from 8:30 to 17:15. Telephone 000-000-0000.</p></div></body></html>`;
const advice =
  '<p>ページは移動または削除された可能性があります。サイト内検索かサイトマップをご利用ください。</p>'.repeat(12);

describe('a page that says that there is none is missing, with 200 and the frame of its site', () => {
  test.each([
    ['山手市：ご指定のページは見つかりませんでした', '山手市', advice],
    ['海辺市／お探しのページが見つかりません', '海辺市', advice],
    ['お探しのページは見つかりません。 404 Not Found - 川上県', '川上県', ''],
    ['川上県', '指定されたページは存在しません', advice],
    ['404 Not Found｜谷町', '谷町', advice],
    ['페이지를 찾을 수 없습니다 | 시청', '시청', ''],
    ['您访问的页面不存在-市政府', '您访问的页面不存在', ''],
    ['Nie znaleziono strony - Urząd', 'Urząd', ''],
    ['Sayfa bulunamadı | Göç İdaresi', 'Göç İdaresi', ''],
    ['Página não encontrada — Câmara', 'Câmara', ''],
    ['Страница не найдена - Управление', 'Управление', ''],
    ['Η σελίδα δεν βρέθηκε | Υπουργείο', 'Υπουργείο', ''],
    ['Ministry', 'הדף המבוקש לא נמצא', ''],
    ['Page introuvable - Préfecture', 'Préfecture', ''],
    ['Pagina non trovata | Questura', 'Questura', ''],
    ['Ministry: Page not found', 'Ministry', ''],
  ])('%s', (title, heading, content) => {
    expect(judged(framed(title, heading, content))).toMatchObject({ verdict: 'missing' });
  });

  test.each([
    [
      '旅券が見つからないとき',
      '旅券が見つからないときの届出',
      '<p>旅券が見つからない場合は、警察に届け出てください。</p>',
    ],
    [
      'Lost documents | Ministry',
      'If your passport cannot be found',
      '<p>Report it to the police at once, and to the consulate.</p>',
    ],
    ['不存在双重国籍的声明', '不存在双重国籍的声明', '<p>申请人应当提交不存在双重国籍的声明。</p>'],
  ])('and a notice of what is lost is none: %s', (title, heading, content) => {
    expect(judged(framed(title, heading, content.repeat(30)))).toEqual({ verdict: 'document' });
  });
});

describe('what stands before a site does not hide that a page is gone', () => {
  const imperva = '<script src="/_Incapsula_Resource?SWJIYLWA=719d34d31c8e3a6e" async></script>';
  const cloudflare = '<script src="/cdn-cgi/challenge-platform/h/g/scripts/jsd/main.js"></script>';
  const gone = (script: string) =>
    `<html><head><title>Page not found</title>${script}</head><body><h1>Page not found</h1><p>The page was removed. Use the search of our site to find what you look for.</p></body></html>`;

  test.each([
    ['Imperva with 404', gone(imperva), 404],
    ['Imperva with 200', gone(imperva), 200],
    ['Cloudflare with 410', gone(cloudflare), 410],
    [
      'Imperva with 404, in Japanese',
      framed('お探しのページは見つかりません。 404 Not Found - 川上県', '川上県').replace(
        '</head>',
        `${imperva}</head>`,
      ),
      404,
    ],
  ])('%s', (_who, text, status) => {
    expect(judged(text, { status })).toMatchObject({ verdict: 'missing' });
  });

  test.each([
    [
      'a page for robots',
      `<html><head><meta name="robots" content="noindex">${imperva}</head><body></body></html>`,
      200,
    ],
    [
      'an incident',
      '<html><body><iframe src="/_Incapsula_Resource?CWUDNSAI=9&incident_id=1">Request unsuccessful. Incapsula incident ID: 1-2</iframe></body></html>',
      404,
    ],
  ])('but its own page is still a wall: %s', (_what, text, status) => {
    expect(judged(text, { status })).toMatchObject({ verdict: 'blocked', rule: 'BLOCKED-IMPERVA' });
  });
});
