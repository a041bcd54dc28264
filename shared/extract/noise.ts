/**
 * Lines and parts of lines that pages carry beside the notice and change by themselves (domain, "Noise that must never alert").
 * A line is noise only when nothing else stands in it.
 */

const counter =
  /(?:本文)?(?:浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量|数)?|访问(?:次数|量)?|閲覧数|조회\s?수|조회)\s*[:：|]?\s*\[?\d[\d,.]*\]?\s*(?:次|回)?|(?<![\d,])\d[\d,]*\s*(?:次浏览|次阅读|观看|阅读)(?!\p{L})|(?<=^|[|·•]\s?)(?:Page\s?views?|Views?|Hits?)\s*[:：|]?\s*\d[\d,.]*(?=$|\s*[|·•])|(?<=^|[|·•]\s?)\d[\d,.]*\s*(?:page\s?)?views(?=$|\s*[|·•])/giu;

const stampNames =
  '最后更新|更新(?:时间|日期)|最終更新日?|최종\\s?(?:수정|업데이트)일?|Date modified|Page last (?:updated|reviewed)|(?:Last|Next) (?:reviewed?|updated?|modified|modification|edited|reviewed/updated)(?: date| on)?|Reviewed|Updated?|Letzte (?:Aktualisierung|Änderung)|Zuletzt (?:aktualisiert|geändert)|Dernière (?:mise à jour|modification)';
const months =
  'jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni?|july?|juli?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre';
const dayWords =
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|a\\.?m\\.?|p\\.?m\\.?|UTC|GMT|[ECMP][SD]T|at|on|um|Uhr|le|à|st|nd|rd|th|오전|오후|令和|平成|元';
/** Digits, months, weekdays and signs: what stands behind the name of a stamp, and nothing that says more. */
const stampValue = `(?:[\\s\\d.,:/()|年月日時分秒时년월일시분초-]|(?<![\\p{L}])(?:${months})(?![\\p{L}])|(?:${dayWords})(?![\\p{L}])){1,60}`;
const stampLine = new RegExp(`^(?:(?:${stampNames})\\s*[:：|]?|Stand\\s*:)\\s*${stampValue}$`, 'iu');
const stampName = new RegExp(`^(?:${stampNames})\\s*[:：]?$`, 'iu');
const stamp = new RegExp(`^(?=.*\\d)${stampValue}$`, 'iu');
/** `3 days ago`, which counts on by itself. */
const agoLine =
  /^(?:(?:published|posted|updated|modified) )?(?:about )?(?:an?|\d{1,3}) (?:second|minute|hour|day|week|month|year)s? ago$|^\d{1,3}\s?(?:秒|分钟|小时|天|周|个月|年)前$|^\d{1,3}(?:분|시간|일|주|개월|년) 전$|^vor \d{1,3} (?:Minuten?|Stunden?|Tagen?|Wochen?|Monaten?)$/iu;
const clockLine = /^(?:今天是|现在是|今日は|오늘은)[^。]{0,60}$/u;
const chromeLine =
  /^(?:分享(?:到|至|$)|字号|【?打印(?:本页|】|$)|【?关闭(?:窗口|】|$)|上一篇|下一篇|이전글|다음글|목록(?:으로)?$|責任編輯|责任编辑|扫一扫|版权所有|Copyright\b|©|Share(?: this)?(?: page)?(?:$|[:|])|Print(?: this)?(?: page)?$|Back to top|Skip to (?:main )?content|(?:Is|Was) (?:this|the) (?:page|information|content)\b.{0,40}\b(?:useful|helpful)|Report a problem|ページ(?:の)?(?:トップ|先頭)へ)/iu;
const longestChromeLine = 160;

const counterName =
  /^(?:浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量|数)|访问(?:次数|量)|閲覧数|조회\s?수?|Views?|Hits?)\s*[:：]?$/iu;

/** Whether two lines in a row are one counter or stamp: its name and its value, as lists of terms and cells of a table have them. */
export function isNoisePair(name: string, value: string): boolean {
  if (counterName.test(name)) return /^\d[\d,.]*\s*(?:次|回)?$/u.test(value);
  return stampName.test(name) && stamp.test(value);
}

/** `(1.2MB)`, `[PDF, 203 KB, 12 pages]`: how large a file is that a link leads to. */
const size =
  /[([（［]\s*(?:(?:PDF|HWPX?|DOCX?|XLSX?|PPTX?|ODT|ZIP|CSV|Word|Excel)\b[^()[\]（）]{0,20}?)?\d[\d.,]*\s?(?:[KMG]i?B|[kmg]b|Ko|Mo|bytes?)(?![\p{L}\d])[^()[\]（）]{0,30}[)\]）］]/giu;
/** `, PDF, 1.2 MB` at the end. */
const trailingSize =
  /(?<![\s,·–-])[\s,·–-]+(?:(?:PDF|HWPX?|DOCX?|XLSX?|ODT|ZIP|CSV)[\s,·–-]+)?\d[\d.,]*\s?(?:[KMG]i?B|bytes)(?:[\s,·–-]+\d+\s(?:pages?|Seiten?))?$/iu;

/** A text without how large the file is that it leads to. */
export const withoutSize = (text: string): string => text.replace(size, ' ').replace(trailingSize, '');

/** The text without what counts or times by itself; empty when the whole line is noise. */
export function withoutNoise(text: string): string {
  const kept = text.replace(counter, ' ').replace(size, ' ').replace(/\s+/gu, ' ').trim();
  // The name of a stamp alone waits for its value, which may stand on a line of its own.
  if ((/\d/.test(kept) && stampLine.test(kept)) || clockLine.test(kept) || agoLine.test(kept)) return '';
  if (kept.length <= longestChromeLine && chromeLine.test(kept)) return '';
  return kept;
}
