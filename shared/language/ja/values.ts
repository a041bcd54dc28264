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
  units: [
    [/^時間/u, 'H'],
    [/^週/u, 'W'],
    [/^[かヶカヵ箇ケ]月/u, 'M'],
    [/^年/u, 'Y'],
    [/^日/u, 'D'],
  ],
  workingDays: /^営業/u,
  upTo: /^(?:から|~|-)$/u,
  spelled: [['半年', 'P6M']],
  multipliers: [
    ['百万', 6],
    ['千万', 7],
    ['十万', 5],
    ['万', 4],
    ['億', 8],
    ['千', 3],
  ],
  masks: [
    '(?:電話|ファクス|ファックス)[.::]? ?[\\d(+][\\d ()+/-]{3,24}\\d',
    '第 ?[\\d〇零一二三四五六七八九十百]{1,5} ?(?:頁|ページ|次|回|届|号|室|階|集|期|類|章|節|編|版)',
    '\\d{1,6}(?:室|階|号線|番窓口)',
  ],
};
