import { foldSpelling } from '../language/normalise.ts';
import { readHan } from '../language/numbers/numerals.ts';

/** A document that a text names. */
export interface DocumentName {
  /** The same for every way to write it, in any language: `cn:state-council-decree:814`. */
  readonly key: string;
  /** Numbers of one series name different documents where they differ: `cn:state-council-decree`. */
  readonly series: string;
  /** As printed, width and spaces folded. */
  readonly printed: string;
  /** Offset in the normalised text. */
  readonly start: number;
}

interface Rule {
  /** Series of the key, or null where the words name it themselves. */
  readonly series: string | null;
  readonly pattern: RegExp;
  /** What follows the series, or the whole key. */
  readonly number: (groups: readonly string[]) => string;
  /** Jurisdictions in whose texts alone it means this. */
  readonly of?: readonly string[];
  /** Whether the document is cited by where it was printed. */
  readonly isPlace?: boolean;
}

const han = '[〇零一二三四五六七八九十百千\\d]{1,8}';
const figure = (text: string): string => (/^\d+$/.test(text) ? String(Number(text)) : String(readHan(text) ?? text));
const joined = (groups: readonly string[]): string => groups.filter((group) => group !== '').join('-');
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
const chineseOffices =
  '(?:外交部|公安部|司法部|财政部|财政部税务总局|商务部|教育部|科技部|人力资源和社会保障部|海关总署|中国民用航空局|国家外国专家局|主席|行政院|內政部|勞動部|外交部領事事務局)';

/** Year and number of an act of the Union, which were written in the other order until 2015. */
function unionNumber([one = '', other = '']: readonly string[]): string {
  return /^(?:19|20)\d\d$/.test(one) ? `${one}/${Number(other)}` : `${other}/${Number(one)}`;
}

/** Numbers of documents as authorities write them (domain, "Phrasing patterns", 55), each with its translations. */
const rules: readonly Rule[] = [
  // `国务院令第814号`, `State Council Decree No. 814`, `Order No. 814 of the State Council`.
  {
    series: 'cn:state-council-decree',
    pattern: new RegExp(`(?:国务院令|國務院令|国令)第(${han})[号號]`, 'gu'),
    number: ([number = '']) => figure(number),
  },
  {
    series: 'cn:state-council-decree',
    pattern:
      /State Council (?:Decree|Order) No\. ?(\d{1,4})|(?:Decree|Order) No\. ?(\d{1,4}) of the State Council|(?:Decree|Order) of the State Council(?: of the People's Republic of China)?,? No\. ?(\d{1,4})/gu,
    number: joined,
  },
  // `国家移民管理局公告2025年第5号`, `Announcement No. 5 (2025) of the National Immigration Administration`.
  {
    series: 'cn:nia-announcement',
    pattern: new RegExp(
      `国家移民管理局(?:公告|通告)?\\(?(\\d{4})年第(${han})号|國家移民管理局(?:公告|通告)?\\(?(\\d{4})年第(${han})號`,
      'gu',
    ),
    number: (groups) => joined(groups.map((group) => (group === '' ? '' : figure(group)))),
  },
  {
    series: 'cn:nia-announcement',
    pattern:
      /(?:National Immigration Administration|NIA) Announcement No\. ?(\d{1,3})(?:,| of|) ?\(?(\d{4})\)?|Announcement No\. ?(\d{1,3}) ?(?:of|,)? ?\(?(\d{4})\)? (?:of|by) the National Immigration Administration/gu,
    number: (groups) => joined(groups.filter((group) => group !== '').reverse()),
  },
  // `公安部令第74号`, `海关总署公告2025年第12号`; `国发〔2025〕12号`.
  {
    series: null,
    pattern: new RegExp(`(${chineseOffices}(?:令|公告|通告))\\(?(?:(\\d{4})年)?第(${han})[号號]`, 'gu'),
    number: ([office = '', year = '', number = '']) => `cn:${office}:${joined([year, figure(number)])}`,
  },
  {
    series: null,
    pattern:
      /(?<!\p{Script=Han})((?:国发|国办发|国函|国办函|公通字|国移民|外发|人社部发|人社部函|公境|国科发|商|财税)[\p{Script=Han}]{0,4})[[(【〔](\d{4})[\])】〕]第?(\d{1,4})[号號]/gu,
    number: ([office = '', year = '', number = '']) => `cn:${office}:${year}-${Number(number)}`,
  },
  // `Proclamation 11069`, `第11069号总统公告`; `Executive Order 14431`.
  {
    series: 'us:proclamation',
    pattern:
      /Proclamation(?: No\.?)? ?(\d{4,5})(?!\d)|第(\d{4,5})[号號](?:总统|總統)公告|(?:总统|總統)公告第(\d{4,5})[号號]/gu,
    number: joined,
  },
  {
    series: 'us:executive-order',
    pattern:
      /(?:Executive Order|(?<![A-Za-z])E\.? ?O\.?)(?: No\.?)? ?(\d{5})(?!\d)|第(\d{5})[号號]行政(?:命令|令)|行政(?:命令|令)第(\d{5})[号號]/gu,
    number: joined,
  },
  // `91 FR 60497`, `FR Doc. 2026-19554`, `C1-2026-12542`.
  {
    series: 'us:federal-register-page',
    pattern: /(?<!\d)(\d{2,3}) (?:FR|Fed\. ?Reg\.|Federal Register) (\d{1,3},?\d{3})(?!\d)/gu,
    number: ([volume = '', page = '']) => `${volume}-${page.replace(',', '')}`,
    of: ['US'],
    isPlace: true,
  },
  {
    series: 'us:federal-register-document',
    pattern:
      /FR Doc\.?(?: No\.?)?:? ?((?:C\d-)?(?:\d{4}|E\d|\d{2})-\d{4,6})(?!\d)|(?<![\w-])(C\d-\d{4}-\d{5})(?![\w-])|^(\d{4}-\d{5})$/gu,
    number: joined,
    of: ['US'],
  },
  { series: 'us:uscis-memorandum', pattern: /(?<!\w)(PM-\d{3}-\d{4}(?:\.\d)?)(?!\d)/gu, number: joined, of: ['US'] },
  // `HC 836`, `SI 2025/123`.
  { series: 'gb:house-of-commons-paper', pattern: /(?<!\w)HC ?(\d{2,4})(?!\w)/gu, number: joined, of: ['GB'] },
  {
    series: 'gb:statutory-instrument',
    pattern: /(?<!\w)S\.?I\.? (\d{4})(?:\/| No\. ?)(\d{1,4})(?!\d)/gu,
    number: joined,
    of: ['GB'],
  },
  // `Regulation (EU) 2018/1806`, `Verordnung (EG) Nr. 810/2009`, `CELEX 32018R1806`.
  ...(['Regulation|Verordnung', 'Directive|Richtlinie', 'Decision|Beschluss'] as const).flatMap((words, at): Rule[] => {
    const series = ['eu:regulation', 'eu:directive', 'eu:decision'][at] ?? '';
    return [
      {
        series,
        pattern: new RegExp(`(?:${words}) \\((?:EU|EC|EG)\\) (?:No\\.? ?|Nr\\. ?)?(\\d{1,4})/(\\d{1,4})(?!\\d)`, 'gu'),
        number: unionNumber,
      },
      {
        series,
        pattern: new RegExp(`(?<!\\d)3(\\d{4})${'RLD'[at]}(\\d{4})(?!\\d)`, 'gu'),
        number: unionNumber,
        of: ['EU'],
      },
    ];
  }),
  // `BGBl. 2023 I Nr. 217`, `Bundesgesetzblatt Jahrgang 2023 Teil I Nr. 217`; `BAnz AT 18.12.2025 B3`.
  {
    series: 'de:law-gazette',
    pattern:
      /BGBl\.? (\d{4}) I Nr\. ?(\d{1,4})|BGBl\.? I (\d{4}) Nr\. ?(\d{1,4})|Bundesgesetzblatt Jahrgang (\d{4}) Teil I,? Nr\. ?(\d{1,4})|bgbl-1\/(\d{4})\/(\d{1,4})/gu,
    number: joined,
    isPlace: true,
  },
  {
    series: 'de:federal-gazette',
    pattern: /BAnz\.? AT (\d{1,2})\.(\d{1,2})\.(\d{4}) ([BV]\d{1,2})/gu,
    number: ([day = '', month = '', year = '', part = '']) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}-${part}`,
    isPlace: true,
  },
  {
    series: 'at:law-gazette',
    pattern: /BGBl\.? I{1,2} Nr\. ?(\d{1,4})\/(\d{4})/gu,
    number: ([number = '', year = '']) => `${year}-${number}`,
    of: ['AT'],
    isPlace: true,
  },
  { series: 'ch:law', pattern: /(?<!\w)SR (\d{3}(?:\.\d{1,4}){1,3})(?!\d)/gu, number: joined, of: ['CH'] },
  // `법무부공고 제2025-406호`, `Ministry of Justice Notice No. 2025-406`; `대통령령 제35000호`.
  {
    series: null,
    pattern: /(법무부|외교부|고용노동부|산업통상자원부) ?(공고|고시|훈령|예규) ?제? ?(\d{4})-(\d{1,5}) ?호/gu,
    number: ([office = '', kind = '', year = '', number = '']) => `kr:${office}${kind}:${year}-${Number(number)}`,
  },
  {
    series: 'kr:법무부공고',
    pattern: /Ministry of Justice (?:Public )?(?:Notice|Announcement) No\. ?(\d{4})-(\d{1,5})/gu,
    number: ([year = '', number = '']) => `${year}-${Number(number)}`,
    of: ['KR'],
  },
  {
    series: null,
    pattern: /(대통령령|법률|법무부령|총리령) ?제? ?(\d{3,6}) ?호/gu,
    number: ([kind = '', number = '']) => `kr:${kind}:${number}`,
  },
  {
    series: null,
    pattern: /(Presidential Decree|(?<!\w)Act) No\. ?(\d{3,6})(?!\d)/gu,
    number: ([kind = '', number = '']) => `kr:${kind === 'Act' ? '법률' : '대통령령'}:${number}`,
    of: ['KR'],
  },
  // `令和七年法務省令第五十号`.
  {
    series: null,
    pattern: new RegExp(
      `(令和|平成|昭和)(元|${han})年(法務省令|外務省令|厚生労働省令|政令|法律|法務省告示|外務省告示|厚生労働省告示)第(${han})号`,
      'gu',
    ),
    number: ([era = '', year = '', kind = '', number = '']) =>
      `jp:${kind}:${(eras[era] ?? 0) + (year === '元' ? 1 : Number(figure(year)))}-${figure(number)}`,
  },
  { series: 'nz:amendment-circular', pattern: /[Aa]mendment [Cc]ircular (\d{4})[-/](\d{1,2})(?!\d)/gu, number: joined },
  { series: 'au:legislative-instrument', pattern: /(?<!\w)LIN (\d{2}\/\d{3})(?!\d)/gu, number: joined, of: ['AU'] },
  { series: 'ca:statutory-order', pattern: /(?<!\w)(SOR\/\d{4}-\d{1,4})(?!\d)/gu, number: joined, of: ['CA'] },
];

/** Text beyond this many characters is not looked at: a document names itself and what it replaces before. */
const longestText = 100_000;

/** The documents that a text names, in order. A docket, or a rule-making that spans proposal and rule, is none. */
export function documentNames(text: string, jurisdiction: string): DocumentName[] {
  const folded = foldSpelling(text.slice(0, longestText));
  if (!/\d|第/u.test(folded)) return [];
  const found = rules
    .filter(({ of }) => of === undefined || of.includes(jurisdiction))
    .flatMap(({ series, pattern, number }) =>
      [...folded.matchAll(pattern)].flatMap((match): DocumentName[] => {
        const [printed, ...groups] = match;
        const rest = number(groups.map((group: string | undefined) => group ?? ''));
        if (rest === '') return [];
        const key = series === null ? rest : `${series}:${rest}`;
        return [{ key, series: key.slice(0, key.lastIndexOf(':')), printed, start: match.index }];
      }),
    );
  return found.sort((one, other) => one.start - other.start);
}

const places: ReadonlySet<string> = new Set(
  rules.flatMap(({ series, isPlace }) => (isPlace === true && series !== null ? [series] : [])),
);

/** Whether a name says where a document was printed, as a citation does: `91 FR 60497`, `BGBl. 2023 I Nr. 217`. */
export const isCitation = ({ series }: Pick<DocumentName, 'series'>): boolean => places.has(series);
