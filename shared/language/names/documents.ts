import { type DocumentMention, withoutOverlap } from '../clauses/mention.ts';
import type { Tongue } from '../language.ts';
import { languageOf } from '../languages.ts';
import type { Folded } from '../numbers/folded.ts';

const han = '[〇零一二三四五六七八九十百千\\d]{1,8}';
const authority =
  '(?:中华人民共和国)?(?:国务院|國務院|公安部|外交部|司法部|财政部|商务部|教育部|人力资源和?社会保障部|国家移民管理局|海关总署|主席|行政院|內政部|勞動部)';

/**
 * Documents with a number of their own: `国务院令第814号`, `国家移民管理局公告2025年第3号`, `Proclamation 10973`, `90 FR 46027`,
 * `FR Doc No: 2025-18601`, `C1-2026-12542`, `RIN 1615-AD20`, `USCIS-2026-0298`, `BAnz AT 18.12.2025 B3`,
 * `BGBl. 2023 I Nr. 217`, `법무부공고 제2025-406호`, `令和七年法務省令第12号`, `HC 836`, `CELEX 02018R1806`, `1:25-cv-13829`.
 */
const instruments = [
  `${authority}(?:令|公告|通告) ?(?:\\d{4}年)? ?第 ?${han} ?[号號]`,
  `(?<![\\p{Script=Han}])(?:令|公告)第 ?${han} ?[号號]`,
  '\\p{Script=Han}{1,4}[\\[(【〔]\\d{4}[\\])】〕] ?(?:第 ?)?\\d{1,4} ?[号號]',
  `(?:令和|平成|昭和)[元〇一二三四五六七八九十\\d]{1,3}年(?:法務省令|外務省令|厚生労働省令|政令|法律|法務省告示|\\p{Script=Han}{2,6}(?:省令|告示|府令))第 ?${han} ?号`,
  '(?:Presidential )?Proclamation (?:No\\. ?)?\\d{4,5}',
  '(?:Executive Order|E\\.?O\\.?) (?:No\\. ?)?\\d{5}',
  '\\d{2,3} (?:FR|Fed\\. ?Reg\\.) \\d{3,6}',
  'FR Doc\\.?(?: No\\.?)?:? ?\\d{4}-\\d{5}',
  '(?<![\\w-])C\\d-\\d{4}-\\d{5}(?![\\w-])',
  'RIN:? ?\\d{4}-[A-Z]{2}\\d{2}',
  '(?<![\\w-])(?:USCIS|DHS|DOS|ETA|ICEB|CBP|EOIR|DOL)-\\d{4}-\\d{4}(?![\\w-])',
  '(?:Public Law|Pub\\. ?L\\.) (?:No\\. ?)?\\d{2,3}-\\d{1,3}',
  '(?<![\\w:])\\d:\\d{2}-cv-\\d{5}',
  '(?<!\\w)(?:HC|CP|Cm) \\d{2,4}(?!\\w)',
  '(?:Council )?(?:Regulation|Directive|Decision|Implementing Decision|Verordnung|Richtlinie) \\((?:EU|EC)\\) (?:No\\.? ?|Nr\\. ?)?\\d{1,4}/\\d{1,4}',
  'CELEX:? ?0?\\d{5}[A-Z]{1,2}\\d{4}(?:-\\d{8})?',
  'BAnz\\.? AT \\d{1,2}\\.\\d{1,2}\\.\\d{4} [BV]\\d{1,2}',
  'BGBl\\.? (?:\\d{4} )?I{1,2} (?:\\d{4} )?(?:Nr\\. ?\\d{1,4}|S\\. ?\\d{1,5})',
  '(?:법무부|외교부|고용노동부|산업통상자원부)? ?(?:공고|고시|훈령|예규|부령|령) ?제 ?\\d{4}-\\d{1,5} ?호',
  '(?:대통령령|법률|법무부령|총리령) ?제 ?\\d{3,6} ?호',
];

/**
 * Provisions of a law: `8 CFR 214.2(h)(8)(iii)`, `8 U.S.C. 1182(f)`, `§ 18g Abs. 1 S. 2 AufenthG`, `제7조제7항`, `별표 1의2`,
 * `第七条第一款`, `6 USCIS-PM B.2`, `section 212(f)`.
 */
const citations = [
  '\\d{1,2} (?:CFR|C\\.F\\.R\\.) (?:Part |part |§ ?)?\\d{1,4}(?:\\.\\d{1,3})?(?:\\([a-zA-Z0-9]{1,5}\\)){0,6}',
  '\\d{1,2} (?:U\\.S\\.C\\.|USC) (?:§ ?)?\\d{1,5}[a-z]?(?:\\([a-zA-Z0-9]{1,5}\\)){0,6}',
  '\\d{1,2} USCIS-PM [A-Z](?:\\.\\d{1,2})?',
  '(?<!\\w)[Ss]ections? \\d{1,4}[A-Za-z]{0,2}(?:\\([a-zA-Z0-9]{1,5}\\)){1,6}',
  '§{1,2} ?\\d{1,3}[a-z]{0,2}(?: (?:Abs\\.|Absatz) ?\\d{1,2}[a-z]?)?(?: (?:S\\.|Satz) ?\\d{1,2})?(?: (?:Nr\\.|Nummer) ?\\d{1,2}[a-z]?)?(?: [A-ZÄÖÜ][A-Za-zäöüß]{1,12}(?:G|V|GB|O))?(?![\\wäöü])',
  '제 ?\\d{1,4}조(?:의 ?\\d{1,2})?(?: ?제 ?\\d{1,2}항)?(?: ?제 ?\\d{1,2}호)?',
  '별표 ?\\d{1,2}(?:의 ?\\d{1,2})?',
  `第${han}条(?:之${han}|の${han})?(?:第${han}[款项項])?(?:第[(]?${han}[)]?[项項号])?`,
];

/** Digits that count nothing in any language: addresses of pages and mail, telephone numbers, forms (`I-129`), files; each language has its own beside these. */
const masks = [
  'https?://[^\\s<>"]{1,2000}|(?<!\\w)www\\.[^\\s<>"]{1,500}',
  '[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}',
  '\\+ ?\\d[\\d ()/-]{5,24}\\d',
  '(?<![\\d-])\\d{2,4}-\\d{3,4}-\\d{4}(?![\\d-])',
  '(?:[Ff]orms? )?(?<![\\w-])(?:I|N|G|ETA|DS|AR|INZ|IMM|VAF)[- ]?\\d{2,5}[A-Z]{0,2}(?![\\w-]\\d)',
  '\\w{1,60}\\.(?:pdf|hwpx?|docx?|xlsx?|zip)(?!\\w)',
];

type Pattern = readonly [DocumentMention['kind'], RegExp];
const compiled = new Map<Tongue, readonly Pattern[]>();

function patternsOf(tongue: Tongue): readonly Pattern[] {
  const known = compiled.get(tongue);
  if (known !== undefined) return known;
  const made: readonly Pattern[] = [
    ['instrument', new RegExp(instruments.join('|'), 'gu')],
    ['citation', new RegExp(citations.join('|'), 'gu')],
    ['mask', new RegExp([...masks, ...languageOf(tongue).values.masks].join('|'), 'gu')],
  ];
  compiled.set(tongue, made);
  return made;
}

/** Numbers of documents, provisions, and digits that mean nothing to a fact, none over another. */
export function findDocuments({ text }: Folded, tongue: Tongue): DocumentMention[] {
  if (!/[\d第§]/u.test(text)) return [];
  let found: DocumentMention[] = [];
  for (const [kind, pattern] of patternsOf(tongue)) {
    const matches = [...text.matchAll(pattern)].map((match): DocumentMention => {
      return { kind, start: match.index, end: match.index + match[0].length };
    });
    found = withoutOverlap(found, matches);
  }
  return found;
}
