import * as z from 'zod/mini';
import { evidenceSchema } from '../capture/evidence.ts';
import { ranks } from '../catalog/catalog.ts';
import { severities } from '../understand/change/changeKind.ts';
import { factSchema } from '../understand/fact.ts';

/** What was announced, without the words it stands in. */
const statedFactSchema = z.omit(factSchema, { quote: true, rule: true, caution: true });

/** What a recorded change announces, kept as long as others may announce the same. */
export const announcementSchema = z.object({
  v: z.literal(1),
  /** Id of the change. */
  change: z.string(),
  /** Id of the change that announced the event first, its own where it is the first. */
  first: z.string(),
  /** When it was detected, RFC 3339. */
  at: z.string(),
  source: z.string(),
  language: z.string(),
  authority: z.object({ id: z.string(), name: z.record(z.string(), z.string()), rank: z.enum(ranks) }),
  /** The notice id. */
  subject: z.string(),
  kind: z.string(),
  severity: z.enum(severities),
  title: z.string(),
  number: z.nullable(z.string()),
  citation: z.nullable(z.string()),
  publishedOn: z.nullable(z.string()),
  /** Keys of the documents that it publishes. */
  own: z.readonly(z.array(z.string())),
  /** Keys of other documents that it names anew. */
  named: z.readonly(z.array(z.string())),
  programmes: z.readonly(z.array(z.string())),
  facts: z.readonly(z.array(statedFactSchema)),
  /** How many countries it says that a list has now. */
  counts: z.readonly(z.array(z.string())),
  evidence: evidenceSchema,
  /** Id of the change that it undoes. */
  reverts: z.nullable(z.string()),
  /** Until when others may announce the same, RFC 3339. */
  openUntil: z.string(),
});

export type Announcement = Readonly<z.infer<typeof announcementSchema>>;
export type StatedFact = Readonly<z.infer<typeof statedFactSchema>>;
