import { createHash } from 'node:crypto';
import type { Evidence, NoticeEvent, NoticeKind } from '../../../shared/alert/event.ts';
import { cutEvent } from '../../../shared/alert/mail/cut.ts';
import type { Programme, Source } from '../../../shared/catalog/catalog.ts';
import { sourceReference } from '../../../shared/catalog/sourceReference.ts';
import type { Edit } from '../../../shared/compare/edits.ts';
import { envelope } from '../../../shared/relate/envelope.ts';
import { eventId } from '../../../shared/relate/eventId.ts';
import type { FactChange } from '../../../shared/understand/change/changedFacts.ts';
import { type Classification, classify } from '../../../shared/understand/change/classify.ts';
import { destinationOf } from '../../../shared/understand/programmes/destination.ts';
import type { ReadContext } from '../../../shared/understand/readFacts.ts';
import { headOf } from './headOf.ts';

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
  readonly understand: typeof import('../../../shared/understand/change/changedFacts.ts');
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

/** One change, before it is an event. */
export interface Change {
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

/** The facts of a change that no words tell of. */
export const noFacts: FactChange = { facts: [], unread: [], omitted: 0 };

/** The country that a notice is about, where that is not the publisher's own. */
const destinationIn = (
  { destination, title, authority }: Source,
  noticeTitle: string,
  language: string,
): string | null => destinationOf({ destination, title, jurisdiction: authority.jurisdiction }, noticeTitle, language);

/** How the facts of a notice are read: in its own language, which need not be that of its source. */
export const readContext = (
  { source, now, programmes }: Pick<Circumstances, 'source' | 'now' | 'programmes'>,
  { language, title }: { readonly language: string; readonly title: string },
): ReadContext => ({
  language,
  destination: destinationIn(source, title, language),
  jurisdiction: source.authority.jurisdiction,
  timezone: source.timezone,
  programmes: source.programmes,
  named: programmes,
  now,
});

const cut = (text: string): string =>
  text.length <= longestTitle ? text : `${text.slice(0, longestTitle - 1).toWellFormed()}…`;
const cutOrNull = (text: string | null): string | null => (text === null ? null : cut(text));

function bounded({ id, title, number, publishedOn, language }: Change['notice']): Change['notice'] {
  const shortId = id.length <= longestAddress ? id : createHash('sha256').update(id).digest('hex');
  return { id: shortId, title: cut(title), number: cutOrNull(number), publishedOn: cutOrNull(publishedOn), language };
}

/** A change as what is recorded of it: classified, summarised, and of bounded length. */
export function toEvent(change: Change, circumstances: Circumstances): NoticeEvent {
  const { source, finalUrl, now, before, after, siteUrl, understand } = circumstances;
  const { authority } = source;
  const { facts, unread, omitted } = change.facts;
  const { kind, edits, note } = change;
  const notice = bounded(change.notice);
  const { title } = notice;
  const address = (url: string): string => (url.length <= longestAddress ? url : source.url);
  const classification =
    change.classification ??
    classify({ kind, title, edits, facts, rank: authority.rank, note, now, language: change.notice.language });
  // A source that is about some programmes is about those; one that is not may speak of any.
  const words =
    source.programmes.length > 0 ? [] : edits.flatMap(({ op, after }) => (op === 'move' ? [] : (after ?? [])));
  const destination = destinationIn(source, title, change.notice.language);
  const whose = { jurisdiction: authority.jurisdiction, destination };
  const named = understand.programmesOf(facts, title, words, whose, circumstances.programmes);
  const programmes = [...new Set([...source.programmes, ...named])];
  const event: NoticeEvent = {
    ...envelope({ id: change.id, source: `/sources/${source.id}`, subject: notice.id, time: now }),
    type: `dev.visawire.notice.${change.kind}.v1`,
    data: {
      change: { id: change.id, kind, ...classification },
      source: sourceReference(source, address(finalUrl)),
      notice: note === undefined ? notice : { ...notice, changeNote: cut(note) },
      programmes,
      destination,
      summary: understand.headline({
        title,
        kind,
        edits,
        facts,
        head: headOf(facts, programmes, destination, circumstances),
        isOfPlace: destination !== null,
        language: change.notice.language,
        jurisdiction: authority.jurisdiction,
      }),
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
