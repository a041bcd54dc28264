import type { Block, Notice } from '../extract/notice.ts';
import {
  anchors,
  type Clause,
  holds,
  isOfOthers,
  isOfWhole,
  isPlanned,
  isUnchanged,
  reasons,
  signOf,
  unsettled,
} from '../language/clauses/clause.ts';
import { type Concept, isPredicate, isThing } from '../language/clauses/concepts.ts';
import type { CountryMention, DateMention, Mention, MentionKind, ProgrammeName } from '../language/clauses/mention.ts';
import { countBelow, within } from '../language/clauses/phrase.ts';
import { readCells, readClauses, type Setting } from '../language/clauses/readClauses.ts';
import type { Sentence } from '../language/clauses/sentence.ts';
import { findOfWhole, findTerms, mayOpenWith, type Term } from '../language/clauses/terms.ts';
import type { DateContext } from '../language/dates/dates.ts';
import { dayIn, zoneFor } from '../language/dates/zones.ts';
import type { Language } from '../language/language.ts';
import { languageOf, tongueOf } from '../language/languages.ts';
import { findCountries } from '../language/names/countries.ts';
import { type Folded, fold } from '../language/numbers/folded.ts';
import { type BlockWords, readWords } from './block/blockWords.ts';
import { withHeadMoney } from './block/headMoney.ts';
import { limitsBefore, referredTo } from './block/scope.ts';
import { isItem, isScored } from './block/scoredRow.ts';
import { type Surroundings, surroundingsOf } from './block/surroundings.ts';
import { quoteOf, toFact } from './block/toFact.ts';
import { storyOf, takenBack, toldUnder } from './block/toldBlock.ts';
import { settle } from './change/settle.ts';
import { documentFacts, type Fact, type FactStatus, type FactType, type Statements, type Unread } from './fact.ts';
import { findNamed, type NamedProgramme, withNamed } from './programmes/catalogNames.ts';
import { programmesBySentence, programmesOf } from './programmes/namedProgrammes.ts';
import { findProgrammes } from './programmes/programmeNames.ts';
import { readAmounts } from './readers/amounts.ts';
import { heldIn } from './readers/binding.ts';
import { readColumnDates } from './readers/columnDates.ts';
import { readNumbers } from './readers/counts.ts';
import { readCutoffDates } from './readers/cutoffDates.ts';
import { dateReaders } from './readers/dates.ts';
import { documentReaders } from './readers/documents.ts';
import { readFormulas } from './readers/formulas.ts';
import { isHistory, isOfYear } from './readers/history.ts';
import { readNationalities } from './readers/nationalities.ts';
import { notPublishedReaders } from './readers/notPublished.ts';
import { readObligations } from './readers/obligations.ts';
import { readPermissions } from './readers/permissions.ts';
import { quotaReaders } from './readers/quotas.ts';
import {
  type Doubt,
  type Draft,
  findAny,
  isCountry,
  type Place,
  peopleIn,
  type ReadContext,
  type Reader,
} from './readers/reader.ts';
import { relativeDateReaders } from './readers/relativeDates.ts';
import { languageLevel, requirementReaders } from './readers/requirements.ts';
import { readSpans } from './readers/spans.ts';

export type { ReadContext } from './readers/reader.ts';

/** Readers in their order, each with the kinds of mention of which a sentence must hold one; with none, words are enough. */
const readers: readonly (readonly [readers: readonly Reader[], kinds: readonly MentionKind[]])[] = [
  [[readCutoffDates, ...documentReaders, ...relativeDateReaders], []],
  [[readColumnDates], ['date']],
  [[readNationalities], ['country']],
  [dateReaders, ['date']],
  [[readAmounts], []],
  [[readFormulas], ['percent', 'factor']],
  [[...quotaReaders, readSpans], []],
  [[languageLevel], []],
  [[readNumbers], ['number', 'duration']],
  [[readObligations, readPermissions, ...requirementReaders, ...notPublishedReaders], []],
];

/** A first cell that is longer is a sentence, and no label. */
const longestLabel = 80;

const firstCell = (row: string): string => {
  const end = row.indexOf(' | ');
  return end < 0 ? row : row.slice(0, end);
};

/** The first cell of a row, as what its facts are told apart by; null when it is a figure itself, or stands beside a sentence. */
function rowLabel(text: string): string | null {
  const [first = '', ...others] = text.split(' | ');
  const cell = first.trim().toLowerCase();
  const isSentence = others.length === 1 && /[^\s]{2}[.。]\s*$/u.test(others[0] ?? '');
  return isSentence || cell === '' || cell.length > longestLabel || /^[\d$€£¥₩]/u.test(cell) ? null : cell;
}

const noNames: readonly NamedProgramme[] = [];

const noColumn = (): null => null;
const noReason = (): null => null;

/** What a rule read as what is not believed. */
function doubted({ type, rule, start, end }: Draft | Doubt, reason: string): Doubt {
  return { type, rule, start, end, reason };
}

/** Amounts and times of which a row may state one for each of its columns. */
const perColumn: ReadonlySet<FactType> = new Set<FactType>([
  'fee',
  'supplementary_charge',
  'levy',
  'bond',
  'salary_threshold',
  'funds_required',
  'quota',
  'points_threshold',
  'stay_per_entry',
  'visa_validity',
  'processing_time',
]);

/** The head of a draft's column, where the row states several of its type in several columns: `Current fee`, `Fee from 8 April 2026`. */
function columnsOf({ folded }: BlockWords, columns: readonly string[], drafts: readonly (Draft | Doubt)[]) {
  const bars = [...folded.text.matchAll(/ \| /g)].map(({ index }) => index);
  const cells = new Map<FactType, Set<number>>();
  for (const draft of drafts) {
    if ('reason' in draft || !perColumn.has(draft.type)) continue;
    const known = cells.get(draft.type) ?? new Set();
    cells.set(draft.type, known.add(countBelow(bars, draft.end - 1)));
  }
  return ({ type, end }: Draft): string | null => {
    const column = columns[countBelow(bars, end - 1)]?.trim();
    return (cells.get(type)?.size ?? 0) < 2 || column === undefined || column === '' ? null : column;
  };
}

/** What a block may be about when it does not say so itself: the headings over it, the title, or all that the source is about. */
function fallbackProgramme(
  texts: readonly string[],
  programmes: readonly string[],
  programmesOf: (text: string) => ReadonlySet<string>,
): string | null {
  for (const text of texts) {
    const ids = programmesOf(text);
    const [only] = ids;
    if (ids.size === 1 && only !== undefined) return only === '' ? null : only;
    if (ids.size > 1) return null;
  }
  return programmes.length === 1 ? (programmes[0] ?? null) : null;
}

/** An answer is no longer than this: `Not required`, `Yes`. */
const longestAnswer = 24;

/** Whether a cell behind the first only says what becomes of what that names: then no head stands over it. */
const answersIn = (row: string, language: Language): boolean =>
  row
    .split(' | ')
    .slice(1)
    .some((cell) => {
      const terms = cell.length > longestAnswer ? [] : findTerms(fold(cell).lower, language);
      return terms.length > 0 && terms.every(({ concept }) => isPredicate(concept));
    });

const isDate = (mention: Mention): mention is DateMention => mention.kind === 'date';

/** Facts that are said of a document and not of people: no clause about people limits them. */
const ofDocuments: ReadonlySet<FactType> = new Set([...documentFacts, 'registration_window']);
/** Facts that name a document, whoever it is of. */
const documents: ReadonlySet<FactType> = new Set<FactType>(['instrument', 'citation']);

/** The clause in which a draft stands. */
function clauseAt(clauses: readonly Clause[], { start }: Pick<Draft, 'start'>, sentence: Sentence): Clause | undefined {
  const known = ends.get(clauses) ?? clauses.map(({ from, to }) => within(sentence, from, to).end);
  ends.set(clauses, known);
  const at = known.findIndex((end) => start < end);
  return clauses[at] ?? clauses.at(-1);
}
/** Where clauses end in the folded text. */
const ends = new WeakMap<readonly Clause[], readonly number[]>();

/** Whether something ends only later: the day of its end says it, and until then it holds. */
const endsLater = (clauses: readonly Clause[], draft: Draft | Doubt, sentence: Sentence, today: string): boolean => {
  if (draft.type !== 'status' || 'reason' in draft || draft.status !== 'expired') return false;
  const clause = clauseAt(clauses, draft, sentence);
  if (clause === undefined) return false;
  const own = heldIn(clause, isDate).map(({ mention }) => mention);
  // `制度は廃止され、新制度が4月1日に施行されます`: a clause without a day has that of its sentence.
  return (own.length > 0 ? own : sentence.mentions.filter(isDate)).some(({ value }) => value.value > today);
};

/** What is a condition by being named; a clause that denies it states none. */
const stated: ReadonlySet<FactType> = new Set(['selection_method', 'degree', 'language_level', 'points_threshold']);
const deniedIn = ({ sentence, terms }: Clause, { type, start }: Draft): string | null => {
  const isBefore = ({ concept, from, to }: Term): boolean => {
    const { end } = within(sentence, from, to);
    return concept === 'not' && end <= start && !/[:;：；]/u.test(sentence.folded.text.slice(end, start));
  };
  return stated.has(type) && terms.some(isBefore) && signOf(terms) === -1 ? 'it is denied' : null;
};

/** Facts that a day of their end, or of the beginning of what follows, says nothing about: days themselves, and what tells its own. */
const timeless: ReadonlySet<FactType> = new Set([
  ...documentFacts,
  'effective_from',
  'effective_until',
  'applies_from',
  'applies_until',
  'registration_window',
  'transition_rule',
  'status',
  'eligible_nationality',
  'restricted_nationality',
  'ineligible_nationality',
  'border',
  'conditions',
]);

/** Clauses that say what held until a day that is over: `Before 1 December 2024 the fee was to be $35`, `the fee is $35 until 31 May`. */
function overIn({ sentence, clauses }: Omit<Place, 'claimed'>, drafts: readonly (Draft | Doubt)[], today: string) {
  const isOver = ({ value }: { readonly value: string }): boolean => value.slice(0, 10) < today.slice(0, value.length);
  const starts = [...findAny('heldUntil', sentence)]
    .filter(({ mentions }) => mentions.filter(isDate).some(({ value }) => isOver(value)))
    .map(({ start }) => start);
  const ends = drafts.flatMap((draft) =>
    'value' in draft && draft.type === 'effective_until' && draft.value?.unit === 'date' && isOver(draft.value)
      ? [draft.start]
      : [],
  );
  const clausesOf = (places: readonly number[]) =>
    new Set(places.map((start) => clauseAt(clauses, { start }, sentence)));
  return { held: clausesOf(starts), over: clausesOf([...starts, ...ends]) };
}

/** What the readers take of a sentence; what its clause asks, imagines, advises or tells of the past is doubted. */
function readSentence(place: Omit<Place, 'claimed'>, own: readonly string[], today: string): (Draft | Doubt)[] {
  const all = readAll(place, own);
  const begins = all.some(({ type }) => type === 'effective_from');
  const isGone = !begins && isOfYear(place.sentence, today);
  if (!isGone && !place.sentence.kinds.has('date')) return all;
  const read = all.map((draft): Draft | Doubt => {
    const clause = clauseAt(place.clauses, draft, place.sentence);
    if ('reason' in draft || clause === undefined || !isOfWhom(draft, clause, today)) return draft;
    const { type, rule, start, end } = draft;
    return { type, rule, start, end, reason: 'it says of whom it is said' };
  });
  const dated = read.map((draft) =>
    'value' in draft && isOfPastYear(draft, today) ? doubted(draft, reasons.past) : draft,
  );
  const { held, over } = overIn(place, dated, today);
  const gone = new Set(place.clauses.filter((clause) => isGone || isHistory(clause, today)));
  if (over.size === 0 && gone.size === 0) return dated;
  return dated.map((draft) => {
    const clause = clauseAt(place.clauses, draft, place.sentence);
    if ('reason' in draft || clause === undefined) return draft;
    // The day up to which something was is no end of what is.
    const isHeld = held.has(clause) && (draft.type === 'effective_until' || ofCountries.has(draft.type));
    const isOver = timeless.has(draft.type) ? isHeld : over.has(clause);
    return isOver || (gone.has(clause) && !ofDocuments.has(draft.type)) ? doubted(draft, reasons.past) : draft;
  });
}

/** Whether a year that is over is all that is said of when an amount held, or something began. */
function isOfPastYear({ type, value }: Draft, today: string): boolean {
  const isOver = (year: { readonly value: string } | null | undefined): boolean =>
    year != null && year.value.length === 4 && year.value < today.slice(0, 4);
  return ofTime.has(type) ? value !== null && isOver(value) : value?.unit !== 'country' && isOver(value?.window?.until);
}

const ofCountries: ReadonlySet<FactType> = new Set<FactType>([
  'eligible_nationality',
  'restricted_nationality',
  'ineligible_nationality',
]);

/** Why nothing that a clause tells is a rule of the authority: no word of it is its own, or it is of another country; else null. */
function toldOfOthers(clause: Clause, own: readonly string[]): string | null {
  const { sentence, terms, limits, stance } = clause;
  const words = [...terms, ...limits.flatMap((limit) => limit.terms), ...stance].filter(
    ({ concept }) => concept === 'elsewhere',
  );
  if (words.some(isOfOthers)) return reasons.elsewhere;
  const isOfOwn = peopleIn(sentence).some(({ code }) => own.includes(code));
  const isOfSome = own.length > 1 || peopleIn(sentence).length > 0;
  const goals = isOfOwn || !isOfSome ? [] : goalsOf(clause);
  if (goals.length > 0 && goals.every(({ code }) => !own.includes(code))) return 'it is a rule of another country';
  const isAbroad = words.some(({ kind, from, to }) => {
    const countries = within(sentence, from, to).mentions.filter(isCountry);
    // What another state decides of the people of this one is told.
    if (kind === 'state' && isOfOwn) return false;
    return countries.length > 0 && countries.every(({ code }) => !own.includes(code));
  });
  return isAbroad ? 'it is a rule of another country' : null;
}

/** The countries that a sentence says someone goes to, where it asks for a paper: `need a visa to enter Cameroon`. */
function goalsOf({ sentence, terms, limits }: Clause): readonly CountryMention[] {
  const { place } = languageOf(sentence.tongue).people;
  if (place === undefined || !holds(terms, 'visa', 'authorisation', 'document', 'visa_free')) return [];
  const { lower } = sentence.folded;
  // Whoever holds a permit of another state goes nowhere by it.
  const issuers = limits
    .filter((limit) => holds(limit.terms, 'visa', 'residence_permit', 'passport'))
    .map(({ from, to }) => within(sentence, from, to));
  return sentence.mentions
    .filter(isCountry)
    .filter((country) => !issuers.some(({ start, end }) => country.start >= start && country.end <= end))
    .filter(({ start }) => place.test(lower.slice(Math.max(0, start - 48), start)));
}

/** What the readers take of a sentence before the days in it are looked at. */
function readAll(place: Omit<Place, 'claimed'>, own: readonly string[]): (Draft | Doubt)[] {
  const all: Place = { ...place, claimed: new Set<Mention>() };
  const { kinds: held } = place.sentence;
  // What is only talked of is not decided, let alone about to be published.
  const undecided = place.clauses.slice(0, -1).some(({ terms }) => holds(terms, 'might')) ? reasons.might : null;
  const able = readers.flatMap(([some, kinds]) =>
    kinds.length === 0 || kinds.some((kind) => held.has(kind)) ? some : [],
  );
  return able.flatMap((reader) =>
    [...reader(all)].map((read) => {
      if ('reason' in read) return read;
      const clause = clauseAt(place.clauses, read, place.sentence);
      const draft = clause !== undefined && isUnchanged(clause) ? { ...read, isUnchanged: true } : read;
      const others = clause === undefined || documents.has(draft.type) ? null : toldOfOthers(clause, own);
      const reason = others ?? (draft.status === 'not_published' ? undecided : doubtOf(draft, clause));
      if (reason === null) return draft;
      return doubted(draft, reason);
    }),
  );
}

/** Why what a rule read in a clause does not hold, or null. */
function doubtOf(draft: Draft, clause: Clause | undefined): string | null {
  if (clause === undefined || (ofTime.has(draft.type) && isPast(clause) !== null && isMoved(clause))) return null;
  if (ofDocuments.has(draft.type)) return ofTime.has(draft.type) ? isPast(clause) : null;
  if (draft.scope !== undefined || draft.value === null) return null;
  if (isCalledOff(draft, clause)) return reasons.denied;
  if (ofTime.has(draft.type) && isOfOffice(clause)) return 'it is told of an office';
  // What is left to the old rule names it, and what ends on its day ends, being not extended.
  const isCertain =
    draft.type === 'transition_rule' || (draft.type === 'effective_until' && holds(clause.terms, 'end'));
  const reason = unsettled(clause);
  return (
    (isCertain && (reason === reasons.extend || draft.type === 'transition_rule') ? null : reason) ??
    deniedIn(clause, draft)
  );
}

/**
 * Whether a day that was says of whom a clause is, and not when it begins: `2021年1月12日以降にキューバに滞在した方`. A clause that
 * follows whom it is said of may go on with what is said of all.
 */
const isOfWhom = ({ type, value, start, end }: Draft, { sentence, limits }: Clause, today: string): boolean =>
  type === 'effective_from' &&
  (languageOf(sentence.tongue).grammar.topic !== undefined || !languageOf(sentence.tongue).grammar.isSpaced) &&
  value?.unit === 'date' &&
  value.value < today &&
  limits.some(({ kind, from, to }) => {
    if (kind !== 'who') return false;
    const limit = within(sentence, from, to);
    return start >= limit.start && end <= limit.end;
  });

/** Days of a rule; one that was has none. */
const ofTime: ReadonlySet<FactType> = new Set([
  'effective_from',
  'effective_until',
  'applies_from',
  'applies_until',
  'registration_window',
]);
/** Why a day is none of a rule: it was one, or nobody here rules what is told. */
const isPast = (clause: Clause): string | null => {
  const reason = unsettled(clause);
  return reason === reasons.past || reason === reasons.elsewhere || reason === reasons.example ? reason : null;
};
/** Whether a day is said to be none on which something begins: `will not reopen on 31 March`. */
function isCalledOff({ type, start, end }: Draft, { sentence, terms }: Clause): boolean {
  if (type !== 'effective_from') return false;
  const at = terms.findIndex(({ concept, from, to }) => {
    const range = within(sentence, from, to);
    return beginning.has(concept) && range.start >= start && range.end <= end;
  });
  const before = terms.slice(0, Math.max(0, at)).findLast(({ concept }) => concept === 'not' || anchors.has(concept));
  return before?.concept === 'not';
}
const beginning: ReadonlySet<Concept> = new Set<Concept>(['begin', 'resume', 'open']);

/** Whether a clause says when an office is closed, or a portal down, and nothing of a rule. */
const isOfOffice = ({ stance, terms }: Clause): boolean =>
  stance.some(({ concept, kind }) => concept === 'elsewhere' && kind === 'office') &&
  !holds(terms, 'apply', 'get', 'require', 'accept') &&
  terms.every(({ concept }) => !isThing(concept) || isRoom.has(concept));
/** What counters and portals that are closed are named after. */
const isRoom: ReadonlySet<Concept> = new Set<Concept>([
  'visa',
  'residence_permit',
  'passport',
  'work_permit',
  'channel',
]);
/** `Originally planned for 1 March, postponed to 1 July`: only the first of them was. */
const isMoved = ({ sentence }: Clause): boolean => findAny('formerDay', sentence).next().done !== true;

/** So many sentences limit one before them at most: each fact would tell a longer chain over and over. */
const mostLimits = 12;

/** The words that limit a sentence from behind: those of the sentences after it that say so. */
function limitsBehind(
  sentences: readonly Sentence[],
  index: number,
  next: () => BlockWords | undefined,
): string | null {
  const following =
    index === sentences.length - 1 ? (next()?.sentences ?? []) : sentences.slice(index + 1, index + 1 + mostLimits);
  const clauses: string[] = [];
  for (const later of following.slice(0, mostLimits)) {
    if (!limitsBefore(later)) break;
    clauses.push(quoteOf(later.folded, later.start, later.end).exact);
  }
  return clauses.length === 0 ? null : clauses.join(' … ');
}

/** A status that a sentence gives to all facts in it: what is vacated or suspended there, or null. */
function saidOf(drafts: readonly (Draft | Doubt)[]): FactStatus | null {
  const said = drafts.find((draft): draft is Draft => 'value' in draft && draft.type === 'status');
  return said?.status === undefined || said.status === 'in_force' ? null : said.status;
}

/** The status of what a sentence states, but for what it suspends: proposed, or as the day of its beginning has it. */
function statusOf(
  clauses: readonly Clause[],
  drafts: readonly (Draft | Doubt)[],
  ofNotice: FactStatus,
  today: string,
): FactStatus {
  if (ofNotice === 'proposed' || clauses.some((clause) => isPlanned(clause) && !isMoved(clause))) return 'proposed';
  const begins = drafts.find(
    (draft): draft is Draft => 'value' in draft && draft.type === 'effective_from' && draft.value?.unit === 'date',
  );
  if (begins?.value !== undefined && begins.value !== null)
    return begins.value.value.slice(0, 10) > today ? 'scheduled' : 'in_force';
  return ofNotice;
}

/** Whether a clause says yes or no to a question before it. */
const answers = ({ terms }: Clause): boolean => holds(terms, 'yes', 'no', 'not');

/** Right behind a word that answers a question. */
const behindAnswer = /^ ?[,.;:，。、]/u;

/** An answer that goes on to say what it means says that alone: `No, you do not need a visa` denies once, and not twice. */
function withoutAnswer(clause: Clause): Clause {
  const [first, ...others] = clause.terms;
  const isAnswer =
    first !== undefined && first.from <= clause.from + 1 && (holds([first], 'yes', 'no') || first.concept === 'not');
  const goesOn = others.some(({ concept }) => anchors.has(concept) || concept === 'not');
  if (!isAnswer || !goesOn || !behindAnswer.test(clause.sentence.marked.slice(first.to, first.to + 2))) return clause;
  return { ...clause, terms: others, lead: [] };
}

/** A heading, a title or a first cell says what it is of in so many characters; every clause under it looks through its words. */
const longestHeading = 400;
/** A lead says as much in so many words of known meaning, the last of them right before its list. */
const longestLead = 60;

/** Words that open an answer, within so many characters. */
const answering: ReadonlySet<Concept> = new Set<Concept>(['yes', 'no', 'not']);
const longestOpening = 24;

/**
 * Whether a question asks of more than yes or no can answer: of an amount or a time, of which each may be what is not so, or behind a
 * story of its own: `I have a student visa; do I need an ETA?`, `I heard that one may stay for 180 days without a visa, is that right?`.
 */
function asksOfMore({ sentence, from, terms }: Clause): boolean {
  const isValue = ({ kind }: Mention): boolean => kind === 'duration' || kind === 'money' || kind === 'date';
  const papers = new Set(
    terms.filter(({ concept }) => concept === 'visa' || concept === 'authorisation').map(({ concept }) => concept),
  );
  return papers.size > 1 || sentence.mentions.some(isValue) || /[\p{L}\p{Co}]{4}/u.test(sentence.marked.slice(0, from));
}

/** What stands for whom a lead is said of where that is whoever meets what its list names. */
const toBeMet: Term = { concept: 'obligation', kind: 'met', from: 0, to: 0 };
/** Whether a line says what whoever meets the conditions below it may do: `Visitors who meet the following conditions need no visa:`. */
function meetsWhatFollows(clauses: readonly Clause[], leadsIn: RegExp): boolean {
  const isMet = ({ sentence, terms, limits }: Clause): boolean =>
    [...terms, ...limits.flatMap((limit) => limit.terms)].some(
      ({ concept, kind, from, to }) =>
        concept === 'eligible' &&
        kind === 'met' &&
        leadsIn.test(sentence.marked.slice(Math.max(0, from - conditionsAhead), to)),
    );
  const last = clauses.at(-1);
  if (last === undefined || !clauses.some(isMet)) return false;
  // `Applicants must meet the following conditions:` says no more than that.
  return holds(last.terms, 'allow', 'visa_free', 'exempt', 'enter') || (isMet(last) && signOf(last.terms) === 1);
}
/** So many characters before `conditions` it is said that they follow. */
const conditionsAhead = 8;

/** Reads what stands around sentences once for each text. */
function settingReader(language: Language, dates: DateContext) {
  const known = new Map<string, readonly Term[]>();
  const leads = new Map<string, readonly Clause[]>();
  const { leadsIn } = language.grammar;
  const wordsOf = (text: string): readonly Term[] => {
    const terms = known.get(text) ?? findTerms(fold(text.slice(0, longestHeading)).lower, language);
    known.set(text, terms);
    return terms;
  };
  const openings = new Map<string, readonly Term[]>();
  /** The words by which a paragraph says of itself, and of the list behind it, that it is told. */
  const toldBy = (text: string): readonly Term[] => {
    const terms =
      openings.get(text) ?? findOfWhole(fold(text.slice(0, longestHeading)).lower, language).filter(isOfWhole);
    openings.set(text, terms);
    return terms;
  };
  /** The clauses of a line that leads others in: of its last sentence, or of the one that says so: `nationals of the countries below need no visa. Others must apply.` */
  const clausesOf = (text: string): readonly Clause[] => {
    const before = leads.get(text);
    if (text === '' || before !== undefined) return before ?? [];
    const { sentences } = readWords(text, dates, false);
    const opens = /[:：]\s*$/u.test(text) ? undefined : sentences.find(({ marked }) => leadsIn.test(marked));
    const leading = opens ?? sentences.at(-1);
    const bare = { lead: [], around: [], isListed: false };
    const clauses = leading === undefined ? [] : readClauses(leading, language, bare);
    leads.set(text, clauses);
    return clauses;
  };
  /** What a line says that leads others in, without what limits it; where whoever meets what follows may do something, that is asked for. */
  const leadOf = (text: string): readonly Term[] => {
    const clauses = clausesOf(text);
    return meetsWhatFollows(clauses, leadsIn) ? [toBeMet] : (clauses.at(-1)?.terms.slice(-longestLead) ?? []);
  };
  /** A question that is answered by yes or no says what the answer is about, unless it asks of some alone. */
  const asked = (block: Block, { previous }: Surroundings): readonly Term[] => {
    const printed = block.text.slice(0, longestOpening);
    const isOpen = (words: string): boolean => mayOpenWith(fold(words).lower, language, answering);
    // `A. No, provided that`, `Antwort: Nein`.
    const text = isOpen(printed) ? printed : printed.replace(/^\p{L}{1,9} ?[.:)] ?/u, '');
    const [opens] = isOpen(text) ? wordsOf(text) : [];
    const isAnswer = opens?.from === 0 && answering.has(opens.concept);
    const question = isAnswer ? clausesOf(previous).at(-1) : undefined;
    if (
      question === undefined ||
      ![question, ...question.limits].some(({ terms }) => holds(terms, 'question')) ||
      question.limits.some(({ kind }) => kind !== 'time') ||
      asksOfMore(question)
    )
      return [];
    return question.terms.filter(({ concept }) => concept !== 'question');
  };
  return (block: Block, surroundings: Surroundings, title: string): ((cell: number) => Setting) => {
    const { headings, lead, label, announced, columns, isListed, opening } = surroundings;
    const outer = [announced, ...headings, title].filter((text) => text !== '').map(wordsOf);
    // What a paragraph offers or warns of, its list goes on to tell: `We are recruiting two assistants.`, then their pay and hours.
    const told = opening === '' ? [] : toldBy(opening);
    if (told.length > 0) outer.push(told);
    if (block.kind !== 'row') {
      // `Number of entries`, then `Single`: a name alone says what its label is.
      const named = block.kind === 'paragraph' && lead === '' ? wordsOf(label) : leadOf(lead);
      const setting: Setting = {
        lead: isListed ? named : asked(block, surroundings),
        around: [...(label === '' ? [] : [wordsOf(label)]), ...outer],
        isListed,
      };
      return () => setting;
    }
    const leading = leadOf(lead);
    const named = wordsOf(firstCell(block.text));
    return (cell) => {
      // What the head of a column asks, its cells answer.
      const column = wordsOf(columns[cell] ?? '').filter(({ concept }) => concept !== 'question');
      const first = cell === 0 ? [] : named;
      return { lead: [...leading, ...first, ...column], around: [column, first, ...outer], isListed };
    };
  };
}

const papers: ReadonlySet<Concept> = new Set<Concept>([
  'visa',
  'authorisation',
  'exit_permit',
  'work_permit',
  'sponsor',
  'registration',
  'biometrics',
  'document',
]);
const isPaper = ({ concept }: Term): boolean => papers.has(concept);

/** The only thing that clauses name of those that may be asked for, or null. */
function thingOf(clauses: readonly Clause[]): Term | null {
  const [first, ...others] = clauses.flatMap(({ terms }) => terms.filter(isPaper));
  const isSame = ({ concept, kind }: Term): boolean => concept === first?.concept && kind === first.kind;
  return first !== undefined && others.every(isSame) ? first : null;
}

/** Clauses that speak of a thing named before, with that: `Von dieser Pflicht befreit sind`, `Elle est obligatoire`. */
function withMeant(clauses: readonly Clause[], meant: Term | null): readonly Clause[] {
  if (meant === null) return clauses;
  return clauses.map((clause) => {
    const points = clause.terms.find(
      ({ concept, kind }) => kind === 'this' && (concept === 'obligation' || concept === 'require'),
    );
    if (points === undefined || clause.terms.some(isPaper)) return clause;
    const thing: Term = { ...meant, from: points.from, to: points.to };
    return { ...clause, terms: clause.terms.flatMap((term) => (term === points ? [thing, term] : [term])) };
  });
}

/** What a line before tells of an office, in so many characters. */
const longestBefore = 400;

/** What a reader takes of a notice. */
export type Readable = Pick<Notice, 'title' | 'publishedOn' | 'blocks'>;

/**
 * A notice that states more than this, provisions and documents that it names aside, is no notice for people, and a part of its facts
 * compared with a part of others' would tell of changes that nobody made. Most of all state Visa Bulletins: 179 (captured sets, 2026-12-01).
 */
const mostStated = 3000;

/** What is said in place of the facts of such a notice. */
function tooMuch({ folded, start, end }: Sentence): Statements {
  const quote = quoteOf(folded, start, Math.min(end, start + longestLabel));
  const reason = `more than ${mostStated} facts seem to stand in the notice, up to here; none of them is told`;
  return { facts: [], unread: [{ type: 'conditions', quote, reason }], isTooMuch: true };
}

/**
 * The facts that a notice states in its own words, each with its quote. A language without readers states nothing; a value that
 * does not stand in its quote, is beyond bounds, or contradicts another is `unread` with the reason. With `only`, just the
 * blocks of these numbers are read, the others being what they stand among. Time grows with the text that is read.
 */
export function readFacts(notice: Readable, context: ReadContext, only: ReadonlySet<number> | null = null): Statements {
  const tongue = tongueOf(context.language);
  if (tongue === null) return { facts: [], unread: [] };
  const language = languageOf(tongue);
  const { jurisdiction, destination = null } = context;
  const ownCountries = destination === null ? [jurisdiction] : [jurisdiction, destination];
  const ofTitle = findCountries(fold(notice.title), tongue).map(({ code }) => code);
  const zone = zoneFor(context.timezone, jurisdiction);
  const day = notice.publishedOn?.slice(0, 10) ?? '';
  const dates: DateContext = { tongue, jurisdiction, zone, published: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null };
  const today = dayIn(zone, new Date(context.now));
  const titled = findTerms(fold(notice.title).lower, language);
  const ofNotice = titled.some(({ concept }) => concept === 'proposed') ? 'proposed' : 'in_force';
  const around = [...surroundingsOf(notice.blocks, language.grammar.leadsIn)];
  const settingOf = settingReader(language, dates);
  const read = new Map<number, BlockWords>();
  const wordsAt = (at: number): BlockWords | undefined => {
    const block = notice.blocks[at];
    if (block === undefined) return undefined;
    const words = read.get(at) ?? readWords(block.text, dates, true);
    read.set(at, words);
    return words;
  };
  const named = new Map<string, ReadonlySet<string>>();
  const whose = { jurisdiction, destination };
  const withCatalog = (folded: Folded, found: readonly ProgrammeName[]): readonly ProgrammeName[] =>
    withNamed(found, findNamed(folded, context.named ?? noNames, whose));
  const namesIn = (folded: Folded): readonly ProgrammeName[] =>
    withCatalog(folded, findProgrammes(folded, jurisdiction));
  const programmesIn = (text: string): ReadonlySet<string> => {
    const ids = named.get(text) ?? new Set(namesIn(fold(text)).map(({ id }) => id));
    named.set(text, ids);
    return ids;
  };
  const fallbackOf = (path: readonly string[]): string | null =>
    fallbackProgramme([...path.toReversed(), notice.title], context.programmes, programmesIn);
  /** Whether the block before tells of swindlers, numbers, or an office's holidays. */
  const readsOfOffice = (previous: string): boolean =>
    findTerms(fold(previous.slice(0, longestBefore)).lower, language).some(isOfOthers);
  const isTold = toldUnder(notice.blocks, language);
  const facts: Fact[] = [];
  const unread: Unread[] = [];
  let stated = 0;
  /** The only thing that the sentence before asks for. */
  let meant: Term | null = null;
  for (const [at, block] of notice.blocks.entries()) {
    const surroundings = around[at];
    if (surroundings === undefined || (only !== null && !only.has(at))) continue;
    const plain = wordsAt(at);
    if (plain === undefined) continue;
    const { isListed, previous } = surroundings;
    const row = block.kind === 'row' ? surroundings : null;
    const words = row === null ? plain : withHeadMoney(plain, row.columns, dates);
    const isScores = row !== null && isScored(row, language);
    if (surroundings.isHead && !answersIn(block.text, language)) continue;
    const label = row === null ? null : rowLabel(block.text);
    const setting = settingOf(block, surroundings, notice.title);
    const programmes = withCatalog(words.folded, words.programmes);
    const namedIn = programmesBySentence({ ...words, programmes });
    /** The only programme that the block has named so far, or null for several. */
    let topic: ProgrammeName | null | undefined;
    let ofBlock: FactStatus = ofNotice;
    let story: readonly Term[] | null = null;
    const back =
      row === null ? takenBack(words.sentences.map((one) => readClauses(one, language, setting(0)))) : noReason;
    let isOfOffice = false;
    for (const [index, sentence] of words.sentences.entries()) {
      const own =
        row !== null
          ? readCells(sentence, language, setting)
          : readClauses(sentence, language, setting(0)).map((clause) =>
              isListed || answers(clause) ? withoutAnswer(clause) : { ...clause, lead: [] },
            );
      // What a block opens as an example or a story it goes on to tell.
      story ??= storyOf(sentence, own);
      const told = story;
      const placed = told === null ? own : own.map((clause) => ({ ...clause, around: [told, ...clause.around] }));
      const clauses = withMeant(placed, meant);
      meant = thingOf(placed) ?? (index === 0 || row !== null ? null : meant);
      const about = programmesOf(sentence, clauses, namedIn.get(sentence) ?? [], jurisdiction);
      for (const programme of about) topic = topic === undefined || topic?.id === programme.id ? programme : null;
      const drafts = readSentence(
        { sentence, clauses, isListed, previous, row, jurisdiction },
        [...ownCountries, ...ofTitle],
        today,
      )
        .filter((draft) => (!isScores || !isItem(draft)) && !endsLater(clauses, draft, sentence, today))
        .map((draft): Draft | Doubt => {
          // `The office is closed for the holidays. No applications are accepted on these days.`
          if ('reason' in draft || draft.type !== 'status' || !(isOfOffice || readsOfOffice(previous))) return draft;
          const { type, rule, start, end } = draft;
          return { type, rule, start, end, reason: 'it is told of an office' };
        });
      isOfOffice ||= own.some(({ terms }) => terms.some(isOfOthers));
      // What a block proposes first it goes on to tell.
      if (clauses.some(({ terms }) => holds(terms, 'proposed'))) ofBlock = 'proposed';
      if (drafts.length === 0) continue;
      const taken = back(index) ?? (isTold(at) ? reasons.elsewhere : null);
      const standing = {
        folded: words.folded,
        sentence,
        path: block.path,
        rowLabel: label,
        columnOf: row === null ? noColumn : columnsOf(words, row.columns, drafts),
        own: about,
        only: topic ?? null,
        fallback: topic === undefined ? fallbackOf(block.path) : null,
        status: statusOf(clauses, drafts, ofBlock, today),
        stopped: saidOf(drafts),
        scope:
          limitsBehind(words.sentences, index, () => wordsAt(at + 1)) ??
          referredTo(sentence, words.sentences[index - 1]),
        today,
      };
      stated += drafts.filter(({ type }) => type !== 'citation' && type !== 'instrument').length;
      if (stated > mostStated) return tooMuch(sentence);
      for (const draft of drafts) {
        const made = toFact(taken === null ? draft : doubted(draft, taken), standing);
        if ('reason' in made) unread.push(made);
        else facts.push(made);
      }
    }
    read.delete(at);
  }
  return settle(facts, unread, { published: dates.published, zone, today });
}
