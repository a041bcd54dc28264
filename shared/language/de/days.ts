import type { Days } from '../language.ts';

/** Words around days and hours. */
export const days: Days = {
  weekday:
    '(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\\.?,? (?:dem |den |der )?',
  quarters: [
    ['1', '1.', 'erste', 'ersten'],
    ['2', '2.', 'zweite', 'zweiten'],
    ['3', '3.', 'dritte', 'dritten'],
    ['4', '4.', 'vierte', 'vierten', 'letzte', 'letzten'],
  ],
  quarter: 'quartal',
  joint: '(?:bis(?: zum)?(?: einschließlich)?|und)',
  late: /(?!)/u,
  noon: 'mittags?',
};
