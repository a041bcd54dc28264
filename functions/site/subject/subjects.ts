import type { Catalog, Source } from '../../../shared/catalog/catalog.ts';
import type { ChangeFilter } from '../../../shared/find/filter.ts';
import type { Statement } from '../../../shared/programmes/statement.ts';

/** What a page is about, of which there are changes, statements and sources. */
export interface Subject {
  /** Address of its page in English. */
  readonly path: string;
  /** Its changes. */
  readonly filter: ChangeFilter;
  readonly isStatedBy: (statement: Statement) => boolean;
  readonly isReadFrom: (source: Source) => boolean;
  /** What the form chooses beforehand. */
  readonly wish: URLSearchParams;
}

const wish = (name: string, values: readonly string[]): URLSearchParams =>
  new URLSearchParams(values.map((value): [string, string] => [name, value]));

/** A form of more sources than these asks for the country in their place: SNS takes 150 combinations. */
const mostChosen = 30;

/** What a country itself publishes of its own rules. */
export const countrySubject = (code: string): Subject => ({
  path: `/countries/${code}`,
  filter: { jurisdictions: [code] },
  isStatedBy: ({ source, destination = null }) => source.jurisdiction === code && destination === null,
  isReadFrom: ({ authority, destination }) => authority.jurisdiction === code && destination === undefined,
  wish: wish('jurisdiction', [code]),
});

/** What others publish about a country. */
export const destinationSubject = (code: string): Subject => ({
  path: `/destinations/${code}`,
  filter: { destinations: [code] },
  isStatedBy: ({ destination }) => destination === code,
  isReadFrom: ({ destination }) => destination === code,
  wish: wish('destination', [code]),
});

export const programmeSubject = (id: string): Subject => ({
  path: `/programmes/${id}`,
  filter: { programmes: [id] },
  isStatedBy: ({ programmes, facts }) => programmes.includes(id) || facts.some(({ programme }) => programme === id),
  isReadFrom: ({ programmes }) => programmes.includes(id),
  wish: wish('programme', [id]),
});

export const authoritySubject = (id: string, { sources }: Catalog): Subject => {
  const own = sources.filter(({ authority }) => authority.id === id);
  const country = own[0]?.authority.jurisdiction ?? '';
  return {
    path: `/authorities/${id}`,
    filter: { authorities: [id] },
    isStatedBy: ({ source }) => source.authority.id === id,
    isReadFrom: ({ authority }) => authority.id === id,
    wish:
      own.length > mostChosen
        ? wish('jurisdiction', [country])
        : wish(
            'source',
            own.map((one) => one.id),
          ),
  };
};

export const sourceSubject = (id: string): Subject => ({
  path: `/sources/${id}`,
  filter: { sources: [id] },
  isStatedBy: ({ source }) => source.id === id,
  isReadFrom: (source) => source.id === id,
  wish: wish('source', [id]),
});

/** Statements of a subject; of a programme only the facts that are its own. */
export function statementsOf({ filter, isStatedBy }: Subject, all: readonly Statement[]): Statement[] {
  const [programme] = filter.programmes ?? [];
  const own = all.filter(isStatedBy);
  if (programme === undefined) return own;
  return own.map((one) => ({
    ...one,
    facts: one.facts.filter((fact) =>
      fact.programme === null
        ? one.programmes.length === 1 && one.programmes[0] === programme
        : fact.programme === programme,
    ),
  }));
}
