import { anchors, type Clause, holds, isLed, said, signOf, unsettled } from '../../language/clauses/clause.ts';
import { type Concept, isThing as isAnyThing, type Thing } from '../../language/clauses/concepts.ts';
import type { DurationMention, Mention, NumberMention } from '../../language/clauses/mention.ts';
import type { Term } from '../../language/clauses/terms.ts';
import { languageOf } from '../../language/languages.ts';
import type { FactType, FactValue } from '../fact.ts';
import { heldIn } from './binding.ts';
import {
  doubtOf,
  hosts,
  isFigure,
  isName,
  isOfApplicants,
  nationalitiesIn,
  none,
  peopleOf,
  printedOf,
  quoteRange,
  scopeOf,
  whoseOf,
} from './clauseWords.ts';
import { type Doubt, type Draft, plainValue, type Reader } from './reader.ts';

/** What can be required of someone, by the thing that its words name. */
const types: readonly (readonly [Thing, FactType])[] = [
  ['visa', 'visa_required'],
  ['authorisation', 'authorisation_required'],
  ['exit_permit', 'exit_permission'],
  ['document', 'document_required'],
  ['registration', 'registration_required'],
  ['biometrics', 'biometrics_required'],
  ['sponsor', 'sponsor_required'],
  ['work_permit', 'work_permitted'],
];

/** What is done and not held: a bare `must` is enough to require it. */
const done: ReadonlySet<Thing> = new Set<Thing>(['registration', 'biometrics']);

/** Whether the words require something or free of it; only then does their sign say which. */
function obliges(words: readonly Term[], thing: Thing): boolean {
  // `Nationals of 45 countries need a visa`: of whom it is said stands elsewhere.
  const isCounted = words.some(({ concept, kind }) => concept === 'other_number' && kind === 'countries');
  if (thing === 'visa' && isCounted && holds(words, 'person')) return false;
  if (words.some((word) => isOblige(word, thing))) return true;
  // `agreements with 75 countries on visa-free travel` free nobody in particular.
  const isOfPeople = ({ from }: Term): boolean => words.some((word) => word.concept === 'person' && word.from === from);
  const isNumbered = words.some((word) => word.concept === 'other_number' && !isOfPeople(word));
  if (thing === 'visa' && holds(words, 'visa_free') && !isNumbered) return true;
  if (holds(words, 'yes', 'no')) return true;
  if (done.has(thing) && holds(words, 'must')) return true;
  // `The exit visa is abolished`.
  if ((thing === 'exit_permit' || thing === 'authorisation') && holds(words, 'end')) return true;
  return lacks(words, thing) && holds(words, 'enter', 'allow', 'forbid', 'get', 'apply');
}

/** Whether a word requires a thing, or frees of it: only documents are asked for by naming them so, or by being presented. */
const isOblige = ({ concept, kind }: Term, thing: Thing): boolean =>
  concept === 'obligation' ||
  concept === 'exempt' ||
  (concept === 'require' &&
    (!permits.has(thing) || (kind !== 'shown' && kind !== 'documents')) &&
    // `Whoever wishes to work, please apply for a work visa` says where to turn, and not who needs one.
    !(thing === 'visa' && kind === 'told'));

const isThing = ({ concept }: Term): boolean => types.some(([thing]) => thing === concept) || concept === 'passport';

/** Whether it is this thing that the words do without: of those named, the one nearest to `without`. */
function lacks(words: readonly Term[], thing: Thing): boolean {
  const without = words.find(({ concept }) => concept === 'without');
  if (without === undefined) return false;
  const apart = ({ from, to }: Term): number => (from >= without.to ? from - without.to : without.from - to);
  const [nearest] = words.filter(isThing).toSorted((one, other) => apart(one) - apart(other));
  return nearest?.concept === thing && apart(nearest) <= longestLack;
}

/** What stands further from `without` is not what is lacking: `may apply for a visa on the portal of the ministry, without going to the capital`. */
const longestLack = 80;

/** Things of one kind that the words name, each kind once; a waiver of visas names visas. */
function named(words: readonly Term[], thing: Thing): Term[] {
  const found = new Map<string, Term>();
  for (const term of words) {
    const isNamed = term.concept === thing || (thing === 'visa' && term.concept === 'visa_free');
    if (isNamed && !found.has(term.kind ?? '')) found.set(term.kind ?? '', term);
  }
  // `a visa` beside `a transit visa` is that one.
  if (thing === 'visa' && found.size > 1) found.delete('');
  return [...found.values()];
}

const isRequiring = ({ concept }: Term): boolean =>
  concept === 'require' || concept === 'must' || concept === 'obligation' || concept === 'exempt';
const isGetting = ({ concept }: Term): boolean => concept === 'get' || concept === 'apply';

/**
 * Whether a visa is what another thing is asked for: `no sponsor is needed to obtain a visa`, `to get a visa you need an invitation`,
 * `査証を取得するには保証人が必要`.
 */
function isPurpose(words: readonly Term[], term: Term): boolean {
  if (term.concept !== 'visa' && term.concept !== 'work_permit' && term.concept !== 'authorisation') return false;
  const at = words.indexOf(term);
  const others = words.flatMap(({ concept }, index) =>
    concept !== term.concept && types.some(([one]) => one === concept) ? [index] : [],
  );
  const gets = words.flatMap((word, index) => (isGetting(word) ? [index] : []));
  const requires = words.flatMap((word, index) => (isRequiring(word) ? [index] : []));
  const hasBetween = (from: number, to: number, places: readonly number[]): boolean =>
    places.some((place) => place > from && place < to);
  const isBehind = others.some(
    (other) => other < at && hasBetween(other, at, gets) && !hasBetween(other, at, requires),
  );
  const opens =
    (gets.includes(at - 1) || gets.includes(at + 1)) &&
    !requires.some(
      (place) => place < at || ((place === at + 1 || place === at + 2) && !others.some((other) => other === place + 1)),
    ) &&
    others.some((other) => other > at);
  return isBehind || opens;
}

/** Whether it is for a visa that something is asked for, which nothing else says: `A blood test is not required for this visa`. */
function isAim({ sentence, terms }: Clause, { concept, from }: Term): boolean {
  const { aim } = languageOf(sentence.tongue).grammar;
  const isPaper = concept === 'visa' || concept === 'work_permit' || concept === 'authorisation';
  return (
    aim !== undefined &&
    isPaper &&
    terms.some(isRequiring) &&
    terms.every((term) => term.concept !== concept || term.from >= from) &&
    aim.test(sentence.marked.slice(Math.max(0, from - longestAim), from))
  );
}
const longestAim = 60;

/** Things that words name alone, `documents`: they lead a list in, whose items are what is asked for. */
const isPlain = ({ concept, kind }: Term): boolean =>
  (concept === 'document' && kind === null) || (concept === 'require' && kind === 'documents');

/** Whether what must be presented for a visa follows as a list: `To apply for a visa you must present:`, `Requirements for the visa:`. */
function opensList({ sentence, from, to, terms }: Clause, term: Term): boolean {
  if (!isAnyThing(term.concept) || !permits.has(term.concept) || !/[:：]\s*$/u.test(sentence.marked.slice(from, to)))
    return false;
  if (isOfRequirements(terms)) return true;
  const at = terms.indexOf(term);
  const before = terms[at - 1];
  return (
    before !== undefined &&
    isGetting(before) &&
    !terms.slice(0, at).some(isRequiring) &&
    terms.slice(at).some(isRequiring)
  );
}

/** Whether a photo is taken with the fingerprints that are named beside it, and no document to bring. */
const isTaken = (words: readonly Term[], { concept, kind }: Term): boolean =>
  concept === 'document' && kind === 'photo' && holds(words, 'biometrics');

/** What one cannot enter, leave or work without, and no word requires: `may not work unless they hold a permit`, `받지 않으면 취업할 수 없습니다`. */
function* readUnless(clause: Clause): Generator<Draft | Doubt> {
  const { terms, limits } = clause;
  const words = limits.filter(({ kind }) => kind === 'unless').flatMap((limit) => limit.terms);
  const others = limits.filter(({ kind }) => kind !== 'unless');
  if (words.length === 0 || signOf(terms) === 1 || !holds(terms, 'forbid', 'allow', 'not')) return;
  const reason = unsettled(clause);
  for (const [thing, type] of types) {
    const isOf =
      thing === 'work_permit'
        ? holds(terms, 'work')
        : thing === 'exit_permit'
          ? !terms.some(({ concept }) => isAnyThing(concept))
          : thing !== 'sponsor' && holds(terms, 'enter', 'entry');
    for (const term of isOf ? named(words, thing).filter((one) => !isPlain(one)) : []) {
      if (reason === null) yield toDraft({ ...clause, limits: others }, term, type, true);
      else yield doubtOf(clause, type, 'OBLIGATION', reason);
    }
  }
}

/** What a clause that frees may free of, before the papers that it names. */
const otherThings = [
  'visa',
  'visa_free',
  'authorisation',
  'exit_permit',
  'work_permit',
  'fee',
  'registration',
] as const;

const asking = ['require', 'must', 'obligation', 'exempt', 'forbid', 'not'] as const;

/** What costs or lasts is no document, whatever it is called after. */
const isMeasured = ({ concept }: Term): boolean => concept === 'fee' || concept === 'processing';

/** What leads an item in where the line before says nothing: the nearest heading or title that is about documents asked for. */
function headOf({ isListed, lead, around, terms }: Clause): readonly Term[] {
  if (!isListed || holds(lead, ...asking) || holds(terms, ...anchors)) return [];
  const isOfDocuments = (words: readonly Term[]): boolean =>
    words.some(({ concept, kind }) => concept === 'require' && kind === 'documents');
  // `Requisitos específicos`, then a policy, a letter: what is named alone is asked for.
  const [opens] = terms;
  const isDocument = opens?.concept === 'document' && opens.kind !== null && !terms.some(isMeasured);
  return around.find((words) => isOfDocuments(words) || (isDocument && isOfRequirements(words))) ?? [];
}

/**
 * Whether an item may be one of those of whom its lead says what they need: people, or what has no words of its own. What is to be
 * presented for a visa is no one who needs one: `To apply for a visa, present: | an insurance policy`.
 */
function leadsTo({ isListed, sentence, terms, limits, lead }: Clause, thing: Thing): boolean {
  if (!isListed || sentence.marked.includes(' | ') || !permits.has(thing)) return true;
  const words = [...terms, ...limits.flatMap((limit) => limit.terms)];
  // `Requirements for the visa: | a resident who vouches`.
  if (isOfRequirements(lead)) return false;
  return (
    holds(words, 'person', 'passport', 'visa', 'enter', 'entry') || sentence.kinds.has('country') || words.length === 0
  );
}
/** Whether a lead names requirements and says of nobody that he has them. */
const isOfRequirements = (lead: readonly Term[]): boolean =>
  holds(lead, 'obligation') && !holds(lead, 'require', 'must', 'exempt', 'person', 'passport', 'not', 'end');
const permits: ReadonlySet<Thing> = new Set<Thing>(['visa', 'authorisation', 'work_permit', 'exit_permit']);

/** Permissions of which one may be enough, wherever in a list they stand: `a visa, a visa waiver or a residence permit`. */
const permissions: ReadonlySet<Concept> = new Set<Concept>([
  'visa',
  'visa_free',
  'programme',
  'authorisation',
  'residence_permit',
  'work_permit',
]);
/** What stands between two things of a list is no longer. */
const longestJoint = 24;

/** Permissions of different kinds that a sentence joins by `or`. */
function choicesIn(clauses: readonly Clause[]): ReadonlySet<Term> {
  const [first] = clauses;
  const found = new Set<Term>();
  const { or } = first === undefined ? {} : languageOf(first.sentence.tongue).grammar;
  if (first === undefined || or === undefined) return found;
  const { marked } = first.sentence;
  const all = clauses.flatMap(({ terms }) => terms.filter(({ concept }) => permissions.has(concept)));
  let list: Term[] = [];
  for (const [index, term] of all.entries()) {
    list.push(term);
    const next = all[index + 1];
    const between = marked.slice(term.to, Math.min(next?.from ?? marked.length, term.to + longestJoint));
    const isJoined = next !== undefined && next.from - term.to <= longestJoint;
    const kinds = new Set([...list, ...(isJoined ? [next] : [])].map(({ concept }) => concept));
    if (or.test(between) && kinds.size > 1) for (const one of [...list, ...(isJoined ? [next] : [])]) found.add(one);
    if (!isJoined || !(or.test(between) || between.startsWith(','))) list = [];
  }
  return found;
}

function* read(clause: Clause, choices: ReadonlySet<Term>): Generator<Draft | Doubt> {
  const head = headOf(clause);
  const words = [...head, ...said(clause)];
  const isOfDocuments = clause.isListed && [...clause.lead, ...head].some(isPlain);
  for (const [thing, type] of types) {
    // Under a lead about visas a country's name alone is told as a nationality.
    if (thing === 'visa' && clause.isListed && (isName(clause) || isFigure(clause))) continue;
    // Which visa whoever enters without one must hold is no visa of this country.
    if (thing === 'visa' && clause.lead.some(({ kind }) => kind === 'met') && isLed(clause)) continue;
    const own = named(clause.terms, thing);
    const all = own.length > 0 || isOfDocuments || !leadsTo(clause, thing) ? own : named(words, thing);
    const things = all.filter(
      (term) =>
        !isPlain(term) &&
        !isPurpose(words, term) &&
        !isAim(clause, term) &&
        !opensList(clause, term) &&
        !isTaken(words, term),
    );
    if (thing === 'visa' && isOfApplicants(words)) continue;
    if (things.length === 0 || !(obliges(words, thing) || isListedDuty(clause, thing, things))) continue;
    // Of several nationalities it is told as theirs.
    if (thing === 'visa' && nationalitiesIn(clause) > 1) continue;
    const reason = unsettled(clause);
    if (reason !== null) {
      yield doubtOf(clause, type, 'OBLIGATION', reason);
      continue;
    }
    // `享受免签的旅客应填写入境卡`: who needs no visa is asked for something else.
    if (thing === 'visa' && own.length > 0 && own.every(isWaiver) && asksForOther(words)) continue;
    // `須…免費提交入境卡`: what costs nothing must be done all the same.
    const isRequired =
      signOf(words.filter((word) => word.concept !== 'free_of_charge' && (thing === 'visa' || !isWaiver(word)))) === 1;
    // With a ticket no visa is needed: what frees of one thing is not free itself.
    if (
      thing === 'document' &&
      !isRequired &&
      holds(
        words.filter((word) => !isPurpose(words, word) && !isAim(clause, word)),
        ...otherThings,
      )
    )
      continue;
    // A form that is no longer taken on paper is filled in otherwise.
    if (
      thing === 'authorisation' &&
      !isRequired &&
      words.some(({ concept, kind }) => concept === 'channel' && (kind === 'post' || kind === 'paper'))
    )
      continue;
    // That no visa is needed to leave says nothing of who enters.
    if (thing === 'visa' && !isRequired && isOnLeaving(clause)) continue;
    if (isRequired && things.every((term) => choices.has(term))) {
      yield doubtOf(clause, type, 'OBLIGATION', 'one of several is enough');
      continue;
    }
    for (const term of things) if (isRequired || !isOfFee(words, term)) yield toDraft(clause, term, type, isRequired);
  }
}

/** Whether an item opens with what its lead says must be had: `To get this visa you must: | hold health insurance`. */
const isListedDuty = ({ isListed, from, lead }: Clause, thing: Thing, things: readonly Term[]): boolean =>
  isListed &&
  (thing === 'document' || thing === 'sponsor') &&
  holds(lead, 'must') &&
  things.some((term) => term.from - from <= opening);
/** How far from its beginning an item names what it opens with. */
const opening = 20;

/** Whether the time of which a clause speaks is when people leave. */
function isOnLeaving({ sentence, limits }: Clause): boolean {
  const ways = languageOf(sentence.tongue).spans.countedFrom ?? [];
  return limits.some(({ kind, from, to }) => {
    if (kind !== 'time') return false;
    const said = ways.filter(([, pattern]) => pattern.test(sentence.marked.slice(from, to))).map(([way]) => way);
    return said.includes('exit') && !said.includes('entry');
  });
}

/** Whether it is its fee that someone need not pay: `K-ETA 신청 수수료는 10,000원이며, 17세 이하는 면제됩니다`. */
function isOfFee(words: readonly Term[], { to }: Term): boolean {
  const fee = words.find(({ concept, kind, from }) => concept === 'fee' && kind !== 'verb' && from >= to);
  return fee !== undefined && words.some(({ concept, from }) => concept === 'exempt' && from >= fee.to);
}

const isWaiver = ({ concept }: Term): boolean => concept === 'visa_free';

/** Whether words ask for something beside a visa, or free of it. */
function asksForOther(words: readonly Term[]): boolean {
  const isOther = ({ concept }: Term): boolean => concept !== 'visa' && types.some(([one]) => one === concept);
  return (
    holds(words, 'require', 'must', 'obligation', 'exempt') && words.some((word) => isOther(word) && !isPlain(word))
  );
}

const isDuration = (mention: Mention): mention is DurationMention => mention.kind === 'duration';
const isNumber = (mention: Mention): mention is NumberMention => mention.kind === 'number';

/** Within which time it must be done, where the clause says one: `register within 3 working days`. */
function withinOf(clause: Clause): Pick<FactValue, 'within'> {
  const [only, ...others] = heldIn(clause, isDuration);
  if (only === undefined || others.length > 0) return {};
  const opens = clause.terms.some(
    ({ concept, from, to }) =>
      ((concept === 'within' || concept === 'at_most') && from <= only.at && only.at - to <= beside) ||
      // `變更後30日內申請登記`: what stands behind it says so too.
      (concept === 'within' && from > only.at && from - only.at - 1 <= beside),
  );
  const { iso, name } = only.mention;
  // Working days are no calendar days: `P5B`.
  return opens ? { within: name === undefined ? iso : iso.replace(/D$/u, 'B') } : {};
}

/** What is done within a time: registering, and handing in an arrival card. */
const isTimed: ReadonlySet<FactType> = new Set<FactType>(['registration_required', 'authorisation_required']);

/** How near to a document its number stands, in characters. */
const beside = 2;
/** More of one document nobody asks for; a year or an amount is no count. */
const mostCopies = 20;

/** How many of a document are asked for, where its own words say it: `2 blank pages`. */
function countOf(clause: Clause, { from, to }: Term): Pick<FactValue, 'count'> {
  const number = heldIn(clause, isNumber).find(({ at }) => at < to && from - at - 1 <= beside);
  const count = Number(number?.mention.value ?? 0);
  return Number.isInteger(count) && count > 0 && count <= mostCopies ? { count: String(count) } : {};
}

function toDraft(clause: Clause, term: Term, type: FactType, isRequired: boolean): Draft {
  const isFreed = type === 'document_required' && !isRequired;
  const others = type === 'sponsor_required' ? hosts : none;
  const whose = whoseOf(clause, others);
  const qualifier =
    type === 'document_required' && !isFreed ? whose : (kindOf(term) ?? purposeOf(clause, term) ?? whose);
  const value =
    type === 'work_permitted'
      ? isRequired
        ? 'permit_required'
        : 'permitted'
      : type === 'document_required'
        ? isRequired
          ? (term.kind ?? 'document')
          : 'not_required'
        : isRequired
          ? 'required'
          : 'not_required';
  const scope = scopeOf(clause, others) ?? (qualifier !== whose && whose !== null ? peopleOf(clause) : null);
  // `No visa is needed to leave the country`.
  const isOfExit = type === 'visa_required' && qualifier === 'exit';
  return {
    type: isOfExit ? 'exit_permission' : type,
    rule: 'OBLIGATION',
    value: plainValue(value, 'word', {
      name: printedOf(clause, term),
      ...(isTimed.has(type) && isRequired ? withinOf(clause) : {}),
      ...(type === 'document_required' && isRequired ? countOf(clause, term) : {}),
    }),
    ...quoteRange(clause, term),
    ...(qualifier === null ? {} : { qualifier }),
    ...(scope === null ? {} : { scope }),
  };
}

/** For which stay a visa is that its clause does not name by it: `benötigen für den Flughafentransit kein Visum`. */
function purposeOf(clause: Clause, { concept }: Term): string | null {
  if (concept !== 'visa' && concept !== 'visa_free') return null;
  const words = said(clause);
  const [only, ...others] = words.filter((term) => term.concept === 'purpose');
  if (only !== undefined) return others.length === 0 ? only.kind : null;
  const ways = new Set(words.flatMap((term) => (term.concept === 'enter' ? [term.kind] : [])));
  // `can transit without a visa`.
  return ways.size === 1 && ways.has('transit') ? 'transit' : null;
}

const kindOf = ({ concept, kind }: Term): string | null => (concept === 'visa_free' ? null : kind);

/**
 * OBLIGATION: what must be held, shown or done, and what need not: `must hold a visa`, `do not need an ETA`, `无须事先办理签证`,
 * `Die Visumpflicht entfällt`, `査証を取得する必要はありません`, `사증 없이 입국할 수 있다`.
 */
export const readObligations: Reader = function* ({ clauses }) {
  const choices = choicesIn(clauses);
  for (const clause of clauses) {
    yield* read(clause, choices);
    yield* readUnless(clause);
  }
};
