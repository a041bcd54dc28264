import type { ReminderWords } from '../told/reminderWords.ts';

/** What is said in Spanish of days that come though no page changes. */
export const reminder: ReminderWords = {
  policies: {
    'visa_required/not_required': 'la entrada sin visado',
    'visa_required/required': 'la exigencia de visado',
    'border/closed': 'el cierre de la frontera',
  },
  rules: {
    eligible_nationality: 'la norma',
    'eligible_nationality/visa': 'la entrada sin visado',
    ineligible_nationality: 'la exclusión',
    restricted_nationality: 'la restricción',
    'restricted_nationality/visa': 'la exigencia de visado',
    'restricted_nationality/entry': 'la restricción de entrada',
  },
  unnamed: 'una norma',
  several: 'varias normas',
  duty: (name) => `la obligación de ${name}`,
  exemption: (name) => `la exención de ${name}`,
  amount: (label, value) => `${label} de ${value}`,
  rule: (said) => `la norma «${said}»`,
  forCountries: (rule, names) => `${rule} para ${names}`,
  begins: (what, day, isMany) => `${what === '' ? '' : `${what} `}${isMany ? 'entran' : 'entra'} en vigor hoy, ${day}`,
  ends: (what, day, days, isMany) =>
    `${what === '' ? '' : `${what} `}${isMany ? 'terminan' : 'termina'} ${days === 1 ? 'mañana' : `dentro de ${days} días`}, el ${day}`,
  ended: (what, day, isMany) => `${what === '' ? '' : `${what} `}${isMany ? 'terminaron' : 'terminó'} el ${day}`,
  gap: (next) => `; después no se prevé nada hasta el ${next}`,
  onPages: (count) => ` (igual en ${count} ${count === 1 ? 'página' : 'páginas'} más)`,
};
