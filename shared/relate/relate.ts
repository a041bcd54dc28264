import { ranks } from '../catalog/catalog.ts';
import { normalise } from '../language/normalise.ts';
import { severities } from '../understand/change/changeKind.ts';
import { isRearrangement, isTypography } from '../understand/change/classify.ts';
import type { FactDelta } from '../understand/fact.ts';
import { isNews } from '../understand/headline/factOrder.ts';
import { conflicts, covers, sameValue, singleFacts } from './agreement.ts';
import type { Announcement, StatedFact } from './announcement.ts';
import { isCountEdit, newCounts } from './countryCounts.ts';
import type { NoticeEvent } from './noticeEvent.ts';
import { noticeLanguage } from './noticeLanguage.ts';
import { agreements, contradicting, daysBetween, groundOf, sameTitle, strongest } from './sameEvent.ts';

/** A fact that two announcements of one event state each in its own way. */
export interface Conflict {
  readonly here: FactDelta;
  readonly there: StatedFact;
  /** The announcement that states it otherwise. */
  readonly by: Announcement;
  /** Whose word weighs more: the higher rank's, or the original's before its translation. */
  readonly prevails: 'here' | 'there' | null;
}

/** How a change stands to what was announced before. */
export interface Relation {
  /** Announcements of the same event, the first one first; one at least. */
  readonly members: readonly Announcement[];
  /** The original that this is a translation of, or null. */
  readonly original: Announcement | null;
  /** Facts that nobody announced before. */
  readonly news: readonly FactDelta[];
  readonly conflicts: readonly Conflict[];
  /** The number of countries that it gives to a list, where others gave another. */
  readonly miscount: { readonly here: string; readonly there: string; readonly by: Announcement } | null;
  /** Whether it says nothing that was not told. */
  readonly isKnown: boolean;
}

/** Characters of a passage in which one fact is all there is to say; in a longer one there may be what no reader knows. */
const passageLength = 500;
/** Characters of a notice for each fact in it; the rest is what every notice says. */
const noticeLength = { least: 4000, perFact: 2000 };

const scripts = new Map<string, string>();

/** A language with its script, as most write it: `zh-Hans` for `zh-CN`. Looked up once: it takes longer than all else here. */
function scriptOf(language: string): string {
  const known = scripts.get(language);
  if (known !== undefined) return known;
  const { language: tongue, script } = new Intl.Locale(language).maximize();
  const found = `${tongue}-${script}`;
  scripts.set(language, found);
  return found;
}

/** Whether a text is in the language in which most of a jurisdiction read, and in which its authorities decide. */
function isOriginal(language: string, jurisdiction: string): boolean {
  return scriptOf(language) === scriptOf(new Intl.Locale('und', { region: jurisdiction }).maximize().toString());
}

/** The announcement that an event translates: by the same jurisdiction, in another language; the original is none. */
function originalOf({ data }: NoticeEvent, members: readonly Announcement[]): Announcement | null {
  const { jurisdiction } = data.source;
  const language = noticeLanguage(data);
  if (isOriginal(language, jurisdiction)) return null;
  const others = members.filter((member) => scriptOf(member.language) !== scriptOf(language));
  return others.find((member) => isOriginal(member.language, jurisdiction)) ?? others[0] ?? null;
}

const isOtherLanguage = (event: NoticeEvent, member: Announcement): boolean =>
  scriptOf(member.language) !== scriptOf(noticeLanguage(event.data));

function conflictsWith(
  event: NoticeEvent,
  members: readonly Announcement[],
  original: Announcement | null,
): Conflict[] {
  const rank = ranks.indexOf(event.data.source.authority.rank);
  const isAuthoritative = isOriginal(noticeLanguage(event.data), event.data.source.jurisdiction);
  const found = new Map<string, Conflict>();
  const own = singleFacts(event.data.facts.filter(isNews));
  for (const by of members) {
    for (const [slot, there] of singleFacts(by.facts)) {
      const here = own.get(slot);
      if (here === undefined || found.has(slot) || !conflicts(here, there)) continue;
      const isTranslated = isOtherLanguage(event, by) && by.authority.id === event.data.source.authority.id;
      const theirs = ranks.indexOf(by.authority.rank);
      const byRank = rank === theirs ? null : rank < theirs ? 'here' : 'there';
      const prevails = isTranslated && isAuthoritative ? 'here' : isTranslated && original !== null ? 'there' : byRank;
      found.set(slot, { here, there, by, prevails });
    }
  }
  return [...found.values()];
}

/** Whether every passage that came says what is known and hardly more. What went, or says no fact, may be what no reader knows. */
function hasKnownWordsOnly({ data }: NoticeEvent, title: string, counts: ReadonlySet<string>): boolean {
  const quotes = data.facts.flatMap(({ quote }) => quote.after ?? []).map(({ exact }) => normalise(exact));
  const lengthOf = (text: string | null): number => text?.length ?? 0;
  if (data.editsOmitted !== undefined) return false;
  if (data.change.kind === 'published') {
    const length = data.edits.reduce((sum, { after }) => sum + lengthOf(after), 0);
    return title === data.notice.title || length <= noticeLength.least + noticeLength.perFact * quotes.length;
  }
  const headings = new Set(data.edits.flatMap(({ path }) => path));
  return data.edits.every((edit) => {
    if (isRearrangement(edit) || isTypography(edit) || headings.has(edit.after ?? '')) return true;
    if (isCountEdit(edit)) return newCounts(edit).every((count) => counts.has(count));
    const words = normalise(edit.after ?? '');
    const told = quotes.filter((quote) => words.includes(quote)).length;
    return edit.op !== 'delete' && told > 0 && words.length <= passageLength * told;
  });
}

/** The number of countries that an announcement gives to a list, where those before it gave others alone. */
function miscountOf({ counts }: Announcement, members: readonly Announcement[]): Relation['miscount'] {
  const by = members.find((member) => member.counts.length > 0);
  const [here, there] = [counts[0], by?.counts[0]];
  if (here === undefined || there === undefined || by === undefined) return null;
  return members.some((member) => member.counts.some((count) => counts.includes(count))) ? null : { here, there, by };
}

/** Whether those who follow what the event is about were told of its event, by an alert that mattered as much. */
function wereTold({ data }: NoticeEvent, members: readonly Announcement[]): boolean {
  const told = members.filter(({ severity }) => severity !== 'editorial');
  const followed = new Set(told.flatMap(({ programmes }) => programmes));
  const weight = Math.min(...told.map(({ severity }) => severities.indexOf(severity)));
  return (
    severities.indexOf(data.change.severity) >= weight && data.programmes.every((programme) => followed.has(programme))
  );
}

/** All announcements of the event that a change may join, and the strongest of what speaks for it. */
function eventOf(event: NoticeEvent, own: Announcement, announcements: readonly Announcement[]) {
  const isTakenBack = new Set(announcements.flatMap(({ reverts }) => reverts ?? []));
  const contrary = contradicting(own.facts, announcements);
  const groups = [...Map.groupBy(announcements, ({ first }) => first).values()].flatMap((members) => {
    const [first] = members;
    const ground = strongest(members.flatMap((member) => groundOf(own, member) ?? []));
    const isOwn = members.some(({ change }) => change === event.id) || first?.source === own.source;
    if (first === undefined || ground === null || isOwn) return [];
    if (members.some(({ change }) => isTakenBack.has(change))) return [];
    // What was announced otherwise since may be over again.
    const isOvertaken = contrary.some((later) => later.at > first.at && later.first !== first.first);
    return isOvertaken ? [] : [{ members, ground }];
  });
  const members = groups.flatMap((group) => group.members).toSorted((one, other) => one.at.localeCompare(other.at));
  const ground = strongest(groups.map((group) => group.ground));
  return ground === null ? null : { members, ground };
}

/**
 * How a change stands to what other sources of its jurisdiction announced before, in the order of the announcements; null when
 * none announced the same. In doubt it is news, and says so by itself.
 */
export function relate(event: NoticeEvent, own: Announcement, announcements: readonly Announcement[]): Relation | null {
  const { kind } = event.data.change;
  if (kind !== 'published' && kind !== 'amended') return null;
  const open = announcements.filter(({ openUntil }) => openUntil >= event.time);
  const found = eventOf(event, own, open);
  if (found === null) return null;
  const { members, ground } = found;
  const agreed = agreements(
    own.facts,
    members.flatMap(({ facts }) => facts),
  ).length;
  const original = originalOf(event, members);
  const contrary = conflictsWith(event, members, original);
  const contraries = new Set(contrary.map(({ here }) => here));
  const news = event.data.facts.filter(
    (fact) =>
      isNews(fact) &&
      !contraries.has(fact) &&
      !members.some((member) => member.facts.some((told) => covers(told, fact, isOtherLanguage(event, member)))),
  );
  const titled = members.find((member) => sameTitle(own, member));
  // Without a fact that both state, a title must be the same, and of the same day where it is the only ground.
  const isSure =
    agreed > 0 ||
    (titled !== undefined && (ground === 'document' || daysBetween(own, titled) <= 1) && kind === 'published');
  const isStale = original !== null && contrary.every(({ prevails }) => prevails === 'there');
  const miscount = miscountOf(own, members);
  const counts = new Set([...members.flatMap((member) => member.counts), ...(original === null ? [] : own.counts)]);
  const isKnown =
    isSure &&
    news.length === 0 &&
    ((contrary.length === 0 && miscount === null) || (isStale && agreed > 0)) &&
    (event.data.unread ?? []).length === 0 &&
    event.data.factsOmitted === undefined &&
    !members.some(({ source }) => source === own.source) &&
    wereTold(event, members) &&
    hasKnownWordsOnly(event, titled === undefined ? '' : event.data.notice.title, counts);
  return { members, original, news, conflicts: contrary, miscount, isKnown };
}

/** What a correction says instead of what the document said that it corrects. */
export function correctedFacts(facts: readonly FactDelta[], corrected: Announcement): FactDelta[] {
  const was = singleFacts(corrected.facts);
  const is = new Set(singleFacts(facts).values());
  return facts.map((fact): FactDelta => {
    const before = [...was.values()].find(
      ({ type, programme, qualifier }) =>
        type === fact.type && programme === fact.programme && qualifier === fact.qualifier,
    )?.after;
    const isOther = before != null && fact.after !== null && before.unit === fact.after.unit;
    return fact.op === 'add' && is.has(fact) && isOther && !sameValue(before, fact.after)
      ? { ...fact, op: 'correct', before }
      : fact;
  });
}
