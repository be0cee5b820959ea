/** A PDF written object by object, so that it can be wrong in any way; object 1 is the catalog. */
export function rawPdf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  const put = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  for (const [i, object] of objects.entries()) {
    offsets.push(at);
    put(Buffer.from(`${i + 1} 0 obj\n`));
    put(Buffer.from(object));
    put(Buffer.from('\nendobj\n'));
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  parts.push(
    Buffer.from(`${xref}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

/** A stream object; `entries` are those beside its length. */
export const stream = (content: string | Uint8Array, entries = ''): Uint8Array => {
  const bytes = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
};

interface OnePage {
  /** Of the catalog, beside its type and pages. */
  readonly catalog?: string;
  /** Of the page, beside its box, font and content. */
  readonly page?: string;
  /** Within the page's resources, beside its font. */
  readonly resources?: string;
  /** From object 6 on. */
  readonly more?: readonly (string | Uint8Array)[];
  readonly trailer?: string;
}

/** A page of letter size with Helvetica as /F1 and this content stream (object 4). */
export const onePage = (content: Uint8Array, given: OnePage = {}): Uint8Array => {
  const { catalog = '', page = '', resources = '', more = [], trailer = '' } = given;
  return rawPdf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R ${page}
         /Resources << /Font << /F1 5 0 R >> ${resources} >> >>`,
      content,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ...more,
    ],
    trailer,
  );
};

/** Text of a page in PDF's own words, line by line. */
export const printedLines = (...lines: readonly string[]): string =>
  `BT /F1 12 Tf 14 TL 72 720 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
