import type { AnyNode, Element } from 'domhandler';
import { bodyOf } from './body.ts';
import { hintsOf, wordsOf } from './hints.ts';
import { findRelated } from './related.ts';
import type { TextAmounts } from './textAmounts.ts';
import { isElement, namesOf } from './visible.ts';

/** A callout has words of its own beside the text. */
const calloutWords =
  /(?:^|[^a-z])(?:callout|note|notice|warning|alert|important|info|inset|tip|box|highlight)(?:$|[^a-z])/i;
/** Text of a notice stands in these; a class of theirs says how it looks. */
const textElements = new Set('h1 h2 h3 h4 h5 h6 p li td th tr dt dd a span strong em b i caption summary'.split(' '));
/** An element with more of the content's prose than this is the content, whatever it is called (seen: `body class="has-nav"`). */
const contentShare = 0.3;
/** Text this short under a name is what it is called. */
const littleText = 60;
/** Of what leads elsewhere, so much is links. */
const linkedShare = 0.4;
/** Behind the text less is enough. */
const linkedBehind = 0.2;
const linkList = { links: 4, share: 0.8 };
/** A list of places on the page repeats its headings. */
const placeList = { places: 3, share: 0.8 };
/** Of what asks for input, so much text may stand around it. */
const formText = 1200;
/** Who wrote it, what is asked for and what a picture shows is said in so few characters. */
const shortNote = 700;
const shortCaption = 300;
const shortStamp = 160;
/** Summaries beside the links of cards are shorter, on average. */
const cardSummary = 180;
/** What stands in a column beside the text says less than this share of it. */
const besideShare = 0.5;

/** Whether text or a table stands right before an element, so that the element goes on with it. */
function followsText(element: Element, amountsOf: (node: AnyNode) => TextAmounts): boolean {
  let before = element.prev;
  while (before !== null && amountsOf(before).text === 0) before = before.prev;
  if (before === null) return false;
  return (
    before.type === 'text' || (isElement(before) && /^(?:h[1-6]|p|table|ul|ol|dl|pre|blockquote)$/.test(before.name))
  );
}

const pictures = /^(?:img|picture|figure|video|iframe|amp-img)$/;
const mostBeside = 8;
/** Whether a picture stands beside an element, alone or as the first thing of its neighbour. */
function showsPicture({ parent }: Element): boolean {
  return (parent?.children ?? []).slice(0, mostBeside).some((node) => {
    if (!isElement(node)) return false;
    const inner = node.children.find(isElement);
    return pictures.test(node.name) || (inner !== undefined && pictures.test(inner.name));
  });
}

/** Whether an element holds more than one of a kind, as what readers say does. */
function hasLikes({ children }: Element): boolean {
  const names = children.slice(0, mostCards).flatMap((child) => (isElement(child) ? [child.name] : []));
  return names.length > 1 && new Set(names).size < names.length;
}

const heading = /^h[2-6]$/;
const mostUnder = 30;
const leastCards = 3;
const longestCard = 220;
const mostCards = 60;
/** Whether an element is a row of cards: like children, each short and leading elsewhere. */
function isRow(element: Element, amountsOf: (node: AnyNode) => TextAmounts): boolean {
  const cards = element.children.filter((child) => amountsOf(child).text > 0).slice(0, mostCards);
  const [first] = cards;
  if (cards.length < leastCards || first === undefined || !isElement(first)) return false;
  return cards.every((card) => {
    const { text, links } = amountsOf(card);
    return isElement(card) && card.name === first.name && links > 0 && text <= longestCard;
  });
}

/** What readers say stands behind so much of what a page says, or behind its text. */
const talkShare = 0.3;

/** How wide an element is in a grid, as its class says: `col-md-8`, `large-4 columns`. */
function gridWidth(element: Element): number | null {
  const widths = [
    ...namesOf(element).matchAll(
      /(?:^|[\s_-])(?:col|columns?|large|medium|lg|md|span|grid|unit|size)-?(\d{1,2})(?=$|[\s_-])/gi,
    ),
  ].map(([, width]) => Number(width));
  return widths.length === 0 ? null : Math.min(...widths);
}

const isList = /^[uo]l$/;
const entries = /^(?:li|dd|td)$/;
const mostAround = 4;
/** Whether an element, or one of the nearest around it, is such a one. */
function isWithin(element: Element, is: (around: Element) => boolean): boolean {
  for (
    let [at, seen] = [element, 0] as [AnyNode | null, number];
    at !== null && seen < mostAround;
    at = at.parent, seen++
  )
    if (isElement(at) && is(at)) return true;
  return false;
}

/** Whether an element stands in an entry of a list, so that what it stamps is the entry and not the page. */
const isInEntry = ({ parent }: Element): boolean =>
  parent !== null && isElement(parent) && isWithin(parent, ({ name }) => entries.test(name));

/** What is folded away is the page's own, be it links alone. */
const folds = new Set(['accordion', 'collapsible', 'toggle', 'expander', 'fold']);
const isFold = (element: Element): boolean =>
  isWithin(element, (around) => wordsOf(around).some((word) => folds.has(word)));

/** Tells what stands around a notice within its content. `landmark` says whether the page itself marks the content. */
export function findFurniture(
  content: AnyNode,
  amountsOf: (node: AnyNode) => TextAmounts,
  landmark: boolean,
): (element: Element) => boolean {
  const whole = amountsOf(content);
  const most = (whole.prose - whole.talk) * contentShare;
  const { path, end } = bodyOf(content, amountsOf);
  const isUnknown = path.size === 1;
  const talkStart = Math.min(end, whole.start + whole.text * talkShare);
  const related = findRelated(content, amountsOf, most, landmark, talkStart);
  /** Whether an element stands in a narrower column than the text. */
  const isBeside = (element: Element, prose: number): boolean => {
    const { parent } = element;
    if (parent === null || !(path.has(parent) || isUnknown)) return false;
    const own = gridWidth(element);
    if (own === null) return false;
    // Where no paragraphs tell, as of tables alone, the text stands where most is said.
    const body = parent.children.find((child) =>
      isUnknown ? child !== element && amountsOf(child).prose >= whole.prose * besideShare : path.has(child),
    );
    if (body === undefined || !isElement(body)) return false;
    const width = gridWidth(body);
    return width !== null && own < width && prose < amountsOf(body).prose * besideShare;
  };
  /** Whether all that a heading is over stands around the notice. */
  const isOrphan = (element: Element): boolean => {
    let led = false;
    for (let next = element.next, seen = 0; next !== null && seen < mostUnder; next = next.next, seen++) {
      if (amountsOf(next).text === 0) continue;
      if (!isElement(next)) return false;
      if (heading.test(next.name)) break;
      if (!isFurniture(next)) return false;
      led = true;
    }
    return led;
  };
  /** Whether a list goes on with the text: right behind it, or within an entry of a list that does. */
  const isOwnList = (element: Element): boolean => {
    let list: AnyNode | null = element;
    while (list?.parent?.type === 'tag' && list.parent.name === 'li') list = list.parent.parent;
    if (list === null || !isElement(list) || !isList.test(element.name)) return false;
    return path.has(list.parent ?? content) && followsText(list, amountsOf);
  };
  const decide = (element: Element): boolean => {
    const { text, prose, links, places, asks, titles, terms, start } = amountsOf(element);
    if (text === 0) return false;
    if (element.name === 'title') return true;
    if (related.has(element) && !path.has(element)) return true;
    const hints = hintsOf(element);
    // A banner may be all that a script left of a page.
    if (path.has(element)) return hints.has('sure') && titles === 0 && text <= shortCaption && element !== content;
    const behind = start >= end;
    const { name, attribs } = element;
    const isText = textElements.has(name);
    if (hints.has('talk') && titles === 0 && start >= talkStart)
      if (asks || links > 0 || text <= littleText || hasLikes(element)) return true;
    if (prose > 0 && prose >= most) return false;
    const linked = text - prose;
    if (name === 'aside' || attribs['role'] === 'complementary')
      return (
        !calloutWords.test(namesOf(element)) &&
        (links > 1 || linked >= text * linkedShare || !landmark || behind || hints.has('frame'))
      );
    if (name === 'form' && asks && text <= formText) return true;
    if (places >= placeList.places && links === 0 && linked >= text * placeList.share) return true;
    // Below a picture that is a link, it is what the link says.
    if (
      name === 'figcaption' &&
      text <= shortCaption &&
      links === 0 &&
      !isWithin(element, (around) => around.name === 'a')
    )
      return true;
    if (titles > 0) return false;
    if (behind && heading.test(name) && isOrphan(element)) return true;
    if (links > 0 && isBeside(element, prose)) return true;
    const leads = linked >= text * (behind ? linkedBehind : linkedShare) && links > 0;
    const isLittle = text <= littleText;
    if (hints.has('caption') && name !== 'caption' && text <= shortCaption && showsPicture(element)) return true;
    const isNamed = hints.has('frame') || hints.has('tool') || hints.has('sure');
    if (isText && name !== 'p') return isNamed && isLittle && linked >= text * linkedShare;
    if (hints.size > 0) {
      if ((isNamed || hints.has('others')) && (isLittle || leads)) return true;
      if (hints.has('others') && isRow(element, amountsOf)) return true;
      if (hints.has('sure') || (hints.has('tool') && asks && text <= formText)) return true;
      if (hints.has('people') && text <= shortNote) return true;
      if (hints.has('ask') && text <= shortNote) return true;
      if (hints.has('stamp') && text <= shortStamp && !isInEntry(element)) return true;
    }
    if (isText) return false;
    // In the part that a page marks as its own, cards without a name that says so are its news; data in them are no news anywhere.
    if (
      !landmark &&
      behind &&
      !isOwnList(element) &&
      !isFold(element) &&
      terms * 2 < prose &&
      links > 1 &&
      leads &&
      prose <= links * cardSummary
    )
      return true;
    // Without a landmark, a list of links that goes on with no text stands beside the notice more often than in it.
    if (isFold(element)) return false;
    return !landmark && links >= linkList.links && linked >= text * linkList.share && !followsText(element, amountsOf);
  };
  const decided = new Map<Element, boolean>();
  const isFurniture = (element: Element): boolean => {
    const known = decided.get(element);
    if (known !== undefined) return known;
    const is = decide(element);
    decided.set(element, is);
    return is;
  };
  return isFurniture;
}
