import type { Money } from '../language.ts';

/** How amounts of money are printed, and the words beside them. */
export const money: Money = {
  currencies: {
    USD: [
      'dólar',
      'dolar',
      'dólares',
      'dolares',
      'dólares estadounidenses',
      'dólares americanos',
      'dólares de los estados unidos',
      'dólar estadounidense',
      'dólar de los estados unidos',
      'dólar americano',
    ],
    EUR: ['euro'],
    GBP: ['libra', 'libra esterlina'],
    MXN: ['peso mexicano'],
    ARS: ['peso argentino'],
    CLP: ['peso chileno'],
    COP: ['peso colombiano'],
    PEN: ['sol', 'soles', 's/', 's/.'],
    CRC: ['colón', 'colones', '₡'],
    GTQ: ['quetzal', 'quetzales'],
    BOB: ['boliviano'],
    PAB: ['b/.', 'b/', 'balboa', 'balboas'],
    PYG: ['guaraní', 'guaraníes', '₲'],
    BRL: ['real', 'reales', 'r$'],
  },
  before: '[sb]\\/\\.?|₡|₲|r\\$',
  after:
    'd[oó]lar(?:es)?(?: (?:estadounidenses?|americanos?|de los estados unidos))?|euros?|libras?(?: esterlinas?)?|pesos(?: (?:mexicanos|argentinos|chilenos|colombianos))?|soles|balboas|colones|quetzales|bolivianos|guaran[ií]es|reales',
  multipliers: [],
  denominated: '(?:en )?',
  range: '(?: ?(?:-|~|a) ?|(?<=entre [\\d.,]{1,12}) y )',
  changesBefore:
    /(?<!\p{L})(?:pas(?:[ae]n?|ará|arán|ó|ar|aría)|sub(?:e|en|irá|irán|ió)|baj(?:a|an|ará|ó)|(?:aument|increment|reduc|rebaj|dismin|elev)\p{L}{0,8})(?: [\p{L}]{1,16}){0,4} de $/u,
  changesBehind: /(?!)/u,
  difference: /(?!)/u,
  periods: [
    ['hour', /por hora|la hora/u],
    ['day', /por día|al día|diari[oa]/u],
    ['week', /por semana|semanal|a la semana/u],
    ['month', /por mes|al mes|mensual/u],
    ['year', /por año|al año|anual/u],
  ],
  gross: /brut[oa]/u,
  net: /net[oa](?!l)/u,
};
