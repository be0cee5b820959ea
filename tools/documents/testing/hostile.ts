import { PDFDocument, PDFHexString, StandardFonts } from 'pdf-lib';

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
