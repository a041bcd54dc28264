import type { Block } from '../../extract/notice.ts';
import { anchors, type Clause, holds, isOfWhole, signOf } from '../../language/clauses/clause.ts';
import { type Concept, isPredicate } from '../../language/clauses/concepts.ts';
import type { Mention } from '../../language/clauses/mention.ts';
import { readClauses, type Setting } from '../../language/clauses/readClauses.ts';
import { findOfWhole, findTerms, mayOpenWith, type Term } from '../../language/clauses/terms.ts';
import type { DateContext } from '../../language/dates/dates.ts';
import type { Language } from '../../language/language.ts';
import { fold } from '../../language/numbers/folded.ts';
import { readWords } from './blockWords.ts';
import type { Surroundings } from './surroundings.ts';

const firstCell = (row: string): string => {
  const end = row.indexOf(' | ');
  return end < 0 ? row : row.slice(0, end);
};

/** An answer is no longer than this: `Not required`, `Yes`. */
const longestAnswer = 24;

/** Whether a cell behind the first only says what becomes of what that names: then no head stands over it. */
export const answersIn = (row: string, language: Language): boolean =>
  row
    .split(' | ')
    .slice(1)
    .some((cell) => {
      const terms = cell.length > longestAnswer ? [] : findTerms(fold(cell).lower, language);
      return terms.length > 0 && terms.every(({ concept }) => isPredicate(concept));
    });

/** Whether a clause says yes or no to a question before it. */
export const answers = ({ terms }: Clause): boolean => holds(terms, 'yes', 'no', 'not');

/** Right behind a word that answers a question. */
const behindAnswer = /^ ?[,.;:，。、]/u;

/** An answer that goes on to say what it means says that alone: `No, you do not need a visa` denies once, and not twice. */
export function withoutAnswer(clause: Clause): Clause {
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
export function settingReader(language: Language, dates: DateContext) {
  const known = new Map<string, readonly Term[]>();
  const leads = new Map<string, readonly Clause[]>();
  const { leadsIn } = language.grammar;
  const wordsOf = (text: string): readonly Term[] => {
    const terms = known.get(text) ?? findTerms(fold(text.slice(0, longestHeading)).lower, language);
    known.set(text, terms);
    return terms;
  };
  const openings = new Map<string, readonly Term[]>();
  const namesThese = ({ sentence, from, to }: Clause): boolean => leadsIn.test(sentence.marked.slice(from, to));
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
    if (meetsWhatFollows(clauses, leadsIn)) return [toBeMet];
    // `次の国籍の方は対象となりませんので、窓口で申請してください`: what is said of those who follow, and what then is not.
    const ofThese = language.grammar.topic === undefined ? undefined : clauses.findLast(namesThese);
    return (ofThese ?? clauses.at(-1))?.terms.slice(-longestLead) ?? [];
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
