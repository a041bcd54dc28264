import { type Clause, holds, isLed, type Limit, said, signOf, unsettled } from '../../language/clauses/clause.ts';
import type { Concept } from '../../language/clauses/concepts.ts';
import type { NumberMention } from '../../language/clauses/mention.ts';
import type { Term } from '../../language/clauses/terms.ts';
import type { FactStatus, FactType } from '../fact.ts';
import { heldIn } from './binding.ts';
import {
  doubtOf,
  hosts,
  nationalitiesIn,
  none,
  printedOf,
  quoteRange,
  scopeOf,
  timesOf,
  whoseOf,
} from './clauseWords.ts';
import { type Doubt, type Draft, plainValue, type Reader } from './reader.ts';

/** What a rule makes of a clause: the thing that it is said of, and what is said. */
interface Saying {
  readonly type: FactType;
  readonly term: Term;
  readonly value: string;
  readonly status?: FactStatus;
  readonly qualifier?: string | null;
}

type Rule = (words: readonly Term[], clause: Clause) => Saying | null;

const thing = (words: readonly Term[], ...concepts: readonly Term['concept'][]): Term | undefined =>
  words.find(({ concept }) => concepts.includes(concept));

/** WORK: `may not work`, `不得就业`, `berechtigt zur Erwerbstätigkeit`, `취업할 수 없다`, `就労できません`; not what needs a permit. */
const work: Rule = (words, { limits }) => {
  // `一般就業政策`, `취업 제도`: what a measure is called after.
  const term = words.find(({ concept, to }, at) => concept === 'work' && !isNameOf(words[at + 1], to));
  if (term === undefined || holds(words, 'work_permit', 'not_person', 'require', 'obligation', 'penalty')) return null;
  // `先取得许可，方可上岗`: what may be done only then needs what comes first.
  if (words.some(({ concept, kind }) => concept === 'only' && kind === 'then')) return null;
  // `can only start work once an employer has obtained a work permit for you`.
  const isOnce = ({ kind, terms }: Limit): boolean =>
    (kind === 'if' || (kind === 'time' && holds(words, 'only'))) && holds(terms, 'work_permit') && signOf(terms) === 1;
  if (holds(words, 'allow') && signOf(words) === 1 && limits.some(isOnce))
    return { type: 'work_permitted', term, value: 'permit_required' };
  // `未取得的不得就业`: what is lacking stands elsewhere.
  if (holds(words, 'without')) {
    const isFree = holds(words, 'allow') && !holds(words, 'not', 'forbid', 'enter', 'entry', 'stay');
    return isFree ? { type: 'work_permitted', term, value: 'permitted' } : null;
  }
  // `This exemption does not allow work`: what is exempt is no word of what is allowed.
  const said = holds(words, 'allow', 'forbid') ? words.filter(({ concept }) => !freeing.has(concept)) : words;
  // More than so many hours may not be worked: work as such may.
  if (holds(words, 'more_than')) return null;
  // `The limit of 20 hours a week is lifted` says nothing of work as such.
  if (holds(words, 'work_time') && holds(words, 'forbid') && holds(words, 'end', 'exempt')) return null;
  const isBanned = holds(words, 'must') && holds(words, 'not');
  // `This includes work that is paid from abroad` says again what was said of all.
  const isSaid = words.some(({ concept, kind }) => concept === 'eligible' && kind !== 'list');
  if (!isBanned && !isSaid && !holds(words, 'allow', 'forbid', 'ineligible')) return null;
  return { type: 'work_permitted', term, value: signOf(said) === 1 ? 'permitted' : 'not_permitted' };
};
const isNameOf = (next: Term | undefined, to: number): boolean =>
  next?.concept === 'programme' && next.from - to <= 1 && next.from >= to;
const freeing: ReadonlySet<Concept> = new Set<Concept>(['exempt', 'visa_free']);

/** DEPENDANTS: `spouse and children may accompany`, `配偶和子女可随行`, `Familiennachzug ist möglich`, `가족 동반 가능`, `家族の帯同が認められる`. */
const dependants: Rule = (words) => {
  const term = thing(words, 'family');
  if (term === undefined || holds(words, 'work') || !holds(words, 'allow', 'forbid', 'eligible', 'ineligible'))
    return null;
  // `may enter to visit family members`: whom one comes to see comes with nobody.
  const before = words.findLast(({ to }) => to <= term.from);
  if (before?.concept === 'stay' || before?.concept === 'enter') return null;
  // `may join without a certificate` says what they need not, `may not without one` what they need.
  const verbs = words.filter(({ concept }) => concept !== 'without');
  if (verbs.length < words.length && signOf(verbs) === -1) return null;
  return { type: 'dependants', term, value: signOf(verbs) === 1 ? 'permitted' : 'not_permitted' };
};

/** BORDER: `the land border is closed`, `crossing reopened`, `口岸关闭`, `die Grenze ist geschlossen`. */
const border: Rule = (words) => {
  const term = thing(words, 'border');
  // Where visas are got, a border post is an office.
  if (
    term === undefined ||
    holds(words, 'not_person', 'visa', 'authorisation') ||
    !holds(words, 'open', 'close', 'suspend', 'resume')
  )
    return null;
  // `may close at any time` says nothing of today.
  if (holds(words, 'allow') && holds(words, 'close', 'suspend') && !holds(words, 'not', 'enter')) return null;
  return { type: 'border', term, value: signOf(words) === 1 ? 'open' : 'closed' };
};

/** CHANNEL: `apply online`, `visa on arrival`, `落地签证`, `网上申请`: how one gets a permission, or can no longer; not where one reports or asks. */
const channel: Rule = (all, clause) => {
  // Where an appointment is given nobody applies.
  const words = all.filter(({ kind }) => kind !== 'appointment');
  const { heirs } = clause;
  const term = thing(words, 'channel');
  // That a form is on paper says nothing of how it gets there.
  if (term?.kind == null || term.kind === 'paper' || !holds(words, ...getting)) return null;
  // What an item asks for is handed in where its lead says, and no way of its own.
  if (clause.isListed && !clause.terms.includes(term) && holds(clause.terms, 'document', 'passport')) return null;
  // `A visa can be applied for online or got on arrival`.
  const isOfPermission = holds(words, ...permissions) || (term.kind === 'arrival' && holds(heirs, ...permissions));
  // Where one gets a visa to come back, or to change planes, says nothing of how one gets another.
  const visas = words.filter(({ concept }) => concept === 'visa');
  if (visas.length > 0 && visas.every(({ kind }) => kind !== null && ofPassage.has(kind))) return null;
  if (term.kind !== 'on_arrival' && !isOfPermission) return null;
  // Where one reports, or asks, is no way to apply.
  const isPlace = term.kind !== 'on_arrival' && term.kind !== 'online';
  if (isPlace && !holds(words, 'apply', 'get', 'accept', 'applications')) return null;
  const isOpen = signOf(words) === 1;
  // `can no longer apply by post`, `ya no se vende a la llegada`.
  const isGone =
    holds(words, 'end', 'close') || words.some(({ concept, kind }) => concept === 'not' && kind === 'ended');
  if (!isOpen && (holds(words, 'ineligible', 'eligible') || (!isGone && !holds(words, 'suspend')))) return null;
  const value = term.kind === 'arrival' ? 'on_arrival' : term.kind;
  // Where nothing is taken for now, that is suspended, and no way of applying gone.
  if (!isOpen && isPlace && !isGone) return null;
  return { type: 'application_channel', term, value, ...(isOpen ? {} : { status: 'withdrawn' }) };
};
const ofPassage: ReadonlySet<string> = new Set(['transit', 'airport_transit', 'reentry', 'exit']);
const getting = [
  'allow',
  'apply',
  'applications',
  'get',
  'require',
  'must',
  'end',
  'suspend',
  'begin',
  'open',
  'accept',
] as const;
const permissions = [
  'visa',
  'authorisation',
  'work_permit',
  'exit_permit',
  'residence_permit',
  'applications',
  'apply',
  'visa_free',
] as const;

/** STATUS: `applications are suspended`, `暂停受理`, `Das Verfahren ist ausgesetzt`, `중단한다`, `一時停止`, `reopened`. */
const status: Rule = (words, clause) => {
  const term = thing(words, 'programme', 'applications', 'visa', 'authorisation');
  if (term === undefined || holds(words, 'not_person')) return null;
  if (term.concept === 'visa' && !holds(words, 'get', 'accept', 'applications')) return null;
  const verb = thing(words, 'suspend', 'resume', 'close', 'end');
  // `Applications close when the limit is reached`: what may come to be is not yet so.
  if (verb === undefined || clause.limits.some(({ kind }) => kind === 'if')) return null;
  if (verb.kind === 'vacate') return { type: 'status', term: verb, value: 'vacated', status: 'vacated' };
  // `suspends the entry of nationals of`: not the measure is suspended.
  if (term.concept === 'programme' && holds(words, 'entry') && nationalitiesIn(clause) > 0) return null;
  // Visas that are issued on arrival no longer are got otherwise.
  if (term.concept === 'visa' && words.some(({ concept, kind }) => concept === 'channel' && kind === 'on_arrival'))
    return null;
  // What is no longer taken on paper, or at the embassy, is taken otherwise.
  const isOfWay = ({ concept, kind }: Term): boolean =>
    concept === 'channel' && (kind === 'post' || kind === 'paper' || (verb.concept === 'end' && kind !== null));
  if (words.some(isOfWay)) return null;
  // `is not suspended` and `has not resumed` say less than they seem to.
  if (holds(words, 'not')) return null;
  // `The suspension has been lifted`.
  if (verb.concept !== 'resume' && holds(words, 'suspend') && holds(words, 'end'))
    return { type: 'status', term: verb, value: 'resumed', status: 'in_force' };
  const values = { suspend: 'suspended', resume: 'resumed', close: 'closed', end: 'withdrawn' } as const;
  const statuses = { suspend: 'suspended', resume: 'in_force', close: 'expired', end: 'expired' } as const;
  const said =
    verb.concept === 'suspend' || verb.concept === 'resume' || verb.concept === 'close' ? verb.concept : 'end';
  return { type: 'status', term: verb, value: values[said], status: statuses[said] };
};

const byNumber = new Map([
  ['1', 'single'],
  ['2', 'double'],
]);

/** Entries by their number: `number of entries: one`, `Number of entries | 2`. */
function countOf(clause: Clause): Saying | null {
  const [held, ...others] = heldIn(clause, (mention): mention is NumberMention => mention.kind === 'number');
  const value = held === undefined || others.length > 0 ? undefined : byNumber.get(held.mention.value);
  if (held === undefined || value === undefined) return null;
  return { type: 'entries', term: { concept: 'entries', kind: value, from: held.at, to: held.at + 1 }, value };
}

/** ENTRIES: `multiple entry`, `多次入境`, `복수`, `数次`. */
const entries: Rule = (words, clause) => {
  // `single or multiple entry`: the widest is what may be had.
  const kinds = clause.terms.filter(({ concept, kind }) => concept === 'entries' && kind !== null);
  const named = kinds.find(({ kind }) => kind === 'multiple') ?? kinds[0];
  const counted = named === undefined && holds(words, 'entries') ? countOf(clause) : null;
  if (counted !== null) return counted;
  const term = named;
  // `Holders of a multiple-entry visa of another state are exempt`: whose visa frees of this one.
  if (term?.kind == null || signOf(words) === -1 || holds(words, 'exit_permit', 'exempt')) return null;
  if (words.some(({ concept, kind }) => concept === 'fee' && kind !== 'verb')) return null;
  // `Single` alone says what its label counts.
  const isAlone =
    clause.sentence.marked.slice(clause.from, clause.to).trim() === clause.sentence.marked.slice(term.from, term.to);
  if (isAlone && ![clause.lead, ...clause.around.slice(0, 1)].some((over) => holds(over, 'entries', 'entry', 'enter')))
    return null;
  // `several visits` of a stay are none of a visa.
  const isOfVisa =
    clause.isListed ||
    (holds(words, 'enter') &&
      clause.limits.every(({ kind }) => kind === 'time') &&
      clause.around.some((over) => holds(over, 'visa'))) ||
    holds([...words, ...clause.heirs], 'visa', 'visa_free', ...permissions, 'validity');
  if (!isOfVisa) return null;
  return { type: 'entries', term, value: term.kind };
};

const rules: readonly (readonly [string, Rule])[] = [
  ['WORK', work],
  ['DEPENDANTS', dependants],
  ['BORDER', border],
  ['CHANNEL', channel],
  ['STATUS', status],
  ['ENTRIES', entries],
];

function* read(clause: Clause): Generator<Draft | Doubt> {
  const words = said(clause);
  for (const [rule, says] of rules) {
    const saying = says(words, clause);
    if (saying === null) continue;
    const reason = unsettled(clause);
    if (reason !== null) {
      yield doubtOf(clause, saying.type, rule, reason);
      continue;
    }
    const { type, term, value } = saying;
    // `コースが始まるまでは就労できません`: until when it holds is all that limits it.
    // `Number of entries | Single`: what is said limits nothing.
    const isSelf = type === 'entries' && clause.isListed && isLed(clause);
    const scope = (isSelf ? null : scopeOf(clause)) ?? (type === 'work_permitted' ? timesOf(clause) : null);
    const others = type === 'work_permitted' ? hosts : none;
    const whose = type === 'status' || type === 'dependants' || type === 'border' ? null : whoseOf(clause, others);
    yield {
      type,
      rule,
      value: plainValue(value, 'word', { name: printedOf(clause, term) }),
      ...quoteRange(clause, term),
      ...(whose === null ? {} : { qualifier: whose }),
      ...(scope === null ? {} : { scope }),
      ...(saying.status === undefined ? {} : { status: saying.status }),
    };
  }
}

/** What may be done, by whom and how: work, bringing family, crossing a border, applying; and what is suspended. */
export const readPermissions: Reader = function* ({ clauses }) {
  const found = clauses.flatMap((clause) => [...read(clause)]);
  // `was suspended in 2020, reopened a year later and has been closed since`: the last is what holds.
  const last = found.findLast(({ type }) => type === 'status');
  for (const draft of found) if (draft.type !== 'status' || draft === last) yield draft;
};
