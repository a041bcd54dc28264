import type { PhraseBook } from '../clauses/phraseBook.ts';

/** What the rules of dates and conditions look for. */
export const phrases: PhraseBook = {
  notPolicy: ['feiertag|geschlossen|öffnungszeit|wartung'],
  effectiveRange: [
    '(?:vom|von|ab dem|ab|zwischen dem|seit dem) <date>,? (?:bis|bis zum|bis einschließlich|und dem) <date>',
  ],
  extendedUntil: [
    'verläng(?:ert|erung|ern)[^.]{0,40}? bis (?:zum |einschließlich )?<date>',
    'bis (?:zum |einschließlich )?<date> verlängert',
  ],
  repealedFrom: ['(?:tritt|treten)[^.]{0,60}? am <date> außer kraft'],
  plainUntil: [
    'mit ablauf des <date> außer kraft',
    '(?:gültig|befristet|gilt|gelten)[^.]{0,40}? (?<least>(?:mindestens|zumindest|wenigstens) )?bis (?:zum |einschließlich )?<date>',
    '(?:endet|enden) (?:am|mit ablauf des) <date>',
    'läuft (?:am|mit ablauf des) <date> aus',
    '(?<least>(?:nicht|frühestens) (?:vor|am) )(?:dem )?<date> (?:aufgehoben|beendet|außer kraft)',
  ],
  cuedUntil: ['(?<least>(?:mindestens|zumindest|wenigstens) )?bis (?:zum |einschließlich |längstens )?<date>'],
  cuedUntilNeeds: ['gilt|gelten|anwend|befrist|ausgesetzt|visum|regelung|übergang'],
  heldUntil: ['(?:^|[,;:|] ?) ?(?:noch )?(?:bis(?: zum| einschließlich)?|vor(?: dem)?) <date>'],
  unchanged: ['unverändert (?:fort|weiter|gültig|in kraft)', 'bleib(?:t|en) unverändert'],
  formerDay: [
    '(?:ursprünglich|zunächst|zuerst)[^.;]{0,40}? (?:für|auf|zum|ab|am)(?: de[nm])? <date>(?: (?:geplant|vorgesehen|angekündigt))?',
    '(?:statt|anstatt|anstelle des|und nicht)(?: wie [\\p{L} ]{4,20})? (?:am|ab|zum|ab dem)? ?<date>',
  ],
  plainFrom: [
    '(?:verschob|verschieb|vertag|aufgeschob)[^.;]{0,80}? auf (?:den )?<date>',
    'auf (?:den )?<date> (?:verschoben|vertagt|verlegt|aufgeschoben)',
    '(?:tritt|treten|getreten)[^.]{0,80}? am <date>(?:[^.]{0,40}? in kraft)',
    'am <date> in kraft',
    'in kraft (?:getreten )?(?:am|seit|ab|zum)(?: dem)? <date>',
    'inkrafttreten:? ?(?:am )?<date>',
    'mit wirkung (?:vom|zum|ab dem|ab) <date>',
    '(?:gilt|gelten|gültig|anzuwenden|anwendbar)[^.]{0,40}? (?:ab|seit)(?: dem)? <date>',
    '(?:^|[.;:|] ?)(?:ab|seit)(?: dem)? <date>',
  ],
  cuedFrom: ['(?:ab|(?<!bis )zum|seit)(?: dem)? <date>'],
  cuedFromNeeds: [
    'kostet|steig|erhöh|angepasst|änder|gilt|gelten|wird|werden|beträgt|betragen|können|müssen|benötig|einführ|eingeführt',
  ],
  commentsUntil: [
    '(?:vernehmlassung|begutachtung|konsultation)[^.;]{0,60}? bis (?:zum |am )?<date>',
    'bis (?:zum |spätestens )?<date> [^.]{0,40}?stellung (?:zu )?nehmen',
    'stellungnahmen?[^.]{0,60}? bis (?:zum |spätestens )?<date>',
  ],
  registrationWindow: [
    '(?:anträge|gesuche|bewerbungen|anmeldungen|registrierungen)[^.;]{0,80}? (?:vom|von|ab dem|zwischen dem) <date> (?:bis(?: zum)?|und dem) <date>',
    '(?:antrags|registrierungs|bewerbungs|anmelde)(?:frist|zeitraum|phase)[^.]{0,40}?<date>[^.]{0,12}?<date>',
  ],
  deadline: ['(?:antrags|bewerbungs|anmelde|einreichungs)frist[^.]{0,40}? <date>', 'bis spätestens (?:zum )?<date>'],
  filedBeforeDay: [
    'vor dem <date> (?:gestellte?n?|eingereichte?n?|beantragte?n?|eingegangene?n?)',
    'anträge[^.]{0,30}? vor dem <date>',
  ],
  filedUpToDay: [
    'bis (?:zum |einschließlich )?<date> (?:gestellte?n?|eingereichte?n?|beantragte?n?|eingegangene?n?)(?! (?:werden|wird|sein))',
  ],
  filedFrom: [
    '(?:ab dem|ab|nach dem|seit dem) <date> (?:neu )?(?:gestellte?n?|eingereichte?n?|beantragte?n?|eingegangene?n?|einreisende?n?)',
    'anträge[^.]{0,30}? (?:ab dem|ab) <date>',
  ],
  signedOn: [
    '(?:gesetz|verordnung|bekanntmachung|richtlinie|erlass)[^.]{0,80}? vom <date>',
    'ausfertigungsdatum:? ?<date>',
    '(?:unterzeichnet|ausgefertigt)[^.]{0,20}? am <date>',
  ],
  adoptedOn: ['(?:beschlossen|verabschiedet) am <date>', 'am <date> [^.]{0,60}?(?:beschlossen|verabschiedet)'],
  announcedOn: [
    'am <date> [^.]{0,60}?(?:angekündigt|bekanntgegeben|bekannt gegeben)',
    '(?:angekündigt|bekanntgegeben) am <date>',
  ],
  publishedOn: [
    '(?:veröffentlicht|verkündet|bekannt ?gemacht)(?: im [^.]{0,40}?)?(?: am| vom)? <date>',
    '(?:veröffentlichungsdatum|datum der veröffentlichung):? ?<date>',
  ],
  fromPublication: [
    '(?:tritt|treten)[^.]{0,60}? (?:am|mit dem) tage? (?:der|ihrer|seiner) (?:verkündung|veröffentlichung|bekanntmachung)[^.]{0,20}? in kraft',
  ],
  dayAfterPublication: [
    'am tage? nach (?:der|ihrer|seiner) (?:verkündung|veröffentlichung|bekanntmachung)(?: [a-zäöü ]{0,40}?)?(?: in kraft)?',
  ],
  afterPublication: ['<duration> nach (?:der|ihrer|seiner) (?:verkündung|veröffentlichung|bekanntmachung)'],
  immediately: ['mit sofortiger wirkung', 'tritt sofort in kraft'],
  expiresAfter: [
    '<duration> nach (?:dem )?inkrafttreten[^.]{0,30}? außer kraft',
    '(?:außer kraft|endet|gilt)[^.]{0,40}? <duration> nach (?:dem )?inkrafttreten',
  ],
  filedBeforeEffect: ['vor (?:dem )?inkrafttreten[^.]{0,30}? (?:gestellte?n?|eingereichte?n?|beantragte?n?)'],
  promises: [
    '(?:wird|werden)[^.]{0,60}? (?:veröffentlicht|bekannt ?gegeben|mitgeteilt|bekannt ?gemacht)(?! am)',
    '(?:noch nicht|bislang nicht) (?:veröffentlicht|bekannt|festgelegt)',
  ],
  notPromises: ['wurde veröffentlicht|im bundesanzeiger veröffentlicht'],
  ofWhat: [
    '<share> (?:der|des|dieser) (?<of>[a-zäöüß(][a-zäöüß() -]{3,80}?(?:grenze|gehalts|entgelts|lohns)(?: in der [a-zäöüß]{3,20} rentenversicherung)?)(?![a-zäöüß])',
  ],
  caps: [
    'auf <number> (?:[a-zäöü-]{1,20} ){0,4}?(?:begrenzt|beschränkt|gedeckelt)',
    '(?:kontingent|höchstzahl|obergrenze|quote|deckelung|begrenz(?:t|ung))[^.\\ue000-\\ue009]{0,40}? <number>',
    '(?:höchstens|maximal|bis zu) <number> (?:[a-zäöü-]{1,20} ){0,2}?(?:visa|zustimmungen|plätze|personen pro jahr|aufenthaltserlaubnisse)',
  ],
  quotaReached: ['(?:kontingent|höchstzahl)[^.]{0,30}?(?:ausgeschöpft|erreicht|erschöpft)'],
  methodsWeighted: ['gewichtete[sn]? (?:auswahl|los)verfahren'],
  methodsLottery: ['losverfahren|auslosung|zufallsauswahl|verlost'],
  methodsFirstCome: ['windhundprinzip|reihenfolge des eingangs'],
  methodsPoints: ['punktesystem|punkteverfahren'],
  levels: [
    '(?:niveau |niveaustufe |stufe |sprachniveau |mindestens )?(?<![a-zäöü0-9/-])(?<level>[abc][12])(?![a-z0-9/-])',
  ],
  pointsThreshold: ['(?:mindestens |insgesamt )<number> punkte?n?'],
  degreeBachelor: ['(?:mindestens )?bachelor(?:abschluss|grad)? (?:erforderlich|vorausgesetzt)'],
  degreeMaster: ['(?:mindestens )?master(?:abschluss)? (?:erforderlich|vorausgesetzt)'],
  degreeDoctorate: ['promotion (?:erforderlich|vorausgesetzt)'],
  degreeVocational: [
    'mindestens zweijährige[nr]? (?:staatlich anerkannte[nr]? )?(?:berufs)?ausbildung|qualifizierte[nr]? berufsausbildung',
  ],
  continuing: [
    '^ ?(?:dies|das|die (?:gebühr|regelung|verpflichtung)|satz \\d)[^.]{0,40}? (?:gilt|gelten) nicht|^ ?ausgenommen',
  ],
  refusing: ['(?:abgelehnt|zurückgewiesen|zurückgesandt|nicht (?:mehr )?(?:angenommen|bearbeitet|berücksichtigt))'],
  referring: ['^ ?die (?:aussetzung|suspendierung|aufhebung) der vis(?:um|a)(?:befreiung|freiheit|pflicht)'],
  windows: ['<date> bis (?:zum )?<date>', 'bis (?:zum )?<date>', '(?:ab|seit)(?: dem)? <date>'],
  adviceTitle: [
    '(?:reiseinformation(?:en)?|reisehinweise?|reise- und sicherheitshinweise?|länderinformation(?:en)?|einreisebestimmungen|einreise nach)(?: (?:für|zu[mr]?|nach))?',
  ],
  aspectAge: ['altersgrenze'],
  aspectDegree: ['abschluss'],
  aspectExperience: ['berufserfahrung'],
  aspectEntries: ['anzahl der einreisen'],
  aspectValidity: ['gültigkeit'],
  aspectStay: ['aufenthaltsdauer'],
  aspectFee: ['gebühr'],
  aspectSalary: ['gehaltsgrenze'],
  aspectQuota: ['kontingent'],
  aspectChannel: ['antragsverfahren'],
  aspectProcessing: ['bearbeitungszeit'],
  aspectConditions: ['voraussetzungen|einzelheiten'],
  levelsNeed: ['sprach|ger(?![a-z])'],
  openEnd: ['mindestens bis|frühestens|bis auf weiteres|vorläufig'],
  otherDays: ['haushaltsjahr|geschäftsjahr|rechnungsjahr|formular|vordruck|fassung vom|stand:'],
};
