import type { MailWords } from '../../language/told/mailWords.ts';
import type { ToldWords } from '../../language/told/toldWords.ts';
import type { FactDelta, Quote } from '../../understand/fact.ts';
import { byWeight, isNews } from '../../understand/headline/factOrder.ts';
import { behind } from '../../understand/headline/oneLine.ts';
import {
  alikeKey,
  isOfPeople,
  sayAlike,
  sayBeginning,
  sayWindow,
  shownCountries,
} from '../../understand/headline/sayFact.ts';
import { sayCountry, sayDate } from '../../understand/headline/sayValue.ts';
import { withoutRepeats } from '../../understand/headline/withoutRepeats.ts';
import type { ChangeData } from '../event.ts';
import { harmless } from '../harmless.ts';
import { longest, shownFacts } from './mailLimits.ts';
import { clip, shownOf, wrap } from './plainText.ts';

interface Words {
  readonly told: ToldWords;
  readonly mail: MailWords;
}

type Group = readonly [FactDelta, ...FactDelta[]];

/** Facts of which the same is said stand together, those that people need most first. */
function groupsOf(facts: readonly FactDelta[]): Group[] {
  const groups = Map.groupBy(byWeight(facts), (fact) => alikeKey(fact) ?? fact);
  return [...groups.values()].flatMap(([first, ...others]): Group[] =>
    first === undefined ? [] : [[first, ...others]],
  );
}

/** Official words without the commas at which they were parted from others. */
const bare = (text: string): string =>
  text.replace(/^[\s,;:.，；：、。]+/u, '').replace(/(?<![\s,;:，；：、])[\s,;:，；：、]+$/u, '');

const quoted = ({ exact }: Quote, { told }: Words): string => told.quoted(clip(bare(exact), longest.factQuote));

/** A scope that is shorter says nothing: `方`. */
const shortestScope = 2;
/** A scope no longer than this names people and says no more of them. */
const longestPerson = 24;
/** A quote no longer than this names a country and says nothing of it. */
const longestName = 60;

/** All countries of a list, of which the line above names the first. */
function countriesOf(group: Group, { told }: Words): string[] {
  const values = group.flatMap(({ before, after }) => after ?? before ?? []);
  if (values.length <= shownCountries + 1 || values.some(({ unit }) => unit !== 'country')) return [];
  const names = values.map((value) => sayCountry(value, told));
  return [wrap(clip(names.join(told.list), longest.countries), '    ')];
}

/** Official words for a fact that stand in no edit that the mail shows. */
function wordsOf(group: Group, shown: string, words: Words): string[] {
  const quotes = group.flatMap(({ quote: { before, after } }) => [before, after]);
  const missing = quotes.filter((given) => given !== null).filter(({ exact }) => !shown.includes(exact));
  const countries = countriesOf(group, words);
  if (countries.length > 0 && missing.every(({ exact }) => exact.length <= longestName)) return countries;
  return [...countries, ...new Set(missing.map((given) => wrap(quoted(given, words), '    ')))];
}

const labelled = (label: string, text: string, { told }: Words): string =>
  wrap(harmless(`${label}${told.colon}${text}`), '    ');

/** For whom it holds, as published, and from when until when, where that is stated of it alone. */
function limitsOf([fact]: Group, said: string, words: Words): string[] {
  const { told, mail } = words;
  // A time that is said with the value is not said again.
  const window = fact.after == null || said.includes(sayWindow(fact.after, told)) ? undefined : fact.after.window;
  const { from = null, until = null } = window ?? {};
  // `students`, of what is said for students.
  const isSaid = isOfPeople(fact) && fact.scope !== null && fact.scope.length <= longestPerson;
  const scope = isSaid || fact.scope === null ? '' : bare(fact.scope);
  return [
    ...(scope.length < shortestScope ? [] : [labelled(mail.who, told.quoted(clip(scope, longest.where)), words)]),
    ...(from === null ? [] : [labelled(mail.starts, sayBeginning(from, told), words)]),
    ...(until === null ? [] : [labelled(mail.ends, sayDate(until, told), words)]),
  ];
}

const ofDays: ReadonlySet<string> = new Set(['effective_from', 'effective_until']);
const isDay = ({ type, op, after }: FactDelta): boolean => ofDays.has(type) && op === 'add' && after !== null;

/** From when and until when it all holds, where a day of it came. */
const dayLine = ({ type, after }: FactDelta, { told, mail }: Words): string => {
  const day = after === null ? '' : sayBeginning(after, told);
  return wrap(`${type === 'effective_from' ? mail.starts : mail.ends}${told.colon}${day}`, '  ');
};

const ofReminders: ReadonlySet<string> = new Set<ChangeData['change']['kind']>(['in-force', 'expiring', 'expired']);

/** Of a day that comes though no page changes: for whom, and the official words that state it. */
function reminderLines(facts: readonly FactDelta[], headline: string, words: Words): string[] {
  const groups = groupsOf(facts);
  const who = groups.flatMap((group) => [
    ...countriesOf(group, words),
    ...limitsOf(group, '', words).slice(0, group[0].scope === null ? 0 : 1),
  ]);
  const quotes = facts.flatMap(({ quote: { after } }) =>
    after === null || headline.includes(quoted(after, words)) ? [] : wrap(quoted(after, words), '  '),
  );
  const said = shownOf(new Set(quotes), shownFacts);
  return [
    ...new Set(who),
    ...(who.length === 0 ? [] : ['']),
    ...(said.length === 0 ? [] : [words.mail.official, ...said]),
  ];
}

/**
 * What each difference is, with whom it is for, its times, and the official words that the redline does not show. `headline` says
 * one of them already; where it says all, nothing is said again.
 */
export function factLines(
  { change, facts, factsOmitted = 0, unread = [] }: ChangeData,
  { headline, shown }: { readonly headline: string; readonly shown: string },
  words: Words,
): string[] {
  if (ofReminders.has(change.kind)) return reminderLines(facts, headline, words);
  const news = withoutRepeats(facts).filter(isNews);
  const days = byWeight(news.filter(isDay));
  const groups = groupsOf(news.filter((fact) => !isDay(fact)));
  const [name = ''] = headline.split(words.told.colon);
  const beside = { isDated: days.length > 0, isAmended: change.kind === 'amended' };
  // What is said the same of several is said once, with all for whom it holds.
  const alike = Map.groupBy(groups.slice(0, shownFacts.most), (group) =>
    clip(sayAlike(group, words.told, beside), longest.factQuote),
  );
  const described = [...alike].flatMap(([said, own]) => {
    const details = own.flatMap((group) => [...limitsOf(group, said, words), ...wordsOf(group, shown, words)]);
    const isSaid = groups.length === 1 && details.length === 0 && headline.includes(behind(name, said, words.told));
    return isSaid ? [] : [[wrap(said, '  - ', '    '), ...new Set(details)].join('\n')];
  });
  const dated = days.map((day) => dayLine(day, words));
  const lines = [...shownOf(described, shownFacts), ...new Set(dated)];
  const left =
    described.length -
    (lines.length - new Set(dated).size) +
    Math.max(0, groups.length - shownFacts.most) +
    factsOmitted;
  const doubtful = [...new Set(unread.map(({ quote }) => bare(quote.exact)))].filter(
    (text, _at, all) => !all.some((other) => other !== text && other.includes(text)),
  );
  const doubts = doubtful.slice(0, 3).map((text) => wrap(words.told.quoted(clip(text, longest.factQuote)), '    '));
  return [
    ...(lines.length === 0 ? [] : [words.mail.facts, ...lines]),
    ...(left > 0 && lines.length > 0 ? [wrap(words.mail.more(left), '  ')] : []),
    ...(doubts.length === 0 ? [] : ['', wrap(words.mail.unread), ...doubts]),
  ];
}
