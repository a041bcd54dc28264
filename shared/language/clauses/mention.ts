/** A day, or a coarser or finer time. */
export interface DateValue {
  /** EDTF, or RFC 3339 where an hour is stated: `2025-10-01`, `2025-10`, `2026-Q4`, `2025-09-21T00:01:00-04:00`. */
  readonly value: string;
  /** `year`, `quarter`, `month`, `day` or `minute`. */
  readonly precision: string | null;
  /** IANA zone. */
  readonly zone: string | null;
  /** How it follows, where the words do not hold it themselves. */
  readonly derived?: string | undefined;
}

interface Place {
  /** Offsets in the folded text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A date as printed, or two that share a month or a year; `derived` says what was filled in. */
export interface DateMention extends Place {
  readonly kind: 'date';
  readonly value: DateValue;
  readonly derived?: string;
}

export interface MoneyMention extends Place {
  readonly kind: 'money';
  /** Decimal string; null when `doubt` says why it is not read. */
  readonly amount: string | null;
  readonly high?: string;
  /** Whether its words also hold what it was, or by how much it changed. */
  readonly isNew?: boolean;
  readonly currency: string | null;
  readonly doubt?: string;
}

export interface DurationMention extends Place {
  readonly kind: 'duration';
  /** ISO 8601: `P30D`, `PT240H`, `P6M`. */
  readonly iso: string;
  readonly high?: string;
  /** The words when the days are not plain ones: `working days`. */
  readonly name?: string;
}

export interface NumberMention extends Place {
  readonly kind: 'number' | 'percent' | 'factor';
  readonly value: string;
  readonly high?: string;
}

/** `instrument` is a document with a number of its own, `citation` a provision, `mask` digits that mean nothing here. */
export interface DocumentMention extends Place {
  readonly kind: 'instrument' | 'citation' | 'mask';
}

/** Where a text names a programme; not a mention, since its name is also words. */
export interface ProgrammeName extends Place {
  readonly id: string;
}

export interface CountryMention extends Place {
  readonly kind: 'country';
  readonly code: string;
  /** Whether the word is of the people and not of the place: `Ecuadorian`, `péruvien`. */
  readonly isPeople?: boolean;
}

/** Something of a known kind in a text, where it stands. */
export type Mention = DateMention | MoneyMention | DurationMention | NumberMention | DocumentMention | CountryMention;

export type MentionKind = Mention['kind'];

/** The mentions that do not overlap an earlier one, in reading order; of one list, the longer of two at one place. */
export function withoutOverlap<M extends Mention>(taken: readonly M[], found: readonly M[]): M[] {
  const all = [...taken];
  const length = [...taken, ...found].reduce((most, { end }) => Math.max(most, end), 0);
  const covered = new Uint8Array(length);
  for (const { start, end } of taken) covered.fill(1, start, end);
  for (const mention of found.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    let free = true;
    for (let at = mention.start; at < mention.end && free; at++) free = covered[at] === 0;
    if (!free) continue;
    covered.fill(1, mention.start, mention.end);
    all.push(mention);
  }
  return all.sort((one, other) => one.start - other.start);
}
