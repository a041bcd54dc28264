import { createHash } from 'node:crypto';
import type { StatedDay } from '../../../shared/programmes/datesAhead.ts';
import type { CatalogIndex } from '../catalogIndex.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, safeLink } from '../frame/say.ts';
import { sayStatedDay } from './sayDay.ts';

/** Text of RFC 5545, 3.3.11, on one line. */
const escaped = (text: string): string =>
  clean(text).toWellFormed().replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,');

/** Lines of at most 75 bytes, cut between characters (RFC 5545, 3.1). */
function folded(line: string): string {
  let out = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) {
      out += '\r\n ';
      bytes = 1;
    }
    out += character;
    bytes += size;
  }
  return out;
}

/** `Until 9999-12-31` says that there is no end; the day after it has no place in a calendar. */
const endless = '9999-12-31';
const compact = (day: string): string => day.replaceAll('-', '');
const dayMs = 24 * 60 * 60 * 1000;
const dayAfter = (day: string): string => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);

/** The same for the same day of a notice, whatever the words and the language: a calendar replaces what it has. */
const uidOf = ({ by, kind, day }: StatedDay): string =>
  `${createHash('sha256')
    .update(JSON.stringify([by.notice.id, kind, day]))
    .digest('hex')
    .slice(0, 32)}@visawire`;

interface Calendar {
  readonly name: string;
  readonly days: readonly StatedDay[];
}

/** Beginnings and ends as whole days of iCalendar (RFC 5545), with the official words and the way to them. */
export function calendarOf({ name, days }: Calendar, reader: Reader, index: CatalogIndex): string {
  const { words, told } = reader;
  const events = days
    .filter(({ day }) => day < endless)
    .flatMap((day) => {
      const { subject, what } = sayStatedDay(day, reader, index);
      const { by, kind, facts } = day;
      const said = facts[0].said ?? facts[0].quote.exact;
      const line = `${subject}${told.colon}${words.places[kind]}${what === '' ? '' : told.bracketed(what)}`;
      return [
        'BEGIN:VEVENT',
        `UID:${uidOf(day)}`,
        `DTSTAMP:${by.evidence.capturedAt.replace(/[-:]|\.\d+/g, '')}`,
        `DTSTART;VALUE=DATE:${compact(day.day)}`,
        `DTEND;VALUE=DATE:${compact(dayAfter(day.day))}`,
        `SUMMARY:${escaped(line)}`,
        `DESCRIPTION:${escaped(told.quoted(said))}\\n${escaped(safeLink(by.official))}\\n${escaped(words.foot.advice)}`,
        `URL:${safeLink(by.official)}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ];
    });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Visawire//Dates//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
