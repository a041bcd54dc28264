import type { Mention } from '../../language/clauses/mention.ts';
import { toSentences } from '../../language/clauses/sentence.ts';
import type { DateContext } from '../../language/dates/dates.ts';
import { currencyOf } from '../../language/numbers/currencies.ts';
import { fold } from '../../language/numbers/folded.ts';
import type { BlockWords } from './blockWords.ts';

/** Words that say in which unit the cells of a column are: `单位：美元`, `in USD`, `単位：円`. */
const unit = /^(?:单位|單位|単位|단위|unit|in|en)\s{0,2}[:：]?\s{0,2}/iu;
const longestHead = 60;

/** A head that is a currency alone: `$CAN`, `EUR`. */
const alone = /^(?:[$€£¥]?[a-z]{2,3}[$€£¥]?|[€£¥])$/u;
/** The currency that a head names in brackets or is: `费用（港元）`, `Fee (USD)`, `금액(단위: 달러)`; null for none. */
function currencyIn(head: string, { jurisdiction, tongue }: DateContext): string | null {
  const { lower } = fold(head.slice(0, longestHead));
  const inside = /\(([^()]{1,16})\)/u.exec(lower)?.[1] ?? alone.exec(lower.trim())?.[0];
  return inside === undefined ? null : currencyOf(inside.replace(unit, ''), jurisdiction, tongue);
}

/** The amount that a mention alone in its cell is, where nothing beside it says of what: `230`, `175元` of any country; else null. */
function amountOf(mention: Mention, printed: string): string | null {
  if (mention.kind === 'number') return mention.high === undefined ? mention.value : null;
  if (mention.kind !== 'money' || mention.currency !== null) return null;
  const [, digits = ''] = /^(\d{1,3}(?:,\d{3})*|\d+)(?:\.0+)?\D{1,2}$/u.exec(printed.trim()) ?? [];
  return digits === '' ? null : digits.replaceAll(',', '');
}

/**
 * The words of a row with the numbers that are a cell of their own as amounts of money, where the head of their column, or the first
 * cell, says in which currency they are.
 */
export function withHeadMoney(words: BlockWords, columns: readonly string[], context: DateContext): BlockWords {
  const { folded } = words;
  const [first = '', ...cells] = folded.text.split(' | ');
  if (![first, ...columns].some((head) => /[(（$€£¥]|^\p{Lu}{3}$/u.test(head))) return words;
  const mentions = words.sentences.flatMap((sentence) => sentence.mentions);
  const named = currencyIn(first, context);
  const made = new Map<Mention, Mention>();
  let from = first.length + 3;
  let at = 0;
  while (at < mentions.length && (mentions[at]?.start ?? 0) < from) at++;
  for (const [index, cell] of cells.entries()) {
    const to = from + cell.length;
    const only = mentions[at];
    let count = 0;
    for (; at < mentions.length && (mentions[at]?.start ?? to) < to; at++) count++;
    const currency = count === 1 ? (currencyIn(columns[index + 1] ?? '', context) ?? named) : null;
    if (only !== undefined && currency !== null) {
      const { start, end } = only;
      const isAlone = folded.text.slice(from, start).trim() === '' && folded.text.slice(end, to).trim() === '';
      const amount = isAlone ? amountOf(only, folded.text.slice(start, end)) : null;
      if (amount !== null) made.set(only, { kind: 'money', start, end, amount, currency });
    }
    from = to + 3;
  }
  if (made.size === 0) return words;
  const all = mentions.map((mention) => made.get(mention) ?? mention);
  return { ...words, sentences: toSentences(folded, context.tongue, all) };
}
