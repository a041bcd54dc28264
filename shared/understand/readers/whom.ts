import { anchors, type Clause, holds, type Limit, said, signOf } from '../../language/clauses/clause.ts';

const who: ReadonlySet<Limit['kind']> = new Set<Limit['kind']>(['who']);

/**
 * A clause with those of whom it says that they can apply or are eligible, `those who are aged 18 to 30 can apply`, or are not for
 * what they have; `kinds` are the limits that say so.
 */
export function withWhom(clause: Clause, kinds = who): Clause {
  const { terms, limits } = clause;
  const whom = limits.filter(({ kind }) => kinds.has(kind));
  const isBarred = holds(terms, 'ineligible') && whom.some((limit) => holds(limit.terms, 'salary', 'funds', 'capital'));
  const applies = holds(terms, 'apply', 'eligible') && !holds(terms, 'channel') && signOf(terms) === 1;
  const says = applies && !(kinds.has('if') && holds(terms, 'must', 'require', 'obligation'));
  if (whom.length === 0 || !(isBarred || says)) return clause;
  return {
    ...clause,
    from: Math.min(clause.from, ...whom.map(({ from }) => from)),
    to: Math.max(clause.to, ...whom.map(({ to }) => to)),
    terms: [...whom.flatMap((limit) => limit.terms), ...terms].toSorted((one, other) => one.from - other.from),
    limits: limits.filter((limit) => !whom.includes(limit)),
  };
}

/** Words that state nothing but whom they are about: `18歳以上30歳以下の方` in a list of what is asked for. */
export function asPhrase(clause: Clause): Clause {
  const { terms } = clause;
  // `申請時に18歳以上の方`: when someone is of an age limits nothing.
  const limits = clause.limits.filter(({ kind }) => kind !== 'time');
  if (limits.length === 0 || limits.some(({ kind }) => kind !== 'who') || holds(said(clause), ...anchors))
    return clause;
  return {
    ...clause,
    from: Math.min(clause.from, ...limits.map(({ from }) => from)),
    to: Math.max(clause.to, ...limits.map(({ to }) => to)),
    terms: [...terms, ...limits.flatMap((limit) => limit.terms)].sort((one, other) => one.from - other.from),
    limits: [],
  };
}
