import { findKnown, type Known, type ListedField } from '../../shared/find/known.ts';
import { UsageError } from './command.ts';

/** Options that name values of a list, separated by commas, and the field of each. */
const fields = {
  severities: 'severity',
  jurisdictions: 'jurisdiction',
  programmes: 'programme',
  destinations: 'destination',
  languages: 'language',
  sources: 'source',
  types: 'type',
} as const satisfies Record<string, ListedField>;
export type NameOption = keyof typeof fields;
export const nameOptions: readonly NameOption[] = [
  'severities',
  'jurisdictions',
  'programmes',
  'destinations',
  'languages',
  'sources',
  'types',
];

/** The field that an option names values of. */
export const fieldOf = (option: NameOption): ListedField => fields[option];

/** The names that an option holds, as they are known; none when it is not given. @throws UsageError for one that is not known, with the nearest */
export function readNames(option: NameOption, text: string | undefined, known: Known): readonly string[] | undefined {
  return text
    ?.split(',')
    .map((part) => part.trim())
    .map((name) => {
      const found = findKnown(known, fields[option], name);
      if (typeof found === 'string') return found;
      throw new UsageError(`--${option}: ${found.says}`);
    });
}
