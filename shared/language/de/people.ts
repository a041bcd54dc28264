import type { People } from '../language.ts';

/** Whose people are meant: what stands right before or behind a country's name, and between two of one list. */
export const people: People = {
  before:
    /(?:staatsangehörige[nr]?|staatsangehörigkeit|staatsbürger(?:n|innen)?|bürger(?:n|innen)?|angehörige[nr]?|inhaber(?:n|innen)?|passinhaber(?:n)?|p[aä]ss(?:e|en|es)?|staaten|länder|ländern|reisende[nr]?|antragsteller(?:n|innen)?|bewerber(?:n|innen)?|personen)(?:(?: [\p{L}]{1,14}){0,3}?(?: von| aus)| ?:|,)? (?:der |des |den |die |aus |von )?(?:(?:islamischen |demokratischen |arabischen )?(?:republik |königreichs? ))?$/u,
  behind:
    /^(?:s|es)?(?: [\p{L}-]{3,20}(?:e|en|er|em))? (?:staatsangehörig|staatsbürger|bürger|(?:reise|diplomaten|dienst)?p[aä]ss|reisende|tourist|besucher|stud(?:ierende|ent)|arbeitnehmer|fachkräfte|bewerber|antragsteller|jugendliche|geschäftsreisende)/u,
  place:
    /(?:über|(?:umstieg|umsteigen|transit|zwischenstopp|zwischenlandung)(?:s|es)? (?:in|über)|(?:einreise|weiterreise|reise|flug) (?:nach|in)) (?:den |die |das )?$/u,
  holders: /(?:inhaberinnen und )?inhaber(?:n|innen)? (?!(?:eines |von )?(?:gültigen )?$)[^.;:]{3,}$/u,
  nouns: /^\p{Lu}(?!\p{L}*sch)/u,
  state: { before: /(?!)/u, behind: /^ (?:regierung|behörden?|parlament)(?!\p{L})/u },
  joint: /^s?,? ?(?:und|oder|sowie|bzw\.)? ?(?:der |des |von |aus )?$/u,
};
