import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../shared/capture/decode.ts';

/** Bytes of a text in a legacy encoding: Node decodes them all and encodes none, so the tables are read backwards. */
function encoder(label: string): (text: string) => Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(label, { fatal: true });
  const learn = (bytes: number[]): void => {
    try {
      const text = decoder.decode(new Uint8Array(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // Not a character of this encoding.
    }
  };
  for (let first = 0; first < 256; first++) learn([first]);
  if (!label.startsWith('windows')) {
    for (let first = 0x81; first < 0xff; first++)
      for (let second = 0x40; second < 0xff; second++) learn([first, second]);
  }
  return (text) =>
    new Uint8Array(
      [...text].flatMap((character) => {
        const bytes = table.get(character);
        if (bytes === undefined) throw new Error(`${label} has no ${character}`);
        return bytes;
      }),
    );
}

const texts = {
  'zh-Hans':
    '第六条 普通签证分为以下类别，并在签证上标明相应的汉语拼音字母：外国人申请办理签证，应当填写申请表，提交本人的护照或者其他国际旅行证件。国家移民管理局公告。',
  'zh-Hant':
    '入境事務處公布，由十月一日起，外籍人士申請簽證須提交護照及有關證明文件，詳情請參閱政府網頁。此項規定適用於所有申請人。',
  ko: '법무부는 외국인 전문인력의 임금요건 기준을 다음과 같이 공고합니다. 이 고시는 2026년 2월 1일부터 시행한다. 사증발급 안내매뉴얼을 참고하시기 바랍니다.',
  ja: '出入国在留管理庁は、経営・管理の在留資格について、基準を改正しました。施行日の前日までに受付した申請については、改正前の許可基準が適用されます。',
  de: 'Die Blaue Karte EU wird ausländischen Fachkräften erteilt, wenn das Gehalt die Höhe der jährlichen Grenze übersteigt. Für Berufsanfänger gilt ein ermäßigter Betrag.',
} as const;

const encodings = [
  ['gb2312', 'gb18030', 'zh-Hans', 'utf-8'],
  ['gbk', 'gb18030', 'zh-Hans', 'big5'],
  ['gb18030', 'gb18030', 'zh-Hans', 'iso-8859-1'],
  ['big5', 'big5', 'zh-Hant', 'utf-8'],
  ['euc-kr', 'euc-kr', 'ko', 'iso-8859-1'],
  ['cp949', 'euc-kr', 'ko', 'utf-8'],
  ['shift_jis', 'shift_jis', 'ja', 'euc-jp'],
  ['euc-jp', 'euc-jp', 'ja', 'shift_jis'],
  ['iso-8859-1', 'windows-1252', 'de', 'utf-8'],
  ['windows-1252', 'windows-1252', 'de', 'utf-8'],
] as const;

describe.each(encodings)('%s', (label, table, language, wrong) => {
  const encode = encoder(table);
  const text = texts[language];
  const page = (charset: string | null): Uint8Array =>
    encode(
      `<html><head>${charset === null ? '' : `<meta charset="${charset}">`}<title>x</title></head><body>${text}</body></html>`,
    );
  const read = (body: Uint8Array, header: string | null): string =>
    decode(body, header === null ? 'text/html' : `text/html; charset=${header}`, { language }).text;

  test.each([
    ['declared rightly', label, label],
    ['in the header only', label, null],
    ['in the page only', null, label],
    ['nowhere', null, null],
    ['declared wrongly in both', wrong, wrong],
    ['declared wrongly in the header', wrong, label],
    ['declared wrongly in the page', label, wrong],
    ['with a label nobody knows', 'x-unknown', 'klingon'],
  ])('%s', (_how, header, meta) => {
    expect(read(page(meta), header)).toContain(text);
  });
});

test('UTF-8 is UTF-8 whatever it declares', () => {
  for (const [, , language] of encodings) {
    const body = new TextEncoder().encode(`<meta charset="gb2312">${texts[language]}`);
    expect(decode(body, 'text/html; charset=big5', { language }).text).toContain(texts[language]);
  }
});

test('a byte order mark decides', () => {
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...[...'签证'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]);
  expect(decode(utf16, 'text/html; charset=utf-8').text).toBe('签证');
});

test('any bytes are read to some text, with any label', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), fc.string(), (body, label) => {
      expect(typeof decode(body, `text/html; charset=${label}`).text).toBe('string');
    }),
  );
});

test('a character cut off at the end and NUL bytes are no reason to take another encoding', () => {
  const body = new TextEncoder().encode(`${texts.ko}\u0000${texts.ko}`);
  expect(decode(body.subarray(0, body.length - 2), 'text/html').encoding).toBe('utf-8');
});
