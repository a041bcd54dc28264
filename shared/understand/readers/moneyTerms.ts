import type { MoneyMention } from '../../language/clauses/mention.ts';
import type { Sentence } from '../../language/clauses/sentence.ts';
import { languageOf } from '../../language/languages.ts';
import type { FactValue } from '../fact.ts';
import { plainValue } from './reader.ts';

/** How far from an amount its terms may stand, in characters. */
const reach = { before: 60, behind: 48 };

/** The words beside an amount, no further than the amounts before and behind it, with `$` in its place. */
function wordsBeside(money: MoneyMention, { folded, mentions, start, end }: Sentence): string {
  let from = Math.max(start, money.start - reach.before);
  let to = Math.min(end, money.end + reach.behind);
  for (const other of mentions) {
    if (other.kind !== 'money' || other === money) continue;
    if (other.end <= money.start) from = Math.max(from, other.end);
    if (other.start >= money.end) to = Math.min(to, other.start);
  }
  const before = folded.lower.slice(from, money.start).replaceAll('$', ' ');
  return `${before}$${folded.lower.slice(money.end, to).replaceAll('$', ' ')}`;
}

/** An amount with its period and basis, as the words beside it say. */
export function amountOf(money: MoneyMention, sentence: Sentence): FactValue {
  const words = wordsBeside(money, sentence);
  const { periods, gross, net } = languageOf(sentence.tongue).money;
  const period = periods.find(([, pattern]) => pattern.test(words))?.[0];
  return plainValue(money.amount ?? '', money.currency ?? '', {
    ...(money.high === undefined ? {} : { high: money.high }),
    ...(period === undefined ? {} : { period }),
    ...(gross.test(words) ? { basis: 'gross' } : net.test(words) ? { basis: 'net' } : {}),
  });
}
