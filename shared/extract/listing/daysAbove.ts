import type { AnyNode, Element } from 'domhandler';
import { foldSpace } from '../../capture/foldSpace.ts';
import { walk } from '../../capture/walk.ts';
import type { Source } from '../../catalog/catalog.ts';
import { isElement, isHidden } from '../page/visible.ts';
import { readDayWithoutYear, yearNamed } from './dayWithoutYear.ts';
import { isDayLine } from './entryDay.ts';
import { readListedDay } from './listedDay.ts';

/** A line with a day above entries. */
export interface DayAbove {
  /** RFC 3339; null where the line is not read. */
  readonly day: string | null;
  readonly isHeading: boolean;
}

const isInHeading = ({ parent }: AnyNode): boolean =>
  [parent, parent?.parent ?? null].some(
    (node) => node !== null && isElement(node) && /^(?:h[1-6]|dt|caption|summary)$/u.test(node.name),
  );

/** By entry, the line with a day that stands above it and the others of that day, as in gazettes and lists of decisions. */
export function daysAbove(
  members: readonly { readonly parent: Element; readonly node: Element }[],
  source: Source,
  seenAt: string | null,
): ReadonlyMap<AnyNode, DayAbove> {
  const own = new Set<AnyNode>(members.map(({ node }) => node));
  const above = new Map<AnyNode, DayAbove>();
  const top = sharedAncestor(members.map(({ parent }) => parent));
  let heading: DayAbove | null = null;
  let year: string | null = null;
  if (top === null) return above;
  walk(top, (node) => {
    if (own.has(node)) {
      if (heading !== null) above.set(node, heading);
      return 'past';
    }
    if (node.type === 'text') {
      const said = foldSpace(node.data);
      const isHeading = isInHeading(node);
      if (isDayLine(said)) heading = { day: readListedDay(said, source), isHeading };
      else {
        const day = readDayWithoutYear(said, year, source, seenAt);
        if (day !== null) heading = { day, isHeading };
        else if (isHeading) year = yearNamed(said) ?? year;
      }
    }
    return isElement(node) && !isHidden(node) ? 'in' : 'past';
  });
  return above;
}

/** The innermost element that holds all of some. */
function sharedAncestor(elements: readonly Element[]): Element | null {
  const pathOf = (element: Element): Element[] => {
    const path: Element[] = [];
    for (let at: AnyNode | null = element; at !== null; at = at.parent) if (isElement(at)) path.push(at);
    return path.toReversed();
  };
  const [first, ...others] = [...new Set(elements)].map(pathOf);
  if (first === undefined) return null;
  const most = others.reduce(
    (depth, path) => Math.min(depth, first.findIndex((element, at) => path[at] !== element) >>> 0),
    first.length,
  );
  return first[most - 1] ?? null;
}
