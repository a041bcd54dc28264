/** A day as people print it within a text. */
export interface PrintedDay {
  /** RFC 3339 date. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const year = String.raw`(?<year>(?:19|20)\d{2})(?!\d)`;
const dayOfMonth = String.raw`(?<!\d|\d\s?[-–/]\s?)(?<day>\d{1,2})(?:st|nd|rd|th|er|[ºª]|\.º?)?(?!\d)`;
/** Thai, Hindi and Arabic write marks among the letters. */
const name = String.raw`(?<name>[\p{L}\p{M}]{2,20})\.?`;
const joint = String.raw`(?:\s?(?:de|del|of|di|do|da|den|d’|d'))?`;

/** Each is looked for in turn; what two find in one place counts as the first has it. */
const forms: readonly RegExp[] = [
  // 2026-03-14, 2026/3/14, 2026. 3. 14., 2026年3月14日, 2026년 3월 14일.
  /(?<![\d./-])(?<year>(?:19|20)\d{2})\s?[-/.年년]\s?(?<month>\d{1,2})\s?[-/.月월]\s?(?<day>\d{1,2})(?!\d|[./-]\d)[日일.]?/gu,
  // 14 March 2026, 14. März 2026, 14 de marzo de 2026, 14-Mar-2026.
  new RegExp(String.raw`${dayOfMonth}${joint}[\s-]{0,2}${name},?${joint}[\s-]{1,2}${year}`, 'gu'),
  // March 14, 2026, Mar. 14th 2026.
  new RegExp(String.raw`(?<![\p{L}\p{M}])${name}\s{0,2}${dayOfMonth},?\s{0,2}${year}`, 'gu'),
  // 2026. március 14., 2026 m. kovo 14 d.
  new RegExp(String.raw`(?<!\d)${year}\.?\s(?:m\.\s|gada\s|e\s)?${name}\s${dayOfMonth}`, 'gu'),
  // 14.03.2026, 14/3/2026, 14-03-2026.
  /(?<![\d./-])(?<first>\d{1,2})(?<sign>[./-])\s?(?<second>\d{1,2})\k<sign>\s?(?<year>(?:19|20)\d{2})(?!\d|[./-]\d)/gu,
  // 14.03.26: with points, the day comes first everywhere.
  /(?<![\d./-])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<short>\d{2})(?!\d|[./-]\d)/gu,
];

/** Where the month comes before the day, and where both are in use. */
const monthFirst = new Set(['US', 'PH']);
const eitherFirst = new Set(['CA']);

const letters = (word: string): string => word.toLowerCase().normalize('NFKC').replace(/\.$/u, '');
/** Names of months in a language, whole, abbreviated and inflected, as CLDR has them; made when one is asked for. */
const monthsOf = new Map<string, ReadonlyMap<string, number>>();
function monthsIn(language: string): ReadonlyMap<string, number> {
  const known = monthsOf.get(language);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    for (const withDay of [{ day: 'numeric', year: 'numeric' } as const, {}]) {
      const print = new Intl.DateTimeFormat([language, 'en'], {
        calendar: 'gregory',
        month: style,
        timeZone: 'UTC',
        ...withDay,
      });
      for (let month = 1; month <= 12; month++) {
        const parts = print.formatToParts(Date.UTC(2026, month - 1, 14));
        const said = letters(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (/\p{L}/u.test(said) && !names.has(said)) names.set(said, month);
      }
    }
  }
  monthsOf.set(language, names);
  return names;
}

/** What editors cut a month to differs; three letters of it are enough where they begin one month alone. */
const fewestLetters = 3;
/** The month that a word names in one of some languages, or in English: whole, cut or inflected. */
export function monthNamed(word: string, languages: readonly string[]): number | null {
  const said = letters(word);
  for (const tongue of new Set([...languages, 'en'])) {
    const names = monthsIn(tongue);
    const whole = names.get(said);
    if (whole !== undefined) return whole;
    if (said.length < fewestLetters) continue;
    const begun = new Set([...names].flatMap(([full, month]) => (full.startsWith(said) ? [month] : [])));
    const [only] = begun;
    if (only !== undefined && begun.size === 1) return only;
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Month and day of a match; null where it is one day here and another there. */
function monthAndDay(
  groups: Groups,
  languages: readonly string[],
  jurisdiction: string,
): readonly [number, number] | null {
  const { name: said, month, day, first, second } = groups;
  if (said !== undefined) {
    const named = monthNamed(said, languages);
    return named === null ? null : [named, Number(day)];
  }
  if (first === undefined || second === undefined) return [Number(month), Number(day)];
  const [one, other] = [Number(first), Number(second)];
  if (groups['sign'] === '.' || one > 12) return [other, one];
  if (other > 12) return [one, other];
  if (one !== other && eitherFirst.has(jurisdiction)) return null;
  return monthFirst.has(jurisdiction) ? [one, other] : [other, one];
}

const two = (number: number): string => String(number).padStart(2, '0');

function dayOf(groups: Groups, languages: readonly string[], jurisdiction: string): string | null {
  const [month, day] = monthAndDay(groups, languages, jurisdiction) ?? [0, 0];
  const stated = groups['year'] === undefined ? 2000 + Number(groups['short']) : Number(groups['year']);
  const date = new Date(Date.UTC(stated, month - 1, day));
  if (month === 0 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${stated}-${two(month)}-${two(day)}`;
}

/** The days that a short text prints, in the order of the text, in the words of some languages and the order of a country. */
export function printedDays(text: string, languages: readonly string[], jurisdiction: string): PrintedDay[] {
  if (!/\d/u.test(text)) return [];
  const found: PrintedDay[] = [];
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const day = dayOf(match.groups ?? {}, languages, jurisdiction);
      if (day !== null) found.push({ day, start, end });
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}
