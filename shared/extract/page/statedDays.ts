import { dayName, headOf, lineDays, namesEvent } from './bylines.ts';
import type { Line } from './lines.ts';
import { printedDays } from './printedDays.ts';

/** Days that lines state of their notice, RFC 3339, by how plainly they state them; each in reading order. */
export interface StatedDays {
  /** Behind a name: `Published: …`, `发布日期：…`, or in markup that says so. */
  readonly named: readonly string[];
  /** Alone, or beside an office, a name or a place. */
  readonly plain: readonly string[];
  /** Of these, the ones beside which nothing stands. */
  readonly alone: readonly string[];
  /** In `time` elements. */
  readonly stamped: readonly string[];
}

/** What reads days in the words and on the clock of the publisher. */
export interface DayReader {
  /** Of the text and of its source. */
  readonly languages: readonly string[];
  readonly jurisdiction: string;
  /** RFC 3339 date or date-time, or null. */
  readonly read: (text: string) => string | null;
  /** The day that a line says in eras or Chinese numerals, alone or behind a name, and nothing else. */
  readonly readEra: (text: string) => { readonly day: string; readonly isNamed: boolean } | null;
}

/** A day in a cell is of what its row is about. */
const isCell = ({ node }: Line): boolean => node.type === 'tag' && /^t[dh]$/.test(node.name);

/** An author or a kind of notice is said in so few words. */
const fewWords = /^[^\p{L}]*(?:[\p{L}\p{M}]+[^\p{L}]+){0,3}[\p{L}\p{M}]*[^\p{L}]*$/u;
/** Whether a day stands in or behind a link that says more, and so is of where it leads: `Read the report of 14 March 2026`. */
function isOfLink({ linked }: Line, text: string, start: number): boolean {
  const before = text.slice(0, start).trim();
  return linked !== '' && !fewWords.test(before) && (linked.startsWith(before) || before.includes(linked));
}

/** The days that some lines state. A day within a sentence is none, nor is that of a last change. */
export function statedDays(lines: readonly Line[], from: number, to: number, reader: DayReader): StatedDays {
  const [named, plain, alone, stamped]: [string[], string[], string[], string[]] = [[], [], [], []];
  for (let at = Math.max(0, from); at < Math.min(to, lines.length); at++) {
    const line = lines[at];
    if (line === undefined) continue;
    const label = lines[at - 1]?.text ?? '';
    const said = headOf(line.text);
    if (said === '' || namesEvent(label)) continue;
    const name = dayName(label);
    const text = (name === null ? said : `${name}: ${said}`).normalize('NFKC');
    const days = lineDays(text, reader.languages, reader.jurisdiction);
    for (const { value, printed, isNamed } of line.stamps) {
      const told = reader.read(value);
      // Templates leave the time of another notice in the markup: what is printed is looked at by those who write it.
      const [seen] = printedDays(printed.normalize('NFKC'), reader.languages, reader.jurisdiction);
      const day = seen === undefined || told?.startsWith(seen.day) === true ? told : seen.day;
      if (day !== null && isNamed) named.push(day);
      if (day !== null && !isNamed && !days.some(({ kind }) => kind === 'changed')) stamped.push(day);
    }
    for (const { day, kind, start, isAlone } of days) {
      if (isOfLink(line, text, start)) continue;
      // With its time, where that is read too.
      const whole = reader.read(text.slice(start));
      const read = whole?.startsWith(day) === true ? whole : day;
      if (kind === 'named') named.push(read);
      if (kind === 'plain' && !isCell(line)) plain.push(read);
      if (kind === 'plain' && isAlone && !line.isPart) alone.push(read);
    }
    const era = days.length === 0 ? reader.readEra(text) : null;
    if (era?.isNamed === true) named.push(era.day);
    if (era?.isNamed === false && !isCell(line)) {
      plain.push(era.day);
      if (!line.isPart) alone.push(era.day);
    }
  }
  return { named, plain, alone, stamped };
}
