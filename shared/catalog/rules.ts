import { load } from 'cheerio/slim';
import type { Path } from './fields.ts';
import { type Finding, isMapping, type Mapping } from './finding.ts';
import {
  addressNamesId,
  attachmentsHangOnPages,
  expressionsCompile,
  patternsCompile,
  renderingFits,
  rulesBelongToKind,
  successorFits,
} from './kindRules.ts';
import { nearest } from './nearest.ts';
import { describeValue } from './problem.ts';
import { apiFieldsFit, headersAreOrdinary, pagingFits, requestFits } from './requestRules.ts';
import { splitSelector } from './selector.ts';

type Rule = (entry: Mapping, path: Path) => Iterable<Finding>;

/** Regions that `Intl` names without their being a jurisdiction: groupings, test codes and codes reserved for post or customs (CLDR 47). */
const notJurisdictions = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

/** Finds what the schema cannot say, in whatever of a catalog is readable. */
export function* findings(catalog: unknown): Generator<Finding> {
  const authorities = new Map<string, readonly string[]>();
  for (const [index, entry] of entriesOf(catalog, 'authorities')) {
    for (const rule of authorityRules) yield* rule(entry, ['authorities', index]);
    if (typeof entry['id'] === 'string') authorities.set(entry['id'], stringsIn(entry['hosts']));
  }
  for (const [index, entry] of entriesOf(catalog, 'programmes'))
    for (const rule of programmeRules) yield* rule(entry, ['programmes', index]);
  for (const [index, entry] of entriesOf(catalog, 'sources')) {
    const path = ['sources', index];
    for (const rule of sourceRules) yield* rule(entry, path);
    yield* authorityIsDefined(entry, path, authorities);
    yield* addressIsOnHosts(entry, path, authorities);
  }
}

/** Finds programmes that sources name and nobody defines. */
export function* unknownProgrammes(catalog: unknown, known: ReadonlySet<string>): Generator<Finding> {
  for (const [index, entry] of entriesOf(catalog, 'sources')) {
    for (const [at, id] of stringsIn(entry['programmes']).entries()) {
      // What is no id at all is told by the schema.
      if (known.has(id) || !/^[a-z0-9-]+$/.test(id)) continue;
      const meant = nearest(id, known);
      yield {
        path: ['sources', index, 'programmes', at],
        seen: `the unknown programme ${describeValue(id)}`,
        fix: `${meant === undefined ? '' : `write ${meant}, or `}add ${id} with its names under \`programmes:\` in this file`,
      };
    }
  }
}

/** The entries of one of the lists that are mappings at all. */
export function* entriesOf(
  catalog: unknown,
  list: 'authorities' | 'programmes' | 'sources',
): Generator<readonly [number, Mapping]> {
  if (!isMapping(catalog)) return;
  const entries = catalog[list];
  if (!Array.isArray(entries)) return;
  for (const [index, entry] of entries.entries()) if (isMapping(entry)) yield [index, entry];
}

const programmeRules: readonly Rule[] = [jurisdictionExists, languagesOf('name'), languagesOf('words')];
const authorityRules: readonly Rule[] = [jurisdictionExists, hostsAreBare, languagesOf('name')];
const sourceRules: readonly Rule[] = [
  addressIsPublicWeb,
  mirrorsAreOthers,
  rulesBelongToKind,
  renderingFits,
  successorFits,
  attachmentsHangOnPages,
  requestFits,
  headersAreOrdinary,
  pagingFits,
  apiFieldsFit,
  addressNamesId,
  expressionsCompile,
  patternsCompile,
  languageExists,
  languagesOf('title'),
  timezoneExists,
  checkedBesideProved,
  expectsSomething,
  daysExist,
  selectorsCompile,
];

function* jurisdictionExists(entry: Mapping, path: Path): Generator<Finding> {
  const code = entry['jurisdiction'];
  if (typeof code !== 'string') return;
  const capitals = code.toUpperCase();
  if (isJurisdiction(code)) return;
  const current = /^[A-Z]{2}$/.test(capitals) ? new Intl.Locale(`und-${capitals}`).region : undefined;
  const fix =
    current !== undefined && isJurisdiction(current)
      ? `write ${current}`
      : 'look the code up in ISO 3166-1, for example CN for China or US for the United States';
  yield { path: [...path, 'jurisdiction'], fix };
}

function isJurisdiction(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || notJurisdictions.has(code)) return false;
  // A withdrawn or colloquial code (SU, UK) is replaced by the current one when a locale is made of it.
  return new Intl.Locale(`und-${code}`).region === code && nameOf('region', code) !== undefined;
}

function* hostsAreBare(entry: Mapping, path: Path): Generator<Finding> {
  for (const [index, host] of stringsIn(entry['hosts']).entries()) {
    const asUrl = URL.parse(host.includes('://') ? host : `https://${host}`);
    if (asUrl !== null && asUrl.host !== host && asUrl.host.includes('.')) {
      yield { path: [...path, 'hosts', index], fix: `write ${asUrl.host}` };
    }
  }
}

function languagesOf(field: 'name' | 'title' | 'words'): Rule {
  return function* (entry, path) {
    const texts = entry[field];
    if (!isMapping(texts)) return;
    for (const tag of Object.keys(texts)) {
      if (isLanguage(tag)) continue;
      yield {
        path: [...path, field, tag],
        on: 'key',
        seen: `the language ${describeValue(tag)}`,
        fix: languageFix(tag),
      };
    }
  };
}

function* languageExists(entry: Mapping, path: Path): Generator<Finding> {
  const tag = entry['language'];
  if (typeof tag === 'string' && !isLanguage(tag)) yield { path: [...path, 'language'], fix: languageFix(tag) };
}

function isLanguage(tag: string): boolean {
  const locale = localeOf(tag);
  return (
    locale !== undefined &&
    nameOf('language', locale.language) !== undefined &&
    (locale.script === undefined || nameOf('script', locale.script) !== undefined) &&
    (locale.region === undefined || nameOf('region', locale.region) !== undefined)
  );
}

function languageFix(tag: string): string {
  const hyphenated = tag.replaceAll('_', '-');
  if (hyphenated !== tag && isLanguage(hyphenated)) return `write ${hyphenated}`;
  return 'use a two-letter language code, with a script where it matters: en, de, ko, zh-Hans, zh-Hant';
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const names = {
  language: new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }),
  region: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
  script: new Intl.DisplayNames('en', { type: 'script', fallback: 'none' }),
} as const;

function nameOf(type: keyof typeof names, code: string): string | undefined {
  return names[type].of(code);
}

function* authorityIsDefined(
  entry: Mapping,
  path: Path,
  authorities: ReadonlyMap<string, unknown>,
): Generator<Finding> {
  const id = entry['authority'];
  if (typeof id !== 'string' || authorities.has(id)) return;
  const meant = nearest(id, authorities.keys());
  const defined = authorities.size === 0 ? 'this file defines none' : [...authorities.keys()].join(', ');
  yield {
    path: [...path, 'authority'],
    allowed: `the id of an authority defined in the same file (${defined})`,
    fix: meant === undefined ? `add an authority with the id ${id} to this file` : `write ${meant}`,
  };
}

/** The addresses of a source, its mirrors and the list of its editions, each with its place. */
function* addressesOf(entry: Mapping, path: Path): Generator<readonly [string, Path]> {
  if (typeof entry['url'] === 'string') yield [entry['url'], [...path, 'url']];
  const { mirrors, successor } = entry;
  if (isMapping(successor) && typeof successor['listing'] === 'string')
    yield [successor['listing'], [...path, 'successor', 'listing']];
  if (!Array.isArray(mirrors)) return;
  for (const [index, mirror] of mirrors.entries())
    if (typeof mirror === 'string') yield [mirror, [...path, 'mirrors', index]];
}

function* addressIsPublicWeb(entry: Mapping, path: Path): Generator<Finding> {
  for (const [address, here] of addressesOf(entry, path)) {
    const url = URL.parse(address);
    if (url === null) {
      const fix =
        URL.canParse(`https://${address}`) && !address.includes('://')
          ? `write https://${address}`
          : 'copy the whole address from the browser';
      yield { path: here, fix };
    } else if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      yield {
        path: here,
        seen: `${describeValue(address)} with the scheme ${url.protocol}`,
        fix: 'use the https address',
      };
    } else if (url.username !== '' || url.password !== '') {
      url.username = '';
      url.password = '';
      // The address is not quoted: messages go to logs, where a password does not belong.
      yield { path: here, seen: `an address on ${url.host} with a user name or password`, fix: `write ${url.href}` };
    }
  }
}

/** What is asked again after it failed is no other address. */
function* mirrorsAreOthers(entry: Mapping, path: Path): Generator<Finding> {
  const known = new Set<string>();
  for (const [address, here] of addressesOf(entry, path)) {
    if (known.has(address))
      yield { path: here, seen: `${describeValue(address)}, which stands there already`, fix: 'remove it' };
    known.add(address);
  }
}

function* addressIsOnHosts(
  entry: Mapping,
  path: Path,
  authorities: ReadonlyMap<string, readonly string[]>,
): Generator<Finding> {
  const id = entry['authority'];
  const hosts = typeof id === 'string' ? authorities.get(id) : undefined;
  if (typeof id !== 'string' || hosts === undefined) return;
  for (const [address, here] of addressesOf(entry, path)) {
    const url = URL.parse(address);
    if (url === null || url.host === '' || hosts.includes(url.host)) continue;
    yield {
      path: here,
      seen: `an address on ${url.host}`,
      allowed: `an http or https address on a host of ${id}: ${hosts.join(', ') || 'none is given'}`,
      fix: `add ${url.host} to the hosts of ${id} if the authority publishes there, or correct the address`,
    };
  }
}

function* timezoneExists(entry: Mapping, path: Path): Generator<Finding> {
  const zone = entry['timezone'];
  if (typeof zone !== 'string' || isTimezone(zone)) return;
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const city = zone.split('/').at(-1) ?? zone;
  const meant = nearest(zone, known) ?? known.find((name) => name.endsWith(`/${city.replaceAll(' ', '_')}`));
  const fix = meant === undefined ? "write the zone of the authority's capital as area and city" : `write ${meant}`;
  yield { path: [...path, 'timezone'], fix };
}

/** Offsets such as `+08:00` are refused although `Intl` takes them: they know no summer time. */
function isTimezone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** What is proved was read on a day, and a day of reading proves it. */
function* checkedBesideProved(entry: Mapping, path: Path): Generator<Finding> {
  const isProved = entry['status'] === 'proved';
  const isDated = entry['checked'] !== undefined;
  if (isProved && !isDated)
    yield { path: [...path, 'checked'], fix: 'add the day on which it was read well, or run `prove` with `--write`' };
  if (!isProved && isDated)
    yield {
      path: [...path, 'checked'],
      on: 'key',
      seen: '`checked` without `status: proved`',
      fix: 'write `status: proved`, or remove it',
    };
}

/** An expectation that expects nothing is met by anything. */
function* expectsSomething(entry: Mapping, path: Path): Generator<Finding> {
  const expects = entry['expects'];
  if (!isMapping(expects) || Object.keys(expects).length > 0) return;
  yield { path: [...path, 'expects'], fix: 'add `text`, `rows` or `newest`; `preview` proposes them' };
}

/** Without `expects`, a source that reads something else is silent. */
export function* sourcesWithoutExpects(catalog: unknown): Generator<Finding> {
  for (const [index, entry] of entriesOf(catalog, 'sources'))
    if (entry['expects'] === undefined)
      yield {
        path: ['sources', index, 'expects'],
        fix: `add \`expects:\` with what a healthy reading holds; \`preview ${String(entry['id'])}\` proposes it`,
      };
}

const dated = { checked: 'the day on which the source was read', ends: 'the last day for which its document speaks' };

/** A day of the calendar, in the fields that hold one. */
function* daysExist(entry: Mapping, path: Path): Generator<Finding> {
  for (const [name, means] of Object.entries(dated)) {
    const date = entry[name];
    if (typeof date !== 'string') continue;
    const instant = Date.parse(`${date}T00:00:00Z`);
    const written = Number.isNaN(instant) ? undefined : new Date(instant).toISOString().slice(0, 10);
    if (written !== date) yield { path: [...path, name], fix: `write ${means}, such as 2026-10-03` };
  }
}

/** `attribute`: an ending `@name` is read as an attribute; `self`: `@name` alone reads the item itself. */
const cssFields = [
  { path: ['select', 'content'], attribute: false, self: false },
  { path: ['select', 'title'], attribute: true, self: false },
  { path: ['select', 'published'], attribute: true, self: false },
  { path: ['select', 'number'], attribute: true, self: false },
  { path: ['listing', 'item'], attribute: false, self: false },
  { path: ['listing', 'link'], attribute: true, self: false },
  { path: ['listing', 'title'], attribute: true, self: true },
  { path: ['listing', 'published'], attribute: true, self: true },
] as const;

function* selectorsCompile(entry: Mapping, path: Path): Generator<Finding> {
  for (const { path: field, attribute, self } of cssFields) {
    const [outer, inner] = field;
    const holder = entry[outer];
    const value = isMapping(holder) ? holder[inner] : undefined;
    if (typeof value !== 'string') continue;
    const { css } = attribute ? splitSelector(value) : { css: value };
    if (self && css === '' && value !== '') continue;
    const fault = faultOf(css);
    if (fault !== undefined) yield notASelector([...path, ...field], value, fault, attribute);
  }
  const select = entry['select'];
  for (const [index, value] of (isMapping(select) ? stringsIn(select['remove']) : []).entries()) {
    const fault = value === '' ? undefined : faultOf(value);
    if (fault !== undefined) yield notASelector([...path, 'select', 'remove', index], value, fault, false);
  }
}

const emptyPage = load('');

/** What is wrong with a selector, undefined if nothing is. */
function faultOf(css: string): string | undefined {
  if (css.trim() === '') return 'it selects nothing';
  // css-what takes any character for the first of a name (6.2), so that `h1@title` would be a tag that never occurs.
  const bare = css.replace(/\\.|"[^"]*"|'[^']*'|\[[^\]]*\]/g, '');
  const stray = /[.#](?=[.#])|[^\w\s\-.#*:>+~,()[\]|"'\u00a0-\u{10ffff}]/u.exec(bare);
  if (stray !== null) return `\`${stray[0]}\` has no meaning where it stands`;
  // css-what reads a combinator at the end as if it were not there; the browser refuses it, and something was forgotten.
  if (/[>+~]\s*$/.test(css)) return 'it ends in a combinator';
  try {
    emptyPage.root().find(css);
    return undefined;
  } catch (error) {
    // css-what and css-select throw plain errors, and nothing else runs here: no elements, hence no matching.
    return error instanceof Error ? error.message : 'it cannot be read';
  }
}

function notASelector(path: Path, value: string, fault: string, attribute: boolean): Finding {
  const attributes = attribute ? 'an attribute is read with `selector@name`' : 'attributes cannot be read here';
  return {
    path,
    seen: `${describeValue(value)}, which is no selector: ${fault}`,
    fix: `try the selector in the browser console with \`document.querySelector\`; ${attributes}`,
  };
}

/** The items of a list; one that is no text is an empty text, so that positions stay. */
function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map((item) => (typeof item === 'string' ? item : '')) : [];
}
