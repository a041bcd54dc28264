import { anchors, type Clause, holds, isLed, type Limit } from '../../language/clauses/clause.ts';
import type { Mention } from '../../language/clauses/mention.ts';
import { countBelow, within } from '../../language/clauses/phrase.ts';
import type { Range } from '../../language/clauses/range.ts';
import { marks, type Sentence } from '../../language/clauses/sentence.ts';
import type { Term } from '../../language/clauses/terms.ts';
import { languageOf } from '../../language/languages.ts';
import type { FactType } from '../fact.ts';
import { type Doubt, isCountry, peopleIn } from './reader.ts';

/** The words of a term as folded, where it stands in the clause's own sentence; else the clause's own first words. */
export function printedOf(clause: Clause, term: Term): string {
  const { sentence } = clause;
  const isOwn = clause.terms.includes(term);
  const [from, to] = isOwn ? [term.from, term.to] : [clause.from, clause.to];
  const { start, end } = within(sentence, from, to);
  return sentence.folded.text.slice(start, Math.min(end, start + 60)).trim();
}

/** Where a clause stands in the folded text, limits included. */
export function quoteRange(
  clause: Clause,
  ...terms: readonly Term[]
): { readonly start: number; readonly end: number } {
  const own = terms.filter((term) => clause.terms.includes(term));
  const from = Math.min(clause.from, ...own.map((term) => term.from));
  const to = Math.max(clause.to, ...own.map((term) => term.to));
  const { start, end } = within(clause.sentence, from, to);
  return { start, end };
}

const most = 300;

/** Whom one comes to, where that is what is said and not of whom: `work for any employer`, `do not need an employer`. */
export const hosts: ReadonlySet<string> = new Set(['employer', 'sponsor']);
export const none: ReadonlySet<string> = new Set();

const printedIn = ({ sentence }: Clause, { from, to }: Range): string => {
  const { start, end } = within(sentence, from, to);
  const words = sentence.folded.text
    .slice(start, end)
    .replace(/^[,，\s]{1,3}|[.。;；,，\s]{1,3}$/gu, '')
    .trim();
  // Of a bracket that does not end, or begin, with these words nothing is shown.
  if (words.startsWith('(') && !words.includes(')')) return words.slice(1).trim();
  return words.endsWith(')') && !words.includes('(') ? words.slice(0, -1).trim() : words;
};

/** The words that limit a clause, as published: conditions, exceptions, whom it is said of; or null. */
export function scopeOf(clause: Clause, others: ReadonlySet<string> = none): string | null {
  const pointed = pointedAt(clause);
  return conditionsOf(clause, others) ?? (pointed === null ? null : printedIn(clause, pointed).slice(0, most));
}

/** The words that say until or from when what a clause says holds, as published; or null. */
export function timesOf(clause: Clause): string | null {
  const times = clause.limits.filter(({ kind }) => kind === 'time').map((limit) => printedIn(clause, limit));
  return times.length === 0 ? null : times.join(' … ').slice(0, most);
}

/** The same without the nationalities that a clause speaks of, of which each is told. */
export function conditionsOf(clause: Clause, others: ReadonlySet<string> = none): string | null {
  const { sentence, limits } = clause;
  const terms = [...clause.terms, ...clause.heirs];
  const printed = (range: Range): string => printedIn(clause, range);
  // What a list names is whom its lead is said of; a country with its days or amounts is named by the fact itself.
  const marked = sentence.marked.slice(clause.from, clause.to);
  const hasWords = /\p{L}/u.test(marked) && !/\p{L}[:：] ?[\p{L}\p{Co}]/u.test(marked);
  if (clause.isListed && isLed(clause) && clause.lead.length > 0 && hasWords && !isValue(clause))
    return printed(clause).slice(0, most);
  const said = limits.filter(({ kind }) => kind !== 'time').map(printed);
  const people = terms.filter(({ concept, kind }) => (concept === 'person' && kind !== null) || concept === 'passport');
  const named = people.filter(({ kind }) => kind !== null && !others.has(kind)).map(printed);
  const holders = holdersIn(clause);
  const words = said.length > 0 ? said : named.length > 0 || holders === null ? named : [printed(holders)];
  return words.length === 0 ? null : words.join(' … ').slice(0, most);
}

/** How far behind `holders` the passport is named that they hold. */
const longestHeld = 60;
/** Holders of a passport that more is said of than that: `holders of a British overseas territories citizen passport`; or null. */
function holdersIn({ sentence, terms }: Clause): Range | null {
  const holders = languageOf(sentence.tongue).people.holders;
  const passport = terms.find(({ concept }) => concept === 'passport');
  if (holders === undefined || passport === undefined) return null;
  const before = sentence.marked.slice(Math.max(0, passport.from - longestHeld), passport.from);
  const at = before.search(holders);
  return at < 0 ? null : { from: passport.from - before.length + at, to: passport.to };
}

/** Whom a clause is said of in words that name several: `citizens of the countries below`, `nationals of Chad and Mali`; or null. */
function pointedAt({ sentence, terms, from: opens }: Clause): Range | null {
  const whom = terms.find(({ concept }) => concept === 'person');
  const says = terms.find(
    ({ concept, from }) => (anchors.has(concept) || concept === 'not') && from >= (whom?.to ?? 0),
  );
  if (whom === undefined || says === undefined) return null;
  const range = { from: whom.from, to: says.from };
  const words = sentence.marked.slice(range.from, range.to);
  const { grammar, people } = languageOf(sentence.tongue);
  if (grammar.leadsIn.test(words)) return range;
  // `次の国の国民は`, `다음 국가 국민은`: where what describes people stands before them.
  if (grammar.topic !== undefined || !grammar.isSpaced) {
    const before = sentence.marked.slice(opens, whom.from);
    const left = opens + Math.max(before.lastIndexOf('、'), before.lastIndexOf('，'), before.lastIndexOf(',')) + 1;
    if (grammar.leadsIn.test(sentence.marked.slice(left, whom.from))) return { from: left, to: whom.to };
  }
  const { start, end } = within(sentence, range.from, range.to);
  const named = peopleIn(sentence).filter((country) => country.start >= start && country.end <= end);
  return named.length > 1 && people.before.test(words.slice(0, words.indexOf(marks.country))) ? range : null;
}

/** The people whom a clause names with their country, as published: `Citizens of India`; or null. */
export function peopleOf(clause: Clause): string | null {
  const { sentence, terms } = clause;
  const person = terms.find(({ concept }) => concept === 'person');
  const at = sentence.mentions.findIndex((mention) => isCountry(mention) && peopleIn(sentence).includes(mention));
  const place = sentence.positions[at];
  if (person === undefined || place === undefined) return null;
  return printedIn(clause, { from: Math.min(person.from, place), to: Math.max(person.to, place + 1) }).slice(0, most);
}

/** How many nationalities a clause speaks of itself; what it says of several is a fact of each. */
export function nationalitiesIn({ sentence, from, to }: Clause): number {
  const { start, end } = within(sentence, from, to);
  return peopleIn(sentence).filter((country) => country.start >= start && country.end <= end).length;
}

/** What a cell can hold as the value of its label. */
const values: ReadonlySet<string> = new Set<Mention['kind']>(['number', 'duration', 'date', 'money']);

/** Whether a listed clause is the value of its label: a cell with a number, a time, a day or an amount. */
const isValue = ({ sentence, from, to }: Clause): boolean => {
  const { mentions } = within(sentence, from, to);
  const opens = mentions[0] !== undefined && mentions[0].start - sentence.start <= opening;
  return (opens || sentence.marked.includes(' | ')) && mentions.some(({ kind }) => values.has(kind));
};
/** How near to its beginning a line names the value of the label above it. */
const opening = 10;

/** Whether a clause is a cell of values alone, without a word: `31 December 2026`, `2`; its head says what they are. */
export const isFigure = ({ sentence, from, to, terms }: Clause): boolean =>
  terms.length === 0 &&
  sentence.marked.includes(' | ') &&
  !/\p{L}/u.test(sentence.marked.slice(from, to).replace(/[至到から부터까지まで]/gu, ''));

/** Whether a listed clause is a country's name alone. */
export const isName = ({ sentence, from, to }: Clause): boolean =>
  /^[\s\ue009*.,;]{1,8}$/u.test(sentence.marked.slice(from, to));

/** What the cells of a row speak of that are neither first nor a name alone: `90 dollars | 45 dollars for nationals of the US`; each row is looked through once. */
const notes = new WeakMap<Sentence, ReadonlySet<Mention>>();
function notedIn(sentence: Sentence): ReadonlySet<Mention> {
  const known = notes.get(sentence);
  if (known !== undefined) return known;
  const noted = new Set<Mention>();
  const { marked, mentions, positions } = sentence;
  let from = 0;
  for (const cell of marked.split(' | ')) {
    const to = from + cell.length;
    const isName = /^[\s\ue009*.,;、，；()（）&]{1,400}$/u.test(cell);
    if (from > 0 && !isName)
      for (const mention of mentions.slice(countBelow(positions, from), countBelow(positions, to))) noted.add(mention);
    from = to + 3;
  }
  notes.set(sentence, noted);
  return noted;
}

/** Whose a clause is: the kind of passport, of person, or the only nationality that it speaks of; or null. */
export function whoseOf(clause: Clause, others: ReadonlySet<string> = none): string | null {
  const isExcepted = ({ kind }: Limit): boolean => kind === 'except' || kind === 'unless';
  const limiting = clause.limits.filter((limit) => !isExcepted(limit)).flatMap(({ terms }) => terms);
  const words = [...clause.terms, ...limiting, ...clause.heirs, ...clause.lead];
  const kind =
    words.find(({ concept, kind }) => concept === 'passport' && kind !== null)?.kind ??
    words.find(({ concept, kind }) => concept === 'person' && kind !== null && !others.has(kind))?.kind;
  // An ordinary passport is what most people have: of one nationality alone it says less than that.
  if (kind !== undefined && kind !== null && kind !== 'ordinary') return kind;
  const { sentence } = clause;
  const excepted = new Set(
    clause.limits.filter(isExcepted).flatMap(({ from, to }) => within(sentence, from, to).mentions),
  );
  let only: string | null = null;
  const all = clause.isListed ? sentence.mentions.filter(isCountry) : peopleIn(sentence);
  const here = within(sentence, clause.from, clause.to);
  const own = all.filter(({ start, end }) => start >= here.start && end <= here.end);
  const noted = clause.isListed && own.length === 0 ? notedIn(sentence) : null;
  for (const country of own.length > 0 ? own : all) {
    if (excepted.has(country) || noted?.has(country) === true) continue;
    if (only !== null && only !== country.code) return kind ?? null;
    only = country.code;
  }
  return only ?? kind ?? null;
}

export function doubtOf(clause: Clause, type: FactType, rule: string, reason: string): Doubt {
  return { type, rule, reason, ...quoteRange(clause) };
}

/** Whether words say of which people whoever wants a visa must be: `To apply for this visa you must hold a passport from one of these countries`. */
export function isOfApplicants(words: readonly Term[]): boolean {
  const must = words.findIndex(({ concept }) => concept === 'require' || concept === 'must');
  const before = words.slice(0, Math.max(0, must));
  const gets = before.some(({ concept }, at) => {
    const beside = [before[at - 1]?.concept, before[at + 1]?.concept];
    return concept === 'visa' && beside.some((one) => one === 'apply' || one === 'get');
  });
  return gets && holds(words.slice(must), 'passport', 'person') && !holds(words.slice(must), 'visa', 'authorisation');
}
