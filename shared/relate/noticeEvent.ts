import * as z from 'zod/mini';
import { evidenceSchema } from '../capture/evidence.ts';
import { evidenceLinkSchema } from '../capture/evidenceLink.ts';
import { sourceReferenceSchema } from '../catalog/sourceReference.ts';
import { editSchema } from '../compare/edits.ts';
import { changeKinds, noticeKinds, policyKinds, severities } from '../understand/change/changeKind.ts';
import { factSchema, factValueSchema, quoteSchema, unreadSchema } from '../understand/fact.ts';
import { envelopeFields } from './envelope.ts';

const timestamp = z.iso.datetime();
const localised = z.record(z.string(), z.string());

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

/** One page of several with the same news. */
const memberSchema = z.object({
  /** Id of the page's own change. */
  change: z.string(),
  source: z.string(),
  /** What a reader knows the page by, by language: the country that it is about, or its title. */
  name: localised,
  destination: z.nullable(z.string()),
  programmes: z.array(z.string()),
  /** The official page. */
  official: z.string(),
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
    /** It waits so long at most for an operator to let it go, RFC 3339. */
    heldUntil: z.optional(timestamp),
  }),
  source: sourceReferenceSchema,
  notice: z.object({
    id: z.string(),
    title: z.string(),
    number: z.nullable(z.string()),
    publishedOn: z.nullable(z.string()),
    /** What it is written in, BCP 47: by its text where that is plain, else what its source says. */
    language: z.optional(z.string()),
    /** What the publisher itself says of this change, as published. */
    changeNote: z.optional(z.string()),
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
  evidence: z.object({
    before: z.nullable(evidenceSchema),
    after: evidenceSchema,
    /** Its place in the chain of its source; absent where no reading of the source recorded it. */
    link: z.optional(evidenceLinkSchema),
    /** Numbers under which what was read of the source before and after is stored. */
    readings: z.optional(z.object({ before: z.int(), after: z.int() })),
  }),
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
  /** The same news on several pages: one alert at once, and follow-ups that tell whom it did not reach. */
  group: z.object({
    /** Id of the change that told it first. */
    id: z.string(),
    /** Pages that are known to have it. */
    size: z.int(),
    /** Their sources. */
    sources: z.array(z.string()),
    /** The pages that a follow-up tells of; those that were told before are left out. */
    members: z.optional(z.array(memberSchema)),
    /** The pages that were told before, of a follow-up. */
    earlier: z.optional(z.array(memberSchema)),
    /** Severity of a page's change by itself, where the group's next follow-up tells it. */
    severity: z.optional(z.enum(severities)),
  }),
  /** What a `retracted` event takes back. */
  retraction: z.optional(
    z.object({
      /** Id of the change whose alert was wrong. */
      change: z.string(),
      /** Its kind. */
      kind: z.enum(changeKinds),
      /** Why, in an operator's words. */
      why: z.string(),
    }),
  ),
  /** When and why it was taken back, where it is read after that; what was sent before is without it. */
  retracted: z.optional(z.object({ at: timestamp, why: z.string() })),
  links: z.object({
    /** The change on Visawire's site. */
    change: z.string(),
    /** The official page. */
    official: z.string(),
  }),
});

/** A change of a notice, or of what it brings about, as it is recorded, related to others and published. */
export const noticeEventSchema = z.object({
  ...envelopeFields,
  type: z.union([
    z.templateLiteral(['dev.visawire.notice.', z.enum(noticeKinds), '.v1']),
    z.templateLiteral(['dev.visawire.policy.', z.enum(policyKinds), '.v1']),
    z.literal('dev.visawire.notice.retracted.v1'),
  ]),
  data: changeDataSchema,
});

export type ChangeData = z.infer<typeof changeDataSchema>;
export type NoticeEvent = z.infer<typeof noticeEventSchema>;

/** What filters ask of the pages that an event is told for. */
export interface Told {
  readonly sources: readonly string[];
  readonly programmes: readonly string[];
  readonly destinations: readonly string[];
}

/** The pages that an event is told for: its own, or each that a follow-up tells of. Sources that state the same day count as one. */
export function toldFor({ source, programmes, destination = null, group }: NoticeEvent['data']): readonly Told[] {
  const asTold = (country: string | null): string[] => (country === null ? [] : [country]);
  if (group.members !== undefined)
    return group.members.map((one) => ({
      sources: [one.source],
      programmes: one.programmes,
      destinations: asTold(one.destination),
    }));
  const sources = [...new Set([source.id, ...(group.size > 1 ? group.sources : [])])];
  return [{ sources, programmes, destinations: asTold(destination) }];
}

/** Whether an event is told to subscribers: a change of a notice, or of what it brings about. */
export function isNoticeEvent<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, NoticeEvent> {
  return event.type.startsWith('dev.visawire.notice.') || event.type.startsWith('dev.visawire.policy.');
}
