/**
 * What words of official prose mean, whatever language they are of. A language's folder says which of its words mean what;
 * the engine and the readers of facts know only these.
 *
 * Things are what is required, granted or closed. Measures say what an amount, a time or a number is of. Predicates say what
 * becomes of things, with a sign: a clause affirms what the signs in it multiply to, so that `not exempt`, `no visa-free entry`
 * and `cannot enter without` all come out as a requirement without any reader knowing a negation.
 */
export const signs = {
  // Predicates that affirm.
  /** Needs, must have, is required, compulsory: `must hold`, `须办理`, `erforderlich`, `必要`, `doit être muni`. Kind documents: `必要書類`, `제출서류`; kind told: only bidden, `Bring your passport`. */
  require: 1,
  /** A bare must, shall, have to, where what must be done is said by another word. */
  must: 1,
  /** Kind `this`: of what was named before: `this duty`, `diese Pflicht`. Being bound to something as a noun or an adjective: `requirement`, `Pflicht`, `义务`, `obligation`, `subject to`. */
  obligation: 1,
  /** May, can, is allowed, permitted, entitled. */
  allow: 1,
  /** Is eligible, qualifies, benefits from, is covered by. */
  eligible: 1,
  enter: 1,
  apply: 1,
  /** Is issued, granted, available, obtained. */
  get: 1,
  /** Is accepted, processed: of applications. */
  accept: 1,
  begin: 1,
  resume: 1,
  /** Kind `same`: that a rule stays as it was, which changes nothing. */
  continue: 1,
  extend: 1,
  open: 1,
  yes: 1,
  // Predicates that deny.
  /** Kind `ended`: it was so, and is no longer; `nobody`: of whom it is denied; `change`: that something changes to what is named. */
  not: -1,
  without: -1,
  exempt: -1,
  /** Visa-free, visa waiver, 免签, 査証免除: no visa is needed. */
  visa_free: -1,
  /** Free of charge, kostenlos, 免费. Kind `any`: of whatever is named, which may be a bus. */
  free_of_charge: -1,
  ineligible: -1,
  /** Prohibited, banned, refused, barred. */
  forbid: -1,
  /** Abolished, lifted, removed, discontinued, repealed. */
  end: -1,
  suspend: -1,
  close: -1,
  no: -1,
} as const;

export const things = [
  /** Kinds: tourist business work study transit exit reentry entry residence visitor family … */
  'visa',
  /** An electronic travel authorisation, an arrival card, a registration before travel. */
  'authorisation',
  'exit_permit',
  /** A work permit, permission to work. */
  'work_permit',
  'residence_permit',
  /** Kinds: ordinary diplomatic official service emergency. */
  'passport',
  /** An employer, sponsor, inviting party, a job offer: what a visa asks for. */
  'sponsor',
  /** Registering with police or immigration, of people who are there. */
  'registration',
  /** Fingerprints, a face image. */
  'biometrics',
  /** Kind: a value of `document_required`: return_ticket insurance funds … */
  'document',
  /** A land border, a crossing, the frontier. */
  'border',
  'port',
  /** How one applies. Kinds: on_arrival online embassy visa_centre post; `arrival` is one only where a visa is got. */
  'channel',
  /** Applications, petitions, registrations of a programme: what is accepted or suspended. Kind appointment: when one may come. */
  'applications',
  /** A programme, scheme, route, policy, measure. */
  'programme',
  /** Family that comes along: spouse, children, dependants. */
  'family',
  /** Entry itself: `entry is suspended`. */
  'entry',
  'work',
  /** Kinds: lottery weighted first_come points. */
  'selection',
  /** Kinds: single double multiple unlimited. */
  'entries',
  /** Kinds: bachelor master doctorate vocational. */
  'degree',
  /** A language test or level; kind: its code. */
  'language',
] as const;

export const measures = [
  /** Kinds: application registration premium visa extension …; `verb` of any measure: what names it only where no noun does (`pay`, `takes`, `lasts`). */
  'fee',
  'surcharge',
  'levy',
  'bond',
  'penalty',
  'funds',
  'capital',
  'salary',
  /** Kind payee: who takes it and is no authority; aside: what costs nothing beside a permission, as booking a time does. Money of another kind: insurance cover, turnover, cash to declare, tax, tuition. */
  'other_money',
  /** Kinds: cumulative, all stays together; needed, the least that is asked for; yearly, a head alone: `per calendar year`. */
  'stay',
  /** Kinds: passport visa permit, and stay: as long as the stay itself. */
  'validity',
  'processing',
  'experience',
  /** Within which time something must be done. */
  'within',
  /** Hours of work. */
  'work_time',
  /** A time of another kind: before travel, a ban, a course, a notice, how old a document is. */
  'other_time',
  'quota',
  'points',
  /** Kinds min and max, of what its name bounds: `minimum age`. */
  'age',
  /** A number of another kind: pages, copies, people, characters. Kind countries: how many states, and not which. */
  'other_number',
] as const;

export const marks = [
  // Whom a clause is about. Kinds of person: child adult spouse dependants sponsor employer student worker resident diplomat crew …
  'person',
  /** A word that is no traveller: website, browser, page, form. */
  'not_person',
  // Bounds, right before or behind a value; kind `behind`: of the value before them alone.
  'at_most',
  'at_least',
  'less_than',
  'more_than',
  'about',
  // Where a clause begins that limits another. Kind `behind`: what limits stands before the word; `whole`: the term is all of it.
  'if',
  'unless',
  'except',
  /**
   * Kind `then`: what the clause before says is the condition: `须…，方可…`. Kind `those`: what follows holds for what was excepted
   * before it: `unless they come to work; then`, `salvo los residentes, que podrán`.
   */
  'only',
  /** A relative clause. Kind `self`: one that is its own subject: `wer`, `quienes`, `quiconque`. */
  'who',
  /** Before, until, after, when: a time and no condition. Kind begins: a head alone, `Effective date`. */
  'time',
  /** For which stay a paper is; kind as of visas: `für den Flughafentransit`. */
  'purpose',
  // What a clause is, beside what it says.
  'question',
  /** Kind `voice`: someone tells of himself, or is told of: what stands under such a line may still be a rule. */
  'example',
  /** A rule that was: `previously`, `until 2024 … were`, `原`, `bisher`. */
  'past',
  /**
   * Told and ruled by nobody here: swindlers, statistics of what was issued, what others say or ask. Kind `abroad`: of the country
   * that the words name, so that it is a rule of theirs on every page but their own; `state`: of its government, which speaks; that
   * and what has no kind hold for the whole sentence. Kind `denied`: what the block said before is not true, `The message is false`;
   * `whole`: all of its block is told, as beside a warning of swindlers; `section`: and all below under the same headings, as where posts
   * are to be filled or living costs are counted up; `office`: when a counter or a portal is open.
   */
  'elsewhere',
  /** Draft, bill, proposed, under consultation. */
  'proposed',
  /** Is expected to, plans to, is considering. */
  'planned',
  /** Should, recommended, advised, may be asked. */
  'should',
  /** What is doubtful or depends: may need, might, could be required; kind `whole`: all of its sentence: `A를 하고 B를 하는 방안을 검토`. */
  'might',
  /** Parts clauses: `but`, `and must`. Kind `list`: only where a predicate stands behind it, as behind `;`. */
  'break',
] as const;

export type Predicate = keyof typeof signs;
export type Thing = (typeof things)[number];
export type Measure = (typeof measures)[number];
export type Mark = (typeof marks)[number];
export type Concept = Predicate | Thing | Measure | Mark;

export const concepts: readonly Concept[] = [...things, ...measures, ...predicates(), ...marks];

function predicates(): Predicate[] {
  return Object.keys(signs).filter(isPredicate);
}

export const isMeasure = (concept: string): concept is Measure => measureNames.has(concept);
const measureNames: ReadonlySet<string> = new Set(measures);

export function isPredicate(concept: string): concept is Predicate {
  return Object.hasOwn(signs, concept);
}

const ofThings: ReadonlySet<Concept> = new Set(things);
export const isThing = (concept: Concept): concept is Thing => ofThings.has(concept);
