import type { AnyNode, Element } from 'domhandler';
import { walk } from '../../capture/walk.ts';
import type { Source } from '../../catalog/catalog.ts';
import { isElement, isHidden } from '../page/visible.ts';
import { daysAbove } from './daysAbove.ts';
import { readDayWithoutYear } from './dayWithoutYear.ts';
import { type EntrySaid, openEntry, readEntry, repeatedIn } from './entry.ts';
import { mayPrintDay } from './entryDay.ts';
import { crowding, datedWeight, fewness, type Group, groupsOf, mostUnits, promise, resolveFrom } from './itemGroups.ts';
import { type Piece, unitsOf } from './record.ts';

/** Nodes right beside an entry that may belong to it. */
const mostBeside = 12;
/** Entries of one list, the first. */
const mostEntries = 1000;
/** Groups that are read as lists, the likeliest. */
const mostRead = 4;
const says = (node: AnyNode): boolean =>
  node.type === 'text' ? node.data.trim() !== '' : isElement(node) && !isHidden(node);

/** Of boxes that hold one entry each, so many hold no more than one. */
const singleShare = 0.7;
const fewestBoxes = 3;

/** Where most boxes hold one entry each, what more stands in some of them belongs to the entry: a button, a second link. */
function onePerBox(byParent: ReadonlyMap<Element, readonly Element[]>): boolean {
  const single = [...byParent.values()].filter(({ length }) => length === 1).length;
  return byParent.size >= fewestBoxes && single >= byParent.size * singleShare;
}

/** The nodes of each entry: where entries are no boxes but stand in a row, what stands between two belongs to one of them. */
function* entriesOf({ members }: Group): Generator<readonly AnyNode[]> {
  const byParent = new Map<Element, Element[]>();
  for (const { parent, node } of members.slice(0, mostEntries))
    byParent.set(parent, [...(byParent.get(parent) ?? []), node]);
  const isSingle = onePerBox(byParent);
  for (const [parent, all] of byParent) {
    const nodes = isSingle ? all.slice(0, 1) : all;
    const own = new Set<AnyNode>(nodes);
    const runs: AnyNode[][] = [[]];
    for (const child of parent.children) {
      if (own.has(child)) runs.push([]);
      else if (says(child)) runs.at(-1)?.push(child);
    }
    const [before = [], ...behind] = runs;
    const between = behind.slice(0, -1).filter((run) => run.length > 0).length;
    const isRow = nodes.length > 1 && between >= (nodes.length - 1) / 2;
    const leads =
      before.length > 0 && ((behind.at(-1)?.length ?? 0) === 0 || before.some((node) => mayPrintDay(shortText(node))));
    const most = Math.min(
      mostBeside,
      Math.max(0, ...(leads ? behind.slice(0, -1) : behind.slice(0, -1)).map((run) => run.length)),
    );
    for (const [at, node] of nodes.entries()) {
      if (!isRow) yield [node];
      else if (leads) yield [...(runs[at] ?? []).slice(-most), node];
      else yield [node, ...(behind[at] ?? []).slice(0, most)];
    }
  }
}

function shortText(node: AnyNode): string {
  let text = '';
  walk(node, (inner) => {
    if (text.length > 80) return 'end';
    if (inner.type === 'text') text += inner.data;
    return 'in';
  });
  return text.trim();
}

/** A list that was found on a page. */
export interface FoundItems {
  readonly items: readonly EntrySaid[];
  /** What stands in its entries. */
  readonly said: ReadonlySet<string>;
  /** How much it looks like the list of the page; to be compared with the page's prose. */
  readonly weight: number;
}

/** Finds the entries of a page's list by themselves: what is built alike, one link each, titled and mostly dated. */
export function findItems(
  root: AnyNode,
  source: Source,
  baseUrl: string,
  match: RegExp | null = null,
  seenAt: string | null = null,
): FoundItems | null {
  const page = resolveFrom(baseUrl);
  const resolve = (anchor: Element): URL | null => {
    const url = page(anchor);
    return url !== null && (match === null || match.test(url.href)) ? url : null;
  };
  const likely = groupsOf(root, resolve)
    .map((group) => ({ group, promise: promise(group) }))
    .toSorted((one, other) => other.promise - one.promise)
    .slice(0, mostRead);
  let best: FoundItems | null = null;
  for (const { group } of likely) {
    const found = readGroup(group, resolve, source, seenAt);
    if (best === null || found.weight > best.weight) best = found;
  }
  return best !== null && best.items.length > 0 ? best : null;
}

/** The day without a year that stands in an entry by itself. */
function ownDay(pieces: readonly Piece[], source: Source, seenAt: string | null): string | null {
  for (const { text } of pieces) {
    const day = readDayWithoutYear(text, null, source, seenAt);
    if (day !== null) return day;
  }
  return null;
}

function readGroup(
  group: Group,
  resolve: (anchor: Element) => URL | null,
  source: Source,
  seenAt: string | null,
): FoundItems {
  const entries = [...entriesOf(group)]
    .map((nodes) => ({ nodes, entry: openEntry(nodes, resolve) }))
    .filter(({ entry }) => entry.anchors.length > 0);
  const repeated = repeatedIn(entries.map(({ entry }) => entry));
  const items = new Map<string, EntrySaid>();
  const above = daysAbove(group.members, source, seenAt);
  let days = 0;
  for (const { nodes, entry } of entries) {
    const said = readEntry(entry, repeated, source);
    if (said === null || items.has(said.link.href)) continue;
    const own = said.day ?? ownDay(entry.pieces, source, seenAt);
    const heading = own === null ? nodes.map((node) => above.get(node)).find((day) => day !== undefined) : undefined;
    if (own !== null || heading?.isHeading === true) days++;
    items.set(said.link.href, { ...said, day: own ?? heading?.day ?? null });
  }
  const all = [...items.values()];
  const said = all.reduce((sum, { title }) => sum + Math.min(unitsOf(title), mostUnits), 0);
  const dated = days / Math.max(1, all.length);
  const looks = said * (1 + (datedWeight - 1) * dated) * group.place * fewness(Math.max(1, all.length));
  const texts = new Set(entries.flatMap(({ entry }) => entry.pieces.map(({ text }) => text)));
  return { items: all, said: texts, weight: looks / crowding(group.members) ** 2 };
}
