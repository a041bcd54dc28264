import type { ReminderWords } from '../told/reminderWords.ts';
import { ofAll } from './told.ts';

/** Whether what begins or ends is several things, or one that French has in the plural. */
const isPlural = (what: string, isMany: boolean): boolean =>
  isMany || /^(?:frais|ressources|points|invitations|conditions) /u.test(what);

/** What is said in French of days that come though no page changes. */
export const reminder: ReminderWords = {
  policies: {
    'visa_required/not_required': 'l’entrée sans visa',
    'visa_required/required': 'l’obligation de visa',
    'border/closed': 'la fermeture de la frontière',
  },
  rules: {
    eligible_nationality: 'la règle',
    'eligible_nationality/visa': 'l’entrée sans visa',
    ineligible_nationality: 'l’exclusion',
    restricted_nationality: 'la restriction',
    'restricted_nationality/visa': 'l’obligation de visa',
    'restricted_nationality/entry': 'la restriction d’entrée',
  },
  unnamed: 'une règle',
  several: 'plusieurs règles',
  duty: (name) => `l’obligation ${ofAll(name)}`,
  exemption: (name) => `la dispense ${ofAll(name)}`,
  amount: (label, value) => `${label} de ${value}`,
  rule: (said) => `la règle « ${said} »`,
  forCountries: (rule, names) => `${rule} (${names})`,
  begins: (what, day, isMany) =>
    `${what === '' ? '' : `${what} `}${isPlural(what, isMany) ? 'entrent' : 'entre'} en vigueur aujourd’hui, le ${day}`,
  ends: (what, day, days, isMany) =>
    `${what === '' ? '' : `${what} `}${isPlural(what, isMany) ? 'prennent' : 'prend'} fin ${days === 1 ? 'demain' : `dans ${days} jours`}, le ${day}`,
  ended: (what, day, isMany) =>
    `${what === '' ? '' : `${what} `}${isPlural(what, isMany) ? 'ont' : 'a'} pris fin le ${day}`,
  gap: (next) => ` ; rien n’est prévu ensuite avant le ${next}`,
  onPages: (count) => ` (de même sur ${count} autre${count === 1 ? '' : 's'} page${count === 1 ? '' : 's'})`,
};
