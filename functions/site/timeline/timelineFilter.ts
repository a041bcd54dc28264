import { html, raw } from 'hono/html';
import { severities } from '../../../shared/alert/event.ts';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { knownOf } from '../../../shared/find/known.ts';
import { longestSearch } from '../../../shared/find/parameters.ts';
import { changeKinds } from '../../../shared/understand/change/changeKind.ts';
import { destinationsOf } from '../catalogIndex.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, countryName, type Html, nameOf } from '../frame/say.ts';

type Choice = readonly [value: string, label: string];

const tick = (name: string, value: string, says: string, isChecked: boolean): Html =>
  html`<label><input type="checkbox" name="${name}" value="${value}"${raw(isChecked ? ' checked' : '')}> ${says}</label>`;

const daysOnly = (text: string | null): string => /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0] ?? '';

/** Fields of the form that the address of a timeline may have, beside those that only links carry. */
export const formFields = [
  'q',
  'jurisdiction',
  'destination',
  'programme',
  'severity',
  'kind',
  'language',
  'since',
  'until',
  'editorial',
];

/** Fields that only links carry; whoever came by one keeps it. */
const linked = ['source', 'authority', 'type', 'group'];

/** What is filtered by, as it is chosen now: a form whose result is an address. */
export function timelineFilter(catalog: Catalog, parameters: URLSearchParams, reader: Reader): Html {
  const { words, mail, told, language, to } = reader;
  const { timeline } = words;
  const byLabel = ([, one]: Choice, [, other]: Choice): number => one.localeCompare(other, language);
  const known = knownOf(catalog);
  const tongues = new Intl.DisplayNames(told.locale, { type: 'language' });

  const chosenOf = (name: string): string[] => [
    ...new Set(parameters.getAll(name).flatMap((value) => value.split(','))),
  ];
  /** One value at a time, so that nobody has to hold a key: those chosen so far are boxes to untick. */
  const select = (name: string, label: string, choices: readonly Choice[]): Html => {
    // One that there is nothing to choose by, as travel advice is where none is watched, is not asked for.
    if (choices.length === 0) return html``;
    const given = chosenOf(name);
    const chosen = choices.filter(([value]) => given.includes(value));
    const ticked = chosen.map(([value, says]) => tick(name, value, says, true));
    const [none, left] =
      chosen.length === 0
        ? [timeline.all, choices]
        : [timeline.another, choices.filter((one) => !chosen.includes(one))];
    return html`<div class="pick"><label for="${name}">${label}</label>${ticked}<select id="${name}" name="${name}"><option value="">${none}</option>${left.map(([value, says]) => html`<option value="${value}">${says}</option>`)}</select></div>`;
  };
  const boxes = (name: string, label: string, choices: readonly Choice[]): Html => {
    const chosen = chosenOf(name);
    return html`<fieldset class="wide"><legend>${label}</legend><div class="row">${choices.map(([value, says]) => tick(name, value, says, chosen.includes(value)))}</div></fieldset>`;
  };
  const places = (codes: readonly string[]): Choice[] =>
    codes.map((code): Choice => [code, countryName(code, reader)]).sort(byLabel);
  const day = (name: 'since' | 'until', label: string): Html =>
    html`<p><label for="${name}">${label}</label><input type="date" id="${name}" name="${name}" value="${daysOnly(parameters.get(name))}"></p>`;
  const isOpen = [...parameters.keys()].some((name) => name !== 'q' && formFields.includes(name));
  return html`<form method="get" action="${to('/')}" role="search">
<p class="find"><label for="q">${timeline.search}</label><input type="search" id="q" name="q" maxlength="${longestSearch}" value="${clean((parameters.get('q') ?? '').slice(0, longestSearch))}"><button>${timeline.find}</button></p>
<details class="filter"${isOpen ? raw(' open') : ''}><summary>${timeline.filter}</summary>
<div class="fields">
${select('jurisdiction', timeline.country, places(known.jurisdiction.values))}
${select('destination', timeline.destination, places(destinationsOf(catalog)))}
${select('programme', timeline.programme, catalog.programmes.map(({ id, name }): Choice => [id, nameOf(name, id, reader)]).sort(byLabel))}
${select('language', timeline.language, known.language.values.map((one): Choice => [one, tongues.of(one) ?? one]).sort(byLabel))}
${boxes(
  'severity',
  timeline.severity,
  severities.map((one): Choice => [one, mail.severities[one]]),
)}
${boxes(
  'kind',
  timeline.kind,
  changeKinds.map((one): Choice => [one, words.kinds[one]]),
)}
${day('since', timeline.since)}
${day('until', timeline.until)}
</div>
<p class="tick"><label><input type="checkbox" name="editorial" value="yes"${parameters.has('editorial') ? raw(' checked') : ''}> ${timeline.editorial}</label></p>
${linked.flatMap((name) => chosenOf(name).map((value) => html`<input type="hidden" name="${name}" value="${clean(value)}">`))}
<p><button>${timeline.apply}</button> <a href="${to('/')}">${timeline.clear}</a></p>
</details></form>`;
}
