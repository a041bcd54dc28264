import type { People } from '../language.ts';

/** Whose people are meant: what stands right before or behind a country's name, and between two of one list. */
export const people: People = {
  before:
    /(?:staatsangehörige|staatsbürger|bürger|angehörige|inhaber|staaten|länder|ländern)(?: [a-zäöüß]{1,14}){0,3}?(?: von| aus|:)? (?:der |des |den |die |aus |von )?$/u,
  behind: /^(?:s|es)? ?(?:staatsangehörige|staatsbürger|pass)/u,
  nouns: /^\p{Lu}/u,
  joint: /^s?,? ?(?:und|oder|sowie|bzw\.)? ?(?:der |des |von |aus )?$/u,
};
