import type { Code, FileFormat, FileMetadata } from '../pages/document-read.ts';
import { limits } from './limits.ts';
import { unpackGlyphs } from './packed-glyphs.ts';
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
  const source = { bytes, options, format: reply.format };
  let drawn: DrawnPage | undefined;
  const draw = (sheet: Drawable, wish: PictureWish) => {
    const again = drawn?.page === sheet.page && drawn.dpi === wish.dpi && drawn.channels === wish.channels;
    if (!again || !drawn) drawn = { page: sheet.page, ...wish, picture: pictureOf(source, sheet, wish) };
    return drawn.picture;
  };
  const sheets = reply.sheets.map((packed) => {
    const data = { ...packed, glyphs: unpackGlyphs(packed.glyphs) };
    return sheetOf(data, (wish) => draw(data, wish), options.signal);
  });
  return { ...reply, sheets };
}

type Drawable = Pick<SheetData, 'page' | 'facts'>;

/** The picture made last is kept: what reads its letters and what reads its codes ask for the same. */
interface DrawnPage extends PictureWish {
  readonly page: number;
  readonly picture: Promise<Picture | null>;
}

const file = (bytes: Uint8Array, { password }: OpenOptions) =>
  password === undefined ? { bytes } : { bytes, password };

interface Source {
  readonly bytes: Uint8Array;
  readonly options: OpenOptions;
  readonly format: FileFormat;
}

async function pictureOf(
  { bytes, options, format }: Source,
  { page, facts: { imageDpi } }: Drawable,
  wish: PictureWish,
): Promise<Picture | null> {
  const asked = { task: 'picture', ...file(bytes, options), format, page, imageDpi, wish } as const;
  const reply = await askPageWorker(asked, options.signal);
  return reply.outcome === 'picture' ? reply.picture : null;
}

const sheetOf = (data: SheetData, draw: Sheet['picture'], signal: AbortSignal): Sheet => ({
  ...data,
  picture: draw,
  async codes() {
    const picture = await draw({ dpi: 'native', channels: 1 });
    if (!picture) return [];
    const reply = await askPageWorker({ task: 'codes', picture, page: data.page }, signal);
    return reply.outcome === 'codes' ? reply.codes : [];
  },
});
