/** One mistake in a catalog file, told so that the person who made it can mend it without reading code. */
export interface CatalogProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  /** Path in the file, items counted from 0: `sources[3].every`. Empty when the mistake is the file itself. */
  readonly field: string;
  /** What stands there, quoted. */
  readonly seen: string;
  /** What may stand there. */
  readonly allowed: string;
  /** What most likely mends it. */
  readonly fix: string;
}

/** One problem as one paragraph that begins like a compiler's message, so that editors and terminals make it a link. */
export function formatProblem(problem: CatalogProblem): string {
  const { file, line, column, field, seen, allowed, fix } = problem;
  const place = field === '' ? '' : ` ${field}`;
  return `${file}:${line}:${column}${place}: found ${seen}. Allowed: ${allowed}. Likely fix: ${fix}.`;
}

/** Seen values longer than this are cut: a whole page pasted into a field must not bury the message. */
const longestQuoted = 80;

/** A value as a reader would name it; strings are quoted with line breaks and control characters escaped. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing (the field is missing)';
  if (value === null) return 'nothing (the field is empty)';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'a mapping';
  if (typeof value !== 'string') return `the ${typeof value} ${String(value)}`;
  const quoted = JSON.stringify(value);
  return quoted.length > longestQuoted ? `${quoted.slice(0, longestQuoted)}…"` : quoted;
}
