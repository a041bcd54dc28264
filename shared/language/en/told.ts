import { type OfName, ofRequirements } from '../told/ofRequirements.ts';

/** How long a date is: to the day, or to a month, a quarter or a year. */
type Precision = 'day' | 'longer';

const zoneNames: Readonly<Record<string, string>> = { 'Asia/Shanghai': 'Beijing', 'Asia/Kolkata': 'New Delhi' };
const countryNames: Readonly<Record<string, string>> = {
  HK: 'Hong Kong',
  MO: 'Macao',
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  MM: 'Myanmar',
};
const none: Readonly<Record<string, string>> = {};
const states: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  border: {
    closed: ['border closed', 'closed'],
    open: ['border open', 'open'],
  },
  status: {
    closed: ['closed to applications', 'closed'],
    suspended: ['suspended', 'suspended'],
    resumed: ['resumed', 'resumed'],
    vacated: ['set aside by a court', 'set aside by a court'],
    withdrawn: ['withdrawn', 'withdrawn'],
  },
};
const requires: Readonly<Record<string, OfName>> = {
  required: (name) => `${name} required`,
  not_required: (name) => `${name} not required`,
};
const added: Readonly<Record<string, Readonly<Record<string, OfName>>>> = {
  ...ofRequirements(requires),
  fee: { '0': (name) => `no ${name}` },
  application_channel: {
    on_arrival: () => 'visa on arrival',
    online: () => 'apply online',
    embassy: () => 'apply at an embassy',
    visa_centre: () => 'apply at a visa centre',
    post: () => 'apply by post',
    in_person: () => 'apply in person',
  },
};
const turns: Readonly<Record<string, OfName>> = {
  'required/not_required': (name) => `${name} no longer required`,
  'not_required/required': (name) => `${name} now required`,
};
const named: Readonly<Record<string, string>> = {
  'visa_required/tourist': 'tourist visa',
  'visa_required/business': 'business visa',
  'visa_required/work': 'work visa',
  'visa_required/study': 'student visa',
  'visa_required/family': 'family visa',
  'visa_required/residence': 'residence visa',
  'visa_required/transit': 'transit visa',
  'visa_required/airport_transit': 'airport transit visa',
  'visa_required/reentry': 're-entry visa',
  'visa_required/exit': 'exit visa',
  'biometrics_required/child': 'biometrics of children',
  'authorisation_required/arrival_card': 'arrival card',
  'fee/application': 'application fee',
  'fee/registration': 'registration fee',
  'fee/visa': 'visa fee',
  'fee/extension': 'extension fee',
  'fee/service': 'service fee',
  'fee/residence_permit': 'residence permit fee',
  'fee/premium': 'premium processing fee',
  'fee/biometric': 'biometrics fee',
  'fee/health_surcharge': 'health surcharge',
  'fee/child': 'fee for children',
  'fee/adult': 'fee for adults',
  'quota/invitations': 'invitations',
  'points_threshold/lowest score': 'lowest score',
};

const ofNationals: Readonly<Record<string, readonly [is: string, now?: string]>> = {
  eligible_nationality: ['eligible:', 'now eligible:'],
  'eligible_nationality/visa': ['visa-free for', 'now visa-free for'],
  ineligible_nationality: ['not eligible:'],
  restricted_nationality: ['restrictions for', 'new restrictions for'],
  'restricted_nationality/visa': ['visa required for', 'visa now required for'],
  'restricted_nationality/entry': ['entry restricted for', 'entry now restricted for'],
};

const many = (count: number, one: string, other = `${one}s`): string => `${count} ${count === 1 ? one : other}`;

/** The words in which changes are told in English; the other languages have the same. */
export const told = {
  /** Whose way to write dates and numbers it is. */
  locale: 'en-GB',
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  list: ', ',
  /** Between two words that are said one after the other. */
  gap: ' ',
  stop: '.',
  quoted: (text: string): string => `“${text}”`,
  bracketed: (text: string): string => ` (${text})`,

  /** Last touch on a date as the locale writes it. */
  date: (text: string): string => text,
  quarter: (year: string, quarter: string): string =>
    `the ${['first', 'second', 'third', 'fourth'][Number(quarter) - 1]} quarter of ${year}`,
  at: (date: string, time: string, place: string | null): string =>
    `${date}, ${time}${place === null ? '' : ` (${place})`}`,
  from: (date: string, _precision: Precision): string => `from ${date}`,
  until: (date: string, _precision: Precision): string => `until ${date}`,
  between: (from: string, until: string): string => `from ${from} to ${until}`,
  /** Behind what begins on a day. */
  starts: (date: string, _precision: Precision): string => `, from ${date}`,
  /** Of several things that begin on one day: it stands before them, so that it is not read as that of the last. */
  dated: (time: string, said: string): string => `${time}, ${said}`,
  /** A quota, with what is counted. */
  counted: (text: string, _isOfPorts: boolean): string => text,
  /** Behind what holds for some people alone. */
  forWhom: (people: string): string => ` for ${people}`,
  /** The time within which one applies. */
  filed: (time: string): string => `applications ${time}`,
  /** What holds until a day. */
  ending: (said: string, time: string): string => `${said} ${time}`,
  /** From when until when a rule holds. */
  applies: (time: string): string => `applies ${time}`,
  /** What a day is counted from. */
  anchors: { effective_from: 'entry into force', publication: 'publication', signature: 'signature' },
  upon: (anchor: string): string => anchor,
  after: (duration: string, anchor: string): string => `${duration} after ${anchor}`,

  /** Whether money is said by the code of its currency; else by its name. */
  isMoneyByCode: true,
  /** Short names of currencies, where that of the locale is not the usual one. */
  currencies: none,
  /** Countries that are called otherwise than the locale has it. */
  countries: countryNames,
  /** Whether a time zone is said by its city; else as the locale has it. */
  isZoneByCity: true,
  zones: zoneNames,
  /** A time zone by its city. */
  inZone: (city: string): string => city,
  years: (count: string): string => many(Number(count), 'year'),
  within: (time: string): string => ` within ${time}`,
  workingDays: (count: string): string => many(Number(count), 'working day'),
  points: (count: string): string => many(Number(count), 'point'),
  percent: (count: string): string => `${count}%`,
  periods: {
    year: 'a year',
    month: 'a month',
    fortnight: 'a fortnight',
    week: 'a week',
    day: 'a day',
    hour: 'an hour',
  },
  per: (amount: string, period: string): string => `${amount} ${period}`,
  times: (count: string): string => `${count} times`,
  /** Between the ends of a range. */
  range: (low: string, high: string): string => `${low}–${high}`,
  /** Between the first and the last day of a time. */
  span: (first: string, last: string): string => `${first} to ${last}`,
  /** Of a stay that is counted in a period. */
  inAny: (stay: string, period: string): string => `${stay} in any ${period.replace(/^1 /u, '')}`,
  /** Of a day that it lasts until, or longer. */
  notBefore: (date: string): string => `${date} at the earliest`,
  /** In place of a time that is not stated. */
  undated: 'no date given',
  bounds: {
    at_least: (text: string): string => `at least ${text}`,
    at_most: (text: string): string => `up to ${text}`,
    about: (text: string): string => `about ${text}`,
    before: (text: string): string => `before ${text}`,
    /** Of what is counted, where `before` is of a day. */
    under: (text: string): string => `under ${text}`,
  },
  /** Values that are words of ours. */
  words: {
    required: 'required',
    not_required: 'not required',
    permitted: 'permitted',
    not_permitted: 'not permitted',
    permit_required: 'only with a work permit',
    closed: 'closed',
    open: 'open',
    on_arrival: 'on arrival',
    online: 'online',
    embassy: 'at an embassy',
    visa_centre: 'at a visa centre',
    post: 'by post',
    in_person: 'in person',
    return_ticket: 'return or onward ticket',
    insurance: 'insurance',
    funds: 'proof of funds',
    accommodation: 'proof of accommodation',
    invitation: 'letter of invitation',
    photo: 'photo',
    yellow_fever: 'yellow fever certificate',
    vaccination: 'vaccination certificate',
    covid_test: 'COVID-19 test',
    parental_consent: 'parental consent',
    police_certificate: 'police certificate',
    blank_pages: 'blank passport pages',
    birth_certificate: 'birth certificate',
    marriage_certificate: 'marriage certificate',
    medical_certificate: 'medical certificate',
    language_certificate: 'language certificate',
    degree_certificate: 'degree certificate',
    tax_certificate: 'tax certificate',
    employment_contract: 'employment contract',
    certificate_of_employment: 'certificate of employment',
    admission_letter: 'letter of admission',
    recommendation: 'letter of recommendation',
    guarantee: 'letter of guarantee',
    itinerary: 'itinerary',
    residence_permit: 'residence permit',
    document: 'document',
    bachelor: "bachelor's degree",
    master: "master's degree",
    doctorate: 'doctorate',
    vocational: 'vocational qualification',
    first_come: 'first come, first served',
    points: 'by points',
    lottery: 'by lottery',
    random: 'at random',
    weighted: 'weighted',
    single: 'single',
    double: 'double',
    multiple: 'multiple',
    unlimited: 'unlimited',
    reached: 'reached',
    suspended: 'suspended',
    vacated: 'set aside by a court',
    not_collected: 'not collected',
    withdrawn: 'withdrawn',
    resumed: 'resumed',
    free: 'free of charge',
    stay: 'as long as the stay',
  },

  /** What each type of fact is called. */
  labels: {
    effective_from: 'start date',
    effective_until: 'end date',
    applies_from: 'start date for applications',
    applies_until: 'end date for applications',
    signed_on: 'signed',
    adopted_on: 'adopted',
    announced_on: 'announced',
    published_on: 'published',
    comments_until: 'deadline for comments',
    registration_window: 'registration period',
    instrument: 'document',
    citation: 'provision',
    visa_class: 'visa class',
    status: 'status',
    transition_rule: 'earlier rules for applications',
    fee: 'fee',
    supplementary_charge: 'additional payment',
    levy: 'levy',
    bond: 'bond',
    penalty: 'penalty',
    funds_required: 'funds required',
    capital_required: 'capital required',
    salary_threshold: 'salary threshold',
    quota: 'quota',
    selection_method: 'selection',
    points_threshold: 'pass mark',
    age_min: 'minimum age',
    age_max: 'maximum age',
    degree: 'degree',
    experience: 'experience',
    language_level: 'language level',
    sponsor_required: 'employer or sponsor',
    work_permitted: 'work',
    dependants: 'dependants',
    visa_required: 'visa',
    authorisation_required: 'travel authorisation',
    exit_permission: 'exit permit',
    document_required: 'documents',
    registration_required: 'registration',
    biometrics_required: 'biometrics',
    border: 'border',
    work_hours: 'work',
    cutoff_date: 'cut-off date',
    table_value: 'table',
    entries: 'number of entries',
    visa_validity: 'visa validity',
    stay_per_entry: 'stay',
    cumulative_stay: 'total stay',
    passport_validity: 'passport validity',
    processing_time: 'processing time',
    eligible_nationality: 'eligible',
    ineligible_nationality: 'not eligible',
    restricted_nationality: 'restricted',
    eligible_ports: 'ports of entry',
    application_channel: 'where to apply',
    conditions: 'conditions',
  },
  statuses: {
    in_force: 'in force',
    scheduled: 'scheduled',
    proposed: 'proposed',
    suspended: 'suspended',
    vacated: 'set aside by a court',
    withdrawn: 'withdrawn',
    expired: 'expired',
    extended: 'extended',
    not_published: 'not published yet',
  },
  /** Which of several of a type a fact is. */
  kinds: {
    tourist: 'tourist',
    business: 'business',
    work: 'work',
    study: 'study',
    family: 'family',
    residence: 'residence',
    transit: 'transit',
    airport_transit: 'airport transit',
    reentry: 're-entry',
    exit: 'from departure',
    entry: 'from arrival',
    issue: 'from issue',
    issuance: 'issue',
    ordinary: 'ordinary passports',
    diplomatic: 'diplomatic passports',
    official: 'official passports',
    service: 'service passports',
    emergency: 'emergency passports',
    diplomat: 'diplomats',
    crew: 'crew',
    cruise_passenger: 'cruise passengers',
    transit_passenger: 'transit passengers',
    group: 'groups',
    adult: 'adults',
    child: 'children',
    senior: 'older people',
    spouse: 'spouses',
    dependants: 'dependants',
    student: 'students',
    worker: 'workers',
    resident: 'residents',
    sponsor: 'sponsors',
    employer: 'employers',
    application: 'application',
    registration: 'registration',
    premium: 'premium processing',
    visa: 'visa',
    extension: 'extension',
    residence_permit: 'residence permit',
    biometric: 'biometric passports',
    passport: 'passport',
    police: 'police',
    arrival_card: 'arrival card',
    health_surcharge: 'health surcharge',
    regular: 'regular',
    master: 'advanced degrees',
    others: 'others',
    visa_exempt: 'visa-exempt travellers',
    age_group: 'by age',
    region: 'by region',
    holder: 'permit holders',
    exempt: 'exempt',
    authorisation: 'travel authorisation',
    'lowest score': 'lowest score',
  },
  /** What a type is called together with its kind, where that is one thing. */
  named,
  /** What a value of a type is called by itself, and behind a name of its own, where its label and word would not be said so. */
  states,
  /** What is asked for or let off by its name, where label and word would not be said so; by type and value. */
  added,
  /** What was asked for and is no more, or the other way round, by its name; by the two values. */
  turns,
  documentAsked: (document: string): string => `${document} required`,
  /** A document that need not be handed in. */
  documentFree: (document: string): string => `${document} not required`,
  /** What is asked of some and not of others. */
  depends: (name: string): string => `${name}: depends on the case`,
  blankPages: (count: string): string => many(Number(count), 'blank passport page'),
  /** A document with how many there must be of it. */
  copies: (document: string, count: string): string =>
    document === 'photo'
      ? many(Number(count), document)
      : `${many(Number(count), 'copy', 'copies')} of the ${document}`,
  /** The fee of a visa of a kind. */
  feeOf: (visa: string): string => `${visa} fee`,

  /** What has become of a value. */
  ops: {
    add: (label: string, after: string): string => `${label}: ${after}`,
    remove: (label: string, before: string): string => `no longer stated: ${label}${label === '' ? '' : ' '}${before}`,
    replace: (label: string, before: string, after: string): string =>
      `${label}${label === '' ? '' : ': '}${before} → ${after}`,
    extend: (label: string, before: string, after: string): string => `${label}: extended from ${before} to ${after}`,
    postpone: (label: string, before: string, after: string): string =>
      `${label}: postponed from ${before} to ${after}`,
    narrow: (said: string): string => `${said}, now in fewer cases`,
    widen: (said: string): string => `${said}, now in more cases`,
    /** For another time than before. */
    redate: (said: string, before: string, after: string): string => `${said}: ${before} → ${after}`,
    correct: (label: string, before: string, after: string): string => `${label}: corrected from ${before} to ${after}`,
  },
  otherwise: (said: string): string => `${said}, on other conditions`,
  newClass: (name: string): string => `new visa class ${name}`,
  nowIs: (said: string, status: string): string => `${said}, now ${status}`,
  /** A way to apply that there is no more. */
  noLonger: (said: string): string => `${said}: no longer possible`,
  extendedTo: (date: string): string => `extended to ${date}`,
  postponedTo: (date: string): string => `postponed to ${date}`,
  /** What is said of countries' people, by type and what it is of: what holds for them, and what now does. */
  nationals: ofNationals,
  unlisted: (said: string): string => `no longer listed: ${said}`,
  others: (_all: number, left: number): string => ` and ${left} more`,
  more: (left: number): string => `; ${many(left, 'other change')}`,

  /** Of the Visa Bulletin. */
  cutoff: {
    all: 'all other areas',
    filing: (name: string): string => `${name} filing date`,
    current: 'current',
    unavailable: 'unavailable',
    unlisted: 'no longer listed',
    forward: (length: string): string => `${length} forward`,
    back: (length: string): string => `${length} back`,
  },

  /** Of headlines. */
  headline: {
    elsewhere: 'stands at another address, no words changed',
    unexplained: 'no longer published; no reason is given',
    notes: 'notes changed, no rule',
    rearranged: 'passages moved or renumbered, no words changed',
    published: 'new notice',
    newNotice: (quoted: string): string => `new notice ${quoted}`,
    reverted: 'back to the earlier text',
    withdrawn: 'withdrawn',
    gone: (quoted: string): string => `no longer says ${quoted}`,
    under: (quoted: string): string => `wording changed under ${quoted}`,
    come: (quoted: string): string => `now also says ${quoted}`,
    addedUnder: (quoted: string): string => `new text under ${quoted}`,
    goneUnder: (quoted: string): string => `text removed under ${quoted}`,
    wording: 'wording changed',
    passages: (count: number): string => `wording changed in ${many(count, 'passage')}`,
  },

  /** Where two announcements of one event differ. */
  here: (own: string): string => `${own} here`,
  accordingTo: (theirs: string, name: string): string => `${theirs} according to ${name}`,
  weighsMore: ' (which takes precedence)',
};
