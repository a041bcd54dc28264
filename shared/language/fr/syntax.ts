import type { Changes, Grammar, Spans } from '../language.ts';

export const grammar: Grammar = {
  isSpaced: true,
  beginsWords: true,
  joint: '[,;:] ?|(?:^| )(?:et|ou|mais|tandis que|puis) ',
  or: /^,? ou /u,
  leadsIn: /suivant|ci-dessous|ci-après|tableau|(?<!\p{L})ces (?:pays|États|cas|personnes)/iu,
  shortForms: [],
  fillers: /(?<!\p{L})(?:le|la|les|l|un|une|des|du|de|d|également|aussi|veuillez|toutefois|ainsi)(?!\p{L})/gu,
  abbreviations: 'art|al|n|m|mme|mlle|dr|st|p\\.ex|ex|etc|cf|env|max|min|janv|févr|avr|juil|sept|oct|nov|déc',
};

export const changes: Changes = {
  former:
    /(?:(?<!\p{L})(?:est|sont) (?:pas|plus) de|(?<!\p{L})(?:pass(?:e|ent|era|eront|er|ée?s?)(?!\p{L})|port(?:ée?s?|er|e|ent|era|eront|ant)(?!\p{L})|(?:augment|relev|hauss|rédui|baiss|diminu|abaiss|major|allong|prolong)\p{L}{0,8})(?: [\p{L}']{1,16}){0,4} de|(?:ancien(?:ne)?s?|précédent(?:e)?s?) [\p{L}']{3,14} (?:de [\p{L}']{3,14} )?(?:de|était de)|(?:tarif|montant|taux|prix|frais) (?:actuel|ancien|antérieur|précédent)s? de|au lieu de|à la place de|contre|(?:était|étaient) de|(?:hausse|baisse|augmentation|réduction|majoration) de) $/u,
  formerBehind: /(?!)/u,
  becomes: /^ à $/u,
};

export const spans: Spans = {
  inPeriod:
    /^,? (?:sur|par|dans|au cours de|pendant)(?: (?:une|toute|chaque))?(?: (?:période|durée))?(?: quelconque)?(?: de)? ?$/u,
  ofPeriod: /(?!)/u,
  and: /^ ?(?:et|à|-|ou) ?$/u,
  countedFrom: [
    ['entry', /(?:entrée|arrivée|entrer)(?!\p{L})/u],
    ['exit', /(?:départ|sortie|retour|séjour|voyage|quitter)(?!\p{L})/u],
    ['issue', /(?:délivrance|demande)(?!\p{L})/u],
  ],
  periods: [
    ['week', /semaine|hebdomadaire/u],
    ['month', /mois|mensuel/u],
    ['year', /(?:^|\W)ans?(?!\p{L})|année|annuel/u],
    ['day', /jour/u],
  ],
};
