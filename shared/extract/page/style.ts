import type { Element } from 'domhandler';

/** What an element's own style strikes out; nothing within it undoes that. */
export const isStruck = (style: string): boolean =>
  /text-decoration(?:-line)?\s{0,4}:[^;]{0,80}line-through/i.test(style);

/** No size, no ink: shown to nobody. */
const noInk =
  /(?:^|[;\s])(?:font-size\s{0,4}:\s{0,4}0(?:\.0+)?(?:px|pt|em|rem|%)?|opacity\s{0,4}:\s{0,4}0(?:\.0+)?|color\s{0,4}:\s{0,4}(?:transparent|rgba\([^)]{0,40},\s?0(?:\.0+)?\)))\s{0,4}(?:!important\s{0,4})?(?:;|$)/i;
const white =
  /(?:^|[;\s])color\s{0,4}:\s{0,4}(?:white|#fff(?:fff)?|rgba?\(\s?255\s?,\s?255\s?,\s?255\s?(?:,\s?1(?:\.0)?\s?)?\))\s{0,4}(?:!important\s{0,4})?(?:;|$)/i;
/** Elements around white text that may paint what it stands on, counted from the text. */
const painters = 6;
const frames = new Set(['main', 'article', 'section', 'body', 'html']);

/** Whether an element may paint a ground of its own: by its style, an old attribute, or a class that says how it looks. */
const mayPaint = ({ name, attribs }: Element): boolean =>
  /background/i.test(attribs['style'] ?? '') ||
  'bgcolor' in attribs ||
  'background' in attribs ||
  name === 'button' ||
  (!frames.has(name) && (attribs['class'] ?? '') !== '');

/** Whether an element's own style leaves nothing of its text to see: no size, no ink, or white on a page that nothing paints. */
export function isPaintedAway(element: Element, style: string): boolean {
  if (noInk.test(style)) return true;
  if (!white.test(style)) return false;
  let around: Element | null = element;
  for (let up = 0; around !== null && up < painters; up++) {
    if (mayPaint(around)) return false;
    around = around.parent?.type === 'tag' ? around.parent : null;
  }
  return true;
}
