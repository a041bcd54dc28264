import { html, raw } from 'hono/html';
import { severities } from '../../../shared/alert/event.ts';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { mailIn } from '../../../shared/language/told/mail.ts';
import { spoken } from '../../../shared/language/told/spoken.ts';
import { subscriptionIn } from '../../../shared/language/told/subscription.ts';
import { countriesOf, destinationsOf } from '../catalogIndex.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, countryName, type Html, nameOf } from '../frame/say.ts';
import { sourceTitle } from '../source/sourceState.ts';

/** What of a form cannot be taken, and why. */
export interface FormProblem {
  /** Name of the field to begin with. */
  readonly field: 'email' | 'send' | 'severity' | 'jurisdiction' | 'destination';
  /** A sentence in the reader's language. */
  readonly says: string;
}

interface Form {
  /** Where it is sent to. */
  readonly action: string;
  /** What was chosen and typed before, under the names of the fields. */
  readonly fields: URLSearchParams;
  readonly problem?: FormProblem | undefined;
  readonly button: string;
  /** Whether the address is asked for. */
  readonly isNew: boolean;
  /** Sent along unseen. */
  readonly hidden?: Readonly<Record<string, string>>;
}

/** Above so many sources only those chosen before are offered: the page of each leads here with its own. */
const mostSources = 500;

type Choice = readonly [value: string, label: string];

/** The problem, with the way to its field, before anything else of the page. */
export function problemSummary({ field, says }: FormProblem, { language }: Reader): Html {
  return html`<div class="problem" role="alert" aria-labelledby="problem"><h2 id="problem">${subscriptionIn[language].problem}</h2><p><a href="#${field}">${says}</a></p></div>`;
}

/** The field of an address, with what is wrong with it. */
export function addressField({ fields, problem }: Pick<Form, 'fields' | 'problem'>, { language }: Reader): Html {
  const words = subscriptionIn[language];
  const wrong = problem?.field === 'email' ? problem.says : null;
  const invalid = raw(wrong === null ? '' : ' aria-invalid="true" aria-describedby="email-problem"');
  return html`<p><label for="email">${words.email}</label>${wrong === null ? '' : html`<span class="wrong" id="email-problem">${wrong}</span>`}<input type="email" id="email" name="email" required maxlength="254" autocomplete="email" spellcheck="false" value="${clean(fields.get('email') ?? '')}"${invalid}></p>`;
}

/** What a reader chooses: language, how often, and of what. */
export function subscriptionForm(catalog: Catalog, reader: Reader, form: Form): Html {
  const { action, fields, problem, button, isNew, hidden = {} } = form;
  const { language, mail } = reader;
  const words = subscriptionIn[language];
  const byLabel = ([, one]: Choice, [, other]: Choice): number => one.localeCompare(other, language);
  const places = (codes: readonly string[]): Choice[] =>
    codes.map((id): Choice => [id, countryName(id, reader)]).sort(byLabel);

  const boxes = (name: string, choices: readonly Choice[], usual: readonly string[] = []): Html => {
    const given = fields.getAll(name);
    const chosen = new Set(given.length > 0 || fields.has('send') ? given : usual);
    return html`<div class="choices">${choices.map(
      ([value, label]) =>
        html`<label><input type="checkbox" name="${name}" value="${value}"${chosen.has(value) ? raw(' checked') : ''}> ${label}</label>`,
    )}</div>`;
  };
  const group = (id: string, legend: string, body: Html, hint?: string): Html => {
    const wrong = problem?.field === id ? html`<span class="wrong">${problem.says}</span>` : '';
    const told = raw(hint === undefined ? '' : ` aria-describedby="${id}-hint"`);
    return html`<fieldset id="${id}" tabindex="-1"${told}><legend>${legend}</legend>${wrong}${hint === undefined ? '' : html`<p class="facts" id="${id}-hint">${hint}</p>`}${body}</fieldset>`;
  };
  const folded = (id: string, legend: string, choices: readonly Choice[]): Html =>
    choices.length === 0
      ? html``
      : html`<details id="${id}"${fields.has(id) ? raw(' open') : ''}><summary>${legend}</summary>${problem?.field === id ? html`<span class="wrong">${problem.says}</span>` : ''}<fieldset class="bare"><legend class="unseen">${legend}</legend>${boxes(id, choices)}</fieldset></details>`;

  const wanted = fields.get('language') ?? language;
  const chosenSources = fields.getAll('source');
  const sources = catalog.sources.filter(
    ({ id }) => catalog.sources.length <= mostSources || chosenSources.includes(id),
  );
  const { sends } = words;
  return html`<form method="post" action="${action}">
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${isNew ? addressField({ fields, problem }, reader) : ''}
<p><label for="language">${words.language}</label><select id="language" name="language">${spoken.map((value) => html`<option value="${value}" lang="${value}"${value === wanted ? raw(' selected') : ''}>${mailIn[value].name}</option>`)}</select></p>
${group(
  'send',
  words.often,
  boxes(
    'send',
    [
      ['at-once', sends['at-once']],
      ['daily', sends.daily],
      ['weekly', sends.weekly],
    ],
    ['at-once'],
  ),
  words.oftenHint,
)}
${group(
  'severity',
  words.levels,
  boxes(
    'severity',
    severities.map((severity): Choice => [severity, mail.severities[severity]]),
    ['critical', 'major', 'minor'],
  ),
)}
<p><a href="${reader.to('/levels')}">${reader.words.foot.severities}</a></p>
${group('jurisdiction', words.countries, boxes('jurisdiction', places(countriesOf(catalog))), words.countriesHint)}
${folded('programme', words.programmes, catalog.programmes.map(({ id, name }): Choice => [id, nameOf(name, id, reader)]).sort(byLabel))}
${folded('destination', words.destinations, places(destinationsOf(catalog)))}
${folded('source', words.sources, sources.map((source): Choice => [source.id, `${countryName(source.authority.jurisdiction, reader)} · ${sourceTitle(source, reader)}`]).sort(byLabel))}
<p><button>${button}</button></p>
</form>`;
}
