import type { People } from '../language.ts';

/** Whose people are meant: what stands right before or behind a country's name, and between two of one list. */
export const people: People = {
  before: /(?:대상국(?:가)?은?|대상|:) ?$/u,
  behind: /^ ?(?:국민|국적|국가|인|여권|시민|등)/u,
  nouns: /(?!)/u,
  joint: /^ ?(?:[,，·]|및|와|과) ?$/u,
};
