import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFDocument } from 'pdf-lib';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

/** Several files as one PDF, page after page; a photo fills a page of its own. */
export async function joinPapers(files: readonly Uint8Array[]): Promise<Uint8Array> {
  const packet = await PDFDocument.create({ updateMetadata: false });
  for (const file of files) {
    if (isJpeg(file)) await addPhoto(packet, file);
    else {
      const own = await PDFDocument.load(file, { updateMetadata: false });
      for (const page of await packet.copyPages(own, own.getPageIndices())) packet.addPage(page);
    }
  }
  return packet.save();
}

async function addPhoto(packet: PDFDocument, file: Uint8Array): Promise<void> {
  const photo = await packet.embedJpg(file);
  packet.addPage([612, 792]).drawImage(photo, photo.scaleToFit(612, 792));
}

const isJpeg = (file: Uint8Array): boolean => file[0] === 0xff && file[1] === 0xd8;

/** What a file says beside its print: of itself, and in a code at the foot of its first page. */
export interface Carried {
  readonly metadata?: string;
  readonly qr?: string;
}

/** The same paper with words in its metadata (title, author, subject, keywords) and in a QR code. */
export async function carrying(file: Uint8Array, { metadata, qr }: Carried): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(file, { updateMetadata: false });
  if (metadata) {
    pdf.setTitle(metadata);
    pdf.setAuthor(metadata);
    pdf.setSubject(metadata);
    pdf.setKeywords([metadata]);
  }
  if (qr) {
    const code = await pdf.embedPng(await qrPng(qr));
    pdf.getPage(0).drawImage(code, { x: 500, y: 30, width: 70, height: 70 });
  }
  return pdf.save();
}

async function qrPng(text: string): Promise<ArrayBuffer> {
  const bytes = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'));
  const wasmBinary = Uint8Array.from(bytes).buffer;
  prepareZXingModule({ overrides: { wasmBinary } });
  const { image, error } = await writeBarcode(text, { format: 'QRCode', scale: 4, addQuietZones: true });
  if (!image) throw new Error(`No QR code can be made of this: ${error}`);
  return image.arrayBuffer();
}
