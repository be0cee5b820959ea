import type { Box } from '../../deals/facts.ts';
import { apply, type Matrix } from './matrix.ts';

/** A filled area: what text on it must stand out from, or what covers the text before it. */
export interface Fill {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly luminance: number | null;
  readonly covers: boolean;
  readonly at: number;
  /** It is a picture: what it shows is not known, only that it lies there. */
  readonly image?: boolean;
}

const contrastMin = 0.12;

/** A character where it was drawn, and with what. */
export interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Which operator drew it. */
  readonly at: number;
  readonly ink: number | null;
}

/** Whether a character is hidden by what a page fills; made once for a page, because it has thousands of both. */
export function hiddenBy(fills: readonly Fill[]): (drawn: Drawn) => boolean {
  const bands: Fill[][] = [];
  for (const fill of fills)
    for (let band = bandOf(fill.top); band <= bandOf(fill.bottom); band++) {
      const there = bands[band];
      if (there) there.push(fill);
      else bands[band] = [fill];
    }
  return (drawn) => blendsIn(drawn, bands[bandOf(drawn.y - drawn.size * 0.3)] ?? []);
}

const bandPoints = 12;
const bandMax = 1_000;
const bandOf = (y: number) => Math.min(bandMax, Math.max(0, Math.floor(y / bandPoints) || 0));

/** Hidden when it has the colour of the area under it, or when an opaque rectangle was drawn over it. */
function blendsIn(drawn: Drawn, fills: readonly Fill[]): boolean {
  const { at, ink } = drawn;
  let under: Fill | undefined;
  for (const fill of fills) {
    if (!holds(fill, drawn)) continue;
    if (fill.at < at) under = fill;
    else if (fill.at > at && fill.covers) return true;
  }
  const paper = under ? under.luminance : 1;
  return ink !== null && paper !== null && Math.abs(ink - paper) < contrastMin;
}

/** Whether the middle of a character lies in an area. */
function holds(fill: Fill, { x, y, width, size }: Drawn): boolean {
  const [across, down] = [x + width / 2, y - size * 0.3];
  return across >= fill.left && across <= fill.right && down >= fill.top && down <= fill.bottom;
}

/** Finds the images that were drawn over print: the text layer says the print, a person sees the image. */
export function overlays(fills: readonly Fill[]) {
  const images = fills.filter(({ image }) => image);
  const found = new Set<Fill>();
  return {
    look(drawn: Drawn): void {
      for (const image of images) if (image.at > drawn.at && holds(image, drawn)) found.add(image);
    },
    boxes: (): Box[] =>
      [...found].map(({ left, top, right, bottom }) => ({
        x: left,
        y: top,
        width: right - left,
        height: bottom - top,
      })),
  };
}

/** The area a painted path fills; undefined when it fills none. Only a plain rectangle is known to cover. */
export function filledArea(
  op: string | undefined,
  args: readonly unknown[],
  state: { readonly matrix: Matrix; readonly alpha: number; readonly ink: number | null },
  at: number,
): Fill | undefined {
  if (!op || !/fill/i.test(op) || state.alpha < 0.05 || !args[2]) return undefined;
  const [left, top, right, bottom] = Object.values(args[2] as Record<string, number>) as [
    number,
    number,
    number,
    number,
  ];
  const area = areaOf(state.matrix, left, top, right, bottom);
  const rectangle = isRectangle((args[1] as readonly unknown[])[0]);
  const luminance = rectangle && state.alpha > 0.9 ? state.ink : null;
  return { ...area, luminance, covers: rectangle && state.alpha > 0.9 && state.ink !== null, at };
}

/** One closed path of four corners: PDF.js writes it as move, line, line, line (and line) and close. */
function isRectangle(path: unknown): boolean {
  const steps = path && typeof path === 'object' ? Object.values(path as Record<string, number>) : [];
  return (
    (steps.length === 13 && steps[12] === 4) || (steps.length === 16 && steps[15] === 4 && steps[9] === 1)
  );
}

export function areaOf(matrix: Matrix, x0: number, y0: number, x1: number, y1: number) {
  const corners = [
    apply(matrix, x0, y0),
    apply(matrix, x1, y1),
    apply(matrix, x0, y1),
    apply(matrix, x1, y0),
  ];
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Luminance of a colour as PDF.js passes it, 0 to 1; null when it is none. */
export function luminance(args: readonly unknown[]): number | null {
  const [first] = args;
  const hex = typeof first === 'string' ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(first) : null;
  const rgb = hex ? hex.slice(1).map((part) => Number.parseInt(part, 16)) : args.map(Number);
  const [red, green, blue] = rgb as [number, number, number];
  const value = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  return Number.isFinite(value) ? value : null;
}
