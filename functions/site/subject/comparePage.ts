import { html } from 'hono/html';
import type { Programme } from '../../../shared/catalog/catalog.ts';
import { programmeRecord, type Stated } from '../../../shared/programmes/programmeRecord.ts';
import type { Statement } from '../../../shared/programmes/statement.ts';
import { sayLabel, sayWhole } from '../../../shared/understand/headline/sayFact.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, countryName, type Html } from '../frame/say.ts';
import { table } from '../frame/table.ts';
import { programmeName } from './programmePage.ts';

/** Values of one label in one cell; the programmes' own pages have the others. */
const mostValues = 6;

export type Choices = readonly (readonly [country: string, own: readonly Programme[]])[];

interface Pair {
  readonly one: string;
  readonly other: string;
}

function select(name: string, label: string, options: Html): Html {
  return html`<p><label>${label}<br><select name="${name}" required>${options}</select></label></p>`;
}

const option = (value: string, label: string, chosen: string | undefined): Html =>
  html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`;

const programmeOptions = (choices: Choices, chosen: string | undefined, reader: Reader): Html =>
  html`<option value=""></option>${choices.map(
    ([country, own]) =>
      html`<optgroup label="${countryName(country, reader)}">${own.map((one) => option(one.id, programmeName(one, reader), chosen))}</optgroup>`,
  )}`;

const countryOptions = (choices: Choices, chosen: string | undefined, reader: Reader): Html =>
  html`<option value=""></option>${choices.map(([country]) => option(country, countryName(country, reader), chosen))}`;

function form(
  kind: 'programme' | 'country',
  legend: string,
  options: (chosen: string | undefined) => Html,
  chosen: Partial<Pair>,
  { words, to }: Reader,
): Html {
  const { first, second, show } = words.compare;
  return html`<form method="get" action="${to('/compare')}"><fieldset><legend>${legend}</legend>
${select(kind, first, options(chosen.one))}${select(kind, second, options(chosen.other))}<p><button>${show}</button></p></fieldset></form>`;
}

interface Named {
  readonly programme: Programme;
  readonly stated: Stated;
}

/** What holds of the programmes of a country, by what readers call it. */
function holdsOf(own: readonly Programme[], statements: readonly Statement[], now: Date, { told }: Reader) {
  const all = own.flatMap((programme) =>
    programmeRecord(programme.id, statements, now).holds.map((stated): Named => ({ programme, stated })),
  );
  return Map.groupBy(all, ({ stated: { fact } }) => clean(sayLabel(fact.type, fact.qualifier, told)));
}

function cell(own: readonly Named[], reader: Reader): Html {
  const { words, told, to } = reader;
  const shown = own.slice(0, mostValues).map(({ programme, stated: { fact } }) => {
    const value = fact.value === null ? words.programmes.unpublished : clean(sayWhole(fact.value, told));
    return html`<p><a href="${to(`/programmes/${programme.id}`)}">${programmeName(programme, reader)}</a>${told.colon}${value}</p>`;
  });
  const left = own.length - mostValues;
  return html`${shown}${own.length === 0 ? words.programmes.none : ''}${left > 0 ? html`<p>${words.places.more(left)}</p>` : ''}`;
}

/** What holds in two countries, side by side. */
export function countriesCompared(
  { one, other }: Pair,
  choices: Choices,
  statements: readonly Statement[],
  now: Date,
  reader: Reader,
): Html {
  const own = new Map(choices);
  const [left, right] = [one, other].map((country) => holdsOf(own.get(country) ?? [], statements, now, reader));
  const all = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])].sort();
  // What both state can be compared; what one of them states alone comes behind.
  const isOfBoth = (label: string): boolean => left?.has(label) === true && right?.has(label) === true;
  const labels = [...all.filter(isOfBoth), ...all.filter((label) => !isOfBoth(label))];
  const names = [countryName(one, reader), countryName(other, reader)];
  const title = names.reduce((a, b) => reader.words.programmes.and(a, b));
  if (labels.length === 0) return html`<h2>${title}</h2><p>${reader.words.programmes.empty}</p>`;
  const rows = labels.map((label) => [
    label,
    cell(left?.get(label) ?? [], reader),
    cell(right?.get(label) ?? [], reader),
  ]);
  return html`<h2>${title}</h2>${table({ caption: title, heads: [reader.words.programmes.fact, ...names], rows })}`;
}

interface Shown {
  readonly choices: Choices;
  readonly programmes: Partial<Pair>;
  readonly countries: Partial<Pair>;
  /** Whether one was chosen twice. */
  readonly isSame: boolean;
  readonly result: Html;
}

/** Two small forms, and what they asked for. */
export function comparePage({ choices, programmes, countries, isSame, result }: Shown, reader: Reader): Html {
  const { compare } = reader.words;
  return html`<h1>${compare.title}</h1><p>${compare.lead}</p>
${isSame ? html`<p class="wrong">${compare.same}</p>` : ''}${result}
${form('programme', compare.programmes, (chosen) => programmeOptions(choices, chosen, reader), programmes, reader)}
${form('country', compare.countries, (chosen) => countryOptions(choices, chosen, reader), countries, reader)}`;
}
