import { html } from 'hono/html';
import type { Series } from '../../../shared/programmes/series.ts';
import { sayLabel } from '../../../shared/understand/headline/sayFact.ts';
import { sayValue } from '../../../shared/understand/headline/sayValue.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, type Html, sayDay, shownDay } from '../frame/say.ts';
import { table } from '../frame/table.ts';
import { type Domain, domainOf } from './domain.ts';
import { drawChart } from './drawChart.ts';

/** Charts of one page; what is beyond them the history says. */
const mostCharts = 8;

export const labelOf = ({ type, qualifier }: Series, { told }: Reader): string =>
  clean(sayLabel(type, qualifier, told));

interface Figure {
  readonly series: Series;
  readonly domain: Domain;
  readonly now: Date;
  readonly id: string;
  readonly heading: string;
}

/** How one value moved: drawn, and beside it each value with its day and the change that told it. */
function chartFigure({ series, domain, now, id, heading }: Figure, reader: Reader): Html {
  const { words, told, to } = reader;
  const { charts } = words;
  const { first, steps, endedOn } = series;
  const [begin, last] = [first ?? steps[0], steps.at(-1)];
  if (begin === undefined || last === undefined) return html``;
  const says = (value: Series['steps'][number]['value']): string => clean(sayValue(value, told));
  const description = charts.says(says(begin.value), says(last.value), sayDay(last.day, reader));
  const rows = [
    ...(endedOn === null ? [] : [[shownDay(endedOn, reader), charts.ended]]),
    ...steps
      .toReversed()
      .map(({ day, value, change, isAhead }) => [
        shownDay(day, reader),
        html`<a href="${to(`/changes/${change}`)}">${says(value)}</a>${isAhead ? html` <span class="facts">${charts.ahead}</span>` : ''}`,
      ]),
    ...(first === null ? [] : [[charts.before, says(first.value)]]),
  ];
  return html`<figure class="chart"><figcaption>${heading}</figcaption>
${drawChart({ series, domain, now, id, title: heading, description }, reader)}
${table({ caption: heading, heads: [charts.from, charts.value], rows })}</figure>`;
}

/** How the values of a programme moved, a chart for each. */
export function charts(all: readonly Series[], now: Date, reader: Reader): Html {
  const shown = all.slice(0, mostCharts);
  if (shown.length === 0) return html``;
  return html`<h2 id="charts">${reader.words.charts.title}</h2>${shown.map((series, at) =>
    chartFigure(
      {
        series,
        domain: domainOf([series], now, reader.told.locale),
        now,
        id: `chart-${at + 1}`,
        heading: labelOf(series, reader),
      },
      reader,
    ),
  )}`;
}

/** A programme's series under its name. */
export interface NamedSeries {
  readonly name: string;
  readonly series: readonly Series[];
}

/** The same value of two programmes side by side, on the same axes where it is counted in the same unit. */
export function chartPairs([one, other]: readonly [NamedSeries, NamedSeries], now: Date, reader: Reader): Html {
  const labels = new Set([...one.series, ...other.series].map((series) => labelOf(series, reader)));
  const pairs = [...labels].slice(0, mostCharts).map((label, row) => {
    const sides = [one, other].map(({ name, series }) => ({
      name,
      own: series.find((candidate) => labelOf(candidate, reader) === label),
    }));
    const [left, right] = sides.map(({ own }) => own);
    const shared =
      left !== undefined && right !== undefined && left.unit === right.unit
        ? domainOf([left, right], now, reader.told.locale)
        : null;
    return html`<div class="pair">${sides.map(({ name, own }, side) => {
      const heading = html`${name}`;
      if (own === undefined)
        return html`<p class="facts">${heading}${reader.told.colon}${label}${reader.told.colon}${reader.words.charts.none}</p>`;
      const domain = shared ?? domainOf([own], now, reader.told.locale);
      return chartFigure(
        {
          series: own,
          domain,
          now,
          id: `chart-${row + 1}-${side + 1}`,
          heading: `${name}${reader.told.colon}${label}`,
        },
        reader,
      );
    })}</div>`;
  });
  return pairs.length === 0 ? html`` : html`<h2 id="charts">${reader.words.charts.title}</h2>${pairs}`;
}
