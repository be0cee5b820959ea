import type { Box } from '../../deals/facts.ts';
import { apply, identity, type Matrix, matrixOf, multiply } from './matrix.ts';
import { areaOf, type Drawn, type Fill, filledArea, hiddenBy, luminance, overlays } from './visibility.ts';

/** One printed character, in points from the page's top left; `y` is its baseline. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** A person cannot see it: invisible mode, the colour of what lies under it, covered, or too small to read. */
  readonly hidden: boolean;
}

/** The part of PDF.js that is read here: a page's drawing operators and the fonts they name. */
export interface PageOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}
export interface PageFont {
  readonly fontMatrix?: Matrix;
  readonly vertical?: boolean;
}

interface TextState {
  readonly matrix: Matrix;
  readonly font: PageFont | undefined;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
  /** Luminance of the fill, 0 to 1; null for a pattern. */
  readonly ink: number | null;
  readonly alpha: number;
}

interface RawGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** Smaller print, in points, nobody reads. */
export const smallestReadable = 3;

/**
 * Reads where every character of a page stands from its drawing operators, and whether a person can see it.
 * PDF.js's own text extraction loses colour and exact positions, so a planted white figure would look like any other.
 *
 * @param view page space to points from the top left (the viewport's transform)
 * @returns upright characters in drawing order, rotated and vertical text left out, and the images drawn over visible ones
 */
export function pageGlyphs(
  operators: PageOperators,
  opNames: ReadonlyMap<number, string>,
  fontOf: (id: string) => PageFont | undefined,
  view: Matrix,
): { readonly glyphs: readonly Glyph[]; readonly overlaid: readonly Box[] } {
  const glyphs: DrawnGlyph[] = [];
  const fills: Fill[] = [];
  const saved: TextState[] = [];
  let line = { x: 0, y: 0 };
  let at = { x: 0, y: 0 };
  let textMatrix = identity;
  let state: TextState = {
    matrix: view,
    font: undefined,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    ink: 0,
    alpha: 1,
  };
  const set = (change: Partial<TextState>) => {
    state = { ...state, ...change };
  };
  const restore = () => {
    state = saved.pop() ?? state;
  };
  const moveTo = (x: number, y: number) => {
    line = { x: line.x + x, y: line.y + y };
    at = line;
  };
  const startText = (matrix: Matrix) => {
    textMatrix = matrix;
    line = { x: 0, y: 0 };
    at = line;
  };

  operators.fnArray.forEach((fn, index) => {
    const args = operators.argsArray[index] ?? [];
    const number = (i = 0) => Number(args[i]);
    switch (opNames.get(fn)) {
      case 'save':
        saved.push(state);
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
      case 'endAnnotation':
        restore();
        break;
      case 'transform':
        set({ matrix: multiply(state.matrix, args as unknown as Matrix) });
        break;
      case 'paintFormXObjectBegin':
        saved.push(state);
        if (args[0]) set({ matrix: multiply(state.matrix, matrixOf(args[0])) });
        break;
      case 'beginAnnotation':
        saved.push(state);
        set({
          matrix: multiply(multiply(view, matrixOf(args[2])), matrixOf(args[3])),
          font: undefined,
          mode: 0,
          ink: 0,
        });
        break;
      case 'beginText':
        startText(identity);
        break;
      case 'setTextMatrix':
        startText(matrixOf(args.length === 6 ? args : args[0]));
        break;
      case 'moveText':
        moveTo(number(0), number(1));
        break;
      case 'setLeadingMoveText':
        set({ leading: number(1) });
        moveTo(number(0), number(1));
        break;
      case 'nextLine':
        moveTo(0, state.leading);
        break;
      case 'setLeading':
        set({ leading: -number() });
        break;
      case 'setFont':
        set({ font: fontOf(String(args[0])), size: number(1) });
        break;
      case 'setCharSpacing':
        set({ charSpacing: number() });
        break;
      case 'setWordSpacing':
        set({ wordSpacing: number() });
        break;
      case 'setHScale':
        set({ stretch: number() / 100 });
        break;
      case 'setTextRise':
        set({ rise: number() });
        break;
      case 'setTextRenderingMode':
        set({ mode: number() });
        break;
      case 'setFillRGBColor':
        set({ ink: luminance(args) });
        break;
      case 'setFillColorN':
        set({ ink: null });
        break;
      case 'setFillTransparent':
        set({ alpha: 0 });
        break;
      case 'setGState':
        for (const [key, value] of args[0] as [string, unknown][]) {
          if (key === 'ca') set({ alpha: Number(value) });
          if (key === 'Font' && Array.isArray(value))
            set({ font: fontOf(String(value[0])), size: Number(value[1]) });
        }
        break;
      case 'constructPath': {
        const fill = filledArea(opNames.get(Number(args[0])), args, state, index);
        if (fill) fills.push(fill);
        break;
      }
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageXObjectRepeat':
      case 'shadingFill':
        fills.push({
          ...areaOf(state.matrix, 0, 0, 1, 1),
          luminance: null,
          covers: false,
          at: index,
          image: opNames.get(fn) !== 'shadingFill',
        });
        break;
      case 'showText':
        at = showText(args[0] as readonly unknown[], at, textMatrix, state, index, glyphs);
        break;
    }
  });
  const isHidden = hiddenBy(fills);
  const { look, boxes } = overlays(fills);
  for (const glyph of glyphs) {
    glyph.hidden ||= isHidden(glyph);
    if (!glyph.hidden && glyph.text.trim()) look(glyph);
  }
  return { glyphs, overlaid: boxes() };
}

/** A character whose visibility is known once all is drawn. A page has thousands: each is one object, changed in place. */
interface DrawnGlyph extends Glyph, Drawn {
  hidden: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

function showText(
  run: readonly unknown[],
  from: { readonly x: number; readonly y: number },
  textMatrix: Matrix,
  state: TextState,
  operator: number,
  glyphs: DrawnGlyph[],
): { x: number; y: number } {
  const matrix = multiply(multiply(state.matrix, textMatrix), [1, 0, 0, 1, from.x, from.y + state.rise]);
  const [a, b, , d] = matrix;
  const upright =
    Math.abs(b) < Math.abs(a) * 0.02 && a * Math.sign(state.size || 1) > 0 && !state.font?.vertical;
  const direction = state.size < 0 ? -1 : 1;
  const size = Math.abs(state.size);
  const unit = size * (state.font?.fontMatrix?.[0] ?? 0.001);
  const printed = Math.abs(d) * size;
  const unseen = state.mode === 3 || state.mode === 7 || state.alpha < 0.05 || printed < smallestReadable;
  let x = 0;
  for (const item of run) {
    if (typeof item === 'number') {
      x -= (item * size) / 1000;
      continue;
    }
    if (item === null || typeof item !== 'object') continue;
    const glyph = item as RawGlyph;
    const advance = (glyph.width ?? 0) * unit;
    const start = apply(matrix, x * state.stretch * direction, 0);
    if (upright && glyph.unicode) {
      const width = Math.abs(a * advance * state.stretch);
      glyphs.push({
        text: glyph.unicode,
        x: start.x,
        y: start.y,
        width,
        size: printed,
        hidden: unseen,
        at: operator,
        ink: state.ink,
      });
    }
    x += advance + (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
  }
  return { x: from.x + x * state.stretch * direction, y: from.y };
}
