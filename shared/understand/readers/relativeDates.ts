import type { FactType } from '../fact.ts';
import { type Draft, findAny, type PhraseName, plainValue, type Reader } from './reader.ts';

/**
 * Days that the words give only by another day. The value names that day (`publication`, `signature`, `effective_from`) and
 * what is added to it; it becomes a date where the notice states the other day.
 */
function relativeRule(
  type: FactType,
  rule: string,
  anchor: 'publication' | 'signature' | 'effective_from',
  phrases: PhraseName,
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

/** FROM-PUBLICATION: `自公布之日起施行`, `공포한 날부터 시행한다`, `公布の日から施行`, `effective upon publication`, `am Tag der Verkündung in Kraft`. */
const fromPublication = relativeRule('effective_from', 'FROM-PUBLICATION', 'publication', 'fromPublication');

/** DAY-AFTER-PUBLICATION: `tritt am Tag nach der Verkündung in Kraft`, `the day after promulgation`, `公布の日の翌日から施行`. */
const dayAfterPublication = relativeRule(
  'effective_from',
  'DAY-AFTER-PUBLICATION',
  'publication',
  'dayAfterPublication',
  { plus: 'P1D' },
);

/** AFTER-PUBLICATION: `自公布之日起30日后施行`, `60 days after publication`, `공포 후 6개월이 경과한 날부터 시행`, `drei Monate nach der Verkündung in Kraft`. */
const afterPublication = relativeRule('effective_from', 'AFTER-PUBLICATION', 'publication', 'afterPublication');

/** IMMEDIATELY: `effective immediately`, `mit sofortiger Wirkung`, `即日起`, `즉시 시행`: on the day it is said. */
const immediately = relativeRule('effective_from', 'IMMEDIATELY', 'publication', 'immediately');

/** FROM-SIGNATURE: `effective upon signature`, `自签署之日起生效`, `서명한 날부터 발효`. */
const fromSignature = relativeRule('effective_from', 'FROM-SIGNATURE', 'signature', 'fromSignature');

/** EXPIRES-AFTER: `shall expire, absent extension, 12 months after the effective date`, `自施行之日起有效期两年`, `施行日から3年を経過する日`. */
const expiresAfter = relativeRule('effective_until', 'EXPIRES-AFTER', 'effective_from', 'expiresAfter');

/** FILED-BEFORE-EFFECT: `施行日の前日までに受付`, `시행일 전에 접수`, `filed before the effective date`, `施行前已受理的`. */
const filedBeforeEffect = relativeRule(
  'transition_rule',
  'FILED-BEFORE-EFFECT',
  'effective_from',
  'filedBeforeEffect',
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
