import type { People } from '../language.ts';

/** Whose people are meant: what stands right before or behind a country's name, and between two of one list. */
export const people: People = {
  before:
    /(?:ressortissants?|citoyens?|titulaires?|détenteurs?|nationaux|passeports?|pays|personnes|visiteurs|voyageurs|étudiants)(?: [\p{L}’']{1,14}){0,3}? (?:de |du |des |d'|suivants ?: ?)(?:la |l')?$/u,
  behind: /^(?!)/u,
  nouns: /^\p{Lu}/u,
  joint: /^,? ?(?:et|ou|ainsi que)? ?(?:de |du |des |d'|la |le |les |l')*$/u,
};
