/** A day or a coarser time; month from 1. */
export interface Calendar {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly quarter?: number;
}

/** Notices older or further away than this are misread numbers. */
const years = { first: 1900, last: 2100 };
const pad = (number: number, width = 2): string => String(number).padStart(width, '0');

/** Whether the day is in the calendar: no 31 June, no month 13, no year 3000. */
export function isReal({ year, month, day, quarter }: Calendar): boolean {
  if (!Number.isInteger(year) || year < years.first || year > years.last) return false;
  if (quarter !== undefined && (quarter < 1 || quarter > 4)) return false;
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** EDTF: `2026`, `2026-Q4`, `2026-04`, `2026-04-09`. */
export function toEdtf({ year, month, day, quarter }: Calendar): string {
  if (quarter !== undefined) return `${pad(year, 4)}-Q${quarter}`;
  if (month === undefined) return pad(year, 4);
  return day === undefined ? `${pad(year, 4)}-${pad(month)}` : `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

export function precisionOf({ month, day, quarter }: Calendar): 'year' | 'quarter' | 'month' | 'day' {
  if (quarter !== undefined) return 'quarter';
  if (month === undefined) return 'year';
  return day === undefined ? 'month' : 'day';
}

const eras: Readonly<Record<string, number>> = {
  令和: 2018,
  r: 2018,
  平成: 1988,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
  中華民國: 1911,
};
/** Names of eras, as part of a regular expression. */
export const eraNames = '令和|平成|昭和|中華民國|民國|民国';

/** 令和7 is 2025, 民國114 too; null for an era that is not known. */
export function yearOfEra(era: string, year: number): number | null {
  const before = eras[era];
  return before === undefined ? null : before + year;
}

/** A day moved by an ISO 8601 duration of days, weeks, months or years; a month too short ends it early. */
export function addDuration(day: string, iso: string): string | null {
  const [, count, unit] = /^P(\d{1,4})([DWMY])$/.exec(iso) ?? [];
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  if (count === undefined || year === undefined || month === undefined || date === undefined) return null;
  const number = Number(count);
  if (unit === 'D' || unit === 'W') {
    const days = unit === 'W' ? number * 7 : number;
    return new Date(Date.UTC(Number(year), Number(month) - 1, Number(date) + days)).toISOString().slice(0, 10);
  }
  const months = Number(month) - 1 + (unit === 'Y' ? number * 12 : number);
  const last = new Date(Date.UTC(Number(year), months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(Number(year), months, Math.min(Number(date), last))).toISOString().slice(0, 10);
}

/** How many months yearless days may lie before the publication that they stand in. */
const monthsBack = 2;

/** The year of a day without one: the first such day that is not more than two months before the day of publication. */
export function yearAround(published: string, month: number, day: number): number {
  const [year = 0, publishedMonth = 1, publishedDay = 1] = published.split('-').map(Number);
  const distance = (month - publishedMonth) * 31 + (day - publishedDay);
  if (distance < -31 * monthsBack) return year + 1;
  return distance > 31 * (12 - monthsBack) ? year - 1 : year;
}
