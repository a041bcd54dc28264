import { languageOf, tongueOf } from '../../language/languages.ts';
import { fold } from '../../language/numbers/folded.ts';
import { surroundingsOf } from '../block/surroundings.ts';
import { tableValues } from '../block/tableValues.ts';
import { documentFacts, type Fact, type FactDelta, type Statements, type Unread } from '../fact.ts';
import { numbering } from '../numbering.ts';
import { findNamed, type NamedProgramme, type Whose, withNamed } from '../programmes/catalogNames.ts';
import { findProgrammes } from '../programmes/programmeNames.ts';
import { type Readable, type ReadContext, readFacts } from '../readFacts.ts';
import { compareFacts } from './factDeltas.ts';
import { withoutSaidBefore, withoutStillSaid } from './stillSaid.ts';

export { headline } from '../headline/headline.ts';

/** What a change says of facts. */
export interface FactChange {
  readonly facts: FactDelta[];
  /** Words among the changed ones in which a fact seems to stand that is not believed. */
  readonly unread: Unread[];
  /** How many facts were left out, provisions first, so that the message can be carried. */
  readonly omitted: number;
}

/** Room for facts in one event, in characters of JSON: a message holds 256 KiB, and facts are never cut on the way (design §4.2). */
const room = 120_000;
const mostUnread = 20;

/** A block and all that decides how it is read; what many blocks stand under is numbered, so that no key tells it again. */
function keysOf({ title, blocks }: Readable, language: string, numberOf: (text: string) => number): string[] {
  const tongue = tongueOf(language);
  const around = [...surroundingsOf(blocks, tongue === null ? null : languageOf(tongue).grammar.leadsIn)];
  const heads = new Map<readonly string[] | undefined, number>();
  return blocks.map(({ kind, path, label, text }, at) => {
    const {
      columns,
      headings = [],
      lead = '',
      opening = '',
      previous = '',
      section = '',
      ...others
    } = around[at] ?? {};
    const head = heads.get(columns) ?? numberOf((columns ?? []).join('\n'));
    heads.set(columns, head);
    const texts = [title, text, lead, opening, previous, section, ...path].map(numberOf);
    return JSON.stringify([kind, label, texts, headings.map(numberOf), head, others]);
  });
}

/** Numbers of the blocks that the other side has not. */
function ownBlocks(own: readonly string[], other: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const key of other) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...own.keys()].filter((at) => {
    const key = own[at] ?? '';
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left <= 0;
  });
}

/** Numbers of the blocks to read on both sides: what differs, and what stands before it, which its words may limit. */
function blocksToRead(before: readonly string[], after: readonly string[]): readonly [Set<number>, Set<number>] {
  const [gone, come] = [ownBlocks(before, after), ownBlocks(after, before)];
  const limited = new Set([...gone.map((at) => before[at - 1]), ...come.map((at) => after[at - 1])]);
  const toRead = (keys: readonly string[], changed: readonly number[]): Set<number> =>
    new Set([...changed, ...[...keys.keys()].filter((at) => limited.has(keys[at]))]);
  return [toRead(before, gone), toRead(after, come)];
}

/** Facts that other places of the notice decide on: days given by other days, formulas, and what is left open. */
function needsWhole({ facts }: Statements): boolean {
  return facts.some(
    ({ type, value, status }) =>
      value?.unit === 'relative_date' ||
      value?.formula !== undefined ||
      (type === 'conditions' && status === 'not_published'),
  );
}

/** Provisions come last: a text that is renumbered refers to all of them anew. */
const weight = ({ type }: FactDelta): number => (type === 'citation' ? 2 : type === 'instrument' ? 1 : 0);

function withinRoom(facts: readonly FactDelta[], unread: readonly Unread[]): FactChange {
  const kept: FactDelta[] = [];
  let left = room;
  for (const fact of facts.toSorted((one, other) => weight(one) - weight(other))) {
    left -= JSON.stringify(fact).length;
    if (left < 0) break;
    kept.push(fact);
  }
  return { facts: kept, unread: unread.slice(0, mostUnread), omitted: facts.length - kept.length };
}

/** Words with which a document says when it itself, or what it changes, begins. */
const ofDocument =
  /本(?:决定|決定|办法|辦法|条例|條例|规定|規定|公告|通知|法|令)|(?:修订|修改|公布)|this (?:final |interim )?(?:rule|regulation|order|proclamation|notice)|(?:these|the) changes|dies(?:es|e|er) (?:gesetz|verordnung|artikel)|이 (?:영|법|규칙|고시|지침|기준|공고|요령)|この(?:省令|政令|法律|告示)|本(?:法律|省令|告示)/iu;
/** A sentence that says when, and not what: it is said of all that stands before it. */
const withoutSubject = /^(?:现|現)?予?(?:公布|发布)?[，,]?自.{1,24}起(?:正式)?(?:施行|实施|實施|生效|执行|執行)/u;
const unscheduled: ReadonlySet<string> = new Set([
  'effective_from',
  'effective_until',
  'applies_from',
  ...documentFacts,
  'status',
  'transition_rule',
]);

/** What came with a change that says when it begins, begins then: one day in the future, said of the document itself. */
function schedule(facts: readonly FactDelta[]): FactDelta[] {
  const begins = facts.filter(({ type, after }) => type === 'effective_from' && after !== null);
  const [only] = begins;
  const words = only?.quote.after;
  const isSaidOfAll = ofDocument.test(`${words?.prefix}${words?.exact}`) || withoutSubject.test(words?.exact ?? '');
  const isWhole = begins.length === 1 && only?.status === 'scheduled' && isSaidOfAll;
  if (!isWhole) return [...facts];
  return facts.map((fact) => {
    const isNew = fact.after !== null && fact.status === 'in_force' && !unscheduled.has(fact.type);
    return isNew && (only.programme === null || only.programme === fact.programme)
      ? { ...fact, status: 'scheduled' }
      : fact;
  });
}

/** Words with which an authority says that what it said was a mistake. */
const correction = /(?<![a-z])correct(?:ion|ed|s|ing)(?![a-z])|corrigend|erratum|更正|勘误|勘誤|berichtig|정정|訂正/iu;

/** What is replaced by a text that says it corrects is a mistake of its own authority. */
function correct(facts: readonly FactDelta[], after: Readable, changed: ReadonlySet<number> | null): FactDelta[] {
  const isCorrection =
    correction.test(after.title) || [...(changed ?? [])].some((at) => correction.test(after.blocks[at]?.text ?? ''));
  return facts.map((fact) => (isCorrection && fact.op === 'replace' ? { ...fact, op: 'correct' } : fact));
}

/** Facts without those that a text did not state before and says to be as they were; what stays closed is news all the same. */
function withoutUnchanged(before: readonly Fact[], after: readonly Fact[]): Fact[] {
  const isOpen = ({ type }: Fact): boolean => type === 'border' || type === 'status' || type.startsWith('effective');
  const keyOf = ({ type, qualifier, value }: Fact): string => `${type} ${qualifier} ${value?.value}`;
  const told = new Set(before.map(keyOf));
  return after.filter((fact) => fact.isUnchanged !== true || isOpen(fact) || told.has(keyOf(fact)));
}

/** What changed in the facts between two readings of a notice; only what differs is read, where nothing else decides on it. */
export function changedFacts(before: Readable, after: Readable, context: ReadContext): FactChange {
  const titles = before.title === after.title && before.publishedOn === after.publishedOn;
  const numberOf = numbering();
  const [some, others] = titles
    ? blocksToRead(keysOf(before, context.language, numberOf), keysOf(after, context.language, numberOf))
    : [null, null];
  let was = readFacts(before, context, some);
  let is = readFacts(after, context, others);
  if (titles && (needsWhole(was) || needsWhole(is))) {
    was = readFacts(before, context);
    is = readFacts(after, context);
  }
  const more = [is, was].find(({ isTooMuch }) => isTooMuch);
  if (more !== undefined) return withinRoom([], more.unread);
  const doubted = new Set(was.unread.map(({ quote, reason }) => `${reason} ${quote.exact}`));
  const unread = is.unread.filter(({ quote, reason }) => !doubted.has(`${reason} ${quote.exact}`));
  const compared = compareFacts(was.facts, withoutUnchanged(was.facts, is.facts));
  // What cannot be read any more may well be stated.
  const illegible = new Set(unread.map(({ type }) => type));
  const legible = compared.filter(({ op, type }) => op !== 'remove' || !illegible.has(type));
  const stated = withoutStillSaid(legible, after, others, context);
  const facts = withoutSaidBefore(stated, [before, after], [some, others], context);
  const told = correct(schedule(facts), after, others);
  return withinRoom([...told, ...tableValues(before, after, [some, others], told)], unread);
}

const isTitle = ({ title, blocks }: Readable, at: number): boolean => blocks[at]?.text === title;

/** What a notice that was not there before states. */
export function publishedFacts(notice: Readable, context: ReadContext): FactChange {
  // The title of a correction is that of the document it corrects.
  const isCorrection = correction.test(notice.title);
  const only = isCorrection ? new Set([...notice.blocks.keys()].filter((at) => !isTitle(notice, at))) : null;
  const { facts, unread } = readFacts(notice, context, only);
  return withinRoom(schedule(compareFacts([], facts)), unread);
}

/** A text that names more programmes than this speaks of them all in passing. */
const mostNamed = 3;
/** Where a text is about something, it says so by here. */
const opening = 4000;

function namedIn(text: string, whose: Whose, named: readonly NamedProgramme[]): string[] {
  const folded = fold(text.slice(0, opening));
  const found = withNamed(findProgrammes(folded, whose.jurisdiction), findNamed(folded, named, whose));
  const ids = [...new Set(found.map(({ id }) => id))].filter((id) => id !== '');
  return ids.length > mostNamed ? [] : ids;
}

/** The programmes that a change is about: those of its facts and those that the title names, else those that its words name. */
export function programmesOf(
  facts: readonly Pick<Fact, 'programme'>[],
  title: string,
  words: readonly string[],
  whose: Whose,
  named: readonly NamedProgramme[],
): string[] {
  const stated = [...facts.flatMap(({ programme }) => programme ?? []), ...namedIn(title, whose, named)];
  return [...new Set(stated.length > 0 ? stated : namedIn(words.join('\n').slice(0, opening), whose, named))];
}
