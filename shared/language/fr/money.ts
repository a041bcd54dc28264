import type { Money } from '../language.ts';

/** How amounts of money are printed, and the words beside them. */
export const money: Money = {
  currencies: {
    USD: [
      'dollar',
      'dollar us',
      'dollars us',
      'dollars des états-unis',
      '$ us',
      'dollar américain',
      'dollar des états-unis',
    ],
    CAD: ['dollar canadien', '$ ca', '$ can'],
    EUR: ['euro'],
    GBP: ['livre sterling', 'livre'],
    CHF: ['franc suisse', 'fr.'],
    DZD: ['dinar algérien'],
    TND: ['dinar tunisien'],
    MAD: ['dirham', 'dirham marocain', 'dh', 'dhs'],
  },
  before: 'fr\\.',
  after:
    'dollars?(?: (?:us|américains?|canadiens?|des états-unis))?|euros?|livres?(?: sterling)?|francs?(?: (?:suisses?|cfa))?|f ?cfa|dirhams?(?: marocains?)?|dinars? (?:algérien|tunisien)s?|dhs?|\\$ ?(?:can?|us)|(?<=\\d ?)\\$',
  multipliers: [],
  denominated: '(?:en )?',
  range: '(?: ?(?:-|~|à) ?|(?<=entre [\\d.,]{1,12}) et )',
  changesBefore:
    /(?<!\p{L})(?:pass(?:e|ent|era|eront|er|ée?s?)(?!\p{L})|port(?:ée?s?|er|ent?|ant|era(?:ient|it)?|eront)|(?:augment|relev|hauss|rédui|baiss|diminu|abaiss|major)\p{L}{0,8})(?: [\p{L}']{1,16}){0,4} de $/u,
  changesBehind: /(?!)/u,
  difference: /(?!)/u,
  periods: [
    ['hour', /par heure|de l'heure|\/ ?h(?![a-z])|horaire/u],
    ['day', /par jour|journalier/u],
    ['week', /par semaine|hebdomadaire/u],
    ['month', /par mois|mensuel|\/ ?mois/u],
    ['year', /par an(?![a-z])|par année|annuel/u],
  ],
  gross: /brut/u,
  net: /(?<![a-z])nets?(?![a-z])/u,
};
