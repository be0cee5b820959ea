import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, type WriteInputBarcodeFormat, writeBarcode } from 'zxing-wasm/writer';
import { parseAamva } from './aamva.ts';
import { findStripes } from './barcode-stripes.ts';
import { type BarcodePicture, readBarcodes } from './barcodes.ts';

const licence =
  '@\n\u001e\rANSI 636035080001DL00310133DLDAQA1234567\nDCSDRIVER\nDACJORDAN\nDADLEE\nDBD03022024\nDBB07141988\nDBA07142032\nDBC1\n' +
  'DAG12 ELM ST\nDAISPRINGFIELD\nDAJIL\nDAK627010000\nDCGUSA\r';

beforeAll(() => {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
  const bytes = readFileSync(path);
  prepareZXingModule({
    overrides: {
      wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    },
  });
});

interface Placed {
  readonly width: number;
  readonly turn: number;
  readonly blur?: number;
}

/** A photo of 1600 × 1100 with one code on it and lines of type around. */
async function photo(
  text: string,
  format: WriteInputBarcodeFormat,
  { width, turn, blur }: Placed,
): Promise<BarcodePicture> {
  const { image } = await writeBarcode(text, { format, scale: 4, addQuietZones: true });
  const code = await sharp(Buffer.from(await image!.arrayBuffer()))
    .resize({ width })
    .flatten({ background: 'white' })
    .png()
    .toBuffer();
  const type = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1100"><rect width="100%" height="100%" fill="white"/>${Array.from(
      { length: 6 },
      (_, i) =>
        `<text x="80" y="${60 + i * 34}" font-size="26">Class D NONE 4d LIC NO A1234567 Rev 08/2016 line ${i}</text>`,
    ).join('')}</svg>`,
  );
  const flat = await sharp(type)
    .composite([{ input: code, left: 300, top: 420 }])
    .png()
    .toBuffer();
  const whole = sharp(await sharp(flat).rotate(turn, { background: 'white' }).png().toBuffer()).greyscale();
  const { data, info } = await (blur ? whole.blur(blur) : whole).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: info.channels as 1 | 3, pixels: data, dpi: 150 };
}

describe('readBarcodes', () => {
  it.each([0, 8, 25, 90, 98, 188])('reads a licence’s PDF417 turned by %d degrees', async (turn) => {
    const [code, ...others] = await readBarcodes(await photo(licence, 'PDF417', { width: 900, turn }), 2);
    expect(others).toEqual([]);
    expect(code).toMatchObject({ format: 'pdf417', page: 2, text: licence });
    expect(parseAamva(code!.text).fields?.license_number).toBe('A1234567');
  });

  it('reads one that is small and not sharp', async () => {
    const codes = await readBarcodes(await photo(licence, 'PDF417', { width: 520, turn: 11, blur: 0.6 }), 1);
    expect(codes.map(({ text }) => text)).toEqual([licence]);
  });

  it.each([
    ['QRCode', 'qr', 'BCD\n002\n1\nSCT', 300, 20],
    ['DataMatrix', 'data_matrix', 'A1234567', 200, 10],
    ['Code39', 'code_39', '1M8GDM9AXKP042788', 900, 3],
    ['Code128', 'code_128', '1M8GDM9AXKP042788', 700, 12],
  ] as const)('reads %s', async (format, name, text, width, turn) => {
    const codes = await readBarcodes(await photo(text, format, { width, turn }), 1);
    expect(codes).toMatchObject([{ format: name, text }]);
  });

  it('gives the place in points', async () => {
    const [code] = await readBarcodes(await photo('A1234567', 'QRCode', { width: 300, turn: 0 }), 1);
    const { x, y, width, height } = code!.box;
    expect(x).toBeGreaterThan((300 * 72) / 150);
    expect(y).toBeGreaterThan((420 * 72) / 150);
    expect(x + width).toBeLessThan((600 * 72) / 150);
    expect(y + height).toBeLessThan((720 * 72) / 150);
  });

  it('finds none where there is none', async () => {
    const page = await photo('A', 'QRCode', { width: 2, turn: 0 });
    expect(await readBarcodes(page, 1)).toEqual([]);
    expect(findStripes(page, 2)).toEqual([]);
  });
});

it('stripes tell where bars stand and how they are turned', async () => {
  const { width, height, pixels } = await photo(licence, 'PDF417', { width: 900, turn: 14 });
  const [stripes] = findStripes({ width, height, pixels }, 2);
  expect((stripes!.angle * 180) / Math.PI).toBeCloseTo(14, -0.5);
  expect(stripes!.width).toBeGreaterThan(700);
});
