import type { People } from '../language.ts';

/** Whose people are meant: what stands right before or behind a country's name, and between two of one list. */
export const people: People = {
  before:
    /(?:ressortissante?s?|citoyen(?:ne)?s?|titulaires?|détenteurs?|porteurs?|nationaux|nationalités?|passeports?|pays|personnes|visiteurs|voyageurs|étudiants|candidats|demandeurs|touristes)(?:(?: [\p{L}']{1,14}){0,3}? (?:de |du |des |d'|suivants? ?: ?)(?:la |le |l'|les )?(?:(?:république|royaume|sultanat|état|émirat|principauté)s? (?:islamique |démocratique |populaire |de l'état )?(?:de |du |des |d'|de la |de l')?)?| ?: ?(?:la |le |les |l')?|(?: [\p{L}]{1,14}){1,5} ?: ?|(?: (?:biométriques?|diplomatiques?|ordinaires?|officiels?|de service))? )$/u,
  behind: /^ (?:titulaires|munis|détenteurs|porteurs|souhaitant|voyageant)/u,
  place:
    /(?:visas?|permis|titres? de séjour|cartes?|autorisations?)(?: (?!ressortissant|citoyen|titulaire|national|personne|voyageur)[\p{L}]{1,14}){0,2} (?:de |du |des |d'|en |au |aux |pour |délivrée?s? par )(?:la |le |les |l')?$/u,
  holders: /titulaires? (?!d'un $)[^.;:,]{3,}$/u,
  nouns: /^\p{Lu}/u,
  state: { before: /(?:gouvernement|autorités?|parlement) $/u, behind: /(?!)/u },
  joint:
    /^,? ?(?:et|ou|ainsi que|puis)? ?(?:de |du |des |d'|la |le |les |l'|aux? |(?:république|royaume|sultanat|émirat|principauté) )*$/u,
};
