import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { type Glyph, type PageFont, pageGlyphs } from '../pages/glyphs.ts';
import type { Matrix } from '../pages/matrix.ts';

/** What the worker process is asked: bytes and ceilings. */
export interface PdfRequest {
  readonly bytes: Uint8Array;
  readonly pagesMax: number;
  readonly glyphsMax: number;
}

/** What it answers. Everything else that can happen to it (a hang, too much memory) is its owner's to notice. */
export type PdfReply =
  | { readonly outcome: 'read'; readonly pages: readonly GlyphPage[] }
  | { readonly outcome: 'encrypted' | 'damaged' | 'too_many_pages'; readonly pages: number };

export interface GlyphPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
}

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

async function readGlyphs({ bytes, pagesMax, glyphsMax }: PdfRequest): Promise<PdfReply> {
  const { OPS } = await getResolvedPDFJS();
  const opNames = new Map(Object.entries(OPS).map(([name, number]) => [Number(number), name]));
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    stopAtErrors: true,
    maxImageSize: 1 << 24,
  });
  try {
    if (pdf.numPages > pagesMax) return { outcome: 'too_many_pages', pages: pdf.numPages };
    const pages: GlyphPage[] = [];
    for (let n = 1, glyphs = 0; n <= pdf.numPages; n++) {
      const page = await pdf.getPage(n);
      const viewport = page.getViewport({ scale: 1 });
      const fontOf = (id: string) =>
        page.commonObjs.has(id) ? (page.commonObjs.get(id) as PageFont) : undefined;
      const operators = await page.getOperatorList();
      const found = pageGlyphs(operators, opNames, fontOf, viewport.transform as unknown as Matrix);
      glyphs += found.length;
      if (glyphs > glyphsMax) return { outcome: 'too_many_pages', pages: pdf.numPages };
      pages.push({ width: viewport.width, height: viewport.height, glyphs: found });
      page.cleanup();
    }
    return { outcome: 'read', pages };
  } finally {
    await pdf.destroy();
  }
}

async function answer(request: PdfRequest): Promise<PdfReply> {
  try {
    return await readGlyphs(request);
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    return { outcome: encrypted ? 'encrypted' : 'damaged', pages: 0 };
  }
}

provideTransfer();
process.on('message', async (request: PdfRequest) => process.send?.(await answer(request)));
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
