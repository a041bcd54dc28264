import * as z from 'zod/mini';
import { evidenceSchema } from '../capture/evidence.ts';
import { sourceReferenceSchema } from '../catalog/sourceReference.ts';
import { changeDataSchema } from '../relate/noticeEvent.ts';
import { factOps, factStatuses, factValueSchema, quoteSchema } from '../understand/fact.ts';

const keySchema = {
  type: z.string(),
  programme: z.nullable(z.string()),
  qualifier: z.nullable(z.string()),
};

/** A fact as a notice states it now. */
export const statedFactSchema = z.object({
  ...keySchema,
  /** Null when the authority itself says that it is not published. */
  value: z.nullable(factValueSchema),
  status: z.enum(factStatuses),
  scope: z.nullable(z.string()),
  quote: quoteSchema,
  /** Where it stands in the notice: `['Visa', 'China']`. */
  path: z.optional(z.readonly(z.array(z.string()))),
  /** The sentence that it stands in, as published, where its days are told when they come. */
  said: z.optional(z.string()),
  /** What its sentence says alone that begins or ends on its day, where it says one thing. */
  what: z.optional(z.readonly(z.array(z.object({ ...keySchema, value: factValueSchema })))),
  /** First reading that stated it so, RFC 3339. */
  since: z.iso.datetime(),
});

/** How a fact came to be what it is. */
export const turnSchema = z.object({
  ...keySchema,
  at: z.iso.datetime(),
  /** Id of the change that told it. */
  change: z.string(),
  op: z.enum(factOps),
  before: z.nullable(factValueSchema),
  after: z.nullable(factValueSchema),
  status: z.enum(factStatuses),
});

/** What a notice states, as it was read last: what programme records and the life of a policy are made of. */
export const statementSchema = z.object({
  source: sourceReferenceSchema,
  /** IANA zone in which its days begin. */
  zone: z.string(),
  notice: changeDataSchema.shape.notice,
  /** The country that it is about, where that is not the publisher's own, or null. */
  destination: z.optional(z.nullable(z.string())),
  /** What readers know it by, by language. */
  head: z.optional(z.record(z.string(), z.string())),
  /** Programmes that the source is about. */
  programmes: z.readonly(z.array(z.string())),
  official: z.string(),
  evidence: evidenceSchema,
  /** Id of the last change of the notice, null when it was never changed. */
  change: z.nullable(z.string()),
  facts: z.readonly(z.array(statedFactSchema)),
  /** Oldest first. */
  history: z.readonly(z.array(turnSchema)),
});

export const statementsSchema = z.readonly(z.array(statementSchema));

export type StatedFact = Readonly<z.infer<typeof statedFactSchema>>;
export type Turn = Readonly<z.infer<typeof turnSchema>>;
export type Statement = Readonly<z.infer<typeof statementSchema>>;
