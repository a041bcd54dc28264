import type { FactType } from '../fact.ts';
import type { CountryMention, DateMention, DurationMention } from '../words/mention.ts';
import type { Tongue } from '../words/numerals.ts';
import { find, stands } from '../words/phrase.ts';
import type { Sentence } from '../words/sentence.ts';
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
    'visa (?:national|required)|(?:need|require|must (?:have|obtain)) a visa|suspen(?:d|sion)|paus(?:e|ing)|restrict|(?:travel |entry )ban|(?:denied|refused|prohibited|barred|not (?:be )?(?:allowed|permitted))|bond|transit visa',
  ],
  zh: ['暂停(?:入境|签发)|限制入境|禁止入境|须办理签证|須辦理簽證'],
  de: ['visumpflichtig|einreiseverbot|einreisebeschränkung'],
  ko: ['입국 ?(?:금지|제한)|사증 ?필요'],
  ja: ['入国(?:拒否|制限|停止)|査証が必要|上陸拒否'],
};

function listKind({ tongue, folded, start, end }: Sentence, about: string, list: string): FactType | null {
  const own = folded.lower.slice(start, end);
  const fits = (phrases: Phrases, text: string): boolean =>
    (phrases[tongue] ?? []).some((source) => stands(source, text));
  if (fits(restricted, own) && !fits(eligible, own)) return 'restricted_nationality';
  if (fits(eligible, own) || fits(eligible, about)) return 'eligible_nationality';
  if (fits(restricted, about)) return 'restricted_nationality';
  if (fits(restricted, list) && !fits(eligible, list)) return 'restricted_nationality';
  return fits(eligible, list) ? 'eligible_nationality' : null;
}

/** Whose people are meant stands right before or behind a country's name; other countries are only spoken of. */
const people: Readonly<Record<Tongue, { readonly before: RegExp; readonly behind: RegExp; readonly joint: RegExp }>> = {
  en: {
    before:
      /(?:nationals|citizens|holders|passports?|nationalit(?:y|ies)|countries|people|residents|visitors|travell?ers|students|workers)(?:(?: [a-z]{1,14}){0,3}? (?:of|from|include|including|are|born in)| ?:) ?(?:the )?$/u,
    behind: /^(?:n|ese|i)? (?:nationals|citizens|passport|residents)/u,
    joint: /^,? ?(?:and|or|&|as well as)? ?(?:the )?$/u,
  },
  de: {
    before:
      /(?:staatsangehörige|staatsbürger|bürger|angehörige|inhaber|staaten|länder|ländern)(?: [a-zäöüß]{1,14}){0,3}?(?: von| aus|:)? (?:der |des |den |die |aus |von )?$/u,
    behind: /^(?:s|es)? ?(?:staatsangehörige|staatsbürger|pass)/u,
    joint: /^s?,? ?(?:und|oder|sowie|bzw\.)? ?(?:der |des |von |aus )?$/u,
  },
  zh: {
    before: /(?:对|對|与|與|来自|來自|给予|給予|包括|新增|增加|纳入|扩大至|扩展至|為|为|持|于|於|:)$/u,
    behind: /^(?:公民|国民|國民|籍|护照|護照|普通护照|普通護照|持|人员|旅客|等|免签|免簽)/u,
    joint: /^(?:、|和|与|與|及|以及|[,，])$/u,
  },
  ko: {
    before: /(?:대상국(?:가)?은?|대상|:) ?$/u,
    behind: /^ ?(?:국민|국적|국가|인|여권|시민|등)/u,
    joint: /^ ?(?:[,，·]|및|와|과) ?$/u,
  },
  ja: {
    before: /(?:対象国(?:は)?|:|国籍(?:は)?)$/u,
    behind: /^(?:国民|国籍|人|旅券|籍|など|を|の国民|の方|等)/u,
    joint: /^(?:、|と|及び|および|並びに|[・,，])$/u,
  },
};

/** Whether each country of a sentence is one of a list of whose people it speaks. */
function listed(sentence: Sentence, countries: readonly CountryMention[]): Set<CountryMention> {
  const { lower } = sentence.folded;
  const { before, behind, joint } = people[sentence.tongue];
  const found = new Set(
    countries.filter(
      (country) =>
        before.test(lower.slice(Math.max(0, country.start - 64), country.start)) ||
        behind.test(lower.slice(country.end, country.end + 24)),
    ),
  );
  const spread = (order: readonly CountryMention[]): void => {
    for (const [index, country] of order.entries()) {
      const next = order[index + 1];
      if (next === undefined || !found.has(country)) continue;
      const [left, right] = country.start < next.start ? [country, next] : [next, country];
      if (joint.test(lower.slice(left.end, right.start))) found.add(next);
    }
  };
  spread(countries);
  spread(countries.toReversed());
  return found;
}

/** NATIONALITY-LIST: `对俄罗斯持普通护照人员试行免签政策`, `nationals of France and Italy may enter visa-free`, and items that are a country's name. */
export const readNationalities: Reader = function* ({ sentence, about, list, jurisdiction, claimed }) {
  const countries = sentence.mentions.filter(isCountry);
  if (countries.length === 0) return;
  const said = sentence.marked.replace(
    /[\ue000-\uf8ff|、,，.;；:：*()\s\d~-]|citizens only|only|valid(?:ity)?|expires?|gültig|有效期限?|长期有效|長期有效|有效|until|through|from|to|bis|ab|自|从|至|到|起|和|与|及|and|und|및|부터|까지|から|まで/gu,
    '',
  );
  // What an item or a row is listed for counts where it says nothing else.
  const bare = said === '';
  const type = listKind(sentence, about, bare ? list : '');
  if (type === null) return;
  const window = windowOf(sentence);
  // The days of a row or a bare item are its countries' alone; those of a sentence are also the policy's.
  const isRow = bare || sentence.marked.includes(' | ');
  const named = listed(sentence, countries);
  if (isRow) for (const mention of sentence.mentions) if (isDate(mention)) claimed.add(mention);
  for (const country of countries) {
    if (country.code === jurisdiction || (!isRow && !named.has(country))) continue;
    const name = sentence.folded.text.slice(country.start, country.end);
    const value = plainValue(country.code, 'country', { name, ...(window === null ? {} : { window: window.window }) });
    const start = Math.min(country.start, window?.start ?? country.start);
    const end = Math.max(country.end, window?.end ?? country.end);
    yield { type, rule: 'NATIONALITY-LIST', qualifier: country.code, value, start, end } satisfies Draft;
  }
};

const windowOfPhrases: Phrases = {
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

/** The time that a sentence or row states for its countries: `2025年9月15日至2026年9月14日`, `until 31 December 2026`. */
function windowOf(
  sentence: Sentence,
): { window: NonNullable<Draft['value']>['window']; start: number; end: number } | null {
  const dates = sentence.mentions.filter(isDate);
  const one = (date: DateMention | undefined) => {
    if (date === undefined) return null;
    return date.derived === undefined ? date.value : { ...date.value, derived: date.derived };
  };
  for (const [index, source] of (windowOfPhrases[sentence.tongue] ?? []).entries()) {
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

const isDuration = (mention: { readonly kind: string }): mention is DurationMention => mention.kind === 'duration';

/** What a column of durations is of, by its head. */
const columnTypes: readonly (readonly [FactType, RegExp])[] = [
  ['stay_per_entry', /stay|停留|逗留|aufenthalt|체류|滞在/u],
  ['processing_time', /processing|办理时[限间]|审批|bearbeitung|처리|審査/u],
  ['visa_validity', /valid|有效期|gültig|유효|有効/u],
];

/** ROW-DURATION: `France | 90 days` under `Country | Length of stay`: a duration is what the head of its column says. */
export const readRowDurations: Reader = function* (place) {
  const { sentence, columns, claimed } = place;
  if (columns.length === 0 || !sentence.marked.includes(' | ')) return;
  const country = sentence.mentions.find(isCountry);
  for (const duration of sentence.mentions.filter(isDuration)) {
    const head = aboutAt(place, duration.start);
    const type = columnTypes.find(([, pattern]) => pattern.test(head))?.[0];
    if (type === undefined || claimed.has(duration)) continue;
    claimed.add(duration);
    const value = plainValue(duration.iso, 'duration', duration.high === undefined ? {} : { high: duration.high });
    const { start, end } = duration;
    yield {
      type,
      rule: 'ROW-DURATION',
      value,
      start,
      end,
      ...(country === undefined ? {} : { qualifier: country.code }),
    } satisfies Draft;
  }
};

export const nationalityReaders: readonly Reader[] = [readRowDurations, readNationalities];
