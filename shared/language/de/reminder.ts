import type { ReminderWords } from '../told/reminderWords.ts';
import { dative } from './told.ts';

/** What is said in German of days that come though no page changes. */
export const reminder: ReminderWords = {
  policies: {
    'visa_required/not_required': 'visumfreie Einreise',
    'visa_required/required': 'Visumpflicht',
    'border/closed': 'Grenzschließung',
  },
  rules: {
    eligible_nationality: 'Regelung',
    'eligible_nationality/visa': 'visumfreie Einreise',
    ineligible_nationality: 'Ausschluss',
    restricted_nationality: 'Einschränkung',
    'restricted_nationality/visa': 'Visumpflicht',
    'restricted_nationality/entry': 'Einreisebeschränkung',
  },
  unnamed: 'eine Regelung',
  several: 'mehrere Regelungen',
  duty: (_name, said) => `Regel „${said}“`,
  exemption: (_name, said) => `Regel „${said}“`,
  amount: (label, value) => `${label} von ${dative(value)}`,
  rule: (said) => `Regel „${said}“`,
  forCountries: (rule, names) => `${rule} für ${names}`,
  begins: (what, day, isMany) => `${what === '' ? '' : `${what} `}${isMany ? 'gelten' : 'gilt'} ab heute, ${day}`,
  ends: (what, day, days, isMany) =>
    `${what === '' ? '' : `${what} `}${isMany ? 'enden' : 'endet'} ${days === 1 ? 'morgen' : `in ${days} Tagen`}, am ${day}`,
  ended: (what, day, isMany) => `${what === '' ? '' : `${what} `}${isMany ? 'endeten' : 'endete'} am ${day}`,
  gap: (next) => `; danach ist bis ${next} nichts geregelt`,
  onPages: (count) => ` (ebenso auf ${count === 1 ? 'einer weiteren Seite' : `${count} weiteren Seiten`})`,
};
