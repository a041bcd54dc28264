import { hanDates, hanDay, hanMonth, hanYear } from '../dates/dateParts.ts';
import { cjkClock, cjkZone } from '../dates/timeParts.ts';
import type { Values } from '../language.ts';
import { hanNumber } from '../numbers/hanNumber.ts';
import { bothScripts } from './scripts.ts';

const count = '(?:\\d{1,4}|[一二三四五六七八九十百两兩半]{1,6})';
const weekday = '(?: ?\\((?:星期|周|週)[一二三四五六日天]\\))?';
/** Years of the Republic as pages of Taiwan print them alone: `115年`, `一百十五年`. */
const rocYear = '(?<!\\d)(?<roc>1[0-4]\\d|一百(?:[零〇]?[一二三四五六七八九]|[一二三四]?十[一二三四五六七八九]?))';

/** Numbers, dates, hours and durations as they are printed. */
export const values: Values = {
  months: [],
  dates: [
    `${hanYear} ?第?(?<quarter>[一二三四1-4])季`,
    `${hanYear} ?${hanMonth} ?${hanDay}${weekday}`,
    `${hanYear} ?${hanMonth}(?:底|末|初|份|[上中下]旬)`,
    `${hanYear}(?:初|[上下]半年)`,
    `${rocYear} ?年 ?${hanMonth}(?: ?${hanDay}${weekday}|底|末|初)?`,
    '(?<![\\d./])(?<roc>1[0-4]\\d)[./](?<month>\\d{1,2})[./](?<day>\\d{1,2})(?![\\d./])',
    '(?<![\\d./-])(?<roc>1[0-4]\\d)-(?<month>0\\d|1[0-2])-(?<day>[0-3]\\d)(?![\\d./-])',
    `${rocYear} ?年度`,
    `(?<=[自從由於至到迄]|截至)${rocYear} ?年(?:度|底|末|初|[上下]半年)?(?=起|止|間|[，。；]|實施|施行|$)`,
    ...hanDates,
  ],
  timeBefore: new RegExp(`${cjkZone} ?$`, 'u'),
  timeAfter: new RegExp(`^ ?${cjkClock}`, 'u'),
  duration: bothScripts(
    `(?!(?<=最后|最後|同|某)一 ?[天日])(?!(?<=每)[两二2] ?(?:个)?(?:周|星期)[^，。；]{0,14}小时)(?<![\\d第]|\\d\\.|(?:\\d{3,4}|[〇零一二三四五六七八九]{4}) ?年 ?|[\\d一二三四五六七八九十] ?月 ?)(?<count>${count})(?: ?[至到\\-~] ?(?<high>${count}))?(?: ?个)?(?<kind>工作|自然|历)?(?<unit>日|天|周(?![岁年])|星期|(?<=[个历] ?)月|年(?![度级])|小时(?!制|热线|服务|咨询|值班|营业|客服|通关|电话|开放|提供|受理|全天))(?!内?号)`,
  ),
  percent: ' ?%',
  factor: ' ?倍',
  words: new Map(),
  countedWords: `(?<=[限额額共为為满滿约於于对對给與与和、] ?)${hanNumber}(?=[個个名人种種所])|${hanNumber}(?=[周週]?[岁歲]|[张張份页頁寸])`,
  groups: ',',
  groupsBySpace: true,
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
