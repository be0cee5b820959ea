import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makePayStub } from '../testing/make-paper.ts';
import { onePage, printedLines, stream } from '../testing/raw-pdf.ts';
import { samplePayStub } from '../testing/sample-jacket.ts';
import { limits } from './limits.ts';
import { openFile, type Sheet } from './page-source.ts';

const signal = new AbortController().signal;

/** A picture of 60 × 40 pixels, white but for a black corner of 20 × 20 at the top left. */
const corner = () => {
  const raw = Buffer.alloc(60 * 40 * 3, 255);
  for (let y = 0; y < 20; y++) raw.fill(0, y * 180, y * 180 + 60);
  return sharp(raw, { raw: { width: 60, height: 40, channels: 3 } });
};

/** The same corner as a bitmap with a palette of one bit. */
function cornerBitmap(): Uint8Array {
  const header = Buffer.alloc(62);
  header.write('BM', 0, 'latin1');
  header.writeUInt32LE(62, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(60, 18);
  header.writeInt32LE(40, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(1, 28);
  header.writeUInt32LE(0x00ffffff, 58);
  const row = (y: number) =>
    Buffer.from(Array.from({ length: 8 }, (_, i) => (y < 20 && i < 2 ? 0 : y < 20 && i === 2 ? 0x0f : 0xff)));
  return Buffer.concat([header, ...Array.from({ length: 40 }, (_, i) => row(39 - i))]);
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const opened = await openFile(bytes, { signal });
  if (opened.outcome !== 'opened') throw new Error(opened.outcome);
  return opened.sheets;
}

/** Whether a grey picture is dark at these shares of its width and height. */
async function darkAt(sheet: Sheet, x: number, y: number): Promise<boolean> {
  const picture = await sheet.picture({ dpi: 'native', channels: 1 });
  if (!picture) throw new Error('no picture');
  const at = Math.floor(y * picture.height) * picture.width + Math.floor(x * picture.width);
  return picture.pixels[at]! < 100;
}

describe('pictures are read by what they are', () => {
  it.each([
    ['png', () => corner().png().toBuffer()],
    ['jpeg', () => corner().jpeg().toBuffer()],
    ['webp', () => corner().webp().toBuffer()],
    ['gif', () => corner().gif().toBuffer()],
    ['tiff', () => corner().tiff().toBuffer()],
    ['bmp', async () => cornerBitmap()],
  ])('%s', async (format, make) => {
    const opened = await openFile(await make(), { signal });
    expect(opened).toMatchObject({ outcome: 'opened', format, pageCount: 1 });
    const [sheet] = opened.outcome === 'opened' ? opened.sheets : [];
    expect(sheet).toMatchObject({ origin: 'picture', width: 792, height: 528 });
    expect([await darkAt(sheet!, 0.1, 0.2), await darkAt(sheet!, 0.8, 0.8)]).toEqual([true, false]);
  });

  it('a photo is turned as its camera was held', async () => {
    const [sheet] = await sheetsOf(await corner().withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect(sheet).toMatchObject({ width: 528, height: 792 });
    expect([await darkAt(sheet!, 0.1, 0.1), await darkAt(sheet!, 0.9, 0.1)]).toEqual([false, true]);
  });

  it('each page of a TIFF is a sheet', async () => {
    const pages = await Promise.all([corner().png().toBuffer(), corner().negate().png().toBuffer()]);
    const bytes = await sharp(pages, { join: { animated: true } })
      .tiff()
      .toBuffer();
    const sheets = await sheetsOf(bytes);
    expect(sheets.map(({ page }) => page)).toEqual([1, 2]);
    expect([await darkAt(sheets[0]!, 0.1, 0.2), await darkAt(sheets[1]!, 0.1, 0.2)]).toEqual([true, false]);
  });

  it('transparent paper is white', async () => {
    const clear = { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
    const [sheet] = await sheetsOf(await sharp({ create: clear }).png().toBuffer());
    expect(await darkAt(sheet!, 0.5, 0.5)).toBe(false);
  });

  it('the program that wrote a photo is told', async () => {
    const bytes = await corner()
      .withExif({ IFD0: { Software: 'Paint Box 3', Make: 'Acme', Model: 'One' } })
      .jpeg()
      .toBuffer();
    const opened = await openFile(bytes, { signal });
    expect(opened).toMatchObject({ metadata: { producer: 'Paint Box 3', creator: 'Acme One' } });
  });
});

describe('what is no picture or PDF', () => {
  it.each([
    ['a zip, as office files are', Buffer.from('504b0304140000000800', 'hex'), 'unsupported_format'],
    ['plain text', Buffer.from('Gross Pay $18,000.00'), 'unsupported_format'],
    [
      'an iPhone photo',
      Buffer.from('000000186674797068656963000000006865696300000000', 'hex'),
      'unsupported_format',
    ],
    ['half a PNG', undefined, 'opened'],
    ['no byte', Buffer.alloc(0), 'empty'],
  ])('%s is answered', async (_, bytes, outcome) => {
    const half = (await corner().png().toBuffer()).subarray(0, 120);
    const opened = await openFile(bytes ?? half, { signal });
    expect(opened.outcome).toBe(outcome);
    if (opened.outcome === 'opened')
      expect(await opened.sheets[0]!.picture({ dpi: 'native', channels: 1 })).toBeNull();
  });

  it('a PNG that calls itself PDF is a PNG: there is no name to ask', async () => {
    expect(await openFile(await corner().png().toBuffer(), { signal })).toMatchObject({ format: 'png' });
  });
});

describe('a page of a PDF as a picture', () => {
  it('has the size its resolution asks for, and ink where the text is', async () => {
    const [sheet] = await sheetsOf(await makePayStub(samplePayStub));
    const picture = await sheet!.picture({ dpi: 144, channels: 3 });
    expect(picture).toMatchObject({ width: 1224, height: 1584, channels: 3, dpi: 144 });
    expect(picture!.pixels).toHaveLength(1224 * 1584 * 3);
    const grey = await sheet!.picture({ dpi: 72, channels: 1 });
    const { x, y } = sheet!.glyphs[0]!;
    const around = [];
    for (let row = Math.round(y) - 12; row < y; row++)
      for (let column = Math.round(x); column < x + 12; column++)
        around.push(grey!.pixels[row * grey!.width + column]!);
    expect(Math.min(...around)).toBeLessThan(120);
  });

  it('is never larger than its ceilings', async () => {
    const poster = Buffer.from(onePage(stream(printedLines('Poster')))).toString('latin1');
    const [sheet] = await sheetsOf(Buffer.from(poster.replace('612 792', '9000 14400'), 'latin1'));
    const picture = await sheet!.picture({ dpi: 400, channels: 1 });
    expect(picture!.width * picture!.height).toBeLessThanOrEqual(limits.pixelsDrawnMax * 1.01);
    expect(picture!.height).toBeLessThanOrEqual(limits.sidePixelsMax + 1);
  });
});
