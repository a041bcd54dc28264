import { html } from 'hono/html';
import type { Series, Step } from '../../../shared/programmes/series.ts';
import { sayValue } from '../../../shared/understand/headline/sayValue.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, type Html } from '../frame/say.ts';
import { type Domain, dayNumber } from './domain.ts';
import { type Box, placeLabels, type Wanted, widthOf } from './placeLabels.ts';

const [width, height] = [420, 250];
const area = { left: 56, right: 410, top: 30, bottom: 212 };
/** One place after the point is a tenth of a pixel. */
const place = (value: number): number => Math.round(value * 10) / 10;

/** A value in few words: what bounds it, and how often it is due, the heading and the table say. */
function shortValue({ value, unit, precision, zone }: Step['value'], { told }: Reader): string {
  const number = Number(value);
  if (/^[A-Z]{3}$/.test(unit) && Number.isFinite(number)) return number.toLocaleString(told.locale);
  return clean(sayValue({ value, unit, precision, zone }, told));
}

interface Scales {
  readonly x: (day: number) => number;
  readonly y: (size: number) => number;
}

function scalesOf({ from, to, low, high }: Domain): Scales {
  const [across, up] = [area.right - area.left, area.bottom - area.top];
  return {
    x: (day) => place(area.left + ((day - from) / (to - from)) * across),
    y: (size) => place(area.bottom - ((size - low) / (high - low || 1)) * up),
  };
}

/** Piece of the line at one height, with the rise to the next. */
interface Piece {
  readonly path: string;
  /** Not known since when, or not yet in force. */
  readonly isDashed: boolean;
}

function piecesOf({ first, steps, endedOn }: Series, { x, y }: Scales, domain: Domain, today: number): Piece[] {
  const end = endedOn === null ? domain.to : dayNumber(endedOn);
  const levels = [
    ...(first === null ? [] : [{ from: domain.from, size: first.size, isDashed: true }]),
    ...steps.map(({ day, size, isAhead }) => ({ from: dayNumber(day), size, isDashed: isAhead })),
  ];
  return levels.flatMap(({ from, size, isDashed }, at): Piece[] => {
    const next = levels[at + 1];
    const to = next?.from ?? end;
    const rise = next === undefined ? '' : `V${y(next.size)}`;
    // What holds is drawn whole up to today; beyond, the line says what is known to come.
    if (isDashed || next !== undefined || to <= today)
      return [{ path: `M${x(from)} ${y(size)}H${x(to)}${rise}`, isDashed }];
    return [{ path: `M${x(from)} ${y(size)}H${x(Math.max(today, from))}`, isDashed: false }];
  });
}

/** Where the line runs: no words may stand there. */
function linesOf({ first, steps, endedOn }: Series, { x, y }: Scales, domain: Domain): Box[] {
  const levels = [
    ...(first === null ? [] : [{ from: domain.from, size: first.size }]),
    ...steps.map(({ day, size }) => ({ from: dayNumber(day), size })),
  ];
  const end = endedOn === null ? domain.to : dayNumber(endedOn);
  return levels.flatMap(({ from, size }, at): Box[] => {
    const next = levels[at + 1];
    const [left, right, level] = [x(from), x(next?.from ?? end), y(size)];
    const along = { left, right, top: level - 3, bottom: level + 3 };
    if (next === undefined) return [along];
    const [top, bottom] = [Math.min(level, y(next.size)), Math.max(level, y(next.size))];
    return [along, { left: right - 2, right: right + 2, top: top - 3, bottom: bottom + 3 }];
  });
}

function wantedOf({ first, steps }: Series, { x, y }: Scales, domain: Domain, reader: Reader): Wanted[] {
  const sizes = steps.map(({ size }) => size);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const known = steps.map(({ day, size, value }, at) => ({
    x: x(dayNumber(day)),
    y: y(size),
    text: shortValue(value, reader),
    weight: at === steps.length - 1 ? 4 : at === 0 ? 3 : size === least || size === most ? 2 : 1,
  }));
  const before =
    first === null ? [] : [{ x: x(domain.from), y: y(first.size), text: shortValue(first.value, reader), weight: 3 }];
  return [...before, ...known];
}

/** Names of months that touch are left out, every other one. */
function shownTimes(times: Domain['times'], x: Scales['x']): Domain['times'] {
  let end = Number.NEGATIVE_INFINITY;
  return times.filter(({ at, label }) => {
    const half = widthOf(label) / 2;
    if (x(at) - half < end + 8) return false;
    end = x(at) + half;
    return true;
  });
}

function axes({ times, amounts }: Domain, { x, y }: Scales): Html {
  const across = amounts.map(
    ({ at, label }) =>
      html`<line class="grid" x1="${area.left}" x2="${area.right}" y1="${y(at)}" y2="${y(at)}"/><text class="tick" x="${area.left - 7}" y="${y(at) + 4}" text-anchor="end">${label}</text>`,
  );
  const up = shownTimes(times, x).map(
    ({ at, label }) =>
      html`<line class="mark" x1="${x(at)}" x2="${x(at)}" y1="${area.bottom}" y2="${area.bottom + 5}"/><text class="tick" x="${Math.min(x(at), width - widthOf(label) / 2)}" y="${area.bottom + 20}" text-anchor="middle">${label}</text>`,
  );
  return html`${across}<line class="mark" x1="${area.left}" x2="${area.right}" y1="${area.bottom}" y2="${area.bottom}"/>${up}`;
}

/** What the amounts at the side are amounts of. */
function unitName(unit: string, locale: string): string {
  if (/^[A-Z]{3}$/.test(unit)) return new Intl.DisplayNames(locale, { type: 'currency' }).of(unit) ?? unit;
  if (unit !== 'duration' && unit !== 'working_days') return unit === 'percent' ? '%' : '';
  const parts = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).formatToParts(2);
  return parts.find(({ type }) => type === 'unit')?.value ?? '';
}

interface Drawing {
  readonly series: Series;
  readonly domain: Domain;
  readonly now: Date;
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** A step line on honest axes: each value from its day on, dashed where it is not known since when, or not yet in force. */
export function drawChart({ series, domain, now, id, title, description }: Drawing, reader: Reader): Html {
  const scales = scalesOf(domain);
  const today = now.getTime() / 86_400_000;
  const bounds = { ...area, top: 16, right: width - 2 };
  const labels = placeLabels(wantedOf(series, scales, domain, reader), bounds, linesOf(series, scales, domain));
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc" xmlns="http://www.w3.org/2000/svg"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>
<text class="tick" x="2" y="12">${unitName(series.unit, reader.told.locale)}</text>${axes(domain, scales)}
${piecesOf(series, scales, domain, today).map(({ path, isDashed }) => html`<path class="${isDashed ? 'step unsure' : 'step'}" d="${path}"/>`)}
${series.steps.map(({ day, size }) => html`<circle class="dot" cx="${scales.x(dayNumber(day))}" cy="${scales.y(size)}" r="3.5"/>`)}
${labels.map(({ x, y, text }) => html`<text class="value" x="${place(x)}" y="${place(y)}" text-anchor="middle">${text}</text>`)}
</svg>`;
}
