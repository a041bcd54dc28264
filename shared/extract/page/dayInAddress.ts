import { readTimestamp } from '../timestamp.ts';

/** `/2026/03/14/…`, `/2026-03-14-…`, `/20260314…`, `/t20260314_1234.html`, `/202603/t20260314_1.htm`. */
const forms: readonly RegExp[] = [
  /\/(?<year>(?:19|20)\d{2})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?=\/|$|[-_.])/u,
  /(?<!\d)(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/u,
  /\/(?<year>(?:19|20)\d{2})\/(?<month>\d{2})(?<day>\d{2})(?=\/)/u,
  /\/t?(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?=[/_.-]|$)/u,
];

/** The day that an address names, as many publishers file what they put up. */
export function dayInAddress(url: string): string | null {
  const { pathname } = new URL(url);
  for (const form of forms) {
    const { year, month = '', day = '' } = form.exec(pathname)?.groups ?? {};
    const read = year === undefined ? null : readTimestamp(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (read !== null) return read;
  }
  return null;
}
