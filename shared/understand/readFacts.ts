import type { Notice } from '../extract/notice.ts';
import type { Fact, FactStatus, Unread } from './fact.ts';
import { ageReaders } from './readers/ages.ts';
import { dateReaders } from './readers/dates.ts';
import { documentReaders } from './readers/documents.ts';
import { moneyReaders } from './readers/money.ts';
import { nationalityReaders } from './readers/nationalities.ts';
import { notPublishedReaders } from './readers/notPublished.ts';
import { permissionReaders } from './readers/permissions.ts';
import { quotaReaders } from './readers/quotas.ts';
import type { Doubt, Draft, Place, ReadContext, Reader } from './readers/reader.ts';
import { relativeDateReaders } from './readers/relativeDates.ts';
import { requirementReaders } from './readers/requirements.ts';
import { isProposal, statusReaders } from './readers/status.ts';
import { stayReaders } from './readers/stays.ts';
import { experience } from './readers/validities.ts';
import { visaReaders } from './readers/visas.ts';
import { limitsBefore, scopeRanges } from './scope.ts';
import { settle } from './settle.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { quoteOf, toFact } from './toFact.ts';
import { type BlockWords, readWords } from './words/blockWords.ts';
import type { DateContext } from './words/dates.ts';
import { fold } from './words/folded.ts';
import type { Mention } from './words/mention.ts';
import { type Tongue, tongueOf } from './words/numerals.ts';
import { findProgrammes } from './words/programmes.ts';
import type { Sentence } from './words/sentence.ts';
import { dayIn, zoneFor } from './words/zones.ts';

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
  ...permissionReaders,
  ...visaReaders,
  ...ageReaders,
  ...requirementReaders,
  ...stayReaders,
  ...statusReaders,
  ...notPublishedReaders,
];

/** A first cell that is longer is a sentence, and no label. */
const longestLabel = 80;

/** Countries are looked for only where a list of them may be: the names cost more than everything else. */
const mayList =
  /visa|nationals|citizens|passport|eligible|exempt|suspen|restrict|免签|免簽|免办|免辦|签证|簽證|入境|适用|visum|staatsangehörig|무비자|사증|비자|査証|ビザ|入国/iu;

/** The first cell of a row, as what its facts are told apart by; null when it is a figure itself, or stands beside a sentence. */
function rowLabel(text: string): string | null {
  const [first = '', ...others] = text.split(' | ');
  const cell = first.trim().toLowerCase();
  const isSentence = others.length === 1 && /[^\s]{2}[.。]\s*$/u.test(others[0] ?? '');
  return isSentence || cell === '' || cell.length > longestLabel || /^[\d$€£¥₩]/u.test(cell) ? null : cell;
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

/** Stems of words by which a sentence without any figure, date or document can state a fact. */
const stems: Readonly<Record<Tongue, RegExp>> = {
  en: /visa|sponsor|employ|work|job|invit|spouse|dependa|dependent|family|partner|child|entr|lotter|random|select|ballot|degree|bachelor|master|doctor|phd|level|suspen|paus|halt|vacat|enjoin|court|collect|requir|enforc|withdraw|withdrawn|rescind|revok|repeal|resum|reinstat|lift|publish|announc|release|issued|confirm|provid|determin|effect|signature|publication|promulgation|points|cap|quota|online|electronic|arrival|first[- ]come/,
  de: /visum|visa|arbeit|erwerb|beschäftig|familie|einreise|online|portal|los|windhund|reihenfolge|punkt|bachelor|master|promotion|ausbildung|gericht|urteil|beschluss|erhoben|setzt|ausgesetzt|eingestellt|aufgehoben|widerrufen|zurückgenommen|wieder|veröffentlich|bekannt|mitgeteilt|tag|wirkung|kraft|kontingent|quote|niveau|[abc][12]/,
  zh: /签|簽|证|證|雇|僱|聘|邀|担保|擔保|就[业業]|工作|打工|家[属屬]|配偶|子女|入境|抽|随机|隨機|摇号|加[权權]|先到|[积積]分|本科|学[历歷位]|學[歷位]|硕士|碩士|博士|法院|暂|暫|停|中止|废止|廢止|撤|恢复|恢復|重启|公[布佈告]|发[布佈]|發[布佈]|通知|关注|未|明确|即日|施行|[实實]施|生效|名[额額]|配[额額]|口岸|落地|[网網線线]上|在线|电子|便利|放宽|优化|[语語]|级/u,
  ko: /비자|사증|고용|초청|취업|가족|배우자|동반|추첨|선발|선착|점수|학위|법원|징수|부과|중단|정지|유예|폐지|철회|재개|공지|안내|공고|발표|고시|미정|정해|날부터|시행|즉시|단수|복수|온라인|전자|인터넷|쿼터|정원|배정|토픽|한국어/u,
  ja: /試験|日本語|歳|査証|ビザ|雇用|受入|所属|招|就労|家族|配偶|帯同|抽選|先着|ポイント|学士|修士|博士|大学|裁判|徴収|停止|中止|廃止|撤回|再開|公表|知らせ|掲載|公開|発表|定め|未定|決まり|日から|翌日|即日|施行|数次|一次|オンライン|電子|上限|定員|枠|[abc][12]/u,
};

function readSentence(
  sentence: Sentence,
  { about, list, columns, previous }: Surroundings,
  jurisdiction: string,
): (Draft | Doubt)[] {
  if (sentence.mentions.length === 0 && !stems[sentence.tongue].test(sentence.marked)) return [];
  const place: Place = { sentence, about, list, columns, previous, jurisdiction, claimed: new Set<Mention>() };
  return readers.flatMap((reader) => [...reader(place)]);
}

/** The words that limit a sentence: its own, and those of the sentences right behind that say so. */
function scopeOf(sentences: readonly Sentence[], index: number, next: () => BlockWords | undefined): string | null {
  const sentence = sentences[index];
  if (sentence === undefined) return null;
  const clauses = scopeRanges(sentence).map(([start, end]) => quoteOf(sentence.folded, start, end).exact);
  const following = [
    ...sentences.slice(index + 1),
    ...(index === sentences.length - 1 ? (next()?.sentences ?? []) : []),
  ];
  for (const later of following) {
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
  sentence: Sentence,
  drafts: readonly (Draft | Doubt)[],
  ofNotice: FactStatus,
  today: string,
): FactStatus {
  if (ofNotice === 'proposed' || isProposal(sentence)) return 'proposed';
  const begins = drafts.find(
    (draft): draft is Draft => 'value' in draft && draft.type === 'effective_from' && draft.value?.unit === 'date',
  );
  if (begins?.value !== undefined && begins.value !== null)
    return begins.value.value.slice(0, 10) > today ? 'scheduled' : 'in_force';
  return ofNotice;
}

/** What a reader takes of a notice. */
export type Readable = Pick<Notice, 'title' | 'publishedOn' | 'blocks'>;

/**
 * The facts that a notice states in its own words, each with its quote. A language without readers states nothing; a value that
 * does not stand in its quote, is beyond bounds, or contradicts another is `unread` with the reason. With `only`, just the
 * blocks of these numbers are read, the others being what they stand among. Time grows with the text that is read.
 */
export function readFacts(notice: Readable, context: ReadContext, only: ReadonlySet<number> | null = null): Statements {
  const tongue = tongueOf(context.language);
  if (tongue === null) return { facts: [], unread: [] };
  const { jurisdiction } = context;
  const zone = zoneFor(context.timezone, jurisdiction);
  const day = notice.publishedOn?.slice(0, 10) ?? '';
  const dates: DateContext = { tongue, jurisdiction, zone, published: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null };
  const today = dayIn(zone, new Date(context.now));
  const ofNotice = readWords(notice.title, dates, false).sentences.some(isProposal) ? 'proposed' : 'in_force';
  const around = [...surroundingsOf(notice.blocks, notice.title)];
  const read = new Map<number, BlockWords>();
  const wordsAt = (at: number): BlockWords | undefined => {
    const block = notice.blocks[at];
    if (block === undefined) return undefined;
    const mayHoldList = mayList.test(block.text) || mayList.test(`${around[at]?.about} ${around[at]?.list}`);
    const words = read.get(at) ?? readWords(block.text, dates, mayHoldList);
    read.set(at, words);
    return words;
  };
  const fallbacks = new Map<string, string | null>();
  const fallbackOf = (path: readonly string[]): string | null => {
    const key = path.join('\n');
    const known = fallbacks.get(key);
    const found = known === undefined ? fallbackProgramme([...path.toReversed(), notice.title], context) : known;
    fallbacks.set(key, found);
    return found;
  };
  const facts: Fact[] = [];
  const unread: Unread[] = [];
  for (const [at, block] of notice.blocks.entries()) {
    const surroundings = around[at];
    if (surroundings === undefined || (only !== null && !only.has(at))) continue;
    const words = wordsAt(at);
    if (words === undefined) continue;
    const fallback = words.programmes.length > 0 ? null : fallbackOf(block.path);
    for (const [index, sentence] of words.sentences.entries()) {
      const drafts = readSentence(sentence, surroundings, jurisdiction);
      if (drafts.length === 0) continue;
      const standing = {
        folded: words.folded,
        sentence,
        path: block.path,
        rowLabel: block.kind === 'row' ? rowLabel(block.text) : null,
        programmes: words.programmes,
        fallback,
        status: statusOf(sentence, drafts, ofNotice, today),
        stopped: saidOf(drafts),
        scope: scopeOf(words.sentences, index, () => wordsAt(at + 1)),
        today,
      };
      for (const draft of drafts) {
        const made = toFact(draft, standing);
        if ('reason' in made) unread.push(made);
        else facts.push(made);
      }
    }
    read.delete(at);
  }
  return settle(facts, unread, { published: dates.published, zone, today });
}
