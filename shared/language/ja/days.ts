import type { Days } from '../language.ts';

/** Words around days and hours. */
export const days: Days = {
  weekday: '(?!)',
  quarters: [
    ['一', '1'],
    ['二', '2'],
    ['三', '3'],
    ['四', '4'],
  ],
  quarter: '四半期',
  joint: '(?:から|至)',
  nextYear: /^翌/u,
  late: /^午後/u,
  noon: '正午',
};
