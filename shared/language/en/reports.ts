import type { Lexicon } from '../language.ts';

/** What was done with applications, behind the number that counts them: `41,000 visas were issued`. */
const counted =
  '(?:issued|granted|approved|refused|rejected|received|lodged|decided|processed|admitted|registered|recorded|counted|finali[sz]ed|submitted|turned (?:away|back)|denied)(?![a-z])';
const offices =
  '(?:we|it|officers|posts|consulates|embass(?:y|ies)|missions|authorities|(?:the|this|our) (?:[a-z]{3,14} ){0,2}(?:department|ministry|office|agency|embassy|consulate|service|mission|section|government))';
const news =
  '(?:message|report|claim|news|information|letter|e-?mail|post|article|video|rumou?r|statement|notice|story|allegation)s?';
/** What a state does that asks something of travellers. */
const asks =
  '(?:requires?|demands?|charges?|imposes?|insists?|(?:has|have) (?:imposed|introduced|announced|lifted|abolished|suspended))(?![a-z])';

/** What is told and rules nothing here, and for which stay a paper is. */
export const reports: Lexicon = {
  purpose: [
    ['exit', 'to (?:leave|exit)(?: (?:the country|<country>))?(?= ?[.,;?]|$)', 'for (?:departure|leaving the country)'],
    [
      'transit',
      '(?:to|when|while) chang(?:e|ing) (?:planes|flights|aircraft)',
      '(?:for|in|during) (?:airport |airside )?transit(?: through <country>)?(?! (?:visa|passengers?|visas)(?![a-z]))',
    ],
  ],
  elsewhere: [
    [
      'office',
      'without (?:going to|visiting)(?: the| an?)? (?:embassy|consulate)',
      '(?:opening|office|business|visiting) (?:hours|times)',
      '(?:mondays?|tuesdays?|wednesdays?|thursdays?) (?:to|-|through|until) (?:thursdays?|fridays?|saturdays?|sundays?)',
      '(?:tele)?phone (?:numbers?|lines?)',
      '(?:public|bank|national) holidays?',
      'maintenance',
      '(?:down|offline) for',
      'upgrades?',
      '(?:services?|systems?|sites?|websites?|portals?|pages?|accounts?) (?:is|are|will be|was|were)(?: [a-z]{4,12})? (?:unavailable|inaccessible|offline|down|not (?:be )?(?:available|accessible))',
      '(?:section|office|embassy|consulate|high commission|counter|centre|reception|mission|branch|unit)(?:e?s)?(?: (?:of|in|at) [^.;:|,]{2,50})? (?:is|are|will be|will remain|remains?)(?: [a-z]{4,12})? closed',
      'remains? closed to the public',
      'help ?(?:desk|line)s?',
      '(?:queue|queuing|waiting) (?:numbers?|tickets?)',
      '(?:has|have) moved (?:to|from)',
      'car parks?',
    ],
    '(?:average|mean|median) (?:length of |duration of |visitor )?(?:stays?|visits?|processing times?)',
    '(?:average|mean|median) (?:(?:gross|net|annual|monthly) )*(?:salary|wage|income)(?= (?:is|was) (?:[a-z]{2,6} )?<money>)',
    '(?:destination country|country of destination) requires',
    [
      'whole',
      'beware',
      // Posts, contracts and bids of the authority itself.
      'vacanc(?:y|ies)',
      'join (?:us|our (?:[a-z]{3,14} )?team)',
      'job (?:openings?|adverts?|advertisements?|opportunit(?:y|ies)|descriptions?|postings?)',
      '(?:we are|is|are)(?: [a-z]{3,12})? (?:hiring|recruiting)',
      '(?:we|embassy|consulate|ministry|department|agency|mission|authority|service|section) (?:is |are )?(?:seeks?|seeking|looking for|wishes to (?:hire|recruit|employ))(?= (?:to (?:hire|recruit|employ|fill)|an? |[a-z-]{3,14}(?: [a-z-]{3,14})? (?:officers?|clerks?|assistants?|inspectors?|drivers?|staff)))',
      'recruitment (?:of|for)(?! (?:foreign|migrant|overseas|seasonal|workers|nationals))',
      'applications are invited for (?:the )?(?:[a-z]{1,10} |<number> ){0,3}(?:posts?|positions?|vacanc(?:y|ies))',
      'successful candidates?',
      'starting salary',
      '(?:invitations? to|calls? for) (?:tender|bid)s?',
      '(?:bids?|tenders?) (?:for|must|are|will)',
      'scam(?:s|mers?)?',
      'fraudsters?',
      '(?:warn(?:s|ed|ing)?|alert)(?: [a-z]{2,12}){0,2} (?:about|against|of) (?:[a-z]{3,14} ){0,2}(?:fraud|fake|false|fraudulent|bogus|swindlers?|impostors?)(?![a-z])',
      '(?:is|are) not (?:responsible|competent) for (?:this|that|these|visas? (?:for|to)|the entry)',
      'has no (?:part|say) in (?:this|that)',
    ],
    [
      'section',
      'rents? (?:differs?|var(?:y|ies)|ranges?|starts?|averages?|(?:is|are) (?:about|around|high|low))',
      '(?:make|plan|prepare|work out) (?:a|your) budget',
    ],
    [
      'denied',
      `(?:this|that|the|these|those|such)(?: [a-z]{4,12})? ${news} (?:is|are)(?: (?:completely|entirely|totally|therefore|simply|also))? (?:not (?:true|correct|accurate|genuine)|false|untrue|fake|incorrect|baseless|unfounded|wrong|without (?:any )?foundation)`,
      '(?:this|that) is (?:not (?:true|correct|the case)|false|untrue|fake|incorrect)',
      '(?:do|does|did) not come from (?:this|the|our)',
      'has no basis',
      'no such [a-z]{3,14} (?:exists?|(?:has|have) been)',
    ],
    // Swindlers and false offers.
    '(?:fraudulent|fake|bogus|false|unauthori[sz]ed|unofficial|unlicensed|third[- ]party)(?: [a-z]{3,12})? (?:websites?|sites?|e-?mails?|calls?|callers?|agents?|agenc(?:y|ies)|compan(?:y|ies)|offers?|messages?|letters?|profiles?|pages?|portals?|consultants?|recruiters?)',
    'swindl(?:e|ers?)',
    'ignore(?= (?:any |all |such |these )?(?:messages?|calls?|e-?mails?|letters?|offers?))',
    // What was, told as it went.
    '^(?:(?:a|the|our|brief|short) ){0,3}history(?: (?:of|and) [^.:;]{2,60})?$',
    '^(?:milestones|chronology)(?: (?:of|and|in) [^.:;]{2,60})?$',
    '^(?:<number>|[a-z]{3,12}) years of [^.:;]{2,60}$',
    '^(?:the |average )?(?:cost of living|living (?:costs|expenses))(?: in [a-z ]{3,24})?$',
    // What courts find, and what did not happen.
    '(?:court|tribunal|judges?)(?: [a-z]{3,12})? (?:held|ruled|found|decided|heard|considered|noted)',
    '(?:plaintiff|appellant|claimant|defendant)s?',
    'no truth',
    '(?:has|have|had|is|are|was|were|will) not (?:been |be )?(?:increased|raised|risen|changed|reduced|lowered|doubled)(?= (?:to|from|by))',
    'phishing',
    'impersonat(?:es?|ing|ors?)',
    'pretend(?:s|ing)? to be',
    '(?:websites?|sites?|agents?|agenc(?:y|ies)|compan(?:y|ies)|people|persons|intermediar(?:y|ies)) (?:that|which|who|claiming to) (?:charg|offer|promis|sell|guarante|pretend|claim|represent)(?:e|es|ing|s|d)?',
    // What is said and denied.
    'rumou?rs?',
    'alleged(?:ly)?',
    '(?:media|press|news(?:paper)?) reports?',
    'according to (?:the |some |various )?(?:media|press|reports?|newspapers?|news|sources)',
    'social (?:media|networks?)',
    'circulating',
    'misinformation',
    '(?:it is|is it) not true',
    'contrary to (?:(?:some|recent|what) )?(?:reports?|rumou?rs?|claims?|has been)',
    // What is being talked over.
    'negotiat(?:es?|ed|ing|ions?)',
    'talks (?:on|about|with|over|are|between)',
    'in talks',
    'debat(?:es?|ed|ing)',
    '(?:calls?|called|calling|campaign(?:s|ing)?) (?:for|on) (?:the |an |its )?(?:abolition|introduction|removal|lifting|end|repeal|easing|government)',
    // What was counted.
    `(?<=(?:<number>|<percent>)[^.;:|]{0,80} )(?:was|were|have been|has been|had been) (?=${counted})`,
    `${offices} (?:issued|granted|approved|refused|rejected|received|processed|decided|recorded|registered|admitted|handled)(?=[^.;:|]{0,60}(?:<number>|<percent>))`,
    '(?:in|during|over) the (?:(?:first|second|third|fourth|last) (?:half|quarter|<number> months) of|(?:financial |fiscal |calendar )?year (?:to|ended|ending))(?= <date>,? [^.;:|]{0,20}<number>)',
    'statistics?',
    '(?:compared (?:with|to)|against) (?:the )?(?:same|previous|last|year|<date>)',
    '(?:increase|rise|fall|drop|decrease|growth|decline)s? of (?:about |around |nearly |almost |more than )?<percent>',
    '<percent> (?:more|fewer|less|higher|lower|up|down)(?= than| on| from|,|\\.)',
    [
      'abroad',
      `(?<!(?:of|from|by|for|to|and|or|in|with|,) )(?<!(?:of|from|by|for|to|and|or|in) the )<country>(?: (?:no longer|also|still|now))? ${asks}`,
    ],
    ['abroad', 'needs?(?: [a-z]{1,14}){0,4} <country> visas?'],
    ['state', '<country> (?:government|authorities|parliament|ministry)(?: of [a-z ]{4,30})?(?= [a-z])'],
    [
      'abroad',
      '(?:entry|immigration|visa|transit|border) (?:rules|requirements|conditions|laws) of (?:the )?<country>',
    ],
    ['abroad', '(?:onward (?:travel|journeys?|flights?)|travel(?:l?ing)? on) to (?:the )?<country>'],
    [
      'abroad',
      '(?:embassy|consulate|high commission|authorities|government|portal|immigration) of (?:the )?<country>',
      '(?:embassy|consulate|authorities|government) of that (?:country|state)',
    ],
  ],
};
