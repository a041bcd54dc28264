import { html } from 'hono/html';
import type { Programme } from '../../shared/catalog/catalog.ts';
import { toldIn } from '../../shared/language/told/told.ts';
import { type ProgrammeRecord, programmeRecord, type Stated } from '../../shared/programmes/programmeRecord.ts';
import type { Statement } from '../../shared/programmes/statement.ts';
import { sayLabel } from '../../shared/understand/headline/sayFact.ts';
import { sayValue } from '../../shared/understand/headline/sayValue.ts';
import { clean, type Html, safeLink } from './layout.ts';

const english = toldIn('en');

const name = ({ id, name: names }: Programme): string => names['en'] ?? id;
const shownTurns = 50;

const value = ({ fact, by }: Stated): Html =>
  html`${clean(fact.value === null ? 'not published' : sayValue(fact.value, english))} <span class="facts">${fact.status.replace('_', ' ')}, read so since ${fact.since.slice(0, 10)}</span><br>“${clean(fact.quote.exact)}” <a href="${safeLink(by.official)}" rel="noopener noreferrer">${clean(by.notice.number ?? by.notice.title)}</a>${fact.scope === null ? '' : html`<br><span class="facts">Limited: ${clean(fact.scope)}</span>`}`;

const cell = (record: ProgrammeRecord, label: string): Html => {
  const own = [...record.holds, ...record.unpublished].filter(
    ({ fact }) => sayLabel(fact.type, fact.qualifier, english) === label,
  );
  const contrary = record.holds.filter((one) => own.includes(one)).flatMap(({ others }) => others);
  return html`${own.map((one) => html`<p>${value(one)}</p>`)}${contrary.map((one) => html`<p>Otherwise: ${value(one)}</p>`)}${own.length === 0 ? 'nothing read' : ''}`;
};

/** Every programme, with how much is known of it. */
export function programmesPage(programmes: readonly Programme[], statements: readonly Statement[], now: Date): Html {
  return html`<h1>Programmes</h1>
<p>What holds, as the official notices that were read state it.</p>
<table><thead><tr><th>Programme</th><th>Facts</th><th>Notices</th></tr></thead><tbody>
${programmes.map((programme) => {
  const { holds, notices } = programmeRecord(programme.id, statements, now);
  return html`<tr><td><a href="/programmes/${programme.id}">${clean(name(programme))}</a></td><td>${holds.length}</td><td>${notices.length}</td></tr>`;
})}
</tbody></table>`;
}

/** What holds of a programme, or of several side by side, since when and from which notice. */
export function programmePage(
  shown: readonly Programme[],
  all: readonly Programme[],
  statements: readonly Statement[],
  now: Date,
): Html {
  const records = shown.map(({ id }) => programmeRecord(id, statements, now));
  const labels = new Set(
    records.flatMap(({ holds, unpublished }) =>
      [...holds, ...unpublished].map(({ fact }) => sayLabel(fact.type, fact.qualifier, english)),
    ),
  );
  const [first] = shown;
  const others = all.filter(({ id }) => shown.every((one) => one.id !== id));
  const turns = records.flatMap(({ history }) => history.slice(0, shownTurns));
  return html`<h1>${clean(shown.map(name).join(' and '))}</h1>
<table><thead><tr><th>Fact</th>${shown.map((one) => html`<th>${clean(name(one))}</th>`)}</tr></thead><tbody>
${[...labels].sort().map((label) => html`<tr><td>${clean(label)}</td>${records.map((record) => html`<td>${cell(record, label)}</td>`)}</tr>`)}
</tbody></table>
${labels.size === 0 ? html`<p>No notice that was read states anything of it yet.</p>` : ''}
<h2>History</h2>
<ul>${turns.map(
    ({ at, type, qualifier, op, before, after, change }) =>
      html`<li>${at.slice(0, 10)} <a href="/changes/${change}">${op} ${clean(sayLabel(type, qualifier, english))}</a>: ${clean(before === null ? '-' : sayValue(before, english))} → ${clean(after === null ? '-' : sayValue(after, english))}</li>`,
  )}</ul>
${first === undefined || shown.length > 1 ? '' : html`<h2>Side by side with</h2><ul>${others.map((other) => html`<li><a href="/programmes/${first.id}?with=${other.id}">${clean(name(other))}</a></li>`)}</ul>`}`;
}
