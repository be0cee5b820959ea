import type { Box } from '../../deals/facts.ts';
import { smallestReadable } from '../pages/glyphs.ts';
import type { Matrix } from '../pages/matrix.ts';
import { hiddenBy, overlays } from '../pages/visibility.ts';
import { type GlyphPacker, glyphPacker, type PackedGlyphs } from './packed-glyphs.ts';
import type { Pdfium } from './pdfium-engine.ts';
import type { PageObjects, TextRun } from './pdfium-objects.ts';

export interface ReadGlyphs {
  readonly glyphs: PackedGlyphs;
  readonly turned: number;
  /** Images drawn over characters that could be seen otherwise. */
  readonly overlaid: readonly Box[];
}

/**
 * Why PDFium's account of a page's characters is not enough:
 * `unmapped` a letter that the file does not name, `right_to_left` letters it has put in another order, `vertical` ones
 * that run down the page; `hidden` something that a person cannot see, which PDFium may have told apart from its visible
 * double wrongly; `untold` text it drew and does not tell of.
 */
export type Unsure = 'unmapped' | 'right_to_left' | 'vertical' | 'hidden' | 'untold';

/** What PDFium writes for a hyphen at the end of a line. */
const hyphen = 0x02;
const blank = 0x20;

/**
 * The characters of a page as drawn: blanks and line ends that PDFium adds are left out, and the letters of a ligature
 * are one character again.
 *
 * @param view page space to points from the top left; not turned
 */
export function pdfiumGlyphs(
  pdfium: Pdfium,
  textPage: number,
  objects: PageObjects,
  view: Matrix,
): ReadGlyphs | Unsure {
  const { call } = pdfium;
  const count = call.FPDFText_CountChars(textPage);
  const place = placer(pdfium, textPage, objects, view, glyphPacker(count));
  const told = new Set<number>();
  let turned = 0;
  let object = 0;
  let run: TextRun | undefined;
  for (let i = 0; i < count; i++) {
    const code = call.FPDFText_GetUnicode(textPage, i);
    if (code <= blank && code !== hyphen && call.FPDFText_IsGenerated(textPage, i) !== 0) continue;
    const drawnBy = call.FPDFText_GetTextObject(textPage, i);
    if (drawnBy !== object) {
      object = drawnBy;
      run = objects.runs.get(object);
      told.add(object);
    }
    if (!run) continue;
    if (code !== blank && call.FPDFText_HasUnicodeMapError(textPage, i) !== 0) return 'unmapped';
    if (isRightToLeft(code)) return 'right_to_left';
    if (!run.upright) turned++;
    else {
      const unsure = place.add(i, code, object, run);
      if (unsure) return unsure;
    }
  }
  return untold(pdfium, objects, told)
    ? 'untold'
    : { glyphs: place.done(), turned, overlaid: place.overlaid() };
}

const isRightToLeft = (code: number): boolean =>
  (code >= 0x590 && code < 0x900) || (code >= 0xfb1d && code < 0xfe00) || (code >= 0xfe70 && code < 0xff00);

/** Whether a drawn text that covers an area has none of the page's characters: PDFium leaves out what it takes for a double. */
function untold(
  { call, memory, scratch }: Pdfium,
  { runs }: PageObjects,
  told: ReadonlySet<number>,
): boolean {
  for (const object of runs.keys()) {
    if (told.has(object)) continue;
    if (call.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) continue;
    const view = memory();
    const side = (i: number) => view.getFloat32(scratch + 4 * i, true);
    if (side(2) - side(0) > 0.01 && side(3) - side(1) > 0.01) return true;
  }
  return false;
}

/** Puts one character after the other where it stands. */
function placer(pdfium: Pdfium, textPage: number, { fills }: PageObjects, view: Matrix, packer: GlyphPacker) {
  const { call, memory, scratch } = pdfium;
  const isHidden = hiddenBy(fills);
  const { look, boxes } = overlays(fills);
  const advanceOf = advances(pdfium);
  let last = { x: 0, y: 0, object: 0, reach: 0 };
  const add = (index: number, code: number, object: number, run: TextRun): Unsure | undefined => {
    call.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8);
    call.FPDFText_GetLooseCharBox(textPage, index, scratch + 16);
    const answers = memory();
    const origin = answers.getFloat64(scratch, true);
    const x = view[0] * origin + view[4];
    const y = view[3] * answers.getFloat64(scratch + 8, true) + view[5];
    const text = code === hyphen ? '-' : String.fromCodePoint(code);
    if (last.object === object && last.x === x) {
      if (last.y !== y) return 'vertical';
      packer.extend(text, last.reach);
      return undefined;
    }
    const reach = Math.abs(answers.getFloat32(scratch + 24, true) - origin);
    const advance = inkReaches(pdfium, textPage, index) ? advanceOf(run.font, code) * run.stretch : 0;
    const width = advance > 0 ? Math.min(reach, advance) : reach;
    const tiny = run.size < smallestReadable;
    if (!tiny && code !== blank) {
      const drawn = { x, y, width, size: run.size, at: run.at, ink: run.ink };
      if (run.unseen || isHidden(drawn)) return 'hidden';
      look(drawn);
    }
    packer.add(text, x, y, width, run.size, tiny);
    last = { x, y, object, reach };
    return undefined;
  };
  return { add, done: packer.done, overlaid: boxes };
}

/** Whether a letter's box ends where its ink does: then the ink may hang over, and the letter be narrower. */
function inkReaches({ call, memory, scratch }: Pdfium, textPage: number, index: number): boolean {
  call.FPDFText_GetCharBox(textPage, index, scratch + 32, scratch + 40, scratch + 48, scratch + 56);
  const view = memory();
  return view.getFloat64(scratch + 40, true) > view.getFloat32(scratch + 24, true) - 0.001;
}

/** How far a letter of a font moves on, at size 1; 0 when the font does not say. */
function advances({ call, memory, scratch }: Pdfium) {
  const known = new Map<number, Map<number, number>>();
  return (font: number, code: number): number => {
    const ofFont = known.get(font) ?? new Map<number, number>();
    if (ofFont.size === 0) known.set(font, ofFont);
    let width = ofFont.get(code);
    if (width === undefined) {
      const told = call.FPDFFont_GetGlyphWidth(font, code, 1, scratch + 64) !== 0;
      width = told ? memory().getFloat32(scratch + 64, true) : 0;
      ofFont.set(code, width);
    }
    return width;
  };
}
