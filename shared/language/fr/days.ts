import type { Days } from '../language.ts';

/** Words around days and hours. */
export const days: Days = {
  weekday: '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? (?:le )?',
  quarters: [
    ['premier', '1er', '1'],
    ['deuxième', 'second', '2e', '2'],
    ['troisième', '3e', '3'],
    ['quatrième', '4e', '4', 'dernier'],
  ],
  quarter: 'trimestre',
  joint: "(?:au|à|jusqu'au|et)(?: le)?",
  late: /(?!)/u,
  noon: 'midi',
};
