import { foldSpelling } from '../language/normalise.ts';
import { type DocumentName, documentNames } from './documentNames.ts';
import type { NoticeEvent } from './noticeEvent.ts';

/** The documents that a notice says it corrects or takes the place of, as it names them. */
export interface References {
  readonly corrects: readonly DocumentName[];
  readonly supersedes: readonly DocumentName[];
}

/** CORRECTION: `…; Correction`, `更正公告`, `Berichtigung der Bekanntmachung`, `정정공고`, `訂正`: in a title, which names what is corrected or is followed by it. */
const correction =
  /(?<![\p{L}])correct(?:ion|ing amendment)s?(?!\p{L})|corrigend|errat(?:um|a)|更正|勘误|勘誤|berichtigung|정정|訂正|正誤/iu;
/** `C1-2026-12542`: the Federal Register's own correction of 2026-12542. */
const correctionNumber = /^us:federal-register-document:C\d-(\d{4}-\d{4,6})$/;
/** Passages of a correction that name what it corrects; the others are what it says instead. */
const firstPassages = 6;

/** A sentence's part of a text beside a name: no further than its end, and no longer than this. */
const reach = 80;
const untilEnd = (text: string): string => /^(?:[^。；;\n.]|\.(?=\d|\s?[a-z]))*/u.exec(text.slice(0, reach))?.[0] ?? '';
const fromStart = (text: string): string =>
  /(?:[^。；;\n.]|(?:No|Nr|Nos|Doc)\.|\d{1,2}\. (?=\p{Lu}\p{L}+ \d{4})|\.(?=\d))*$/u.exec(text.slice(-reach))?.[0] ??
  '';

/** SUPERSEDES: words before a document's number by which a notice takes its place. */
const before =
  /(?<!\p{L})(?:supersed(?:es|ing)|replac(?:es|ing)|revok(?:es|ing)|rescind(?:s|ing)|repeal(?:s|ing))(?!\p{L})[^,]{0,60}$|(?:取代|代替|替代|废止|廢止)[^，,]{0,20}$|(?<!\p{L})(?:ersetzt|löst)(?!\p{L})[^,]{0,60}$/iu;
/** SUPERSEDES: words behind it: `同时废止`, `is hereby revoked`, `tritt außer Kraft`, `은 폐지한다`, `は廃止する`. */
const behind =
  /^[^，,]{0,30}(?:[，,]?(?:同时|同時|予以|即行|相应|一并|自.{4,14}日?起))*(?:废止|廢止|停止执行|停止執行|失效)|^[^，,]{0,20}被本.{1,8}(?:取代|代替)|^[^,]{0,50}(?<!\p{L})(?:is|are|was|were|has been|have been|shall be)(?: hereby)? (?:superseded|replaced|revoked|rescinded|repealed)(?!\p{L})(?! by (?!this))|^[^,]{0,50}(?:tritt|treten)(?!\p{L}).{0,50}außer Kraft|^[^,]{0,50}(?:wird|werden|ist|sind)(?!\p{L}).{0,20}(?:aufgehoben|ersetzt)(?! durch (?!diese))|^[^,]{0,30}(?:폐지|대체)(?:한다|하고|함|합니다)|^は?、?[^、]{0,20}(?:廃止する|廃止し|に代え)/iu;
/** A part of a document that goes leaves the document: `section 3 of Proclamation 10973 is revoked`. */
const part =
  /(?:sections?|subsections?|paragraphs?|articles?|parts?|§+|第.{1,6}[条條款项項]|Absatz|Artikel|제.{1,6}[조항])[^,，]{0,24}$/iu;

/** The documents whose place a passage says that it takes. */
function superseded(passage: string, jurisdiction: string): DocumentName[] {
  const text = foldSpelling(passage);
  return documentNames(text, jurisdiction).filter(({ start, printed }) => {
    const [head, tail] = [fromStart(text.slice(0, start)), untilEnd(text.slice(start + printed.length))];
    return !part.test(head.slice(-40)) && (before.test(head) || behind.test(tail));
  });
}

/** Documents that are looked up; a page may name thousands. */
const mostNames = 5;

const firstOf = (names: readonly DocumentName[], own: ReadonlySet<string>): DocumentName[] =>
  [...new Map(names.filter(({ key }) => !own.has(key)).map((name) => [name.key, name])).values()].slice(0, mostNames);

/** What a change says of other documents, the first few, in the words that came with it. `own` are the keys of what it publishes itself. */
export function referencesOf({ data }: NoticeEvent, own: readonly string[]): References {
  const { jurisdiction } = data.source;
  const ownKeys = new Set(own);
  const came = data.edits.flatMap(({ op, after }) => (op === 'insert' || op === 'replace' ? [after ?? ''] : []));
  const numbered = own.flatMap((key): DocumentName[] => {
    const corrected = correctionNumber.exec(key)?.[1];
    const series = 'us:federal-register-document';
    return corrected === undefined ? [] : [{ key: `${series}:${corrected}`, series, printed: corrected, start: 0 }];
  });
  const isCorrection =
    data.change.kind === 'published' && (numbered.length > 0 || correction.test(foldSpelling(data.notice.title)));
  const said = isCorrection
    ? [data.notice.title, ...came.slice(0, firstPassages)].flatMap((text) => documentNames(text, jurisdiction))
    : [];
  const gone = new Set(
    data.edits.flatMap(({ before: was }) => superseded(was ?? '', jurisdiction).map(({ key }) => key)),
  );
  return {
    corrects: firstOf([...numbered, ...said], ownKeys),
    supersedes: isCorrection
      ? []
      : firstOf(
          came.flatMap((text) => superseded(text, jurisdiction)),
          new Set([...ownKeys, ...gone]),
        ),
  };
}
