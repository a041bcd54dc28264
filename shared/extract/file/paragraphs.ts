import type { Piece } from '../blocks.ts';
import { readLabel } from '../numbering.ts';
import { joinLines } from './hyphens.ts';
import { type Line, leftOf, rightOf, textOf } from './lines.ts';
import { joinMark, readTable } from './tables.ts';

/** What a file's text looks like for the most part. */
export interface Body {
  /** Font size of most text. */
  readonly size: number;
  /** Sizes of headings, largest first. */
  readonly headings: readonly number[];
  /** From baseline to baseline within most paragraphs, in font sizes. */
  readonly leading: number;
  /** How wide lines get, in points. */
  readonly width: number;
  readonly isKnown: (word: string) => boolean;
}

/** A paragraph, with whether the next region may go on with it. */
export interface Part extends Piece {
  readonly size: number;
  /** Whether its last line reaches the right edge and ends no sentence. */
  readonly isOpen: boolean;
}

/** Sizes closer than this share are one size. */
const sameSize = 0.06;
/** Lines of a paragraph stand at most this much further apart than most. */
const paragraphGap = 1.28;
/** A first line begins at least this far in, in font sizes. */
const indent = 0.7;
/** A line that leaves this share of the width free was ended on purpose, even where no sentence ends; ragged lines leave less. */
const shortShare = 0.2;
const raggedShare = 0.25;
/** Longer text is no heading, whatever its size. */
const longestHeading = 300;

/** The dots of a table of contents with the page they lead to; pages shift without meaning. */
export const leader = /(?:\s?[.·‥…]){4,}\s*\d*$/u;
const ends = /[.:;!?。：；！？」』”"’)）]$/u;
const bullet = /^[•◦▪●○■□※◆◇▶·]\s?/u;

export const isSameSize = (one: number, other: number): boolean =>
  Math.abs(one - other) <= sameSize * Math.max(one, other);

function levelOf(line: Line, body: Body): number | null {
  const at = body.headings.findIndex((size) => isSameSize(size, line.size));
  return at === -1 ? null : Math.min(at + 1, 6);
}

/** Width that the first word of a line takes, in points; one character where words have no spaces. */
function firstWordWidth(line: Line): number {
  const text = textOf(line);
  const word = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 2 : text.search(/\s|$/u);
  return ((rightOf(line) - leftOf(line)) * word) / Math.max(1, text.length);
}

/** Reads one region: its tables as rows, its lines joined to paragraphs, its large lines as headings. */
export function readRegion(found: readonly Line[], body: Body): Part[] {
  const lines = found.map(joinMark);
  const parts: Part[] = [];
  const left = Math.min(...lines.map(leftOf));
  // Tables and headings may be wider than the text.
  const running = lines.filter((line) => line.segments.length === 1 && isSameSize(line.size, body.size));
  const right = Math.max(left + body.width, ...running.map(rightOf));
  const gaps = lines.slice(1).map((line, at) => (line.y - (lines[at]?.y ?? 0)) / line.size);
  const usual = gaps.filter((gap) => gap > 0.8).toSorted((one, other) => one - other);
  const leading = Math.min(body.leading, usual[Math.floor(usual.length / 5)] ?? body.leading);

  /** Whether a line begins a paragraph of its own. */
  const begins = (line: Line, before: Line): boolean => {
    if (!isSameSize(line.size, before.size)) return true;
    if ((line.y - before.y) / line.size > leading * paragraphGap) return true;
    // Headings are broken by sense, and stand alone.
    if (levelOf(line, body) !== null) return false;
    const text = textOf(line);
    const above = textOf(before);
    // The word would have fitted the line above: somebody broke it there.
    const slack = right - rightOf(before) - firstWordWidth(line);
    const width = right - left;
    const isShort = slack > 0.8 * line.size && (ends.test(above) || slack > shortShare * width);
    const hyphenated = /\p{L}[-\u00ad]$/u.test(above);
    if (leader.test(above)) return true;
    if (isShort && !hyphenated && !(/^\p{Ll}/u.test(text) && slack < raggedShare * width)) return true;
    if (!ends.test(above) && !isShort) return false;
    if (bullet.test(text) || readLabel(text) !== null) return true;
    return leftOf(line) - leftOf(before) > indent * line.size && ends.test(above);
  };

  let last: Line | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const table = readTable(lines, at);
    if (table !== null) {
      for (const text of table.rows) parts.push({ kind: 'row', text, size: line.size, isOpen: false });
      at = table.to - 1;
      last = null;
      continue;
    }
    const text = textOf(line);
    const level = levelOf(line, body);
    const before = parts.at(-1);
    const isOpen = !ends.test(text) && right - rightOf(line) < 0.2 * (right - left);
    if (last !== null && before !== undefined && !begins(line, last)) {
      parts[parts.length - 1] = { ...before, text: joinLines(before.text, text, body.isKnown), isOpen };
    } else if (level !== null) parts.push({ kind: 'heading', level, text, size: line.size, isOpen: false });
    else parts.push({ kind: bullet.test(text) ? 'item' : 'paragraph', text, size: line.size, isOpen });
    last = line;
  }
  return parts.map((part): Part => {
    if (part.kind !== 'heading' || part.text.length <= longestHeading) return part;
    return { kind: 'paragraph', text: part.text, size: part.size, isOpen: part.isOpen };
  });
}

/** Whether a paragraph goes on in the next column or on the next page. */
export function goesOn(above: Part, below: Part): boolean {
  if (!above.isOpen || above.kind !== 'paragraph' || below.kind !== 'paragraph') return false;
  if (!isSameSize(above.size, below.size)) return false;
  return (
    /^[\p{Ll}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}(]/u.test(below.text) && readLabel(below.text) === null
  );
}
