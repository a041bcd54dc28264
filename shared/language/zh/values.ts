import { hanDates } from '../dateParts.ts';
import { hanNumber } from '../hanNumber.ts';
import type { Values } from '../language.ts';
import { cjkClock, cjkZone } from '../timeParts.ts';

const count = '(?:\\d{1,4}|[一二三四五六七八九十百两兩半]{1,6})';

/** Numbers, dates, hours and durations as they are printed. */
export const values: Values = {
  months: [],
  dates: hanDates,
  timeBefore: new RegExp(`${cjkZone} ?$`, 'u'),
  timeAfter: new RegExp(`^ ?${cjkClock}`, 'u'),
  duration: `(?<![\\d第年月])(?<count>${count})(?: ?[至到\\-~] ?(?<high>${count}))?(?: ?个| ?個)?(?<kind>工作|自然)?(?<unit>日|天|周(?![岁歲年])|週|星期|(?<=[个個] ?)月|年(?![度级級])|小时|小時)(?![内內]?[号號])`,
  percent: ' ?%',
  factor: ' ?倍',
  words: new Map(),
  countedWords: `(?<=[限额額共为為满滿约於于对對给與与和、] ?)${hanNumber}(?=[个個名人种種所])`,
  groups: ',',
  groupsBySpace: false,
  units: [
    [/^(?:小时|小時)/u, 'H'],
    [/^(?:周|週|星期)/u, 'W'],
    [/^月/u, 'M'],
    [/^年/u, 'Y'],
    [/^[日天]/u, 'D'],
  ],
  workingDays: /^工作/u,
  upTo: /^(?:至|到|~|-)$/u,
  spelled: [
    ['半年', 'P6M'],
    ['半[个個]月', 'P15D'],
  ],
  multipliers: [
    ['百万', 6],
    ['百萬', 6],
    ['千万', 7],
    ['千萬', 7],
    ['十万', 5],
    ['十萬', 5],
    ['万', 4],
    ['萬', 4],
    ['亿', 8],
    ['億', 8],
    ['千', 3],
  ],
  masks: [
    '(?:电话|電話|传真|傳真|热线|熱線)[.::]? ?[\\d(+][\\d ()+/-]{3,24}\\d',
    '第 ?[\\d〇零一二三四五六七八九十百]{1,5} ?(?:页|頁|次|届|屆|批|号|號|号窗口|室|楼|樓|层|集|期|類|类|章|节|節|编|編|版)',
    '\\d{1,6}(?:室|楼|号线|号楼|号窗口)',
  ],
};
