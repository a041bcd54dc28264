import { describe, expect, test } from 'vitest';
import { decode } from '../../../shared/capture/decode.ts';
import { decoderOf } from '../../../shared/capture/decoderOf.ts';
import { fc } from '../../support/property.ts';

/** Bytes of a text in a legacy encoding: Node decodes them all and encodes none, so the tables are read backwards. */
function encoder(label: string, isWide = true): (text: string) => Uint8Array {
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
  if (isWide && !label.startsWith('windows')) {
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
  ['gbk', 'gb18030', 'zh-Hans', 'utf-8'],
  ['gb18030', 'gb18030', 'zh-Hans', 'utf-8'],
  ['big5', 'big5', 'zh-Hant', 'utf-8'],
  ['euc-kr', 'euc-kr', 'ko', 'utf-8'],
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
    ['declared in both as what it cannot be', wrong, wrong],
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

/** A sentence of a language, with letters that only its own encodings have. */
const sentences = {
  pl: 'Opłata za rozpatrzenie wniosku wizowego wynosi 80 EUR. Cudzoziemcy spoza Unii muszą złożyć wniosek osobiście; nie później niż na piętnaście dni przed podróżą.',
  tr: 'Vize başvuru ücreti değişmiştir. Yabancılar için çalışma izni süresi bir yıldır; başvurular Göç İdaresi Başkanlığına yapılır.',
  th: 'ค่าธรรมเนียมการตรวจลงตราประเภทนักท่องเที่ยว ผู้ถือหนังสือเดินทางต่างด้าวพำนักได้ไม่เกินหกสิบวัน',
  el: 'Τα τέλη για την άδεια διαμονής αυξάνονται. Οι πολίτες τρίτων χωρών υποβάλλουν αίτηση ηλεκτρονικά.',
  he: 'אגרת הוויזה לישראל תעודכן החל מהראשון בינואר. יש להגיש את הבקשה ברשות האוכלוסין וההגירה.',
  ru: 'Размер государственной пошлины за выдачу визы иностранному гражданину изменён. Заявление подаётся лично.',
  uk: 'Плата за оформлення візи для іноземців змінюється. Заяву подають особисто, її розглядають п’ять днів.',
  ar: 'تم تعديل رسوم تأشيرة الدخول للأجانب اعتبارا من أول يناير. يقدم الطلب إلى إدارة الجوازات.',
  da: 'Gebyret for at søge om opholdstilladelse på grund af arbejde ændres. Udlændinge skal møde frem inden fjorten dage.',
  hu: 'A tartózkodási engedély iránti eljárás díja megváltozik. A külföldiek személyesen nyújthatják be kérelmüket, a hűtőházi munkára is; később nem pótolható.',
  lt: 'Mokestis už leidimą gyventi keičiamas. Užsieniečiai prašymą pateikia asmeniškai, vėliausiai per mėnesį.',
} as const;

const declaredRightly = [
  ['windows-1250', 'pl'],
  ['iso-8859-2', 'pl'],
  ['windows-1254', 'tr'],
  ['iso-8859-9', 'tr'],
  ['windows-874', 'th'],
  ['tis-620', 'th'],
  ['windows-1253', 'el'],
  ['iso-8859-7', 'el'],
  ['windows-1255', 'he'],
  ['iso-8859-8-i', 'he'],
  ['windows-1251', 'ru'],
  ['koi8-r', 'ru'],
  ['iso-8859-5', 'ru'],
  ['ibm866', 'ru'],
  ['x-mac-cyrillic', 'ru'],
  ['koi8-u', 'uk'],
  ['windows-1256', 'ar'],
  ['iso-8859-1', 'da'],
  ['iso-8859-15', 'da'],
  ['iso-8859-2', 'hu'],
  ['windows-1257', 'lt'],
] as const;

describe.each(declaredRightly)('%s in %s', (label, language) => {
  const encode = encoder(label, false);
  const text = sentences[language].replace('’', label.startsWith('windows') ? '’' : "'");
  const page = (meta: string): Uint8Array =>
    encode(`<html><head>${meta}<title>x</title></head><body>${text}</body></html>`);

  test.each([
    ['header and page', label, label],
    ['the header', label, null],
    ['the page', null, label],
  ])('is declared in %s', (_where, header, meta) => {
    const body = page(meta === null ? '' : `<meta charset="${meta}">`);
    const type = header === null ? 'text/html' : `text/html; charset=${header}`;
    for (const expected of [language, 'en', 'ja'])
      expect(decode(body, type, { language: expected }).text).toContain(text);
  });

  test('is declared nowhere, and its language is known or not', () => {
    expect(decode(page(''), 'text/html', { language }).text).toContain(text);
    expect(decode(page(''), 'text/html').text).toContain(text);
  });
});

describe('a declaration that header and page share', () => {
  const shared = (charset: string, ...parts: readonly (string | readonly number[])[]) => {
    const head = `<html><head><meta charset="${charset}"></head><body>`;
    const bytes = [head, ...parts].map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : part));
    return decode(new Uint8Array(bytes.flatMap((part) => [...part])), `text/html; charset=${charset}`).text;
  };
  const english = 'The fee is £115 – children pay £60. ';

  test('holds where a few bytes fail, each of which becomes U+FFFD', () => {
    const text = shared('utf-8', english, 'Contact the', [0xa0], 'help desk. ', [0x92, 0x93]);
    expect(text).toContain(`${english}Contact the\ufffdhelp desk. \ufffd\ufffd`);
  });

  test('holds where many fail that are few in a long text', () => {
    expect(
      shared('utf-8', english.repeat(400), [0x92, 0x20, 0x92, 0x20, 0x92, 0x20, 0x92, 0x20, 0x92, 0x20, 0x92]),
    ).toContain(`${english}\ufffd`);
  });

  test('does not hold where it fails throughout', () => {
    const latin = Array.from({ length: 40 }, () => [0x66, 0xfc, 0x72, 0x20, 0xe4]).flat();
    expect(shared('utf-8', latin)).toContain('für ä');
  });

  test('is not overruled by what would read better', () => {
    const chinese = encoder('gb18030')(texts['zh-Hans']);
    expect(shared('iso-8859-1', [...chinese])).toContain('µÚÁùÌõ');
  });

  test('is told from one in a comment', () => {
    const body = new Uint8Array([
      ...new TextEncoder().encode('<!-- <meta charset="shift_jis"> --><meta charset="windows-1251">'),
      0xcf,
      0xf0,
      0xe8,
    ]);
    expect(decode(body, 'text/html').text).toContain('При');
  });
});

test('a page without a declaration in which a few bytes are broken is UTF-8', () => {
  const body = new Uint8Array([...new TextEncoder().encode(texts.ko), 0xa0, ...new TextEncoder().encode(texts.ko)]);
  expect(decode(body, 'text/html').text).toBe(`${texts.ko}\ufffd${texts.ko}`);
});

describe('labels mean what browsers mean by them', () => {
  const read = (label: string, bytes: readonly number[]): string =>
    decode(new Uint8Array(bytes), `text/html; charset=${label}`).text;

  test('euc-kr is Unified Hangul Code: 똠방각하, €', () => {
    expect(read('euc-kr', [0x8c, 0x63, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf])).toBe('똠방각하');
    expect(read('euc-kr', [0x81, 0x41, 0xc6, 0x52])).toBe('\uac02\ud7a3');
    expect(read('euc-kr', [0xa2, 0xe6, 0x35])).toBe('€5');
    expect(read('euc-kr', [0xb0, 0xa1, 0xff, 0x3c, 0x70, 0x3e])).toBe('가\ufffd<p>');
  });

  test('euc-kr has every syllable once', () => {
    const bytes: number[] = [];
    for (let first = 0x81; first <= 0xfe; first++)
      for (let second = 0x41; second <= 0xfe; second++) bytes.push(first, second, 0x20);
    const syllables =
      decoderOf('euc-kr')
        ?.decode(new Uint8Array(bytes))
        .match(/[\uac00-\ud7a3]/g) ?? [];
    expect(syllables).toHaveLength(11_172);
    expect(new Set(syllables).size).toBe(11_172);
  });

  test('big5 has the characters of Hong Kong', () => {
    expect(read('big5', [0x87, 0x40, 0xfe, 0xfe])).toBe('䏰秔');
    expect(read('big5-hkscs', [0x88, 0x62, 0xf9, 0xd6])).toBe('\u00ca\u0304碁');
  });

  test('iso-8859-1 is windows-1252, and utf-16 in a page that could be read is UTF-8', () => {
    expect(read('iso-8859-1', [0x93, 0x80, 0x94])).toBe('“€”');
    const body = new TextEncoder().encode('<meta charset="utf-16">Gebühr');
    expect(decode(body, 'text/html').text).toContain('Gebühr');
  });

  test('control characters of Shift_JIS stay what they are', () => {
    expect(read('shift_jis', [0x82, 0xa0, 0x1a, 0x1c, 0x7f])).toBe('あ\u001a\u001c\u007f');
  });
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
