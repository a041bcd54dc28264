import { foldSpelling } from '../language/normalise.ts';
import { isNews } from '../understand/headline/factOrder.ts';
import type { Announcement, StatedFact } from './announcement.ts';
import { newCounts } from './countryCounts.ts';
import { type DocumentName, documentNames, isCitation } from './documentNames.ts';
import type { NoticeEvent } from './noticeEvent.ts';
import { noticeLanguage } from './noticeLanguage.ts';

const dayMs = 24 * 60 * 60 * 1000;
/**
 * Authorities announce one event within days: the White House leads the Federal Register by four to five, and English pages
 * follow Chinese ones by six (domain, 1.2 and scenario 14); a month leaves room for the slow. What is to come into force is
 * announced once more around that day, as manuals are (scenario 8: two months later), so that it stays open a month beyond it.
 */
const openMs = 30 * dayMs;
/** A day further off is no day on which anyone announces it again. */
const farthestMs = 400 * dayMs;
/** Facts that are kept of one announcement; what a later one states beyond them counts as new. */
const mostFacts = 60;
const longestScope = 300;
/** Documents that are kept of one announcement; a page may name thousands. */
const mostDocuments = 20;

function openUntil(facts: readonly StatedFact[], at: string): string {
  const now = Date.parse(at);
  const starts = facts
    .filter(({ type }) => type === 'effective_from' || type === 'applies_from')
    .map(({ after }) => Date.parse(after?.value.slice(0, 10) ?? ''))
    .filter((time) => time > now && time - now <= farthestMs);
  return new Date(Math.max(now, ...starts) + openMs).toISOString();
}

/** Words by which a title relates to another document: the number in it may be the other's. */
const relating =
  /amend|correct|extend|extension|revok|rescind|repeal|supersed|replac|implement|pursuant|under |withdraw|delay|修[改正订訂]|更正|勘误|废止|廢止|延[长長]|实施|實施|änder|berichtig|verläng|aufheb|개정|정정|폐지|연장|改正|訂正|廃止/iu;
/** A block that is no longer may be a heading. */
const longestHead = 120;
/** Blocks at the beginning among which a document's number stands alone. */
const headBlocks = 8;
/** Words that stand beside it there: a date, the name of the state. */
const mostHeadWords = 5;

/** Whether a block is a document's number and hardly more: `Proclamation 11069 of September 18, 2026`; a sentence is none. */
function isHead(text: string, printed: string): boolean {
  const rest = foldSpelling(text).replace(printed, ' ');
  const words = rest.match(/\p{Script=Han}{1,4}|[^\s\p{Script=Han}]+/gu) ?? [];
  return words.length <= mostHeadWords && !/[。.;；]\s*$/u.test(text) && !relating.test(rest);
}

/** The documents that a new notice publishes: named by its number, its address in the list, its title or its heading. */
function ownDocuments({ subject, data }: NoticeEvent): DocumentName[] {
  const { notice, source, edits, change } = data;
  if (change.kind !== 'published') return [];
  const read = (text: string): DocumentName[] => documentNames(text, source.jurisdiction);
  const id = subject.slice(subject.lastIndexOf('/') + 1);
  const inTitle = relating.test(notice.title) ? [] : read(notice.title);
  const heads = edits.slice(1, 1 + headBlocks).flatMap(({ after }) => {
    const text = after ?? '';
    return text.length > longestHead ? [] : read(text).filter(({ printed }) => isHead(text, printed));
  });
  // `[FR Doc. 2026-19554 Filed 9-22-26; 11:15 am]` closes a document of the Federal Register.
  const closing = edits
    .slice(-6)
    .flatMap(({ after }) => (/^\[FR Doc/u.test(after ?? '') ? read((after ?? '').slice(0, longestHead)) : []));
  return [
    ...read(notice.number ?? ''),
    ...read(id).filter(({ printed }) => printed === id),
    ...(new Set(inTitle.map(({ key }) => key)).size === 1 ? inTitle : []),
    ...heads,
    ...closing,
  ];
}

const keysOf = (names: readonly DocumentName[]): string[] => [...new Set(names.map(({ key }) => key))];

/** What a change announces; it is its own first until it is joined. */
export function announcementOf(event: NoticeEvent): Announcement {
  const { data, subject, time } = event;
  const { change, source, notice, programmes, edits, evidence, relations } = data;
  const own = ownDocuments(event);
  const [ownKeys, known] = [
    keysOf(own),
    new Set(edits.flatMap(({ before }) => keysOf(documentNames(before ?? '', source.jurisdiction)))),
  ];
  const named = edits.flatMap(({ after }) => keysOf(documentNames(after ?? '', source.jurisdiction)));
  const facts = data.facts
    .filter(isNews)
    .slice(0, mostFacts)
    .map(({ quote: _quote, rule: _rule, caution: _caution, ...fact }) => ({
      ...fact,
      scope: fact.scope?.slice(0, longestScope) ?? null,
    }));
  return {
    v: 1,
    change: event.id,
    first: event.id,
    at: time,
    source: source.id,
    language: noticeLanguage(data),
    authority: source.authority,
    subject,
    kind: change.kind,
    severity: change.severity,
    title: notice.title,
    number: notice.number ?? own[0]?.printed ?? null,
    citation: own.find(isCitation)?.printed ?? null,
    publishedOn: notice.publishedOn,
    own: ownKeys.slice(0, mostDocuments),
    named: [...new Set(named)].filter((key) => !ownKeys.includes(key) && !known.has(key)).slice(0, mostDocuments),
    programmes,
    facts,
    counts: [...new Set(edits.flatMap(newCounts))].slice(0, mostDocuments),
    evidence: evidence.after,
    reverts: relations.reverts,
    openUntil: openUntil(facts, time),
  };
}
