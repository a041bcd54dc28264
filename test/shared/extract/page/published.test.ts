import { expect, test } from 'vitest';
import { languageOf } from '../../../../shared/extract/language.ts';
import { readPage } from '../../../../shared/extract/page/page.ts';
import { parsePage } from '../../../../shared/extract/page/parsePage.ts';
import { readDate } from '../../../../shared/extract/page/published.ts';
import { regulationSource } from '../../../support/regulation.ts';

const sourceIn = (jurisdiction: string, language: string) => ({
  ...regulationSource,
  language,
  timezone: 'UTC',
  select: {},
  authority: { ...regulationSource.authority, jurisdiction },
});

test.each([
  ['2025年8月14日', 'CN', 'zh-Hans', '2025-08-14'],
  ['二〇二五年八月十四日', 'CN', 'zh-Hans', '2025-08-14'],
  ['2025 年 10 月 1 日', 'CN', 'zh-Hans', '2025-10-01'],
  ['２０２５年８月１４日 １０:００', 'CN', 'zh-Hans', '2025-08-14T10:00:00+08:00'],
  ['民國114年9月10日', 'TW', 'zh-Hant', '2025-09-10'],
  ['令和7年10月16日', 'JP', 'ja', '2025-10-16'],
  ['令和元年五月一日', 'JP', 'ja', '2019-05-01'],
  ['2026. 2. 1.', 'KR', 'ko', '2026-02-01'],
  ['2025년 12월 29일', 'KR', 'ko', '2025-12-29'],
  ['18. August 2023', 'DE', 'de', '2023-08-18'],
  ['18.12.2025', 'DE', 'de', '2025-12-18'],
  ['09/24/2025', 'US', 'en', '2025-09-24'],
  ['24/09/2025', 'GB', 'en', '2025-09-24'],
  ['10/12/2025', 'US', 'en', '2025-10-12'],
  ['10/12/2025', 'GB', 'en', '2025-12-10'],
  ['10/12/2025', 'CA', 'en', null],
  ['September 23, 2025', 'NZ', 'en', '2025-09-23'],
  ['23 September 2025, 10:30 am', 'NZ', 'en', '2025-09-23T10:30:00+12:00'],
  ['Thu, 18 Sep 2025 18:02:00 EDT', 'US', 'en', '2025-09-18T18:02:00-04:00'],
  ['2025-08-14-10:00:00', 'CN', 'zh-Hans', '2025-08-14T10:00:00+08:00'],
  ['第3号', 'CN', 'zh-Hans', null],
  ['Version 10.12', 'DE', 'de', null],
])('%s in %s, %s, is %s', (text, jurisdiction, language, read) => {
  expect(readDate(text, sourceIn(jurisdiction, language))).toBe(read);
});

const prose =
  '<p>Applicants must be sponsored by an employer and apply from outside the country for the visa.</p><p>The fee is the same for all of the classes.</p>';
const publishedOf = (html: string, jurisdiction = 'GB', language = 'en') => {
  const notice = readPage(parsePage(html), sourceIn(jurisdiction, language), 'https://www.example.test/notice');
  return 'selector' in notice ? notice : notice.publishedOn;
};
const page = (head: string, body: string): string =>
  `<!doctype html><html><head><title>Notice on visas</title>${head}</head><body><main><h1>Notice on visas</h1>${body}</main><footer>Copyright 2026</footer></body></html>`;

test.each([
  ['a tag for machines', page('<meta name="PubDate" content="2025-11-05 09:30">', prose), '2025-11-05T09:30:00+00:00'],
  [
    'linked data',
    page(
      '<script type="application/ld+json">{"@type":"Article","datePublished":"2020-12-01T00:00:00+00:00","dateModified":"2026-01-01"}</script>',
      prose,
    ),
    '2020-12-01T00:00:00Z',
  ],
  ['a name before it', page('', `<p>Published: 3 May 2026</p>${prose}`), '2026-05-03'],
  [
    'a name in the cell beside it',
    page('', `<table><tr><th>Date</th><td>3 May 2026</td></tr></table>${prose}`),
    '2026-05-03',
  ],
  ['a line of its own under the title', page('', `<p>3 May 2026</p>${prose}`), '2026-05-03'],
  [
    'a line of its own over the title, among style sheets',
    `<title>Notice on visas</title><main><style>${'.c-1a{margin:0;padding:0}'.repeat(8)}</style><div>3 May 2026</div><h1><style>.c-1b{margin:0}</style>Notice on visas</h1>${prose}</main>`,
    '2026-05-03',
  ],
  ['another tag for machines', page('<meta name="publication_date" content="2026-05-03">', prose), '2026-05-03'],
  ['a line of its own under the text', page('', `${prose}<p>3 May 2026</p>`), '2026-05-03'],
])('the day of publication stands in %s', (_where, html, day) => {
  expect(publishedOf(html)).toBe(day);
});

test.each([
  [
    'the day of its last change',
    page('<meta property="article:modified_time" content="2026-01-05">', `<p>Last updated: 3 May 2026</p>${prose}`),
  ],
  ['a day within a sentence', page('', `<p>From 3 May 2026 the fee is higher.</p>${prose}`)],
  ['days of a table', page('', `${prose}<table><tr><td>France</td><td>3 May 2026</td></tr></table>`)],
  [
    'the days of a list of updates',
    page('', `<div>3 May 2026</div><p>Fees changed.</p><div>1 April 2026</div>${prose}`),
  ],
  ['a name with a day in another sentence', page('', `<p>Date of birth</p>${prose}`)],
])('%s is none', (_what, html) => {
  expect(publishedOf(html)).toBeNull();
});

const texts = {
  'zh-Hans':
    '国家移民管理局决定，自2025年11月5日起，进一步优化过境免签政策，请各单位遵照执行。对持普通护照的外国人，签证费用和停留期限另行公布。',
  'zh-Hant':
    '國家移民管理局決定，自2025年11月5日起，進一步優化過境免簽政策，請各單位遵照執行。對持普通護照的外國人，簽證費用和停留期限另行公布。',
  en: 'The application must be made from outside the country, and the fee is to be paid by the sponsor of the worker for each year of the visa.',
  de: 'Der Antrag ist bei der Auslandsvertretung zu stellen, die für den Wohnort zuständig ist, und die Gebühr ist von dem Arbeitgeber und nicht von den Beschäftigten zu tragen.',
  ko: '외국인체류 안내매뉴얼을 다음과 같이 개정하여 공고합니다. E-7-1 비자의 임금요건은 2026년 2월 1일부터 적용됩니다.',
  ja: '在留資格「経営・管理」に係る上陸基準省令を改正し、資本金の額を3,000万円以上とします。施行日は令和7年10月16日です。',
};
const languages = Object.keys(texts);

test.each(Object.entries(texts))('a text in %s is told by its content, whatever its source says', (language, text) => {
  for (const declared of languages) {
    const told = languageOf([{ text }], declared);
    // What is declared more exactly stays.
    expect(told).toBe(language);
  }
});

test.each([
  [
    'et',
    'Taotlus esitatakse enne tähtaja lõppu ja selle juurde lisatakse dokumendid. Kui taotleja on alla 15 aasta vana, esitab taotluse tema vanem või eestkostja, kes maksab ka riigilõivu. Ning aga oma elukoha kohta.',
  ],
  [
    'fi',
    'Hakemus on jätettävä ennen määräajan päättymistä ja siihen on liitettävä asiakirjat. Jos hakija on alle 15-vuotias, hakemuksen jättää hänen vanhempansa tai huoltajansa, joka ei ole hakija ja jonka on maksettava maksu sekä kun että voi.',
  ],
])('Estonian and Finnish are told apart: %s', (language, text) => {
  expect(languageOf([{ text }], language)).toBe(language);
  expect(languageOf([{ text }], 'en')).toBe(language);
});

test('a page of names in Estonian is not taken for Finnish', () => {
  const text =
    'Talve, Rebane ja Kask; Kuusk ja Saar; Mets ja Oja; Tamm ja Kivi; Ilves ja Lepik; Sepp ja Mägi; Kukk ja Parts on liikmed';
  expect(languageOf([{ text }], 'et')).toBe('et');
});

test.each([
  ['too little', '公告', 'zh-Hant'],
  ['names and numbers', 'E-7-1 H-1B 2026 USD 100,000', 'ko'],
  ['a region, where the language is the same', texts.en, 'en-GB'],
  ['Hong Kong’s own tag', texts['zh-Hant'], 'zh-HK'],
])('what is declared holds for %s', (_what, text, declared) => {
  expect(languageOf([{ text }], declared)).toBe(declared);
});

test.each([
  ['Visa fee schedule for 2027', 'zh-Hans', 'en'],
  ['Notice on changes to visa-free entry', 'ko', 'en'],
  ['关于调整签证收费标准的公告', 'en', 'zh-Hans'],
  ['關於調整簽證收費標準的公告', 'en', 'zh-Hant'],
  ['사증 수수료 조정 안내', 'en', 'ko'],
  ['査証手数料の改定のお知らせ', 'de', 'ja'],
])('a title of another script than its source’s tells its language: %s', (text, declared, language) => {
  expect(languageOf([{ text }], declared)).toBe(language);
});

test.each([
  ['公告 2027', 'en'],
  ['Schengen Visa', 'zh-Hans'],
  ['关于K visa fees的公告', 'zh-Hans'],
  ['K-ETA 面除 (Visa Waiver Program)', 'ko'],
])('a title that says too little, or mixes, tells none: %s', (text, declared) => {
  expect(languageOf([{ text }], declared)).toBe(declared);
});

test('the day of a notice is read in its own language, whatever its source says', () => {
  const html = page('', `<p>發布日期：二〇二六年九月十日</p><p>${texts['zh-Hant']}</p>`);
  const read = readPage(parsePage(html), sourceIn('HK', 'en'), 'https://www.immd.gov.hk/');
  expect(read).toMatchObject({ language: 'zh-Hant', publishedOn: '2026-09-10' });
});

test('a day that a time element prints counts more than one that its template left in the markup', () => {
  const read = (printed: string) =>
    publishedOf(page('', `<p><time datetime="2018-07-01T20:00:00">${printed}</time></p>${prose}`));
  expect(read('13/11/2025')).toBe('2025-11-13');
  expect(read('1 July 2018')).toBe('2018-07-01');
  expect(read('three weeks ago')).toMatch(/^2018-07-01T/);
});

test('what a toolkit sets out on a line of its own is no part of the day before it', () => {
  const read = (kind: string) =>
    publishedOf(
      page('', `<div>Published: 14 December 2023<span class="${kind}">11 offices are closed</span></div>${prose}`),
    );
  expect(read('d-block')).toBe('2023-12-14');
});

test('the day of something to go to is no day of publication', () => {
  const read = (label: string) => publishedOf(page('', `<h2>${label}</h2><p>Wednesday, 18 September 2019</p>${prose}`));
  expect(read('When')).toBeNull();
  expect(read('Press office')).toBe('2019-09-18');
});

test('a day at the end is no signature where the entries above have days of their own in like lines', () => {
  const entry = (day: string): string =>
    `<div class="line"><b>${day}</b></div><div>Agenda and minutes of the open meeting</div>`;
  const days = ['Thursday, 30 January 2020', 'Thursday, 12 March 2020', 'Thursday, 11 June 2020'];
  const last = '<div class="line"><b>Thursday, 17 December 2020</b></div>';
  expect(publishedOf(page('', `${prose}${days.map(entry).join('')}${last}`))).toBeNull();
  expect(publishedOf(page('', `${prose}${last}`))).toBe('2020-12-17');
});

test.each([
  ['in it', '<ul><li><a href="/r.pdf">Read the weekly report of the office, issued 29 May 2026</a></li></ul>'],
  ['behind it', '<p><a href="/v">Stay at home and stay in touch</a>, video, 20 March 2026</p>'],
])('the day of what a link leads to is not the page’s: %s', (_where, link) => {
  expect(publishedOf(page('', `${prose}${link}`))).toBeNull();
  expect(publishedOf(page('', `${link}${prose}`))).toBeNull();
});

test.each([
  ['linked itself', '<p><a href="/2026">20 March 2026</a></p>'],
  ['behind a linked office', '<p><a href="/press">Press office</a>, 20 March 2026</p>'],
])('a byline states the page’s day: %s', (_how, line) => {
  expect(publishedOf(page('', `${line}${prose}`))).toBe('2026-03-20');
});

test('the label of a publication may say of what, and its day stands in the next cell', () => {
  const table =
    '<table><tr><td>Fecha de publicación de la norma</td><td>16/03/1981</td></tr><tr><td>Estado</td><td>Vigente</td></tr></table>';
  expect(publishedOf(page('', `${table}${prose}`), 'CO', 'es')).toBe('1981-03-16');
});

test('the day by which an address asks for its issue is read', () => {
  const read = (url: string) => {
    const notice = readPage(parsePage(page('', prose)), sourceIn('MX', 'es'), url);
    return 'selector' in notice ? notice : notice.publishedOn;
  };
  expect(read('https://gazette.test/nota.php?codigo=5746&fecha=30/12/2024')).toBe('2024-12-30');
  expect(read('https://gazette.test/nota.php?codigo=5746&desde=30/12/2024')).toBeNull();
});

test.each([
  ['in its heading', '<h3><a href="/plan">A plan for visas</a></h3>'],
  ['around it', '<a href="/plan"><h3>A plan for visas</h3></a>'],
])('the day of an entry that leads elsewhere is not the page’s: the link %s', (_where, heading) => {
  const entry = `<ul><li><article><header><p>Plan</p><p>20 March 2026</p>${heading}</header></article></li></ul>`;
  const long = `<p>${'Applicants must be sponsored by an employer and apply from outside the country. '.repeat(3)}</p>`;
  expect(publishedOf(page('', `${long}${prose}${entry}`))).toBeNull();
});
