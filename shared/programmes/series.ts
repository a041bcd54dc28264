import { ranks } from '../catalog/catalog.ts';
import { dayIn } from '../language/dates/zones.ts';
import type { FactValue } from '../understand/fact.ts';
import { isOf } from './programmeRecord.ts';
import { sizeOf } from './sizeOf.ts';
import type { Statement, Turn } from './statement.ts';

/** Types whose values people would rather see move than read, those that matter most first. */
export const chartedTypes: readonly string[] = [
  'fee',
  'supplementary_charge',
  'levy',
  'salary_threshold',
  'funds_required',
  'capital_required',
  'bond',
  'quota',
  'cutoff_date',
  'processing_time',
  'points_threshold',
  'stay_per_entry',
  'visa_validity',
  'age_max',
];

/** From a day on, what a notice says of one thing. */
export interface Step {
  /** YYYY-MM-DD: the day it holds from where the notice states one, else the day on which it was read. */
  readonly day: string;
  readonly value: FactValue;
  readonly size: number;
  /** Id of the change that told it. */
  readonly change: string;
  /** Whether it holds only from a day that is still to come. */
  readonly isAhead: boolean;
}

/** How one value of a programme moved, as one authority states it. */
export interface Series {
  readonly programme: string;
  readonly type: string;
  readonly qualifier: string | null;
  readonly unit: string;
  /** What stood there before the first change that was read; since when is not known. */
  readonly first: { readonly value: FactValue; readonly size: number } | null;
  /** Oldest first. */
  readonly steps: readonly Step[];
  /** Day from which it is not stated any more, or null. */
  readonly endedOn: string | null;
}

interface Told {
  readonly turn: Turn;
  readonly by: Statement;
}

/** What no longer holds, or never did. */
const ends = new Set(['vacated', 'withdrawn', 'expired', 'suspended', 'not_published']);

const isCharted = ({ turn }: Told): boolean =>
  chartedTypes.includes(turn.type) &&
  turn.status !== 'proposed' &&
  [turn.before, turn.after].some((value) => value !== null && sizeOf(value) !== null);

const slotOf = ({ turn: { type, qualifier, before, after } }: Told): string => {
  const { unit, period = null } = after ?? before ?? { unit: '' };
  return JSON.stringify([type, qualifier, unit, period]);
};

const dayOf = ({ turn: { at, after }, by }: Told): string => {
  const from = after?.window?.from?.value ?? '';
  return /^\d{4}-\d{2}-\d{2}/.test(from) ? from.slice(0, 10) : dayIn(by.zone, new Date(at));
};

/** A line that is being drawn. */
interface Line {
  readonly first: Series['first'];
  readonly steps: Step[];
  endedOn: string | null;
}

const lastOf = ({ first, steps }: Line): string | undefined => (steps.at(-1) ?? first)?.value.value;

function sized(value: FactValue | null): Series['first'] {
  const size = value === null ? null : sizeOf(value);
  return value === null || size === null ? null : { value, size };
}

/** The lines that changes of one thing make: each goes on from the value that it replaces. */
function linesOf(told: readonly Told[], today: string): Line[] {
  const lines: Line[] = [];
  for (const one of told.toSorted((a, b) => a.turn.at.localeCompare(b.turn.at))) {
    const { before, after, change, status } = one.turn;
    const open = lines.filter(({ endedOn }) => endedOn === null);
    const alone = told.filter(({ turn }) => turn.change === change).length === 1;
    const own = before === null ? undefined : open.find((line) => lastOf(line) === before.value);
    // A list tells each new notice by itself: the newest takes the place of the one before.
    const line = own ?? (before === null && alone && open.length === 1 ? open[0] : undefined);
    const day = dayOf(one);
    const now = sized(after);
    if (now === null || ends.has(status)) {
      if (line !== undefined) line.endedOn = day;
      continue;
    }
    if (line !== undefined && lastOf(line) === now.value.value) continue;
    const step = { ...now, day, change, isAhead: day > today };
    if (line === undefined) lines.push({ first: sized(before), steps: [step], endedOn: null });
    else line.steps.push(step);
  }
  return lines;
}

const rankOf = ({ by }: Told): number => ranks.indexOf(by.source.authority.rank);

/** How the values of a programme moved, from the changes that were recorded; what never changed is no series. */
export function seriesOf(programme: string, statements: readonly Statement[], now: Date): Series[] {
  const told = statements
    .flatMap((by): Told[] =>
      by.history.filter((turn) => isOf(turn.programme, by, programme)).map((turn) => ({ turn, by })),
    )
    .filter(isCharted);
  const series = [...Map.groupBy(told, slotOf).values()].flatMap((several): Series[] => {
    const authorities = [...Map.groupBy(several, ({ by }) => by.source.authority.id).values()];
    const [best = []] = authorities.toSorted(([one], [other]) =>
      one === undefined || other === undefined ? 0 : rankOf(one) - rankOf(other),
    );
    const [any] = best;
    if (any === undefined) return [];
    const { type, qualifier, before, after } = any.turn;
    const { unit } = after ?? before ?? { unit: '' };
    return linesOf(best, dayIn(any.by.zone, now)).map(({ first, steps, endedOn }) => ({
      programme,
      type,
      qualifier,
      unit,
      first,
      steps: steps.toSorted((one, other) => one.day.localeCompare(other.day)),
      endedOn,
    }));
  });
  const order = ({ type }: Series): number => chartedTypes.indexOf(type);
  return series
    .filter(({ first, steps }) => steps.length + (first === null ? 0 : 1) > 1)
    .toSorted((one, other) => order(one) - order(other));
}
