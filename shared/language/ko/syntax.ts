import type { Changes, Grammar, Spans } from '../language.ts';

export const grammar: Grammar = {
  isSpaced: true,
  beginsWords: false,
  joint: '[,;:] ?|(?<=(?:고|며|나|지만|으며|하고)) ',
  shortForms: [],
  fillers: null,
  abbreviations: '(?!)',
};

export const changes: Changes = {
  former: /(?:기존|종전|현행|종전의|기존의) ?$/u,
  formerBehind: /^에서|^ ?(?:을|를)? ?인상/u,
  becomes: /^에서 ?$/u,
};

export const spans: Spans = {
  inPeriod: /^ ?\/ ?$/u,
  ofPeriod: /(?:매|임의의)? ?\u0000 ?(?:중|내|이내|동안|마다|간)?(?:에)? ?(?:최대|총|누적|합산)? ?$/u,
  and: /^ ?(?:~|-|부터|이상|에서) ?(?:만 ?)?$/u,
  periods: [
    ['week', /주/u],
    ['month', /월/u],
    ['year', /년|연/u],
    ['day', /일/u],
  ],
};
