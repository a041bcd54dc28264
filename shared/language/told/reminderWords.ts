import type { reminder } from '../en/reminder.ts';

/** What is said of days that come in a language: the words of English say what there must be. */
export type ReminderWords = typeof reminder;
