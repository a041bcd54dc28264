import type { People } from '../language.ts';

/** Whose people are meant: what stands right before or behind a country's name, and between two of one list. */
export const people: People = {
  before: /(?:対象国(?:は)?|:|国籍(?:は)?)$/u,
  behind: /^(?:国民|国籍|人|旅券|籍|など|を|の国民|の方|等)/u,
  nouns: /(?!)/u,
  joint: /^(?:、|と|及び|および|並びに|[・,，])$/u,
};
