import type { ProgrammeName } from '../../language/clauses/mention.ts';
import type { Folded } from '../../language/numbers/folded.ts';

interface Names {
  /** Id in the catalog; empty for a programme that the catalog does not follow, so that nothing is taken for another's. */
  readonly id: string;
  /** Regular expression over the folded text, where all hyphens are one and full width is half. */
  readonly words: string;
}

/**
 * What programmes are called, by the jurisdiction that runs them. Names that say the jurisdiction themselves stand under
 * `everywhere`; the others mean the programme only in texts of their own: a K visa of the United States is for fiancées.
 */
const names: Readonly<Record<string, readonly Names[]>> = {
  everywhere: [
    { id: 'us-h1b', words: 'H-?1B1?(?![a-z0-9])' },
    { id: 'us-l1', words: '(?<![A-Za-z0-9-])L-1[AB]?(?: visa|簽證|签证)(?![a-z])' },
    { id: 'us-esta', words: 'Visa Waiver Program|(?<![A-Za-z])ESTA(?![A-Za-z])' },
    { id: 'us-eb5', words: '(?<![A-Za-z])EB-?5(?![0-9])' },
    {
      id: 'de-blue-card',
      words: 'Blaue[nr]? Karte EU|EU-? ?Blue Card|Blue Card EU|欧盟蓝卡|歐盟藍卡|EU 블루카드|EUブルーカード',
    },
    { id: 'de-opportunity-card', words: 'Chancenkarte|[Oo]pportunity [Cc]ard|机会卡|機會卡' },
    {
      id: 'eu-ees',
      words: 'Entry/Exit System|Entry-Exit System|(?<![A-Za-z])EES(?![A-Za-z])|Einreise-/Ausreisesystem',
    },
    { id: 'eu-etias', words: '(?<![A-Za-z])ETIAS(?![A-Za-z])' },
    { id: 'eu-schengen-visa', words: 'Schengen(?: short-stay)? visa|Schengen-Visum|申根签证|申根簽證' },
    { id: 'kr-k-eta', words: '(?<![A-Za-z])K-ETA(?![A-Za-z])|전자여행허가' },
    { id: 'nz-smc', words: 'Skilled Migrant Category|(?<![A-Za-z])SMC Resident' },
    { id: 'nz-aewv', words: 'Accredited Employer Work Visa|(?<![A-Za-z])AEWV(?![A-Za-z])' },
    { id: 'nz-nzeta', words: '(?<![A-Za-z])NZeTA(?![A-Za-z])' },
    { id: 'cn-k', words: 'K ?字(?:签证|簽證)|(?<![A-Za-z0-9-])K ?(?:签证|簽證|ビザ|비자)' },
    { id: 'jp-business-manager', words: '「?経営[・･]管理」?' },
    { id: 'jp-highly-skilled', words: '高度専門職|J-Skip' },
    { id: 'jp-specified-skilled', words: '特定技能|Specified Skilled Worker' },
    { id: 'ca-express-entry', words: 'Express Entry' },
    { id: 'tw-gold-card', words: '就業金卡|就业金卡|Employment Gold Card' },
    { id: 'hk-top-talent', words: 'Top Talent Pass Scheme|高端人才通行證計劃|高端人才通行证计划' },
    { id: 'hk-quality-migrant', words: 'Quality Migrant Admission Scheme|優秀人才入境計劃|优秀人才入境计划' },
  ],
  CN: [
    { id: 'cn-k', words: '(?<![A-Za-z0-9-])K[- ]visas?(?![A-Za-z])|K visa' },
    { id: 'cn-z', words: 'Z ?字(?:签证|簽證)|(?<![A-Za-z0-9-])Z(?:[- ]visa| ?签证)' },
    { id: 'cn-x', words: 'X[12]? ?字(?:签证|簽證)|(?<![A-Za-z0-9-])X[12]?(?:[- ]visa| ?签证)' },
    { id: 'cn-r', words: 'R ?字(?:签证|簽證)|(?<![A-Za-z0-9-])R(?:[- ]visa| ?签证)' },
    {
      id: 'cn-visa-free-unilateral',
      words:
        '单方面免签|單方面免簽|单方面免[办除]签证|unilateral visa[- ](?:free|exemption)|(?<!过境)免签政策|(?<!過境)免簽政策',
    },
    { id: 'cn-visa-free-mutual', words: '互免签证|互免簽證|互免普通护照签证|mutual visa exemption' },
    {
      id: 'cn-transit-240h',
      words: '240 ?小时过境|240 ?小時過境|过境免签|過境免簽|240-hour(?: visa-free)? transit|visa-free transit',
    },
    { id: 'cn-hainan-visa-free', words: '海南.{0,8}免签|Hainan.{0,20}visa-free|visa-free.{0,20}Hainan' },
    { id: 'cn-residence', words: '永久居留|外国人居留证件|工作类居留证件' },
    { id: '', words: '(?<![A-Za-z0-9])[CDFGJLMQS][12]? ?字(?:签证|簽證)' },
  ],
  US: [
    { id: 'us-l1', words: '(?<![A-Za-z0-9-])L-1[AB]?(?![A-Za-z0-9])' },
    { id: 'us-o1', words: '(?<![A-Za-z0-9-])O-1[AB]?(?![A-Za-z0-9])' },
    { id: 'us-h2', words: '(?<![A-Za-z0-9-])H-?2[AB](?![A-Za-z0-9])' },
    { id: 'us-student', words: '(?<![A-Za-z0-9-])(?:F-1|M-1|J-1)(?![A-Za-z0-9])' },
    { id: 'us-visitor', words: '(?<![A-Za-z0-9-])B-[12](?:/B-2)?(?![A-Za-z0-9])|visa bonds?' },
    { id: 'us-immigrant-visa', words: 'Visa Bulletin|VISA BULLETIN' },
    { id: 'us-gold-card', words: 'Gold Card' },
    { id: 'us-labor-certification', words: '[Ll]abor [Cc]ertification|[Pp]revailing [Ww]age|PERM(?![A-Za-z])' },
    { id: '', words: '(?<![A-Za-z0-9-])(?:E-[123]|P-[123]|R-1|TN|K-1|O-2|H-3|Q-1)(?![A-Za-z0-9-])' },
    { id: 'us-entry-restrictions', words: '[Ss]uspension of [Ee]ntry|[Rr]estricting the [Ee]ntry' },
  ],
  DE: [
    { id: 'de-blue-card', words: '§ ?18g|Blue Card|蓝卡|藍卡' },
    { id: 'de-opportunity-card', words: '§ ?20a' },
    { id: 'de-skilled-worker', words: '§§? ?18[ab]' },
    { id: 'de-experienced-worker', words: '§ ?19c' },
    { id: 'de-skilled-immigration', words: 'Fachkräfteeinwanderungsgesetz|Skilled Immigration Act' },
  ],
  EU: [{ id: 'eu-visa-free', words: '2018/1806' }],
  GB: [
    { id: 'gb-skilled-worker', words: 'Skilled Worker' },
    { id: 'gb-global-talent', words: 'Global Talent' },
    { id: 'gb-student', words: 'Student (?:visa|route)' },
    { id: 'gb-visitor', words: 'Standard Visitor|Visitor visa' },
    { id: 'gb-eta', words: '[Ee]lectronic [Tt]ravel [Aa]uthori[sz]ation|(?<![A-Za-z])ETAs?(?![A-Za-z])' },
  ],
  KR: [
    { id: 'kr-top-tier', words: 'Top-?Tier|탑티어|톱티어|(?:D-10|E-7|F-2|F-5)-T(?![A-Za-z0-9])' },
    { id: 'kr-k-star', words: 'K-STAR|F-2-7S|F-5-S1|F-2-71|F-5-S2' },
    { id: 'kr-e7', words: 'E-7(?:-(?:[1-4]S?|S\\d?))?(?![A-Za-z0-9-])|특정활동' },
    { id: 'kr-e9', words: 'E-9(?![A-Za-z0-9])|비전문취업' },
    { id: 'kr-d10', words: 'D-10(?:-[1-3])?(?![A-Za-z0-9-])' },
    { id: 'kr-f2', words: 'F-2(?:-[1-9]\\d?)?(?![A-Za-z0-9-])' },
    {
      id: '',
      words:
        '(?<![A-Za-z0-9-])(?:A-[123]|B-[12]|C-[134]|D-[1-9]|E-[1-68]|E-10|F-[1356]|G-1|H-[12])(?:-\\d{1,2})?(?![A-Za-z0-9-])',
    },
    { id: 'kr-f4', words: 'F-4(?:-\\d{1,2})?(?![A-Za-z0-9-])|재외동포' },
  ],
  NZ: [
    { id: 'nz-green-list', words: 'Green List' },
    {
      id: 'nz-median-wage',
      words: '[Ii]mmigration median wage|[Mm]edian wage (?:will|has|is|rises|increases|threshold)',
    },
    { id: 'nz-investor', words: 'Active Investor Plus' },
    { id: 'nz-smc', words: 'Skilled Migrant' },
  ],
  CA: [
    { id: 'ca-visitor', words: '(?<![A-Za-z])eTA(?![A-Za-z])|visitor visa' },
    { id: 'ca-study-permit', words: '[Ss]tudy [Pp]ermits?(?!:)' },
    { id: 'ca-work-permit', words: '[Ww]ork [Pp]ermits?(?!:)' },
  ],
  AU: [
    { id: 'au-skills-in-demand', words: '[Ss]ubclass 482|Skills in Demand|Core Skills' },
    { id: 'au-skilled-migration', words: '[Ss]ubclass (?:189|190|491)|SkillSelect' },
    { id: 'au-student', words: '[Ss]ubclass 500|Student visa' },
    { id: 'au-visitor', words: '[Ss]ubclass (?:600|601|651)|eVisitor' },
  ],
  SG: [
    { id: 'sg-employment-pass', words: 'Employment Pass(?:es)?|(?<![A-Za-z])EP(?![A-Za-z])' },
    { id: 'sg-s-pass', words: '(?<![A-Za-z])S Pass(?:es)?(?![A-Za-z])' },
    { id: 'sg-one-pass', words: 'ONE Pass|Overseas Networks' },
  ],
  HK: [{ id: 'hk-employment', words: 'General Employment Policy|一般就業政策' }],
  TH: [{ id: 'th-ltr', words: 'Long-Term Resident|LTR visa' }],
  IN: [{ id: 'in-e-visa', words: '(?<![A-Za-z])e-Visa(?![A-Za-z])' }],
  AE: [{ id: 'ae-golden-visa', words: '[Gg]olden (?:[Vv]isa|[Rr]esidence)' }],
  AT: [{ id: 'at-red-white-red', words: 'Rot-Weiß-Rot|Red-White-Red' }],
};

interface Patterns {
  /** Whether any of them stands in a text. */
  readonly hint: RegExp;
  readonly each: readonly (readonly [string, RegExp])[];
}

const compiled = new Map<string, Patterns>();

function patternsOf(jurisdiction: string): Patterns {
  const known = compiled.get(jurisdiction);
  if (known !== undefined) return known;
  const entries = [...(names[jurisdiction] ?? []), ...(names['everywhere'] ?? [])];
  const each = entries.map(({ id, words }) => [id, new RegExp(words, 'gu')] as const);
  const made = { hint: new RegExp(entries.map(({ words }) => words).join('|'), 'u'), each };
  compiled.set(jurisdiction, made);
  return made;
}

/** The programmes that a text names: `K字签证`, `H‑1B` with any hyphen, `E-7-1`, `Blaue Karte EU`, `subclass 482`, `経営・管理`. */
export function findProgrammes({ text }: Folded, jurisdiction: string): ProgrammeName[] {
  const found: ProgrammeName[] = [];
  const { hint, each } = patternsOf(jurisdiction);
  if (!hint.test(text)) return found;
  for (const [id, pattern] of each) {
    for (const match of text.matchAll(pattern)) {
      found.push({ id, start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}
