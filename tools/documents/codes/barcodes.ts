import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReadResult, readBarcodes as readZXing } from 'zxing-wasm/reader';
import type { Box } from '../../deals/facts.ts';
import type { Code } from '../pages/document-read.ts';
import { findStripes, type Stripes } from './barcode-stripes.ts';
import { type GreyPicture, greyOf, reduced, turned } from './grey-picture.ts';

/** Pixels row by row, without padding. */
export interface BarcodePicture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly pixels: Uint8Array;
  /** Pixels per 72 points of the page. */
  readonly dpi: number;
}

/** Longer sides are reduced to this for the look at the whole picture. */
const wholeSideMax = 2400;
const symbolsMax = 8;
/** A payload longer than any licence's or invoice's is not kept. */
const textMax = 4000;
/** Striped parts that are looked at once more, when the whole picture gave no code there. */
const stripesMax = 2;
/** Up to this turn, stacked bars are read as they stand. */
const levelMax = (3.5 * Math.PI) / 180;
/** A part of more pixels is reduced to this. */
const pixelsMax = 2e6;

let prepared = false;

/** The reader's program comes with its package; it is never fetched. */
function prepare(): void {
  if (prepared) return;
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const bytes = readFileSync(path);
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  prepareZXingModule({ overrides: { wasmBinary } });
  prepared = true;
}

/**
 * The machine-readable marks of a page: PDF417, QR, Data Matrix, Code 39 and Code 128. The whole picture is looked at
 * once. Where a part of it is striped like bars, askew, and gave nothing, that part is turned level, enlarged and reduced:
 * stacked bars are not found beyond some five degrees. Runs in the process of the page worker.
 *
 * @returns codes as decoded, places in points; nothing in them is believed before its own checks hold
 */
export async function readBarcodes(picture: BarcodePicture, page: number): Promise<Code[]> {
  prepare();
  const grey = greyOf(picture.pixels, picture.width, picture.height, picture.channels);
  const whole = reduced(grey, wholeSideMax);
  const scale = ((grey.width / whole.width) * 72) / picture.dpi;
  const found = (await decode(whole)).map((result) => codeOf(result, page, boxOf(result, scale)));
  if (found.some(({ format }) => format === 'pdf417')) return found;
  const pixels = 72 / picture.dpi;
  for (const stripes of findStripes(grey, stripesMax)) {
    const box = inPoints(stripes, pixels);
    if (tilt(stripes) < levelMax || found.some((code) => overlap(code.box, box))) continue;
    const [again] = await decodeStripes(grey, stripes);
    if (again) found.push(codeOf(again, page, box));
  }
  return found;
}

/** A striped part, turned level, as it is, twice and half the size, until it is read. */
async function decodeStripes(picture: GreyPicture, stripes: Stripes): Promise<ReadResult[]> {
  const full = Math.min(1, Math.sqrt(pixelsMax / (stripes.width * stripes.height)));
  for (const scale of full < 0.7 ? [full, full / 2] : [full, full * 2, full / 2]) {
    const results = await decode(turned(picture, stripes, stripes.angle, scale));
    if (results.length > 0) return results;
  }
  return [];
}

/** How far bars are from running level or upright, in radians. */
const tilt = ({ angle }: Stripes): number => Math.min(Math.abs(angle), Math.PI / 2 - Math.abs(angle));

async function decode({ width, height, pixels }: GreyPicture): Promise<ReadResult[]> {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < pixels.length; i++) data[i * 4] = data[i * 4 + 1] = data[i * 4 + 2] = pixels[i]!;
  const results = await readZXing(
    { data, width, height, colorSpace: 'srgb' } as Parameters<typeof readZXing>[0],
    {
      formats: ['PDF417', 'QRCode', 'DataMatrix', 'Code39', 'Code128'],
      textMode: 'Plain',
      tryHarder: true,
      tryRotate: true,
      tryInvert: false,
      maxNumberOfSymbols: symbolsMax,
    },
  );
  return results.filter(({ isValid, text }) => isValid && text !== '' && text.length <= textMax);
}

const formats: Readonly<Record<string, Code['format']>> = {
  PDF417: 'pdf417',
  QRCode: 'qr',
  DataMatrix: 'data_matrix',
  Code39: 'code_39',
  Code128: 'code_128',
};

const codeOf = ({ symbology, text }: ReadResult, page: number, box: Box): Code => ({
  format: formats[symbology] ?? 'other',
  text,
  page,
  box,
});

function boxOf({ position }: ReadResult, scale: number): Box {
  const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return inPoints({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }, scale);
}

function inPoints({ x, y, width, height }: Box, scale: number): Box {
  const points = (pixels: number) => Math.round(pixels * scale * 100) / 100;
  return { x: points(x), y: points(y), width: points(width), height: points(height) };
}

const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.x + a.width, b.x + b.width) > Math.max(a.x, b.x) &&
  Math.min(a.y + a.height, b.y + b.height) > Math.max(a.y, b.y);
