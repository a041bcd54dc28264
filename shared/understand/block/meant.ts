import type { Clause } from '../../language/clauses/clause.ts';
import type { Concept } from '../../language/clauses/concepts.ts';
import type { Term } from '../../language/clauses/terms.ts';

const papers: ReadonlySet<Concept> = new Set<Concept>([
  'visa',
  'authorisation',
  'exit_permit',
  'work_permit',
  'sponsor',
  'registration',
  'biometrics',
  'document',
]);
const isPaper = ({ concept }: Term): boolean => papers.has(concept);

/** The only thing that clauses name of those that may be asked for, or null. */
export function thingOf(clauses: readonly Clause[]): Term | null {
  const [first, ...others] = clauses.flatMap(({ terms }) => terms.filter(isPaper));
  const isSame = ({ concept, kind }: Term): boolean => concept === first?.concept && kind === first.kind;
  return first !== undefined && others.every(isSame) ? first : null;
}

/** Clauses that speak of a thing named before, with that: `Von dieser Pflicht befreit sind`, `Elle est obligatoire`. */
export function withMeant(clauses: readonly Clause[], meant: Term | null): readonly Clause[] {
  if (meant === null) return clauses;
  return clauses.map((clause) => {
    const points = clause.terms.find(
      ({ concept, kind }) => kind === 'this' && (concept === 'obligation' || concept === 'require'),
    );
    if (points === undefined || clause.terms.some(isPaper)) return clause;
    const thing: Term = { ...meant, from: points.from, to: points.to };
    return { ...clause, terms: clause.terms.flatMap((term) => (term === points ? [thing, term] : [term])) };
  });
}
