import type { Days } from '../language.ts';

/** Words around days and hours. */
export const days: Days = {
  weekday: '(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),? (?:el |día )?',
  quarters: [
    ['primer', '1er', '1'],
    ['segundo', '2º', '2'],
    ['tercer', '3er', '3'],
    ['cuarto', '4º', '4', 'último'],
  ],
  quarter: 'trimestre',
  joint: '(?:al?|hasta el|y)(?: el)?',
  late: /^p/u,
  noon: 'mediod[ií]a',
};
