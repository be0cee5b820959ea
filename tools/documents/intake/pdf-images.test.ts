import { beforeAll, describe, expect, it } from 'vitest';
import { ocrAvailable, recognise } from '../pages/tesseract.ts';
import {
  faxOf,
  imagePage,
  jbig2Of,
  jpeg2000,
  shownLines,
  shownPage,
  shownSize,
} from '../testing/coded-images.ts';
import { rawPdf, stream } from '../testing/raw-pdf.ts';
import { openFile } from './page-source.ts';
import type { Picture } from './worker-protocol.ts';

const signal = new AbortController().signal;

async function sheetOf(bytes: Uint8Array) {
  const opened = await openFile(bytes, { signal });
  if (opened.outcome !== 'opened') throw new Error(opened.outcome);
  return opened.sheets[0]!;
}

async function drawn(bytes: Uint8Array): Promise<Picture> {
  const picture = await (await sheetOf(bytes)).picture({ dpi: 100, channels: 1 });
  if (!picture) throw new Error('no picture');
  return picture;
}

/** Share of dark pixels. */
const ink = ({ pixels }: Picture) => pixels.filter((light) => light < 128).length / pixels.length;

const oneBit = '/BitsPerComponent 1 /ColorSpace /DeviceGray';
const mask = '/BitsPerComponent 1 /ImageMask true';
const fax = `/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${shownSize.width} /Rows ${shownSize.height} >>`;

describe('an image coded as scanners and fax machines do', () => {
  let coded: Uint8Array;
  beforeAll(async () => {
    coded = await faxOf(await drawn(shownPage()));
  });

  it.each([
    ['fax', () => imagePage(coded, `${oneBit} ${fax}`)],
    ['fax as a mask', () => imagePage(coded, `${mask} /Decode [0 1] ${fax}`)],
    ['JBIG2', () => imagePage(jbig2Of(coded), `${oneBit} /Filter /JBIG2Decode`)],
    ['JPEG 2000', () => imagePage(jpeg2000, '/Filter /JPXDecode')],
  ])('%s: it is known to be there, is drawn, and its print is read', async (_, page) => {
    const sheet = await sheetOf(page());
    expect(sheet.facts).toMatchObject({ images: 1, missing: 0, imageDpi: null });
    expect(sheet.facts.imageShare).toBeCloseTo(0.2, 1);
    const share = ink(await drawn(page()));
    expect(share).toBeGreaterThan(0.005);
    expect(share).toBeLessThan(0.05);
    if (!(await ocrAvailable())) return;
    const words = await recognise(await drawn(page()), { languages: ['eng'], layout: 'block' }, signal);
    expect(words.map(({ text }) => text).join(' ')).toBe(shownLines.join(' '));
  });

  it('one that cannot be decoded is missing', async () => {
    const sheet = await sheetOf(imagePage(Buffer.from('no code'), '/Filter /JPXDecode'));
    expect(sheet.facts.missing).toBe(1);
  });
});

describe('fonts that a file does not bring', () => {
  it('the standard ones are drawn', async () => {
    expect(ink(await drawn(shownPage()))).toBeGreaterThan(0.005);
  });

  it('Chinese is read by the tables of its encoding', async () => {
    const printed = '实发工资一万二千三百元整';
    const utf16 = Buffer.from(printed, 'utf16le').swap16().toString('hex');
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>';
    const [catalog, pages, page] = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R
         /Resources << /Font << /F1 5 0 R >> >> >>`,
    ];
    const descendant = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R
      /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>`;
    const descriptor = `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]
      /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`;
    const content = stream(`BT /F1 20 Tf 72 700 Td <${utf16}> Tj ET`);
    const bytes = rawPdf([catalog, pages, page, content, font, descendant, descriptor]);
    const { glyphs } = await sheetOf(bytes);
    expect(glyphs.map(({ text }) => text).join('')).toBe(printed);
  });
});
