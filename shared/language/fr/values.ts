import { anyOf, monthName, year } from '../dates/dateParts.ts';
import type { Values } from '../language.ts';
import { longestFirst } from '../numbers/numberWords.ts';

const months = [
  ['janvier', 'janv'],
  ['février', 'fevrier', 'févr'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['août', 'aout'],
  ['septembre', 'sept'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['décembre', 'decembre', 'déc'],
];
const names = anyOf(months);
const name = monthName(months);
const dayOfMonth = '(?<![\\d.,/])(?<day>1(?=er)|\\d{1,2})(?:er)?';

const ones =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
/** Tens with what they begin at; from sixty on nineteen are counted. */
const tens: readonly (readonly [word: string, value: number, most: number])[] = [
  ['vingt', 20, 9],
  ['trente', 30, 9],
  ['quarante', 40, 9],
  ['cinquante', 50, 9],
  ['soixante', 60, 19],
  ['quatre-vingt', 80, 19],
];
const words = new Map<string, number>([
  ...ones.map((word, value): [string, number] => [word, value]),
  ['une', 1],
  ['quatre-vingts', 80],
  ['septante', 70],
  ['huitante', 80],
  ['nonante', 90],
  ['cent', 100],
  ['cent quatre-vingts', 180],
  ['cent vingt', 120],
  ['trois cents', 300],
  ...tens.flatMap(([ten, value, most]): [string, number][] => [
    [ten, value],
    ...ones.slice(1, most + 1).flatMap((one, at): [string, number][] => [
      [`${ten}-${one}`, value + at + 1],
      [`${ten} et ${one}`, value + at + 1],
      [`${ten}-et-${one}`, value + at + 1],
    ]),
  ]),
]);
const count = `\\d{1,3}[ .']\\d{3}|\\d{1,4}|${longestFirst(words.keys())}`;
/** Words that count and are no other word: not `un`, nor `neuf`, which is also new. */
const counted = [...words.keys()].filter((word) => !['zéro', 'un', 'une', 'neuf'].includes(word));

/** Numbers, dates, hours and durations as they are printed. */
export const values: Values = {
  months,
  dates: [
    `${dayOfMonth} ${name}(?: ${year}|(?![\\p{L}]))`,
    `${dayOfMonth}(?= (?:au|et|à|-) \\d{1,2}(?:er)? (?:${names})(?![\\p{L}]))`,
    `(?<quarter>premier|1er|deuxième|2e|troisième|3e|quatrième|4e|dernier) trimestre (?:de (?:l'année )?)?${year}`,
    `(?<![\\p{L}])${name} ${year}`,
    `(?<=(?:année|années|en|depuis|pour|fin|début|jusqu'en|jusqu'à fin|d'ici|dès|exercice|avant|après|de|courant|contingent|quota|campagne) )${year}(?![\\d.,:/-]\\d|-\\d)`,
  ],
  timeBefore: /(?<![\d:.])(?<hour24>\d{1,2}) ?(?:h|heures?)(?: ?(?<minute24>\d{2}))?,? (?:le|du|ce) $/u,
  timeAfter: /^,? (?:à|dès|à partir de) (?<hour24>\d{1,2}) ?(?:h|heures?)(?: ?(?<minute24>\d{2}))?(?![\p{L}\d])/u,
  duration: `(?<![\\p{L}\\d/-]|\\d[.,]|[\\p{L}]')(?<count>${count})(?: ?(?:(?<!(?:pass(?:e|ent|era|eront|er|ée?s?)|port(?:é|ée|és|ées)|(?:augment|rédui|allong|prolong)\\p{L}{0,8})(?: [\\p{L}']{1,16}){0,4} de [\\p{L}\\d-]{1,20} ?)à|-|ou|(?<=entre [\\p{L}\\d]{1,12} )et) ?(?<high>${count}))?(?: \\(\\d{1,4}\\))?[ -]?(?<unit>jours?|semaines?|mois|ans?|années?|heures?|h(?= (?:par|/)))(?: (?<kind>ouvrables?|ouvrés?|calendaires?|civils?|francs?|consécutifs?))?(?![\\p{L}])`,
  percent: ' ?(?:%|pour cent(?![\\p{L}]))',
  factor: ' fois(?= (?:le|la|les|supérieure?|sup)(?![\\p{L}]))',
  words,
  countedWords: `(?<![\\p{L}\\d-])(?:${longestFirst(counted)})(?![\\p{L}-])`,
  groups: '.',
  groupsBySpace: true,
  units: [
    [/^heure/u, 'H'],
    [/^semaine/u, 'W'],
    [/^mois/u, 'M'],
    [/^an/u, 'Y'],
    [/^jour/u, 'D'],
  ],
  workingDays: /ouvr(?:able|é)/u,
  upTo: /^ ?(?:à|-) ?$/u,
  spelled: [
    ['une quinzaine(?: de jours)?', 'P15D'],
    ['un semestre', 'P6M'],
    ['un trimestre', 'P3M'],
  ],
  multipliers: [
    ['mille', 3],
    ['million', 6],
    ['millions', 6],
    ['milliard', 9],
    ['milliards', 9],
  ],
  masks: [
    '(?:[Tt]él(?:éphone)?|[Ff]ax)[.::]? ?[\\d(+][\\d ()+/.-]{3,24}\\d',
    '(?<=\\d ?h ?\\d{2}) ?min(?: \\d{1,2} s)?(?![\\p{L}])',
    '[Ff]ormulaire (?:n° ?)?\\d{1,5}',
    '(?<![\\w])(?:[Pp]ages?|[Cc]hambre|[Ss]alle|[Pp]orte|[Cc]hapitre|[Tt]erminal|[Ee]tage|BP|n°|N°|[Vv]ersion|[Aa]nnexe|[Pp]artie|[Éé]tape|[Tt]ableau) ?\\d{1,6}(?![\\d,.]\\d)',
  ],
};
