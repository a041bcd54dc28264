import type { MoneyMention } from '../../language/mention.ts';
import type { Sentence } from '../../language/sentence.ts';
import type { FactValue } from '../fact.ts';
import { plainValue } from './reader.ts';

/** In the patterns, `$` stands for the amount. */
const periods: readonly (readonly [string, RegExp])[] = [
  [
    'hour',
    /per hour|an hour|\/ ?h(?:our|r)?(?![a-z])|hourly|pro stunde|je stunde|stundenlohn|每小时|每小時|时薪|時薪|시간당|시급|時給|1時間/u,
  ],
  ['day', /per day|a day|daily|pro tag|je tag|täglich|每日|每天|1일당|日額|1日(?:当たり|につき)/u],
  ['week', /per week|a week|weekly|pro woche|wöchentlich|每周|每週|주당/u],
  [
    'month',
    /per month|a month|monthly|\/ ?mo(?:nth)?(?![a-z])|pro monat|im monat|monatlich|每月|月薪|月收入|월 ?(?=\$)|월급|매월|月額|月給/u,
  ],
  [
    'year',
    /per year|a year|per annum|p\.a\.|annual|yearly|\/ ?y(?:ea)?r(?![a-z])|jährlich|pro jahr|im jahr(?! ?\d)|jahres|每年|年薪|年收入|연봉|연간|연 ?(?=\$)|매년|年額|年収|年俸|年間/u,
  ],
];
const bounds: readonly (readonly [string, RegExp])[] = [
  [
    'at_most',
    /(?<!going |goes |go |rising |risen |increase |increases |increased |increasing |raised )up to (?:us)?\$|(?:not|n't) (?:be more|exceed|more) than \$|no more than \$|maximum(?: of)? \$|at most \$|capped at \$|\$ or (?:less|below)|(?:最高|至多|最多|不超过|不超過|上限)[^。，]{0,6}?\$|\$(?:以下|以内|为上限)|(?:höchstens|maximal|bis zu) \$|\$ ?(?:이하|미만|까지)|最大\$/u,
  ],
  [
    'at_least',
    /(?:at least|minimum(?: [a-z]{2,16}){0,3}|not less than|no less than|above|over|more than|exceed(?:s|ing)?) \$|\$(?:,)? or (?:more|above|over|higher)|(?:不低于|不少于|至少|最低|不低於)[^。，]{0,6}?\$|\$(?:或以上|以上|及以上)|(?:mindestens|wenigstens|in höhe von mindestens) \$|\$ ?이상|\$以上/u,
  ],
  ['about', /(?:about|approximately|around|roughly|circa|ca\.|etwa|rund|约|約|약) ?\$/u],
];

/** How far from an amount its terms may stand, in characters. */
const reach = { before: 60, behind: 48 };

/** The words beside an amount, no further than the amounts before and behind it, with `$` in its place. */
function wordsBeside(money: MoneyMention, { folded, mentions, start, end }: Sentence): string {
  const others = mentions.filter((mention) => mention.kind === 'money' && mention !== money);
  const from = Math.max(
    start,
    money.start - reach.before,
    ...others.filter(({ end }) => end <= money.start).map(({ end }) => end),
  );
  const to = Math.min(
    end,
    money.end + reach.behind,
    ...others.filter(({ start }) => start >= money.end).map(({ start }) => start),
  );
  const before = folded.lower.slice(from, money.start).replaceAll('$', ' ');
  return `${before}$${folded.lower.slice(money.end, to).replaceAll('$', ' ')}`;
}

/** An amount with its period, basis and bound, as the words beside it say. */
export function amountOf(money: MoneyMention, sentence: Sentence): FactValue {
  const words = wordsBeside(money, sentence);
  const period = periods.find(([, pattern]) => pattern.test(words))?.[0];
  const bound = bounds.find(([, pattern]) => pattern.test(words))?.[0];
  const isGross = /gross|brutto|before tax|税前|稅前|세전/u.test(words);
  const isNet = /(?<![a-z])net(?:to)?(?![a-z])|after tax|税后|稅後|세후|手取り/u.test(words);
  return plainValue(money.amount ?? '', money.currency ?? '', {
    ...(money.high === undefined ? {} : { high: money.high }),
    ...(period === undefined ? {} : { period }),
    ...(isGross ? { basis: 'gross' } : isNet ? { basis: 'net' } : {}),
    ...(bound === undefined ? {} : { bound }),
  });
}
