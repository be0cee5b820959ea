import type { Sheet } from '../intake/page-source.ts';
import { cutOffStrip } from './cut-off.ts';
import type { Code, PageRead } from './document-read.ts';
import { garbledAreas, readGarbled } from './garbled.ts';
import { greyOf } from './grey.ts';
import { uprighted } from './on-page.ts';
import { readOverlaid } from './overlaid.ts';
import { type PictureReading, readPicture } from './read-picture.ts';
import { hopelessReason, measuresOf } from './retake.ts';
import { ocrAvailable } from './tesseract.ts';
import { reconcile, trustIn } from './text-layer.ts';
import type { SeenWord } from './tsv.ts';
import { type PageWords, type Word, wordsOf } from './words.ts';

export interface PageOptions {
  readonly signal: AbortSignal;
  /** What the page before was read in. */
  readonly languages?: readonly string[];
}

/**
 * The words of a page: its text layer where that is the page, its picture where it is not, both where it is in part.
 * A page whose picture cannot be read for want of tesseract has the doubt `ocr_missing`.
 */
export async function readPage(sheet: Sheet, options: PageOptions): Promise<PageRead> {
  const { glyphs, page, width, height } = sheet;
  const layer = wordsOf(glyphs, page, { width, height });
  if (trustIn(sheet, layer) === 'whole') return textOf(sheet, layer, options.signal);
  if (!(await ocrAvailable())) return withoutOcr(sheet, layer);
  const [codes, reading] = await Promise.all([sheet.codes(), readPicture(sheet, options)]);
  if (!reading) return { ...unread(layer), codes, reading: layer.words.length > 0 ? 'text' : 'none' };
  return pageOf(layer, reading, codes);
}

/** A text layer as it is, but for parts under an image and for those whose characters are none. */
async function textOf(sheet: Sheet, layer: PageWords, signal: AbortSignal): Promise<PageRead> {
  if (sheet.facts.overlaid.length > 0) {
    const { words, hidden, doubts } = await readOverlaid(sheet, layer, signal);
    const shown = { ...unread(layer), words: inReadingOrder(words), hidden, doubts };
    return { ...shown, reading: 'mixed', languages: ['eng'] };
  }

  const areas = garbledAreas(layer.words);
  const words =
    areas.length > 0 && (await ocrAvailable()) ? await readGarbled(sheet, layer, areas, signal) : null;
  if (!words) return { ...unread(layer), reading: 'text' };
  return { ...unread(layer), words: inReadingOrder(words), reading: 'mixed', languages: ['eng'] };
}

const unread = (layer: PageWords) => ({
  ...layer,
  rotation: 0,
  languages: [],
  codes: [],
  retake: null,
  doubts: [],
});

/** Without tesseract: a picture nobody could read says why, any other that it was not read. */
async function withoutOcr(sheet: Sheet, layer: PageWords): Promise<PageRead> {
  const box = { x: 0, y: 0, width: layer.width, height: layer.height };
  const reading = layer.words.length > 0 ? 'text' : 'none';
  const picture = reading === 'none' ? await sheet.picture({ dpi: 'native', channels: 1 }) : null;
  const side = picture ? Math.max(picture.width, picture.height) : 0;
  const retake = picture ? hopelessReason(await measuresOf(greyOf(picture)), side) : null;
  if (retake) return { ...unread(layer), reading, retake };
  return { ...unread(layer), reading, doubts: [{ code: 'ocr_missing', box }] };
}

function pageOf(layer: PageWords, reading: PictureReading, codes: readonly Code[]): PageRead {
  const { quarter, lean, languages, retake } = reading;
  const seen = inReadingOrder(reading.words.map((word) => wordOf(word, layer.page)));
  const sideways = quarter % 180 !== 0;
  const size = sideways
    ? { width: layer.height, height: layer.width }
    : { width: layer.width, height: layer.height };
  const upright = quarter === 0 ? layer : { ...layer, words: [], hidden: [] };
  const both = reconcile(upright, seen);
  const looks = reading.looks.map(
    (look) => reconcile(upright, inReadingOrder(look.map((word) => wordOf(word, layer.page)))).words,
  );
  const cut = cutOffStrip(seen, { ...size, lean });
  const kind = seen.length === 0 ? 'none' : layer.words.length > 0 && quarter === 0 ? 'mixed' : 'ocr';
  return {
    page: layer.page,
    ...size,
    ...both,
    doubts: [...both.doubts, ...(cut ? [{ code: 'cut_off', box: cut }] : [])],
    reading: both.words.length > 0 && kind === 'none' ? 'text' : kind,
    rotation: quarter,
    ...(lean === 0 ? {} : { lean }),
    languages,
    codes: codes.map((code) => ({ ...code, box: uprighted(code.box, { ...layer, quarter, lean }) })),
    retake: retake ?? (cut ? 'cut_off' : null),
    ...(looks.length === 0 ? {} : { looks }),
  };
}

const round = (value: number) => Math.round(value * 100) / 100;

function wordOf({ text, x, y, width, height, certainty }: SeenWord, page: number): Word {
  const box = { x: round(x), y: round(y), width: round(width), height: round(height) };
  return { text, page, ...box, certainty: round(certainty) };
}

/** Rows from top to bottom, each from left to right. */
function inReadingOrder(words: readonly Word[]): Word[] {
  const middle = (word: Word) => word.y + word.height / 2;
  const rows: Word[][] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && middle(word) - middle(first) < 0.4 * Math.min(word.height, first.height))
      row.push(word);
    else rows.push([word]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x));
}
