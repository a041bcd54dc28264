import type { Rank } from '../../catalog/catalog.ts';
import { asRead } from '../../compare/asRead.ts';
import type { Edit } from '../../compare/edits.ts';
import { skeleton } from '../../language/normalise.ts';
import { hostOf, isAddress, leadsToForm } from '../addresses.ts';
import type { FactDelta, FactStatus, FactType } from '../fact.ts';
import { changesValue, isElsewhere } from './changedSentences.ts';
import type { NoticeKind, Severity } from './changeKind.ts';
import { isContact } from './contacts.ts';
import { saysSame } from './sameSaid.ts';
import { sameWords } from './sameWords.ts';
import { isSpelling } from './spelling.ts';
import { isRewording, touchesPolicy } from './wording.ts';

/** What a rule decided. */
export interface Classification {
  readonly severity: Severity;
  readonly rule: string;
  readonly confidence: 'high' | 'medium' | 'low';
}

/** What is classified: a change with the facts that differ in it. */
export interface Classified {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly facts: readonly FactDelta[];
  readonly rank: Rank;
  /** The publisher's own word on its last change. */
  readonly note?: string | undefined;
  /** RFC 3339; when it was detected. */
  readonly now: string;
  /** What the notice is written in, BCP 47. */
  readonly language: string;
}

interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly confidence: Classification['confidence'];
  readonly applies: (change: Classified) => boolean;
}

/** What parts the thousands of a number: `48 300`, `48.300`, `48’300`. */
const grouping = /(?<=\d)[ \u00a0\u2009\u202f.,'’](?=\d{3}(?!\d))/gu;

/** The same numbers with their thousands parted another way; a point for a comma may make another number. */
function isGrouping(before: string, after: string): boolean {
  const marks = new Set(`${before} ${after}`.match(grouping));
  if (marks.size === 0 || (marks.has('.') && marks.has(','))) return false;
  return skeleton(before.replace(grouping, '')) === skeleton(after.replace(grouping, ''));
}

/** Nothing of meaning: the same words with other case, punctuation, width or spaces. */
export function isTypography({ op, before, after }: Edit): boolean {
  if (op !== 'replace' || before === null || after === null) return false;
  return skeleton(before) === skeleton(after) || isGrouping(before, after);
}

/** Nothing of meaning: the same words in another place or under another number. */
export function isRearrangement(edit: Edit): boolean {
  return edit.op === 'move' || edit.op === 'renumber';
}

/** `Technical Update - …`: USCIS' own name for an update of its Policy Manual without substance. */
function isTechnicalUpdate({ title, edits }: Classified): boolean {
  const isSo = (text: string): boolean => /^Technical Update\b/i.test(text);
  return isSo(title) || (edits.length > 0 && edits.every(({ op, after }) => op === 'insert' && isSo(after ?? '')));
}

/** `Agency Information Collection Activities; …`: notices under the Paperwork Reduction Act ask about forms' burden. */
function isPaperworkNotice({ kind, title }: Classified): boolean {
  return (
    kind === 'published' &&
    /^(?:60|30)-Day Notice\b|\bAgency Information Collection Activit|\bInformation Collection (?:Request|Activit)/i.test(
      title,
    )
  );
}

/** `… sentenced to …`, `… pleads guilty`: news of one person's case changes no rule. */
function isCaseNews({ kind, title, facts }: Classified): boolean {
  return (
    kind === 'published' &&
    facts.length === 0 &&
    /\b(?:sentenced|pleads? guilty|pleaded guilty|convicted|indicted|arrested|charged (?:with|in))\b/i.test(title)
  );
}

/** `OFLC … software release`, `system maintenance`: what a system does, not what the law says. */
function isSystemNews({ kind, title, facts }: Classified): boolean {
  return (
    kind === 'published' &&
    facts.length === 0 &&
    /\b(?:release notes?|software (?:release|update)|scheduled (?:system )?(?:maintenance|outage)|system (?:maintenance|outage))\b/i.test(
      title,
    )
  );
}

/** Only the words that say a notice has changed, and nothing else, in the publisher's own note: `typo corrected`, `Editorial change`. */
function isNotedEditorial({ note, facts }: Classified): boolean {
  return (
    note !== undefined &&
    facts.length === 0 &&
    /^(?:editorial (?:change|update)s?|(?:fixed|corrected) (?:a )?(?:typo|typing error|spelling|broken links?)|formatting|minor (?:formatting|typographical) (?:change|correction)s?)[.\s]*$/i.test(
      note,
    )
  );
}

/** Who may enter, stay or work, and what it costs. */
const access: ReadonlySet<string> = new Set<FactType>([
  'visa_class',
  'fee',
  'supplementary_charge',
  'levy',
  'bond',
  'funds_required',
  'capital_required',
  'salary_threshold',
  'quota',
  'selection_method',
  'points_threshold',
  'age_min',
  'age_max',
  'sponsor_required',
  'work_permitted',
  'dependants',
  'visa_required',
  'authorisation_required',
  'exit_permission',
  'document_required',
  'passport_validity',
  'language_level',
  'degree',
  'work_hours',
  'border',
  'cutoff_date',
  'entries',
  'stay_per_entry',
  'cumulative_stay',
  'visa_validity',
  'eligible_nationality',
  'restricted_nationality',
  'ineligible_nationality',
  'application_channel',
  'status',
]);
/** What is said with these changes nothing now. */
const idle: ReadonlySet<string> = new Set<FactStatus>(['proposed', 'expired', 'not_published']);
/** A change within this time counts as one of now. */
const soonMs = 30 * 24 * 60 * 60 * 1000;

/** What began so long ago is told of, and changes nothing now. */
const longAgoMs = 365 * 24 * 60 * 60 * 1000;

/** The days on which what changed applies, in milliseconds. */
function startsOf({ facts }: Classified): number[] {
  const dates = facts.flatMap(({ op, type, after }) =>
    (type === 'effective_from' || type === 'applies_from') && op !== 'remove' && after !== null ? [after.value] : [],
  );
  const windows = facts.flatMap(({ after }) => (after?.window?.from == null ? [] : [after.window.from.value]));
  return [...dates, ...windows].map((date) => Date.parse(date)).filter((time) => !Number.isNaN(time));
}

/** A document that is asked for as before, and only of another age, size or form. */
const isSameDocument = ({ op, type, before, after }: FactDelta): boolean =>
  op === 'replace' && type === 'document_required' && before?.value === after?.value;

/** A fact of access that holds now, or within 30 days; a proposal holds nothing. */
function changesAccessNow(change: Classified): boolean {
  const starts = startsOf(change);
  const start = starts.length === 0 ? null : Math.min(...starts);
  const now = Date.parse(change.now);
  const isSoon = start === null || (start - now <= soonMs && Math.max(...starts) > now - longAgoMs);
  const far = (fact: FactDelta): boolean => fact.status === 'scheduled' && start === null;
  // What held for some alone and is said no more may have gone without a change of the rule.
  const isLapsed = ({ op, scope }: FactDelta): boolean => op === 'remove' && scope !== null;
  return (
    isSoon &&
    change.facts.some(
      (fact) =>
        access.has(fact.type) && !idle.has(fact.status) && !far(fact) && !isLapsed(fact) && !isSameDocument(fact),
    )
  );
}

/** An end that was, or that is now, within 30 days: what ran out then goes on, or ends. */
function endsSoon({ facts, now }: Classified): boolean {
  return facts.some(({ type, before, after, status }) => {
    const ends = type === 'effective_until' && !idle.has(status) ? [before, after] : [];
    return ends.some((end) => end !== null && Math.abs(Date.parse(end.value) - Date.parse(now)) <= soonMs);
  });
}

const high: ReadonlySet<Rank> = new Set(['gazette', 'law', 'instruction']);

/** Words that decide what must, may or must not be, or whether conditions add up. */
const deontic =
  /(?<!\p{L})(?:shall|must|may|should|will|can(?:not)?|not|no|and|or|unless|except|only|above|below|least|most|before|after|until|all|any|each|muss|müssen|darf|dürfen|soll|sollen|kann|können|nicht|kein[e]?|und|oder|nur|mindestens|höchstens|außer|ausgenommen)(?!\p{L})|应当|應當|必须|必須|可以|不得|不再|禁止|或者|以上|以下|以内|以內|除外|하여야|해야|할 수|없|이상|이하|또는|및|ただし|なければ|できる|ない|以内|又は|及び/iu;

/** What was added or removed within the edits, as against what stayed. */
function changedWords(edits: readonly Edit[]): string {
  return edits
    .flatMap(({ segments }) =>
      asRead(segments)
        .filter(([op]) => op !== '=')
        .map(([, text]) => text),
    )
    .join(' ');
}

/** A number in Han characters, alone or before what it counts: `三十`, `十五日`. */
const hanNumber =
  /(?<=^|\s)[〇一二两兩三四五六七八九十百千]{1,6}(?:[個个か]?[日天月年歲岁週周名人次]|元|小时|小時)?(?=$|[\s以內内])/u;

/** A clause, row, item or passage that came or went, a figure, a sign of a footnote, or a word that obliges, permits or limits. */
function changesClause({ edits }: Classified): boolean {
  const substance = edits.filter((edit) => !isRearrangement(edit) && !isTypography(edit) && !isAddress(edit));
  if (substance.some(({ op }) => op === 'insert' || op === 'delete')) return true;
  const words = changedWords(substance);
  return (
    /[\d*†‡§%$€£¥]/u.test(words) ||
    hanNumber.test(words) ||
    deontic.test(words) ||
    substance.some(({ path }) => path.length > 0 && /^(?:第|§|제|Art|Sec)/u.test(path[0] ?? ''))
  );
}

/** Other words where policy is named: another office, document or way to apply. */
const changesRequirement = ({ edits, language }: Classified): boolean =>
  edits.some((edit) => edit.op === 'replace' && !isTypography(edit) && touchesPolicy([edit], language));

const isEditorial = (edit: Edit): boolean => isTypography(edit) || isRearrangement(edit);

/** Only addresses changed, of which one leads to a form, or to where people apply. */
const isFormAddress = ({ edits }: Classified): boolean =>
  edits.every((edit) => isEditorial(edit) || isAddress(edit)) &&
  edits.some((edit) => isAddress(edit) && leadsToForm(edit));
/** … on another host: people apply elsewhere now. */
const isPortalMoved = (change: Classified): boolean =>
  isFormAddress(change) &&
  change.edits.some((edit) => isAddress(edit) && leadsToForm(edit) && hostOf(edit.before) !== hostOf(edit.after));

/** Ordered: the first that applies decides. Of two severities in doubt, the higher (design §4.2). */
const rules: readonly Rule[] = [
  // A hint where to look, and never an official word.
  { id: 'LEAD', severity: 'editorial', confidence: 'low', applies: ({ rank }) => rank === 'lead' },
  {
    id: 'EDITORIAL-REARRANGED',
    severity: 'editorial',
    confidence: 'high',
    applies: ({ kind, edits }) => kind !== 'published' && edits.every(isRearrangement),
  },
  {
    id: 'EDITORIAL-TYPOGRAPHY',
    severity: 'editorial',
    confidence: 'high',
    applies: ({ kind, edits, facts }) => kind !== 'published' && facts.length === 0 && edits.every(isEditorial),
  },
  {
    id: 'EDITORIAL-SPELLING',
    severity: 'editorial',
    confidence: 'medium',
    applies: ({ kind, edits, facts }) =>
      kind !== 'published' && facts.length === 0 && edits.every((edit) => isEditorial(edit) || isSpelling(edit)),
  },
  {
    id: 'EDITORIAL-REWORDED',
    severity: 'editorial',
    confidence: 'medium',
    applies: ({ kind, facts, edits, language }) =>
      kind !== 'published' && facts.length === 0 && (isRewording(edits, language) || sameWords(edits, language)),
  },
  {
    id: 'PORTAL-ELSEWHERE',
    severity: 'major',
    confidence: 'medium',
    applies: (change) => change.kind !== 'published' && change.facts.length === 0 && isPortalMoved(change),
  },
  {
    id: 'FORM-ADDRESS',
    severity: 'minor',
    confidence: 'medium',
    applies: (change) => change.kind !== 'published' && change.facts.length === 0 && isFormAddress(change),
  },
  {
    id: 'EDITORIAL-ADDRESS',
    severity: 'editorial',
    confidence: 'high',
    applies: ({ kind, edits, facts }) =>
      kind !== 'published' && facts.length === 0 && edits.every((edit) => isEditorial(edit) || isAddress(edit)),
  },
  {
    id: 'CONTACT-CHANGED',
    severity: 'minor',
    confidence: 'medium',
    applies: ({ kind, edits, facts }) =>
      kind !== 'published' && facts.length === 0 && edits.every((edit) => isEditorial(edit) || isContact(edit)),
  },
  { id: 'EDITORIAL-NOTED', severity: 'editorial', confidence: 'medium', applies: isNotedEditorial },
  { id: 'EDITORIAL-TECHNICAL-UPDATE', severity: 'editorial', confidence: 'high', applies: isTechnicalUpdate },
  { id: 'TRIVIA-PAPERWORK', severity: 'editorial', confidence: 'high', applies: isPaperworkNotice },
  { id: 'TRIVIA-CASE', severity: 'editorial', confidence: 'medium', applies: isCaseNews },
  { id: 'TRIVIA-SYSTEM', severity: 'editorial', confidence: 'medium', applies: isSystemNews },
  { id: 'ACCESS-NOW', severity: 'critical', confidence: 'high', applies: changesAccessNow },
  { id: 'END-SOON', severity: 'critical', confidence: 'high', applies: endsSoon },
  {
    id: 'FACT-CHANGED',
    severity: 'major',
    confidence: 'high',
    applies: ({ kind, facts }) => kind !== 'published' && facts.length > 0,
  },
  {
    id: 'NOTICE-WITH-FACTS',
    severity: 'major',
    confidence: 'high',
    applies: ({ kind, facts }) => kind === 'published' && facts.length > 0,
  },
  {
    id: 'NOTICE-PUBLISHED',
    severity: 'major',
    confidence: 'high',
    applies: ({ kind, rank }) => kind === 'published' && high.has(rank),
  },
  { id: 'NOTICE-OF-LOWER-RANK', severity: 'minor', confidence: 'medium', applies: ({ kind }) => kind === 'published' },
  {
    id: 'CLAUSE-CHANGED',
    severity: 'major',
    confidence: 'medium',
    applies: (change) =>
      !isElsewhere(change.edits, change.language, change.now, change.title) &&
      !saysSame(change.edits, change.language) &&
      (changesClause(change) || changesRequirement(change) || changesValue(change.edits, change.language)),
  },
];

/** Decides how much a change matters. What no rule knows is wording of substance. */
export function classify(change: Classified): Classification {
  const rule = rules.find(({ applies }) => applies(change));
  if (rule === undefined) return { severity: 'minor', rule: 'WORDING-CHANGED', confidence: 'medium' };
  return { severity: rule.severity, rule: rule.id, confidence: rule.confidence };
}
