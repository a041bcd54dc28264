/** Text as the readers see it, with the way back to what was published. */
export interface Folded {
  readonly source: string;
  /** Width, compatibility forms, dashes, quotes and spaces folded; case kept. */
  readonly text: string;
  /** `text` in lower case, character for character. */
  readonly lower: string;
  /** Offset in `source` of each character of `text`, and of its end; null where both are the same text. */
  readonly offsets: readonly number[] | null;
}

/** What stands for a mention in marked text is private use, so it may not come from a page. */
const foreign = '\ufffd';
const unfoldable = /[^\u0020-\u007e\u4e00-\u9fff\u3040-\u30fe\uac00-\ud7a3、。，；「」《》〈〉]| {2}/u;
/**
 * Base characters with what combines with them, runs of conjoining jamo, and everything else alone. Bounded, since putting
 * very many marks in order takes time that grows with their square.
 */
const clusters = /[\u1100-\u11ff]{1,12}|\P{M}\p{M}{0,8}|\p{M}{1,8}/gu;

/** Printed ASCII stays as it is, but for what stands as a quote. */
const firstPlain = 0x20;
const lastPlain = 0x7e;

/**
 * What one cluster becomes. Enclosed and raised digits are marks of a list or a footnote: NFKC would make `①300만원` read as
 * 1300만원. A vulgar fraction would become digits too, and is not read. `，` and `；` stay apart from `,` and `;`, which group
 * digits and end no Chinese sentence.
 */
function foldCluster(cluster: string): string {
  const code = cluster.charCodeAt(0);
  if (cluster.length === 1 && code >= firstPlain && code <= lastPlain && cluster !== '`') return cluster;
  if (/^[\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf\u00b2\u00b3\u00b9\u2070-\u209f]/u.test(cluster))
    return ' ';
  if (/^[\u00bc-\u00be\u2150-\u215f\u2189\p{Co}]/u.test(cluster)) return foreign;
  if (/^[，；]/u.test(cluster)) return cluster;
  if (/^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u.test(cluster)) return '';
  if (/^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u.test(cluster)) return '-';
  if (/^[‘’‚‛′`´]/u.test(cluster)) return "'";
  if (/^[“”„‟″«»]/u.test(cluster)) return '"';
  if (/^[\u301c\uff5e\u223c]/u.test(cluster)) return '~';
  if (/^[\u0000-\u001f\u007f-\u009f\s]/u.test(cluster)) return ' ';
  const folded = cluster.normalize('NFKC').replace(/\p{M}+$/u, '');
  return /^\s/u.test(folded) ? ' ' : folded;
}

/** Lower case where that keeps the length: offsets hold for both. */
function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text]
    .map((character) => (character.toLowerCase().length === character.length ? character.toLowerCase() : character))
    .join('');
}

/** Folds a block's text. Runs of spaces become one; a full-width comma between full-width digits is a digit comma. */
export function fold(source: string): Folded {
  if (!unfoldable.test(source)) {
    return { source, text: source, lower: lowerOf(source), offsets: null };
  }
  const parts: string[] = [];
  const offsets: number[] = [];
  let last = '';
  for (const match of source.matchAll(clusters)) {
    const at = match.index;
    let folded = foldCluster(match[0]);
    if (folded === '，' && /[０-９]/u.test(source[at - 1] ?? '') && /[０-９]/u.test(source[at + 1] ?? '')) folded = ',';
    // Hong Kong prints the zero of a year as a circle: `二○二六年`.
    if (folded === '○' && /[一二三四五六七八九○]/u.test(source[at - 1] ?? '')) folded = '〇';
    if (folded === ' ' && last === ' ') continue;
    for (let index = 0; index < folded.length; index++) offsets.push(at);
    if (folded !== '') last = folded.at(-1) ?? last;
    parts.push(folded);
  }
  const text = parts.join('');
  return { source, text, lower: lowerOf(text), offsets: [...offsets, source.length] };
}

/** Where a range of the folded text stands in the source. */
export function sourceRange({ offsets, source }: Folded, start: number, end: number): readonly [number, number] {
  if (offsets === null) return [start, end];
  const from = offsets[start] ?? source.length;
  // The end is where the next cluster begins, so that what combines with the last character, or was dropped behind it, goes along.
  let next = end;
  while (next > start && next < offsets.length && offsets[next] === offsets[next - 1]) next++;
  return [from, offsets[next] ?? source.length];
}
