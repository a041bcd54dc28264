import { holds } from '../../language/clauses/clause.ts';
import { claimDates, dateRule } from './dateRule.ts';
import { findAny, type Reader } from './reader.ts';

/** COMMENTS-UNTIL: `comments must be submitted on or before …`, `意见…于…前反馈`, `의견은 …까지`, `意見は…まで`, `Stellungnahmen bis zum …`. */
export const commentsUntil = dateRule('comments_until', 'COMMENTS-UNTIL', 'commentsUntil');

/** REGISTRATION-WINDOW: `initial registration period … noon ET 4 March through noon ET 19 March 2026`, `报名时间为…至…`, `신청기간: … ~ …`. */
export const registrationWindow: Reader = function* ({ sentence, clauses, claimed }) {
  // Between days on which nothing is taken nobody files.
  if (clauses.some(({ terms }) => holds(terms, 'suspend'))) return;
  for (const found of findAny('registrationWindow', sentence)) {
    const [from, until] = claimDates(found, claimed);
    if (from === undefined || until === undefined) continue;
    const value = { ...from.value, value: `${from.value.value}/${until.value.value}`, unit: 'interval' };
    yield { type: 'registration_window', rule: 'REGISTRATION-WINDOW', value, start: found.start, end: found.end };
  }
};

/** DEADLINE: `applications close on …`, `no later than …`, `截止日期：…`, `Antragsfrist …`, `… 마감`, `申請期限 …`. */
export const deadline: Reader = (place) =>
  // Until when nothing is taken is no day by which to file.
  place.clauses.some(({ terms }) => holds(terms, 'suspend')) ? [] : closing(place);
const closing = dateRule('applies_until', 'DEADLINE', 'deadline');

/** FILED-BEFORE: `applications made before …`, `…前已受理的`, `…까지 접수분은 종전 기준`, `…までに受理`, `vor dem … gestellte Anträge`. */
export const filedBefore: Reader = function* (place) {
  yield* filedBeforeDay(place);
  yield* filedUpToDay(place);
};
const filedBeforeDay = dateRule('transition_rule', 'FILED-BEFORE', 'filedBeforeDay', { bound: 'before' });
const filedUpToDay = dateRule('transition_rule', 'FILED-BEFORE', 'filedUpToDay');

/** FILED-FROM: `filed at or after 12:01 a.m. … on …`, `postmarked on or after …`, `…起新提交的申请`, `ab dem … gestellte Anträge`, `…이후 접수분`. */
export const filedFrom: Reader = function* (place) {
  const [refusing] = findAny('refusing', place.sentence);
  const { folded, end: last } = place.sentence;
  for (const draft of fromDay(place)) {
    // `We will reject requests filed after 1 March that carry the old fee`: what is asked for begins on that day.
    const behind = refusing === undefined || refusing.start < draft.end ? last : refusing.start;
    const isRefused =
      refusing !== undefined && !/\p{L}/u.test(folded.lower.slice(draft.end, behind).replace(helping, ''));
    if (!isRefused || 'reason' in draft || draft.value === null) yield draft;
    // `petitions received after 15 March are rejected`: that day is the last.
    else {
      const isOn = onDay.test(place.sentence.folded.lower.slice(draft.start, draft.end));
      yield {
        ...draft,
        type: 'applies_until',
        rule: 'DEADLINE',
        value: { ...draft.value, ...(isOn ? { bound: 'before' } : {}) },
      };
    }
  }
};
/** What may stand between a day and what becomes of what is filed from it. */
const helping = /^ ?(?:will|shall|are|is|werden|wird|seront|sera|serán?)(?: be)? /u;
/** Of words for a time that begins, that the day named is part of it. */
const onDay = /(?:on|at) (?:or|and) after|à (?:compter|partir)|dès|a partir|desde|(?<!\p{L})ab(?!\p{L})/u;
const fromDay = dateRule('applies_from', 'FILED-FROM', 'filedFrom');

/** Rules of when something is filed; comments come first, since they are submitted too. */
export const filingDateReaders: readonly Reader[] = [
  commentsUntil,
  registrationWindow,
  deadline,
  filedBefore,
  filedFrom,
];
