import { type Draft, findAny, plainValue, type Reader, wordsOf } from './reader.ts';
import { wordRule } from './wordRule.ts';

const tongues: readonly (readonly [string, RegExp])[] = [
  ['de', /german|deutsch|德语|德語|독일어|ドイツ語/u],
  ['ja', /japanese|japanisch|日语|日語|日本語|일본어|jlpt/u],
  ['ko', /korean|한국어|韩语|韓語|韓国語|topik/u],
  ['zh', /chinese|mandarin|汉语|中文|漢語|hsk|중국어|中国語/u],
  ['en', /english|englisch|英语|英語|영어|ielts|toefl/u],
  ['fr', /french|französisch|法语|法語/u],
];

/** LANGUAGE-LEVEL: `German at level B1`, `CEFR B2`, `日本語…B2相当`, `JLPT N2`, `TOPIK 4급`, `IELTS 6.5`. */
export const languageLevel: Reader = function* ({ sentence, jurisdiction }) {
  const named = tongues.find(([, pattern]) => pattern.test(sentence.marked))?.[0];
  const about = /language|sprach|语言|語言|언어|言語|cefr|ger(?![a-z])/u.test(sentence.marked);
  if (named === undefined && !about) return;
  for (const found of findAny('levels', sentence)) {
    const words = wordsOf(found);
    if (jurisdiction === 'US' && /B[12]/.test(words)) continue;
    const number = found.mentions.find((mention) => mention.kind === 'number');
    const value = number?.kind === 'number' ? number.value : (found.groups['level'] ?? '').toUpperCase();
    if (value === '' || (/^[ABC][12]$/.test(value) && !words.includes(value))) continue;
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
    if (number?.kind !== 'number' || claimed.has(number)) continue;
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

/** DEGREE: `bachelor's degree or higher`, `本科及以上学历`, `学士以上学位`, `Hochschulabschluss`, `학사 이상`, `学士以上`. */
export const degree = wordRule('degree', 'DEGREE', [
  ['bachelor', 'degreeBachelor'],
  ['master', 'degreeMaster'],
  ['doctorate', 'degreeDoctorate'],
  ['vocational', 'degreeVocational'],
]);

export const requirementReaders: readonly Reader[] = [languageLevel, pointsThreshold, degree];
