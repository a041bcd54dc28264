import type { Money } from '../language.ts';

/** How amounts of money are printed, and the words beside them. */
export const money: Money = {
  currencies: {
    USD: ['us-dollar', 'us dollar', 'dollar'],
    EUR: ['euro'],
    GBP: ['pfund', 'pfund sterling'],
    CHF: ['franken', 'schweizer franken', 'fr.', 'sfr.'],
  },
  before: '(?:sfr|fr)\\.',
  after: '(?:us[- ])?dollar|euro|pfund(?: sterling)?|(?:schweizer )?franken|s?fr\\.',
  multipliers: [],
  denominated: '(?:in |[\\p{L}]{3,14} \\()?',
  range: '(?: ?(?:-|~|bis(?: zu)?) ?|(?<=zwischen [\\d.,]{1,12}) und )',
  changesBefore: /(?!)/u,
  changesBehind: /(?!)/u,
  difference: /(?!)/u,
  periods: [
    ['hour', /pro stunde|je stunde|stundenlohn|\/ ?h(?![a-z])/u],
    ['day', /pro tag|je tag|täglich/u],
    ['week', /pro woche|wöchentlich/u],
    ['month', /pro monat|im monat|monatlich|monats/u],
    ['year', /jährlich|pro jahr|im jahr(?! ?\d)|jahres/u],
  ],
  gross: /brutto/u,
  net: /netto/u,
};
