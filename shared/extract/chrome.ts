import type { AnyNode, Element } from 'domhandler';
import { findRelated } from './related.ts';
import { isElement, namesOf } from './visible.ts';
import type { Weight } from './weights.ts';

/** Words of a class or id that mark what stands around a notice, whatever it says. */
const surelyChrome = new Set(
  'nav navbar navigation breadcrumb breadcrumbs crumb crumbs addthis addtoany sharethis cookie cookies consent pagination pager skip skiplink skipnav pagedetails sitemap prev prevnext pagetop backtotop modal popup survey feedback hlpfl disqus chat chatbot livechat'.split(
    ' ',
  ),
);
/** Words that mark it only where little is said, or mostly links: `related-conditions` may be the notice's own. */
const likelyChrome = new Set(
  'share sharing toc menu submenu supplement marginal marginalia social banner related recommend recommended sidebar side rail toolbar search login print counter hits footer teaser teasers newsletter subscribe subscription signup promo ad ads advertisement tags carousel slider next previous'.split(
    ' ',
  ),
);
/** A callout has words of its own beside the text. */
const calloutWords =
  /(?:^|[^a-z])(?:callout|note|notice|warning|alert|important|info|inset|tip|box|highlight)(?:$|[^a-z])/i;
/** Text of a notice stands in these; a class of theirs says how it looks. */
const textElements = new Set('h1 h2 h3 h4 h5 h6 p li td th tr dt dd a span strong em b i caption summary'.split(' '));
/** An element with more of the content's prose than this is the content, whatever it is called (seen: `body class="has-nav"`). */
const contentShare = 0.3;
/** Text this short under a likely name is what it is called. */
const littleText = 60;
/** Of what a likely name stands for, so much is links. */
const linkedShare = 0.4;
const linkList = { links: 4, share: 0.8 };
/** A list of places on the page repeats its headings. */
const placeList = { places: 3, share: 0.8 };
/** Of what asks for input, so much text may stand around it. */
const formText = 1200;
const longestNames = 400;

/** The words of an element's class and id: `gc-pg-hlpfl` and `pageFeedback` have three and two. */
export function wordsOf(element: Element): string[] {
  const names = namesOf(element);
  if (names === ' ') return [];
  return names
    .slice(0, longestNames)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

/** Whether text or a table stands right before an element, so that the element goes on with it. */
function followsText(element: Element, weightOf: (node: AnyNode) => Weight): boolean {
  let before = element.prev;
  while (before !== null && weightOf(before).text === 0) before = before.prev;
  if (before === null) return false;
  return (
    before.type === 'text' || (isElement(before) && /^(?:h[1-6]|p|table|ul|ol|dl|pre|blockquote)$/.test(before.name))
  );
}

/** Tells what stands around a notice within its content. `landmark` says whether the page itself marks the content. */
export function findChrome(
  content: AnyNode,
  weightOf: (node: AnyNode) => Weight,
  landmark: boolean,
): (element: Element) => boolean {
  const most = weightOf(content).prose * contentShare;
  const related = findRelated(content, weightOf, most, landmark);
  const decide = (element: Element): boolean => {
    const { text, prose, links, places, asks } = weightOf(element);
    if (text === 0) return false;
    if (related.has(element)) return true;
    if (prose > 0 && prose >= most) return false;
    const linked = text - prose;
    const { name, attribs } = element;
    if (name === 'aside' || attribs['role'] === 'complementary')
      return !calloutWords.test(namesOf(element)) && (links > 1 || linked >= text * linkedShare || !landmark);
    if (name === 'form' && asks && text <= formText) return true;
    if (places >= placeList.places && links === 0 && linked >= text * placeList.share) return true;
    const said = wordsOf(element);
    const isText = textElements.has(name);
    if (said.some((word) => surelyChrome.has(word))) return !isText || (!/^h[1-6]$/.test(name) && text <= littleText);
    if (isText) return false;
    if (said.some((word) => likelyChrome.has(word)) && (text <= littleText || linked >= text * linkedShare))
      return true;
    // Without a landmark, a list of links that goes on with no text stands beside the notice more often than in it.
    return !landmark && links >= linkList.links && linked >= text * linkList.share && !followsText(element, weightOf);
  };
  const decided = new Map<Element, boolean>();
  return (element) => {
    const known = decided.get(element);
    if (known !== undefined) return known;
    const is = decide(element);
    decided.set(element, is);
    return is;
  };
}
