import { foldSpace } from '../../capture/foldSpace.ts';
import { isStamp, isStampPair, stampPart } from './updateStamps.ts';

/**
 * Lines and parts of lines that pages carry beside the notice and change by themselves (domain, "Noise that must never alert").
 * A line is noise only when nothing else stands in it.
 */

const count = '\\[?\\d[\\d,.]{0,15}\\]?';
const counterNames =
  '(?:本文)?(?:浏览|瀏覽|阅读|閱讀|点击|點擊|访问|訪問|查看|下载|下載|分享|点赞|转发)(?:人次|次数|次數|量|数|數)?|閲覧数|アクセス数|조회\\s?수?|다운로드(?:\\s?수)?|추천\\s?수?|좋아요';
/** Counters, wherever they stand in a line. */
const counter = new RegExp(
  [
    `(?:${counterNames})\\s*(?:[:：|]\\s*${count}(?:\\s*(?:人?次|回|회|명))?|\\s?${count}\\s*(?:人?次|回|회|명)?(?!\\p{L}|\\d))`,
    `(?<![\\d,])\\d[\\d,]{0,15}\\s*(?:次(?:浏览|瀏覽|阅读|閱讀|点击|下载)|人(?:浏览|阅读)|观看|觀看|阅读(?!\\p{L})|閱讀(?!\\p{L}))`,
    `(?:您是|你是)?第\\s?\\d[\\d,]{0,15}\\s?位(?:访问者|訪客|访客|訪問者)|(?:(?:今日|总|累计)?(?:访问量|訪問量|在线人数|在線人數))\\s*[:：]?\\s*\\d[\\d,]{0,15}`,
    `(?:오늘|전체|누적|금일)?\\s?방문자(?:\\s?수)?\\s*[:：]?\\s*\\d[\\d,]{0,15}\\s?명?`,
    `(?<=^|[|·•]\\s?)(?:(?:page|document|total)\\s?)?(?:views?|hits?|visits?|visitors?|downloads?)\\s*[:：|]?\\s*\\d[\\d,.]{0,15}(?: as of [\\d/: ]{1,24}(?:[ap]m)?(?: [A-Z]{2,4})?)?(?=$|\\s*[|·•])`,
    `(?<=^|[|·•]\\s?)(?:you are )?visitor (?:no\\.?|number|#)\\s?:?\\s?\\d[\\d,.]{0,15}(?=$|\\s*[|·•])`,
    `(?<=^|[|·•]\\s?)\\d[\\d,.]{0,15}\\s*(?:page\\s?)?(?:views|visits|downloads|shares|likes)(?=$|\\s*[|·•])`,
  ].join('|'),
  'giu',
);
const counterName = new RegExp(`^(?:${counterNames}|(?:page\\s?)?views?|hits?|visits?|downloads?)\\s*[:：]?$`, 'iu');
const counterValue = /^\d[\d,.]{0,15}\s*(?:人?次|回|회|명)?$/u;

/** Tools for the size of letters: `字号：大 中 小`, `字体：[大 中 小]`, `字号: [大] [中] [小] [打印]`. */
const letterSize =
  /[【[(（]?\s?字\s?(?:号|體|体|型大小|級)\s?[:：]?\s?[【[(（]?\s?(?:大\s?\|?\s?中\s?\|?\s?小|大\s?[】\])）]\s?[【[(（]\s?中\s?[】\])）]\s?[【[(（]\s?小)\s?[】\])）]?\s?[】\])）]?(?:\s?[【[(（]\s?(?:打印|列印|关闭|收藏)\s?[】\])）]){0,3}/gu;
/** What a list puts behind what is new, for some days. */
const badge = /\s(?:\[?NEW!?\]?|[[【(（](?:New|new|新)[\]】)）])$/u;
const badgeEnds = new Set('W!])】）');
/** `(1.2MB)`, `[PDF, 203 KB, 12 pages]`: how large a file is that a link leads to. */
const size =
  /[([（［]\s*(?:(?:PDF|HWPX?|DOCX?|XLSX?|PPTX?|ODT|ZIP|CSV|Word|Excel)\b[^()[\]（）]{0,20}?)?\d[\d.,]{0,15}\s?(?:[KMG]i?B|[kmg]b|Ko|Mo|bytes?)(?![\p{L}\d])[^()[\]（）]{0,30}[)\]）］]/giu;
/** `, PDF, 1.2 MB` at the end. */
const trailingSize =
  /(?<![\s,·–-])[\s,·–-]+(?:(?:PDF|HWPX?|DOCX?|XLSX?|ODT|ZIP|CSV)[\s,·–-]+)?\d[\d.,]*\s?(?:[KMG]i?B|bytes)(?:[\s,·–-]+\d+\s(?:pages?|Seiten?))?$/iu;

/** A text without how large the file is that it leads to. */
export const withoutSize = (text: string): string => text.replace(size, ' ').replace(trailingSize, '');

const tools = [
  '分享(?:到|至|：|$)|【?(?:打印|列印)(?:本页|本頁|】|$)|【?(?:关闭|關閉)(?:窗口|視窗|】|$)|上一篇|下一篇|上一条|下一条|上一則|下一則|返回(?:顶部|列表|首页)|收藏本页|扫一扫|责任编辑|責任編輯|编辑：|推荐给朋友|打印$',
  '이전\\s?글|다음\\s?글|목록(?:으로|보기)?$|인쇄(?:하기)?$|공유하기|맨\\s?위로|페이지\\s?위로|공공누리.{0,40}$|이 페이지에서 제공하는 정보에 (?:대하여 )?만족',
  '(?:.{0,20}(?:メニュー|ナビゲーション)を飛ばして)?本文(?:へ|に)(?:スキップ|移動|ジャンプ|進む)?(?:します)?。?$|ページの先頭です。?|(?:スマートフォン|パソコン|PC|モバイル)版(?:を表示する|で表示|サイト)?$|(?:このページに)?知りたい情報がない場合|(?:対象者別)?トップページへ|このエントリーをはてな|Tweet$|ツイート(?:する)?$|ページ(?:の)?(?:トップ|先頭|上部)(?:へ|に戻る)|(?:この)?ページを印刷|印刷用ページ|シェア(?:する)?$|このページ(?:の情報)?は(?:役に立ち|参考に)',
  'Share(?: this)?(?: page| article)?(?:$|[:|]| on [A-Z])|Print(?: this)?(?: page)?$|Print(?:er|able)?[- ]friendly|Back to (?:the )?top|Return to top|Top of page|Skip to (?:main )?content|E-?mail (?:this page|to a friend)|(?:Suggest|Send) to a friend',
  '(?:Is|Was|Did|Do|Has) (?:this|the|you)\\b.{0,60}\\b(?:useful|helpful|looking for|problem with this page)|How (?:useful|helpful) (?:is|was) this|Report a (?:problem|mistake)|Give feedback|Rate this page|Help us improve|Page feedback$|Tell us what you think|Thank you for your feedback|Maybe$|Yes this page|No this page',
  'Seite (?:drucken|teilen|empfehlen)|Nach oben|Zum Seitenanfang|War diese Seite hilfreich|Drucken$|Partager(?: (?:cette|la) page)?$|Imprimer$|Haut de (?:la )?page|Cette page vous a-t-elle|Signaler un problème',
  'Listen$|Text size|A A A$|Follow us|\\d{1,3} ?min(?:ute)?s? read$|Lesezeit|Reading time|Temps de lecture',
];
const chromeLine = new RegExp(`^(?:${tools.join('|')})`, 'iu');
const longestFurnitureLine = 120;

/** `首页 > 政策 > 公告`, `当前位置：…`, `Home > Visas`. */
const path =
  /^(?:(?:您|你)?(?:现在|現在|当前|當前|所在)?(?:的)?(?:所在)?位置\s?[:：]|(?:You are|Sie sind) h(?:ere|ier)|Vous êtes ici|現在(?:位置|地)|현재\s?위치|(?:网站)?首页\s?[>›»＞→/]|主頁\s?[>›»＞→/]|(?:HOME|Home|홈|ホーム|トップ(?:ページ)?|Startseite|Accueil)\s?[>›»＞→/])/u;
const copyright = /^(?:\(c\)|版权所有|版權所有|著作権|무단\s?전재)/iu;
const copyrightWords = /©|copyright|all rights reserved/iu;
/** A line says within so many characters that it is about rights. */
const copyrightHead = 60;
const longestCopyright = 200;
/** Marks of one rendering: `Session ID: 3f2a`, `Request ID 18.2f2f1702`, `Ref #a81f`. */
const token =
  /^(?:(?:session|request|trace|correlation|reference|incident|support|ray|build|render|transaction)[ _-]?(?:id|number|no\.?|code|hash|token)?|csrf(?:[ _-]?token)?|(?:request)?verificationtoken|nonce|ref\.?)\s*[:#：=]\s*(?=[\w./+=-]*\d)[\w./+=-]{4,200}$/iu;
const rendered =
  /^(?:page |seite )?(?:generated|rendered|executed|served|loaded|generiert) in \d[\d.,]{0,9}\s?(?:m?s|seconds?|sekunden)\b.{0,60}$/iu;

function isCopyright(line: string): boolean {
  if (line.length > longestCopyright) return false;
  const at = copyrightWords.exec(line)?.index ?? -1;
  const isSaid = (at >= 0 && at <= copyrightHead) || copyright.test(line);
  return isSaid && !/[。；;]|\b(?:must|may|shall|apply|visa)\b/iu.test(line);
}

/** Whether a line is noise as a whole. */
function isNoise(line: string): boolean {
  if (isStamp(line) || token.test(line) || rendered.test(line)) return true;
  if (line.length <= longestFurnitureLine && (chromeLine.test(line) || path.test(line))) return true;
  return isCopyright(line);
}

/** Whether two lines in a row are one counter or stamp: its name and its value, as lists of terms and cells of a table have them. */
export function isNoisePair(name: string, value: string): boolean {
  if (name.length > longestFurnitureLine) return false;
  return (counterValue.test(value) && counterName.test(name)) || isStampPair(name, value);
}

/** Parts of a line that stand for themselves: `Page last updated: 3 May 2026 | Next review: June 2026`. */
const betweenParts = /\s[|•·]\s|\s[—–]\s(?=\p{Lu})/u;
const longestParted = 300;
const longestLabel = 60;

/** A text, its white space folded, without what counts or times by itself; empty when the whole line is noise. */
export function withoutNoise(text: string): string {
  let kept = text;
  if (kept.includes('字')) kept = kept.replace(letterSize, ' ');
  if (/\d/.test(kept)) kept = kept.replace(counter, ' ').replace(stampPart, ' ').replace(size, ' ');
  if (badgeEnds.has(kept.at(-1) ?? '')) kept = kept.replace(badge, '');
  if (kept !== text) kept = foldSpace(kept);
  // A counter or stamp that is gone leaves its separator.
  if (kept.length < text.length) kept = kept.replace(/(?:\s?[|·•])+$|^(?:[|·•]\s?)+/gu, '').trim();
  if (isNoise(kept)) return '';
  if (kept.length > longestParted || !betweenParts.test(kept)) return kept;
  const parts = kept.split(betweenParts).map((part) => part.trim());
  const others = parts.filter((part) => !isNoise(part));
  // Beside words of the notice a stamp stays: `Fee updated – Last updated 3 May` is told apart by its short parts alone.
  if (others.length === parts.length || others.some((part) => part.length > longestLabel)) return kept;
  return others.join(' | ');
}
