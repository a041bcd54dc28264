import type { ToldWords } from '../../language/told/toldWords.ts';
import type { DateValue, FactDelta, FactType, FactValue } from '../fact.ts';
import { cutoffKey, sayCells, sayCutoffs } from './sayCutoff.ts';
import { sayCountry, sayDate, sayMore, sayRelativeDate, sayValue } from './sayValue.ts';

const isKnown = <Words extends object>(words: Words, key: string): key is Extract<keyof Words, string> =>
  Object.hasOwn(words, key);

/** The first hour of a day begins it, and the last ends it: the day says it. */
const dayOf = ({ value, zone, derived }: DateValue, side: 'from' | 'until'): Pick<DateValue, 'value' | 'zone'> => {
  const day = side === 'from' ? /^(.{10})T00:00/u.exec(value)?.[1] : /^(.{10})T24:00/u.exec(derived ?? '')?.[1];
  return { value: day ?? value, zone };
};

/** Whether a date is one to the day; articles are other ones before a month. */
export const precisionOf = (value: string): 'day' | 'longer' => (/^\d{4}-\d{2}-\d{2}/u.test(value) ? 'day' : 'longer');

/** The day or hour at which something begins: `15 September 2025`. */
export const sayBeginning = (date: DateValue, told: ToldWords): string =>
  // `publication+P7D`.
  /^[a-z_]+(?:\+|$)/u.test(date.value) ? sayRelativeDate(date.value, told) : sayDate(dayOf(date, 'from'), told);

/** The time for which a value holds: `from 1 January 2026`, `自…起至…止`; empty where none is stated. */
export function sayWindow(value: FactValue, told: ToldWords): string {
  const { from = null, until = null } = value.window ?? {};
  const start = from === null ? '' : sayBeginning(from, told);
  const end = until === null ? '' : sayDate(dayOf(until, 'until'), told);
  if (from !== null && start === end) return start;
  if (from !== null && until !== null) return told.between(start, end);
  if (until !== null) return told.until(end, precisionOf(until.value));
  return from === null ? '' : told.from(start, precisionOf(from.value));
}

const inBrackets = (text: string, told: ToldWords): string => (text === '' ? '' : told.bracketed(text));
/** A value with the time for which it holds: `Sweden (until 31 December 2026)`. */
export const sayWhole = (value: FactValue, told: ToldWords): string =>
  `${sayValue(value, told)}${windowOf(value, told)}`;
/** Values of one list that hold for the same time: `France, Germany (until 31 December 2026)`. */
export const sayTogether = (values: readonly [FactValue, ...FactValue[]], told: ToldWords): string =>
  `${new Intl.ListFormat(told.locale, { type: 'conjunction' }).format(values.map((value) => sayValue(value, told)))}${windowOf(values[0], told)}`;

const windowOf = (value: FactValue | null, told: ToldWords): string =>
  value === null ? '' : inBrackets(sayWindow(value, told), told);

/** Types whose value is what tells several apart. */
const selfNamed: ReadonlySet<string> = new Set<FactType>([
  'visa_class',
  'eligible_nationality',
  'restricted_nationality',
  'ineligible_nationality',
]);

/** Kinds that are said alike. */
const sameKinds: Readonly<Record<string, string>> = {
  aged: 'age_group',
  permit_holder: 'holder',
  premium_processing: 'premium',
  advanced_degree: 'master',
};

/** Which of several a fact is, in words; a country by its name, and what no word of ours is as it is printed. */
export function sayKind(qualifier: string, told: ToldWords): string {
  // A row and its column: `visa / US citizens`.
  if (qualifier.includes(' / '))
    return qualifier
      .split(' / ')
      .map((part) => sayKind(part, told))
      .join(' / ');
  if (/^[A-Z]{2}$/.test(qualifier)) return sayCountry({ value: qualifier }, told);
  const known = sameKinds[qualifier] ?? qualifier;
  if (isKnown(told.kinds, known)) return told.kinds[known];
  return /^[a-z_]+$/.test(qualifier) ? qualifier.replaceAll('_', ' ') : qualifier;
}

/** A language by its code, in words. */
const sayLanguage = (code: string, { locale }: ToldWords): string =>
  new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(code) ?? code;

/** What a fact is called, and which of several it is where its name does not say so, in words for brackets. */
interface Label {
  readonly name: string;
  readonly kind: string | null;
  /** Whether the kind is people, for whom it holds. */
  readonly isOfPeople?: boolean;
}

/** Kinds that are people. */
const people: ReadonlySet<string> = new Set([
  'diplomat',
  'crew',
  'cruise_passenger',
  'transit_passenger',
  'group',
  'adult',
  'child',
  'senior',
  'spouse',
  'dependants',
  'student',
  'worker',
  'resident',
  'sponsor',
  'employer',
  'others',
  'visa_exempt',
  'holder',
]);

/** Whether which of several a fact is says for whom it holds. */
export const isOfPeople = ({ qualifier }: Pick<FactDelta, 'qualifier'>): boolean =>
  qualifier !== null && people.has(qualifier);

function labelOf(type: string, qualifier: string | null, told: ToldWords): Label {
  const name = isKnown(told.labels, type) ? told.labels[type] : type;
  if (qualifier === null || selfNamed.has(type)) return { name, kind: null };
  if (type === 'table_value' || type === 'status') return { name: sayKind(qualifier, told), kind: null };
  if (type === 'language_level') return { name, kind: sayLanguage(qualifier, told) };
  if (type === 'cutoff_date') return { name, kind: sayCells([qualifier], told) };
  if (type === 'document_required') {
    const document = qualifier.replaceAll(' ', '_');
    if (isKnown(told.words, document)) return { name: told.words[document], kind: null };
  }
  const visa = type === 'fee' ? told.named[`visa_required/${qualifier}`] : undefined;
  const own =
    told.named[`${qualifier === 'health_surcharge' ? 'fee' : type}/${qualifier}`] ??
    (visa === undefined ? undefined : told.feeOf(visa));
  if (own !== undefined) return { name: own, kind: null };
  // A name that ends in brackets takes no second ones.
  const kind = sayKind(qualifier, told);
  // `work (workers)` and `maximum age (age)` say no more than their names.
  if (name.toLowerCase().includes(kind.toLowerCase())) return { name, kind: null };
  if (qualifier === 'worker' && (type === 'work_permitted' || type === 'work_hours')) return { name, kind: null };
  // `fee (visa fee)` is the visa fee.
  if (kind.toLowerCase().includes(name.toLowerCase())) return { name: kind, kind: null };
  return { name: name.replace(/[（(][^（()）]*[)）]$/u, ''), kind, isOfPeople: people.has(qualifier) };
}

const withKind = (text: string, { kind, isOfPeople = false }: Label, told: ToldWords): string =>
  kind === null ? text : `${text}${isOfPeople ? told.forWhom(kind) : told.bracketed(kind)}`;

/** What a fact is called, with which of several it is. */
export function sayLabel(type: string, qualifier: string | null, told: ToldWords): string {
  const label = labelOf(type, qualifier, told);
  return withKind(label.name, label, told);
}

/** A kind that no word of ours names, as its words print it: `Aufenthaltsbewilligung B`. */
function printed(kind: string | null, { quote }: FactDelta, { kinds }: ToldWords): string | null {
  if (kind === null || isKnown(kinds, kind)) return kind;
  const { prefix = '', exact = '', suffix = '' } = quote.after ?? quote.before ?? {};
  const words = `${prefix}${exact}${suffix}`;
  const at = words.toLowerCase().indexOf(kind);
  return at < 0 ? kind : words.slice(at, at + kind.length);
}

/** What several facts are called together: `tourist visa and business visa`, `visa` of `ordinary passports, diplomatic passports`. */
function labelOfAll(facts: readonly FactDelta[], told: ToldWords): Label {
  // A kind that is the value itself, as of a quota that is reached, is said by it.
  const kindOf = ({ qualifier, before, after }: FactDelta): string | null =>
    (after ?? before)?.value === qualifier ? null : qualifier;
  const labels = facts.map((fact) => labelOf(fact.type, printed(kindOf(fact), fact, told), told));
  const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
  const names = unique(labels.map(({ name }) => name));
  const kinds = unique(labels.flatMap(({ kind }) => kind ?? []));
  const [name = ''] = names;
  if (names.length === 1) {
    const ofPeople = labels.every((label) => label.isOfPeople === true);
    return { name, kind: kinds.length === 0 ? null : kinds.join(told.list), isOfPeople: ofPeople };
  }
  const all = unique(labels.map((label) => withKind(label.name, label, told)));
  return { name: new Intl.ListFormat(told.locale, { type: 'conjunction' }).format(all), kind: null };
}

/** Types whose value is the least, or the most, by what they are; it need not be said each time. */
const thresholds: Readonly<Partial<Record<string, FactValue['bound']>>> = {
  salary_threshold: 'at_least',
  funds_required: 'at_least',
  capital_required: 'at_least',
  points_threshold: 'at_least',
  experience: 'at_least',
  language_level: 'at_least',
  age_min: 'at_least',
  age_max: 'at_most',
} satisfies Partial<Record<FactType, string>>;

/** Countries that a headline names; the others are counted. */
export const shownCountries = 3;

/** Types of which the same is said of several kinds at once: `tourist visa, business visa: required → not required`. */
const ofKinds: ReadonlySet<string> = new Set<FactType>([
  'visa_required',
  'authorisation_required',
  'exit_permission',
  'work_permitted',
]);

/** What is said alike of several facts, or of one: of countries, or of kinds of one thing. */
export function alikeKey(fact: FactDelta): string | null {
  const { op, type, status, qualifier, before, after, scope } = fact;
  if (type === 'cutoff_date') return cutoffKey(fact);
  const ways = [op, type, status, before?.window ?? null, after?.window ?? null];
  if ((after ?? before)?.unit === 'country') return JSON.stringify([...ways, (after ?? before)?.access ?? null]);
  if (type === 'document_required' && op === 'add' && after?.value !== 'not_required')
    return JSON.stringify([...ways, qualifier, scope]);
  return ofKinds.has(type) && qualifier !== null
    ? JSON.stringify([...ways, before?.value ?? null, after?.value ?? null, scope])
    : null;
}

/** Names in one list, as a sentence has them. */
const listOf = (names: readonly string[], told: ToldWords): string =>
  told.gap === '' ? names.join(told.list) : new Intl.ListFormat(told.locale, { type: 'conjunction' }).format(names);

/** What is said of the people of countries, by what a list is of; else by its type. */
export const byAccess = <Words>(words: Readonly<Record<string, Words>>, type: string, value: FactValue | null) =>
  words[`${type}/${value?.access ?? ''}`] ?? words[type];

/** Countries by name, the first of many. */
export function sayNames(names: readonly string[], told: ToldWords): string {
  const left = names.length - shownCountries;
  return left > 1
    ? `${names.slice(0, shownCountries).join(told.list)}${told.others(names.length, left)}`
    : listOf(names, told);
}

/** One difference in the same words for all countries of which it is said: `extended to 31 December 2026: France, Germany, Italy and 42 more`. */
function sayCountries(facts: readonly [FactDelta, ...FactDelta[]], told: ToldWords, isNow: boolean): string {
  const [{ op, type, before, after }] = facts;
  const names = facts.map((fact) => {
    const value = fact.after ?? fact.before;
    return value === null ? '' : sayCountry(value, told);
  });
  const listed = sayNames(names, told);
  const [is = type, now = is] = byAccess(told.nationals, type, after ?? before) ?? [];
  const [was, holds] = [windowOf(before, told), windowOf(after, told)];
  const [from, until] = [after?.window?.from ?? null, after?.window?.until ?? null];
  if (op === 'extend' && until !== null)
    return told.ops.add(told.extendedTo(sayDate(dayOf(until, 'until'), told)), listed);
  if (op === 'postpone' && from !== null)
    return told.ops.add(told.postponedTo(sayDate(dayOf(from, 'until'), told)), listed);
  if (op === 'remove') return told.unlisted(`${is}${told.gap}${listed}${was}`);
  if (op === 'replace' && was !== holds && before !== null && after !== null)
    return sayRedated(`${is}${told.gap}${listed}`, before, after, told);
  // What begins later is not said to hold now.
  const said = `${op === 'add' && isNow && from === null ? now : is}${told.gap}${listed}${holds}`;
  return op === 'narrow' || op === 'widen' ? told.ops[op](said) : said;
}

/** A value that stays, for another time than before: `visa-free for Russia: until 31 December 2026 → no date given`. */
const sayRedated = (said: string, before: FactValue, after: FactValue, told: ToldWords): string => {
  const [was, is] = [before, after].map((value) => sayWindow(value, told) || told.undated);
  return told.ops.redate(said, was ?? '', is ?? '');
};

/** One difference in a fact, in words: `additional payment: USD 100,000`. Values are rendered, nothing is added to them. */
export function sayFact(fact: FactDelta, told: ToldWords): string {
  return sayAlike([fact], told);
}

/** What is known of the change that a difference is one of. */
export interface Beside {
  /** Whether a day of its beginning is told beside it. */
  readonly isDated?: boolean;
  /** Whether it came to what was there before, so that what is added holds from now on. */
  readonly isAmended?: boolean;
  /** Whether what follows from the rest, as how far a date moved, is left out. */
  readonly isShort?: boolean;
}

const opposites: Readonly<Record<string, string>> = { required: 'not_required', permitted: 'not_permitted' };

/** Whether the same is asked of some and not of others, so that neither is said without whom it is of. */
export function isOpposed(facts: readonly FactDelta[]): boolean {
  const values = new Set(facts.map(({ after }) => after?.value ?? ''));
  return [...values].some((value) => values.has(opposites[value] ?? '\n'));
}

/** Several differences that `alikeKey` holds to be one, or one of any kind. */
export function sayAlike(
  facts: readonly [FactDelta, ...FactDelta[]],
  told: ToldWords,
  { isDated = false, isAmended = false, isShort = false }: Beside = {},
): string {
  const [fact] = facts;
  const isListed =
    (fact.after ?? fact.before)?.unit === 'country' &&
    (fact.statusBefore === undefined || fact.statusBefore === fact.status);
  if (isListed) return withStatus(sayCountries(facts, told, isAmended && !isDated), fact, told);
  if (fact.type === 'cutoff_date') return sayCutoffs(facts, told, isShort);
  if (isOpposed(facts)) return told.depends(sayLabel(fact.type, fact.qualifier, told));
  return sayOne(fact, labelOfAll(facts, told), told, { isDated, asked: documentsOf(facts, told) });
}

/** Documents that are asked for alike, in one list; null where it is one. */
function documentsOf(facts: readonly FactDelta[], told: ToldWords): string | null {
  if (facts.length === 1 || facts[0]?.type !== 'document_required') return null;
  const names = facts.flatMap(({ after }) => (after === null ? [] : sayValue(withoutWindow(after) ?? after, told)));
  return new Intl.ListFormat(told.locale, { type: 'conjunction' }).format(new Set(names));
}

/** Whether it is a way to apply that there is no more. */
const isEnded = ({ type, status }: Pick<FactDelta, 'type' | 'status'>): boolean =>
  type === 'application_channel' && status === 'withdrawn';

/** What is proposed or set aside is said to be so. */
function withStatus(said: string, { type, status }: FactDelta, told: ToldWords): string {
  if (isEnded({ type, status })) return told.noLonger(said);
  const isOpen = type !== 'status' && (status === 'proposed' || status === 'suspended' || status === 'vacated');
  return isOpen ? `${said}${told.bracketed(told.statuses[status])}` : said;
}

/** How a fact is named, and how it was and is. */
interface Telling extends Label {
  /** Both in one; empty where the values name it themselves. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Documents that are asked for together. */
  readonly asked?: string;
}

function withoutPeriod(value: FactValue | null): FactValue | null {
  if (value === null) return null;
  const { period: _period, ...rest } = value;
  return rest;
}

function withoutWindow(value: FactValue | null): FactValue | null {
  if (value === null) return null;
  const { window: _window, ...rest } = value;
  return rest;
}

/** A value as it is said of a fact: with the name of the fact in it, or behind that name. */
function tellingOf(fact: FactDelta, named: Label, told: ToldWords): Telling {
  const { name } = named;
  const plain = (value: FactValue | null): FactValue | null => {
    if (value?.bound === undefined || value.bound !== thresholds[fact.type]) return value;
    const { bound: _bound, ...rest } = value;
    return rest;
  };
  // Once is enough for what both are counted in.
  const both = fact.before?.period === fact.after?.period && fact.before?.unit === fact.after?.unit;
  const isFirst = told.per('amount', 'period').startsWith('period');
  const values = [
    plain(both && !isFirst ? withoutPeriod(fact.before) : fact.before),
    plain(both && isFirst && fact.before !== null ? withoutPeriod(fact.after) : fact.after),
  ];
  const label = withKind(name, named, told);
  const states = told.states[fact.type];
  const isNamed = fact.qualifier !== null;
  const isStated = states !== undefined && values.every((value) => value === null || states[value.value] !== undefined);
  // `边境由开放改为关闭`: a name that both would repeat is said once.
  const isRepeated =
    fact.op === 'replace' && values.every((value) => states?.[value?.value ?? '']?.[0].includes(label) === true);
  const isBehind = isNamed || isRepeated;
  const [before = '', after = ''] = values.map((value) => {
    if (value === null) return '';
    const state = states?.[value.value];
    const said =
      isStated && state !== undefined
        ? `${state[isBehind ? 1 : 0]}${sayMore(value, told)}`
        : sayCounted(fact.type, value, told);
    return `${said}${windowOf(value, told)}`;
  });
  return { ...named, label: isStated && !isBehind ? '' : label, before, after };
}

/** A value, and of a quota or of ports what is counted. */
function sayCounted(type: string, value: FactValue, told: ToldWords): string {
  const said = sayValue(value, told);
  const isCounted = value.unit === 'count' && (type === 'quota' || type === 'eligible_ports');
  return isCounted ? told.counted(said, type === 'eligible_ports') : said;
}

/** What is stated, beside nothing that it was: `visa not required`, `免签`. */
export function sayStated(type: string, qualifier: string | null, value: FactValue, told: ToldWords): string {
  const state = told.states[type]?.[value.value];
  if (state !== undefined && qualifier === null) return state[0];
  const label = labelOf(type, qualifier, told);
  const isFree = type === 'document_required' && value.value === 'not_required';
  const say = isFree ? told.documentFree : told.added[type]?.[value.value];
  if (say !== undefined) return withKind(say(label.name), label, told);
  return told.ops.add(withKind(label.name, label, told), state?.[1] ?? sayCounted(type, value, told));
}

function sayOne(
  fact: FactDelta,
  named: Label,
  told: ToldWords,
  { isDated, asked }: { readonly isDated: boolean; readonly asked: string | null },
): string {
  if (fact.status === 'not_published' && fact.op !== 'remove')
    return told.ops.add(withKind(named.name, named, told), told.statuses.not_published);
  const telling = { ...tellingOf(fact, named, told), ...(asked === null ? {} : { asked }) };
  const { before, after } = telling;
  if (fact.statusBefore !== undefined && fact.statusBefore !== fact.status && before === after) {
    const state = sayState(fact, fact.after, telling, told);
    if (isEnded(fact)) return told.noLonger(state);
    // A status is a state by itself.
    return fact.type === 'status' ? state : told.nowIs(state, told.statuses[fact.status]);
  }
  const turned = fact.op === 'replace' ? sayTurn(fact, telling, told, isDated) : null;
  return withStatus(turned ?? sayOp(fact, telling, told), fact, told);
}

/** What is paid; that it is not is said alike. */
const costs: ReadonlySet<string> = new Set<FactType>(['fee', 'supplementary_charge', 'levy', 'bond']);

/** What is asked for or let off, as a phrase: `arrival card required`; null where a label with its value says it as well. */
function sayAsked({ type }: FactDelta, value: FactValue | null, telling: Telling, told: ToldWords): string | null {
  if (value === null) return null;
  const { name, label } = telling;
  const window = windowOf(value, told);
  if (type === 'document_required' && value.value === 'not_required')
    return `${withKind(told.documentFree(name), telling, told)}${window}`;
  if (type === 'document_required')
    return `${withKind(told.documentAsked(telling.asked ?? sayValue(value, told)), telling, told)}${window}`;
  const say = label === '' ? undefined : told.added[costs.has(type) ? 'fee' : type]?.[value.value];
  return say === undefined ? null : `${withKind(`${say(name)}${sayMore(value, told)}`, telling, told)}${window}`;
}

/** What one side states, by itself: `visa not required`, `fee: USD 30`. */
function sayState(fact: FactDelta, value: FactValue | null, telling: Telling, told: ToldWords): string {
  const said = value === fact.after ? telling.after : telling.before;
  return sayAsked(fact, value, telling, told) ?? (telling.label === '' ? said : told.ops.add(telling.label, said));
}

function sayAdded(fact: FactDelta, telling: Telling, told: ToldWords): string {
  const { type, after: value } = fact;
  const { after } = telling;
  if (type === 'visa_class') return told.newClass(after);
  if (type === 'effective_from' && value !== null) return told.from(after, precisionOf(value.value));
  if (type === 'effective_until' && value?.bound === undefined)
    return told.until(after, precisionOf(value?.value ?? ''));
  if (type === 'applies_from' && value !== null) return told.filed(told.from(after, precisionOf(value.value)));
  if (type === 'applies_until' && value !== null && value.bound === undefined)
    return told.filed(told.until(after, precisionOf(value.value)));
  return sayState(fact, value, telling, told);
}

/** What was asked for and is no more, or the other way round, as a phrase: `visa no longer required`. */
function sayTurn({ type, before, after }: FactDelta, label: Label, told: ToldWords, isDated: boolean): string | null {
  if (before === null || after === null || before.window !== undefined) return null;
  // A document that is asked for no more.
  if (type === 'document_required' && after.value === 'not_required' && before.value !== 'not_required')
    return told.turns['required/not_required']?.(sayValue(before, told)) ?? null;
  const turn = told.turns[`${before.value}/${after.value}`];
  // What begins on a day that is told is not said to hold now.
  const isLater = after.value === 'required' && (isDated || after.window?.from != null);
  const say = turn !== undefined && isLater ? (told.added[type]?.[after.value] ?? turn) : turn;
  return say === undefined
    ? null
    : `${withKind(`${say(label.name)}${sayMore(after, told)}`, label, told)}${windowOf(after, told)}`;
}

/** The same for another time than before: from when, or until when; null where something else changed too. */
function sayOtherTime(fact: FactDelta, label: Label, told: ToldWords): string | null {
  const { op, before, after } = fact;
  if (before === null || after === null || sayWindow(before, told) === sayWindow(after, told)) return null;
  const bare = { ...fact, before: withoutWindow(before), after: withoutWindow(after) };
  const telling = tellingOf(bare, label, told);
  const [was, is] = [tellingOf({ ...bare, after: bare.before }, label, told).after, telling.after];
  if (was !== is) return null;
  const named = telling.label === '' ? is : `${telling.label}${told.gap}${is}`;
  const said = sayAsked(bare, bare.after, telling, told) ?? named;
  const side = op === 'extend' ? 'until' : 'from';
  const [old, now] = [before.window?.[side] ?? null, after.window?.[side] ?? null];
  return (op === 'extend' || op === 'postpone') && old !== null && now !== null
    ? told.ops[op](said, sayDate(dayOf(old, side), told), sayDate(dayOf(now, side), told))
    : sayRedated(said, before, after, told);
}

function sayOp(fact: FactDelta, telling: Telling, told: ToldWords): string {
  const { label, before, after } = telling;
  const { op } = fact;
  const otherTime = sayOtherTime(fact, telling, told);
  if (otherTime !== null) return otherTime;
  if (op === 'replace' && before === after) return told.otherwise(sayState(fact, fact.after, telling, told));
  const asked = sayAsked(fact, fact.before, telling, told);
  switch (op) {
    case 'add':
      return sayAdded(fact, telling, told);
    case 'remove':
      return asked === null ? told.ops.remove(label, before) : told.ops.remove('', asked);
    case 'narrow':
    case 'widen':
      return told.ops[op](sayState(fact, fact.after, telling, told));
    case 'extend':
    case 'replace':
    case 'postpone':
    case 'correct':
      return told.ops[op](label, before, after);
  }
}
