import type { DateMention, Mention } from '../../language/clauses/mention.ts';
import type { Sentence } from '../../language/clauses/sentence.ts';
import { isReal, toEdtf } from '../../language/dates/calendar.ts';
import type { FactValue } from '../fact.ts';
import type { Draft, Reader } from './reader.ts';

/** Missions print months in their own language too: `15ABR06`, `01AOU23`. */
const monthNames = 'JAN|ENE FEB|FEV MAR APR|ABR|AVR MAY|MAI JUN JUL AUG|AGO|AOU SEP OCT NOV DEC|DIC'.split(' ');
const cell =
  /^(?:(?<day>\d{2})-?(?<month>[A-Z]{3})-?(?<year>\d{2})|(?<word>C|U|Current|Unavailable|Unauthorized|[即当當][时時前]|[有无無]名[额額]))$/u;
/** Two-digit years from here on are of the last century. */
const lastCentury = 60;

/** What the columns of the Bulletin are called, by the first word that names the area. */
const areas: readonly (readonly [string, RegExp])[] = [
  [
    'all',
    /all (?:chargeability|others)|worldwide|rest of|tod[ao]s l[ao]s demás|autres pays|reste du monde|其他(?:国家|地区|國家|地區)/iu,
  ],
  ['china', /chin[ae]|中国|中國|中华|大陆|大陸/iu],
  ['india', /india|^inde|印度(?!尼)/iu],
  ['mexico', /m[eé]xi(?:co|que)|墨西哥/iu],
  ['philippines', /(?:ph|f)ilip+in[ea]s|菲律[宾賓]/iu],
  ['vietnam', /vietnam|越南/iu],
  ['el_salvador', /el salvador|guatemala|honduras|[萨薩][尔爾]瓦多/iu],
];

/** Rows of the employment table: `1st`, `Other Workers`, `5th Unreserved`. */
function categoryOf(row: string, head: string): string {
  const plain = row.trim();
  const number = /^(\d)(?:st|nd|rd|th)/iu.exec(plain)?.[1];
  const set = /unreserved|rural|high unemployment|infrastructure/iu.exec(plain)?.[0].toLowerCase().replaceAll(' ', '_');
  if (number !== undefined) return `EB${number}${set === undefined ? '' : `_${set}`}`;
  if (/^other workers/iu.test(plain)) return 'EW';
  if (/^certain religious/iu.test(plain)) return 'SR';
  return /employment/iu.test(head)
    ? plain
    : plain
        .replace(/-/gu, '')
        .toUpperCase()
        .replace(/^EB(\d).*$/u, 'EB$1');
}

function cellValue(text: string): FactValue | null {
  const groups = cell.exec(text.trim())?.groups;
  if (groups === undefined) return null;
  const plain = { precision: null, zone: null };
  if (groups['word'] !== undefined)
    return {
      value: /^(?:c|[即当當有])/iu.test(groups['word']) ? 'current' : 'unavailable',
      unit: 'word',
      name: text.trim(),
      ...plain,
    };
  const short = Number(groups['year']);
  const year = short + (short >= lastCentury ? 1900 : 2000);
  const month = monthNames.findIndex((names) => names.includes(groups['month'] ?? '|')) + 1;
  const calendar = { year, month, day: Number(groups['day']) };
  if (month === 0 || !isReal(calendar)) return null;
  return { value: toEdtf(calendar), unit: 'date', precision: 'day', zone: null, derived: `year ${year}` };
}

/** A cell that is a day as the page's language prints it: `2023年7月15日`. */
function dayOf({ mentions }: Sentence, start: number, end: number): FactValue | null {
  const isDay = (mention: Mention): mention is DateMention =>
    mention.kind === 'date' && mention.start === start && mention.end === end && mention.value.precision === 'day';
  const day = mentions.find(isDay)?.value;
  return day === undefined ? null : { ...day, unit: 'date', zone: null };
}

/** Whether the table is of the days from which one may file, and not of those on which is decided. */
const isFiling = (above: string): boolean =>
  /dates? for filing|(?:申请|申請|送件|递件|遞件|[递遞]交)(?:[^，。]{0,4})日/iu.test(above);

/**
 * CUTOFF-DATE: the cells of the US Visa Bulletin: `F2A | 01FEB24 | C` under the areas of chargeability, `C` being current and `U`
 * unavailable; also as missions in China and Taiwan translate them: `F2A | 2024年2月1日 | 即时`; each by category and area, those for filing apart (travel.state.gov, read 2026-11-30).
 */
export const readCutoffDates: Reader = function* ({ sentence, jurisdiction, row, claimed }): Generator<Draft> {
  if (jurisdiction !== 'US' || row === null) return;
  const { columns } = row;
  const above = row.section === '' ? row.headings.join(' ') : row.section;
  if (!columns.some((column) => areas[0]?.[1].test(column))) return;
  const text = sentence.folded.text;
  const cells = text.split(' | ');
  let start = 0;
  for (const [index, printed] of cells.entries()) {
    const from = start;
    start += printed.length + 3;
    const value = index === 0 ? null : (cellValue(printed) ?? dayOf(sentence, from, from + printed.length));
    const area = areas.find(([, pattern]) => pattern.test(columns[index] ?? ''))?.[0];
    if (value === null || area === undefined || from < sentence.start || from >= sentence.end) continue;
    const category = categoryOf(cells[0] ?? '', columns[0] ?? '');
    yield {
      type: 'cutoff_date',
      rule: 'CUTOFF-DATE',
      value,
      qualifier: `${category}/${area}${isFiling(above) ? '/filing' : ''}`,
      start: from,
      end: from + printed.length,
    };
    for (const mention of sentence.mentions)
      if (mention.start >= from && mention.end <= from + printed.length) claimed.add(mention);
  }
};
