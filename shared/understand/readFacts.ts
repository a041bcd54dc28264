import type { Notice } from '../extract/notice.ts';
import { holds, isOfOthers, reasons } from '../language/clauses/clause.ts';
import type { ProgrammeName } from '../language/clauses/mention.ts';
import { readCells, readClauses } from '../language/clauses/readClauses.ts';
import type { Sentence } from '../language/clauses/sentence.ts';
import { findTerms, type Term } from '../language/clauses/terms.ts';
import type { DateContext } from '../language/dates/dates.ts';
import { dayIn, zoneFor } from '../language/dates/zones.ts';
import { languageOf, tongueOf } from '../language/languages.ts';
import { findCountries } from '../language/names/countries.ts';
import { type Folded, fold } from '../language/numbers/folded.ts';
import { type BlockWords, readWords } from './block/blockWords.ts';
import { withHeadMoney } from './block/headMoney.ts';
import { thingOf, withMeant } from './block/meant.ts';
import { referredTo } from './block/scope.ts';
import { isItem, isScored } from './block/scoredRow.ts';
import { answers, answersIn, settingReader, withoutAnswer } from './block/setting.ts';
import {
  columnsOf,
  fallbackProgramme,
  limitsBehind,
  longestLabel,
  rowLabel,
  saidOf,
  statusOf,
} from './block/standing.ts';
import { surroundingsOf } from './block/surroundings.ts';
import { quoteOf, toFact } from './block/toFact.ts';
import { storyOf, takenBack, toldUnder } from './block/toldBlock.ts';
import { settle } from './change/settle.ts';
import type { Fact, FactStatus, Statements, Unread } from './fact.ts';
import { findNamed, type NamedProgramme, withNamed } from './programmes/catalogNames.ts';
import { programmesBySentence, programmesOf } from './programmes/namedProgrammes.ts';
import { findProgrammes } from './programmes/programmeNames.ts';
import { doubted, isOfOffice, namesRooms, ofTime } from './readers/doubts.ts';
import type { Doubt, Draft, ReadContext } from './readers/reader.ts';
import { endsLater, readSentence } from './readers/readSentence.ts';

export type { ReadContext } from './readers/reader.ts';

const noNames: readonly NamedProgramme[] = [];

const noColumn = (): null => null;
const noReason = (): null => null;

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
    let isOfOthersOffice = false;
    let isDesk = false;
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
        { sentence, clauses, isListed, previous, row, jurisdiction, destination },
        [...ownCountries, ...ofTitle],
        today,
      )
        .filter((draft) => (!isScores || !isItem(draft)) && !endsLater(clauses, draft, sentence, today))
        .map((draft): Draft | Doubt => {
          // `The office is closed for the holidays. No applications are accepted on these days.`
          const isOf =
            draft.type === 'status'
              ? isOfOthersOffice || readsOfOffice(previous)
              : isDesk && ofTime.has(draft.type) && clauses.every(namesRooms);
          return 'reason' in draft || !isOf ? draft : doubted(draft, 'it is told of an office');
        });
      isOfOthersOffice ||= own.some(({ terms }) => terms.some(isOfOthers));
      // `The section is closed on Friday. It reopens on 3 May.`
      isDesk ||= own.some(isOfOffice);
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
