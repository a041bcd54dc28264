import { severities, sourceKinds } from '../alert/event.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { nearest } from '../catalog/nearest.ts';
import { changeKinds, noticeKinds, policyKinds } from '../understand/change/changeKind.ts';

/** Fields whose values are of a known list, as addresses and commands name them. */
export const listedFields = [
  'jurisdiction',
  'programme',
  'destination',
  'severity',
  'kind',
  'language',
  'source',
  'authority',
  'type',
] as const;
export type ListedField = (typeof listedFields)[number];

/** What one field may be. */
interface Choices {
  readonly values: readonly string[];
  /** Names that people may give instead, in small letters, for a hint. */
  readonly names: ReadonlyMap<string, string>;
}
export type Known = Readonly<Record<ListedField, Choices>>;

/** Event types that anyone may read; those that speak of receivers are for operators alone. */
export const publicTypes = [
  ...noticeKinds.map((kind) => `dev.visawire.notice.${kind}.v1`),
  'dev.visawire.notice.retracted.v1',
  ...policyKinds.map((kind) => `dev.visawire.policy.${kind}.v1`),
  ...sourceKinds.map((kind) => `dev.visawire.source.${kind}.v1`),
  'dev.visawire.sources.failing.v1',
  'dev.visawire.sources.recovered.v1',
  'dev.visawire.digest.v1',
];
/** Event types that say who receives, or are for one receiver alone. */
const receiverTypes = ['dev.visawire.subscriptions.ended.v1', 'dev.visawire.endpoint.disabled.v1'];

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const countryCodes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => english.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code);
/** Names that people type and `Intl` does not have. */
const otherNames = [
  ['turkey', 'TR'],
  ['usa', 'US'],
  ['america', 'US'],
  ['uk', 'GB'],
  ['england', 'GB'],
  ['korea', 'KR'],
  ['czech republic', 'CZ'],
] as const;

function countries(values: readonly string[]): Choices {
  const own = values.flatMap((code): [string, string][] => {
    const name = /^[A-Z]{2}$/.test(code) ? english.of(code) : undefined;
    return name === undefined ? [] : [[name.toLowerCase(), code]];
  });
  return { values, names: new Map([...own, ...otherNames.filter(([, code]) => values.includes(code))]) };
}

const plain = (values: readonly string[]): Choices => ({ values: [...new Set(values)], names: new Map() });

/** What filters may name where this catalog is watched. */
export function knownOf({ programmes, sources }: Catalog): Known {
  const authorities = sources.map(({ authority }) => authority);
  const named = programmes.flatMap(({ id, name }) =>
    Object.values(name).map((one): [string, string] => [one.toLowerCase(), id]),
  );
  return {
    jurisdiction: countries([...new Set(authorities.map(({ jurisdiction }) => jurisdiction))].sort()),
    programme: { values: programmes.map(({ id }) => id), names: new Map(named) },
    destination: countries(countryCodes),
    severity: plain(severities),
    kind: plain(changeKinds),
    language: plain(sources.map(({ language }) => language).sort()),
    source: plain(sources.map(({ id }) => id)),
    authority: plain(authorities.map(({ id }) => id)),
    type: plain(publicTypes),
  };
}

/** The same for operators, who may ask for events of every type. */
export const knownToOperators = (catalog: Catalog): Known => ({
  ...knownOf(catalog),
  type: plain([...publicTypes, ...receiverTypes]),
});

/** Why a value is refused. */
export interface Unknown {
  readonly value: string;
  /** The known value that was most likely meant, or null. */
  readonly meant: string | null;
  readonly allowed: readonly string[];
  /** All of that in a sentence. */
  readonly says: string;
}

const mostSaid = 12;

/** A value as the list has it, whatever its case, or why there is none. */
export function findKnown(known: Known, field: ListedField, value: string): string | Unknown {
  const { values, names } = known[field];
  const low = value.toLowerCase();
  const found = values.find((one) => one.toLowerCase() === low);
  if (found !== undefined) return found;
  const name = names.has(low) ? low : nearest(low, names.keys());
  const meant =
    (names.has(low) ? names.get(low) : undefined) ?? nearest(value, values) ?? names.get(name ?? '') ?? null;
  const hint = meant === null ? '' : ` Did you mean ${meant}?`;
  const some = values.slice(0, mostSaid).join(', ');
  const list = values.length > mostSaid ? `${some} and ${values.length - mostSaid} more` : some;
  return { value, meant, allowed: values, says: `No ${field} is called “${value}”.${hint} Allowed: ${list}.` };
}
