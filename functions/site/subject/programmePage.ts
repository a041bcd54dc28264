import { html } from 'hono/html';
import type { Programme } from '../../../shared/catalog/catalog.ts';
import { toldIn } from '../../../shared/language/told/told.ts';
import { type ProgrammeRecord, programmeRecord, type Stated } from '../../../shared/programmes/programmeRecord.ts';
import { seriesOf } from '../../../shared/programmes/series.ts';
import type { Statement } from '../../../shared/programmes/statement.ts';
import { noticeLanguage } from '../../../shared/relate/noticeLanguage.ts';
import { sayKind, sayLabel, sayTogether, sayWhole } from '../../../shared/understand/headline/sayFact.ts';
import type { CatalogIndex } from '../catalogIndex.ts';
import { chartPairs, charts } from '../chart/chartFigure.ts';
import type { Reader } from '../frame/reader.ts';
import {
  clean,
  countryName,
  type Html,
  inTongue,
  named,
  nameOf,
  quotation,
  safeLink,
  saying,
  shownDay,
} from '../frame/say.ts';
import { table } from '../frame/table.ts';
import { programmesByCountry } from './programmesByCountry.ts';

const shownTurns = 50;

export const programmeName = ({ id, name }: Programme, reader: Reader): string => nameOf(name, id, reader);

/** Headings over a fact that are told with it: the nearest ones say most. */
const shownHeadings = 2;

/** The notice that states something, with the headings under which it does. */
function citation({ fact, by }: Stated): Html {
  const headings = (fact.path ?? []).slice(-shownHeadings).filter((one) => !fact.quote.exact.includes(one));
  const tongue = noticeLanguage(by);
  const under = headings.map((one) => html` › ${clean(one)}`);
  return html`<a href="${safeLink(by.official)}" rel="noopener noreferrer" lang="${tongue}" dir="auto">${clean(by.notice.number ?? by.notice.title)}</a>${under.length === 0 ? '' : html`<span class="facts" lang="${tongue}" dir="auto">${under}</span>`}`;
}

const quoteOf = ({ fact, by }: Stated): Html => quotation(fact.quote.exact, noticeLanguage(by));

/** How things stand with a fact, and since when. */
function standing({ fact, by }: Stated, { language, words }: Reader): Html {
  const told = toldIn(language, by.source.jurisdiction);
  const status = fact.value === null ? '' : `${told.statuses[fact.status]}${told.comma}`;
  const since = saying(words.programmes.since, shownDay(fact.since.slice(0, 10), { told }));
  return html`<span class="facts">${status}${since}</span>`;
}

function scopeOf({ fact, by }: Stated, { words, told }: Reader): Html {
  if (fact.scope === null) return html``;
  return html`<br><span class="facts">${words.programmes.limited}${told.colon}${inTongue(fact.scope, noticeLanguage(by))}</span>`;
}

/** A value that a notice states, since when, in which words, and where. */
function statedValue(stated: Stated, reader: Reader): Html {
  const { fact, by } = stated;
  const told = toldIn(reader.language, by.source.jurisdiction);
  const value = fact.value === null ? reader.words.programmes.unpublished : clean(sayWhole(fact.value, told));
  return html`${value} ${standing(stated, reader)}<br>${quoteOf(stated)} ${citation(stated)}${scopeOf(stated, reader)}`;
}

/** So many members of a list that hold alike are told together. */
const fewAlike = 3;

/** Whether a fact is one of a list, as the countries of an exemption are, and with which others it is told: those that hold alike. */
const alikeKey = ({ fact, by }: Stated): string =>
  JSON.stringify([
    fact.value === null || fact.value.unit !== 'country' ? fact.quote : { ...fact.value, value: '', name: '' },
    fact.status,
    fact.since.slice(0, 10),
    fact.scope,
    by.notice.id,
  ]);

/** Members of a list in one sentence, with the words of each behind it. */
function statedTogether(stated: readonly [Stated, ...Stated[]], reader: Reader): Html {
  const [first] = stated;
  const told = toldIn(reader.language, first.by.source.jurisdiction);
  const [one, ...others] = stated.flatMap(({ fact }) => fact.value ?? []);
  if (one === undefined || stated.length < fewAlike)
    return html`${stated.map((each) => html`<p>${statedValue(each, reader)}</p>`)}`;
  return saidOnce(clean(sayTogether([one, ...others], told)), stated, reader);
}

/** Facts of one label, those of a list that hold alike in one sentence. */
export const statedCell = (stated: readonly Stated[], reader: Reader): Html =>
  html`${[...Map.groupBy(stated, alikeKey).values()].map(([first, ...rest]) =>
    first === undefined ? '' : statedTogether([first, ...rest], reader),
  )}`;

/** What holds of several, once, with the words of each folded behind it. */
function saidOnce(says: string, stated: readonly [Stated, ...Stated[]], reader: Reader): Html {
  const [first] = stated;
  const quotes = stated.map((each) => html`<li>${quoteOf(each)}</li>`);
  return html`<p>${says} ${standing(first, reader)}<br>${citation({ ...first, fact: { ...first.fact, path: [] } })}${scopeOf(first, reader)}</p>
<details class="alike"><summary>${reader.mail.official}</summary><ul>${quotes}</ul></details>`;
}

type Row = readonly [label: string, ...cells: (Html | string)[]];

/** Facts of which each is of one country, as `visa (Spain): not required` is, in one row where the same holds for all of them. */
function rowsOfCountries({ holds }: ProgrammeRecord, reader: Reader) {
  const { told } = reader;
  const own = holds.filter(({ fact, others }) => /^[A-Z]{2}$/.test(fact.qualifier ?? '') && others.length === 0);
  const groups = Map.groupBy(own, ({ fact: { type, value, status, since, scope }, by }) =>
    JSON.stringify([type, value, status, since.slice(0, 10), scope, by.notice.id]),
  );
  const many = [...groups.values()].filter((several) => several.length >= fewAlike);
  return many.flatMap(([first, ...others]): { readonly of: readonly Stated[]; readonly row: Row }[] => {
    if (first?.fact.value == null) return [];
    const of = [first, ...others] as const;
    const countries = of.map(({ fact }) => sayKind(fact.qualifier ?? '', told));
    const names = new Intl.ListFormat(told.locale, { type: 'conjunction' }).format(countries.sort());
    const label = clean(`${sayLabel(first.fact.type, null, told)}${told.bracketed(names)}`);
    return [{ of, row: [label, saidOnce(clean(sayWhole(first.fact.value, told)), of, reader)] }];
  });
}

function cell(record: ProgrammeRecord, label: string, reader: Reader): Html {
  const { words, told } = reader;
  const own = [...record.holds, ...record.unpublished].filter(
    ({ fact }) => sayLabel(fact.type, fact.qualifier, told) === label,
  );
  const contrary = record.holds
    .filter((one) => own.includes(one))
    .flatMap(({ by, others }) => others.map((other) => ({ other, isElsewhere: other.by.source.id !== by.source.id })))
    .map(({ other, isElsewhere }) => {
      const says = isElsewhere ? `${words.programmes.otherwise}${told.colon}` : '';
      return html`<p>${says}${statedValue(other, reader)}</p>`;
    });
  return html`${statedCell(own, reader)}${contrary}${own.length === 0 ? words.programmes.none : ''}`;
}

type Turns = ProgrammeRecord['history'];

/** What turns have in common that are told in one sentence: countries of a list to which the same happened at once. */
function turnKey(turn: Turns[number]): string {
  const { at, op, before, after, change } = turn;
  const withoutName = (value: Turns[number]['before']) => value && { ...value, value: '', name: '' };
  return (before ?? after)?.unit === 'country'
    ? JSON.stringify([at, op, change, withoutName(before), withoutName(after)])
    : JSON.stringify(turn);
}

/** How each fact came to be what it is, the one that changed last first. */
function historyOf(turns: Turns, name: string | null, reader: Reader): Html {
  const { words, told, to } = reader;
  const groups = Map.groupBy(turns, ({ type, qualifier }) => clean(sayLabel(type, qualifier, told)));
  const whole = (values: readonly Turns[number]['before'][]): string[] => {
    const [one, ...others] = values.filter((value) => value !== null);
    return one === undefined
      ? []
      : [clean(others.length === 0 ? sayWhole(one, told) : sayTogether([one, ...others], told))];
  };
  const line = (alike: readonly [Turns[number], ...Turns]): Html => {
    const [{ at, op, change }] = alike;
    const values = [...whole(alike.map(({ before }) => before)), ...whole(alike.map(({ after }) => after))];
    const says = `${words.programmes.ops[op]}${told.colon}${[...new Set(values)].join(' → ')}`;
    return html`<li><a href="${to(`/changes/${change}`)}">${shownDay(at.slice(0, 10), reader)}</a>${told.colon}${says}</li>`;
  };
  const lines = (own: Turns): Html[] =>
    [...Map.groupBy(own, turnKey).values()].flatMap(([first, ...rest]) =>
      first === undefined ? [] : [line([first, ...rest])],
    );
  return html`${[...groups].map(
    ([label, own]) => html`<h3>${name === null ? '' : `${name}${told.colon}`}${label}</h3><ul>${lines(own)}</ul>`,
  )}`;
}

/** Every programme under its country, with how much is known of it where anything is. */
export function programmesPage(index: CatalogIndex, statements: readonly Statement[], now: Date, reader: Reader): Html {
  const { words, told, to } = reader;
  const { programmes: said } = words;
  const item = (programme: Programme): Html => {
    const { holds, notices } = programmeRecord(programme.id, statements, now);
    const known = `${said.facts}${told.colon}${holds.length}${told.list}${said.notices}${told.colon}${notices.length}`;
    return html`<li><a href="${to(`/programmes/${programme.id}`)}">${named(programme.name, programme.id, reader)}</a>${holds.length === 0 ? '' : html` <span class="facts">${known}</span>`}</li>`;
  };
  const groups = programmesByCountry(index, reader).map(([code, own]) => {
    const heading =
      code === null ? '' : html`<h2><a href="${to(`/countries/${code}`)}">${countryName(code, reader)}</a></h2>`;
    return html`<div>${heading}<ul>${own.map(item)}</ul></div>`;
  });
  return html`<h1>${said.title}</h1>
<p>${said.lead} <a href="${to('/compare')}">${words.compare.lead}</a></p>
<div class="columns">${groups}</div>`;
}

/** How the values moved, of one programme or of two on the same axes. */
function drawn(shown: readonly Programme[], statements: readonly Statement[], now: Date, reader: Reader): Html {
  const [one, other] = shown.map((programme) => ({
    name: programmeName(programme, reader),
    series: seriesOf(programme.id, statements, now),
  }));
  if (one === undefined) return html``;
  return other === undefined ? charts(one.series, now, reader) : chartPairs([one, other], now, reader);
}

/** What holds of a programme, or of several side by side, since when and from which notice; `top` stands under the heading. */
export function programmePage(
  shown: readonly Programme[],
  statements: readonly Statement[],
  now: Date,
  reader: Reader,
  top: Html | string = '',
): Html {
  const { words, told, to } = reader;
  const { programmes: said } = words;
  const records = shown.map(({ id }) => programmeRecord(id, statements, now));
  const [first, second] = records;
  const together = first === undefined || second !== undefined ? [] : rowsOfCountries(first, reader);
  const isTold = new Set(together.flatMap(({ of }) => of));
  const known = new Set(
    records.flatMap(({ holds, unpublished }) =>
      [...holds, ...unpublished]
        .filter((one) => !isTold.has(one))
        .map(({ fact }) => sayLabel(fact.type, fact.qualifier, told)),
    ),
  );
  const chosen = shown.map(({ id }) => `programme=${id}`).join('&');
  const names = shown.map((one) => programmeName(one, reader));
  const turns = records.flatMap(({ history }, at) =>
    history.length === 0
      ? []
      : [historyOf(history.slice(0, shownTurns), shown.length > 1 ? (names[at] ?? null) : null, reader)],
  );
  const title = names.reduce((one, other) => said.and(one, other));
  const apart = [...known].map((label): Row => [clean(label), ...records.map((record) => cell(record, label, reader))]);
  const rows = [...apart, ...together.map(({ row }) => row)].sort(([one], [other]) => (one < other ? -1 : 1));
  const isPair = shown.length > 1;
  const labels = [said.fact, ...(isPair ? names : [words.places.holds])];
  const heads = [said.fact, ...(isPair ? shown.map(({ id, name }) => named(name, id, reader)) : [words.places.holds])];
  return html`<h1>${title}</h1>
${top}
<h2 id="holds">${words.places.holds}</h2>
${rows.length === 0 ? html`<p>${said.empty}</p>` : table({ caption: title, heads, labels, rows })}
${drawn(shown, statements, now, reader)}
<h2 id="history">${said.history}</h2>
${turns.length === 0 ? html`<p>${words.places.nothingChanged}</p>` : turns}
<p><a href="${to(shown.length > 1 ? '/compare' : `/compare?${chosen}`)}">${said.beside}</a></p>`;
}
