import type { Lexicon } from '../language.ts';

/** What happens to applications, in a sentence that counts them: `41 000 visas ont été délivrés`. */
const counted =
  '(?:délivr|accord|refus|trait|enregistr|dépos|reç|admis|émis|octroy|envoy|rejet|approuv|instruit|recens|invit|sélectionn)(?:é|ée|és|ées|u|ue|us|ues|e|es|s)?(?![\\p{L}])';
const asks =
  "(?:exig(?:e|ent)|demand(?:e|ent)|impos(?:e|ent)|requi(?:ert|èrent)|réclam(?:e|ent)|délivr(?:e|ent)|instaur(?:e|ent)|supprim(?:e|ent)|dispens(?:e|ent)|(?:a|ont) (?:rétabli|instauré|supprimé|annoncé|imposé|introduit)|n'exige(?:nt)?)(?![\\p{L}])";
const to = "(?:en|au|aux|à|vers|par|pour|dans)(?: (?:la |le |les |l'|destination de |destination du )?| )?";

/** What is told and rules nothing here, and for which stay a paper is. */
export const reports: Lexicon = {
  purpose: [
    [
      'transit',
      "(?:pour|lors (?:de|d')) ?(?:le |un |une |leur |son |votre |l')?(?:simple )?(?:transit|transiter|escale|correspondance)(?: aéroportuaire)?",
      'en (?:simple )?(?:transit|correspondance)(?: aéroportuaire)?',
      'aux fins de transit(?: aéroportuaire)?',
      '(?:en )?zone (?:internationale|de transit)(?: (?:des aéroports|de l.aéroport))?',
    ],
  ],
  elsewhere: [
    [
      'office',
      'du (?:lundi|mardi|mercredi|jeudi) au (?:jeudi|vendredi|samedi|dimanche)',
      "(?:horaires?|heures) d'(?:ouverture|accueil)",
      'téléphones?',
      'jours? fériés?',
      '(?:sera|seront|est|sont) fermée?s?(?: exceptionnellement)?(?= (?:le|du|au public|les|lundi|mardi|mercredi|jeudi|vendredi|<date>))',
      'courriels?',
      'permanence téléphonique',
      'a (?:déménagé|changé d.adresse)',
      'nouvelle adresse',
      "(?:travaux|opérations?) (?:de maintenance|d'entretien)",
      'maintenance(?: (?:programmée|planifiée|technique))?',
      '(?:service|site|portail|système|page|plateforme)s?(?=[^.;:|]{0,40} (?:inaccessible|indisponible|hors service))',
      "numéros? d'(?:appel|attente|ordre)",
      '(?:restera|resteront) fermée?s?',
    ],
    [
      'whole',
      'arnaques?',
      'escro(?:cs?|queries?)',
      'méfiez-vous',
      '(?:alertes?|mises? en garde|attention)(?=[^.;|]{0,60} (?:frauduleu|fraude|escro|arnaque))',
      "(?:n'est|ne sont) pas compétente?s?",
      "n'intervien(?:t|nent) pas",
    ],
    [
      'denied',
      "(?:cette|ces|cet|ce|la|les|une telle|de telles) (?:fausse )?(?:informations?|rumeurs?|annonces?|nouvelles?|allégations?|messages?|affirmations?|publications?|communiqués?)(?: [\\p{L}]{2,12}){0,2} (?:est|sont|ne reposent?|n'ont)(?: (?:totalement|entièrement|complètement|sur))? (?:fausse?s?|faux|dénuée?s?|inexacte?s?|infondée?s?|erronée?s?|mensongère?s?|aucun fondement|sans fondement|pas (?:exacte?s?|vraie?s?|fondée?s?))",
      "(?:cela|ceci|ce) (?:est faux|n'est pas (?:vrai|exact|le cas))",
      "il n'en est rien",
      "aucune? (?:telle?|pareille?) [\\p{L}]{4,16} (?:n'existe|n'a été)",
    ],
    'fraud(?:uleux|uleuses?|eurs?)',
    '(?:alertes?|mises? en garde|attention)(?=[^.;|]{0,60} faux)',
    'tentatives? de fraudes?',
    '(?:sites?|agences?|intermédiaires|personnes|consultants?|agents?) (?:internet |web )?qui (?:factur|propos|promett|réclam|vend|prétend|offr|garantiss)(?:ent|e|ez)',
    'hameçonnage',
    'usurp(?:e|ent|ation|ant)',
    '(?:faux|fausses?) (?:sites?|agents?|courriels?|intermédiaires|annonces?|offres?|agences?|informations?|nouvelles?)',
    'intermédiaires (?:non agréés|malhonnêtes|peu scrupuleux)',
    'individus (?:malveillants|se faisant passer)',
    'non officiels?',
    'rumeurs?',
    'contrairement à (?:ce|certaines|des|une)(?= )',
    'dément(?:i|ie|ent|ir)?',
    "(?:n'est|ne sont) pas (?:exactes?|exacts?|fondées?|vraies?|avérées?)",
    'inexacte?s?',
    'infondée?s?',
    'prétendu(?:e|s|es|ment)?',
    "selon (?:la presse|les médias|des informations|certains? médias?|certaines? (?:sources|informations)|des (?:sources|médias)|le gouvernement <country>|(?:la |le |les |l')?<country>)",
    '(?:la presse|les médias|réseaux sociaux)',
    'circul(?:e|ent)(?= )',
    'négoci(?:e|ent|ations?|é|és|és)',
    'pourparlers',
    'discussions?',
    'discut(?:e|ent|é|ée|és|ées)',
    'débat(?:s|tent|tu|tue)?',
    'réclam(?:e|ent)(?=[^.;|]{0,60} (?:suppression|levée|instauration|exemption|abolition|gratuité))',
    `(?:ont|a|aura|auront) été(?= [^.;:|]{0,8}${counted}[^.;:|]{0,80}(?:<number>|<percent>|<date>))`,
    `(?<=(?:<number>|<percent>)[^.;:|]{0,100} )(?:ont|a) été(?= ${counted})`,
    `(?<=(?:<number>|<percent>)[^.;:|]{0,100} )(?:ont|a)(?= (?:${counted}|obtenu|bénéficié|présenté|demandé|effectué))`,
    `(?:ont|a|avons)(?= ${counted}[^.;:|]{0,40}(?:<number>|<percent>))`,
    'statisti(?:ques?|cien)',
    'la plupart des (?:demandes|dossiers|visas|demandeurs)(?=[^.;:|]{0,24} (?:provenaient|émanaient|venaient|étaient))',
    ['abroad', "(?:autorités|gouvernement|consulat|ambassade|portail) (?:de |du |des |d')?(?:la |le |l')?<country>"],
    '(?:autorités|consulats?|ambassades?) de ce(?:t état| pays)',
    '(?:hausse|baisse|augmentation|diminution|recul|progression) de (?:près de |plus de |environ )?<percent>',
    "par rapport (?:à l'|au |à )(?:année|an|<date>|mois|même période)",
    "l'(?:an|année) (?:dernière|dernier|passée?|précédente?)",
    [
      'abroad',
      `(?<!(?:de|du|des|d'|et|ou|,) ?)(?<!(?:de|et|ou) (?:la |le |l'))(?:la |le |les |l')?<country> (?:n')?${asks}`,
    ],
    [
      'abroad',
      `(?:entr(?:er|ent|ée)|voyag(?:er|ent|e)|se rend(?:re|ent|ant)|pénétrer|transit(?:er|ent|ant)?|séjour(?:ner|nent)?|trajet|retour|rendez) ${to}(?:la |le |les |l')?<country>`,
    ],
    ['abroad', "(?:à destination|en direction) (?:de |du |des |d')(?:la |le |l')?<country>"],
    ['abroad', "(?:le |la |des |les )?visas? (?:pour|de) (?:la |le |les |l')?<country>"],
  ],
};
