import * as z from 'zod/mini';
import { ranks } from '../catalog/catalog.ts';
import { editSchema } from '../compare/edits.ts';
import { factSchema, factValueSchema, quoteSchema, unreadSchema } from '../understand/fact.ts';

export const severities = ['critical', 'major', 'minor', 'editorial'] as const;
export const noticeKinds = ['published', 'amended', 'moved', 'withdrawn', 'reverted'] as const;
export const digestPeriods = ['daily', 'weekly'] as const;
/** From stored dates, when their day has come: no page need change. */
export const policyKinds = ['in-force', 'expiring', 'expired'] as const;
export const changeKinds = [...noticeKinds, ...policyKinds] as const;
export const sourceKinds = ['blocked', 'failing', 'drifted', 'silent', 'recovered'] as const;

const timestamp = z.iso.datetime();
const localised = z.record(z.string(), z.string());

export const sourceReferenceSchema = z.object({
  id: z.string(),
  /** Address that was asked for. */
  url: z.string(),
  /** Address that answered, after redirects. */
  finalUrl: z.string(),
  language: z.string(),
  jurisdiction: z.string(),
  authority: z.object({ id: z.string(), name: localised, rank: z.enum(ranks) }),
});

/** Where the raw capture behind a text can be found and checked. */
export const evidenceSchema = z.object({
  /** When it was captured, RFC 3339. */
  capturedAt: timestamp,
  /** Hex SHA-256 of the body. */
  sha256: z.string(),
  /** Name of the WARC record in the evidence bucket. */
  warc: z.string(),
});

/** One authority's word on an event that several announce. */
const announcedSchema = z.object({
  /** Id of the change by which it was announced. */
  change: z.string(),
  source: z.string(),
  language: z.string(),
  authority: sourceReferenceSchema.shape.authority,
  number: z.nullable(z.string()),
  /** Where it was printed: `91 FR 60497`. */
  citation: z.nullable(z.string()),
  publishedOn: z.nullable(z.string()),
  /** When the change was detected, RFC 3339. */
  announcedAt: timestamp,
  evidence: evidenceSchema,
});

/** A fact that two announcements of one event state each in its own way; neither is taken for the other's. */
const disagreementSchema = z.object({
  type: z.string(),
  programme: z.nullable(z.string()),
  qualifier: z.nullable(z.string()),
  /** What this notice says. */
  here: z.object({ value: factValueSchema, quote: z.nullable(quoteSchema) }),
  /** What the other says, and the change by which it did. */
  there: z.object({ value: factValueSchema, change: z.string(), authority: z.string() }),
  /** Whose word weighs more, by rank or as the original of a translation; null where neither does. */
  prevails: z.nullable(z.enum(['here', 'there'])),
});

export const changeDataSchema = z.object({
  change: z.object({
    /** Derived from the notice and from what changed; the same on every delivery. */
    id: z.string(),
    kind: z.enum(changeKinds),
    severity: z.enum(severities),
    /** Id of the rule that decided kind and severity. */
    rule: z.string(),
    confidence: z.enum(['high', 'medium', 'low']),
    /** Its severity by itself, where an announcement of the same event was told before. */
    alone: z.optional(z.enum(severities)),
  }),
  source: sourceReferenceSchema,
  notice: z.object({
    id: z.string(),
    title: z.string(),
    number: z.nullable(z.string()),
    publishedOn: z.nullable(z.string()),
    /** What it is written in, BCP 47: by its text where that is plain, else what its source says. */
    language: z.optional(z.string()),
  }),
  programmes: z.array(z.string()),
  /** The country that the page is about, where that is not the publisher's own (travel advice): ISO 3166-1, or null. */
  destination: z.optional(z.nullable(z.string())),
  /** One line for people, by language. */
  summary: localised,
  facts: z.array(factSchema),
  /** Words among the changed ones in which a fact seems to stand that was not believed, with the reason. */
  unread: z.optional(z.array(unreadSchema)),
  /** How many facts a message could not carry, provisions that the text refers to first; what they say is in the edits. */
  factsOmitted: z.optional(z.int()),
  edits: z.array(editSchema),
  /** How many edits a message could not carry; the change on Visawire's site has more of them, the evidence all. */
  editsOmitted: z.optional(z.int()),
  evidence: z.object({ before: z.nullable(evidenceSchema), after: evidenceSchema }),
  relations: z.object({
    /** Id of the change that published the document whose place this one takes, where it is recorded. */
    supersedes: z.nullable(z.string()),
    /** That document as the notice names it. */
    supersedesNumber: z.optional(z.string()),
    /** Id of the change that this one undoes. */
    reverts: z.nullable(z.string()),
    /** Id of the change that published the document that this one corrects, where it is recorded. */
    corrects: z.nullable(z.string()),
    /** That document as the notice names it. */
    correctsNumber: z.optional(z.string()),
    /** Id of the change by which the same event, or the same edit of another page, was told first. */
    sameEventAs: z.array(z.string()),
    /** Id of the change that announced in the original language what this one translates. */
    translationOf: z.nullable(z.string()),
  }),
  /** Announcements of the same event, this one too, by rank and then by time: the first supplies number and citation. */
  announcements: z.optional(z.array(announcedSchema)),
  /** What this notice states otherwise than an earlier announcement of the same event. */
  disagreements: z.optional(z.array(disagreementSchema)),
  group: z.object({ id: z.string(), size: z.int(), sources: z.array(z.string()) }),
  links: z.object({
    /** The change on Visawire's site. */
    change: z.string(),
    /** The official page. */
    official: z.string(),
  }),
});

/** What operators are told of a source, once per episode. */
export const sourceDataSchema = z.object({
  source: sourceReferenceSchema,
  episode: z.object({
    /** Verdict that lasts, or lasted. */
    verdict: z.string(),
    rule: z.string(),
    seen: z.string(),
    likely: z.string(),
    /** First failed check of the episode. */
    since: timestamp,
    /** Checks in a row that failed. */
    checks: z.int(),
    /** Last time the source was read well, or null if never. */
    lastReadAt: z.nullable(timestamp),
  }),
});

const envelope = {
  specversion: z.literal('1.0'),
  /** The change id; with `source` unique, the key to drop duplicates by. */
  id: z.string(),
  source: z.string(),
  /** The notice id. */
  subject: z.string(),
  /** When it was detected, RFC 3339. */
  time: timestamp,
  datacontenttype: z.literal('application/json'),
  dataschema: z.string(),
};

export const noticeEventSchema = z.object({
  ...envelope,
  type: z.union([
    z.templateLiteral(['dev.visawire.notice.', z.enum(noticeKinds), '.v1']),
    z.templateLiteral(['dev.visawire.policy.', z.enum(policyKinds), '.v1']),
  ]),
  data: changeDataSchema,
});
export const sourceEventSchema = z.object({
  ...envelope,
  type: z.templateLiteral(['dev.visawire.source.', z.enum(sourceKinds), '.v1']),
  data: sourceDataSchema,
});

/** What operators are told of an endpoint that is given up; its address may hold a password, so only its host is said. */
export const endpointEventSchema = z.object({
  ...envelope,
  type: z.literal('dev.visawire.endpoint.disabled.v1'),
  data: z.object({
    endpoint: z.object({ id: z.string(), host: z.string() }),
    episode: z.object({
      /** Last answer, or what came in its place. */
      seen: z.string(),
      likely: z.string(),
      /** First try that failed. */
      since: timestamp,
    }),
  }),
});

/** A change that nobody made, sent to one chosen target to try the way there: the hourly canary, or an operator's test. */
export const trialEventSchema = z.object({
  ...envelope,
  type: z.literal('dev.visawire.trial.v1'),
  data: z.extend(changeDataSchema, {
    trial: z.object({
      /** Id of the endpoint that gets it, or null. */
      endpoint: z.nullable(z.string()),
      /** What the filter policies name that get its mail, or null. */
      mailbox: z.nullable(z.string()),
    }),
  }),
});

/** What changed in a day or a week in a line each, and how far silence can be trusted. */
export const digestDataSchema = z.object({
  period: z.enum(digestPeriods),
  /** What was recorded after this, RFC 3339. */
  from: timestamp,
  /** And until this, inclusive. */
  until: timestamp,
  /** The sources by jurisdiction. */
  watched: z.array(
    z.object({
      jurisdiction: z.string(),
      count: z.int(),
      /** All of them, or none where a message could not carry them. */
      sources: z.array(
        z.object({
          id: z.string(),
          /** How old its last good reading may be while silence means that nothing changed. */
          promisedSeconds: z.int(),
        }),
      ),
      /** Programmes that they are about. */
      programmes: z.array(z.string()),
    }),
  ),
  /** By severity, then in the order of recording. */
  changes: z.array(
    z.object({
      id: z.string(),
      kind: changeDataSchema.shape.change.shape.kind,
      severity: z.enum(severities),
      source: z.string(),
      jurisdiction: z.string(),
      summary: localised,
      /** How many pages had the same edit; 1 where the summary says it. */
      pages: z.int(),
      /** Whether alerts said all of it at once. */
      isToldInFull: z.boolean(),
      link: z.string(),
    }),
  ),
  /** How many changes a message could not carry; the timeline has them. */
  changesOmitted: z.optional(z.int()),
  /** Sources that were not read as promised all the time: of these, silence says nothing. */
  unread: z.array(
    z.object({
      id: z.string(),
      title: localised,
      jurisdiction: z.string(),
      promisedSeconds: z.int(),
      /** Last good reading, RFC 3339, or null if never. */
      lastReadAt: z.nullable(timestamp),
      /** Whether it is read as promised again. */
      isReadAgain: z.boolean(),
    }),
  ),
  /** How many of them a message could not carry. */
  unreadOmitted: z.optional(z.int()),
  links: z.object({
    /** Timeline of the site. */
    site: z.string(),
    /** How fresh each source is. */
    sources: z.string(),
  }),
});

export const digestEventSchema = z.object({
  ...envelope,
  type: z.literal('dev.visawire.digest.v1'),
  data: digestDataSchema,
});

/** The published contract, v1: CloudEvents 1.0 in structured mode. Within v1, fields are only added. */
export const alertEventSchema = z.union([
  noticeEventSchema,
  sourceEventSchema,
  endpointEventSchema,
  trialEventSchema,
  digestEventSchema,
]);

export type SourceReference = z.infer<typeof sourceReferenceSchema>;
export type Severity = (typeof severities)[number];
export type NoticeKind = (typeof noticeKinds)[number];
export type DigestPeriod = (typeof digestPeriods)[number];
export type ChangeKind = (typeof changeKinds)[number];
export type SourceKind = (typeof sourceKinds)[number];
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;
export type ChangeData = z.infer<typeof changeDataSchema>;
export type NoticeEvent = z.infer<typeof noticeEventSchema>;
export type SourceEvent = z.infer<typeof sourceEventSchema>;
export type EndpointEvent = z.infer<typeof endpointEventSchema>;
export type TrialEvent = z.infer<typeof trialEventSchema>;
export type DigestEvent = z.infer<typeof digestEventSchema>;
export type AlertEvent = NoticeEvent | SourceEvent | EndpointEvent | TrialEvent | DigestEvent;

export const dataSchemaUrl = 'https://visawire.dev/schema/alert/v1.json';

/** The sources that an event is told for: its own, and all that make the same edit or state the same day. */
export const sourcesOf = ({ source, group }: NoticeEvent['data']): string[] => [
  ...new Set([source.id, ...(group.size > 1 ? group.sources : [])]),
];

/** Whether an event is told to subscribers: a change of a notice, or of what it brings about. */
export function isNoticeEvent(event: AlertEvent): event is NoticeEvent {
  return event.type.startsWith('dev.visawire.notice.') || event.type.startsWith('dev.visawire.policy.');
}

export function isSourceEvent(event: AlertEvent): event is SourceEvent {
  return event.type.startsWith('dev.visawire.source.');
}

export function isTrialEvent(event: AlertEvent): event is TrialEvent {
  return event.type === 'dev.visawire.trial.v1';
}

export function isDigestEvent(event: AlertEvent): event is DigestEvent {
  return event.type === 'dev.visawire.digest.v1';
}
