import type { People } from '../language.ts';

/** Whose people are meant: what stands right before or behind a country's name, and between two of one list. */
export const people: People = {
  before:
    /(?:nationals|citizens|holders|passports?|nationalit(?:y|ies)|countries|people|residents|visitors|travell?ers|students|workers)(?:(?: [a-z]{1,14}){0,3}? (?:of|from|include|including|are|born in)| ?:) ?(?:the )?$/u,
  behind: /^(?:n|ese|i)? (?:nationals|citizens|passport|residents)/u,
  joint: /^,? ?(?:and|or|&|as well as)? ?(?:the )?$/u,
};
