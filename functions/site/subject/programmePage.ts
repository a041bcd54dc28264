import { html } from 'hono/html';
import type { Programme } from '../../../shared/catalog/catalog.ts';
import { toldIn } from '../../../shared/language/told/told.ts';
import { type ProgrammeRecord, programmeRecord, type Stated } from '../../../shared/programmes/programmeRecord.ts';
import { seriesOf } from '../../../shared/programmes/series.ts';
import type { Statement } from '../../../shared/programmes/statement.ts';
import { noticeLanguage } from '../../../shared/relate/noticeLanguage.ts';
import { sayLabel, sayWhole } from '../../../shared/understand/headline/sayFact.ts';
import { chartPairs, charts } from '../chart/chartFigure.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, type Html, inTongue, named, nameOf, safeLink, saying, shownDay } from '../frame/say.ts';
import { table } from '../frame/table.ts';

const shownTurns = 50;

export const programmeName = ({ id, name }: Programme, reader: Reader): string => nameOf(name, id, reader);

/** A value that a notice states, since when, in which words, and where. */
export function statedValue({ fact, by }: Stated, { language, words, told: { colon } }: Reader): Html {
  const told = toldIn(language, by.source.jurisdiction);
  const tongue = noticeLanguage(by);
  const isOpen = fact.value === null;
  const value = isOpen ? words.programmes.unpublished : clean(sayWhole(fact.value, told));
  const status = isOpen ? '' : `${told.statuses[fact.status]}${told.comma}`;
  const since = saying(words.programmes.since, shownDay(fact.since.slice(0, 10), { told }));
  const scope =
    fact.scope === null
      ? ''
      : html`<br><span class="facts">${words.programmes.limited}${colon}${inTongue(fact.scope, tongue)}</span>`;
  return html`${value} <span class="facts">${status}${since}</span><br><q lang="${tongue}" dir="auto">${clean(fact.quote.exact)}</q> <a href="${safeLink(by.official)}" rel="noopener noreferrer" lang="${tongue}" dir="auto">${clean(by.notice.number ?? by.notice.title)}</a>${scope}`;
}

function cell(record: ProgrammeRecord, label: string, reader: Reader): Html {
  const { words, told } = reader;
  const own = [...record.holds, ...record.unpublished].filter(
    ({ fact }) => sayLabel(fact.type, fact.qualifier, told) === label,
  );
  const contrary = record.holds.filter((one) => own.includes(one)).flatMap(({ others }) => others);
  return html`${own.map((one) => html`<p>${statedValue(one, reader)}</p>`)}${contrary.map((one) => html`<p>${words.programmes.otherwise}${told.colon}${statedValue(one, reader)}</p>`)}${own.length === 0 ? words.programmes.none : ''}`;
}

/** Every programme, with how much is known of it. */
export function programmesPage(
  programmes: readonly Programme[],
  statements: readonly Statement[],
  now: Date,
  reader: Reader,
): Html {
  const { programmes: words } = reader.words;
  const rows = programmes.map((programme) => {
    const { holds, notices } = programmeRecord(programme.id, statements, now);
    const link = html`<a href="${reader.to(`/programmes/${programme.id}`)}">${named(programme.name, programme.id, reader)}</a>`;
    return [link, holds.length, notices.length];
  });
  return html`<h1>${words.title}</h1>
<p>${words.lead} <a href="${reader.to('/compare')}">${reader.words.compare.lead}</a></p>
${table({ caption: words.title, heads: [words.programme, words.facts, words.notices], rows })}`;
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

/** What holds of a programme, or of several side by side, since when and from which notice. */
export function programmePage(
  shown: readonly Programme[],
  statements: readonly Statement[],
  now: Date,
  reader: Reader,
): Html {
  const { words, told, to } = reader;
  const { programmes: said } = words;
  const records = shown.map(({ id }) => programmeRecord(id, statements, now));
  const labels = new Set(
    records.flatMap(({ holds, unpublished }) =>
      [...holds, ...unpublished].map(({ fact }) => sayLabel(fact.type, fact.qualifier, told)),
    ),
  );
  const chosen = shown.map(({ id }) => `programme=${id}`).join('&');
  const turns = records.flatMap(({ history }) => history.slice(0, shownTurns));
  const names = shown.map((one) => programmeName(one, reader));
  const title = names.reduce((one, other) => said.and(one, other));
  const rows = [...labels]
    .sort()
    .map((label) => [clean(label), ...records.map((record) => cell(record, label, reader))]);
  const heads = [said.fact, ...shown.map(({ id, name }) => named(name, id, reader))];
  return html`<h1>${title}</h1>
${labels.size === 0 ? html`<p>${said.empty}</p>` : table({ caption: title, heads, labels: [said.fact, ...names], rows })}
${drawn(shown, statements, now, reader)}
<h2>${said.history}</h2>
<ul>${turns.map(
    ({ at, type, qualifier, op, before, after, change }) =>
      html`<li>${shownDay(at.slice(0, 10), reader)} <a href="${to(`/changes/${change}`)}">${clean(sayLabel(type, qualifier, told))}</a>${told.colon}${said.ops[op]}${told.comma}${clean(before === null ? '–' : sayWhole(before, told))} → ${clean(after === null ? '–' : sayWhole(after, told))}</li>`,
  )}</ul>
<p><a href="${to(shown.length > 1 ? '/compare' : `/compare?${chosen}`)}">${said.beside}</a></p>`;
}
