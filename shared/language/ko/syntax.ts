import type { Changes, Grammar, Spans } from '../language.ts';

export const grammar: Grammar = {
  isSpaced: true,
  beginsWords: false,
  shortForms: [],
  fillers: null,
  abbreviations: '[aq]\\d?',
  joint: '[,;:] ?|\\(|(?<=\\))|(?<=[가-힣](?:며|지만|으나|[하되]나|면서|므로)|(?<![보공참권신경광최창원])고) (?!있)',
  leadsIn: /다음|아래|하기|별표|표와 같/u,
  topic:
    '(?<![하되있없받오려않갖니르키넘]|경우에|때에|시에|고)는 |(?<![받같다높낮많적않좋맡깊넓늦얻낳남])은 |\\ue000 ?부터(?:는)? ',
};

export const changes: Changes = {
  former: /(?:기존|종전|현행|종전의|기존의|당초)(?:의)? ?[^,.\ue000-\ue009]{0,6}$/u,
  formerBehind:
    /^ ?[이가] 아[니닌]|^ ?[점명건]?(?: ?(?:이하|이상))?에서(?! ?\ue001? ?까지)|^["'”](?:은|는) ?(?:오기|오류|착오)/u,
  newBehind: /^(?:간)? ?(?:이내|이하)?(?:으)?로/u,
  becomes: /^(?: ?(?:이내|이하|이상))?에서 ?$|^["'”」](?:을|를) ?["'“「][^.,]{0,10}$/u,
};

export const spans: Spans = {
  inPeriod: /^ ?\/ ?$/u,
  ofPeriod:
    /(?:매|임의의|최근|모든)? ?\u0000 ?(?:의)? ?(?:기간)? ?(?:중|내|이내|동안|마다|간|당)?(?:에)? ?(?:최대|총|누적|합산|통산|합계|누계){0,3} ?$/u,
  and: /^ ?(?:세)? ?(?:~|-|부터|이상|에서) ?(?:만 ?)?$/u,
  countedFrom: [
    ['exit', /출국|떠나|떠난|귀국|체류 ?(?:기간)? ?(?:종료|만료)/u],
    ['issue', /발급|발행/u],
    ['entry', /입국|도착/u],
  ],
  periods: [
    ['week', /주/u],
    ['month', /월/u],
    ['year', /년|연/u],
    ['day', /일/u],
  ],
};
