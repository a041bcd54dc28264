import { publishedChange } from '../../functions/check/tell/entryChanges.ts';
import { pageChange } from '../../functions/check/tell/pageChanges.ts';
import type { NoticeEvent } from '../../shared/alert/event.ts';
import type { Rank, Source } from '../../shared/catalog/catalog.ts';
import type { Announcement } from '../../shared/relate/announcement.ts';
import { announcementOf } from '../../shared/relate/announcementOf.ts';
import { joinEvent } from '../../shared/relate/joinEvent.ts';
import { type Relation, relate } from '../../shared/relate/relate.ts';
import * as understand from '../../shared/understand/change/changedFacts.ts';

/** A notice as an authority publishes it. */
export interface Told {
  readonly source: string;
  readonly authority?: string;
  readonly rank?: Rank;
  readonly jurisdiction?: string;
  readonly language?: string;
  readonly programmes?: readonly string[];
  /** RFC 3339. */
  readonly at: string;
  readonly title: string;
  readonly number?: string;
  readonly texts: readonly string[];
  /** What the page said before, where it is no new notice. */
  readonly before?: readonly string[];
}

const evidence = { capturedAt: '2026-01-01T00:00:00.000Z', sha256: 'a'.repeat(64), warc: 'warc/aa/a.warc.gz' };

export function sourceOf(told: Told): Source {
  const { source, authority = source, rank = 'page', jurisdiction = 'CN', language = 'zh-Hans' } = told;
  return {
    id: source,
    authority: { id: authority, name: { en: `The ${authority}` }, jurisdiction, rank, hosts: ['www.gov.test'] },
    url: `https://www.gov.test/${source}/`,
    kind: told.before === undefined ? 'listing' : 'page',
    language,
    timezone: 'UTC',
    programmes: [...(told.programmes ?? [])],
    every: '1h',
    status: 'assumed',
    select: {},
  };
}

/** The change by which a notice is told, before it is related to any other. */
export function eventOf(told: Told): NoticeEvent {
  const { at, title, number = null, texts, before } = told;
  const source = sourceOf(told);
  const circumstances = {
    source,
    finalUrl: source.url,
    now: at,
    parent: null,
    before: evidence,
    after: evidence,
    siteUrl: 'https://wire.test',
    programmes: [],
    understand,
  };
  const blocks = texts.map((text) => ({ kind: 'paragraph' as const, path: [], text }));
  const publishedOn = at.slice(0, 10);
  if (before === undefined)
    return publishedChange(
      { id: `${at}-${title}`, link: `${source.url}1`, title, number, publishedOn, blocks },
      null,
      circumstances,
    );
  const page = { title, number, publishedOn: null, language: source.language };
  const was = before.map((text) => ({ kind: 'paragraph' as const, path: [], text }));
  const event = pageChange({ ...page, blocks: was }, { ...page, blocks }, at, null, circumstances);
  if (event === null) throw new Error('nothing changed');
  return event;
}

/** What becomes of notices that are told one after the other: each event, and how it stands to those before. */
export function tellAll(
  notices: readonly Told[],
): { readonly event: NoticeEvent; readonly relation: Relation | null; readonly announcement: Announcement }[] {
  const journal: Announcement[] = [];
  return notices.map((told) => {
    const event = eventOf(told);
    const own = announcementOf(event);
    const relation = relate(event, own, journal);
    const joined = relation === null ? { event, announcement: own } : joinEvent(event, own, relation);
    journal.push(joined.announcement);
    return { ...joined, relation };
  });
}
