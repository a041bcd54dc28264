import type { Spoken } from '../language/told/spoken.ts';
import type { SubscriptionWords } from '../language/told/subscriptionWords.ts';
import type { DigestPeriod, Severity } from './event.ts';

/** What a reader asks for; an empty list of jurisdictions, programmes or sources lets all through. */
export interface Wish {
  readonly language: Spoken;
  /** Of the alerts that are sent at once; with none, digests come in their place. */
  readonly severities: readonly Severity[];
  readonly digests: readonly DigestPeriod[];
  readonly jurisdictions: readonly string[];
  readonly programmes: readonly string[];
  /** Countries that pages of advice are about, ISO 3166-1. */
  readonly destinations?: readonly string[];
  readonly sources: readonly string[];
}

export interface DigestForm {
  readonly period: DigestPeriod;
  /** Of one jurisdiction, not of all. */
  readonly isPart: boolean;
  /** Without what alerts said in full at once, for readers who got them. */
  readonly isRest: boolean;
}

/**
 * What a digest carries as `severity`. A policy's names must all be carried, so it is beside the severities that a subscription
 * lists what digests it gets; SNS takes five names in a policy and cannot tell digests by a sixth.
 */
export const digestSeverity = ({ period, isPart, isRest }: DigestForm): string =>
  `digest-${period}${isPart ? '-part' : ''}${isRest ? '-rest' : ''}`;

/** SNS takes a policy whose lists multiply to this (AWS quotas of SNS, read 2026-11-23). */
export const mostCombinations = 150;

/** SNS takes so many names in a policy. */
const mostNames = 5;

export type FilterPolicy = Readonly<Record<string, readonly string[]>>;

/** What SNS is to let through to a reader: each name is an attribute that alerts and digests are published with. */
export function filterPolicy({ language, severities, digests, ...wish }: Wish): FilterPolicy {
  const places = {
    jurisdiction: wish.jurisdictions,
    programme: wish.programmes,
    destination: wish.destinations ?? [],
    source: wish.sources,
  };
  const named = Object.entries(places).filter(([, values]) => values.length > 0);
  // Who gets only some of what alerts say in full hears of the others by the digest alone.
  const isRest = severities.includes('critical') && severities.includes('major');
  const form = { isPart: named.length > 0, isRest };
  const sent = [...severities, ...digests.map((period) => digestSeverity({ period, ...form }))];
  return { language: [language], severity: sent, ...Object.fromEntries(named) };
}

/** That nothing is asked for, a digest that is not made, or more than SNS filters by; `most` is what it takes. */
export type WishProblem =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'digestOfDestination' }
  | { readonly kind: 'names' | 'combinations'; readonly chosen: number; readonly most: number };

/** Why no subscription can be made of a wish; null when one can. */
export function wishProblem(wish: Wish): WishProblem | null {
  if (wish.severities.length + wish.digests.length === 0) return { kind: 'nothing' };
  if (wish.digests.length > 0 && (wish.destinations ?? []).length > 0) return { kind: 'digestOfDestination' };
  const policy = filterPolicy(wish);
  const names = Object.keys(policy).length;
  if (names > mostNames) return { kind: 'names', chosen: names, most: mostNames };
  // One severity more: that of letters to this reader alone.
  const chosen = Object.values({ ...policy, severity: [...(policy['severity'] ?? []), 'letter'] }).reduce(
    (product, values) => product * values.length,
    1,
  );
  return chosen <= mostCombinations ? null : { kind: 'combinations', chosen, most: mostCombinations };
}

/** Why no subscription can be made, in a sentence for whoever asked. */
export function sayWishProblem(problem: WishProblem, { problems }: SubscriptionWords): string {
  switch (problem.kind) {
    case 'nothing':
    case 'digestOfDestination':
      return problems[problem.kind];
    case 'names':
    case 'combinations':
      return problems[problem.kind](problem.chosen, problem.most);
  }
}
