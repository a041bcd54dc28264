import { readTimestamp } from '../timestamp.ts';

/** `/2026/03/14/…`, `/2026-03-14-…`, `/20260314…`, `/t20260314_1234.html`, `/202603/t20260314_1.htm`. */
const forms: readonly RegExp[] = [
  /\/(?<year>(?:19|20)\d{2})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?=\/|$|[-_.])/u,
  /(?<!\d)(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/u,
  /\/(?<year>(?:19|20)\d{2})\/(?<month>\d{2})(?<day>\d{2})(?=\/)/u,
  /\/t?(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?=[/_.-]|$)/u,
];

/** `?codigo=123&fecha=30/12/2024`: gazettes ask for their issue by its day. */
const dayNames = /^(?:date|pub_?date|day|fecha|data|datum|dato|tarih)$/iu;
const dayFirst = /^(?<day>\d{2})[/.-](?<month>\d{2})[/.-](?<year>(?:19|20)\d{2})$/u;

/** The day that an address names, as many publishers file what they put up. */
export function dayInAddress(url: string): string | null {
  const { pathname, searchParams } = new URL(url);
  for (const [name, value] of searchParams) {
    const { year, month, day } = (dayNames.test(name) ? dayFirst.exec(value)?.groups : undefined) ?? {};
    const read = year === undefined ? null : readTimestamp(`${year}-${month}-${day}`);
    if (read !== null) return read;
  }
  for (const form of forms) {
    const { year, month = '', day = '' } = form.exec(pathname)?.groups ?? {};
    const read = year === undefined ? null : readTimestamp(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (read !== null) return read;
  }
  return null;
}
