import { isNoticeEvent, type NoticeEvent, severities } from '../../shared/alert/event.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { reminderIn } from '../../shared/language/told/reminder.ts';
import { sayEach, spoken } from '../../shared/language/told/spoken.ts';
import { toldIn } from '../../shared/language/told/told.ts';
import { eventId } from '../../shared/relate/eventId.ts';
import { lengthOf, longestLine } from '../../shared/understand/headline/oneLine.ts';
import { sayCountry } from '../../shared/understand/headline/sayValue.ts';
import type { ChangeStore } from '../adapters/dynamodb/changeStore.ts';
import type { Group, GroupStore } from '../adapters/dynamodb/groupStore.ts';

/** A round over an authority's pages is over when no page with the news came for this long (design §5.8). */
const settledAfterMs = 10 * 60_000;
/** A page that others join all the time waits no longer than this. */
const longestWaitMs = 60 * 60_000;
/** Pages of one follow-up: their names have room in a message. */
const mostTold = 200;

/** What a line says, and on how many pages more; where the count has no room, the names of the pages say it. */
function onPages(language: string, line: string, pages: number): string {
  const known = spoken.find((one) => one === language);
  const text = known === undefined || pages === 0 ? line : `${line}${reminderIn[known].onPages(pages)}`;
  return lengthOf(text) <= longestLine ? text : line;
}

/** The severity of a change by itself. */
const severityOf = ({ group, change }: NoticeEvent['data']) => group.severity ?? change.severity;

interface Dependencies {
  readonly catalog: Catalog;
  readonly groups: GroupStore;
  readonly changes: ChangeStore;
  readonly siteUrl: string;
}

/** A page as a follow-up names it. */
function memberOf({ id, data }: NoticeEvent, { sources }: Catalog) {
  const { source, notice, destination = null, programmes, links } = data;
  const title = sources.find((one) => one.id === source.id)?.title ?? { en: notice.title };
  const name =
    destination === null ? title : sayEach((language) => sayCountry({ value: destination }, toldIn(language)));
  return { change: id, source: source.id, name, destination, programmes, official: links.official };
}

/** What a follow-up says: the news in the words of one page that it tells of, and which pages have it. */
function followUp(
  group: Group,
  told: readonly [NoticeEvent, ...NoticeEvent[]],
  before: readonly NoticeEvent[],
  { catalog, siteUrl }: Dependencies,
  now: string,
): NoticeEvent {
  const [shown] = told;
  const id = eventId([group.key, ...told.map((event) => event.id).sort()]);
  const own = told.map(({ data }) => data.source.id);
  const first = before.map(({ data }) => data.source.id);
  const sources = [...new Set([...first, ...group.told.map(({ sourceId }) => sourceId), ...own])].sort();
  const { data } = shown;
  const summary = Object.entries(data.summary).map(([language, line]) => [
    language,
    onPages(language, line, sources.length - 1),
  ]);
  const severity = severities.find((one) => told.some((event) => severityOf(event.data) === one)) ?? 'minor';
  const members = told.map((event) => memberOf(event, catalog));
  const others = before.filter(({ data: { source } }) => !own.includes(source.id));
  // A page that was told twice is one.
  const earlier = [...new Map(others.map((event) => [event.data.source.id, memberOf(event, catalog)])).values()];
  return {
    ...shown,
    id,
    time: now,
    data: {
      ...data,
      change: { ...data.change, id, severity },
      summary: Object.fromEntries(summary),
      group: { id: group.first, size: sources.length, sources, members, earlier },
      links: { ...data.links, change: `${siteUrl}/changes/${id}` },
    },
  };
}

/**
 * Records the follow-ups of groups that have settled; returns their ids. A crash between two steps records none twice. A change that
 * waits and is not recorded yet, because its check died on the way, goes on waiting.
 */
export async function tellGroups(dependencies: Dependencies, now: Date): Promise<string[]> {
  const { groups, changes } = dependencies;
  const withheld = new Map((await changes.listWithheld()).map(({ change, state }) => [change, state]));
  const before = (ms: number): string => new Date(now.getTime() - ms).toISOString();
  const read = async (id: string): Promise<NoticeEvent | null> => {
    const event = (await changes.read(id))?.event;
    return event !== undefined && isNoticeEvent(event) ? event : null;
  };
  const told: string[] = [];
  for (const group of await groups.settled(before(settledAfterMs), before(longestWaitMs))) {
    const { key, waiting, telling } = group;
    const firstState = withheld.get(group.first);
    if (firstState === 'held') continue;
    const isBegun = telling.length > 0;
    const wanted = (isBegun ? telling : waiting).slice(0, mostTold);
    const found = (await Promise.all(wanted.map(({ changeId }) => read(changeId)))).filter((event) => event !== null);
    // What some of them change beside, such as a heading, is shown rather than not.
    const [shown, ...more] = found.toSorted(
      (one, other) =>
        other.data.edits.length - one.data.edits.length ||
        one.time.localeCompare(other.time) ||
        one.id.localeCompare(other.id),
    );
    if (shown === undefined) continue;
    const members = wanted.filter(({ changeId }) => found.some(({ id }) => id === changeId));
    if (!isBegun && !(await groups.begin(key, members))) continue;
    // What an operator found wrong on one page is no truer on another that says the same.
    if (firstState === 'dropped' || firstState === 'retracted') {
      await groups.finish(key, members);
      continue;
    }
    const known = new Set([group.first, ...group.told.map(({ changeId }) => changeId)]);
    const before = (await Promise.all([...known].slice(0, mostTold).map(read))).filter((event) => event !== null);
    const event = followUp(group, [shown, ...more], before, dependencies, now.toISOString());
    if ((await changes.recordEvent(event, now.toISOString())) === 'recorded') told.push(event.id);
    await groups.finish(key, members);
  }
  return told;
}
