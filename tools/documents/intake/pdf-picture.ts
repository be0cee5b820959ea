import { limits } from './limits.ts';
import type { PdfPage } from './pdf-engine.ts';
import { listenToPdf } from './pdf-log.ts';
import { withPdf } from './pdfjs-open.ts';
import type { Picture, PictureWish, Refused } from './worker-protocol.ts';

/** What 'native' means for a page without a large image, and at least. */
const vectorDpi = 300;
const nativeDpiMin = 72;
/** A JPEG 2000 image with more pixels is decoded at half its size, or less: a letter page of 400 dpi has 15 million. */
const imagePixelsDrawnMax = 16_000_000;
const bytesPerPixel = 4;

/** A page of a PDF drawn as a viewer shows it, on white; `imageDpi` is what 'native' means for it. */
export async function drawPdfPage(
  bytes: Uint8Array,
  password: string | undefined,
  number: number,
  { dpi, channels }: PictureWish,
  imageDpi: number | null,
): Promise<Picture | Refused> {
  const canvases = await import('@napi-rs/canvas');
  const options = {
    maxImageSize: limits.pixelsMax,
    canvasMaxAreaInBytes: bytesPerPixel * imagePixelsDrawnMax,
  };
  return withPdf<Picture | Refused>(bytes, password, options, async (pdf) => {
    const page = await pdf.getPage(number);
    const used = drawableDpi(page, dpi === 'native' ? Math.max(nativeDpiMin, imageDpi ?? vectorDpi) : dpi);
    const viewport = page.getViewport({ scale: used / 72 });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const canvas = canvases.createCanvas(width, height);
    const context = canvas.getContext('2d');
    const log = listenToPdf();
    await page.render({ canvas, canvasContext: context, viewport } as never).promise;
    if (!log.finished(number)) return { outcome: 'damaged', format: 'pdf', pageCount: pdf.numPages };
    const pixels = squeezed(canvas.data(), channels);
    canvas.width = canvas.height = 1;
    return { width, height, channels, dpi: used, pixels };
  });
}

/** The resolution asked for, or the highest that keeps the page within its ceilings. */
function drawableDpi(page: PdfPage, asked: number): number {
  const { width, height } = page.getViewport({ scale: 1 });
  const byArea = 72 * Math.sqrt(limits.pixelsDrawnMax / Math.max(1, width * height));
  const bySide = (72 * limits.sidePixelsMax) / Math.max(1, width, height);
  return Math.min(Math.max(limits.dpiMin, Math.min(asked, limits.dpiMax)), byArea, bySide);
}

/** RGBA to grey (Rec. 601 luma) or to RGB. */
function squeezed(rgba: Uint8Array, channels: 1 | 3): Uint8Array {
  const count = rgba.length / 4;
  const pixels = new Uint8Array(count * channels);
  for (let i = 0, from = 0, to = 0; i < count; i++, from += 4) {
    if (channels === 1)
      pixels[to++] = (299 * rgba[from]! + 587 * rgba[from + 1]! + 114 * rgba[from + 2]! + 500) / 1000;
    else {
      pixels[to++] = rgba[from]!;
      pixels[to++] = rgba[from + 1]!;
      pixels[to++] = rgba[from + 2]!;
    }
  }
  return pixels;
}
