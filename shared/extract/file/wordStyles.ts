import { attributeOf, childOf, isElement, type XmlElement } from './xmlTree.ts';

/** What a style, or the properties of a run, say of how words are shown; null where they say nothing. */
export interface Showing {
  readonly struck: boolean | null;
  readonly hidden: boolean | null;
  /** Whether the words have the colour of paper. */
  readonly white: boolean | null;
  readonly shaded: boolean | null;
}

export interface WordStyle extends Showing {
  /** Of a heading, 1 to 6. */
  readonly level: number | null;
}

const off = new Set(['0', 'false', 'off']);
/** A style is based on others; those of real files are some ten deep. */
const deepest = 30;

/** Whether one of some properties that are either on or off is on; null where none is stated. */
function toggled(properties: XmlElement | null, ...names: readonly string[]): boolean | null {
  const found = names.map((name) => childOf(properties, name)).filter((element) => element !== null);
  return found.length === 0 ? null : found.some((element) => !off.has(attributeOf(element, 'val') ?? ''));
}

/** Whether a ground is painted: words on it may be white and seen. */
export function isShaded(properties: XmlElement | null): boolean {
  const shading = childOf(properties, 'shd');
  if (shading === null) return false;
  const [value, fill] = [attributeOf(shading, 'val') ?? 'clear', attributeOf(shading, 'fill') ?? 'auto'];
  return attributeOf(shading, 'themeFill') !== null || value !== 'clear' || !/^(?:auto|f{6})$/iu.test(fill);
}

/** What the properties of a run say. */
export function showingOf(properties: XmlElement | null): Showing {
  const color = childOf(properties, 'color');
  const highlight = childOf(properties, 'highlight');
  const isPainted = isShaded(properties) || (highlight !== null && attributeOf(highlight, 'val') !== 'none');
  return {
    struck: toggled(properties, 'strike', 'dstrike'),
    hidden: toggled(properties, 'vanish', 'specVanish'),
    white:
      color === null
        ? null
        : /^f{6}$/iu.test(attributeOf(color, 'val') ?? '') && attributeOf(color, 'themeShade') === null,
    shaded: isPainted ? true : null,
  };
}

/** The first that says something. */
export function inOrder(showings: readonly (Showing | undefined)[]): Showing {
  const first = (key: keyof Showing): boolean | null =>
    showings.map((showing) => showing?.[key] ?? null).find((value) => value !== null) ?? null;
  return { struck: first('struck'), hidden: first('hidden'), white: first('white'), shaded: first('shaded') };
}

/** The level that a style's name or outline gives its paragraphs. Names are English in the file, whatever language Word speaks. */
function levelOf(style: XmlElement): number | null {
  const named = childOf(style, 'name');
  const name = named === null ? '' : (attributeOf(named, 'val') ?? '');
  const numbered = /^heading ([1-6])$/iu.exec(name)?.[1];
  if (numbered !== undefined) return Number(numbered);
  if (/^title$/iu.test(name)) return 1;
  const outline = childOf(childOf(style, 'pPr'), 'outlineLvl');
  const level = outline === null ? Number.NaN : Number(attributeOf(outline, 'val'));
  return level >= 0 && level < 6 ? level + 1 : null;
}

/** Reads the styles of a document, each with what it takes from those it is based on. */
export function readWordStyles(root: XmlElement | null): (id: string | null) => WordStyle | undefined {
  const stated = new Map<string, XmlElement>();
  for (const style of root?.children.filter(isElement) ?? []) {
    const id = style.name === 'style' ? attributeOf(style, 'styleId') : null;
    if (id !== null) stated.set(id, style);
  }
  const read = new Map<string, WordStyle>();
  const resolve = (id: string, depth: number): WordStyle | undefined => {
    const known = read.get(id);
    const style = stated.get(id);
    if (known !== undefined || style === undefined || depth === deepest) return known;
    const based = childOf(style, 'basedOn');
    const base = based === null ? undefined : resolve(attributeOf(based, 'val') ?? '', depth + 1);
    const whole = {
      ...inOrder([showingOf(childOf(style, 'rPr')), base]),
      level: levelOf(style) ?? base?.level ?? null,
    };
    read.set(id, whole);
    return whole;
  };
  return (id) => (id === null ? undefined : resolve(id, 0));
}
