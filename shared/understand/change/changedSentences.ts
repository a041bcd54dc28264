import type { Edit } from '../../compare/edits.ts';
import { anchors, type Clause, holds, isOfOthers, isUnchanged } from '../../language/clauses/clause.ts';
import { type Concept, isMeasure, measures, things } from '../../language/clauses/concepts.ts';
import { within } from '../../language/clauses/phrase.ts';
import { readClauses } from '../../language/clauses/readClauses.ts';
import type { Sentence } from '../../language/clauses/sentence.ts';
import { findTerms, type Term } from '../../language/clauses/terms.ts';
import type { DateContext } from '../../language/dates/dates.ts';
import type { Language, Tongue } from '../../language/language.ts';
import { languageOf, tongueOf } from '../../language/languages.ts';
import { normalise, skeleton } from '../../language/normalise.ts';
import { fold } from '../../language/numbers/folded.ts';
import { readWords } from '../block/blockWords.ts';
import { storyOf, takenBack } from '../block/toldBlock.ts';
import { isHistory } from '../readers/history.ts';
import { printedValue } from './stillSaid.ts';

/** What policy is about; other things only tell that words are of none. */
export const ofPolicy: ReadonlySet<Concept> = new Set<Concept>([
  ...things,
  ...measures.filter((measure) => !measure.startsWith('other_')),
]);

/** Words of what is no policy: a web form, a sample, numbers of other things. */
const ofOthers: ReadonlySet<Concept> = new Set<Concept>(['not_person', 'example', 'other_number', 'other_money']);

/** Words that bind those of whom they are said. */
export const obliges: ReadonlySet<Concept> = new Set<Concept>(['require', 'must', 'obligation', 'forbid', 'exempt']);

/** What is told of the past, of one case, by others or of an office, and rules nothing. */
const telling: ReadonlySet<Concept> = new Set<Concept>(['past', 'example', 'elsewhere']);

/** More text than this is policy enough. */
export const longest = 20_000;

export const bare = { lead: [], around: [], isListed: false };
export const textOf = ({ folded, start, end }: Sentence): string => folded.text.slice(start, end);

const contextOf = (tongue: Tongue): DateContext => ({ tongue, jurisdiction: '', zone: null, published: null });
export const sentencesOf = (text: string | null, tongue: Tongue): readonly Sentence[] =>
  text === null ? [] : readWords(text, contextOf(tongue), true).sentences;

/** The words of a clause with those that limit it and that say how all of its sentence is meant. */
const wordsOf = ({ terms, limits, stance }: Clause): readonly Term[] => [
  ...terms,
  ...limits.flatMap((limit) => limit.terms),
  ...stance,
];

/**
 * Whether a clause only tells of what was, of one case, of others, or that something stays as it was. An example that names an amount
 * may well be where the rule stands.
 */
export function isTold(clause: Clause): boolean {
  const { sentence } = clause;
  const isPaid = sentence.kinds.has('money');
  // `例：陈女士…`: of one person.
  const isOfOne = wordsOf(clause).filter(({ concept }) => concept === 'example').length > 1;
  const tells = ({ concept, kind }: Term): boolean =>
    telling.has(concept) && !(isPaid && concept === 'example' && !isOfOne) && kind !== 'abroad' && kind !== 'state';
  return wordsOf(clause).some(tells) || isUnchanged(clause);
}

/** Whether a sentence holds an amount, a time, a number or a day. */
const hasFigures = ({ kinds }: Sentence): boolean => figures.some((kind) => kinds.has(kind));
const figures = ['money', 'duration', 'number', 'percent', 'date'] as const;

/** Things that words of no policy name too: files `for each application`, a `portal` that is down. */
const weak: ReadonlySet<Concept> = new Set<Concept>([
  'applications',
  'channel',
  'programme',
  'port',
  'work_time',
  'other_time',
]);

/** What decides who may enter, stay or work: beside a word of policy it makes a rule. */
const ruling: ReadonlySet<Concept> = new Set<Concept>([
  ...obliges,
  'allow',
  'eligible',
  'ineligible',
  'visa_free',
  'free_of_charge',
  'suspend',
  'resume',
  'end',
  'begin',
  'extend',
]);

/** Whether a sentence says what must, may or need not be of a thing of policy, or gives one a figure. */
function isStrong(sentence: Sentence, clauses: readonly Clause[]): boolean {
  const words = clauses.flatMap(wordsOf);
  const isOfPolicy = words.some(({ concept }) => ofPolicy.has(concept) && !weak.has(concept));
  const isMeasured = hasFigures(sentence) && words.some(({ concept }) => isMeasure(concept) && ofPolicy.has(concept));
  return (isOfPolicy && words.some(({ concept }) => ruling.has(concept))) || (isMeasured && !holds(words, 'past'));
}

/** Whether clauses of a sentence, `all` with those that are as they were, may state a rule: in doubt they do. */
function statesRule(sentence: Sentence, clauses: readonly Clause[], all: readonly Clause[]): boolean {
  const words = clauses.flatMap(({ terms, limits }) => [...terms, ...limits.flatMap((limit) => limit.terms)]);
  const isTelling = clauses.some(isTold);
  const isOther = words.some(({ concept }) => ofOthers.has(concept));
  const isCounting = holds(words, 'other_number');
  const isOfPolicy = all
    .flatMap(wordsOf)
    .some(({ concept }) => ofPolicy.has(concept) && !(isCounting && weak.has(concept)));
  // What people must do is policy, whatever they do it with.
  const binds = holds(words, 'person') && words.some(({ concept }) => obliges.has(concept));
  if (isOpen(words, asks(clauses)) && !hasFigures(sentence)) return false;
  if (!isTelling) return isOfPolicy || binds || holds(words, 'eligible', 'ineligible') || !isOther;
  // What is an example, or told by others, is so from the first word to the last; what was stands beside what is.
  if (clauses.some((clause) => isTold(clause) && holds(wordsOf(clause), 'example', 'elsewhere'))) return false;
  return clauses.some(
    (clause) => !isTold(clause) && clause.terms.some(({ concept }) => anchors.has(concept) || ofPolicy.has(concept)),
  );
}

/** What even a sentence that leaves something open says outright. */
const outright: ReadonlySet<Concept> = new Set<Concept>([...obliges, 'not', 'allow', 'eligible', 'ineligible']);

/** Whether words ask, advise or say what may come to be, and nothing else: `please ask the embassy of that country`, `may suspend the scheme`. */
function isOpen(words: readonly Term[], isAsked: boolean): boolean {
  if (isAsked) return true;
  if (holds(words, 'should')) return !words.some(({ concept }) => obliges.has(concept));
  return holds(words, 'might') && !words.some(({ concept }) => outright.has(concept));
}

/** Whether what is said ends as a question. */
const asks = (clauses: readonly Clause[]): boolean => {
  const last = clauses.at(-1);
  return last !== undefined && holds(wordsOf(last), 'question');
};

/** A heading that only says that an example follows is no longer. */
const longestExample = 28;

/** What a change touches on one side: blocks with the headings over them, a heading being no block of its own. */
function blocksOf(edits: readonly Edit[], side: 'before' | 'after'): { text: string; headings: readonly string[] }[] {
  const all = edits.flatMap(({ path, ...edit }) => {
    const text = edit[side];
    return text === null ? [] : [{ text, headings: path }];
  });
  // A heading of what came with it says nothing that the words below do not.
  return all.filter(({ text }, index) => all[index + 1]?.headings.at(-1) !== text);
}

const isPaidExample = (sentence: Sentence | undefined): boolean => sentence?.kinds.has('money') === true;
/** A short label and what it heads. */
const label = /^[^.:：]{1,24}[:：]/u;

/** A clause with what limits it, as the same words are known by. */
function clauseKey({ sentence, from, to, limits }: Clause): string {
  const { start, end } = within(
    sentence,
    Math.min(from, ...limits.map((limit) => limit.from)),
    Math.max(to, ...limits.map((limit) => limit.to)),
  );
  return skeleton(normalise(sentence.folded.text.slice(start, end)));
}

/** A clause shorter than this may stand in another by chance. */
const shortest = 12;
/** Whether the words of a clause stand on the other side, whatever follows them there: `The fee is $90`, `The fee is $90 and stays so`. */
function stands(key: string, known: string): boolean {
  if (key.length < shortest) return known.includes(`\n${key}\n`);
  for (let at = known.indexOf(key); at >= 0; at = known.indexOf(key, at + 1))
    if (!(/\d$/.test(key) && /^[\d.,]/.test(known.slice(at + key.length)))) return true;
  return false;
}

/** Whether blocks of one side state no rule that the other side has not. */
function statesNothing(
  own: ReturnType<typeof blocksOf>,
  known: string,
  language: Language,
  today: string,
  isForm: boolean,
): boolean {
  const isExample = (text: string): boolean =>
    text.length <= longestExample &&
    findTerms(text.toLowerCase(), language).some(
      ({ concept, kind, to }) => concept === 'example' && kind !== 'voice' && !/\p{L}/u.test(text.slice(to)),
    );
  let wasTold = false;
  return own.every(({ text, headings }) => {
    if (headings.some(isExample)) return true;
    const sentences = sentencesOf(text, language.tongue);
    const all = sentences.map((sentence) => readClauses(sentence, language, bare));
    const back = takenBack(all);
    const isRow = text.includes(' | ');
    // `For example, two months cost $800` may well be where the rule stands; what is headed so tells a case.
    const isStory = storyOf(sentences[0], all[0] ?? []) !== null && (!isPaidExample(sentences[0]) || label.test(text));
    // Figures below a line that counts are its own.
    const isTelling = all.some((clauses) => clauses.some(isTold)) || (isRow && wasTold);
    wasTold = isTelling;
    return sentences.every((sentence, index) => {
      const whole = all[index] ?? [];
      const clauses = whole.filter((clause) => !stands(clauseKey(clause), known) && !isHistory(clause, today));
      if (clauses.length === 0 || isStory || back(index) !== null) return true;
      if (isForm && isOfForm(sentence, language)) return true;
      return isTelling && !isStrong(sentence, clauses) ? true : !statesRule(sentence, clauses, whole);
    });
  });
}

/** What stands over a change and says that all of it is told of, as a warning, statistics or an example; or that it is of a web form. */
interface Over {
  readonly isTold: boolean;
  readonly isOfForm: boolean;
}

const longestHeading = 400;

function overOf(title: string, edits: readonly Edit[], language: Language): Over {
  const texts = new Set([title, ...edits.flatMap(({ path }) => path)]);
  // A line that came or went and is no sentence heads those that came with it: `(예시)`, `計算例`.
  for (const { before, after } of edits) {
    const line = after ?? before ?? '';
    if (line.length <= longestLine && !/[。.]\s*$/u.test(line)) texts.add(line);
  }
  const all = [...texts].map((text) => fold(text.slice(0, longestHeading)).lower);
  const termsOf = all.map((text) => [text, findTerms(text, language)] as const);
  // `Example documents` heads documents, and `(예시)` an example.
  const isExample = (text: string, { concept, kind, to }: Term): boolean =>
    concept === 'example' && kind !== 'voice' && !/\p{L}/u.test(text.slice(to));
  return {
    isTold: termsOf.some(([text, terms]) => terms.some((term) => isOfOthers(term) || isExample(text, term))),
    isOfForm: termsOf.some(([, terms]) =>
      terms.some(({ concept, kind }) => concept === 'not_person' && kind === 'form'),
    ),
  };
}
const longestLine = 16;

/** What policy is about, beside what a form asks for: applications, papers to send, how to apply. */
const ofForms: ReadonlySet<Concept> = new Set<Concept>([
  'applications',
  'document',
  'channel',
  'port',
  'programme',
  'points',
]);
/** Whether a sentence under a form's heading is of the form: it names nothing that is granted or paid. */
function isOfForm(sentence: Sentence, language: Language): boolean {
  const words = findTerms(sentence.marked, language);
  return !words.some(({ concept }) => ofPolicy.has(concept) && !ofForms.has(concept) && concept !== 'registration');
}

/** Whether a change touches only sentences that rule nothing: statistics, warnings of swindlers, what was, an example, an office; `now` in RFC 3339. */
export function isElsewhere(edits: readonly Edit[], language: string, now: string, title = ''): boolean {
  const tongue = tongueOf(language);
  if (tongue === null) return false;
  const read = languageOf(tongue);
  const length = edits.reduce((sum, { before, after }) => sum + (before?.length ?? 0) + (after?.length ?? 0), 0);
  if (length > longest || edits.length === 0) return false;
  // A block that grew by much is told as one that went and one that came.
  const [was, is] = [blocksOf(edits, 'before'), blocksOf(edits, 'after')];
  const keysOf = (blocks: typeof was): string => {
    const sentences = blocks.flatMap(({ text }) => sentencesOf(text, tongue));
    return `\n${sentences.flatMap((one) => readClauses(one, read, bare).map(clauseKey)).join('\n')}\n`;
  };
  const [old, since] = [keysOf(was), keysOf(is)];
  const day = now.slice(0, 10);
  if (old === since) return false;
  const over = overOf(title, edits, read);
  const isDone = (own: typeof was, known: string): boolean =>
    over.isTold || statesNothing(own, known, read, day, over.isOfForm);
  return isDone(is, old) && isDone(was, since);
}

/** Whether a value came or went, in figures or in words: `within eight days` for `within 48 hours`. */
export function changesValue(edits: readonly Edit[], language: string): boolean {
  const tongue = tongueOf(language);
  if (tongue === null) return false;
  // `one hundred and eighty (180) days` are 180 days.
  const valuesOf = (text: string | null): string => {
    const all = sentencesOf(text, tongue).flatMap(({ mentions }) => mentions.flatMap((one) => printedValue(one) ?? []));
    return [...new Set(all.map((value) => value.replace(/[^\d.]/g, '')))].sort().join(' ');
  };
  return edits.some(
    ({ before, after }) =>
      before !== null &&
      after !== null &&
      before.length + after.length <= longest &&
      valuesOf(before) !== valuesOf(after),
  );
}
