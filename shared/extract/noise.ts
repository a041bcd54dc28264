/**
 * Lines and parts of lines that pages carry beside the notice and change by themselves (domain, "Noise that must never alert").
 * A line is noise only when nothing else stands in it.
 */

const counter =
  /(?:本文)?(?:浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量|数)?|访问(?:次数|量)?|閲覧数|조회\s?수|조회|Page\s?views?|Views?|Hits?)\s*[:：|]?\s*\[?\d[\d,.]*\]?\s*(?:次|回|times)?|\d[\d,]*\s*(?:次浏览|次阅读|观看|阅读|views)(?!\p{L})/giu;

const stampLine =
  /^(?:最后更新|更新(?:时间|日期)|最終更新日?|최종\s?(?:수정|업데이트)일?|Date modified|Page last (?:updated|reviewed)|Last (?:reviewed|updated?|modified|modification|edited|reviewed\/updated)(?: date| on)?|Reviewed|Updated?|Letzte (?:Aktualisierung|Änderung)|Zuletzt (?:aktualisiert|geändert))\s*[:：]?[\s\d\p{L}.,:/年月日時分秒-]{0,40}$/iu;
const clockLine = /^(?:今天是|现在是|今日は|오늘은)[^。]{0,60}$/u;
const chromeLine =
  /^(?:分享(?:到)?|字号|打印(?:本页)?|关闭(?:窗口)?|上一篇|下一篇|이전글|다음글|목록|責任編輯|责任编辑|扫一扫|版权所有|Copyright\b|©|Share(?: this)?(?: page)?|Print(?: this page)?|Back to top|Skip to (?:main )?content|Is this page useful|Report a problem)/iu;
const longestChromeLine = 160;

const counterName =
  /^(?:浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量|数)|访问(?:次数|量)|閲覧数|조회\s?수?|Views?|Hits?)\s*[:：]?$/iu;

/** Whether two lines in a row are one counter: its name and its number, as lists of terms and cells of a table have them. */
export function isCounter(name: string, number: string): boolean {
  return counterName.test(name) && /^\d[\d,.]*\s*(?:次|回)?$/u.test(number);
}

/** `(1.2MB)`, `[PDF, 203 KB, 12 pages]`: how large a file is that a link leads to. */
const size =
  /[([（［]\s*(?:(?:PDF|HWPX?|DOCX?|XLSX?|PPTX?|ODT|ZIP|CSV|Word|Excel)\b[^()[\]（）]{0,20}?)?\d[\d.,]*\s?(?:[KMG]i?B|[kmg]b|Ko|Mo|bytes?)(?![\p{L}\d])[^()[\]（）]{0,30}[)\]）］]/giu;
/** `, PDF, 1.2 MB` at the end. */
const trailingSize =
  /[\s,·–-]+(?:(?:PDF|HWPX?|DOCX?|XLSX?|ODT|ZIP|CSV)[\s,·–-]+)?\d[\d.,]*\s?(?:[KMG]i?B|bytes)(?:[\s,·–-]+\d+\s(?:pages?|Seiten?))?$/iu;

/** A text without how large the file is that it leads to. */
export const withoutSize = (text: string): string => text.replace(size, ' ').replace(trailingSize, '');

/** The text without what counts or times by itself; empty when the whole line is noise. */
export function withoutNoise(text: string): string {
  const kept = text.replace(counter, ' ').replace(size, ' ').replace(/\s+/gu, ' ').trim();
  if (stampLine.test(kept) || clockLine.test(kept)) return '';
  if (kept.length <= longestChromeLine && chromeLine.test(kept)) return '';
  return kept;
}
