import type { Values } from '../language.ts';

/** Numbers, dates, hours and durations as they are printed. */
export const values: Values = {
  months: [],
  dates: [
    `(?:(?<!\\d)(?<year>(?:19|20)\\d{2})|'(?<short>\\d{2})) ?년(?: ?(?<month>\\d{1,2}) ?월(?: ?(?<day>\\d{1,2}) ?일)?|도)?`,
    `(?<![\\d.])(?:(?<year>(?:19|20)\\d{2})|'(?<short>\\d{2}))\\. ?(?<month>\\d{1,2})\\. ?(?<day>\\d{1,2})(?!\\d)\\.?`,
    `(?<!\\d)(?<month>\\d{1,2}) ?월 ?(?<day>\\d{1,2}) ?일`,
    `(?<=[일.] ?[~\\-] ?)(?<![\\d.])(?<month>\\d{1,2})\\. ?(?<day>\\d{1,2})\\.(?!\\d)`,
  ],
  timeBefore: /(?<zone>한국시간) ?$/u,
  timeAfter: /^ ?(?:(?<half>오전|오후) ?)?(?<hour>\d{1,2})(?:시(?!간)(?: ?(?<minute>\d{1,2})분)?|:(?<minute24>\d{2}))/u,
  duration: `(?<![\\d.제월])(?<count>\\d{1,4}|[한두세석네] ?(?=달))(?: ?(?:~|-|에서) ?(?<high>\\d{1,4}))? ?(?<kind>영업|근무)?(?<unit>일|주(?!년|년|민|요|일)|개월|달|년|시간)(?![가-힣]{0,4}호)`,
  percent: ' ?(?:%|퍼센트|프로(?![가-힣]))',
  factor: ' ?배(?![가-힣])',
  words: new Map(),
  countedWords: '',
  groups: ',',
  groupsBySpace: false,
};
