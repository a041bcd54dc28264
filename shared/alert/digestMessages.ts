import { type Spoken, spoken } from '../understand/sayValue.ts';
import { embeddedBytes, within } from './cut.ts';
import { partOf } from './digest.ts';
import { renderDigest } from './digestEmail.ts';
import type { Email } from './email.ts';
import type { DigestEvent } from './event.ts';
import { digestSeverity } from './filterPolicy.ts';

export interface DigestMessage extends Email {
  readonly event: DigestEvent;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
}

/** An event within `limitBytes`: names of sources go first, then unread sources and changes from the end, which are counted. */
export function cutDigest(event: DigestEvent, limitBytes: number): DigestEvent {
  if (embeddedBytes(event) <= limitBytes) return event;
  const { data } = event;
  const watched = data.watched.map((one) => ({ ...one, sources: [] }));
  const named = { ...event, data: { ...data, watched } };
  if (embeddedBytes(named) <= limitBytes) return named;
  const bare = { ...named, data: { ...named.data, changes: [], unread: [], changesOmitted: 0, unreadOmitted: 0 } };
  const room = Math.max(0, limitBytes - embeddedBytes(bare) - 40);
  const changes = within(data.changes, room * 0.7, embeddedBytes);
  const unread = within(data.unread, room * 0.3, embeddedBytes);
  const omitted = {
    changesOmitted: data.changes.length - changes.length,
    unreadOmitted: data.unread.length - unread.length,
  };
  return { ...bare, data: { ...bare.data, changes, unread, ...omitted } };
}

/**
 * What goes out of one digest: a filter lets a message through or not and cannot change it, so there is one for each language, for
 * all jurisdictions and for each, with and without what alerts said in full. A reader of one country gets a mail about that country
 * alone; all of them are some 150 messages, less than a tenth of a cent.
 */
export function digestMessages(event: DigestEvent, limitBytes: number): DigestMessage[] {
  const { period, watched } = event.data;
  const message = (jurisdiction: string | null, language: Spoken, isRest: boolean): DigestMessage => {
    const part = jurisdiction === null ? event : partOf(event, jurisdiction);
    const own = jurisdiction === null ? undefined : watched.find((one) => one.jurisdiction === jurisdiction);
    const about =
      own === undefined
        ? {}
        : { jurisdiction: own.jurisdiction, programme: own.programmes, source: own.sources.map(({ id }) => id) };
    const severity = digestSeverity({ period, isPart: own !== undefined, isRest });
    const attributes = { kind: `digest-${period}`, severity, language, ...about };
    const sent = cutDigest(part, limitBytes);
    return { event: sent, attributes, ...renderDigest(part, { language, jurisdiction, isRest }) };
  };
  const parts = [null, ...watched.map(({ jurisdiction }) => jurisdiction)];
  return parts.flatMap((part) =>
    spoken.flatMap((language) => [message(part, language, false), message(part, language, true)]),
  );
}
