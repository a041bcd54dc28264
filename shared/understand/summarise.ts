import type { Edit } from '../compare/edits.ts';
import type { ChangedClause } from './changedClause.ts';
import type { FactDelta } from './fact.ts';
import { byWeight, countryKey, isNews, sayAlike, sayBeginning } from './sayFact.ts';
import { type Said, type Spoken, sayEach } from './sayValue.ts';
import { windowDatesOf } from './windowDates.ts';

/** What happened to a notice, as the published contract names it. */
type Kind =
  | 'published'
  | 'amended'
  | 'moved'
  | 'withdrawn'
  | 'reverted'
  | 'in-force'
  | 'expiring'
  | 'expired'
  | 'retracted';

/** What a summary is made of. */
export interface Summarised {
  readonly title: string;
  readonly kind: Kind;
  readonly facts: readonly FactDelta[];
  readonly edits: readonly Edit[];
  /** What changed beside the facts, in official words. */
  readonly clause: ChangedClause | null;
  /** What a reader knows the page by, by language: its destination, its title in the catalog or its programme. */
  readonly head: Partial<Said> | null;
}

/** A mail's subject holds it whole with the jurisdiction before it. */
const longest = 90;
/** What is left of a long name. */
const shortestHead = 24;
const longestTitle = 60;
/** Facts that a headline names; the others are counted. */
const shownFacts = 3;

const lengthOf = (text: string): number => [...text].length;
const isEnglish = (language: Spoken): boolean => language === 'en';
const colon = (language: Spoken): string => (isEnglish(language) ? ': ' : '：');

/** A text cut at the end of a word. */
function cut(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const kept = characters.slice(0, Math.max(1, most - 1)).join('');
  const words = kept.replace(/\s+\S*$/u, '');
  return `${(words.length > most / 2 ? words : kept).replace(/[\s,;:，、；(（]+$/u, '')}…`;
}

/** Shorter forms of a name, the longest first: without brackets, without what stands behind a colon, cut. */
function headsOf(head: string): string[] {
  const plain = head.replace(/ ?[(（][^()（）]*[)）]/gu, '').trim();
  const [first = plain] = plain.split(/: | – | - |：/u);
  return [head, plain, first, cut(first, 40), cut(first, shortestHead)];
}

/** Name and news on one line: what stands last in the news gives way first, then the name. */
function onOneLine(head: string, news: readonly string[], language: Spoken): string {
  const room = (name: string): number => longest - lengthOf(name) - lengthOf(colon(language));
  for (const name of headsOf(head))
    for (const text of news) if (lengthOf(text) <= room(name)) return `${name}${colon(language)}${text}`;
  const name = headsOf(head).find((one) => lengthOf(one) <= 40) ?? cut(head, 40);
  return `${name}${colon(language)}${cut(news.at(-1) ?? '', room(name))}`;
}

const elsewhere: Said = {
  en: 'stands at another address, no words changed',
  'zh-Hans': '地址变更，文字未变',
  'zh-Hant': '地址變更，文字未變',
};
const unexplained: Said = {
  en: 'no longer published; no reason is given',
  'zh-Hans': '已不再发布，未说明原因',
  'zh-Hant': '已不再發布，未說明原因',
};
const rearranged: Said = {
  en: 'passages moved or renumbered, no words changed',
  'zh-Hans': '仅移动或重新编号，文字未变',
  'zh-Hant': '僅移動或重新編號，文字未變',
};
const toldOnly: Said = {
  en: 'notes changed, no rule',
  'zh-Hans': '说明有改动，规定未变',
  'zh-Hant': '說明有改動，規定未變',
};
const published: Said = { en: 'new notice', 'zh-Hans': '新公告', 'zh-Hant': '新公告' };
/** What happened to the notice as a whole. */
const marks: Partial<Readonly<Record<Kind, Said>>> = {
  published,
  reverted: { en: 'back to the earlier text', 'zh-Hans': '恢复原文', 'zh-Hant': '恢復原文' },
  withdrawn: { en: 'withdrawn', 'zh-Hans': '撤回', 'zh-Hant': '撤回' },
};
const gone: Said = { en: 'no longer says ', 'zh-Hans': '删去', 'zh-Hant': '刪去' };

const quoted = (text: string, language: Spoken): string => (language === 'zh-Hant' ? `「${text}」` : `“${text}”`);

/** From when, where the facts say it; and the day of it alone, for where the hour does not fit. */
function sayStarts(facts: readonly FactDelta[], language: Spoken): string[] {
  const start = facts.find(
    ({ type, op, after }) =>
      (type === 'effective_from' || type === 'applies_from') && op !== 'remove' && after !== null,
  )?.after;
  if (start === undefined || start === null) return [];
  const dates = [start, { ...start, value: start.value.slice(0, 10) }].map((date) => sayBeginning(date, language));
  return [...new Set(dates)].map((date) => (isEnglish(language) ? `, from ${date}` : `，自${date}起`));
}

/** Differences that are one in other words than the country's stand together. */
function alike(facts: readonly FactDelta[]): (readonly [FactDelta, ...FactDelta[]])[] {
  const groups = Map.groupBy(facts, (fact) => countryKey(fact) ?? fact);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

const isStart = ({ type, op }: FactDelta): boolean =>
  (type === 'effective_from' || type === 'applies_from') && op === 'add';

/** Whether a fact begins on the day that is told: not where the words of that day are those of another fact alone. */
function startsWith(first: FactDelta, told: readonly FactDelta[], own: readonly FactDelta[]): boolean {
  const day = own.find(isStart)?.quote.after?.exact;
  if (day === undefined) return true;
  const isBeside = ({ quote: { after } }: FactDelta): boolean =>
    after !== null && `${after.prefix}${after.exact}${after.suffix}`.includes(day);
  return isBeside(first) || !told.some(isBeside);
}

/** The weightiest facts first, as many as fit, each whole: with the day of their beginning where one is stated. */
function sayFacts({ facts, kind }: Summarised, language: Spoken): string[] {
  const isWindowDate = windowDatesOf(facts.map(({ type, after }) => ({ type, value: after })));
  const own = facts.filter(({ type, after }) => !isWindowDate({ type, value: after }));
  const weighed = byWeight(own).filter(isNews);
  const changes = weighed.filter((fact) => !isStart(fact));
  // A day that is said no more tells nothing beside what changed.
  const substance = changes.filter(({ op, after, before }) => op !== 'remove' || (after ?? before)?.unit !== 'date');
  const told = substance.length > 0 ? substance : changes;
  const groups = alike(told.length === 0 ? weighed : told);
  const mark = marks[kind]?.[language];
  const opening = mark === undefined ? '' : `${mark}${isEnglish(language) ? ', ' : '，'}`;
  // A bulletin holds for its month; its other days are of other things.
  const isBulletin = told[0]?.type === 'cutoff_date';
  const isStarting = told[0]?.type === 'effective_from' || told[0]?.type === 'applies_from';
  const isOfFirst = told[0] !== undefined && startsWith(told[0], told, own);
  const starts = !isOfFirst || isBulletin || isStarting ? [] : sayStarts(own, language);
  const said = groups.slice(0, shownFacts).map((group) => sayAlike(group, language));
  const line = (count: number, isCounted: boolean, from: string): string => {
    const left = groups.slice(count).flat().length;
    const more: Said = { en: `, and ${left} more`, 'zh-Hans': `，另有${left}项`, 'zh-Hant': `，另有${left}項` };
    const shown = said.slice(0, count).join(isEnglish(language) ? '; ' : '；');
    return `${opening}${shown}${from}${left === 0 || !isCounted ? '' : more[language]}`;
  };
  const counts = Array.from(
    { length: Math.min(shownFacts, said.length) },
    (_, at) => Math.min(shownFacts, said.length) - at,
  );
  return [
    ...counts.map((count) => line(count, true, starts[0] ?? '')),
    ...starts.map((start) => line(1, false, start)),
    line(1, false, ''),
  ];
}

/** One changed clause, in official words. */
function sayClause(clause: ChangedClause, room: number, language: Spoken): string[] {
  const opening = clause.op === 'delete' ? gone[language] : '';
  const row = clause.text.includes(' | ')
    ? clause.text.split(' | ').filter((cell) => cell.trim() !== '')
    : [clause.text];
  return [`${opening}${quoted(cut(row.join(', '), room - lengthOf(opening) - 2), language)}`];
}

/** One line in each language that says what changed: the certain facts, else the changed clause in official words. */
export function summarise(change: Summarised): Said {
  const { title, kind, facts, edits, clause, head } = change;
  const line = (language: Spoken): string => {
    const name = head?.[language] ?? head?.en ?? cut(title, longestTitle);
    const [only, ...others] = edits;
    if (facts.some(isNews)) return onOneLine(name, sayFacts(change, language), language);
    if (kind === 'moved') return onOneLine(name, [elsewhere[language]], language);
    if (kind === 'withdrawn' && others.length === 0 && only?.before === title)
      return onOneLine(name, [unexplained[language]], language);
    if (kind === 'published')
      return onOneLine(
        name,
        [`${published[language]}${isEnglish(language) ? ' ' : ''}${quoted(cut(title, longestTitle), language)}`],
        language,
      );
    if (clause === null) return onOneLine(name, [rearranged[language]], language);
    if (clause.isTold) return onOneLine(name, [toldOnly[language]], language);
    const room = longest - Math.min(lengthOf(name), 40) - lengthOf(colon(language));
    return onOneLine(name, sayClause(clause, room, language), language);
  };
  return sayEach(line);
}
