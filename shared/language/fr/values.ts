import { monthName, year } from '../dateParts.ts';
import type { Values } from '../language.ts';

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
const name = monthName(months);

/** Numbers, dates, hours and durations as they are printed. */
export const values: Values = {
  months,
  dates: [`(?<!\\d)(?<day>1(?=er)|\\d{1,2})(?:er)? ${name}(?: ${year})?`, `(?<![\\p{L}])${name} ${year}`],
  timeBefore: /(?!)/u,
  timeAfter: /(?!)/u,
  duration: '(?!)(?<count>)(?<high>)(?<kind>)(?<unit>)',
  percent: ' ?%',
  factor: '(?!)',
  words: new Map(),
  countedWords: '',
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
    ['une quinzaine|quinze jours', 'P15D'],
    ['un semestre|six mois', 'P6M'],
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
    '[Ff]ormulaire (?:n° ?)?\\d{1,5}',
    '(?<![\\w])(?:[Pp]ages?|[Cc]hambre|[Ss]alle|[Pp]orte|[Cc]hapitre|[Tt]erminal|[Ee]tage|BP|n°|N°|[Vv]ersion|[Aa]nnexe|[Pp]artie|[Éé]tape|[Tt]ableau) ?\\d{1,6}(?![\\d,.]\\d)',
  ],
};
