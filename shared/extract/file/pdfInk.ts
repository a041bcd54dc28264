import { createAgain } from './pdfAgain.ts';
import { type Font, type Glyph, numberIn, placeGlyphs } from './pdfGlyphs.ts';
import {
  type Box,
  boxOn,
  identity,
  isBeyond,
  isIn,
  type Matrix,
  matrixOf,
  multiply,
  numbersOf,
  overlap,
} from './pdfMatrix.ts';
import { readPath } from './pdfPath.ts';

/** What pdf.js says that a page draws. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A level line as a pen or a thin box draws it. */
export interface Stroke {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface Ink {
  readonly glyphs: readonly Glyph[];
  readonly strokes: readonly Stroke[];
}

/** The surroundings that pdf.js gives. */
export interface InkParts {
  readonly operators: Operators;
  /** Numbers of the operators, by name. */
  readonly ops: Readonly<Record<string, number>>;
  readonly fontOf: (name: string) => Font;
  /** Whether the content of a layer is shown. */
  readonly isLayerShown: (layer: unknown) => boolean;
}

/** A box thinner than this, in points, is a line. */
const thin = 2;
/** Lines that fall by more than this over their length, in points, are not level. */
const levelFall = 0.8;
/** Colours from this share of full light on, in each part, are those of paper. */
const paper = 0xf6;
/** Colours from this light on, in each part, are pale. */
const pale = 0xa0;
/** Pale letters so many times the size of the page's are a mark across it: DRAFT, SPECIMEN. */
const markSize = 2.5;
/** A glyph is covered where this share of its width is. */
const coveredShare = 0.8;
/** More grounds, lines and boxes than these make a drawing or a map. */
const mostShapes = 4000;
const everywhere: Box = { left: -1e9, bottom: -1e9, right: 1e9, top: 1e9 };

type Colour = 'ink' | 'pale' | 'paper' | 'pattern';

interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  /** What fills and lines are drawn with: ink, the colour of paper, or a pattern. */
  readonly fill: Colour;
  readonly stroke: Colour;
  readonly alpha: number;
  readonly isNormal: boolean;
  readonly font: Font | null;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly widen: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

const begin: State = {
  matrix: identity,
  clip: everywhere,
  fill: 'ink',
  stroke: 'ink',
  alpha: 1,
  isNormal: true,
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  widen: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const paints = /^(?:show|construct|shading|paint|begin|end|set)/u;

/** Reads `#rrggbb`. */
function colourOf(value: unknown): Colour {
  const parts = typeof value === 'string' ? /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/iu.exec(value) : null;
  if (parts === null) return 'pattern';
  const least = Math.min(...parts.slice(1).map((part) => Number.parseInt(part, 16)));
  return least >= paper ? 'paper' : least >= pale ? 'pale' : 'ink';
}

/** Marks pale letters that stand large across a page. */
function markStamps(glyphs: readonly Glyph[]): void {
  const pales = glyphs.filter(({ isPale, unseen }) => isPale && unseen === null);
  if (pales.length === 0) return;
  const sizes = glyphs.filter(({ isPale }) => !isPale).map(({ size }) => size);
  const usual = sizes.toSorted((one, other) => one - other)[sizes.length >> 1] ?? Number.POSITIVE_INFINITY;
  for (const glyph of pales) if (glyph.size > markSize * usual) glyph.unseen = 'mark';
}

/** Follows what a page draws: where each glyph stands, and whether it is seen. */
export function readInk({ operators, ops, fontOf, isLayerShown }: InkParts): Ink {
  const glyphs: Glyph[] = [];
  const strokes: Stroke[] = [];
  const grounds: Box[] = [];
  const stack: State[] = [];
  const layers: boolean[] = [];
  let state = begin;
  let text = identity;
  let line = identity;
  let isClipNext = false;
  let hasPicture = false;
  let isPlaced = false;
  let show = 0;
  let boxes = 0;
  const names = new Map(Object.entries(ops).map(([name, number]) => [number, name]));
  const set = (change: Partial<State>): void => {
    state = { ...state, ...change };
  };
  const moveLine = (x: number, y: number): void => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };

  const markAgain = createAgain();
  const unseenBy = ({ midX: x, midY: y, size: edge }: Glyph): Glyph['unseen'] => {
    if (layers.length > 0 && layers.includes(false)) return 'layer';
    if (isBeyond(state.clip, x, y, edge)) return 'covered';
    if (state.mode === 3) return 'mode';
    if (state.alpha === 0) return 'colour';
    const isFilled = state.mode === 0 || state.mode === 4;
    const isWhite = isFilled
      ? state.fill === 'paper'
      : state.mode === 2 && state.fill === 'paper' && state.stroke === 'paper';
    return isWhite && state.isNormal && !grounds.some((ground) => isIn(ground, x, y)) ? 'colour' : null;
  };

  const showGlyphs = (shown: readonly unknown[]): void => {
    const { font } = state;
    if (font === null) return;
    const whole = multiply(state.matrix, text);
    const placed = placeGlyphs(shown, { ...state, font, matrix: whole, show: show++ });
    for (const glyph of placed.glyphs) {
      glyph.unseen = unseenBy(glyph);
      glyph.isPale =
        (state.fill === 'pale' || state.alpha <= 0.5) &&
        !grounds.some((ground) => isIn(ground, glyph.midX, glyph.midY));
      glyphs.push(glyph);
    }
    markAgain(placed.glyphs);
    text = multiply(text, placed.moved);
  };

  const isPainted = (name: string): boolean => /fill/iu.test(name);
  const isDrawn = (name: string): boolean => /stroke/iu.test(name);

  /** A filled box: a line, the ground of what comes, or what covers what was. */
  const fillBox = (box: Box, isBox: boolean): void => {
    const seen = overlap(box, state.clip);
    const [width, height] = [seen.right - seen.left, seen.top - seen.bottom];
    if (width <= 0 || height < 0) return;
    if (height <= thin && width > height && isBox) {
      if (state.fill !== 'paper') strokes.push({ left: seen.left, right: seen.right, y: (seen.top + seen.bottom) / 2 });
      return;
    }
    if (state.fill !== 'paper') grounds.push(seen);
    if (!isBox || state.fill === 'pattern' || state.alpha < 0.99 || !state.isNormal || boxes++ > mostShapes) return;
    for (const glyph of glyphs) {
      if (glyph.unseen !== null || !isIn(seen, glyph.midX, glyph.midY)) continue;
      const edge = (glyph.endX - glyph.x) * (0.5 - coveredShare / 2);
      if (!glyph.isLevel || (glyph.x + edge >= seen.left && glyph.endX - edge <= seen.right)) glyph.unseen = 'covered';
    }
  };

  const drawPath = (args: readonly unknown[]): void => {
    const operator = names.get(numberIn(args[0], -1)) ?? '';
    const path = numbersOf(listOf(args[1])[0]);
    const bounds = numbersOf(args[2]);
    const [left = 0, bottom = 0, right = 0, top = 0] = bounds;
    const box = bounds.length === 4 ? boxOn(state.matrix, { left, bottom, right, top }) : null;
    const isShown = !layers.includes(false) && state.alpha > 0;
    if (
      box !== null &&
      isShown &&
      strokes.length + grounds.length < mostShapes &&
      (isPainted(operator) || isDrawn(operator))
    ) {
      const { segments, isBox } = readPath(path, state.matrix);
      if (isPainted(operator)) fillBox(box, isBox);
      if (isDrawn(operator) && state.stroke !== 'paper')
        for (const { from, to } of segments)
          if (Math.abs(from[1] - to[1]) <= levelFall && from[0] !== to[0])
            strokes.push({ left: Math.min(from[0], to[0]), right: Math.max(from[0], to[0]), y: (from[1] + to[1]) / 2 });
    }
    if (isClipNext && box !== null) set({ clip: overlap(state.clip, box) });
    isClipNext = false;
  };

  const setGraphics = (entries: readonly unknown[]): void => {
    for (const entry of entries) {
      const [key, value] = listOf(entry);
      if (key === 'ca') set({ alpha: numberIn(value, 1) });
      if (key === 'BM') set({ isNormal: value === 'source-over' || value === 'Normal' || value === 'normal' });
      if (key === 'Font') setFont(listOf(value));
    }
  };
  const setFont = ([name, size]: readonly unknown[]): void => {
    if (typeof name === 'string') set({ font: fontOf(name), size: numberIn(size) });
  };
  const paintPicture = (): void => {
    hasPicture = true;
    if (!layers.includes(false))
      grounds.push(overlap(boxOn(state.matrix, { left: 0, bottom: 0, right: 1, top: 1 }), state.clip));
  };
  const save = (): void => {
    stack.push(state);
    isPlaced = false;
  };
  const restore = (): void => {
    // A picture that pdf.js leaves out leaves the place that was made for it.
    if (isPlaced) paintPicture();
    isPlaced = false;
    state = stack.pop() ?? state;
  };

  const enterForm = ([own, bounds]: readonly unknown[]): void => {
    save();
    const matrix = multiply(state.matrix, matrixOf(own) ?? identity);
    const [left, bottom, right, top] = numbersOf(bounds);
    const isBounded = left !== undefined && bottom !== undefined && right !== undefined && top !== undefined;
    set({ matrix, clip: isBounded ? overlap(state.clip, boxOn(matrix, { left, bottom, right, top })) : state.clip });
  };
  const setLine = (matrix: Matrix): void => {
    line = matrix;
    text = matrix;
  };
  const clipNext = (): void => {
    isClipNext = true;
  };
  const actions: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save,
    restore,
    transform: (args) => {
      set({ matrix: multiply(state.matrix, matrixOf(args) ?? identity) });
      isPlaced = true;
    },
    paintFormXObjectBegin: enterForm,
    paintFormXObjectEnd: restore,
    beginText: () => setLine(identity),
    setFont,
    setTextMatrix: ([matrix]) => setLine(matrixOf(matrix) ?? identity),
    moveText: ([x, y]) => moveLine(numberIn(x), numberIn(y)),
    setLeadingMoveText: ([x, y]) => {
      set({ leading: -numberIn(y) });
      moveLine(numberIn(x), numberIn(y));
    },
    nextLine: () => moveLine(0, -state.leading),
    setLeading: ([leading]) => set({ leading: numberIn(leading) }),
    setCharSpacing: ([spacing]) => set({ charSpacing: numberIn(spacing) }),
    setWordSpacing: ([spacing]) => set({ wordSpacing: numberIn(spacing) }),
    setHScale: ([percent]) => set({ widen: numberIn(percent, 100) / 100 }),
    setTextRise: ([rise]) => set({ rise: numberIn(rise) }),
    setTextRenderingMode: ([mode]) => set({ mode: numberIn(mode) }),
    showText: ([shown]) => showGlyphs(listOf(shown)),
    setFillRGBColor: ([colour]) => set({ fill: colourOf(colour) }),
    setStrokeRGBColor: ([colour]) => set({ stroke: colourOf(colour) }),
    setFillColorN: () => set({ fill: 'pattern' }),
    setStrokeColorN: () => set({ stroke: 'pattern' }),
    setGState: ([entries]) => setGraphics(listOf(entries)),
    clip: clipNext,
    eoClip: clipNext,
    constructPath: drawPath,
    shadingFill: () => grounds.push(state.clip),
    beginMarkedContent: () => layers.push(true),
    beginMarkedContentProps: ([tag, layer]) => layers.push(tag !== 'OC' || isLayerShown(layer)),
    endMarkedContent: () => layers.pop(),
  };
  const act = (name: string, args: readonly unknown[]): void => {
    const action = actions[name];
    if (paints.test(name)) isPlaced = false;
    if (action !== undefined) action(args);
    else if (/^paint(?:Image|Inline|Jpeg|Solid)/u.test(name)) paintPicture();
  };
  for (const [at, number] of operators.fnArray.entries()) act(names.get(number) ?? '', listOf(operators.argsArray[at]));
  markStamps(glyphs);
  // Under a scan lies what was recognised of it, in a mode that draws nothing.
  const undrawn = glyphs.filter(({ unseen }) => unseen === 'mode');
  if (hasPicture || undrawn.length * 2 >= glyphs.length) for (const glyph of undrawn) glyph.unseen = null;
  return { glyphs, strokes };
}
