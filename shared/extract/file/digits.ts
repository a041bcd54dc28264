/** White space that text layers put into numbers: the space, its no-break, thin and figure forms. */
const gap = '[ \\u00a0\\u2007-\\u200a\\u202f]';
const gaps = new RegExp(`${gap}+`, 'gu');

/** `45 934 ,20` (seen in the Federal Gazette): a decimal comma never stands apart from the digits before it. */
const looseDecimals = new RegExp(`(?<=\\d)${gap}+(?=,\\d)`, 'gu');
/** `50 700`, `1 234 567`: groups of three behind a head of one to three digits. */
const thousands = new RegExp(`(?<![\\d.,])[1-9]\\d{0,2}(?:${gap}{1,2}\\d{3})+(?!\\d)`, 'gu');
/** A run of short groups before a currency. A year is no part of it, nor is the number of a provision before the amount. */
const beforeCurrency = new RegExp(
  `(?<!(?:Absatz|Abs\\.|Satz|Nummer|Nr\\.|Artikel|Art\\.|§|Ziffer|Anlage|Stufe|Zeile)${gap})(?<![\\d.,])\\d{1,3}(?:${gap}{1,2}\\d{1,3})+(?:,\\d{1,2})?(?=${gap}?(?:Euro|EUR|€|USD|US\\$))`,
  'gu',
);
const grouped = new RegExp(`^[1-9]\\d{0,2}(?:${gap}{1,2}\\d{3})+(?:,\\d+)?$`, 'u');

/**
 * Keeps the digits of one number together: what belongs to a number is joined by one no-break space, so that no reader takes
 * `50 700` for 700. Only white space is touched: a run torn apart as no grouping tears it (`5 0 700 Euro`) is one number that
 * cannot be read, rather than a wrong one.
 */
export function joinDigits(text: string): string {
  const together = (run: string): string => run.replace(gaps, '\u00a0');
  return text
    .replace(looseDecimals, '')
    .replace(beforeCurrency, (run) => (grouped.test(run) ? run : together(run)))
    .replace(thousands, together);
}
