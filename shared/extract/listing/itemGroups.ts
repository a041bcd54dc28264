import type { AnyNode, Element } from 'domhandler';
import { foldSpace } from '../../capture/foldSpace.ts';
import { walk } from '../../capture/walk.ts';
import { wordsOf } from '../page/hints.ts';
import { isHead, joinTables, shortText } from '../page/tableHeads.ts';
import { isElement, isHidden } from '../page/visible.ts';
import { titleUnitsOf } from './entry.ts';
import { mayPrintDay } from './entryDay.ts';

/** What stands below an element, as far as it tells lists from menus. */
class Sum {
  text = 0;
  links = 0;
  /** Units of what the links say, the longest first; one for each run to the same address. */
  said: readonly number[] = [];
  days = 0;
  headed = false;
  last = '';
}

/** Elements beside each other that each hold one link: entries, if anything on the page is. */
export interface Group {
  readonly members: { readonly parent: Element; readonly node: Element; readonly sum: Sum }[];
  readonly place: number;
}

/** Links that say less, in units, are words of a menu, page numbers or marks. */
const titleUnits = 12;
/** Longer titles say no more for a list. */
export const mostUnits = 60;
const mostSaid = 6;
const rivalShare = 0.4;
/** Text outside of its link is the title of an entry less often. */
const textShare = 0.6;
/** A list that is dated counts so many times more. */
export const datedWeight = 4;
const headedWeight = 1.3;
const mainWeight = 1.6;
const frameWeight = 0.12;
/** What holds more of a page's text than this is no frame, whatever it is called: `body class="has-sidebar"`. */
const frameShare = 0.85;
/** And within the page's main part, what holds more of it than this: `related-content-display` around the list itself. */
const mainShare = 0.5;
const frameWords = new Set(
  'nav navbar navigation menu submenu gnb lnb snb header footer foot sidebar breadcrumb breadcrumbs crumb crumbs pager pagination paging skip languages social share related cookie sitemap quick quicklinks rail'.split(
    ' ',
  ),
);

/** What a script is called with, where it names a notice: `fn_view('12345')`, `__doPostBack('…$lnkTitle12','')`. */
const called = /^[^(]{0,200}\(([^()]{0,200}\d[^()]{0,200})\)/u;
/** A script that does something else with its number. */
const otherScript = /page|paging|sort|print|lang|menu|slide|share|popup|login|search|tab\b|font|move|list\(/iu;
/** An attribute that tells a script which notice is meant: `data-post-no="264688"`; not which page or tab. */
const dataName = /^data-(?!.*(?:page|menu|tab|slide|sort|target|index))(?:[a-z]+[-_])*(?:id|no|num|seq|idx|key|sn)$/u;
const dataValue = /^(?=.*\d)[\w-]{1,60}$/u;
const opensHere = /collaps|accordion|toggle|expand|faq/iu;

/** What stands for the address of a notice that has none: the page itself, with what its script is called with behind `#!`. */
const onPage = (own: URL, name: string): URL => {
  const url = new URL(own);
  url.hash = `!${name.replace(/[^\p{L}\d]+/gu, '-').replace(/^-|-$/gu, '')}`;
  return url;
};

/** Whether an address is that of a list, with a mark for one of its notices. */
export const isOnPage = ({ hash }: URL): boolean => hash.startsWith('#!');

/** Where a link leads that is no address: to a script that is told which notice, or to what unfolds on the page. */
function placeOf({ attribs }: Element, href: string, own: URL): URL | null {
  const script = /^javascript:/iu.test(href) ? href.slice(11) : (attribs['onclick'] ?? '');
  const argument = otherScript.test(script.slice(0, 80)) ? undefined : called.exec(script)?.[1];
  if (argument !== undefined) return onPage(own, argument);
  const data = Object.entries(attribs).filter(([name, value]) => dataName.test(name) && dataValue.test(value));
  const isScript = href === '#' || /^javascript:/iu.test(href);
  if (isScript && data.length > 0) return onPage(own, data.map(([, value]) => value).join('-'));
  const opens =
    'aria-expanded' in attribs ||
    opensHere.test(`${attribs['class'] ?? ''} ${attribs['data-toggle'] ?? ''} ${attribs['data-bs-toggle'] ?? ''}`);
  return href.length > 1 && href.startsWith('#') && opens ? onPage(own, href) : null;
}

/** An address as an entry's: on the web, and not the page itself. */
export function resolveFrom(baseUrl: string): (anchor: Element) => URL | null {
  const own = URL.parse(baseUrl);
  return (anchor) => {
    const href = (anchor.attribs['href'] ?? '').trim();
    if (own !== null && (href === '' || href.startsWith('#') || /^javascript:/iu.test(href)))
      return placeOf(anchor, href, own);
    if (/^(?:mailto|tel|data):/iu.test(href)) return null;
    const url = URL.parse(href, baseUrl);
    if (url === null || !/^https?:$/.test(url.protocol)) return null;
    const isSame = url.origin === own?.origin && url.pathname === own.pathname && url.search === own.search;
    return isSame ? null : url;
  };
}

const joinSaid = (one: readonly number[], other: readonly number[]): readonly number[] =>
  other.length === 0 ? one : [...one, ...other].toSorted((a, b) => b - a).slice(0, mostSaid);
/** The same link again, as around the picture and around the title. */
const longer = (before: readonly number[], [again = 0]: readonly number[]): readonly number[] => {
  const [first = 0, ...others] = before;
  return [Math.max(first, again), ...others];
};

/** How many links of an element say about as much as the longest: one in an entry, many in a list. */
function rivals({ said }: Sum): number {
  const [best = 0] = said;
  return Math.max(
    1,
    said.filter((units) => units >= Math.max(titleUnits, Math.min(best, mostUnits) * rivalShare)).length,
  );
}

/** Units of the title that an element may have. */
const titleIn = ({ said: [best = 0], text }: Sum): number =>
  Math.min(mostUnits, Math.max(best, Math.min(text, mostUnits) * textShare));

/** Sums up each element once, and groups children of one name under parents that are built alike. */
export function groupsOf(root: AnyNode, resolve: (anchor: Element) => URL | null): Group[] {
  const sums = new Map<AnyNode, Sum>([[root, new Sum()]]);
  const shapes = new Map<string, number>();
  const shapeOf = new Map<AnyNode, number>();
  const shape = (key: string): number => {
    const known = shapes.get(key) ?? shapes.size;
    shapes.set(key, known);
    return known;
  };
  const groups = new Map<string, Group['members']>();
  /** Rows with a cell for the day: each is one record, whatever its other cells link. */
  const records = new Set<Element>();
  const around: Element[] = [];
  const parents = new Map<Element, Element>();
  walk(
    root,
    (node) => {
      const outer = around.at(-1);
      const sum = sums.get(outer ?? root);
      if (node.type === 'text' && sum !== undefined) {
        const said = node.data.trim();
        sum.text += said.length;
        if (mayPrintDay(said)) sum.days++;
      }
      if (!isElement(node)) return node === root ? 'in' : 'past';
      if (isHidden(node)) return 'past';
      if (outer !== undefined) parents.set(node, outer);
      const [first = ''] = (node.attribs['class'] ?? '').trim().split(/\s+/);
      const name = `${node.name} ${(node.attribs['id'] ?? '').slice(0, 60)} ${first.slice(0, 60)}`.replace(/\d+/g, '0');
      shapeOf.set(node, shape(`${shapeOf.get(outer ?? root) ?? 0} ${name}`));
      sums.set(node, new Sum());
      around.push(node);
      return 'in';
    },
    (node) => {
      if (!isElement(node) || around.at(-1) !== node) return;
      around.pop();
      const sum = sums.get(node) ?? new Sum();
      if (node.name === 'time') sum.days = Math.max(1, sum.days);
      const url = node.name === 'a' ? resolve(node) : null;
      if (url !== null) {
        const units = sayUnits(node);
        sum.links = 1;
        sum.said = [units];
        sum.last = url.href;
      }
      if (/^h[1-6]$/.test(node.name) && sum.links > 0) sum.headed = true;
      if (sum.links > 0 && !isHead(node)) {
        const outer = around.at(-1);
        if (outer !== undefined) {
          const key = `${shapeOf.get(outer)} ${node.name}`;
          const members = groups.get(key) ?? [];
          members.push({ parent: outer, node, sum });
          groups.set(key, members);
        }
      }
      const row = around.at(-1);
      if (node.name === 'td' && sum.links === 0 && sum.days > 0 && row !== undefined) records.add(row);
      const outer = sums.get(row ?? root);
      if (outer === undefined) return;
      const isAgain = sum.links === 1 && sum.last === outer.last;
      outer.text += sum.text;
      outer.links += sum.links;
      outer.said = isAgain ? longer(outer.said, sum.said) : joinSaid(outer.said, sum.said);
      outer.days += sum.days;
      outer.headed ||= sum.headed;
      if (sum.links > 0) outer.last = sum.last;
    },
  );
  const textOf = (node: AnyNode): number => sums.get(node)?.text ?? 0;
  const placeOf = placing(parents, (element, main) =>
    main === null ? textOf(element) < textOf(root) * frameShare : textOf(element) < textOf(main) * mainShare,
  );
  const recordOf = (node: Element): Element | null => {
    for (let [at, seen] = [parents.get(node), 0]; at !== undefined && seen < cellDepth; at = parents.get(at), seen++)
      if (records.has(at)) return at;
    return null;
  };
  /** Cells of records, or links in them, several of a row. */
  const isTorn = (members: Group['members']): boolean => {
    const rows = members.flatMap(({ node }) => recordOf(node) ?? []);
    return rows.length * 2 > members.length && new Set(rows).size < rows.length;
  };
  return joinTables([...groups.values()]).flatMap((members): Group[] => {
    const [first] = members;
    if (first === undefined || members.length < 2 || isTorn(members)) return [];
    return [{ members, place: placeOf(first.parent) }];
  });
}

/** Elements between a link and the row that it stands in. */
const cellDepth = 4;
/** Units of a link's text; what is deep within it is not looked for. */
const sayUnits = (anchor: Element): number => titleUnitsOf(foldSpace(shortText(anchor)));

/** How much the place of an element says for what stands there: the page's main part, or a frame that is called so. */
function placing(
  parents: ReadonlyMap<Element, Element>,
  isPart: (element: Element, main: Element | null) => boolean,
): (element: Element) => number {
  const known = new Map<Element, number>();
  const isMain = ({ name, attribs }: Element): boolean => name === 'main' || attribs['role'] === 'main';
  const mainAround = (element: Element): Element | null => {
    let at = parents.get(element);
    while (at !== undefined && !isMain(at)) at = parents.get(at);
    return at ?? null;
  };
  const own = (element: Element): number => {
    const { name, attribs } = element;
    if (isMain(element)) return mainWeight;
    const isFrame =
      name === 'aside' || attribs['role'] === 'complementary' || wordsOf(element).some((word) => frameWords.has(word));
    return isFrame && isPart(element, mainAround(element)) ? frameWeight : 1;
  };
  return (element) => {
    const path: Element[] = [];
    let at: Element | undefined = element;
    while (at !== undefined && !known.has(at)) {
      path.push(at);
      at = parents.get(at);
    }
    let place = at === undefined ? 1 : (known.get(at) ?? 1);
    for (const node of path.toReversed()) {
      const step = own(node);
      place = step === mainWeight ? mainWeight : Math.min(place, step === 1 ? place : step);
      known.set(node, place);
    }
    return place;
  };
}

/** How much a group looks like the list of a page, before it is read. */
export function promise({ members, place }: Group): number {
  const said = members.reduce((all, { sum }) => all + titleIn(sum), 0);
  const dated = members.filter(({ sum }) => sum.days > 0).length / members.length;
  const headed = members.filter(({ sum }) => sum.headed).length > members.length / 2 ? headedWeight : 1;
  return (said * (1 + (datedWeight - 1) * dated) * headed * place * fewness(members.length)) / crowding(members) ** 2;
}

/** Two alike may be so by chance; a menu of a hundred is no better list than one of ten. */
export const fewness = (count: number): number => (1 - 1 / count) * count ** -0.3;

export const crowding = (members: Group['members']): number =>
  members.reduce((all, { sum }) => all + rivals(sum), 0) / members.length;
