import type { Days } from '../language.ts';

/** Words around days and hours. */
export const days: Days = {
  weekday: '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun)\\.?,? (?:the )?',
  quarters: [
    ['first', '1st', '1'],
    ['second', '2nd', '2'],
    ['third', '3rd', '3'],
    ['fourth', '4th', '4', 'last', 'final'],
  ],
  quarter: 'quarter|q[1-4]',
  joint: '(?:to|and|until|through|thru|,? ?(?:to|until)) (?:and including )?',
  late: /^p/u,
  noon: 'noon',
};
