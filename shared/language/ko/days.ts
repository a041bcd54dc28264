import type { Days } from '../language.ts';

/** Words around days and hours. */
export const days: Days = {
  weekday: '(?!)',
  quarters: [['1'], ['2'], ['3'], ['4']],
  quarter: '분기',
  joint: '(?:부터|에서)',
  nextYear: /^(?:이듬|익|다음)/u,
  late: /^오후/u,
  noon: '정오',
};
