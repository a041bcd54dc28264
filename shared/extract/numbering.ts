/** A number that the text itself gives to a block: `第六条`, `（六）`, `§ 18g`, `(a)`, `제7조`. */
export interface Label {
  /** As printed, without the space behind it. */
  readonly printed: string;
  /** The block's text without the label. */
  readonly rest: string;
  /** Depth of this style of numbering; smaller is further out. */
  readonly depth: number;
  /** The number of a style that also looks like ordinary text; it counts only beside its neighbours. */
  readonly ordinal: number | null;
}

interface Style {
  readonly depth: number;
  readonly pattern: RegExp;
  /** Reads the ordinal where the style is trusted only in a sequence. */
  readonly ordinal?: (printed: string) => number;
}

const han = '[〇零一二三四五六七八九十百千两0-9０-９]+';
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember';

/** Outermost first. A number with a point may be a date or a decimal, so it needs a neighbour (`1. März 2024`, `2026. 2. 1.`). */
const styles: readonly Style[] = [
  { depth: 0, pattern: new RegExp(`^第${han}[编編篇章](?=[\\s\\u3000]|$)`, 'u') },
  { depth: 1, pattern: new RegExp(`^第${han}[节節](?=[\\s\\u3000]|$)`, 'u') },
  { depth: 2, pattern: new RegExp(`^第${han}条(?:之${han}|の${han})?(?=[\\s\\u3000]|$)`, 'u') },
  { depth: 2, pattern: /^제\s?\d+조(?:의\s?\d+)?(?:\([^)]{1,60}\))?(?=\s|$)/u },
  { depth: 2, pattern: /^(?:§{1,2}|Art(?:icle|ikel|\.))\s?\d+[a-z]{0,2}\.?(?=\s|$)/u },
  { depth: 2, pattern: /^Sec(?:tion|\.)\s?\d+[A-Z]?\.(?=\s|$)/u },
  { depth: 3, pattern: /^[一二三四五六七八九十]{1,3}、/u },
  { depth: 4, pattern: /^[（(][〇一二三四五六七八九十百]+[）)]/u },
  { depth: 5, pattern: /^\d{1,2}[.．](?!\d)/u, ordinal: (printed) => Number.parseInt(printed, 10) },
  { depth: 5, pattern: /^\d{1,2}、/u },
  { depth: 6, pattern: /^[（(]\d{1,2}[）)]/u },
  { depth: 6, pattern: /^[①-⑳]/u },
  { depth: 6, pattern: /^[（(][a-z]{1,2}[）)]/u },
  { depth: 7, pattern: /^[가나다라마바사아자차카타파하]\.(?=\s)/u },
  { depth: 7, pattern: /^[a-z]{1,2}\)(?=\s)/u },
  { depth: 8, pattern: /^[（(][ivx]{2,5}[）)]/u },
];
const looksLikeDate = new RegExp(`^\\d{1,2}\\.\\s?(?:${months}|\\d{1,2}\\.)`, 'u');

/** Any of the styles, in one look: most texts begin with none. */
const anyStyle = new RegExp(styles.map(({ pattern }) => pattern.source).join('|'), 'u');

/** Reads the number at the start of a block, or null. */
export function readLabel(text: string): Label | null {
  if (!anyStyle.test(text)) return null;
  for (const style of styles) {
    const printed = style.pattern.exec(text)?.[0];
    if (printed === undefined) continue;
    if (style.ordinal !== undefined && looksLikeDate.test(text)) return null;
    return {
      printed: printed.trim(),
      rest: text.slice(printed.length).trim(),
      depth: style.depth,
      ordinal: style.ordinal?.(printed) ?? null,
    };
  }
  return null;
}
