interface Numbered {
  /** As printed, white space folded. */
  readonly number: string | null;
  /** Date of publication (YYYY-MM-DD), only where the number or the line it stands in states it. */
  readonly publishedOn: string | null;
}

const months = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'.split('|');
const two = (digits: string): string => digits.padStart(2, '0');

/** Ordered; each stands at the beginning of a line, so that a number that is only cited is not taken. */
const numbers: readonly { readonly id: string; readonly pattern: RegExp; readonly anywhere?: true }[] = [
  // `BAnz AT 18.12.2025 B3`, in the head of every page of the Federal Gazette; the only one that cites nothing else.
  { id: 'BANZ', pattern: /BAnz AT (?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{4}) [BV]\d{1,2}/u, anywhere: true },
  // `Bundesgesetzblatt Jahrgang 2023 Teil I Nr. 217, ausgegeben zu Bonn am 18. August 2023`, `BGBl. 2023 I Nr. 217`.
  { id: 'BGBL', pattern: /(?:Bundesgesetzblatt Jahrgang \d{4} Teil I{1,2}|BGBl\. \d{4} I{1,2}) Nr\. \d+/u },
  // `[FR Doc. 2025-18601 Filed 9-23-25; 8:45 am]`, `[FR Doc No: 2025-18601]`, which end and begin documents of the Federal Register.
  { id: 'FR-DOC', pattern: /(?<=\[)FR Doc(?:\.|ument)? ?(?:No[.:]{1,2} ?)?\d{4}-\d{5}/u, anywhere: true },
  // `[법률 제20992호, 2025. 6. 18., 일부개정]`, in the head of a law of the Korean register.
  {
    id: 'KO-LAW',
    pattern: /(?<=\[)(?:법률|대통령령|총리령|\p{Script=Hangul}{2,10}부령) ?제 ?\d{1,5} ?호(?=,)/u,
    anywhere: true,
  },
  // `中华人民共和国国务院令 第814号`, `国家移民管理局公告 2025年第3号`.
  { id: 'ZH-ORDER', pattern: /\p{Script=Han}{2,30}(?:令|公告|通告) ?(?:\d{4}年)? ?第 ?\d{1,4} ?[号號]/u },
  // `법무부공고 제2025-406호`.
  { id: 'KO-NOTICE', pattern: /\p{Script=Hangul}{2,20} ?(?:공고|고시|훈령|예규|령) ?제 ?\d{1,4}(?:-\d{1,4})? ?호/u },
  // `令和七年法務省令第五十号`, `昭和二十六年政令第三百十九号`.
  {
    id: 'JA-ORDER',
    pattern:
      /(?:(?:令和|平成|昭和)[元〇一二三四五六七八九十0-9０-９]{1,4}年)?\p{Script=Han}{1,12}(?:令|告示|規則)第[〇一二三四五六七八九十百千0-9０-９]{1,6}号/u,
  },
];

/** `am 18. August 2023`, behind the number of a law gazette. */
const issued = new RegExp(`ausgegeben (?:zu Bonn )?am (\\d{1,2})\\. (${months.join('|')}) (\\d{4})`, 'u');

function dateOf(found: RegExpExecArray, line: string): string | null {
  const { year, month, day } = found.groups ?? {};
  if (year !== undefined && month !== undefined && day !== undefined) return `${year}-${month}-${day}`;
  const spelt = issued.exec(line);
  const [, inMonth = '', name = '', inYear = ''] = spelt ?? [];
  return spelt === null ? null : `${inYear}-${two(String(months.indexOf(name) + 1))}-${two(inMonth)}`;
}

/** Names of the value beside them, in tables of what a document is. */
const label = /^(?:发文字号|發文字號|文\s?[号號]|公告(?:文号|编号)|文書番号|문서\s?번호|공고\s?번호)\s*[:：]?$/u;
const labelled =
  /^(?:发文字号|發文字號|文\s?[号號]|公告(?:文号|编号)|文書番号|문서\s?번호|공고\s?번호)\s*[:：]\s*(\S.{0,60})$/u;
/** The number of the year in a line of its own under what it numbers: `国家移民管理局公告`, `2025年第6号`. */
const ownLine = /^(?:\d{4}年)?第\s?\d{1,4}\s?[号號]$/u;
const numberable = /^\p{Script=Han}{2,30}(?:令|公告|通告)$/u;

/** A number that a page says in so many words, or in a line under the name of the series. */
export function readOwnNumber(lines: readonly string[], title: string): string | null {
  for (const [at, line] of lines.entries()) {
    const stated = labelled.exec(line)?.[1] ?? (label.test(line) ? lines[at + 1] : undefined);
    if (stated !== undefined && /\d/u.test(stated) && stated.length <= 60) return stated;
    if (!ownLine.test(line)) continue;
    const series = [lines[at - 1] ?? '', title].find((name) => numberable.test(name));
    if (series !== undefined) return `${series}${line}`;
  }
  return null;
}

/** Reads a document number from the lines where documents print it: running heads and first lines. */
export function readNumber(lines: readonly string[]): Numbered {
  for (const { pattern, anywhere } of numbers) {
    for (const line of lines) {
      const found = pattern.exec(line);
      if (found === null || (anywhere !== true && /[\p{L}\p{N}（(「『]/u.test(line.slice(0, found.index)))) continue;
      return { number: found[0], publishedOn: dateOf(found, line) };
    }
  }
  return { number: null, publishedOn: null };
}
