import { type Matrix, multiply } from '../pages/matrix.ts';
import { areaOf, type Fill } from '../pages/visibility.ts';
import type { PaintedImage } from './page-facts.ts';
import type { Pdfium } from './pdfium-engine.ts';
import { canBeDecoded, pixelsWide } from './pdfium-images.ts';
import { boundsOf, filledPath, fillOf, matrixAt } from './pdfium-paths.ts';

/** What is true of all characters of one drawn run of text. */
export interface TextRun {
  /** When it was drawn, counting the page's objects. */
  readonly at: number;
  readonly upright: boolean;
  readonly size: number;
  /** Points that one em is wide. */
  readonly stretch: number;
  readonly font: number;
  /** Luminance of its fill, 0 to 1. */
  readonly ink: number;
  /** Drawn in an invisible mode, or too faint to be seen. */
  readonly unseen: boolean;
}

export interface PageObjects {
  readonly runs: ReadonlyMap<number, TextRun>;
  readonly fills: readonly Fill[];
  readonly images: readonly PaintedImage[];
  /** Images that could not be decoded. */
  readonly missing: number;
}

const kinds = { text: 1, path: 2, image: 3, shading: 4, form: 5 } as const;
const depthMax = 30;

/**
 * What a page draws, in its order, the drawings within it included.
 *
 * @param view page space to points from the top left
 */
export function pageObjects(pdfium: Pdfium, page: number, view: Matrix): PageObjects {
  const { call } = pdfium;
  const runs = new Map<number, TextRun>();
  const fills: Fill[] = [];
  const images: PaintedImage[] = [];
  let at = 0;
  let missing = 0;
  const look = (object: number, outer: Matrix, depth: number) => {
    at++;
    switch (call.FPDFPageObj_GetType(object)) {
      case kinds.text:
        forgetSpokenText(pdfium, object);
        runs.set(object, textRun(pdfium, object, outer, at));
        break;
      case kinds.path: {
        const fill = filledPath(pdfium, object, outer, at);
        if (fill) fills.push(fill);
        break;
      }
      case kinds.image: {
        const area = areaOf(multiply(outer, matrixAt(pdfium, object)), 0, 0, 1, 1);
        fills.push({ ...area, luminance: null, covers: false, at, image: true });
        images.push({ ...area, pixelsWide: pixelsWide(pdfium, object) });
        if (!canBeDecoded(pdfium, object)) missing++;
        break;
      }
      case kinds.shading:
        fills.push({ ...boundsOf(pdfium, object, outer), luminance: null, covers: false, at });
        break;
      case kinds.form: {
        if (depth > depthMax) throw new RangeError('Drawings within drawings.');
        const inner = multiply(outer, matrixAt(pdfium, object));
        const count = call.FPDFFormObj_CountObjects(object);
        for (let i = 0; i < count; i++) look(call.FPDFFormObj_GetObject(object, i), inner, depth + 1);
      }
    }
  };
  const count = call.FPDFPage_CountObjects(page);
  for (let i = 0; i < count; i++) look(call.FPDFPage_GetObject(page, i), view, 0);
  return { runs, fills, images, missing };
}

/** A file may say that something else than what is drawn shall be spoken or copied. What is drawn counts. */
function forgetSpokenText(pdfium: Pdfium, object: number): void {
  const { call } = pdfium;
  for (let i = call.FPDFPageObj_CountMarks(object) - 1; i >= 0; i--) {
    const mark = call.FPDFPageObj_GetMark(object, i);
    if (call.FPDFPageObjMark_GetParamValueType(mark, pdfium.named('ActualText')) !== 0)
      call.FPDFPageObj_RemoveMark(object, mark);
  }
}

function textRun(pdfium: Pdfium, object: number, outer: Matrix, at: number): TextRun {
  const { call, memory, scratch } = pdfium;
  const [a, b, , d] = multiply(outer, matrixAt(pdfium, object));
  call.FPDFTextObj_GetFontSize(object, scratch);
  const size = memory().getFloat32(scratch, true);
  const { ink, alpha } = fillOf(pdfium, object);
  const mode = call.FPDFTextObj_GetTextRenderMode(object);
  return {
    at,
    upright: Math.abs(b) < Math.abs(a) * 0.02 && a * Math.sign(size || 1) > 0,
    size: Math.abs(d * size),
    stretch: Math.abs(a * size),
    font: call.FPDFTextObj_GetFont(object),
    ink,
    unseen: mode === 3 || mode === 7 || alpha < 0.05,
  };
}
