import * as z from 'zod/mini';
import { type AlertEvent, evidenceSchema, severities } from '../../../shared/alert/event.ts';
import { evidenceLinkSchema } from '../../../shared/capture/evidenceLink.ts';
import { troubles } from '../../../shared/capture/verdict.ts';
import type { Snapshot } from '../../../shared/extract/notice.ts';
import type { Statement } from '../../../shared/programmes/statement.ts';
import type { Announcement } from '../../../shared/relate/announcement.ts';

const heldNoticeSchema = z.object({ link: z.string(), since: z.string(), reason: z.string() });
/** What a change that is held back would be told as. */
const saidSchema = z.object({ severity: z.enum(severities), summary: z.record(z.string(), z.string()) });
/** A value that was not believed, as quoted, and the change whose words it stands in. */
const doubtSchema = z.object({ quote: z.string(), reason: z.string(), since: z.string(), change: z.string() });
export type Doubt = Readonly<z.infer<typeof doubtSchema>>;
export type HeldNotice = Readonly<z.infer<typeof heldNoticeSchema>>;

/** What is known of a source between checks; one item, read once per check. */
export const headSchema = z.object({
  v: z.literal(1),
  sourceId: z.string(),
  /** Counts writes of this head; a write with an old number is refused. */
  version: z.int(),
  /** The last good document, or null before the first. */
  baseline: z.nullable(
    z.object({
      /** Number of the stored snapshot. */
      snapshot: z.int(),
      /** Hash of the normalised snapshot: equal digests mean nothing of meaning changed. */
      digest: z.string(),
      /** Extractor version and selectors the snapshot was read with. */
      reader: z.string(),
      evidence: evidenceSchema,
      /** Last change of this source, the parent of the next one's id. */
      lastChange: z.nullable(z.string()),
      /** Host and path of the addresses that answered with it, the latest last. */
      places: z.optional(z.array(z.string())),
      /** Address that was asked for, where the document has editions at addresses of their own. */
      address: z.optional(z.string()),
      /** Day of its newest entry, where the source expects one that is not old. */
      newest: z.optional(z.string()),
    }),
  ),
  /** Validators of the last good capture. */
  validators: z.object({ etag: z.optional(z.string()), lastModified: z.optional(z.string()) }),
  /** Digests the notice had before, newest last, each with the change that led away from it; to tell a return. */
  history: z.readonly(z.array(z.object({ digest: z.string(), change: z.string() }))),
  /** The running episode of failed checks. */
  trouble: z.nullable(
    z.object({
      verdict: z.enum(troubles),
      rule: z.string(),
      seen: z.string(),
      likely: z.string(),
      since: z.string(),
      checks: z.int(),
      /** Id of the event that told operators, or null while nobody was told. */
      told: z.nullable(z.string()),
      /** Last time the source was read well before it, RFC 3339; null when it never was. */
      lastReadAt: z.optional(z.nullable(z.string())),
    }),
  ),
  /** A suspicious reading, by its digest, that waits for one that agrees; `since` the first that none agreed with. */
  held: z.nullable(
    z.object({
      digest: z.string(),
      since: z.string(),
      reason: z.string(),
      /** What kind of thing is odd of it. */
      kind: z.optional(z.enum(['shrunk', 'replaced', 'rows', 'grown', 'turned', 'unknown', 'rewritten', 'apart'])),
      /** Readings held in a row, this one included. */
      readings: z.optional(z.int()),
      /** A sample of what it says, which the next is held against. */
      sketch: z.optional(z.array(z.string())),
      /** The first changes that it would be told as, and how many more there are. */
      says: z.optional(z.readonly(z.array(saidSchema))),
      more: z.optional(z.int()),
    }),
  ),
  /** Notices of a followed listing whose last reading waits for a second that agrees, as of the last visit. */
  heldNotices: z.optional(z.readonly(z.array(heldNoticeSchema))),
  /** Values in words that were sent which were not believed, newest first. */
  doubts: z.optional(z.readonly(z.array(doubtSchema))),
  /** No request before this time (RFC 3339), as the server asked; null when none is due. */
  waitUntil: z.nullable(z.string()),
  /** Last link of the chain of its evidence; absent before its first change. */
  chain: z.optional(z.pick(evidenceLinkSchema, { place: true, change: true, hash: true })),
  /** When the newest notices of a followed listing were read again last, RFC 3339. */
  visitedAt: z.optional(z.string()),
  /** That an operator had it rest, RFC 3339; over where `until` stands. */
  paused: z.optional(z.object({ since: z.string(), by: z.string(), why: z.string(), until: z.optional(z.string()) })),
});
export type Paused = NonNullable<Head['paused']>;
export type Head = z.infer<typeof headSchema>;

/** A transaction of DynamoDB has at most 100 actions (AWS, read 2026-11-23); head, snapshot, statements and announcements are four. */
export const mostEvents = 96;

/** What was announced in a jurisdiction lately, and the place at which the next announcements stand. */
export interface Journal {
  readonly next: number;
  /** In the order in which they were recorded. */
  readonly announcements: readonly Announcement[];
}

/** One transaction of a check: the head always, a snapshot when the baseline moved, and what is to be published. */
export interface CheckRecord {
  /** Version of the head that the check read; 0 when there was none. */
  readonly expectedVersion: number;
  readonly head: Head;
  /** Stored under `head.baseline.snapshot`. */
  readonly snapshot: Snapshot | null;
  /** At most `mostEvents`. */
  readonly events: readonly AlertEvent[];
  /** What is stated from here on, in place of what was stored under the key. */
  readonly statements?: { readonly key: string; readonly statements: readonly Statement[] } | undefined;
  /** What the events announce, at the next place of the journal that they were compared with. */
  readonly announced?: {
    readonly jurisdiction: string;
    readonly place: number;
    readonly announcements: readonly Announcement[];
  };
}

export interface NoticeStore {
  readHead(sourceId: string): Promise<Head | null>;
  readSnapshot(sourceId: string, number: number): Promise<Snapshot>;
  /**
   * Writes all or nothing, and returns the ids of the events that are new. One that is recorded already is left as it is, so that
   * a source whose head was lost or restored moves on and nobody is told twice. `conflict`: another check recorded first and
   * nothing was written. `outdated`: something was announced since the journal was read, and nothing was written.
   */
  record(check: CheckRecord): Promise<readonly string[] | 'conflict' | 'outdated'>;
  /** What others may announce once more, as of a time (RFC 3339), without what is withheld. Consistent. */
  readJournal(jurisdiction: string, at: string): Promise<Journal>;
  /** What is stored under a key of statements, none where nothing is. */
  readStatements(key: string): Promise<readonly Statement[]>;
  /** Recorded changes that published a document, by its key, in no order. */
  publishersOf(documentKey: string): Promise<readonly string[]>;
  /** Notes when sources of a host were read well, at a cost that does not grow with how many it has. */
  recordReads(host: string, reads: Readonly<Record<string, string>>): Promise<void>;
  /** When a source was noted to be read well last, RFC 3339, or null. */
  readTime(host: string, sourceId: string): Promise<string | null>;
}
