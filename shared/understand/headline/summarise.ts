import type { Edit } from '../../compare/edits.ts';
import { tongueOf } from '../../language/languages.ts';
import { type Said, type Spoken, sayEach } from '../../language/told/spoken.ts';
import { toldIn } from '../../language/told/told.ts';
import type { ToldWords } from '../../language/told/toldWords.ts';
import { windowDatesOf } from '../block/windowDates.ts';
import type { FactDelta, FactType } from '../fact.ts';
import type { ChangedClause } from './changedClause.ts';
import { byWeight, isNews } from './factOrder.ts';
import { beginnings, type Line, lengthOf, linesOf, longestLine, onOneLine } from './oneLine.ts';
import { alikeKey, isOpposed, precisionOf, sayAlike, sayBeginning, sayLabel } from './sayFact.ts';
import { sayCountry, sayDate, sayValue } from './sayValue.ts';
import { withoutRepeats } from './withoutRepeats.ts';

/** What happened to a notice, as the published contract names it. */
type Kind =
  | 'published'
  | 'amended'
  | 'moved'
  | 'withdrawn'
  | 'reverted'
  | 'in-force'
  | 'expiring'
  | 'expired'
  | 'retracted';

/** What a summary is made of. */
export interface Summarised {
  readonly title: string;
  readonly kind: Kind;
  readonly facts: readonly FactDelta[];
  readonly edits: readonly Edit[];
  /** What the notice is written in, BCP 47. */
  readonly language: string;
  /** What changed beside the facts, in official words. */
  readonly clause: ChangedClause | null;
  /** What a reader knows the page by, by language: its destination, its title in the catalog or its programme. */
  readonly head: Partial<Said> | null;
  /** Whether that is a country or an area, in whose place no other stands. */
  readonly isOfPlace?: boolean;
  /** Whose rules the publisher makes. */
  readonly jurisdiction: string;
}

/** Facts that a headline names; the others are counted. */
const shownFacts = 3;
/** A title that leaves room for what the notice says. */
const longestTitle = 50;
/** A title that is cut nowhere but at the end of a word. */
const shortTitle = 48;

/** A title cut at the end of a word, for where nothing of it is short enough. */
function cut(text: string, most: number): string {
  const kept = [...text].slice(0, most - 1).join('');
  const words = kept.replace(/\s+\S*$/u, '');
  return `${(words.length > most / 2 ? words : kept).replace(/[\s,;:，、；(（]+$/u, '')}…`;
}

const starting: ReadonlySet<string> = new Set<FactType>(['effective_from', 'applies_from']);
const ofDays: ReadonlySet<string> = new Set<FactType>([
  'effective_from',
  'effective_until',
  'applies_from',
  'applies_until',
]);

/** From when, and until when, what changed holds. */
interface Time {
  /** Behind one thing. */
  readonly behind: string;
  /** What stands before several things: behind them it would be read as said of the last alone. */
  readonly before: string;
}

/** From when, where the facts say it; and the day of it alone, for where the hour does not fit. */
function sayStarts(facts: readonly FactDelta[], told: ToldWords): Time[] {
  const start = facts.find(({ type, op, after }) => starting.has(type) && op !== 'remove' && after !== null)?.after;
  if (start === undefined || start === null) return [];
  const dates = [start, { ...start, value: start.value.slice(0, 10) }].map((date) => sayBeginning(date, told));
  const precision = precisionOf(start.value);
  return [...new Set(dates)].map((date) => ({
    behind: told.starts(date, precision),
    before: told.from(date, precision),
  }));
}

/** Differences of which the same is said. */
type Group = readonly [FactDelta, ...FactDelta[]];

/** Types whose value says whether something holds. */
const ofStances: ReadonlySet<string> = new Set<FactType>([
  'visa_required',
  'authorisation_required',
  'exit_permission',
  'work_permitted',
  'dependants',
]);
/** What is said now of one and the same matter: where that is two things, it depends. */
const stanceKey = ({ type, op, qualifier }: FactDelta): string => JSON.stringify([type, op, qualifier]);

/** Differences of which the same is said stand together, and those that say the opposite. */
function alike(facts: readonly FactDelta[]): Group[] {
  const stances = Map.groupBy(facts, (fact) => (fact.op === 'add' && ofStances.has(fact.type) ? stanceKey(fact) : ''));
  const isTorn = (fact: FactDelta): boolean =>
    fact.op === 'add' && ofStances.has(fact.type) && isOpposed(stances.get(stanceKey(fact)) ?? []);
  const groups = Map.groupBy(facts, (fact) => (isTorn(fact) ? stanceKey(fact) : (alikeKey(fact) ?? fact)));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

/** What is said the same of several, as of three stays of seven days each, is said once; with more in brackets, it is said with that. */
function saidOnce(groups: readonly Group[], told: ToldWords): Group[] {
  const said = Map.groupBy(groups, (group) => sayAlike(group, told));
  const bracket = told.bracketed('').slice(0, -1);
  const isSaidWithMore = (text: string): boolean => said.keys().some((other) => other.startsWith(`${text}${bracket}`));
  return [...said].flatMap(([text, [first]]) => (first === undefined || isSaidWithMore(text) ? [] : [first]));
}

const isStart = ({ type, op }: FactDelta): boolean => starting.has(type) && op === 'add';
const isEnd = ({ type, op, after }: FactDelta): boolean =>
  type === 'effective_until' && op === 'add' && after?.bound === undefined;
const isDay = ({ type, op }: FactDelta): boolean => ofDays.has(type) && op === 'add';

/** A day that is all there is to tell, by what it is called: `start date: 12 October 2025`. */
const sayDay = (fact: FactDelta, told: ToldWords): string => {
  const { type, after } = fact;
  if (type === 'applies_from' || type === 'applies_until') return sayAlike([fact], told);
  return told.ops.add(
    sayLabel(type, null, told),
    after === null ? '' : starting.has(type) ? sayBeginning(after, told) : sayValue(after, told),
  );
};

/** From when until when, where the facts state one day of each; else empty. */
function sayWhile(facts: readonly FactDelta[], told: ToldWords): Time[] {
  const [start, ...starts] = facts.filter(({ type, op }) => type === 'effective_from' && op === 'add');
  const [end, ...ends] = facts.filter(isEnd);
  if (start?.after == null || end?.after == null || starts.length + ends.length > 0) return [];
  // What ends before it begins are days of two things.
  if (start.after.value > end.after.value) return [];
  const time = told.between(sayBeginning(start.after, told), sayDate(end.after, told));
  return [{ behind: `${told.comma}${time}`, before: time }];
}

/** Until when, where that is the only day of it, and the facts state no beginning. */
function sayUntil(facts: readonly FactDelta[], told: ToldWords): string {
  const ends = new Map(facts.filter(isEnd).flatMap(({ after }) => (after === null ? [] : [[after.value, after]])));
  const [end, ...others] = ends.values();
  return end === undefined || others.length > 0 || facts.some(isStart)
    ? ''
    : told.until(sayDate(end, told), precisionOf(end.value));
}

/** Days that are all there is to tell: from when until when, or each by what it is called. */
function sayDays(days: readonly FactDelta[], told: ToldWords): string[] {
  const [one, other, ...more] = days;
  const isTime = one !== undefined && other !== undefined && more.length === 0 && isStart(one) && isDay(other);
  if (isTime && one.after !== null && other.after !== null && one.after.value < other.after.value) {
    const [from, until] = [sayBeginning(one.after, told), sayDate(other.after, told)];
    if (one.type === 'effective_from' && isEnd(other)) return [told.applies(told.between(from, until))];
    if (one.type === 'applies_from' && other.type === 'applies_until') return [told.filed(told.between(from, until))];
  }
  return [];
}

/** A label that two texts begin with, as two fees: `fee: `; else empty. */
function labelOfBoth(one: string, other: string, { colon }: ToldWords): string {
  const end = one.indexOf(colon);
  const label = end < 0 ? '' : one.slice(0, end + colon.length);
  return other.startsWith(label) ? label : '';
}

/** What facts say, one behind the other; what several are called, and that they are said no more, is said once. */
function joined(said: readonly string[], told: ToldWords): string {
  const [gone = ''] = told.ops.remove('', '\n').split('\n');
  const isGone = (text: string | undefined): boolean => gone !== '' && text?.startsWith(gone) === true;
  return said.reduce((line, text, at) => {
    if (at === 0) return text;
    const label = labelOfBoth(said[at - 1] ?? '', text, told);
    if (label !== '' && !isGone(text)) return `${line}${told.list}${text.slice(label.length)}`;
    return isGone(text) && isGone(said[at - 1])
      ? `${line}${told.list}${text.slice(gone.length)}`
      : `${line}${told.semicolon}${text}`;
  }, '');
}

/** Facts in whose words the day stands that is told: a day with words of its own is that of all. */
function besideDay(facts: readonly FactDelta[], own: readonly FactDelta[]): ReadonlySet<FactDelta> {
  const day = own.find(isStart)?.quote.after?.exact;
  const isBeside = ({ quote: { after } }: FactDelta): boolean =>
    after !== null && day !== undefined && `${after.prefix}${after.exact}${after.suffix}`.includes(day);
  const beside = facts.filter(isBeside);
  return new Set(beside.length === 0 ? facts : beside);
}

/** Whether the only day of a beginning is that of countries, and the fact that is told first does not say it itself. */
function isDatedByCountry(
  first: FactDelta | undefined,
  own: readonly FactDelta[],
  facts: readonly FactDelta[],
): boolean {
  const days = new Set(facts.filter(isStart).map(({ after }) => after?.value));
  return first?.after?.window === undefined && !own.some(isStart) && days.size === 1;
}

/** What happened to the notice as a whole. */
function markOf(kind: Kind, { headline }: ToldWords): string | undefined {
  return kind === 'published' || kind === 'reverted' || kind === 'withdrawn' ? headline[kind] : undefined;
}

/** Whether a fact says that a document is not asked for. */
const isFreeOf = ({ type, qualifier, after }: FactDelta, document = ''): boolean =>
  type === 'document_required' && after?.value === 'not_required' && qualifier?.replaceAll(' ', '_') === document;

/** The weightiest facts first, as many as fit, each whole: with the day of their beginning where one is stated. */
function sayFacts({ facts, kind }: Summarised, told: ToldWords): string[] {
  const isWindowDate = windowDatesOf(facts.map(({ type, after }) => ({ type, value: after })));
  const own = facts.filter(({ type, after }) => !isWindowDate({ type, value: after }));
  const weighed = byWeight(withoutRepeats(own)).filter(isNews);
  // What is said now in place of what was is told without it.
  const isReplaced = ({ type, op, qualifier, before }: FactDelta): boolean =>
    op === 'remove' &&
    weighed.some(
      (fact) =>
        fact.op === 'add' && fact.type === type && (fact.qualifier === qualifier || isFreeOf(fact, before?.value)),
    );
  const changes = weighed.filter((fact) => !isStart(fact) && !isReplaced(fact));
  // A day that is said no more tells nothing beside what changed.
  const substance = changes.filter(({ op, after, before }) => op !== 'remove' || (after ?? before)?.unit !== 'date');
  const chosen = substance.length > 0 ? substance : changes;
  const areDays = weighed.every(isDay);
  // A bulletin holds for its month; its other days are of other things.
  const isBulletin = chosen[0]?.type === 'cutoff_date';
  const isStarting = starting.has(chosen[0]?.type ?? '');
  const dated = isDatedByCountry(chosen[0], own, facts) ? facts : own;
  const begins = besideDay(chosen, dated);
  const isOfFirst = chosen[0] !== undefined && begins.has(chosen[0]);
  const isUndated = areDays || !isOfFirst || isBulletin || isStarting;
  // A time that begins and ends is told in one.
  const span = isUndated ? [] : sayWhile(own, told);
  const starts = isUndated ? [] : [...span, ...sayStarts(dated, told)];
  // A day that stands with a value, as with the country that it is of, is not said again.
  const start = dated.find(isStart)?.after ?? null;
  const since = start === null ? null : told.from(sayBeginning(start, told), precisionOf(start.value));
  const others = chosen.filter((fact) => !isEnd(fact));
  const listed = areDays ? weighed : others.length > 0 ? others : chosen;
  const isAmended = kind === 'amended';
  const groups = saidOnce(alike(listed), told);
  // Of several things it is not said which of them ends.
  const until = areDays || others.length === 0 || span.length > 0 || groups.length > 1 ? '' : sayUntil(own, told);
  const mark = markOf(kind, told);
  const opening = mark === undefined ? '' : `${mark}${told.comma}`;
  const say = (group: Group, isDated: boolean): string =>
    areDays && isDay(group[0]) ? sayDay(group[0], told) : sayAlike(group, told, { isDated, isAmended });
  const line = (count: number, isCounted: boolean, from: Time | null, first = opening): string => {
    const left = groups.length - count;
    const own = groups.slice(0, count);
    const texts = own.map((group) => say(group, from !== null));
    const shown = joined(texts, told);
    const more = left === 0 || !isCounted ? '' : told.more(left);
    const isDated = since !== null && shown.includes(since);
    if (from === null || isDated) return `${first}${until === '' ? shown : told.ending(shown, until)}${more}`;
    const areAll = own.every(([one]) => begins.has(one));
    if (count > 1 && areAll) return `${first}${told.dated(from.before, shown)}${more}`;
    const [head = '', ...rest] = texts;
    return `${first}${joined([`${head}${from.behind}`, ...rest], told)}${more}`;
  };
  const most = Math.min(shownFacts, groups.length);
  const counts = Array.from({ length: most }, (_, at) => most - at);
  return [
    ...(areDays ? sayDays(weighed, told).map((days) => `${opening}${days}`) : []),
    ...counts.flatMap((count) => [
      line(count, true, starts[0] ?? null),
      // All that a new notice says tells more than that it is new.
      ...(kind === 'published' && count === groups.length ? [line(count, true, starts[0] ?? null, '')] : []),
    ]),
    ...starts.map((from) => line(1, false, from)),
    line(1, false, null),
    ...groups.slice(0, 1).map((group) => `${opening}${sayAlike(group, told, { isAmended, isShort: true })}`),
  ];
}

/** One changed clause, in official words, none of them cut. */
function sayClause({ op, texts }: ChangedClause, told: ToldWords): string[] {
  const quoted = texts.map((text) => told.quoted(text));
  return op === 'delete' ? quoted.map(told.headline.gone) : quoted;
}

/** The words that changed, where all of them stand in one place: `“3 months” → “6 months”`. */
function sayWords({ changes }: ChangedClause, told: ToldWords): string[] {
  const [only, ...others] = changes.filter(({ before, after }) => /[\p{L}\p{N}]/u.test(before + after));
  if (only === undefined || others.length > 0) return [];
  const { before, after } = only;
  if (before === '') return [told.headline.come(told.quoted(after))];
  return after === '' ? [told.headline.gone(told.quoted(before))] : [`${told.quoted(before)} → ${told.quoted(after)}`];
}

/** Where it changed, for what no line holds in its own words. */
function sayPlace(edits: readonly Edit[], told: ToldWords): string[] {
  const changed = edits.filter(({ op }) => op !== 'move' && op !== 'renumber');
  const sections = [...new Set(changed.flatMap(({ path }) => path.at(-1) ?? []))];
  const [section, ...others] = sections;
  const [first, ...more] = changed;
  const { under, addedUnder, goneUnder } = told.headline;
  const isAll = (op: Edit['op']): boolean => changed.every((edit) => edit.op === op);
  const say = isAll('insert') ? addedUnder : isAll('delete') ? goneUnder : under;
  const named = section === undefined || others.length > 1 ? [] : [say(told.quoted(section))];
  return [
    ...named,
    first !== undefined && more.length > 0 ? told.headline.passages(changed.length) : told.headline.wording,
  ];
}

/** What a new notice is called. */
function sayTitle(title: string, told: ToldWords): string[] {
  const { newNotice } = told.headline;
  return [...beginnings(title), cut(title, shortTitle)].map((text) => newNotice(told.quoted(text)));
}

/** What there is to say, the best first. */
function newsOf(change: Summarised, told: ToldWords): string[] {
  const { title, kind, facts, edits, clause } = change;
  const [only, ...others] = edits;
  const certain = facts.filter(isNews);
  const [whole = [], ...shorter] = clause === null ? [] : sayClause(clause, told).map((text) => [text]);
  const inWords = clause === null ? [] : [...whole, ...sayWords(clause, told), ...shorter.flat()];
  // A day alone that came says less than the clause that it stands in; one that moved says from when to when.
  if (certain.length > 0 && kind === 'amended' && certain.every(({ type, op }) => ofDays.has(type) && op === 'add'))
    return [...whole, ...(clause === null ? [] : sayWords(clause, told)), ...sayFacts(change, told)];
  if (certain.length > 0) return sayFacts(change, told);
  if (kind === 'moved') return [told.headline.elsewhere];
  if (kind === 'withdrawn' && others.length === 0 && only?.before === title) return [told.headline.unexplained];
  if (kind === 'published') return sayTitle(title, told);
  if (clause === null) return [told.headline.rearranged];
  return clause.isTold ? [told.headline.notes] : inWords;
}

/** One line in each language that says what changed: the certain facts, else the changed clause in official words. */
export function summarise(change: Summarised): Said {
  const { title, head, isOfPlace = false, jurisdiction, edits } = change;
  const line = (language: Spoken): string => {
    const told = toldIn(language, jurisdiction);
    const country = sayCountry({ value: jurisdiction }, told);
    const [name = country] = beginnings(title).filter((text) => lengthOf(text) <= longestLine / 2);
    const known = head?.[language] ?? head?.en ?? name;
    const [news, place] = [newsOf(change, told), sayPlace(edits, told)];
    // Of a new notice that readers can read, its own title says more than what the list is called that it stands in, where it leaves room for all news.
    const isRead = change.kind === 'published' && tongueOf(change.language) === tongueOf(language);
    const titles =
      isRead && change.facts.some(isNews) ? beginnings(title).filter((text) => lengthOf(text) <= longestTitle) : [];
    const own = titles.slice(0, 1).map((text): Line => [text, news.slice(0, 1)]);
    // What changed says more than what the page is called, and where it changed less than either.
    const instead: Line[] = isOfPlace ? [] : [[country, news]];
    return onOneLine([...own, ...linesOf(known, news), ...instead, ...linesOf(known, place), [country, place]], told);
  };
  return sayEach(line);
}
