import type { FactType } from '../fact.ts';
import { type Draft, findAny, type Phrases, plainValue, type Reader } from './reader.ts';

/**
 * Days that the words give only by another day. The value names that day (`publication`, `signature`, `effective_from`) and
 * what is added to it; it becomes a date where the notice states the other day.
 */
function relativeRule(
  type: FactType,
  rule: string,
  anchor: 'publication' | 'signature' | 'effective_from',
  phrases: Phrases,
  more: { readonly plus?: string; readonly bound?: string } = {},
): Reader {
  return function* ({ sentence }): Generator<Draft> {
    for (const found of findAny(phrases, sentence)) {
      const duration = found.mentions.find((mention) => mention.kind === 'duration');
      const plus = more.plus ?? (duration?.kind === 'duration' ? duration.iso : undefined);
      const derived = plus === undefined ? anchor : `${anchor}${plus}`;
      const bound = more.bound === undefined ? {} : { bound: more.bound };
      const value = plainValue(plus === undefined ? anchor : `${anchor}+${plus}`.replace('+-', '-'), 'relative_date', {
        derived: plus === undefined ? derived : `${anchor}+${plus}`.replace('+-', '-'),
        ...bound,
      });
      yield { type, rule, value, start: found.start, end: found.end };
    }
  };
}

const begins = '(?:起)?(?:正式)?(?:施行|实施|實施|生效|执行|執行)';
const publication = '(?:公布|发布|發布|颁布|頒布|发布公告|印发|公告|發佈)';

/** FROM-PUBLICATION: `自公布之日起施行`, `공포한 날부터 시행한다`, `公布の日から施行`, `effective upon publication`, `am Tag der Verkündung in Kraft`. */
const fromPublication = relativeRule('effective_from', 'FROM-PUBLICATION', 'publication', {
  en: [
    '(?:tak(?:es?|ing) effect|(?:is|are|becomes?) effective|enters? into force|effective|comes? into force)(?: immediately)? (?:upon|on|from|as of)(?: the (?:date|day) of)? (?:its |their |the )?(?:publication|promulgation)',
  ],
  zh: [`自?${publication}之?日${begins}`],
  de: [
    '(?:tritt|treten)[^.]{0,60}? (?:am|mit dem) tage? (?:der|ihrer|seiner) (?:verkündung|veröffentlichung|bekanntmachung)[^.]{0,20}? in kraft',
  ],
  ko: ['(?:공포|고시|발령|공고)(?:한|된) ?날(?:부터)? ?(?:시행|적용)'],
  ja: ['(?:公布|公示|告示)の日(?:から|に)?施行'],
});

/** DAY-AFTER-PUBLICATION: `tritt am Tag nach der Verkündung in Kraft`, `the day after promulgation`, `公布の日の翌日から施行`. */
const dayAfterPublication = relativeRule(
  'effective_from',
  'DAY-AFTER-PUBLICATION',
  'publication',
  {
    en: ['the day (?:after|following)(?: the (?:date|day) of)? (?:its |their |the )?(?:publication|promulgation)'],
    zh: [`(?:自|于)?${publication}(?:之日)?(?:的)?(?:次日|翌日)${begins}`],
    de: [
      'am tage? nach (?:der|ihrer|seiner) (?:verkündung|veröffentlichung|bekanntmachung)(?: [a-zäöü ]{0,40}?)?(?: in kraft)?',
    ],
    ko: ['(?:공포|고시|발령)(?:한|된)? ?(?:날의 )?다음 ?날부터 ?(?:시행|적용)'],
    ja: ['(?:公布|告示)の日の翌日(?:から)?施行'],
  },
  { plus: 'P1D' },
);

/** AFTER-PUBLICATION: `自公布之日起30日后施行`, `60 days after publication`, `공포 후 6개월이 경과한 날부터 시행`, `drei Monate nach der Verkündung in Kraft`. */
const afterPublication = relativeRule('effective_from', 'AFTER-PUBLICATION', 'publication', {
  en: [
    '<duration> (?:after|following|from)(?: the (?:date|day) of)? (?:its |their |the )?(?:publication|promulgation)(?: in the federal register)?',
  ],
  zh: [`自?${publication}之日起(?:满|滿)?<duration>(?:后|後)?(?:起)?(?:施行|实施|實施|生效|执行)`],
  de: ['<duration> nach (?:der|ihrer|seiner) (?:verkündung|veröffentlichung|bekanntmachung)'],
  ko: ['(?:공포|고시)(?:한 날)? ?(?:후|부터) ?<duration>(?:이|을)? ?(?:경과|지난)(?:한|하는)? ?날부터 ?시행'],
  ja: ['(?:公布|告示)の日から(?:起算して)?<duration>を?(?:経過した日|を経過した日)から施行'],
});

/** IMMEDIATELY: `effective immediately`, `mit sofortiger Wirkung`, `即日起`, `즉시 시행`: on the day it is said. */
const immediately = relativeRule('effective_from', 'IMMEDIATELY', 'publication', {
  en: ['effective immediately', 'with immediate effect', 'takes? effect immediately'],
  zh: ['即日起(?:正式)?(?:施行|实施|實施|生效|执行|執行)?'],
  de: ['mit sofortiger wirkung', 'tritt sofort in kraft'],
  ko: ['즉시 ?(?:시행|적용)'],
  ja: ['即日(?:から)?(?:施行|適用|実施)'],
});

/** FROM-SIGNATURE: `effective upon signature`, `自签署之日起生效`, `서명한 날부터 발효`. */
const fromSignature = relativeRule('effective_from', 'FROM-SIGNATURE', 'signature', {
  en: ['effective (?:immediately )?upon (?:its )?signature', '(?:on|from) the date of (?:its )?signature'],
  zh: ['自?(?:签署|签字|簽署)之日(?:起)?(?:施行|实施|生效)'],
  ko: ['서명한 날부터 ?(?:시행|발효)'],
  ja: ['署名の日から(?:施行|発効)'],
});

/** EXPIRES-AFTER: `shall expire, absent extension, 12 months after the effective date`, `自施行之日起有效期两年`, `施行日から3年を経過する日`. */
const expiresAfter = relativeRule('effective_until', 'EXPIRES-AFTER', 'effective_from', {
  en: [
    '(?:expires?|terminates?|ends?|remains? in (?:effect|force)|sunsets?)[^.]{0,60}? <duration> (?:after|from|following) (?:the |its )?(?:effective date|entry into force|date of (?:its )?(?:effect|commencement))',
    '<duration> (?:after|from) the effective date of this (?:proclamation|order|rule|regulation)',
  ],
  zh: [
    '自(?:施行|实施|生效)之日起[^。，]{0,6}?(?:有效期)?(?:为|為|试行)?<duration>(?!内|內)',
    '有效期(?:为|為)?<duration>,?自(?:施行|发布|公布)之日',
  ],
  de: [
    '<duration> nach (?:dem )?inkrafttreten[^.]{0,30}? außer kraft',
    '(?:außer kraft|endet|gilt)[^.]{0,40}? <duration> nach (?:dem )?inkrafttreten',
  ],
  ko: ['시행일(?:부터|로부터) ?<duration>(?:간|까지|이 되는 날까지)'],
  ja: ['施行(?:の)?日から(?:起算して)?<duration>を経過する日(?!\\()'],
});

/** FILED-BEFORE-EFFECT: `施行日の前日までに受付`, `시행일 전에 접수`, `filed before the effective date`, `施行前已受理的`. */
const filedBeforeEffect = relativeRule(
  'transition_rule',
  'FILED-BEFORE-EFFECT',
  'effective_from',
  {
    en: ['(?:filed|submitted|received|lodged|made) (?:before|prior to) the effective date'],
    zh: ['(?:施行|实施|生效)(?:之日)?前(?:已经?)?(?:提交|受理|递交|申请)'],
    de: ['vor (?:dem )?inkrafttreten[^.]{0,30}? (?:gestellte?n?|eingereichte?n?|beantragte?n?)'],
    ko: ['시행일? ?(?:전|이전)(?:에|까지)? ?(?:접수|신청|제출)', '시행 당시'],
    ja: ['施行(?:の)?日の前日までに?(?:受付|受理|申請)'],
  },
  { bound: 'before' },
);

/** Rules of days that another day gives. */
export const relativeDateReaders: readonly Reader[] = [
  fromPublication,
  dayAfterPublication,
  afterPublication,
  immediately,
  fromSignature,
  expiresAfter,
  filedBeforeEffect,
];
