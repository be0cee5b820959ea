import { readBarcodes } from '../codes/barcodes.ts';
import { fileFormat } from './file-format.ts';
import { openPdf } from './pdf-open.ts';
import { drawPdfPage } from './pdf-picture.ts';
import { decodePicture, openPicture } from './picture-file.ts';
import type { Picture, Refused, WorkerReply, WorkerRequest } from './worker-protocol.ts';

/**
 * The process that touches what strangers wrote: it opens, draws and decodes, and knows nothing else.
 * Its owner ends it when it takes too long or too much.
 */
async function answer(request: WorkerRequest): Promise<WorkerReply> {
  if (request.task === 'open') return open(request.bytes, request.password);
  if (request.task === 'codes')
    return { outcome: 'codes', codes: await readBarcodes(request.picture, request.page) };
  const picture = await pictureOf(request);
  if (!picture || 'outcome' in picture) return { outcome: 'damaged', format: request.format, pageCount: 0 };
  return { outcome: 'picture', picture };
}

async function open(bytes: Uint8Array, password: string | undefined): Promise<WorkerReply> {
  const format = await fileFormat(bytes);
  if (format === 'pdf') return openPdf(bytes, password);
  if (format === 'other' || format === 'heic') return { outcome: 'unsupported_format', format, pageCount: 0 };
  return openPicture(bytes, format);
}

const pictureOf = (
  request: Extract<WorkerRequest, { task: 'picture' }>,
): Promise<Picture | Refused | undefined> =>
  request.format === 'pdf'
    ? drawPdfPage(request.bytes, request.password, request.page, request.wish, request.imageDpi)
    : decodePicture(request.bytes, request.page, request.wish);

/** Above this, what a task left behind is collected before the next one. */
const residentBytesTidied = 160e6;

process.on('message', async (request: WorkerRequest) => {
  const failed = { outcome: 'damaged', format: 'other', pageCount: 0 } as const;
  const reply = await answer(request).catch((): WorkerReply => failed);
  process.send?.(reply, () => {
    if (process.memoryUsage.rss() > residentBytesTidied) globalThis.gc?.();
  });
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
