import { html } from 'hono/html';
import { toldIn } from '../../../shared/language/told/told.ts';
import { datesAhead, type StatedDay } from '../../../shared/programmes/datesAhead.ts';
import type { Stated } from '../../../shared/programmes/programmeRecord.ts';
import type { Statement } from '../../../shared/programmes/statement.ts';
import { statusOn } from '../../../shared/programmes/statusOn.ts';
import { noticeLanguage } from '../../../shared/relate/noticeLanguage.ts';
import { documentFacts } from '../../../shared/understand/fact.ts';
import { sayLabel } from '../../../shared/understand/headline/sayFact.ts';
import type { CatalogIndex } from '../catalogIndex.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, type Html, named, quotation, safeLink, shownDay } from '../frame/say.ts';
import { table } from '../frame/table.ts';
import { type Health, sourceState } from '../source/sourceState.ts';
import { changeEntry, type Listed } from '../timeline/changeEntry.ts';
import { statedCell } from './programmePage.ts';
import { sayStatedDay } from './sayDay.ts';

const shownDays = 60;
const shownFacts = 40;
/** A page says of all countries of a list when it ends for them. */
const shownNames = 100;

const isOver: ReadonlySet<string> = new Set(['expired', 'withdrawn', 'vacated']);
const ofDocuments: ReadonlySet<string> = new Set(documentFacts);

/** What notices state now, without what is over and what is only said of the documents themselves. */
function statedNow(statements: readonly Statement[], now: Date): Stated[] {
  return statements.flatMap((by) =>
    by.facts
      .map((fact) => ({ fact: { ...fact, status: statusOn(fact, by, now) }, by }))
      .filter(({ fact }) => !isOver.has(fact.status) && !ofDocuments.has(fact.type)),
  );
}

const isOpenValue = ({ fact }: Stated): boolean => fact.status === 'not_published' || fact.value === null;

function rest(count: number, { words }: Reader): Html {
  return count > 0 ? html`<p>${words.places.more(count)}</p>` : html``;
}

/** Facts by what readers call them, each label once. */
function factRows(stated: readonly Stated[], reader: Reader): (readonly [string, Html])[] {
  const byLabel = Map.groupBy(stated.slice(0, shownFacts), ({ fact, by }) =>
    clean(sayLabel(fact.type, fact.qualifier, toldIn(reader.language, by.source.jurisdiction))),
  );
  return [...byLabel].map(([label, own]) => [label, statedCell(own, reader)]);
}

/** What holds now, by kind. */
export function holdsSection(statements: readonly Statement[], now: Date, reader: Reader): Html {
  const { words } = reader;
  const holds = statedNow(statements, now).filter((one) => !isOpenValue(one));
  const rows = factRows(holds, reader);
  const heads = [words.programmes.fact, words.places.holds];
  return html`<h2 id="holds">${words.places.holds}</h2>
${rows.length === 0 ? html`<p>${words.programmes.empty}</p>` : table({ caption: words.places.holds, heads, rows })}${rest(holds.length - shownFacts, reader)}`;
}

/** What an authority itself says it will publish later. */
export function unpublishedSection(statements: readonly Statement[], now: Date, reader: Reader): Html {
  const { words } = reader;
  const open = statedNow(statements, now).filter(isOpenValue);
  const rows = factRows(open, reader);
  const heads = [words.programmes.fact, words.places.unpublished];
  return html`<h2 id="unpublished">${words.places.unpublished}</h2>
${rows.length === 0 ? html`<p>${words.places.nothingUnpublished}</p>` : table({ caption: words.places.unpublished, heads, rows })}`;
}

function dayRow(day: StatedDay, reader: Reader, index: CatalogIndex): (Html | string)[] {
  const { by, kind, facts } = day;
  const { subject, what } = sayStatedDay(day, reader, index, shownNames);
  const tongue = noticeLanguage(by);
  const said = facts[0].said ?? facts[0].quote.exact;
  return [
    shownDay(day.day, reader),
    reader.words.places[kind],
    html`${subject}${what === '' ? '' : html`${reader.told.colon}${what}`}<br>${quotation(said, tongue)} <a href="${safeLink(by.official)}" rel="noopener noreferrer">${reader.mail.page}</a>`,
  ];
}

/** The next days on which something begins or ends. */
export function comingSection(statements: readonly Statement[], now: Date, reader: Reader, index: CatalogIndex): Html {
  const { places, programmes } = reader.words;
  const days = datesAhead(statements, now);
  const rows = days.slice(0, shownDays).map((day) => dayRow(day, reader, index));
  const heads = [places.day, reader.words.timeline.kind, programmes.fact];
  return html`<h2 id="coming">${places.coming}</h2>
${rows.length === 0 ? html`<p>${places.nothingComing}</p>` : table({ caption: places.coming, heads, rows })}${rest(days.length - shownDays, reader)}`;
}

/** The last changes, with the way to all. */
export function changedSection(
  listed: readonly Listed[],
  all: string,
  heading: { readonly id: string; readonly says: string },
  reader: Reader,
  index: CatalogIndex,
): Html {
  const { places } = reader.words;
  return html`<h2 id="${heading.id}">${heading.says}</h2>
${listed.length === 0 ? html`<p>${places.nothingChanged}</p>` : html`<ol class="changes">${listed.map((one) => changeEntry(one, reader, index))}</ol><p><a href="${all}">${places.allChanges}</a></p>`}`;
}

/** When each source was read last. */
export function freshSection(health: readonly Health[], all: number, now: Date, reader: Reader): Html {
  const { places, sources } = reader.words;
  const rows = health.map((one) => {
    const { id, title, url } = one.source;
    const name = named(title ?? {}, url.replace(/^https?:\/\//, ''), reader);
    return [html`<a href="${reader.to(`/sources/${id}`)}">${name}</a>`, sourceState(one, now, reader)];
  });
  return html`<h2 id="fresh">${places.fresh}</h2>
${table({ caption: places.fresh, heads: [sources.source, sources.state], rows })}${rest(all - health.length, reader)}`;
}
