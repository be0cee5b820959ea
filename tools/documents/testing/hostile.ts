import { createHash } from 'node:crypto';
import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, StandardFonts } from 'pdf-lib';
import { onePage, printedLines, rawPdf, stream } from './raw-pdf.ts';

/** A PDF of that many pages, each with a line of text. */
export async function manyPages(count: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let n = 1; n <= count; n++)
    pdf.addPage().drawText(`Page ${n} of many, with some words on it.`, { font });
  return pdf.save();
}

/** A PDF with a drawing and no text, as a scanner without character recognition makes. */
export async function picturePdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawRectangle({ x: 50, y: 50, width: 400, height: 600 });
  return pdf.save();
}

/** A PDF whose password nobody knows: its keys are made up. */
export async function encryptedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const key = PDFHexString.of('5a'.repeat(32));
  const id = PDFHexString.of('01'.repeat(16));
  const encrypt = pdf.context.obj({ Filter: 'Standard', V: 1, R: 2, O: key, U: key, P: -4 });
  pdf.context.trailerInfo.Encrypt = pdf.context.register(encrypt);
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
  return pdf.save({ useObjectStreams: false });
}

const line = 'Eight words are enough for a page here';

/** Zeros packed so that each megabyte takes a kilobyte. */
function packedZeros(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(1 << 20), { finishFlush: constants.Z_SYNC_FLUSH });
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array<Buffer>(megabytes).fill(block),
    Buffer.from([3, 0, 0, 0, 0, 1]),
  ]);
}

/** A content stream that unpacks to two gigabytes of blanks' worth of nothing. */
export const inflatingPdf = (megabytes = 2048): Uint8Array =>
  onePage(stream(packedZeros(megabytes), '/Filter /FlateDecode'));

/** The same, packed twice: a few kilobytes. */
export const nestedFiltersPdf = (megabytes = 2048): Uint8Array =>
  onePage(stream(deflateSync(packedZeros(megabytes)), '/Filter [/FlateDecode /FlateDecode]'));

/** An image of so many pixels a side, one bit each, in a PDF. */
export const hugeImagePdf = (side: number): Uint8Array =>
  onePage(stream(`q 600 0 0 600 6 6 cm /Im Do Q ${printedLines(line)}`), {
    resources: '/XObject << /Im 6 0 R >>',
    more: [
      stream(
        packedZeros(Math.min(2048, Math.ceil((side * side) / 8 / 2 ** 20))),
        `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /BitsPerComponent 8
         /ColorSpace /DeviceGray /Filter /FlateDecode`,
      ),
    ],
  });

/** A script that runs on opening, a program to start, a file within the file, a form to be sent. */
export const activePdf = (): Uint8Array =>
  onePage(stream(printedLines(line)), {
    catalog: `/OpenAction << /S /JavaScript /JS (app.alert\\('run'\\)) >>
      /Names << /EmbeddedFiles << /Names [(a.exe) 7 0 R] >> >>`,
    page: '/Annots [6 0 R]',
    more: [
      '<< /Type /Annot /Subtype /Link /Rect [0 0 600 700] /A << /S /Launch /F (cmd.exe) >> >>',
      '<< /Type /Filespec /F (a.exe) /EF << /F 8 0 R >> >>',
      stream('MZ', '/Type /EmbeddedFile'),
    ],
  });

/** A table of objects that points nowhere. */
export const wrongXrefPdf = (): Uint8Array => {
  const text = Buffer.from(onePage(stream(printedLines(line)))).toString('latin1');
  return Buffer.from(
    text.replace(/\d{10} 00000 n/g, '0000099999 00000 n').replace(/startxref\n\d+/, 'startxref\n7'),
  );
};

/** Arrays within arrays, in the catalog and in the content. */
export const nestedArraysPdf = (depth: number): Uint8Array => {
  const nested = '['.repeat(depth) + ']'.repeat(depth);
  return onePage(stream(`${nested} TJ ${printedLines(line)}`), { catalog: `/Nested ${nested}` });
};

/** A drawing that draws itself. */
export const selfDrawingPdf = (): Uint8Array =>
  onePage(stream(`/X Do /X Do ${printedLines(line)}`), {
    resources: '/XObject << /X 6 0 R >>',
    more: [
      stream(
        'q /X Do /X Do Q',
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
      ),
    ],
  });

/** A tree of pages in which a branch is its own child. */
export const loopingPagesPdf = (): Uint8Array =>
  rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>']);

/** More characters than a paper can have. */
export const crowdedPdf = (characters: number): Uint8Array =>
  onePage(
    stream(
      deflateSync(`BT /F1 1 Tf ${`(${'x'.repeat(1000)}) Tj `.repeat(characters / 1000)} ET`),
      '/Filter /FlateDecode',
    ),
  );

/** A PNG that says it is this large; there is hardly a pixel in it. */
export function hugePng(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', packedZeros(1)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What fills up a short password (ISO 32000-1, 7.6.3.3). */
export const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
export const md5 = (...parts: readonly Uint8Array[]) =>
  createHash('md5').update(Buffer.concat(parts)).digest();

/**
 * A page with that line, sealed with a password (40-bit RC4: what a reader must still open when it is given the word).
 *
 * @see ISO 32000-1, 7.6.3, algorithms 1 to 4
 */
export function sealedPdf(password: string, text: string): Uint8Array {
  const padded = Buffer.concat([Buffer.from(password), padding]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const id = Buffer.alloc(16, 1);
  const key = md5(padded, owner, permissions, id).subarray(0, 5);
  const user = rc4(key, padding);
  const content = rc4(
    md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10),
    Buffer.from(printedLines(text)),
  );
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  return onePage(stream(content), {
    more: [`<< /Filter /Standard /V 1 /R 2 /P -4 /O ${hex(owner)} /U ${hex(user)} >>`],
    trailer: `/Encrypt 6 0 R /ID [${hex(id)} ${hex(id)}]`,
  });
}

/** The stream cipher of old PDFs: the same call closes and opens. */
export function rc4(key: Uint8Array, plain: Uint8Array): Buffer {
  const box = Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number) => ([box[i], box[j]] = [box[j]!, box[i]!]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + box[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(plain).map((byte) => {
    i = (i + 1) & 255;
    j = (j + box[i]!) & 255;
    swap(i, j);
    return byte ^ box[(box[i]! + box[j]!) & 255]!;
  }) as Buffer;
}
