import type { Block, Notice } from '../extract/notice.ts';
import type { Fact, FactStatus, Unread } from './fact.ts';
import { conditionReaders } from './readers/conditions.ts';
import { dateReaders } from './readers/dates.ts';
import { documentReaders } from './readers/documents.ts';
import { moneyReaders } from './readers/money.ts';
import { nationalityReaders } from './readers/nationalities.ts';
import { notPublishedReaders } from './readers/notPublished.ts';
import { quotaReaders } from './readers/quotas.ts';
import type { Doubt, Draft, Place, ReadContext, Reader } from './readers/reader.ts';
import { relativeDateReaders } from './readers/relativeDates.ts';
import { isProposal, statusReaders } from './readers/status.ts';
import { experience, stayReaders } from './readers/stays.ts';
import { limitsBefore, scopeRanges } from './scope.ts';
import { settle } from './settle.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { quoteOf, toFact } from './toFact.ts';
import { type BlockWords, readWords } from './words/blockWords.ts';
import type { DateContext } from './words/dates.ts';
import { fold } from './words/folded.ts';
import type { Mention } from './words/mention.ts';
import { tongueOf } from './words/numerals.ts';
import { findProgrammes } from './words/programmes.ts';
import type { Sentence } from './words/sentence.ts';
import { zoneFor } from './words/zones.ts';

export type { ReadContext } from './readers/reader.ts';

/** What a notice states, and what seems to stand in it and is not believed. */
export interface Statements {
  readonly facts: readonly Fact[];
  readonly unread: readonly Unread[];
}

const readers: readonly Reader[] = [
  ...documentReaders,
  ...relativeDateReaders,
  ...nationalityReaders,
  ...dateReaders,
  ...moneyReaders,
  ...quotaReaders,
  experience,
  ...conditionReaders,
  ...stayReaders,
  ...statusReaders,
  ...notPublishedReaders,
];

/** Countries are looked for only where a list of them may be: the names cost more than everything else. */
const mayList =
  /visa|nationals|citizens|passport|eligible|exempt|suspen|restrict|免签|免簽|免办|免辦|签证|簽證|入境|适用|visum|staatsangehörig|무비자|사증|비자|査証|ビザ|入国/iu;

interface ReadBlock {
  readonly block: Block;
  readonly words: BlockWords;
  readonly surroundings: Surroundings;
}

/** The day it is in a zone. */
function dayIn(zone: string | null, now: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone ?? 'UTC' }).format(new Date(now));
}

/** What a block may be about when it does not say so itself: the headings over it, the title, or all that the source is about. */
function fallbackProgramme(texts: readonly string[], { jurisdiction, programmes }: ReadContext): string | null {
  for (const text of texts) {
    const ids = new Set(findProgrammes(fold(text), jurisdiction).map(({ id }) => id));
    const [only] = ids;
    if (ids.size === 1 && only !== undefined) return only === '' ? null : only;
    if (ids.size > 1) return null;
  }
  return programmes.length === 1 ? (programmes[0] ?? null) : null;
}

function readSentence(sentence: Sentence, { about, columns }: Surroundings, jurisdiction: string): (Draft | Doubt)[] {
  const place: Place = { sentence, about, columns, jurisdiction, claimed: new Set<Mention>() };
  return readers.flatMap((reader) => [...reader(place)]);
}

/** The words that limit a sentence: its own, and those of the sentences right behind that say so. */
function scopeOf(sentences: readonly Sentence[], index: number, next: BlockWords | undefined): string | null {
  const sentence = sentences[index];
  if (sentence === undefined) return null;
  const clauses = scopeRanges(sentence).map(([start, end]) => quoteOf(sentence.folded, start, end).exact);
  const following = [...sentences.slice(index + 1), ...(index === sentences.length - 1 ? (next?.sentences ?? []) : [])];
  for (const later of following) {
    if (!limitsBefore(later)) break;
    clauses.push(quoteOf(later.folded, later.offsets[0] ?? 0, later.offsets.at(-1) ?? 0).exact);
  }
  return clauses.length === 0 ? null : clauses.join(' … ');
}

/** A status that a sentence gives to all facts in it: what is vacated or suspended there, or only proposed. */
function statusOf(
  sentence: Sentence,
  drafts: readonly (Draft | Doubt)[],
  ofNotice: FactStatus,
  today: string,
): FactStatus {
  if (ofNotice === 'proposed' || isProposal(sentence)) return 'proposed';
  const said = drafts.find((draft): draft is Draft => 'value' in draft && draft.type === 'status');
  if (said?.status !== undefined && said.status !== 'in_force') return said.status;
  const begins = drafts.find(
    (draft): draft is Draft => 'value' in draft && draft.type === 'effective_from' && draft.value?.unit === 'date',
  );
  if (begins?.value !== undefined && begins.value !== null)
    return begins.value.value.slice(0, 10) > today ? 'scheduled' : 'in_force';
  return ofNotice;
}

/**
 * The facts that a notice states in its own words, each with its quote. A language without readers states nothing; a value that
 * does not stand in its quote, is beyond bounds, or contradicts another is `unread` with the reason. Time grows with the text.
 */
export function readFacts(notice: Pick<Notice, 'title' | 'publishedOn' | 'blocks'>, context: ReadContext): Statements {
  const tongue = tongueOf(context.language);
  if (tongue === null) return { facts: [], unread: [] };
  const zone = zoneFor(context.timezone, context.jurisdiction);
  const published = notice.publishedOn?.slice(0, 10) ?? null;
  const dates: DateContext = {
    tongue,
    jurisdiction: context.jurisdiction,
    zone,
    published: /^\d{4}-\d{2}-\d{2}$/.test(published ?? '') ? published : null,
  };
  const today = dayIn(zone, context.now);
  const around = surroundingsOf(notice.blocks);
  const title = readWords(notice.title, dates, false);
  const ofNotice: FactStatus = title.sentences.some(isProposal) ? 'proposed' : 'in_force';
  const blocks = notice.blocks.map((block): ReadBlock => {
    const surroundings = around.next().value ?? { about: '', columns: [] };
    return {
      block,
      surroundings,
      words: readWords(block.text, dates, mayList.test(block.text) || mayList.test(surroundings.about)),
    };
  });
  const facts: Fact[] = [];
  const unread: Unread[] = [];
  for (const [at, { block, words, surroundings }] of blocks.entries()) {
    const fallback =
      words.programmes.length > 0 ? null : fallbackProgramme([...block.path.toReversed(), notice.title], context);
    for (const [index, sentence] of words.sentences.entries()) {
      const drafts = readSentence(sentence, surroundings, context.jurisdiction);
      if (drafts.length === 0) continue;
      const standing = {
        folded: words.folded,
        sentence,
        path: block.path,
        programmes: words.programmes,
        fallback,
        status: statusOf(sentence, drafts, ofNotice, today),
        scope: scopeOf(words.sentences, index, blocks[at + 1]?.words),
        today,
      };
      for (const draft of drafts) {
        const read = toFact(draft, standing);
        if ('reason' in read) unread.push(read);
        else facts.push(read);
      }
    }
  }
  return settle(facts, unread, { published: dates.published, zone, today });
}
