import { inflateWithCeiling } from './inflate.ts';
import { engineOptions, type Pdf, pdfEngine } from './pdf-engine.ts';
import { listenToPdf, logLevel } from './pdf-log.ts';
import { provideImageDecoders } from './skip-images.ts';
import type { Refused } from './worker-protocol.ts';

/**
 * Opens a PDF with PDF.js for as long as `work` lasts.
 *
 * @returns what `work` returns, or why the file cannot be opened
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  password: string | undefined,
  options: Readonly<Record<string, unknown>>,
  work: (pdf: Pdf) => Promise<T>,
): Promise<T | Refused> {
  provideTransfer();
  inflateWithCeiling();
  provideImageDecoders();
  listenToPdf();
  const { getDocument } = await pdfEngine();
  const asked = { ...engineOptions, ...options, data: new Uint8Array(bytes), verbosity: logLevel };
  const loading = getDocument(password === undefined ? asked : { ...asked, password });
  try {
    const pdf = await loading.promise.catch((error: unknown) => refused(whyNot(error)));
    return 'outcome' in pdf ? pdf : await work(pdf);
  } finally {
    await loading.destroy();
  }
}

const whyNot = (error: unknown): Refused['outcome'] =>
  error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';

export const refused = (outcome: Refused['outcome'], pageCount = 0): Refused => ({
  outcome,
  format: 'pdf',
  pageCount,
});

/** PDF.js calls this when it sends fonts; Node 20 lacks it. It is added in this process only. */
function provideTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy;
    },
  });
}
