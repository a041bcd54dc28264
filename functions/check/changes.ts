import { createHash } from 'node:crypto';
import { cutEvent } from '../../shared/alert/cut.ts';
import { envelope } from '../../shared/alert/envelope.ts';
import type { ChangeKind, Evidence, NoticeEvent, NoticeKind } from '../../shared/alert/event.ts';
import { eventId } from '../../shared/alert/eventId.ts';
import { sourceReference } from '../../shared/alert/sourceReference.ts';
import type { Programme, Source } from '../../shared/catalog/catalog.ts';
import { compareBlocks } from '../../shared/compare/align.ts';
import { changedFiles, compareAttachments, isCoverDate } from '../../shared/compare/attachments.ts';
import { textOfItem } from '../../shared/compare/digest.ts';
import { deletion, type Edit, insertion } from '../../shared/compare/edits.ts';
import { normalise } from '../../shared/compare/normalise.ts';
import { printed } from '../../shared/extract/blocks.ts';
import { languageOf } from '../../shared/extract/language.ts';
import type { Block, Listed, Notice } from '../../shared/extract/notice.ts';
import type { FactChange } from '../../shared/understand/changedFacts.ts';
import { type Classification, classify } from '../../shared/understand/classify.ts';
import type { ReadContext } from '../../shared/understand/readFacts.ts';
import { summarise } from '../../shared/understand/summarise.ts';
import { isWithdrawal } from '../../shared/understand/withdrawal.ts';
import type { Followed } from './follow.ts';

/** What all changes of one check share. */
export interface Circumstances {
  readonly source: Source;
  readonly finalUrl: string;
  /** RFC 3339; when it was detected. */
  readonly now: string;
  /** Change before this one, or null: the parent in the chain of ids. */
  readonly parent: string | null;
  readonly before: Evidence | null;
  readonly after: Evidence;
  readonly siteUrl: string;
  /** With their names, for headlines. */
  readonly programmes: readonly Programme[];
  /** The readers of facts, which are loaded when something changed: most checks need none. */
  readonly understand: typeof import('../../shared/understand/changedFacts.ts');
}

/** A change's id: the notice, what came before, and what it says now; never when or how often it was seen. */
export function changeId(noticeId: string, parent: string | null, content: string): string {
  return eventId([noticeId, parent, content]);
}

/** An event is stored, shown in lists of many, and sent; one that says more than a law of 150 pages is cut, and the evidence has it all. */
const mostBytes = 500_000;
/** Titles and addresses are what a page says they are, and it may say anything. */
const longestTitle = 500;
const longestAddress = 2000;

interface Change {
  readonly id: string;
  readonly kind: NoticeKind;
  /** Decided already, or null for the rules to decide. */
  readonly classification: Classification | null;
  /** The publisher's own word on its last change. */
  readonly note?: string | undefined;
  readonly notice: NoticeEvent['data']['notice'] & { readonly language: string };
  readonly facts: FactChange;
  readonly edits: Edit[];
  readonly reverts: string | null;
  readonly official: string;
}

/** How the facts of a notice are read: in its own language, which need not be that of its source. */
export const readContext = ({ source, now }: Pick<Circumstances, 'source' | 'now'>, language: string): ReadContext => ({
  language,
  jurisdiction: source.authority.jurisdiction,
  timezone: source.timezone,
  programmes: source.programmes,
  now,
});

/** The programme that a headline names: that of the facts, else the only one that the change is about; of a listing, the listing. */
export function headOf(
  kind: ChangeKind,
  facts: FactChange['facts'],
  about: readonly string[],
  { source, programmes }: Pick<Circumstances, 'source' | 'programmes'>,
): Readonly<Record<string, string>> | null {
  const named = facts.find(({ programme }) => programme !== null)?.programme;
  const [only, ...others] = about;
  const id = named ?? (others.length === 0 ? only : undefined);
  const names = programmes.find((programme) => programme.id === id)?.name;
  return names ?? (kind === 'published' ? (source.title ?? source.authority.name) : null);
}

const cut = (text: string): string =>
  text.length <= longestTitle ? text : `${text.slice(0, longestTitle - 1).toWellFormed()}…`;
const cutOrNull = (text: string | null): string | null => (text === null ? null : cut(text));

function bounded({ id, title, number, publishedOn, language }: Change['notice']): Change['notice'] {
  const shortId = id.length <= longestAddress ? id : createHash('sha256').update(id).digest('hex');
  return { id: shortId, title: cut(title), number: cutOrNull(number), publishedOn: cutOrNull(publishedOn), language };
}

function toEvent(change: Change, circumstances: Circumstances): NoticeEvent {
  const { source, finalUrl, now, before, after, siteUrl, understand } = circumstances;
  const { authority } = source;
  const { facts, unread, omitted } = change.facts;
  const { kind, edits, note } = change;
  const notice = bounded(change.notice);
  const { title } = notice;
  const address = (url: string): string => (url.length <= longestAddress ? url : source.url);
  const classification =
    change.classification ?? classify({ kind, title, edits, facts, rank: authority.rank, note, now });
  // A source that is about some programmes is about those; one that is not may speak of any.
  const words =
    source.programmes.length > 0 ? [] : edits.flatMap(({ op, after }) => (op === 'move' ? [] : (after ?? [])));
  const named = understand.programmesOf(facts, title, words, authority.jurisdiction);
  const programmes = [...new Set([...source.programmes, ...named])];
  const event: NoticeEvent = {
    ...envelope({ id: change.id, source: `/sources/${source.id}`, subject: notice.id, time: now }),
    type: `dev.visawire.notice.${change.kind}.v1`,
    data: {
      change: { id: change.id, kind, ...classification },
      source: sourceReference(source, address(finalUrl)),
      notice,
      programmes,
      summary: summarise({ title, kind, edits, facts, programme: headOf(kind, facts, programmes, circumstances) }),
      facts,
      ...(unread.length === 0 ? {} : { unread }),
      ...(omitted === 0 ? {} : { factsOmitted: omitted }),
      edits: change.edits,
      evidence: { before, after },
      relations: { supersedes: null, reverts: change.reverts, corrects: null, sameEventAs: [], translationOf: null },
      group: { id: change.id, size: 1, sources: [source.id] },
      links: { change: `${siteUrl}/changes/${change.id}`, official: address(change.official) },
    },
  };
  return cutEvent(event, mostBytes);
}

/** A file whose cover alone says another day is the same file. */
const coverDate: Classification = { severity: 'editorial', rule: 'EDITORIAL-COVER-DATE', confidence: 'high' };

/** A notice with the text of its files that changed, where both readings have one. */
function withFiles(notice: Notice, files: ReturnType<typeof changedFiles>, side: 'before' | 'after'): Notice {
  const blocks = files.flatMap((file): Block[] => {
    if (file.before.blocks === null || file.after.blocks === null) return [];
    return (file[side].blocks ?? []).map((block) => ({ ...block, path: [file.name, ...block.path] }));
  });
  return { ...notice, blocks: [...notice.blocks, ...blocks] };
}

/** The change between two readings of a page; null when no edit is left. `reverts` names the change that it undoes. */
export function pageChange(
  before: Notice,
  after: Notice,
  digest: string,
  reverts: string | null,
  circumstances: Circumstances,
): NoticeEvent | null {
  const { source, parent } = circumstances;
  const { language } = after;
  const [old, now] = [before.attachments ?? [], after.attachments ?? []];
  const inText = compareBlocks(before.blocks, after.blocks, language);
  // A file that a sentence names has changed with the sentence.
  const told = inText.map((edit) => `${edit.before ?? ''}\n${edit.after ?? ''}`).join('\n');
  const ofFiles = compareAttachments(old, now, language).filter(
    (edit) => !told.includes(edit.after ?? edit.before ?? ''),
  );
  const edits = [...inText, ...ofFiles];
  if (edits.length === 0) return null;
  const files = changedFiles(old, now);
  const [first] = inText.length === 0 ? files : [];
  const { title, number, publishedOn } = after;
  const isWithdrawn = (after.withdrawn === true && before.withdrawn !== true) || isWithdrawal(inText);
  const change: Change = {
    id: changeId(source.id, parent, digest),
    kind: reverts !== null ? 'reverted' : isWithdrawn ? 'withdrawn' : 'amended',
    classification: edits.every((edit) => isCoverDate(edit, [...now, ...old])) ? coverDate : null,
    // A note that stood there before is not of this change.
    note: after.note === before.note ? undefined : after.note,
    notice: { id: source.id, title, number, publishedOn, language },
    facts: circumstances.understand.changedFacts(
      withFiles(before, files, 'before'),
      withFiles(after, files, 'after'),
      readContext(circumstances, language),
    ),
    edits,
    reverts,
    official: first?.after.link ?? circumstances.finalUrl,
  };
  if (first === undefined) return toEvent(change, circumstances);
  return toEvent(change, { ...circumstances, before: first.before.evidence, after: first.after.evidence });
}

/** The change by which a notice came to stand at another address, word for word. */
export function movedChange(
  { title, number, publishedOn, language }: Pick<Notice, 'title' | 'number' | 'publishedOn' | 'language'>,
  from: string,
  to: string,
  circumstances: Circumstances,
): NoticeEvent {
  const { source, parent } = circumstances;
  const change: Change = {
    id: changeId(source.id, parent, `moved ${to}`),
    kind: 'moved',
    classification: { severity: 'editorial', rule: 'ADDRESS-MOVED', confidence: 'high' },
    notice: { id: source.id, title, number, publishedOn, language },
    facts: { facts: [], unread: [], omitted: 0 },
    edits: [{ op: 'move', path: [], before: from, after: to, segments: [['=', to]] }],
    reverts: null,
    official: to,
  };
  return toEvent(change, circumstances);
}

const insertedBlocks = (blocks: readonly Block[]): Edit[] =>
  blocks.map((block) => insertion(block.path, printed(block)));

/** An entry as a notice. Its title is read like a first line: often it is all there is. */
const entryNotice = ({ title, publishedOn, blocks }: Pick<Listed, 'title' | 'publishedOn' | 'blocks'>) => ({
  title,
  publishedOn,
  blocks: [{ kind: 'heading', path: [], text: title } as const, ...(blocks ?? [])],
});

/**
 * A new entry as a notice: the page's own words where it was read. A feed and an API state title, number and date; a listing
 * prints what it has room for, so the page's are taken where it has them.
 */
function gainedNotice(source: Source, item: Listed, notice: Notice | null) {
  if (notice === null) return { ...item, blocks: item.blocks ?? [] };
  const { number, publishedOn, blocks } = notice;
  if (source.kind !== 'listing')
    return { title: item.title, number: item.number ?? number, publishedOn: item.publishedOn ?? publishedOn, blocks };
  const [own, listed] = [normalise(notice.title), normalise(item.title)];
  // A page without a heading is titled as its window, with the name of the site behind the notice's own.
  const isWindow = own.startsWith(listed) && /^ ?[-_|]/u.test(own.slice(listed.length));
  const title = isWindow || own === source.id ? item.title : notice.title;
  return { title, number: number ?? item.number, publishedOn: publishedOn ?? item.publishedOn, blocks };
}

/** The change by which a listing gained an entry, with the words of the notice it leads to where that was read. */
export function publishedChange(item: Listed, followed: Followed | null, circumstances: Circumstances): NoticeEvent {
  const { source } = circumstances;
  const id = `${source.id}/${item.id}`;
  const notice = gainedNotice(source, item, followed?.notice ?? null);
  const { title, number, publishedOn, blocks } = notice;
  const language = followed?.notice?.language ?? languageOf(entryNotice(notice).blocks, source.language);
  const files = followed?.notice?.attachments ?? [];
  return toEvent(
    {
      id: changeId(id, null, 'published'),
      kind: 'published',
      classification: null,
      notice: { id, title, number, publishedOn, language },
      facts: circumstances.understand.publishedFacts(entryNotice(notice), readContext(circumstances, language)),
      edits: [insertion([], title), ...insertedBlocks(blocks), ...files.map(({ name }) => insertion([name], name))],
      reverts: null,
      official: item.link,
    },
    followed === null ? circumstances : { ...circumstances, after: followed.kept },
  );
}

/** The change by which an entry is gone from its list, and its page as well, at two checks: nobody said why. */
export function withdrawnChange({ id: own, link, title, number, publishedOn }: Listed, circumstances: Circumstances) {
  const { source, parent } = circumstances;
  const id = `${source.id}/${own}`;
  const language = languageOf([{ text: title }], source.language);
  const change: Change = {
    id: changeId(id, parent, 'gone'),
    kind: 'withdrawn',
    classification: { severity: 'minor', rule: 'GONE-UNEXPLAINED', confidence: 'low' },
    notice: { id, title, number, publishedOn, language },
    facts: { facts: [], unread: [], omitted: 0 },
    edits: [deletion([], title)],
    reverts: null,
    official: link,
  };
  return toEvent(change, circumstances);
}

/** The change by which an entry, or the page it leads to, came to say something else; null when no edit is left. */
export function amendedChange(earlier: Listed, now: Listed, within: Circumstances): NoticeEvent | null {
  const pages = earlier.page !== undefined && now.page !== undefined ? { was: earlier.page, is: now.page } : null;
  // The title is the list's own, and cut and marked as it likes.
  const before = pages === null ? earlier : { ...earlier, title: now.title, blocks: pages.was.blocks };
  const after = pages === null ? now : { ...now, blocks: pages.is.blocks };
  const circumstances = pages === null ? within : { ...within, before: pages.was.evidence, after: pages.is.evidence };
  const { source, parent } = circumstances;
  const id = `${source.id}/${after.id}`;
  const [was, is] = [entryNotice(before), entryNotice(after)];
  const language = languageOf(is.blocks, source.language);
  const edits = compareBlocks(was.blocks, is.blocks, language);
  if (edits.length === 0) return null;
  const change: Change = {
    id: changeId(id, parent, textOfItem(after)),
    kind: 'amended',
    classification: null,
    notice: { id, title: after.title, number: after.number, publishedOn: after.publishedOn, language },
    facts: circumstances.understand.changedFacts(was, is, readContext(circumstances, language)),
    edits,
    reverts: null,
    official: after.link,
  };
  return toEvent(change, circumstances);
}
