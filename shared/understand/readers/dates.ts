import { claimDates, dateRule, dateValue, holds, isDate } from './dateRule.ts';
import { filingDateReaders } from './filingDates.ts';
import { instrumentDateReaders } from './instrumentDates.ts';
import { findAny, type Reader } from './reader.ts';

/** Times of offices and holidays are ranges of days too. */
/** OFFICE-HOURS: `closed from … for the public holiday`, `放假`, `휴무`, `休業`: the days are said, and no rule begins or ends on them. */
export const officeDays: Reader = (place) => {
  if (!holds('notPolicy', place)) return [];
  for (const mention of place.sentence.mentions) if (isDate(mention)) place.claimed.add(mention);
  return [];
};

/** EFFECTIVE-RANGE: `自2025年9月15日至2026年9月14日`, `ab dem 18. November 2023 bis zum …`, `2026. 2. 1.부터 2026. 12. 31.까지`, `from … until …`. */
export const effectiveRange: Reader = function* (place) {
  const { sentence, claimed } = place;
  if (sentence.mentions.filter(isDate).length < 2) return;
  for (const found of findAny('effectiveRange', sentence)) {
    const [from, until] = claimDates(found, claimed);
    if (from === undefined || until === undefined || until.value.value < from.value.value) continue;
    const { start, end } = found;
    yield { type: 'effective_from', rule: 'EFFECTIVE-RANGE', value: dateValue(from, 'effective_from'), start, end };
    yield { type: 'effective_until', rule: 'EFFECTIVE-RANGE', value: dateValue(until, 'effective_until'), start, end };
  }
};

/** EXTENDED-UNTIL: `extended to …`, `延长至…`, `verlängert bis zum …`, `…까지 연장`, `…まで延長`. */
export const extendedUntil = dateRule('effective_until', 'EXTENDED-UNTIL', 'extendedUntil', { status: 'extended' });

/** REPEALED-FROM: `自…起废止`, `tritt am … außer Kraft`, `ceases to have effect on …`, `… 폐지`, `…廃止`: the day itself no longer counts. */
export const repealedFrom = dateRule('effective_until', 'REPEALED-FROM', 'repealedFrom', { bound: 'before' });

/** EFFECTIVE-UNTIL: `expires on …`, `有效期至…`, `mit Ablauf des … außer Kraft`, `…까지 적용`, `…まで有効`, `until …`. */
export const effectiveUntil: Reader = function* (place) {
  yield* plainUntil(place);
  yield* cuedUntil(place);
};
const plainUntil = dateRule('effective_until', 'EFFECTIVE-UNTIL', 'plainUntil');
const cuedUntil = dateRule('effective_until', 'EFFECTIVE-UNTIL', 'cuedUntil', {
  needs: 'cuedUntilNeeds',
  unless: 'cuedUntilUnless',
});

/** UNCHANGED: `gilt ab 1. März 2024 unverändert fort`: the day is said, but nothing begins on it; it is read as nothing. */
export const unchangedFrom: Reader = (place) => {
  if (!holds('unchanged', place)) return [];
  for (const mention of place.sentence.mentions) if (isDate(mention)) place.claimed.add(mention);
  return [];
};

/** FORMER-DAY: `originally planned for 1 March`, `prevista inicialmente para el …`: the day on which something no longer begins. */
export const formerDay: Reader = (place) => {
  for (const found of findAny('formerDay', place.sentence)) claimDates(found, place.claimed);
  return [];
};

/** EFFECTIVE-FROM: `自2025年10月1日起施行`, `effective 12:01 a.m. … on …`, `take effect on …`, `tritt am … in Kraft`, `…부터 시행한다`, `…から施行`. */
export const effectiveFrom: Reader = function* (place) {
  yield* plainFrom(place);
  yield* cuedFrom(place);
};
const plainFrom = dateRule('effective_from', 'EFFECTIVE-FROM', 'plainFrom');
const cuedFrom = dateRule('effective_from', 'EFFECTIVE-FROM', 'cuedFrom', {
  needs: 'cuedFromNeeds',
  unless: 'cuedFromUnless',
});

/** Rules of dates, the more particular first: a date that one has read is not read again. */
export const dateReaders: readonly Reader[] = [
  unchangedFrom,
  formerDay,
  ...filingDateReaders,
  ...instrumentDateReaders,
  officeDays,
  effectiveRange,
  extendedUntil,
  repealedFrom,
  effectiveUntil,
  effectiveFrom,
];
