import { html } from 'hono/html';
import { severities } from '../../shared/alert/event.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { mailIn } from '../../shared/language/told/mail.ts';
import { spoken } from '../../shared/language/told/spoken.ts';
import { clean, type Html } from './layout.ts';
import { nameOf } from './timeline.ts';

const regions = new Intl.DisplayNames('en', { type: 'region' });

type Choice = readonly [value: string, label: string];

const byLabel = ([, one]: Choice, [, other]: Choice): number => one.localeCompare(other, 'en');

const boxes = (name: string, choices: readonly Choice[], checked: readonly string[] = []): Html =>
  html`<div class="choices">${choices.map(
    ([value, label]) =>
      html`<label><input type="checkbox" name="${name}" value="${value}"${checked.includes(value) ? html` checked` : ''}> ${clean(label)}</label>`,
  )}</div>`;

/** The form by which a reader subscribes; it is sent to the function `subscribe`, as the site itself changes nothing. */
export function subscribePage({ programmes, sources }: Catalog): Html {
  const jurisdictions = [...new Set(sources.map(({ authority }) => authority.jurisdiction))];
  const countries = jurisdictions.map((id): Choice => [id, regions.of(id) ?? id]).sort(byLabel);
  return html`<h1>Subscribe</h1>
<p>By e-mail, free of charge. You confirm by a mail from Amazon SNS, which alone keeps your address. Every mail ends with a link that ends it; to change what you get, end it and subscribe again.</p>
<form method="post" action="/subscribe">
<p><label>E-mail address<br><input type="email" name="email" required maxlength="254" autocomplete="email"></label></p>
<p><label>Language<br><select name="language">${spoken.map((value) => html`<option value="${value}" lang="${value}">${mailIn[value].name}</option>`)}</select></label></p>
<fieldset><legend>How often</legend>${boxes(
    'send',
    [
      ['at-once', 'At once, when something changes'],
      ['daily', 'A digest every day'],
      ['weekly', 'A digest every Monday'],
    ],
    ['at-once'],
  )}
<p class="facts">A digest has a line for each change, and says which sources were not read as promised. With alerts at once it leaves out what they said in full.</p></fieldset>
<fieldset><legend>Severity of what is sent at once</legend>${boxes(
    'severity',
    severities.map((severity) => [severity, severity]),
    ['critical', 'major', 'minor'],
  )}</fieldset>
<fieldset><legend>Countries; none chosen means all</legend>${boxes('jurisdiction', countries)}
<p class="facts">Digests come one for each country chosen, by programme and source too; one of all countries when none is.</p></fieldset>
<details><summary>Only some programmes</summary>${boxes('programme', programmes.map(({ id, name }): Choice => [id, nameOf(name, id)]).sort(byLabel))}</details>
<details><summary>Only some sources</summary>${boxes('source', sources.map(({ id, title, authority }): Choice => [id, `${authority.jurisdiction} · ${title?.['en'] ?? id}`]).sort(byLabel))}</details>
<p><button>Subscribe</button></p>
</form>`;
}
