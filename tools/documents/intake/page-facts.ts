import type { Glyph, PageOperators } from '../pages/glyphs.ts';
import { identity, type Matrix, matrixOf, multiply } from '../pages/matrix.ts';
import { areaOf } from '../pages/visibility.ts';
import type { PageFacts } from './worker-protocol.ts';

export interface PaintedImage {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly pixelsWide: number;
}

/** What a page's drawing operators say about it beside its characters. `view` as for `pageGlyphs`. */
export function pageFacts(
  operators: PageOperators,
  opNames: ReadonlyMap<number, string>,
  glyphs: readonly Glyph[],
  fontName: (id: string) => string | undefined,
  view: Matrix,
  size: { readonly width: number; readonly height: number },
): PageFacts {
  const images = paintedImages(operators, opNames, view);
  const { characters, fontIds } = textDrawn(operators, opNames);
  return {
    imageShare: coveredShare(images, size),
    images: images.length,
    imageDpi: largestDpi(images, size),
    hiddenGlyphs: glyphs.filter((glyph) => glyph.hidden).length,
    turnedGlyphs: Math.max(0, characters - glyphs.length),
    overlaid: [],
    fonts: [...new Set([...fontIds].flatMap((id) => fontName(id) ?? []))],
    missing: 0,
    broken: false,
  };
}

function paintedImages(
  { fnArray, argsArray }: PageOperators,
  opNames: ReadonlyMap<number, string>,
  view: Matrix,
): PaintedImage[] {
  const images: PaintedImage[] = [];
  const saved: Matrix[] = [];
  let matrix = view;
  fnArray.forEach((fn, index) => {
    const args = argsArray[index] ?? [];
    const name = opNames.get(fn) ?? '';
    if (name === 'save') saved.push(matrix);
    else if (name === 'restore' || name === 'paintFormXObjectEnd' || name === 'endAnnotation')
      matrix = saved.pop() ?? matrix;
    else if (name === 'transform') matrix = multiply(matrix, args as unknown as Matrix);
    else if (name === 'paintFormXObjectBegin') {
      saved.push(matrix);
      matrix = multiply(matrix, args[0] ? matrixOf(args[0]) : identity);
    } else if (name === 'beginAnnotation') {
      saved.push(matrix);
      matrix = multiply(multiply(view, matrixOf(args[2])), matrixOf(args[3]));
    } else if (/^paint(Inline)?Image/.test(name)) {
      const area = areaOf(matrix, 0, 0, 1, 1);
      if (Object.values(area).every(Number.isFinite)) images.push({ ...area, pixelsWide: pixelsWide(args) });
    }
  });
  return images;
}

/** PDF.js names an image with its width and height; an image mask or one within the page brings its own width. */
function pixelsWide(args: readonly unknown[]): number {
  const [first, second] = args;
  const own = (first as { width?: unknown } | null | undefined)?.width;
  return typeof own === 'number' ? own : typeof second === 'number' ? second : 0;
}

const cells = 40;

/** Share of a page under its images, on a grid of 40 × 40. */
export function coveredShare(
  images: readonly PaintedImage[],
  size: { readonly width: number; readonly height: number },
): number {
  const covered = new Set<number>();
  for (const { left, right, top, bottom } of images) {
    const column = (x: number) => Math.min(cells, Math.max(0, Math.round((x / size.width) * cells)));
    const row = (y: number) => Math.min(cells, Math.max(0, Math.round((y / size.height) * cells)));
    for (let y = row(top); y < row(bottom); y++)
      for (let x = column(left); x < column(right); x++) covered.add(y * cells + x);
    if (covered.size === cells * cells) break;
  }
  return covered.size / cells ** 2;
}

/** An image that covers less of the page is a logo or a signature. */
const scanShareMin = 0.25;

/** Resolution at which the largest image is printed; null when it is small. */
export function largestDpi(
  images: readonly PaintedImage[],
  size: { readonly width: number; readonly height: number },
): number | null {
  const area = (image: PaintedImage) => (image.right - image.left) * (image.bottom - image.top);
  const largest = images.reduce<PaintedImage | undefined>(
    (best, image) => (best && area(best) >= area(image) ? best : image),
    undefined,
  );
  if (!largest || area(largest) < scanShareMin * size.width * size.height || largest.pixelsWide === 0)
    return null;
  return Math.round((largest.pixelsWide * 72) / (largest.right - largest.left));
}

/** How many characters are drawn, turned ones too, and with which fonts. */
function textDrawn({ fnArray, argsArray }: PageOperators, opNames: ReadonlyMap<number, string>) {
  let characters = 0;
  const fontIds = new Set<string>();
  fnArray.forEach((fn, index) => {
    const [first] = argsArray[index] ?? [];
    const name = opNames.get(fn);
    if (name === 'setFont') fontIds.add(String(first));
    if (name !== 'showText' || !Array.isArray(first)) return;
    for (const item of first)
      if (item !== null && typeof item === 'object' && (item as { unicode?: string }).unicode) characters++;
  });
  return { characters, fontIds };
}

/** A page about which nothing is known but that it is there. */
export const noFacts: PageFacts = {
  imageShare: 0,
  images: 0,
  imageDpi: null,
  hiddenGlyphs: 0,
  turnedGlyphs: 0,
  overlaid: [],
  fonts: [],
  missing: 0,
  broken: false,
};
