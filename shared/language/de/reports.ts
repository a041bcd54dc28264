import type { Lexicon } from '../language.ts';

/** What happened to applications, at the end of a sentence that counts them: `wurden rund 41.000 Visa erteilt`. */
const counted =
  '(?:erteilt|ausgestellt|bewilligt|abgelehnt|bearbeitet|gestellt|eingereicht|registriert|gezählt|vergeben|verzeichnet|erfasst|zugelassen|angenommen|genehmigt|verlängert|erledigt|entschieden|gebucht|versandt|eingeladen)(?![\\p{L}])';
/** What a state does that asks something of travellers. */
const asks =
  '(?:verlangt|fordert|erhebt|schreibt|führt|hat|lässt|gewährt|verzichtet|akzeptiert|stellt|erteilt|verschärft|lockert|schließt|öffnet)(?![\\p{L}])';

/** What is told and rules nothing here, and for which stay a paper is. */
export const reports: Lexicon = {
  purpose: [
    [
      'exit',
      '(?:für|bei|zu) (?:die|der|ihre[r]?) ausreise',
      'zur ausreise',
      'zum verlassen (?:des|der) [\\p{L}]{3,16}',
    ],
    [
      'transit',
      'für (?:den|einen|ihren) (?:flughafen)?transit',
      'zum (?:umsteigen|umstieg|transit)',
      'im (?:internationalen )?transit(?:bereich)?',
      'für (?:die|eine|ihre) durchreise',
      'zur durchreise',
      'für (?:den|einen) (?:umstieg|zwischenstopp|zwischenaufenthalt am flughafen)',
      'beim (?:umsteigen|umstieg|zwischenstopp)',
      'für (?:einen )?(?:reinen )?flughafenaufenthalt',
    ],
  ],
  elsewhere: [
    [
      'office',
      'ohne (?:[\\p{L}]{3,5} )?(?:konsulat|botschaft) aufzusuchen',
      '(?:montags?|dienstags?|mittwochs?|donnerstags?|freitags?)(?: bis (?:donnerstags?|freitags?|samstags?))?',
      'öffnungszeiten',
      'sprechzeiten',
      'telefon(?:isch|nummer|zeiten)?',
      'feiertag(?:e|s|en)?',
      'wegen (?:eines|des) (?:[\\p{L}]{2,16} )?(?:feiertags|umbaus|personalmangels|betriebsausflugs)',
      'e-mail(?:s|-adresse)?',
      'umgezogen',
      'neue (?:adresse|anschrift)',
      'parkplätze?',
      'wartungs(?:arbeiten|fenster)',
      '(?:wegen|aufgrund)(?: [\\p{L}]{3,16})? (?:wartung|systemumstellung)',
      '(?:dienst|system|portal|webseite|seite|website)(?:e|en|s)?(?=[^.;:|]{0,60} (?:nicht (?:erreichbar|verfügbar)|offline))',
      '(?<=bleib(?:t|en) [^.;:|]{0,40})geschlossen',
      '(?<=geschlossen )bleib(?:t|en)',
      '(?:visastelle|visumsektion|visaabteilung|konsularabteilung|botschaft|schalter|büro)[s]?(?=[^.;:|]{0,60} geschlossen)',
      'helpline',
      'in notfällen',
      'wartenummern?',
    ],
    '(?:durchschnittliche|mittlere)[nrs]? (?:aufenthalts|verweil|bearbeitungs)(?:dauer|zeit(?:en)?)',
    '(?:durchschnittliche|mittlere)[nrs]? \\p{L}{0,12}(?:gehalt|lohn|einkommen)(?= (?:liegt|lag|beträgt|betrug))',
    '(?<=(?:gehalt|lohn|einkommen)[^.;:|]{0,60} )(?:liegt|lag|beträgt|betrug)(?: \\p{L}{3,12})? im (?:durchschnitt|mittel)',
    [
      'whole',
      'betrugsmaschen?',
      // Posts and bids of the authority itself.
      'stellen(?:ausschreibung|anzeige|angebote?|markt)(?:en)?',
      'offene stellen?',
      'bewerbungsschluss',
      'wir erwarten(?=[^.;|]{0,60}(?:berufserfahrung|abschluss|leumund))',
      '(?:sucht|suchen|stellt)(?=[^.;:|]{0,60} (?:eine?n?|mehrere) [\\p{L}-]{0,24}(?:kraft|kräfte|bearbeiter|mitarbeiter|assisten|fahrer|referent)[\\p{L}]{0,6})',
      '(?:in )?(?:vollzeit|teilzeit)(?= \\()',
      'abzocke',
      'vor betrug',
      '(?:vorsicht|achtung)(?=[^.;|]{0,30} (?:betr[uü]g|fälsch|falsch|fake|abzocke))',
      'nicht zuständig(?= für)',
      'hat darauf keinen einfluss',
    ],
    [
      'denied',
      '(?:diese|die|solche)[rsnm]? (?:[\\p{L}]{3,16} )?(?:falsch)?(?:meldung|nachricht|behauptung|information|angabe|mitteilung|darstellung|aussage|berichte?)(?:en)? (?:ist|sind|entbehr(?:t|en)|entspr(?:icht|echen)|treffen|trifft)(?: (?:frei|jeder|jeglicher|nicht|völlig|schlicht))? (?:falsch|unwahr|erfunden|unzutreffend|unrichtig|grundlage|der wahrheit|den tatsachen|nicht zu|zu)',
      '(?:eine? )?(?:solche|derartige)[rsn]? [\\p{L}]{4,24} (?:gibt es nicht|existiert nicht)',
      'das (?:ist (?:falsch|nicht (?:richtig|wahr|zutreffend))|trifft nicht zu|stimmt nicht)',
    ],
    '^(?:(?:die|zur|aus der|unsere) )?(?:geschichte|chronik)(?: (?:der|des|von) [^.:;]{2,60})?$',
    '^(?:was kostet (?:das|ein) leben|lebenshaltungskosten|leben und wohnen)[^.;:]{0,30}$',
    '~gericht(?:shof)?(?=[^.;|]{0,40} (?:entschied|urteilte|befand|stellte|hat|sah|hielt)(?![\\p{L}]))',
    '(?:kläger|beschwerdeführer)(?:in)?',
    '(?:wurden?|werden|wird|ist|sind) nicht (?=(?:auf|um|von) (?:<money>|<duration>|<number>)[^.;]{0,30} (?:erhöht|angehoben|gesenkt|gestiegen|geändert|verlängert|verkürzt))~',
    'ignorieren sie',
    // What each state rules itself.
    '(?:bestimm(?:t|en)|regel(?:t|n)|leg(?:t|en)|entscheid(?:et|en))(?=[^.;|]{0,30} (?:deren|jeweilige[nrs]?|andere[nrs]?|allein)(?![\\p{L}]))',
    // Swindlers and false offers.
    'betr[uü]g(?:er|ern|erinnen|erisch(?:e[nrs]?)?)?',
    'betrugs[\\p{L}-]{2,24}',
    'betrug(?! (?:[\\p{L}]{1,12} ){0,3}(?:<money>|<number>|<duration>|<percent>))',
    '(?:unseriöse|dubiose|gefälschte|falsche|nicht autorisierte|kriminelle)[nrs]? (?:[\\p{L}-]{3,24} )?(?:anbieter|vermittler|agenturen|webs(?:ites?|eiten?)|internetseiten|seiten|e-mails|mitarbeiter|dienstleister|portale|angebote|firmen)[nrs]?',
    'phishing(?:[\\p{L}-]{0,20})?',
    'fake-?[\\p{L}-]{3,20}',
    '(?:warnen|warnung|gewarnt|warnt)(?: wir)? vor',
    // What is said and denied.
    'gerücht(?:e|en|s|es)?',
    '(?<!anders ?lautenden )(?:medien|presse|zeitungs)?(?:bericht|meldung)(?:e|en)?(?=,| (?:über|zu|der|nach|wonach|aus))',
    '(?<!entgegen (?:anders ?lautenden )?)(?:medien|presse|zeitungs)(?:berichte|meldungen|berichten)',
    'falsch(?:meldung|information)(?:en)?',
    '(?<!entgegen )anders ?lautende[nr]?',
    'tr(?:ifft|effen)(?=[^.;:|]{0,40} nicht zu(?![\\p{L}]))',
    '(?:un|nicht )zutreffend(?:e[nrs]?)?',
    'entspr(?:icht|echen) nicht(?= (?:der wahrheit|den tatsachen))',
    'dementier(?:t|te|ten|en)',
    'angeblich(?:e[nrs]?)?',
    'nach (?:eigenen )?angaben (?:der|des|von|aus)',
    'laut (?:medien|presse|angaben|berichten|einem bericht|eu-kommission|<country>|dem (?:[\\p{L}]{3,20} )?außenministerium)',
    'sozialen (?:medien|netzwerken)',
    // What is being talked over.
    '(?:verhandel(?:t|n|te|ten)|verhandlung(?:en)?|erörter(?:t|n|ung|ungen))',
    'berat(?:en|et|ung|ungen)(?= (?:über|zu|mit))',
    'gespräche(?: über| zu| mit)',
    'disku(?:tiert|ssion|ssionen)',
    'debatt(?:e|en|iert)',
    'ford(?:ert|ern|erte|erten)(?=[^.;:|]{0,80} (?:abschaffung|aufhebung|einführung|visa|visum|visumpflicht|visafreiheit))',
    // What was counted.
    `wurden?(?=[^.;:|]{0,60}(?:<number>|<percent>)[^.;:|]{0,100} ${counted})`,
    `wurden?(?=[^.;:|]{0,120} ${counted} worden)`,
    `(?<=(?:<number>|<percent>)[^.;:|]{0,80} )wurden(?=[^.;:|]{0,100} ${counted})`,
    `(?:sind|haben|hat)(?=[^.;:|]{0,60}<number>[^.;:|]{0,100} (?:${counted}(?: worden)?|erhalten|beantragt)(?![\\p{L}]))`,
    'statisti(?:k|ken|sch|schen)',
    'die meisten (?:anträge|gesuche|visa|personen|antragstellenden)(?=[^.;:|]{0,24} (?:kamen|stammten|entfielen|wurden))',
    [
      'state',
      '<country> (?:regierung|behörden?)',
      '(?:behörden|regierung) (?:von |der |des |in )?(?:die |das |den )?<country>',
    ],
    ['abroad', '(?:botschaft|konsulat|portal) (?:von |der |des |in )?(?:die |das |den )?<country>'],
    '(?:behörden|botschaft|konsulat) (?:dieses|jenes) (?:landes|staates)',
    '(?:gegenüber|im vergleich zu|als im) (?:dem |im |zum )?(?:vorjahr|vorjahres[\\p{L}]{2,12}|<date>)',
    '(?:anstieg|rückgang|zunahme|zuwachs|plus|minus) (?:um|von) (?:rund |etwa |fast )?<percent>',
    '(?:gingen|stellten|erhielten|erteilten|bearbeiteten|reisten|kamen|registrierte[n]?|verzeichnete[n]?|bearbeitete|erteilte|stellte)(?=[^.;:|]{0,80}<number>)',
    // What others ask.
    ['abroad', 'für (?:die |das |den )?<country>(?= (?:ein|eine|einen|kein|keine|zusätzlich)(?![\\p{L}]))'],
    '(?:seiten|anbieter[n]?|agenturen|vermittler[n]?|personen|portale|firmen)(?=[^.;:|]{0,60} (?:versprechen|garantieren|anbieten|ausgeben))',
    ['abroad', `(?<!(?:von|aus|und|oder|sowie|,|staatsangehörige[nr]?|bürger[n]?) )<country> ${asks}`],
    [
      'abroad',
      '(?:ein|weiter|durch|aus)?reise[nr]?(?:de[nr]?)? (?:nach|in|durch|via) (?:die |das |den |der )?<country>',
    ],
    [
      'abroad',
      '(?:nach|in) (?:die |das |den )?<country> (?:weiter|ein|zurück|durch)?(?:zu)?(?:reis|flieg)(?:t|en|e|ende[nr]?)(?![\\p{L}])',
    ],
    [
      'abroad',
      '(?:visum|visa|aufenthalt|einreise) (?:für|in) (?:die |das |den |der )?<country>(?! (?:stellen|beantragen))',
    ],
  ],
};
