import { identity, type Matrix, multiply } from '../pages/matrix.ts';
import { areaOf, type Fill, luminance } from '../pages/visibility.ts';
import type { Pdfium } from './pdfium-engine.ts';

/** The area a path fills; undefined when it fills none. Only a plain rectangle is known to cover. */
export function filledPath(pdfium: Pdfium, object: number, outer: Matrix, at: number): Fill | undefined {
  const { call, memory, scratch } = pdfium;
  call.FPDFPath_GetDrawMode(object, scratch, scratch + 4);
  if (memory().getUint32(scratch, true) === 0) return undefined;
  const { ink, alpha } = fillOf(pdfium, object);
  if (alpha < 0.05) return undefined;
  const corners = alpha > 0.9 ? cornersOf(pdfium, object) : undefined;
  if (!corners) return { ...boundsOf(pdfium, object, outer), luminance: null, covers: false, at };
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const matrix = multiply(outer, matrixAt(pdfium, object));
  const area = areaOf(matrix, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  return { ...area, luminance: ink, covers: true, at };
}

const segments = { line: 0, move: 2 } as const;

/** The corners of one closed path of four. */
function cornersOf({ call, memory, scratch }: Pdfium, object: number) {
  const count = call.FPDFPath_CountSegments(object);
  if (count !== 4 && count !== 5) return undefined;
  const corners: { x: number; y: number }[] = [];
  for (let i = 0; i < count; i++) {
    const segment = call.FPDFPath_GetPathSegment(object, i);
    if (call.FPDFPathSegment_GetType(segment) !== (i === 0 ? segments.move : segments.line)) return undefined;
    const closes = call.FPDFPathSegment_GetClose(segment) !== 0;
    if (closes !== (i === count - 1)) return undefined;
    call.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
    const view = memory();
    corners.push({ x: view.getFloat32(scratch, true), y: view.getFloat32(scratch + 4, true) });
  }
  return corners;
}

export function boundsOf({ call, memory, scratch }: Pdfium, object: number, outer: Matrix) {
  if (call.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0)
    return areaOf(outer, 0, 0, 0, 0);
  const view = memory();
  const side = (i: number) => view.getFloat32(scratch + 4 * i, true);
  return areaOf(outer, side(0), side(1), side(2), side(3));
}

/** An object's own matrix, into what it is drawn in. */
export function matrixAt({ call, memory, scratch }: Pdfium, object: number): Matrix {
  if (call.FPDFPageObj_GetMatrix(object, scratch) === 0) return identity;
  const view = memory();
  const part = (i: number) => view.getFloat32(scratch + 4 * i, true);
  return [part(0), part(1), part(2), part(3), part(4), part(5)];
}

/** With what an object is filled: its luminance and how opaque it is, 0 to 1. */
export function fillOf({ call, memory, scratch }: Pdfium, object: number): { ink: number; alpha: number } {
  if (call.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0)
    return { ink: 0, alpha: 1 };
  const view = memory();
  const part = (i: number) => view.getUint32(scratch + 4 * i, true);
  return { ink: luminance([part(0), part(1), part(2)]) ?? 0, alpha: part(3) / 255 };
}
