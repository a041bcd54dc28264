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
  quarter: '季',
  joint: '起?(?:至|到)',
  late: /^(?:下午|晚)/u,
  noon: '正午|中午',
};
