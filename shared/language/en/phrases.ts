import type { PhraseBook } from '../clauses/phraseBook.ts';

/** What the rules of dates and conditions look for. */
export const phrases: PhraseBook = {
  notPolicy: ['public holiday|office (?:hours|will be closed)|maintenance|closed for'],
  effectiveRange: [
    '(?:valid|open|appl|visa|entr|travel|eligib|effective|program)[^.]{0,60}? between <date> and <date>',
    '(?:for|during|in) the period (?:of |from )?<date>,? (?:until|to|through|-) <date>',
    '(?:from|effective|valid from|valid) <date>,? (?:until|to|through|and|-|up to) (?:and including )?<date>',
    '(?:valid|effective|validity|in force|applies)[^.]{0,40}? <date> ?(?:-|to|through|until) ?<date>',
  ],
  extendedUntil: ['exten(?:d|ds|ded|ding|sion)[^.]{0,60}? (?:to|until|through) <date>'],
  repealedFrom: [
    '(?:cease[sd]? to (?:have effect|be in force|apply)|(?:is|are|was|will be) (?:repealed|revoked|rescinded|abolished|discontinued))[^.]{0,30}? (?:on|from|as of|effective) <date>',
    'no longer[^.]{0,60}? (?:from|after|as of|effective|starting) <date>',
  ],
  plainUntil: [
    'expir(?:es?|ed|ing|y date|ation date)(?: on| at|:)? ?<date>',
    '(?:valid|in force|in effect|effective|validity)(?: [a-z]+){0,3}? (?:until|through|to|up to|by)(?: and including)? <date>',
    '(?:ends?|ended|ending|terminates?|concludes?|laps(?:es?|ed)) (?:on |at )?<date>',
    '(?<least>not (?:be )?(?:end|lifted|revoked|removed|withdrawn|terminated|expire) )before <date>',
  ],
  cuedUntil: ['(?:until|through|till) (?<least>at least )?<date>', '(?<least>at least )(?:until|through|till) <date>'],
  cuedUntilNeeds: [
    'visa|passport|entry|enter|accept|suspen|require|pilot|scheme|route|stream|waiver|moratorium|pause|agreement|(?<![a-z])runs?(?![a-z])|appl|permit|stay|programme|program|polic|measure|rule|border|remain|continue|closed|exempt|waive|available|document|payment|fee|cost|charge|levy|price',
  ],
  cuedUntilUnless: [
    "(?:not|n't) (?!(?:be )?(?:need|require|have to))[^.]{0,60}? until",
    'open(?:s|ing)? (?:hours|daily)',
    'priority date',
    '(?:registration|application|filing|nomination|submission|lottery) (?:period|window)',
  ],
  heldUntil: ['(?:^|[,;:|] ?) ?(?:until|till|up to|before|prior to|up until) <date>'],
  unchanged: ['(?:remains?|continues?) (?:to apply )?unchanged'],
  formerDay: [
    '(?:(?:originally|initially|previously|first) (?:planned|scheduled|set|due|foreseen|announced|intended)|(?:planned|scheduled|set|due|foreseen|announced|intended) (?:originally|initially|previously|at first)|instead of|rather than)(?: to [a-z]{4,12}(?: [a-z]{2,8}){0,2})? ?(?:for|on|from|as of|to be)? ?<date>',
  ],
  plainFrom: [
    '(?:postpon|delay|deferr|pushed back|put back|put off|moved)[^.;]{0,80}? (?:to|until|till) <date>',
    '(?:tak(?:es?|ing)|took) effect (?:on |from |at |as of |beginning )?<date>',
    '(?:com(?:es?|ing)|came|enter(?:s|ed|ing)?|going|goes|went) into (?:force|effect|operation) (?:on |from |at |as of )?<date>',
    'effective(?: date)?(?: as of| on| from| at| beginning| starting| is)?:? ?\\|? ?<date>',
    '(?:with effect|in force|in effect|valid|applicable|appl(?:y|ies|ied)) (?:from|as of|since|beginning) <date>',
    '(?:begins?|began|beginning|starts?|started|starting|commenc(?:es?|ed|ing))(?: (?:operations?|roll ?out|implementation))? (?:on |from |at |in )?<date>',
    '(?:^|[.;:|] ?|\\()(?:from|since|as from|starting|beginning) <date>(?: onwards?)?',
    'from <date> onwards?',
    'effective date[^.]{0,60}? (?:shall be|which is|is|will be) <date>',
    '(?:^|[.;] ?)as of <date>,? (?=[^.]{0,140}?(?:will|must|shall|increas|rises?|appl|chang|need|requir|no longer|is set| is \\ue001))',
    '(?:operational|live|mandatory|compulsory) (?:on|from|since|as of) <date>',
    'launch(?:es|ed|ing)? (?:on |in )?<date>',
    'opens? to (?!the public)[^.;:,]{1,60}? on <date>',
    '(?:re-?open(?:s|ed|ing)?|resum(?:es?|ed|ing|ption)|(?:are|is|be|was|were) (?:lifted|introduced|abolished|suspended|restored|reinstated)) (?:again )?(?:on|from|as of) <date>',
    '(?:increas|ris|rais|chang|reduc|lower)(?:es?|en|ed|ing)?[^.;]{0,80}? on <date>',
  ],
  cuedFrom: ['(?:from|on and after|on or after|as of|starting|beginning) <date>'],
  cuedFromNeeds: [
    '(?:will|must|shall|may|can|need|required?|mandatory|applies|introduc\\w{0,8}|implement\\w{0,8}|increas\\w{0,6}|rais\\w{0,6}|close[sd]?|chang\\w{0,6}|suspend\\w{0,6}|no longer|rises?|set at|is|are) [^]{0,160}?(?:from|after|as of|starting|beginning) \\ue000',
  ],
  cuedFromUnless: [
    '(?:issued|born|dated|obtained|priority dates?|data|renewed|as of <date>,? [^.]{0,60}? (?:has|have|had|were|was) )',
  ],
  commentsUntil: [
    'comments?(?: on [^.]{0,80}?)? (?:must|should|will|may|are to|can) be (?:submitted|received|postmarked|accepted|sent|filed)[^.]{0,60}?(?:on or before|by|no later than|until|through|before) <date>',
    'comments? (?:are |is )?due (?:on |by )?<date>',
    'comment period[^.]{0,40}? (?:closes|ends|runs through|is open until|until|through) (?:on )?<date>',
    'submit (?:written |your |public )?comments[^.]{0,60}? (?:by|on or before|until|no later than) <date>',
    'comments? close[sd]?(?: on)?:? <date>',
  ],
  registrationWindow: [
    '(?:registration|application|filing|nomination|enrol?ment|lottery|entry|submission) (?:period|window)[^.]{0,120}?<date>[^.]{0,40}?<date>',
    '(?:entries|applications|registrations|petitions|expressions of interest)[^.]{0,60}? (?:submitted|filed|lodged|made|accepted|received|open)(?:[^.]|\\.(?! )){0,60}? (?:between|from)(?: [^.;]{0,50}? on)? <date>,? (?:and|to|until|through)(?: [^.;]{0,50}? on)? <date>',
    '(?:registrations?|applications?) (?:open|will open|opens)[^.]{0,40}?<date>[^.]{0,40}?(?:close|closes|end|ends|until|to|through|and)[^.]{0,30}?<date>',
  ],
  deadline: [
    '(?:applications?|registrations?|expressions of interest|nominations?|petitions?|requests?)(?: [a-z]{1,12}){0,3} (?:close[sd]?|end|are due|due|must be (?:received|submitted|filed|lodged))(?: [a-z]{1,12}){0,2}? ?(?:by|on|at|before|no later than|until)? ?<date>',
    '(?:deadline|closing date|due date|apply by|submit(?:ted)? by|no later than)[^.]{0,24}? ?<date>',
  ],
  filedBeforeDay: [
    `(?:applications?|petitions?|requests?|registrations?|certificates?)[^.]{0,60}? (?:made|filed|submitted|received|lodged|postmarked|assigned) (?:before|prior to) <date>`,
    `(?:applied|filed|submitted) (?:[a-z]+ ){0,4}(?:before|prior to) <date>`,
  ],
  filedUpToDay: [
    `(?:applications?|petitions?|requests?|registrations?|certificates?)[^.]{0,60}? (?:made|filed|submitted|received|lodged|postmarked|assigned) (?:on or before|until|by|up to) <date>`,
  ],
  filedFrom: [
    '(?:filed|lodged|submitted|made|received|postmarked|applying|appl(?:y|ies)|arriv(?:e|es|ing)|entering|enter|decided)(?: (?:electronically|online|with uscis|by mail))? (?:on or after|at or after|on and after|after|since) <date>',
    '(?:filed|lodged|submitted|made|received|postmarked|arriving|entering) from <date>',
    '(?:applications?|petitions?|registrations?|travell?ers|arrivals|renewals?) (?:[a-z]+ ){0,3}(?:on or after|at or after|from) <date>',
  ],
  signedOn: [
    'signed(?: into law)?(?: by [a-z. ]{1,40}?)?(?: in [a-z ]{1,30}?)?(?: on)? <date>',
    'on <date>,? [^.]{0,60}? signed',
    'done at [a-z ,]{1,40}?,? (?:on |this )?<date>',
  ],
  adoptedOn: ['(?:adopted|approved)(?: by [^.]{0,60}?)? on <date>'],
  announcedOn: ['announced(?: today)?,? on <date>', '(?:^|[.;] ?)on <date>,? [^.]{0,60}? announced'],
  publishedOn: [
    '(?:first )?published(?: in the (?:federal register|gazette|official journal))?(?: on| at)?:? ?\\|? ?<date>',
    '(?:publication date|date of publication|date published|date posted|posted(?: on)?|issued(?: on)?):? ?\\|? ?<date>',
  ],
  publishedOnUnless: ['last updated'],
  fromPublication: [
    '(?:tak(?:es?|ing) effect|(?:is|are|becomes?) effective|enters? into force|effective|comes? into force)(?: immediately)? (?:upon|on|from|as of)(?: the (?:date|day) of)? (?:its |their |the )?(?:publication|promulgation)',
  ],
  dayAfterPublication: [
    'the day (?:after|following)(?: the (?:date|day) of)? (?:its |their |the )?(?:publication|promulgation)',
  ],
  afterPublication: [
    '<duration> (?:after|following|from)(?: the (?:date|day) of)? (?:its |their |the )?(?:publication|promulgation)(?: in the federal register)?',
  ],
  immediately: ['effective immediately', 'with immediate effect', 'takes? effect immediately'],
  fromSignature: ['effective (?:immediately )?upon (?:its )?signature', '(?:on|from) the date of (?:its )?signature'],
  expiresAfter: [
    '(?:expires?|terminates?|ends?|remains? in (?:effect|force)|sunsets?)[^.]{0,60}? <duration> (?:after|from|following) (?:the |its )?(?:effective date|entry into force|date of (?:its )?(?:effect|commencement))',
    '<duration> (?:after|from) the effective date of this (?:proclamation|order|rule|regulation)',
  ],
  filedBeforeEffect: ['(?:filed|submitted|received|lodged|made) (?:before|prior to) the effective date'],
  promises: [
    '(?:will|shall|is to|are to) be (?:published|announced|released|issued|provided|made available|set out|confirmed)(?: (?:later|soon|shortly|in due course|separately|on|by|in|at|closer|before|once|when)(?![a-z])[^.]{0,80})?',
    '(?:has|have) (?:not yet|yet) (?:been |to be )?(?:published|announced|released|confirmed|determined)',
    '(?:to be (?:announced|confirmed|determined)|not yet (?:been )?(?:published|announced|available))',
    '(?:we|uscis|the department|the government|immigration new zealand|inz) will (?:publish|announce|release|provide|share|confirm) (?:more |further |the |additional )?[^.]{0,80}',
  ],
  notPromises: [
    'has been published|have been published|was published|will be issued (?:a|an|with|to|if|when|within|on arrival|by|for|upon)|visas? will be issued|you will be (?:issued|provided)|will be (?:provided|issued) (?:a|an|with|to)(?![a-z])|press release|decision will be|personal|photograph|biometric',
  ],
  unnumbered: [
    '(?:number of entries|validity|duration of stay|period of stay)[^.]{0,60}?(?:more convenien(?:t|ce)|greater convenience|more favou?rable)',
  ],
  ofWhat: [
    '<share>,? (?:of |the )(?:the )?(?<of>[a-z][a-z() -]{3,90}?(?:ceiling|wage|income|gni|salary|gdp|rate|threshold|limit|insurance))(?![a-z])',
  ],
  caps: [
    '(?:cap|quota|ceiling|numerical limit(?:ation)?|annual limit|(?<!age )limit)(?: (?:[a-z]{1,12}|\\ue000)){0,4}? (?:of|is|at|to|from [^.]{0,24} to)(?: up to| only| just)? <number>',
    '(?:limited|capped|restricted) (?:to|at) (?:an? [a-z]{1,12} of )?<number>',
    '(?:up to|only|total of|another|additional) <number> (?:[a-z0-9\\ue009-]{1,20} ){0,4}?(?:visas?|places|permits|slots|spaces|invitations)(?![a-z])',
    '<number> (?:[a-z0-9\\ue009.-]{1,20} ){0,6}?(?:cap|quota|exemption)(?![a-z])',
    '(?:issue|make available|allocat(?:e|ed|es|ing)|set aside|release) (?:up to )?<number> (?:[a-z0-9\\ue009-]{1,20} ){0,4}?(?:visas?|places|permits|numbers)(?![a-z])',
    'places? (?:available|remaining)?:? ?\\|? ?<number>',
    'round size:? ?\\|? ?<number>|number of invitations(?: issued)?:? ?\\|? ?<number>',
  ],
  quotaReached: [
    '(?:has|have) (?:received|reached)[^.]{0,60}?(?:reach(?:ed)? the [^.]{0,60}?cap|the (?:[a-z0-9 -]{0,40})cap)',
    'reached the [^.]{0,40}?cap(?![a-z])',
    '(?:cap|quota|ceiling|limit)(?![a-z])[^.;]{0,40}? (?:has been|is|was|have been|are) (?:reached|filled|exhausted|met|used up)',
  ],
  methodsWeighted: [
    'weighted selection(?: process)?|weight(?:ed|s)? (?:by|according to|based on) [^.]{0,20}?wage level|wage[- ](?:based|weighted) selection',
  ],
  methodsLottery: [
    '(?:random(?:ized)? )?lottery|random(?:ly)? select(?:ion|ed)?(?: process)?|select(?:ed)? (?:at random|randomly)|(?<![a-z])ballot(?![a-z])',
  ],
  methodsFirstCome: ['first[- ]come,? first[- ]served(?: basis)?'],
  methodsPoints: ['points[- ]based (?:system|selection|test)|ranked by points'],
  eligiblePorts: [
    '<number> (?:designated |eligible |open )?ports(?: of entry)?(?![a-z])',
    'ports (?:of entry )?(?:has |have )?(?:increased|expanded|rose|risen)[^.]{0,40}? to <number>',
  ],
  levels: [
    '(?:level |cefr |at least |minimum |of )?(?<![a-z0-9/-])(?<level>[abc][12])(?![a-z0-9/-])',
    '(?<exam>jlpt|topik|hsk)(?: level)? ?(?<level>n[1-5]|\\d)(?![0-9])',
    '(?:ielts|toefl|pte|celpip|oet|duolingo|cambridge)(?: (?:academic|general|training|or|ibt|english|test|score|overall|band|average))*(?: of)?(?: \\|)? ?<number>',
  ],
  pointsThreshold: [
    '(?:at least|minimum(?: of)?|need(?:s|ed)?|score(?: of)?|total of|pass mark(?: of| is)?|reach|requires?|threshold(?: of| is)?) (?:a total of |a minimum of )?<number> points',
    '<number> points (?:are|is|or more|or higher)(?: required| needed)?',
    'crs (?:score |cut-?off )*(?:of (?:the )?lowest-ranked [^.]{0,30}?)?(?:of |is |was |: ?|\\| ?)*<number>',
  ],
  degreeBachelor: [
    "(?:at least a |minimum of a |a )?bachelor'?s?'?(?: degree)?(?:,? or (?:higher|above|its equivalent|equivalent))",
  ],
  degreeMaster: ["(?:at least a |minimum of a |a )?master'?s?'?(?: degree)?(?:,? or (?:higher|above))"],
  degreeDoctorate: ['(?:doctorate|doctoral degree|phd) (?:is )?required'],
  degreeVocational: ['vocational (?:training|qualification) of at least'],
  continuing: [
    '^ ?(?:however,? )?(?:this|these|it|they|the (?:fee|payment|charge|bond|requirement|restriction|suspension|proclamation|exemption|rule|limit|cap|policy|levy|surcharge|threshold)s?)(?: [^.]{0,60}?)? (?:do|does|will|shall|is|are) not (?:be )?(?:apply|applicable|applied|required|affect)(?![a-z])|^ ?exception',
  ],
  referring: ['^ ?the (?:suspension|withdrawal|lifting) of the visa (?:waiver|exemption|requirement)'],
  windows: [
    '<date> ?(?:to|until|through|-) ?<date>',
    '(?:until|through|expires?(?: on)?|valid (?:until|to)) <date>',
    '(?:from|since|as of) <date>',
  ],
  adviceTitle: [
    '(?:entry(?: and exit)? requirements|travel (?:advice|advisory|information|advisories)|country information|foreign travel advice|advice for travell?ers|visas and entry)(?: (?:for|to))?',
  ],
  aspectAge: ['(?<![a-z])age(?![a-z])'],
  aspectDegree: ['qualification|degree'],
  aspectExperience: ['experience'],
  aspectEntries: ['number of entries'],
  aspectValidity: ['validity'],
  aspectStay: ['length of stay|duration of stay|period of stay'],
  aspectFee: ['(?<![a-z])fees?(?![a-z])'],
  aspectSalary: ['salary|wage'],
  aspectQuota: ['quota|(?<![a-z])cap(?![a-z])'],
  aspectChannel: ['how to apply|application pro(?:cess|cedure)'],
  aspectProcessing: ['processing time'],
  aspectConditions: ['requirements|conditions|criteria|details|guidance'],
  levelsNeed: ['language|exam|(?<![a-z])tests?(?![a-z])|integration|speaking|listening|reading|writing|proficien'],
  refusing: ['(?:reject|refus|return)(?:s|ed|e|es)?(?![a-z])|not (?:be )?(?:accept|process|consider)'],
  openEnd: [
    '(?:at least|no earlier than|not before|provisionally) (?:until|till|through)|(?:until|till) (?:at least|further notice)|at the earliest',
  ],
  otherDays: [
    '\\bfiscal years?\\b|\\bfy ?\\d{2,4}|\\bform [a-z]{1,4}-?\\d|\\bedition(?: date| of)?\\b|\\brevised\\b|\\bversion\\b',
  ],
};
