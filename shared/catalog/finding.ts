import type { Path } from './fields.ts';

/** What a rule found; what is not given is taken from the value and from `fields`. */
export interface Finding {
  readonly path: Path;
  readonly on?: 'key' | 'value';
  readonly seen?: string;
  readonly allowed?: string;
  readonly fix: string;
  /** The field that a misspelt one most likely is. */
  readonly meant?: Path;
}

export type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
