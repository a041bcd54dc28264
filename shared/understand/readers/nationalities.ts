import type { FactType } from '../fact.ts';
import type { CountryMention, DateMention, DurationMention } from '../words/mention.ts';
import { find, type Sentence } from '../words/sentence.ts';
import { aboutAt, type Draft, type Phrases, plainValue, type Reader } from './reader.ts';

const isCountry = (mention: { readonly kind: string }): mention is CountryMention => mention.kind === 'country';
const isDate = (mention: { readonly kind: string }): mention is DateMention => mention.kind === 'date';

/** Words of a list of those who may do with less. */
const eligible: Phrases = {
  en: [
    'visa[- ](?:free|waiver|exempt|exemption)|exempt(?:ed)? from[^.]{0,30}?visa|(?:nationals|citizens|passport[- ]holders|holders of [^.]{0,20}?passports?)(?: of| from)?[^.]{0,60}?(?:eligible|may (?:enter|apply|travel)|can (?:enter|apply|travel)|do not (?:need|require)|without)|eligible (?:countries|nationalit)|eta[- ](?:national|eligible)',
  ],
  zh: ['免签|免簽|免办签证|免辦簽證|免除签证|适用国家|適用國家'],
  de: ['visumfrei|von der visumpflicht befreit|ohne visum|befreite staaten'],
  ko: ['무비자|무사증|사증면제|비자면제|사증 ?없이'],
  ja: ['査証免除|ビザ免除|ビザなし|査証(?:を)?必要としない'],
};
/** Words of a list of those who need more or may not come. */
const restricted: Phrases = {
  en: [
    'visa (?:national|required)|(?:need|require|must (?:have|obtain)) a visa|suspen(?:d|sion)|restrict|(?:travel |entry )ban|(?:denied|refused|prohibited|barred|not (?:be )?(?:allowed|permitted))|bond|transit visa',
  ],
  zh: ['暂停(?:入境|签发)|限制入境|禁止入境|须办理签证|須辦理簽證'],
  de: ['visumpflichtig|einreiseverbot|einreisebeschränkung'],
  ko: ['입국 ?(?:금지|제한)|사증 ?필요'],
  ja: ['入国(?:拒否|制限|停止)|査証が必要|上陸拒否'],
};

function listKind(sentence: Sentence | null, about: string): FactType | null {
  const fits = (phrases: Phrases): boolean => {
    if (sentence === null) return false;
    return (phrases[sentence.tongue] ?? []).some((source) => find(source, sentence).length > 0);
  };
  const aboutFits = (phrases: Phrases): boolean =>
    Object.values(phrases).some((sources) => sources.some((source) => new RegExp(source, 'u').test(about)));
  if (fits(restricted) && !fits(eligible)) return 'restricted_nationality';
  if (fits(eligible)) return 'eligible_nationality';
  if (aboutFits(eligible)) return 'eligible_nationality';
  return aboutFits(restricted) ? 'restricted_nationality' : null;
}

/** Countries that a sentence speaks of without listing them: the authority's own, and lands that are gone to. */
const roles =
  /(?:travel(?:ling)? to|enter(?:ing)?|arriv(?:e|ing) in|visit(?:ing)?|embassy of|government of|entry (?:in)?to|in|to|leave|leaving|return(?:ing)? to|via|through|outside|inside|within) $/u;

/** NATIONALITY-LIST: `对俄罗斯持普通护照人员试行免签政策`, `nationals of France and Italy may enter visa-free`, and items that are a country's name. */
export const readNationalities: Reader = function* ({ sentence, about, jurisdiction, claimed }) {
  const countries = sentence.mentions.filter(isCountry);
  if (countries.length === 0) return;
  const type = listKind(sentence, about);
  if (type === null) return;
  const bare =
    sentence.marked.replace(/[\ue00a\ue004\ue005|、,，.;；*()\s\d-]|citizens only|only|和|与|及|and|und|및/gu, '') ===
    '';
  const window = windowOf(sentence);
  // The days of a row or a bare item are its countries' alone; those of a sentence are also the policy's.
  if (bare || sentence.marked.includes(' | '))
    for (const mention of sentence.mentions) if (isDate(mention)) claimed.add(mention);
  for (const country of countries) {
    if (country.code === jurisdiction || (jurisdiction === 'CN' && country.code === 'CN')) continue;
    const index = sentence.mentions.indexOf(country);
    const at = sentence.positions[index] ?? 0;
    if (
      !bare &&
      (sentence.tongue === 'en' || sentence.tongue === 'de') &&
      roles.test(sentence.marked.slice(Math.max(0, at - 24), at))
    )
      continue;
    const name = sentence.folded.text.slice(country.start, country.end);
    const value = plainValue(country.code, 'country', { name, ...(window === null ? {} : { window: window.window }) });
    const start = Math.min(country.start, window?.start ?? country.start);
    const end = Math.max(country.end, window?.end ?? country.end);
    yield { type, rule: 'NATIONALITY-LIST', qualifier: country.code, value, start, end } satisfies Draft;
  }
};

/** The time that a sentence or row states for its countries: `2025年9月15日至2026年9月14日`, `until 31 December 2026`. */
function windowOf(
  sentence: Sentence,
): { window: NonNullable<Draft['value']>['window']; start: number; end: number } | null {
  const dates = sentence.mentions.filter(isDate);
  const phrases: Phrases = {
    zh: ['(?:自|从)?<date>起?(?:至|到|-|~) ?<date>', '(?:至|到|有效期至?:?)<date>', '自?<date>起'],
    en: [
      '<date> ?(?:to|until|through|-) ?<date>',
      '(?:until|through|expires?(?: on)?|valid (?:until|to)) <date>',
      '(?:from|since|as of) <date>',
    ],
    de: ['<date> bis (?:zum )?<date>', 'bis (?:zum )?<date>', '(?:ab|seit)(?: dem)? <date>'],
    ko: ['<date> ?(?:부터|~|-) ?<date>', '<date>까지', '<date>부터'],
    ja: ['<date>(?:から|~)<date>', '<date>まで', '<date>から'],
  };
  const one = (date: DateMention | undefined) => {
    if (date === undefined) return null;
    return date.derived === undefined ? date.value : { ...date.value, derived: date.derived };
  };
  for (const [index, source] of (phrases[sentence.tongue] ?? []).entries()) {
    const found = find(source, sentence)[0];
    if (found === undefined) continue;
    const [first, second] = found.mentions.filter(isDate);
    const { start, end } = found;
    if (second !== undefined) return { window: { from: one(first), until: one(second) }, start, end };
    return { window: index === 1 ? { from: null, until: one(first) } : { from: one(first), until: null }, start, end };
  }
  // A row whose only date stands in a cell of its own is valid until then.
  const [only] = dates;
  if (only === undefined || dates.length > 1 || !sentence.marked.includes(' | ')) return null;
  return { window: { from: null, until: one(only) }, start: only.start, end: only.end };
}

const isStay = (mention: { readonly kind: string }): mention is DurationMention => mention.kind === 'duration';

/** ROW-STAY: `France | 90 days`: how long the people of a row may stay, when the table says that this is what it states. */
export const readRowStay: Reader = function* (place) {
  const { sentence, claimed } = place;
  if (!sentence.marked.includes(' | ')) return;
  const country = sentence.mentions.find(isCountry);
  const stay = sentence.mentions.find(isStay);
  if (country === undefined || stay === undefined || claimed.has(stay)) return;
  if (!/stay|duration|停留|逗留|aufenthalt|체류|滞在/u.test(aboutAt(place, stay.start))) return;
  claimed.add(stay);
  const value = plainValue(stay.iso, 'duration');
  yield {
    type: 'stay_per_entry',
    rule: 'ROW-STAY',
    qualifier: country.code,
    value,
    start: Math.min(country.start, stay.start),
    end: Math.max(country.end, stay.end),
  } satisfies Draft;
};

export const nationalityReaders: readonly Reader[] = [readRowStay, readNationalities];
