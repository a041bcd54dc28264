import type { Kind } from '../catalog/catalog.ts';
import type { Capture } from './capture.ts';
import type { Markup } from './markup.ts';
import type { Trouble } from './verdict.ts';

/** What a rule looks at: the exchange, the decoded text and what the page is made of. */
export interface Judged {
  readonly capture: Capture;
  /** Empty for a file, a feed or a JSON answer; a page in its place is text. */
  readonly text: string;
  readonly markup: Markup;
  /** Host names that the authority publishes on. */
  readonly hosts: readonly string[];
  readonly kind: Kind;
}

/** A way in which a capture is no document. */
export interface Failure {
  readonly id: string;
  readonly verdict: Trouble;
  readonly likely: string;
  /** What it saw, or null when it does not apply. */
  readonly find: (judged: Judged) => string | null;
}

/** Block and error pages say little; a page that says more than this is never refused for a phrase in its title. */
const littleText = 700;
/** And for one in its text, than this: a short notice may well announce that a system is maintained. */
const veryLittleText = 350;
/** What a form says around its fields, in characters: `User name Continue Forgotten?`. */
const formText = 150;
/** What a page says that says nothing, in characters: its name, `Loading…`. */
const bareText = 60;
/** Begin and end of what is searched for machinery, in characters. */
const searchedMarkup = 60_000;
/** A page with so many links has the frame of its site around it. */
const frameLinks = 5;

/** Whether a text says no more than so many letters; a character of Chinese, Japanese or Korean says as much as three. */
function saysLittle(text: string, length: number, most: number): boolean {
  if (length > most) return false;
  const wide = text.match(/[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu)?.length ?? 0;
  return length + wide * 2 <= most;
}

export const first = (text: string, pattern: RegExp): string | null => pattern.exec(text)?.[0] ?? null;

/** The text that decides, whole or that of its main part, where it is short. */
function shortText({ markup }: Judged, most: number): string | null {
  const { text, textLength, main } = markup;
  if (saysLittle(text, textLength, most)) return text;
  return main.length > 0 && saysLittle(main.text, main.length, most) ? main.text : null;
}

const dayOfNotice =
  /(?:19|20)\d{2}\s?(?:年|년|[-/.])\s?\d{1,2}\s?(?:月|월|[-/.])\s?\d{1,2}|\d{1,2}\.?\s?(?:\p{L}{3,9})\.?,?\s(?:19|20)\d{2}|\p{L}{3,9}\s\d{1,2},\s(?:19|20)\d{2}|(?:令和|平成|民國)\s?[\d元一二三四五六七八九十]{1,3}年/u;
const notice = /公告|通知|通告|告示|お知らせ|안내|공지|공고|\bnotice\b|announcement|hinweis|bekanntmachung|avis/iu;

/** A short text that stands in its site's frame, with a day and under a name of its own, is a notice, whatever it speaks of. */
function isNotice({ markup }: Judged): boolean {
  const { links, title, heading, main, textLength, paragraphs } = markup;
  const isFramed = links >= frameLinks && textLength > main.length && paragraphs >= 2;
  return isFramed && dayOfNotice.test(main.text) && notice.test(`${title} ${heading} ${main.text}`);
}

export const isShort = (judged: Judged): boolean => shortText(judged, littleText) !== null;
/** A page that says no more than a form around its fields. */
export const isFormAlone = (judged: Judged): boolean => shortText(judged, formText) !== null;
/** A page that says little, and this in its title; or very little, and this in its text. */
export const shortPhrase =
  (pattern: RegExp) =>
  (judged: Judged): string | null => {
    if (!isShort(judged) || isNotice(judged)) return null;
    const named = first(`${judged.markup.title} ${judged.markup.heading}`, pattern);
    return named ?? first(shortText(judged, veryLittleText) ?? '', pattern);
  };
/** A page that is called nothing else, however much of the site stands around it: `Page not found | Agency`. */
export const called =
  (pattern: RegExp) =>
  ({ markup }: Judged): string | null =>
    [markup.title, ...markup.title.split(/\s[|–—·:_-]\s|[|_｜：／]|(?<=[。.!！])\s/u), markup.heading]
      .map((part) => part.trim())
      .find((part) => pattern.test(part)) ?? null;
/** A page that says little and is made of this. */
export const shortMarkup =
  (pattern: RegExp) =>
  (judged: Judged): string | null =>
    isShort(judged) ? first(judged.text.slice(0, searchedMarkup), pattern) : null;
/** A page that says nothing of its own and is made of this. */
export const bareMarkup =
  (pattern: RegExp) =>
  (judged: Judged): string | null =>
    judged.markup.textLength <= bareText ? first(judged.text.slice(0, searchedMarkup), pattern) : null;
export const header =
  (name: string, pattern: RegExp) =>
  ({ capture }: Judged): string | null => {
    const value = capture.headers[name];
    return value !== undefined && pattern.test(value) ? `${name}: ${value}` : null;
  };

/** Whether a kind of source is no page: its reader says what is wrong with it. */
export const isData = (kind: Kind): boolean => kind === 'file' || kind === 'feed' || kind === 'api';
