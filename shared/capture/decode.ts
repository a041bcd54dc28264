import { isAscii, isUtf8 } from 'node:buffer';
import { type Decoder, decoderOf } from './decoderOf.ts';
import { guessEncoding } from './guessEncoding.ts';

/** Text of a capture and how its encoding was found. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly from: 'bom' | 'header' | 'meta' | 'content' | 'default';
  /** The label that was declared, known or not; null when there was none. */
  readonly declared: string | null;
}

/** A declaration stands within this many bytes (HTML asks for 1,024; banners of comments push it further down). */
const declarationBytes = 4096;
/** Enough text to tell encodings apart; more only costs time. */
const sampledBytes = 65_536;
/** A declaration that fails on no more bytes, or on no larger share of them, holds: someone pasted them in. */
const mostFailures = 5;
const mostFailing = 0.001;
/** So many characters of several bytes that are all valid are UTF-8, whatever header and page say: other text does not come out so. */
const surelyUtf8 = 20;
/** And so many where only one of them says something else. */
const likelyUtf8 = 4;

function declarations(
  body: Uint8Array,
  contentType: string | undefined,
): { header: string | null; meta: string | null } {
  const head = new TextDecoder('windows-1252').decode(body.subarray(0, declarationBytes));
  const shown = head.replace(/<!--[\s\S]{0,4000}?-->/g, '');
  const header = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1] ?? null;
  const meta =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(shown)?.[1] ??
    /<\?xml[^>]{0,200}encoding\s*=\s*["']([^"']+)/i.exec(shown)?.[1] ??
    null;
  return { header, meta };
}

/** A decoder and where it is declared. */
interface Named {
  readonly from: 'header' | 'meta';
  readonly decoder: Decoder;
}

/** What is meant by a label, where it is known. A page that could be read up to its own label is in no UTF-16; GBK is a part of GB 18030. */
function nameDecoder(from: Named['from'], label: string | null): Named[] {
  const encoding = label === null ? undefined : decoderOf(label)?.encoding;
  if (encoding === undefined) return [];
  const isInPage = from === 'meta';
  const meant =
    isInPage && encoding.startsWith('utf-16')
      ? 'utf-8'
      : isInPage && encoding === 'x-user-defined'
        ? 'windows-1252'
        : encoding === 'gbk'
          ? 'gb18030'
          : encoding;
  const decoder = decoderOf(meant);
  return decoder === null ? [] : [{ from, decoder }];
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What stands for no character, in a text read with an encoding. Those of Windows leave some bytes free, which become controls. */
function failures(text: string, { encoding }: Decoder): number {
  const controls = encoding.startsWith('windows-') ? count(text, /[\u0080-\u009f]/g) : 0;
  return count(text, /\ufffd/g) + controls;
}

/** Bytes that are the beginning of a character of several, as UTF-8 writes it. */
function characters(body: Uint8Array): number {
  let found = 0;
  for (const byte of body) if (byte >= 0xc0) found++;
  return found;
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Whether bytes are UTF-8 from beginning to end; a character that is cut off at the end is forgiven. */
function isWholeUtf8(body: Uint8Array): boolean {
  if (isUtf8(body)) return true;
  for (let cut = 1; cut <= 3; cut++) if ((body.at(-cut) ?? 0) >= 0xc0) return isUtf8(body.subarray(0, -cut));
  return false;
}

type Reading = Omit<Decoded, 'declared'>;
type Guess = () => string | null;

/**
 * The reading that header and page declare and that holds. Where both hold and differ, that in which the text reads best; where none
 * does, the header's, as browsers have it.
 */
function readDeclared(body: Uint8Array, named: readonly Named[], guess: Guess): Reading | null {
  const most = Math.max(mostFailures, body.length * mostFailing);
  const holding = named.flatMap(({ from, decoder }) => {
    const text = decoder.decode(body);
    return failures(text, decoder) > most ? [] : [{ text, encoding: decoder.encoding, from }];
  });
  const [first, second] = holding;
  if (first === undefined || second === undefined || first.encoding === second.encoding) return first ?? null;
  return guess() === second.encoding ? second : first;
}

/** UTF-8 that nothing else is meant by, or null: all of ASCII, and what is valid where it is declared, or plainly no accident. */
function readUtf8(body: Uint8Array, named: readonly Named[], guess: Guess): Reading | null {
  const others = new Set(named.map(({ decoder }) => decoder.encoding));
  const declared = named.find(({ decoder }) => decoder.encoding === 'utf-8');
  const text = (from: Decoded['from']): Reading => ({ text: new TextDecoder().decode(body), encoding: 'utf-8', from });
  if (isAscii(body)) {
    const mayShift = others.has('iso-2022-jp') || others.has('utf-16le') || others.has('utf-16be');
    return mayShift || (declared === undefined && guess() !== null) ? null : text(declared?.from ?? 'default');
  }
  if (!isWholeUtf8(body)) return null;
  const least = named.length === 2 && others.size === 1 ? surelyUtf8 : likelyUtf8;
  const isMeant = declared !== undefined || named.length === 0 || characters(body) >= least;
  return isMeant ? text(declared?.from ?? 'content') : null;
}

/**
 * Bytes to text as browsers do it: the byte order mark, then what header and page declare, unless it fails on more than a few bytes;
 * each of those few becomes U+FFFD. No guess overrules a declaration that holds, but for text that is plainly UTF-8. What declares
 * nothing is read in the encoding that it reads best in.
 */
export function decode(
  body: Uint8Array,
  contentType: string | undefined,
  hint?: { readonly language: string },
): Decoded {
  const { header, meta } = declarations(body, contentType);
  const declared = header ?? meta;
  const mark = markOf(body);
  if (mark !== null) return { text: new TextDecoder(mark).decode(body), encoding: mark, from: 'bom', declared };
  const named = [...nameDecoder('header', header), ...nameDecoder('meta', meta)];
  const guess: Guess = () => guessEncoding(body.subarray(0, sampledBytes), hint?.language ?? '');
  const reading = readUtf8(body, named, guess) ?? readDeclared(body, named, guess);
  if (reading !== null) return { ...reading, declared };
  const decoder = decoderOf(guess() ?? 'utf-8');
  return { text: decoder?.decode(body) ?? '', encoding: decoder?.encoding ?? 'utf-8', from: 'content', declared };
}
