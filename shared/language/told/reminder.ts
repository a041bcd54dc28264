import { reminder as german } from '../de/reminder.ts';
import { reminder as english } from '../en/reminder.ts';
import { reminder as spanish } from '../es/reminder.ts';
import { reminder as french } from '../fr/reminder.ts';
import { reminder as japanese } from '../ja/reminder.ts';
import { reminder as korean } from '../ko/reminder.ts';
import { reminder as simplified } from '../zh/reminderHans.ts';
import { reminder as traditional } from '../zh/reminderHant.ts';
import type { ReminderWords } from './reminderWords.ts';
import type { Spoken } from './spoken.ts';

/** What is said of days that come though no page changes, by language. */
export const reminderIn: Readonly<Record<Spoken, ReminderWords>> = {
  en: english,
  'zh-Hans': simplified,
  'zh-Hant': traditional,
  ja: japanese,
  ko: korean,
  de: german,
  fr: french,
  es: spanish,
};
