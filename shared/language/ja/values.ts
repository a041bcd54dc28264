import { hanDay, hanMonth, hanYear } from '../dates/dateParts.ts';
import { cjkClock, cjkZone } from '../dates/timeParts.ts';
import type { Values } from '../language.ts';

const count = '(?:\\d{1,4}|[一二三四五六七八九十百两兩半]{1,6})';

/** A day, which its day of the week may follow. */
const day = `${hanDay}(?: ?\\([月火水木金土日](?:曜日?|・?祝)?\\))?`;

/** Numbers, dates, hours and durations as they are printed. */
export const values: Values = {
  months: [],
  dates: [
    `${hanYear}(?:第 ?)?(?<quarter>[一二三四1-4])四半期`,
    '(?<![a-z\\d])(?<era>r)(?<eraYear>\\d{1,2})[./](?<month>\\d{1,2})[./](?<day>\\d{1,2})(?![\\d./])',
    `${hanYear}(?!度(?:の?末|まで))(?: ?${hanMonth}(?: ?${day}|末日?|上旬|中旬|下旬|初旬)?|度|末|内)?`,
    `(?<same>[同翌]) ?年 ?${hanMonth}(?: ?${day}|末日?)?`,
    `同月 ?${day}`,
    `(?<![\\d年〇零一二三四五六七八九十])${hanMonth} ?${day}`,
    `(?<=[日時] ?[至~\\-] ?)(?<day>\\d{1,2}) ?日`,
  ],
  timeBefore: new RegExp(`${cjkZone} ?$`, 'u'),
  timeAfter: new RegExp(`^ ?${cjkClock}`, 'u'),
  duration: `(?<![\\d第年月])(?<count>${count})(?: ?[~\\-] ?(?<high>${count}))?(?<kind>営業|執務|開館|就業|業務|稼働)?(?<unit>日間?|週間?|[かヶカヵ箇ケ]月間?|月(?=以[上下内]|未満|を超)|年間?(?!度|制|次|\\d{1,2}月)|時間)(?!(?:間)?(?:に|あたり|当たり|につき|について|当り)?(?:、)?(?:最大|最長|原則)?\\d{1,2}時間)`,
  percent: ' ?(?:%|パーセント)',
  factor: ' ?倍',
  words: new Map(),
  countedWords: '',
  groups: ',',
  groupsBySpace: false,
  units: [
    [/^時間/u, 'H'],
    [/^週/u, 'W'],
    [/^[かヶカヵ箇ケ]?月/u, 'M'],
    [/^年/u, 'Y'],
    [/^日/u, 'D'],
  ],
  workingDays: /^(?:営業|執務|開館|就業|業務|稼働)/u,
  upTo: /^(?:から|~|-|乃至|ないし)$/u,
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
