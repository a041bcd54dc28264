import { type Concept, isPredicate, signs } from './concepts.ts';
import type { Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

/** Words that limit a clause: the term that opens them and all that stands in them. */
export interface Limit {
  readonly kind: 'if' | 'unless' | 'except' | 'who' | 'time';
  /** Offsets in the marked text. */
  readonly from: number;
  readonly to: number;
  readonly terms: readonly Term[];
}

/** One statement: what of a sentence, cell or item has one predicate, with what limits it and what it stands under. */
export interface Clause {
  readonly sentence: Sentence;
  /** Offsets in the marked text; limits in between are not its own words. */
  readonly from: number;
  readonly to: number;
  /** Its own words of known meaning, in reading order. */
  readonly terms: readonly Term[];
  /** Whom it is said of where it does not say so itself: the people, or the kind of passport, of the clause before it. */
  readonly heirs: readonly Term[];
  readonly limits: readonly Limit[];
  /** Words elsewhere in its sentence that say how all of it is meant: that it is told of; that it was, where predicates stand last. */
  readonly stance: readonly Term[];
  /** Words that it takes over: of the lead of its list, the label and the head of its column, the question that it answers. */
  readonly lead: readonly Term[];
  /** What stands around it, nearest first: label, head, headings, title. */
  readonly around: readonly (readonly Term[])[];
  /** Whether it stands in an item, a row, or a name under a lead. */
  readonly isListed: boolean;
}

/** What makes words a statement: with none of these, they take the statement of what leads them in. */
export const anchors: ReadonlySet<Concept> = new Set<Concept>([
  'require',
  'must',
  'obligation',
  'allow',
  'eligible',
  'exempt',
  'visa_free',
  'free_of_charge',
  'ineligible',
  'forbid',
  'end',
  'suspend',
  'resume',
  'close',
  'open',
  'accept',
  'get',
  'begin',
  'enter',
  'apply',
]);

/** Whether a clause has no predicate of its own, so that what leads it in speaks for it. */
export const isLed = ({ terms }: Clause): boolean => !terms.some(({ concept }) => anchors.has(concept));

/** The words that decide what a clause says: its own, or with those of its lead where it has no predicate of its own. */
export const said = (clause: Clause): readonly Term[] =>
  isLed(clause) || isBare(clause) || isBidden(clause) ? [...clause.lead, ...clause.terms] : clause.terms;

/** Whether an item only bids what its lead says of it: `You may need to: | have your photo taken`, `There is no need to: | bring a form`. */
function isBidden({ isListed, terms, lead }: Clause): boolean {
  const leads = lead.some(({ concept }) => anchors.has(concept) || concept === 'might' || concept === 'should');
  return isListed && leads && terms.every(({ concept, kind }) => kind === 'told' || !anchors.has(concept));
}

/** Whether a cell or an item only says what becomes of what its label names: `Visa | not required`, `사증 | 불필요`. */
function isBare({ isListed, terms, lead }: Clause): boolean {
  const isSaid = lead.some(({ concept }) => anchors.has(concept) && concept !== 'obligation');
  return isListed && !isSaid && lead.length > 0 && terms.every(({ concept }) => isPredicate(concept));
}

export const holds = (terms: readonly Term[], ...concepts: readonly Concept[]): boolean =>
  terms.some(({ concept }) => concepts.includes(concept));

/** What the signs of a clause multiply to: 1 where it affirms, -1 where it denies. */
export function signOf(terms: readonly Term[]): 1 | -1 {
  let sign: 1 | -1 = 1;
  let isVisaFree = false;
  // Who lacks one thing needs another: `visitors without these documents must obtain a visa`.
  const isLacking = holds(terms, 'require') && !holds(terms, 'not', 'forbid', 'exempt', 'allow', 'enter');
  for (const [at, { concept }] of terms.entries()) {
    // `No, you may not work`: what follows says it once more.
    if (concept === 'no' && terms.slice(at + 1).some((term) => isPredicate(term.concept))) continue;
    // `visa-free travel under the visa waiver programme` frees once.
    if (!isPredicate(concept) || signs[concept] === 1 || (concept === 'visa_free' && isVisaFree)) continue;
    if (concept === 'without' && isLacking) continue;
    isVisaFree ||= concept === 'visa_free';
    sign = sign === 1 ? -1 : 1;
  }
  return sign;
}

/** Why a clause states nothing that holds, or null: it asks, gives an example, tells of the past, advises or wonders. */
export function unsettled(clause: Clause): string | null {
  const known = doubts.get(clause);
  if (known !== undefined) return known;
  const reason = doubtOf(clause);
  doubts.set(clause, reason);
  return reason;
}

/** Why clauses that were asked about are unsettled: every reader asks, and every value. */
const doubts = new WeakMap<Clause, string | null>();

function doubtOf(clause: Clause): string | null {
  const words = [...said(clause), ...clause.limits.flatMap((limit) => doubtsIn(limit, clause)), ...clause.stance];
  if (clause.around.some((around) => around.some(isExample))) return reasons.example;
  // Under `Beware of visa fraud` or `Visa statistics` no rule is told.
  if (clause.around.some((around) => around.some(isOfOthers))) return reasons.elsewhere;
  const stance = ['question', 'example', 'past', 'should', 'might'] as const;
  const found = stance.find((concept) => holds(words, concept));
  if (found !== undefined) return reasons[found];
  // `The fee will not rise to 120 euros`.
  if (words.some(({ concept, kind }) => concept === 'not' && kind === 'change')) return reasons.denied;
  if (words.some(isOfOthers)) return reasons.elsewhere;
  return holds(words, 'extend') && holds(words, 'not') ? reasons.extend : null;
}

/**
 * Words of a limit that may cast doubt on its clause: what may become of something that must be had casts none on that it must,
 * `must hold insurance, which officers may ask to see`; nor does what a border was, `the crossing, which was closed, is open`.
 */
function doubtsIn({ kind, from, terms }: Limit, clause: Clause): readonly Term[] {
  const isBehind = kind === 'who' && clause.terms.some((term) => term.concept === 'require' && term.to <= from);
  if (kind === 'who' && holds(clause.terms, 'border')) return terms.filter(({ concept }) => concept !== 'past');
  return isBehind ? terms.filter(({ concept }) => concept !== 'might' && concept !== 'should') : terms;
}

/** Whether words say that what they head is an example or the story of one person. */
const isExample = ({ concept, kind }: Term): boolean => concept === 'example' && kind !== 'voice';

/** Kinds of what is told that say it of a whole block, or of what stands before them in it. */
const ofBlocks: ReadonlySet<string | null> = new Set([null, 'denied', 'whole', 'section']);
/** Whether a word says that nobody here rules what its sentence tells. */
export const isOfOthers = ({ concept, kind }: Term): boolean => concept === 'elsewhere' && ofBlocks.has(kind);

/** Whether a word says it of all that its block tells, and of the list behind it. */
export const isOfWhole = ({ concept, kind }: Term): boolean => concept === 'elsewhere' && kind === 'whole';

export const reasons = {
  question: 'it is asked',
  example: 'it is an example',
  past: 'it was so earlier',
  should: 'it is advised',
  might: 'it may be so or not',
  elsewhere: 'it is told and no rule of this authority',
  extend: 'it says that something is not extended',
  denied: 'it is denied',
} as const;

/** Whether a clause says that a rule stays as it was. */
export const isUnchanged = ({ terms }: Clause): boolean =>
  terms.some(({ concept, kind }) => concept === 'continue' && kind === 'same');

/** Whether a clause tells of what is only planned or proposed. */
export const isPlanned = ({ terms, around }: Clause): boolean =>
  holds(terms, 'planned', 'proposed') || around.some((words) => holds(words, 'proposed'));
