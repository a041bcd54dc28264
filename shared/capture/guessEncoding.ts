import { isAscii } from 'node:buffer';
import { alphabets, frequent } from './alphabets.ts';
import { decoderOf } from './decoderOf.ts';

/** Natural logarithms of how likely a character is in a text of a language; of one that the model does not know, `null`. */
type Model = (character: string) => number | null;

/** What stands between the letters of all languages: quotes, dashes, signs of money and of law, the space that does not break. */
const signs = new Set('\u00a0“”‘’„‚–—…«»°§©®€£¥·•´²³½×™¡¿ªº¦|−');
/** Share of the characters beyond ASCII that are such signs; of English, nearly all. */
const signShare = 0.05;
/** One capital stands for so many small letters. */
const capitalShare = 0.06;

/** Characters that a text of the language does not hold, and those that none holds. */
const foreign = Math.log(1e-5);
const broken = Math.log(1e-6);
/** A small letter before a capital, letters of two scripts in one word: signs of the wrong encoding. */
const clash = Math.log(1 / 8);
/** What the language that a source is said to have weighs: less than a handful of letters. */
const expected = 6;

/** Likelihoods by rank: each letter somewhat rarer than the one before, all together `mass`. */
function ranked(letters: string, mass: number, log: Map<string, number>): void {
  const all = [...new Set(letters)].filter((letter) => !log.has(letter));
  const weights = all.map((_, rank) => 1 / (rank + 5));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  for (const [rank, letter] of all.entries()) log.set(letter, Math.log((mass * (weights[rank] ?? 0)) / sum));
}

function alphabetModel(letters: string): Model {
  const log = new Map<string, number>();
  ranked(letters, 1 - signShare, log);
  const sign = Math.log((letters === '' ? 0.5 : signShare) / signs.size);
  return (character) => {
    const found = log.get(character);
    if (found !== undefined) return found;
    if (signs.has(character)) return sign;
    const small = log.get(character.toLowerCase());
    return small === undefined ? null : small + Math.log(capitalShare);
  };
}

/** Masses of the parts of a text in a language with thousands of characters; the rest of each part is evenly likely. */
function largeModel(
  lists: readonly (readonly [string, number])[],
  rest: readonly (readonly [RegExp, number])[],
): Model {
  const log = new Map<string, number>();
  for (const [letters, mass] of lists) ranked(letters, mass, log);
  const rare = rest.map(([pattern, each]) => [pattern, Math.log(each)] as const);
  return (character) => log.get(character) ?? rare.find(([pattern]) => pattern.test(character))?.[1] ?? null;
}

const punctuation = [/[\u3000-\u301f\uff01-\uff5e·“”‘’…—]/u, 0.002] as const;
const han = /[\u4e00-\u9fff]/u;
const largeModels = [
  ['zh', ['gb18030', 'big5'], largeModel([[frequent.zh, 0.8]], [[han, 5e-6], punctuation])],
  [
    'ja',
    ['shift_jis', 'euc-jp'],
    largeModel(
      [
        [frequent.kana, 0.5],
        [frequent.katakana, 0.15],
        [frequent.kanji, 0.25],
      ],
      [[han, 5e-6], punctuation],
    ),
  ],
  ['ko', ['euc-kr'], largeModel([[frequent.hangul, 0.85]], [[/[\uac00-\ud7a3]/u, 1e-5], [han, 5e-7], punctuation])],
] as const;

/** What can be read in one encoding: a model for each language that is written in it. */
const candidates = new Map<string, { language: string; model: Model }[]>();
for (const { language, letters, encodings } of alphabets)
  for (const encoding of encodings)
    candidates.set(encoding, [...(candidates.get(encoding) ?? []), { language, model: alphabetModel(letters) }]);
for (const [language, encodings, model] of largeModels)
  for (const encoding of encodings) candidates.set(encoding, [{ language, model }]);

const isBroken = (character: string): boolean => /[\ufffd\u0080-\u009f\ue000-\uf8ff]/u.test(character);

/** How likely a text is, read as the languages of a candidate; the best of them. */
function likelihood(text: string, models: readonly { language: string; model: Model }[], language: string): number {
  const counts = new Map<string, number>();
  for (const character of text.match(/[^\u0000-\u007f]/gu) ?? [])
    counts.set(character, (counts.get(character) ?? 0) + 1);
  const clashes = text.match(/\p{Ll}(?=\p{Lu})|[A-Za-z](?=[\u0370-\u0e7f])|[\u0370-\u0e7f](?=[A-Za-z])/gu)?.length ?? 0;
  const scores = models.map(({ language: own, model }) => {
    let score = clashes * clash + (own === language ? expected : 0);
    for (const [character, count] of counts)
      score += count * (isBroken(character) ? broken : (model(character) ?? foreign));
    return score;
  });
  return Math.max(...scores);
}

/** UTF-16 without its mark: of Latin text and of the markup every other byte is zero. */
function wide(sample: Uint8Array): string | null {
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < sample.length / 8) return null;
  return odd > even * 4 ? 'utf-16le' : even > odd * 4 ? 'utf-16be' : null;
}

/** Of so many characters of several bytes, one may be broken in text that is UTF-8 all the same. */
const wholeForBroken = 4;

function isMostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder().decode(sample, { stream: true });
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return (text.match(/[^\u0000-\u007f\ufffd]/gu)?.length ?? 0) >= Math.max(1, broken * wholeForBroken);
}

/**
 * The encoding in which bytes read best as a language, the one that is expected before others; null where nothing tells. UTF-8, of
 * which a few bytes may be broken, and the encodings of Latin, Greek, Cyrillic, Hebrew, Arabic and Thai letters, of Chinese,
 * Japanese and Korean.
 */
export function guessEncoding(sample: Uint8Array, language: string): string | null {
  const primary = language.split('-')[0] ?? '';
  if (/\u001b(?:\$[@B]|\([BIJ])/u.test(new TextDecoder('latin1').decode(sample))) return 'iso-2022-jp';
  const found = wide(sample);
  if (found !== null) return found;
  if (isAscii(sample)) return null;
  if (isMostlyUtf8(sample)) return 'utf-8';
  let best: { encoding: string; score: number } | null = null;
  for (const [encoding, models] of candidates) {
    const text = decoderOf(encoding)?.decode(sample, { isCut: true });
    if (text === undefined) continue;
    const score = likelihood(text, models, primary);
    if (best === null || score > best.score) best = { encoding, score };
  }
  return best?.encoding ?? null;
}
