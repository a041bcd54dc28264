import * as z from 'zod/mini';
import { sourceReferenceSchema } from '../catalog/sourceReference.ts';
import { envelopeFields } from '../relate/envelope.ts';
import { changeDataSchema, type NoticeEvent, noticeEventSchema } from '../relate/noticeEvent.ts';
import { severities } from '../understand/change/changeKind.ts';

// The contract is one: what inner layers know of it too is had from here as well.
export { type Evidence, evidenceSchema } from '../capture/evidence.ts';
export { type SourceReference, sourceReferenceSchema } from '../catalog/sourceReference.ts';
export { dataSchemaUrl } from '../relate/envelope.ts';
export {
  type ChangeData,
  changeDataSchema,
  isNoticeEvent,
  type NoticeEvent,
  noticeEventSchema,
  type Told,
  toldFor,
} from '../relate/noticeEvent.ts';
export {
  type ChangeKind,
  changeKinds,
  type NoticeKind,
  noticeKinds,
  policyKinds,
  type Severity,
  severities,
} from '../understand/change/changeKind.ts';

export const digestPeriods = ['daily', 'weekly'] as const;
export const sourceKinds = ['blocked', 'failing', 'drifted', 'silent', 'quarantined', 'ending', 'recovered'] as const;

const timestamp = z.iso.datetime();
const localised = z.record(z.string(), z.string());

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

export const sourceEventSchema = z.object({
  ...envelopeFields,
  type: z.templateLiteral(['dev.visawire.source.', z.enum(sourceKinds), '.v1']),
  data: sourceDataSchema,
});

/** What operators are told of sources that fail together, once when it begins and once when it is over. */
export const outageEventSchema = z.object({
  ...envelopeFields,
  type: z.templateLiteral(['dev.visawire.sources.', z.enum(['failing', 'recovered']), '.v1']),
  data: z.object({
    /** Names the outage; its end carries the same. */
    outage: z.string(),
    cause: z.object({
      /** What they have in common: nothing but our own network, a jurisdiction, a host, or it is one source alone. */
      kind: z.enum(['network', 'jurisdiction', 'host', 'source']),
      /** The jurisdiction, host or source; null for our own network. */
      name: z.nullable(z.string()),
    }),
    /** How many there are, in words. */
    says: z.string(),
    /** What came of most of them; empty at the end. */
    seen: z.string(),
    likely: z.string(),
    /** First failed check. */
    since: timestamp,
    /** The first 200 of them. */
    sources: z.array(
      z.object({
        id: z.string(),
        isReadAgain: z.boolean(),
        verdict: z.nullable(z.string()),
        /** What came of it; null where it joined later. */
        reason: z.nullable(z.string()),
        lastReadAt: z.nullable(timestamp),
      }),
    ),
    count: z.int(),
  }),
});

/** What operators are told of e-mail subscriptions that are no longer confirmed; whose they are, SNS alone knows. */
export const subscriptionsEventSchema = z.object({
  ...envelopeFields,
  type: z.literal('dev.visawire.subscriptions.ended.v1'),
  data: z.object({
    /** How many ended since the last look. */
    ended: z.int(),
    /** How many wait for their address to confirm, and how many more than at the last look. */
    waiting: z.int(),
    moreWaiting: z.int(),
    /** How many are confirmed. */
    confirmed: z.int(),
    likely: z.string(),
  }),
});

/** What operators are told of an endpoint that is given up; its address may hold a password, so only its host is said. */
export const endpointEventSchema = z.object({
  ...envelopeFields,
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
  ...envelopeFields,
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
  ...envelopeFields,
  type: z.literal('dev.visawire.digest.v1'),
  data: digestDataSchema,
});

/** The published contract, v1: CloudEvents 1.0 in structured mode. Within v1, fields are only added. */
export const alertEventSchema = z.union([
  noticeEventSchema,
  sourceEventSchema,
  outageEventSchema,
  subscriptionsEventSchema,
  endpointEventSchema,
  trialEventSchema,
  digestEventSchema,
]);

export type DigestPeriod = (typeof digestPeriods)[number];
export type SourceKind = (typeof sourceKinds)[number];
export type SourceEvent = z.infer<typeof sourceEventSchema>;
export type OutageEvent = z.infer<typeof outageEventSchema>;
export type SubscriptionsEvent = z.infer<typeof subscriptionsEventSchema>;
export type EndpointEvent = z.infer<typeof endpointEventSchema>;
export type TrialEvent = z.infer<typeof trialEventSchema>;
export type DigestEvent = z.infer<typeof digestEventSchema>;
export type AlertEvent =
  | NoticeEvent
  | SourceEvent
  | OutageEvent
  | SubscriptionsEvent
  | EndpointEvent
  | TrialEvent
  | DigestEvent;

/** That a document ends: no trouble of its source, which reads as ever. */
export const isEnding = ({ type }: Pick<SourceEvent, 'type'>): boolean => type === 'dev.visawire.source.ending.v1';

export function isSourceEvent(event: AlertEvent): event is SourceEvent {
  return event.type.startsWith('dev.visawire.source.');
}

export function isOutageEvent(event: AlertEvent): event is OutageEvent {
  return event.type.startsWith('dev.visawire.sources.');
}

export function isSubscriptionsEvent(event: AlertEvent): event is SubscriptionsEvent {
  return event.type === 'dev.visawire.subscriptions.ended.v1';
}

export function isTrialEvent(event: AlertEvent): event is TrialEvent {
  return event.type === 'dev.visawire.trial.v1';
}

export function isDigestEvent(event: AlertEvent): event is DigestEvent {
  return event.type === 'dev.visawire.digest.v1';
}
