import { html } from 'hono/html';
import { sayDuration } from '../../../shared/alert/mail/sayDuration.ts';
import { promisedFreshnessSeconds } from '../../../shared/catalog/cadence.ts';
import type { Authority, Catalog, Source } from '../../../shared/catalog/catalog.ts';
import type { Statement } from '../../../shared/programmes/statement.ts';
import { type CatalogIndex, countriesOf, destinationsOf } from '../catalogIndex.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, countryName, type Html, named, safeLink } from '../frame/say.ts';
import { type Health, sayStatus } from '../source/sourceState.ts';
import type { Listed } from '../timeline/changeEntry.ts';
import { followLinks, timelineAddress } from '../timeline/followLinks.ts';
import { programmesByCountry } from './programmesByCountry.ts';
import { changedSection, comingSection, freshSection, holdsSection, unpublishedSection } from './subjectSections.ts';
import type { Subject } from './subjects.ts';

/** What is known of a subject. */
export interface Known {
  readonly subject: Subject;
  readonly statements: readonly Statement[];
  readonly listed: readonly Listed[];
  /** Of its first sources. */
  readonly health: readonly Health[];
  /** How many sources it has. */
  readonly sources: number;
}

interface Shown {
  readonly now: Date;
  readonly reader: Reader;
  readonly index: CatalogIndex;
}

const followOf = ({ filter, wish, path }: Subject, reader: Reader): Html =>
  followLinks({ filter, wish, calendar: reader.to(`${path}/calendar.ics`) }, reader);

/** The parts of a long page, each a link. */
function contents(parts: readonly (readonly [id: string, says: string])[], { words }: Reader): Html {
  return html`<nav class="contents" aria-label="${words.places.contents}"><ul>${parts.map(([id, says]) => html`<li><a href="#${id}">${says}</a></li>`)}</ul></nav>`;
}

/** What changed, what is to come, what holds, what is not published, and how fresh all that is; `all` finds all changes. */
export function subjectSections(
  { subject, statements, listed, health, sources }: Known,
  shown: Shown,
  all = subject.filter,
): Html {
  const { now, reader, index } = shown;
  const { places } = reader.words;
  const heading = { id: 'changed', says: places.changed };
  return html`${changedSection(listed, timelineAddress(all, reader), heading, reader, index)}
${comingSection(statements, now, reader, index)}
${holdsSection(statements, now, reader)}
${unpublishedSection(statements, now, reader)}
${freshSection(health, sources, now, reader)}`;
}

const usualParts = ({ words: { places } }: Reader) =>
  [
    ['changed', places.changed],
    ['coming', places.coming],
    ['holds', places.holds],
    ['unpublished', places.unpublished],
    ['fresh', places.fresh],
  ] as const;

/** What two subjects have together: all statements, sources of both, and the changes of both in the order of their time. */
function together(one: Known, other: Known): Known {
  const own = new Set(one.listed.map(({ event }) => event.id));
  const listed = [...one.listed, ...other.listed.filter(({ event }) => !own.has(event.id))];
  return {
    subject: one.subject,
    statements: [...one.statements, ...other.statements],
    listed: listed.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt)),
    health: [...one.health, ...other.health],
    sources: one.sources + other.sources,
  };
}

/** A country: what it publishes and others advise about it, in one list, and its programmes. */
export function countryPage(code: string, published: Known, others: Known | null, shown: Shown): Html {
  // Of a country that publishes nothing that we read, there is only what others say.
  const isOwn = published.sources > 0 || others === null;
  const [own, advice] = isOwn ? [published, others] : [others, null];
  const { reader, index } = shown;
  const { words, to } = reader;
  const [, programmes = []] = programmesByCountry(index, reader).find(([country]) => country === code) ?? [];
  const listed = html`<h2 id="programmes">${words.programmes.title}</h2><ul>${programmes.map(({ id, name }) => html`<li><a href="${to(`/programmes/${id}`)}">${named(name, id, reader)}</a></li>`)}</ul>`;
  const parts = [
    ...usualParts(reader),
    ...(programmes.length === 0 ? [] : [['programmes', words.programmes.title] as const]),
    ...(advice === null ? [] : [['advice', words.places.destinations] as const]),
  ];
  return html`<h1>${countryName(code, reader)}</h1>
${isOwn ? '' : html`<p class="lead">${words.places.destinations}</p>`}${followOf(own.subject, reader)}
${contents(parts, reader)}
${advice === null ? subjectSections(own, shown) : subjectSections(together(own, advice), shown, { search: countryName(code, reader) })}
${programmes.length === 0 ? '' : listed}
${advice === null ? '' : html`<h2 id="advice">${words.places.destinations}</h2><p><a href="${timelineAddress(advice.subject.filter, reader)}">${words.places.allChanges}</a></p>${followOf(advice.subject, reader)}`}`;
}

/** What stands above the record of a programme: whose it is, ways to follow it, and the parts of its page. */
export function programmeTop({ subject }: Known, { reader, index }: Shown): Html {
  const code = index.countries.get(subject.filter.programmes?.[0] ?? '');
  const country =
    code === undefined
      ? ''
      : html`<p class="lead"><a href="${reader.to(`/countries/${code}`)}">${countryName(code, reader)}</a></p>`;
  const { places, programmes } = reader.words;
  const parts = [
    ['holds', places.holds],
    ['history', programmes.history],
    ['coming', places.coming],
    ['changed', places.changed],
    ['fresh', places.fresh],
  ] as const;
  return html`${country}${followOf(subject, reader)}${contents(parts, reader)}`;
}

/** What stands below the record of a programme: what is to come, what changed last, and how fresh that is. */
export function programmeSections({ subject, statements, listed, health, sources }: Known, shown: Shown): Html {
  const { now, reader, index } = shown;
  const heading = { id: 'changed', says: reader.words.places.changed };
  return html`${comingSection(statements, now, reader, index)}
${changedSection(listed, timelineAddress(subject.filter, reader), heading, reader, index)}
${freshSection(health, sources, now, reader)}`;
}

/** An office: what it publishes. */
export function authorityPage({ id, name, jurisdiction }: Authority, known: Known, shown: Shown): Html {
  const { reader } = shown;
  return html`<h1>${named(name, id, reader)}</h1>
<p class="lead"><a href="${reader.to(`/countries/${jurisdiction}`)}">${countryName(jurisdiction, reader)}</a></p>
${followOf(known.subject, reader)}
${contents(usualParts(reader), reader)}
${subjectSections(known, shown)}`;
}

const languageName = (tag: string, { told }: Reader): string =>
  new Intl.DisplayNames(told.locale, { type: 'language' }).of(tag) ?? tag;

/** A watched address: where it is, whose, how it is read, and what it says. */
export function sourcePage(source: Source, known: Known, shown: Shown): Html {
  const { reader, index } = shown;
  const { words, told, to } = reader;
  const { places, sources } = words;
  const { title, url, authority, destination, language, every } = source;
  const programmes = source.programmes.flatMap((id) => index.programmes.get(id) ?? []);
  const about = [
    ...(destination === undefined
      ? []
      : [html`<a href="${to(`/countries/${destination}`)}">${countryName(destination, reader)}</a>`]),
    ...programmes.map(({ id, name }) => html`<a href="${to(`/programmes/${id}`)}">${named(name, id, reader)}</a>`),
  ];
  return html`<h1>${named(title ?? {}, url.replace(/^https?:\/\//, ''), reader)}</h1>
${followOf(known.subject, reader)}
<dl>
<dt>${places.official}</dt><dd><a href="${safeLink(url)}" rel="noopener noreferrer">${clean(url)}</a></dd>
<dt>${places.publishedBy}</dt><dd><a href="${to(`/authorities/${authority.id}`)}">${named(authority.name, authority.id, reader)}</a></dd>
<dt>${places.country}</dt><dd><a href="${to(`/countries/${authority.jurisdiction}`)}">${countryName(authority.jurisdiction, reader)}</a></dd>
${about.length === 0 ? '' : html`<dt>${places.about}</dt><dd>${about.map((one, at) => (at === 0 ? one : html`${told.list}${one}`))}</dd>`}
<dt>${places.inLanguage}</dt><dd>${languageName(language, reader)}</dd>
<dt>${sources.promised}</dt><dd>${sayDuration(promisedFreshnessSeconds(every), told)}</dd>
<dt>${sources.known}</dt><dd>${sayStatus(source, reader)}</dd>
</dl>
${contents(usualParts(reader), reader)}
${subjectSections(known, shown)}`;
}

/** All countries that anything is read of, by name. */
export function countriesPage(catalog: Catalog, reader: Reader): Html {
  const { words, language, to } = reader;
  const codes = [...new Set([...countriesOf(catalog), ...destinationsOf(catalog)])];
  const items = codes
    .map((code) => ({ code, name: countryName(code, reader) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, language))
    .map(({ code, name }) => html`<li><a href="${to(`/countries/${code}`)}">${name}</a></li>`);
  return html`<h1>${words.places.countries}</h1>
<p>${words.places.countriesLead}</p>
<ul class="columns">${items}</ul>`;
}
