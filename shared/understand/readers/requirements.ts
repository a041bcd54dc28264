import { holds, said, signOf } from '../../language/clauses/clause.ts';
import { vocabularyOf } from '../../language/vocabulary.ts';
import { printedOf, quoteRange, scopeOf } from './clauseWords.ts';
import { type Draft, findAny, plainValue, type Reader, wordsOf } from './reader.ts';
import { wordRule } from './wordRule.ts';

/** Tests that are called so everywhere, by the language that they are of. */
const exams: readonly (readonly [string, RegExp])[] = [
  ['en', /(?<![a-z])(?:ielts|toefl|toeic|pte|celpip|oet|duolingo)(?![a-z])/u],
  ['ja', /(?<![a-z])jlpt(?![a-z])/u],
  ['ko', /(?<![a-z])topik(?![a-z])/u],
  ['zh', /(?<![a-z])(?:hsk|tocfl)(?![a-z])/u],
  ['fr', /(?<![a-z])(?:delf|dalf|tcf|tef)(?![a-z])/u],
  ['de', /(?<![a-z])(?:testdaf|telc|goethe)(?![a-z])/u],
  ['es', /(?<![a-z])(?:dele|siele)(?![a-z])/u],
];

/** LANGUAGE-LEVEL: `German at level B1`, `CEFR B2`, `日本語…B2相当`, `JLPT N2`, `TOPIK 4급`, `IELTS 6.5`. */
export const languageLevel: Reader = function* ({ sentence, jurisdiction, claimed }) {
  const levels = [...findAny('levels', sentence)];
  if (levels.length === 0) return;
  const { languages } = vocabularyOf(sentence.tongue).names;
  const isNamed = (name: string): boolean => sentence.marked.includes(name);
  const named =
    Object.keys(languages).find((code) => languages[code]?.some(isNamed)) ??
    exams.find(([, pattern]) => pattern.test(sentence.marked))?.[0];
  const isAbout = sentence.marked.includes('cefr') || findAny('levelsNeed', sentence).next().done !== true;
  if (named === undefined && !isAbout) return;
  for (const found of levels) {
    const words = wordsOf(found);
    if (jurisdiction === 'US' && /B[12]/.test(words)) continue;
    const number = found.mentions.find((mention) => mention.kind === 'number');
    const value = number?.kind === 'number' ? number.value : (found.groups['level'] ?? '').toUpperCase();
    if (value === '' || (/^[ABC][12]$/.test(value) && !words.includes(value))) continue;
    if (number !== undefined) claimed.add(number);
    yield {
      type: 'language_level',
      rule: 'LANGUAGE-LEVEL',
      value: plainValue(value, 'level', { name: words }),
      start: found.start,
      end: found.end,
      ...(named === undefined ? {} : { qualifier: named }),
    } satisfies Draft;
    return;
  }
};

/** POINTS: `at least 6 points`, `mindestens 6 Punkte`, `不低于60分`, `80점 이상`, `70点以上`, `CRS cut-off 481`. */
export const pointsThreshold: Reader = function* ({ sentence, claimed }) {
  for (const found of findAny('pointsThreshold', sentence)) {
    const number = found.mentions.find((mention) => mention.kind === 'number');
    if (number?.kind !== 'number' || claimed.has(number) || !Number.isInteger(Number(number.value))) continue;
    claimed.add(number);
    yield {
      type: 'points_threshold',
      rule: 'POINTS',
      value: plainValue(number.value, 'points', { bound: 'at_least' }),
      start: found.start,
      end: found.end,
    };
  }
};

const degreePhrases = wordRule('degree', 'DEGREE', [
  ['bachelor', 'degreeBachelor'],
  ['master', 'degreeMaster'],
  ['doctorate', 'degreeDoctorate'],
  ['vocational', 'degreeVocational'],
]);

/** DEGREE: `must hold a bachelor's degree`, `本科及以上学历`, `学士以上学位`, `Hochschulabschluss`, `학사 이상`, `学士以上`. */
export const degree: Reader = function* (place) {
  const found = [...degreePhrases(place)];
  yield* found;
  if (found.length > 0) return;
  for (const clause of place.clauses) {
    const words = said(clause);
    const term = clause.terms.find(({ concept, kind }) => concept === 'degree' && kind !== null);
    if (term?.kind == null || !holds(words, 'require', 'obligation', 'must') || signOf(words) === -1) continue;
    const scope = scopeOf(clause);
    yield {
      type: 'degree',
      rule: 'DEGREE',
      value: plainValue(term.kind, 'word', { name: printedOf(clause, term) }),
      ...quoteRange(clause, term),
      ...(scope === null ? {} : { scope }),
    };
    return;
  }
};

export const requirementReaders: readonly Reader[] = [pointsThreshold, degree];
