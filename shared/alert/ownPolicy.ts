import { spoken } from '../language/told/spoken.ts';
import { digestPeriods, severities } from './event.ts';
import type { FilterPolicy, Wish } from './filterPolicy.ts';

/**
 * What a letter to one reader alone carries as `severity`: each policy has its own beside what else it asks for, as a filter can't
 * be told by address. It is derived from the address and a secret, and says nothing of it.
 */
const letterPrefix = 'letter-';
/** Before each severity of a subscription that is paused: nothing is published so. */
const pausedPrefix = 'paused-';

export const letterSeverity = (code: string): string => `${letterPrefix}${code}`;

const isLetter = (severity: string): boolean => severity.startsWith(letterPrefix);
const severitiesOf = (policy: FilterPolicy): readonly string[] => policy['severity'] ?? [];

/** A policy that also lets letters to its reader through. */
export const withLetters = (policy: FilterPolicy, code: string): FilterPolicy => ({
  ...policy,
  severity: [...severitiesOf(policy).filter((one) => !isLetter(one)), letterSeverity(code)],
});

/** What a letter to the reader of a policy is published with: all that the policy names, so that SNS lets it through. */
export const letterAttributes = (policy: FilterPolicy, code: string): FilterPolicy => ({
  ...policy,
  severity: [letterSeverity(code)],
});

/** Whether SNS may let through what is published with these attributes; in doubt it may. `policy` is anyone's, as SNS has it. */
export const mayLetThrough = (policy: Readonly<Record<string, unknown>>, attributes: FilterPolicy): boolean =>
  Object.entries(policy).every(([name, asked]) => {
    if (!Array.isArray(asked)) return true;
    const rules: readonly unknown[] = asked;
    return rules.some((rule) => typeof rule !== 'string' || attributes[name]?.includes(rule) === true);
  });

export const takesLetters = (policy: FilterPolicy, code: string): boolean =>
  severitiesOf(policy).includes(letterSeverity(code));

export const isPaused = (policy: FilterPolicy): boolean =>
  severitiesOf(policy).some((one) => one.startsWith(pausedPrefix));

/** A policy that lets nothing through but letters, and keeps what it let through. */
export const paused = (policy: FilterPolicy): FilterPolicy => ({
  ...policy,
  severity: severitiesOf(resumed(policy)).map((one) => (isLetter(one) ? one : `${pausedPrefix}${one}`)),
});

/** A policy as it was before it was paused. */
export const resumed = (policy: FilterPolicy): FilterPolicy => ({
  ...policy,
  severity: severitiesOf(policy).map((one) => (one.startsWith(pausedPrefix) ? one.slice(pausedPrefix.length) : one)),
});

/** What a policy was made of. */
export function wishOf(policy: FilterPolicy): Wish {
  const asked = severitiesOf(resumed(policy));
  return {
    language: spoken.find((one) => policy['language']?.includes(one)) ?? 'en',
    severities: severities.filter((one) => asked.includes(one)),
    digests: digestPeriods.filter((period) => asked.some((one) => one.startsWith(`digest-${period}`))),
    jurisdictions: policy['jurisdiction'] ?? [],
    programmes: policy['programme'] ?? [],
    destinations: policy['destination'] ?? [],
    sources: policy['source'] ?? [],
  };
}
