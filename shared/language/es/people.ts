import type { People } from '../language.ts';

/** Whose people are meant: what stands right before or behind a country's name, and between two of one list. */
export const people: People = {
  before:
    /(?:nacionales|ciudadan[oa]s?|titulares|portadores|pasaportes?|países|personas|visitantes|viajeros|estudiantes|súbditos)(?: [\p{L}]{1,14}){0,3}? (?:de |del |de los |siguientes ?: ?)(?:la |el |los )?$/u,
  behind: /^(?!)/u,
  nouns: /(?!)/u,
  joint: /^,? ?(?:y|e|o|así como)? ?(?:de |del |la |el |los )*$/u,
};
