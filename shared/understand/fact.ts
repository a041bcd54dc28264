import * as z from 'zod/mini';

/**
 * What a notice can state (domain, "Fact types a subscriber tracks"). Dates of an instrument stand first; `citation` is a
 * provision that a text refers to, `instrument` a document with a number of its own.
 */
export const factTypes = [
  'effective_from',
  'effective_until',
  'applies_from',
  'applies_until',
  'signed_on',
  'adopted_on',
  'announced_on',
  'published_on',
  'comments_until',
  'registration_window',
  'instrument',
  'citation',
  'visa_class',
  'status',
  'transition_rule',
  'fee',
  'supplementary_charge',
  'levy',
  'bond',
  'penalty',
  'funds_required',
  'capital_required',
  'salary_threshold',
  'quota',
  'selection_method',
  'points_threshold',
  'age_min',
  'age_max',
  'degree',
  'experience',
  'language_level',
  'sponsor_required',
  'work_permitted',
  'dependants',
  'visa_required',
  'authorisation_required',
  'exit_permission',
  'document_required',
  'registration_required',
  'biometrics_required',
  'border',
  'work_hours',
  'cutoff_date',
  'entries',
  'visa_validity',
  'stay_per_entry',
  'cumulative_stay',
  'passport_validity',
  'processing_time',
  'eligible_nationality',
  'restricted_nationality',
  'ineligible_nationality',
  'eligible_ports',
  'application_channel',
  'conditions',
  'table_value',
] as const;

/** `extended` is said of an end that was put off; `not_published` of what the authority itself says it will publish. */
export const factStatuses = [
  'in_force',
  'scheduled',
  'proposed',
  'suspended',
  'vacated',
  'expired',
  'withdrawn',
  'extended',
  'not_published',
] as const;

/** `narrow` and `widen` keep the value and change its scope; `correct` replaces what was a mistake by its own authority. */
export const factOps = ['add', 'remove', 'replace', 'extend', 'postpone', 'narrow', 'widen', 'correct'] as const;

/** The official words, findable in the block again: a TextQuoteSelector of the Web Annotation model. */
export const quoteSchema = z.object({
  /** Up to 32 characters before `exact` in the same block. */
  prefix: z.string(),
  /** Verbatim from the block; holds the value after folding of width, digit groups, eras and multipliers. */
  exact: z.string(),
  /** Up to 32 characters after `exact` in the same block. */
  suffix: z.string(),
});

const dateValue = z.object({
  /** EDTF, or RFC 3339 where an hour is stated: `2025-10-01`, `2025-10`, `2026-Q4`, `2025-09-21T00:01:00-04:00`. */
  value: z.string(),
  precision: z.nullable(z.string()),
  /** IANA zone. */
  zone: z.nullable(z.string()),
  /** How it follows, where the words do not hold it themselves. */
  derived: z.optional(z.string()),
});

/** A typed value; optional fields are there only where they mean something. */
export const factValueSchema = z.object({
  /** Decimal, date (EDTF or RFC 3339), ISO 8601 duration, country code, document number, or a word of ours such as `multiple`. */
  value: z.string(),
  /** ISO 4217 for money; else `date`, `duration`, `country`, `count`, `percent`, `factor`, `years`, `level`, `document`, `word` … */
  unit: z.string(),
  /** Of a date: `year`, `quarter`, `month`, `day` or `minute`. */
  precision: z.nullable(z.string()),
  /** IANA zone of a date. */
  zone: z.nullable(z.string()),
  /** Upper end of a range that begins with `value`, in the same unit. */
  high: z.optional(z.string()),
  /** Of money `year`, `month`, `week`, `day` or `hour`; of a cumulative stay the ISO 8601 duration it is counted in. */
  period: z.optional(z.string()),
  /** Of money, `gross` or `net`. */
  basis: z.optional(z.string()),
  /** `at_least`, `at_most`, `about` or `before` (the day itself no longer counts); absent when it is the value itself. */
  bound: z.optional(z.string()),
  /** Of a duty to register, the ISO 8601 duration within which, from arrival unless the words say otherwise. */
  within: z.optional(z.string()),
  /** Of a document, how many of it: `2` blank pages. */
  count: z.optional(z.string()),
  /** What the official words call it, where `value` is a code or a word of ours: `俄罗斯`, `multiple entries`. */
  name: z.optional(z.string()),
  /** Of a nationality, what it is listed for: `visa` (free of it, or in need of one) or `entry`; absent where the words name neither. */
  access: z.optional(z.string()),
  /** How an amount follows from another: `50` per cent, or `1.1` times, of what the words call `of`. */
  formula: z.optional(z.object({ factor: z.string(), unit: z.enum(['percent', 'times']), of: z.string() })),
  /** The time for which this value alone holds, both ends included. */
  window: z.optional(z.object({ from: z.nullable(dateValue), until: z.nullable(dateValue) })),
  /** How the value follows, where the words do not hold it themselves: `publication+P1D`, `2026-09-14T24:00`, `year 2026`. */
  derived: z.optional(z.string()),
});

/** A difference in one fact, as published: what it was and what it is, each with the official words it stands in. */
export const factSchema = z.object({
  op: z.enum(factOps),
  /** One of the fact types; new ones may join. */
  type: z.string(),
  /** Programme of the catalog, or null when the words name none. */
  programme: z.nullable(z.string()),
  /** Which of several of a type: `registration` of fees, `regular` of caps, or null. */
  qualifier: z.nullable(z.string()),
  before: z.nullable(factValueSchema),
  after: z.nullable(factValueSchema),
  status: z.enum(factStatuses),
  /** The words that limit it (unless, except, 除…外, ausgenommen, 다만), as published, or null. */
  scope: z.nullable(z.string()),
  quote: z.object({ before: z.nullable(quoteSchema), after: z.nullable(quoteSchema) }),
  /** Status before, where it was another. */
  statusBefore: z.optional(z.enum(factStatuses)),
  /** Words that limited it before, or null for none, where they were others. */
  scopeBefore: z.optional(z.nullable(z.string())),
  /** Id of the rule that read it. */
  rule: z.optional(z.string()),
  /** Why a person should look at it again: an amount beyond three times or below a third of the one before. */
  caution: z.optional(z.string()),
});

/** Words in which a fact seems to stand that was not believed. */
export const unreadSchema = z.object({
  type: z.string(),
  quote: quoteSchema,
  /** What did not hold: `no currency is named`, `50 percent and 45.3 percent are not of the same amount`. */
  reason: z.string(),
});

export type FactType = (typeof factTypes)[number];
export type FactStatus = (typeof factStatuses)[number];
export type FactOp = (typeof factOps)[number];
export type Quote = Readonly<z.infer<typeof quoteSchema>>;
export type FactValue = Readonly<z.infer<typeof factValueSchema>>;
export type DateValue = Readonly<z.infer<typeof dateValue>>;
export type FactDelta = Readonly<z.infer<typeof factSchema>>;
export type Unread = Readonly<z.infer<typeof unreadSchema>>;

/** What is said of a document itself, and not of a rule or of people. */
export const documentFacts: readonly FactType[] = [
  'instrument',
  'citation',
  'signed_on',
  'adopted_on',
  'announced_on',
  'published_on',
  'comments_until',
];

/** What a notice states in one place. */
export interface Fact {
  readonly type: FactType;
  readonly programme: string | null;
  readonly qualifier: string | null;
  /** Null when the authority itself says that it is not published. */
  readonly value: FactValue | null;
  readonly status: FactStatus;
  /** The words that limit it, as published, or null. */
  readonly scope: string | null;
  readonly quote: Quote;
  /** Path of the block it stands in. */
  readonly path: readonly string[];
  /** Id of the rule that read it. */
  readonly rule: string;
  /** That it stays as it was, in the authority's own words. */
  readonly isUnchanged?: boolean;
}

/** What a notice states, and what seems to stand in it and is not believed. */
export interface Statements {
  readonly facts: readonly Fact[];
  readonly unread: readonly Unread[];
  /** Whether more is stated than is read of one notice: then no fact is, and `unread` says from where on. */
  readonly isTooMuch?: true;
}
