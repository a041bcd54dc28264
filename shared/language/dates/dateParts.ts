import { hanNumber } from '../numbers/hanNumber.ts';
import { eraNames } from './calendar.ts';

/** Parts of which languages make the sources of their dates. */
export const year = '(?<year>(?:19|20)\\d{2})(?!\\d)';
export const day = '(?<!\\d)(?<day>\\d{1,2})';

/** Names of months, longest first, as part of a regular expression. */
export const anyOf = (months: readonly (readonly string[])[]): string =>
  months
    .flat()
    .sort((one, other) => other.length - one.length)
    .join('|');
export const monthName = (months: readonly (readonly string[])[]): string => `(?<name>${anyOf(months)})\\.?`;

export const hanYear = `(?:(?<era>${eraNames}) ?(?<eraYear>\\d{1,3}|元|${hanNumber})|(?<!\\d)(?<year>(?:19|20)\\d{2}|[〇零一二三四五六七八九]{4})) ?年`;
export const hanMonth = '(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2}) ?月';
export const hanDay = '(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日號号](?!间|間)';
/** Dates as Chinese and Japanese write them. */
export const hanDates: readonly string[] = [
  `${hanYear}(?:第 ?)?(?<quarter>[一二三四1-4])(?:季度|四半期)`,
  `${hanYear}(?: ?${hanMonth}(?: ?${hanDay})?|度|底|末)?`,
  `(?<![\\d年〇零一二三四五六七八九十])${hanMonth} ?${hanDay}`,
  `(?<=[日號号时時] ?[至到\\-~~] ?)(?<day>\\d{1,2}) ?[日號号]`,
];
