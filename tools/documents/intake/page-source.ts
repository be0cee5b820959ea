import type { Code, FileFormat, FileMetadata } from '../pages/document-read.ts';
import { limits } from './limits.ts';
import { askPageWorker } from './page-workers.ts';
import type { Picture, PictureWish, Refused, SheetData } from './worker-protocol.ts';

/** A page before it is read: its characters, and pictures of it for the asking. */
export interface Sheet extends SheetData {
  /**
   * The page as a person sees it.
   *
   * @returns null when it cannot be drawn or asks for too much
   * @throws AppError unavailable `documents/slow` when the machine is too busy, or the signal aborts
   */
  picture(wish: PictureWish): Promise<Picture | null>;
  /** Machine-readable marks, places in points; none when the page cannot be drawn. */
  codes(): Promise<readonly Code[]>;
}

export interface OpenedFile {
  readonly outcome: 'opened';
  readonly format: FileFormat;
  readonly pageCount: number;
  /** The first pages, up to the ceilings. */
  readonly sheets: readonly Sheet[];
  readonly metadata: FileMetadata;
}

export interface OpenOptions {
  readonly signal: AbortSignal;
  /** As the person gave it; none is ever guessed. */
  readonly password?: string;
}

/**
 * Opens a file by what it holds, never by its name. No byte of it is looked at in this process.
 *
 * @returns why it cannot be opened, when it cannot; never throws for what a file holds
 * @throws AppError unavailable `documents/slow`; defect `documents/worker`
 */
export async function openFile(bytes: Uint8Array, options: OpenOptions): Promise<OpenedFile | Refused> {
  if (bytes.length === 0) return { outcome: 'empty', format: 'none', pageCount: 0 };
  if (bytes.length > limits.bytesMax) return { outcome: 'too_large', format: 'other', pageCount: 0 };
  const reply = await askPageWorker({ task: 'open', ...file(bytes, options) }, options.signal);
  if (reply.outcome === 'picture' || reply.outcome === 'codes')
    return { outcome: 'damaged', format: 'other', pageCount: 0 };
  if (reply.outcome !== 'opened') return reply;
  return { ...reply, sheets: reply.sheets.map((data) => sheetOf(data, reply.format, bytes, options)) };
}

const file = (bytes: Uint8Array, { password }: OpenOptions) =>
  password === undefined ? { bytes } : { bytes, password };

function sheetOf(data: SheetData, format: FileFormat, bytes: Uint8Array, options: OpenOptions): Sheet {
  const { page, facts } = data;
  const asked = { ...file(bytes, options), format, page, imageDpi: facts.imageDpi };
  return {
    ...data,
    async picture(wish) {
      const reply = await askPageWorker({ task: 'picture', ...asked, wish }, options.signal);
      return reply.outcome === 'picture' ? reply.picture : null;
    },
    async codes() {
      const wish = { dpi: 'native', channels: 1 } as const;
      const reply = await askPageWorker({ task: 'codes', ...asked, wish }, options.signal);
      return reply.outcome === 'codes' ? reply.codes : [];
    },
  };
}
