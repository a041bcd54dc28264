import type { ProgrammeName } from '../../language/clauses/mention.ts';
import type { Sentence } from '../../language/clauses/sentence.ts';
import { type Folded, sourceRange } from '../../language/numbers/folded.ts';
import { documentFacts, type Fact, type FactStatus, type FactType, type Quote } from '../fact.ts';
import { implausible } from '../plausibility.ts';
import type { Doubt, Draft } from '../readers/reader.ts';
import { standsIn } from './verbatim.ts';

/** Characters of context on each side of a quote; enough to find it again in its block. */
const contextLength = 32;
/** A quote is not longer than this unless its value needs it. */
const longestQuote = 400;

/** The words from one offset of the folded text to another, as published, with what stands on both sides. */
export function quoteOf(folded: Folded, start: number, end: number): Quote {
  const { source } = folded;
  let [from, to] = sourceRange(folded, start, end);
  while (from < to && /\s/u.test(source[from] ?? '')) from++;
  while (to > from && /\s/u.test(source[to - 1] ?? '')) to--;
  return {
    prefix: source.slice(Math.max(0, from - contextLength), from).replace(/^[\udc00-\udfff]/u, ''),
    exact: source.slice(from, to),
    suffix: source.slice(to, to + contextLength).replace(/[\ud800-\udbff]$/u, ''),
  };
}

/** Where a draft stands: the block's words and everything that says whose fact it is. */
export interface Standing {
  readonly folded: Folded;
  readonly sentence: Sentence;
  readonly path: readonly string[];
  /** The programmes that its sentence is about. */
  readonly own: readonly ProgrammeName[];
  /** The only programme that its block has named up to it, or null. */
  readonly only: ProgrammeName | null;
  /** The programme of a fact before which its block names none. */
  readonly fallback: string | null;
  readonly status: FactStatus;
  /** What its sentence says has become of the rule: suspended, vacated, withdrawn; or null. */
  readonly stopped: FactStatus | null;
  readonly scope: string | null;
  /** What a row is about: its first cell, in lower case; null in other blocks. */
  readonly rowLabel: string | null;
  /** Of a draft in a row, the head of its column, where its row states several of its type in several columns; else null. */
  readonly columnOf: (draft: Draft) => string | null;
  /** Day of reading in the zone of the authority, YYYY-MM-DD. */
  readonly today: string;
}

/** Facts that can be suspended or vacated by what their sentence says; of the others the suspension is the rule itself. */
const suspendable: ReadonlySet<FactType> = new Set([
  'fee',
  'supplementary_charge',
  'levy',
  'bond',
  'quota',
  'salary_threshold',
  'selection_method',
  'visa_class',
]);

/** Facts that are said of a document and not of a rule: nothing limits them and nothing schedules them. */
const ofDocuments: ReadonlySet<FactType> = new Set([...documentFacts, 'status']);

/** The first of those of which a measure is least. */
function least<T>(of: readonly T[], measure: (one: T) => number): T | undefined {
  let best: { readonly one: T; readonly by: number } | undefined;
  for (const one of of) {
    const by = measure(one);
    if (best === undefined || by < best.by) best = { one, by };
  }
  return best?.one;
}

/** The programme named nearest before the fact in its sentence, else after it, else the only one of its block. */
function programmeOf({ own, only, fallback }: Standing, start: number, end: number): ProgrammeName | null {
  const inside = own.filter((mention) => mention.start >= start && mention.end <= end);
  const distance = (mention: ProgrammeName): number =>
    mention.start >= end ? mention.start - end : start - mention.end;
  const nearest = least(inside, (mention) => mention.start) ?? least(own, distance) ?? only;
  if (nearest !== null) return nearest;
  return fallback === null ? null : { id: fallback, start: 0, end: 0 };
}

/** A class within a programme as printed, `E-7-1`; all of a sentence that states one amount for them together. */
function subclassOf({ folded, sentence, own }: Standing, programme: ProgrammeName | null): string | null {
  const printed = ({ start, end }: ProgrammeName): string => folded.text.slice(start, end);
  const isSubclass = (text: string): boolean => /^[A-H]-\d{1,2}-\w{1,3}$/.test(text);
  if (programme === null || !isSubclass(printed(programme))) return null;
  const amounts = sentence.mentions.filter((mention) => mention.kind === 'money').length;
  if (amounts !== 1) return printed(programme);
  return [...new Set(own.map(printed).filter(isSubclass))].sort().join('/');
}

/** A status that time decides: what begins after today is scheduled, what ended before is expired. */
function statusInTime({ type, value }: Draft, { status: own, stopped, today }: Standing): FactStatus {
  const status = own !== 'proposed' && stopped !== null && suspendable.has(type) ? stopped : own;
  const day = value?.value.slice(0, 10) ?? '';
  const from = value?.window?.from?.value ?? '';
  if (status === 'in_force' && from.slice(0, 10) > today.slice(0, from.length)) return 'scheduled';
  if (status === 'proposed' || value?.unit !== 'date') return status;
  if (type === 'effective_from' || type === 'applies_from')
    return day > today.slice(0, day.length) ? 'scheduled' : 'in_force';
  if (type === 'effective_until') return day < today.slice(0, day.length) ? 'expired' : 'in_force';
  return status;
}

/** What a rule read, as a fact with its quote; or why it is not believed. */
export function toFact(
  draft: Draft | Doubt,
  standing: Standing,
): Fact | { readonly type: FactType; readonly quote: Quote; readonly reason: string } {
  const { folded, sentence, path } = standing;
  const short = quoteOf(folded, draft.start, Math.min(draft.end, Math.max(draft.start + longestQuote, draft.start)));
  if ('reason' in draft) return { type: draft.type, quote: short, reason: draft.reason };
  const { type, rule, value } = draft;
  const whole = quoteOf(folded, sentence.start, sentence.end);
  const quote = value === null || standsIn(value, short.exact) ? short : quoteOf(folded, draft.start, draft.end);
  if (value !== null && !standsIn(value, quote.exact))
    return { type, quote: whole, reason: `${value.value} does not stand in these words` };
  const doubt = value === null ? null : implausible(type, value);
  if (doubt !== null) return { type, quote, reason: doubt };
  const programme = programmeOf(standing, draft.start, draft.end);
  // A class of workers says more exactly who they are.
  const isOpen = draft.qualifier === undefined || draft.qualifier === 'worker';
  const subclass = isOpen ? subclassOf(standing, programme) : null;
  const which = subclass ?? draft.qualifier ?? (ofDocuments.has(type) ? null : standing.rowLabel);
  const column = standing.columnOf(draft);
  return {
    type,
    programme: programme === null || programme.id === '' ? null : programme.id,
    qualifier: column === null || which === null ? which : `${which} / ${column}`,
    value,
    status: draft.status ?? (ofDocuments.has(type) ? 'in_force' : statusInTime(draft, standing)),
    scope: draft.scope ?? (ofDocuments.has(type) || type === 'visa_class' ? null : standing.scope),
    quote,
    path,
    rule,
    ...(draft.isUnchanged === true ? { isUnchanged: true } : {}),
  };
}
