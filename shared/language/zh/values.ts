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
};
