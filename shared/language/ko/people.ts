import type { People } from '../language.ts';

/** Whose people are meant: what stands right before or behind a country's name, and between two of one list. */
export const people: People = {
  before: /(?:대상 ?국(?:가)?(?:는|은|에)?|대상|국가는?|:|국적은?) ?$/u,
  behind:
    /^ ?(?:등 ?)?(?:\d{1,3}개 ?국(?:가)?)?(?:[·]지역)? ?(?:의 ?)?(?:일반 ?)?(?:국민|국적|인(?![증력터천접])|여권|시민|(?:단체 ?)?관광객|여행객|출신|방문객|근로자|에 ?대한 ?(?:사증|비자|무사증|k-eta|전자)|(?:와|과)의 ?(?:일반|사증|비자|상호|무사증)|(?:을|를|이|가) ?(?:신규 ?|새로 ?)?(?:추가|포함|제외)|등 ?(?=\d))/u,
  goal: /^(?:에|로|으로|을|를) ?(?:입국|방문|여행|경유)/u,
  nouns: /(?!)/u,
  joint: /^ ?(?:[,，·]|및|와|과) ?$/u,
};
