import { html } from 'hono/html';
import type { Coverage } from '../../shared/catalog/coverage.ts';
import type { Html } from './layout.ts';

const regions = new Intl.DisplayNames('en', { type: 'region' });

/** The sources of each country, and the programmes that one failing site would leave unwatched. */
export function coverageTables({ jurisdictions, programmes }: Coverage): Html {
  const gaps = programmes.filter(({ gap }) => gap !== null);
  return html`<h2>Coverage</h2>
<table><thead><tr><th>Country</th><th>Sources</th><th>Read well live</th><th>Layout seen</th><th>Layout assumed</th></tr></thead><tbody>
${jurisdictions.map(
  ({ jurisdiction, sources, statuses }) =>
    html`<tr><td>${regions.of(jurisdiction) ?? jurisdiction}</td><td>${sources}</td><td>${statuses.proved}</td><td>${statuses.seen}</td><td>${statuses.assumed}</td></tr>`,
)}
</tbody></table>
<h2>Gaps</h2>
<p>${gaps.length} of ${programmes.length} programmes are watched by one source, or by one kind of page of one office.</p>
<ul>${gaps.map(({ programme, gap }) => html`<li>${programme}: ${gap ?? ''}</li>`)}</ul>`;
}
