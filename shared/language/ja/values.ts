import { hanDates } from '../dateParts.ts';
import type { Values } from '../language.ts';
import { cjkClock, cjkZone } from '../timeParts.ts';

const count = '(?:\\d{1,4}|[一二三四五六七八九十百两兩半]{1,6})';

/** Numbers, dates, hours and durations as they are printed. */
export const values: Values = {
  months: [],
  dates: hanDates,
  timeBefore: new RegExp(`${cjkZone} ?$`, 'u'),
  timeAfter: new RegExp(`^ ?${cjkClock}`, 'u'),
  duration: `(?<![\\d第年月])(?<count>${count})(?: ?[~\\-] ?(?<high>${count}))?(?<kind>営業)?(?<unit>日間?|週間?|[かヶカヵ箇ケ]月間?|年間?(?![度])|時間)`,
  percent: ' ?(?:%|パーセント)',
  factor: ' ?倍',
  words: new Map(),
  countedWords: '',
  groups: ',',
  groupsBySpace: false,
};
