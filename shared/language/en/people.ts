import type { People } from '../language.ts';

/** Whose people are meant: what stands right before or behind a country's name, and between two of one list. */
export const people: People = {
  before:
    /(?:nationals|citizens|natives|holders|passports?|nationalit(?:y|ies)|countries|people|residents|visitors|travell?ers|applicants|tourists|passengers|students|workers)(?:(?: [a-z]{1,14}){0,3}? (?:of|from|include|including|are|born in)| ?:) ?(?:the )?$/u,
  behind:
    /^(?:'s)?,? (?:(?:diplomatic|official|service|special|ordinary|biometric|regular|national|e-?|and|or|non-[a-z]{3,12}|student|adult) ){0,4}(?:nationals?(?:ity|ities)?|citizens?(?:hip)?|e-?passports?|passports?|passport-holders?|visitors?|travell?ers?|tourists?|holders|students?|workers?|applicants|subjects|people|men|women|children|pilgrims|seafarers|businesspeople|nurses|officials|diplomats)(?![a-z])/u,
  place:
    /(?:(?<![a-z])enter(?:ing)?|visit(?:ing)?|(?:transit|stopover|layover|change planes?|connection|connect)(?:ing)?(?: in| through| via| at)?|via|(?:travel(?:l?ing)?|come|coming|go|going|fly|flying|entry|admission|return)(?: back| on)? (?:in)?to|leav(?:e|ing)|exit(?:ing)?) (?:the )?$/u,
  holders: /(?<![a-z])holders of (?!(?:an? |any )?(?:valid |foreign )?$)[^.;:,]{3,}$/u,
  nouns: /^\p{Lu}.{3,}[^s]s$/u,
  state: { before: /(?!)/u, behind: /^ (?:government|authorit(?:y|ies)|parliament|ministry)(?![a-z])/u },
  joint: /^,? ?(?:and|or|&|as well as)? ?(?:the )?$/u,
};
