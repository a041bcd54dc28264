import type { Tongue } from './words/numerals.ts';
import { extendLeft, find } from './words/phrase.ts';
import type { Sentence } from './words/sentence.ts';

/** Longest clause kept, in characters; what is longer is cut at a comma. */
const longest = 400;

/**
 * Words that limit what a sentence says: `unless …`, `except …`, `does not apply to …`, `除…外`, `但…除外`, `不适用于…`,
 * `ausgenommen …`, `es sei denn …`, `다만, …`, `…을 제외한`, `ただし、…`, `…を除く`.
 */
const limits: Readonly<Record<Tongue, readonly string[]>> = {
  en: [
    '(?:on behalf of|for) (?:[a-z]{1,14} )?(?:beneficiaries|applicants|individuals|aliens|workers|persons|employers) (?:who|that|with|whose|outside|located)[^.;,]{2,200}',
    '(?<![a-z])(?:unless|except(?: for| that| where| when| if| in| to)?|excluding|with the exception of|other than|provided that|subject to|only if|only for|apart from|not including)(?![a-z])[^.;]{2,300}',
    '(?<![a-z])(?:do|does|did|will|shall|would|is|are) not (?:be )?(?:apply|applicable|applied|affect)(?![a-z])(?: to| for)?[^.;]{0,300}',
  ],
  zh: [
    '除(?!了)[^。；，]{1,120}?(?:以?外|之外)',
    '但[^。；]{0,120}?(?:除外|不适用|不適用|不受此限)',
    '不(?:适用|適用)(?:于|於)[^。；]{1,120}',
    '(?:仅|僅|只)(?:限|适用于|適用於)[^。；，]{1,80}',
  ],
  de: [
    '(?<![a-zäöü])(?:ausgenommen|mit ausnahme|es sei denn|sofern nicht|soweit nicht|vorbehaltlich|nur für|nur wenn)(?![a-zäöü])[^.;]{2,240}',
    '(?:gilt|gelten) nicht(?: für)?[^.;]{0,240}',
  ],
  ko: ['(?:^|[.,] ?)(?:다만|단),? [^.]{2,200}'],
  ja: ['(?:ただし|但し)、?[^。]{2,200}'],
};
/** Words that limit by what stands before them. */
const limitsBehind: Readonly<Record<Tongue, readonly string[]>> = {
  en: [],
  zh: ['除外'],
  de: ['ausgenommen'],
  ko: [
    '(?:을|를|은|는)? ?제외(?:한(?:다)?|하고|됩니다|됨|된다)',
    '(?:에는|에게는|은|는) ?(?:적용하지|적용되지) ?(?:아니|않)[^.]{0,12}',
  ],
  ja: ['を除(?:く|き|いて)', '(?:には|は)適用(?:し|され)(?:ない|ません)'],
};

/** The clauses of a sentence that limit it, as offsets in the folded text; overlapping ones are one. */
export function scopeRanges(sentence: Sentence): readonly (readonly [number, number])[] {
  const ahead = limits[sentence.tongue].flatMap((source) => find(source, sentence));
  const behind = limitsBehind[sentence.tongue]
    .flatMap((source) => find(source, sentence))
    .map((found) => extendLeft(found, /[。；，、.,;]/u, 100));
  const found = [...ahead, ...behind].sort((one, other) => one.start - other.start);
  const ranges: [number, number][] = [];
  for (const { start, end } of found) {
    const last = ranges.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges.map(([start, end]) => {
    const text = sentence.folded.lower.slice(start, end);
    const main =
      sentence.tongue === 'en'
        ? /, (?:you|they|it|we|he|she|this|the (?:fee|visa|passport|payment|applicant)s?)(?![a-z])/u.exec(text)?.index
        : undefined;
    return [start, Math.min(main === undefined ? end : start + main, start + longest)] as const;
  });
}

/** Sentences that limit the one before: `This does not apply to …`, `다만, …`, `ただし、…`, `但…除外`, `Dies gilt nicht für …`. */
const continuing: Readonly<Record<Tongue, RegExp>> = {
  en: /^ ?(?:however,? )?(?:this|these|it|they|the (?:fee|payment|charge|bond|requirement|restriction|suspension|proclamation|exemption|rule|limit|cap|policy|levy|surcharge|threshold)s?)(?: [^.]{0,60}?)? (?:do|does|will|shall|is|are) not (?:be )?(?:apply|applicable|applied|required|affect)(?![a-z])|^ ?exception/u,
  zh: /^ ?(?:但|不适用|不適用|上述[^。]{0,20}?不适用|以下[^。]{0,12}?除外)/u,
  de: /^ ?(?:dies|das|die (?:gebühr|regelung|verpflichtung)|satz \d)[^.]{0,40}? (?:gilt|gelten) nicht|^ ?ausgenommen/u,
  ko: /^ ?(?:다만|단)[, ]/u,
  ja: /^ ?(?:ただし|但し)/u,
};

/** Whether a sentence limits what the one before it says. */
export function limitsBefore(sentence: Sentence): boolean {
  return continuing[sentence.tongue].test(sentence.marked);
}
