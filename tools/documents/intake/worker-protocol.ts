import type { Box } from '../../deals/facts.ts';
import type { Code, FileFormat, FileMetadata, Refusal } from '../pages/document-read.ts';
import type { Glyph } from '../pages/glyphs.ts';
import type { PackedGlyphs } from './packed-glyphs.ts';

/** Pixels row by row, without padding: grey or RGB. With a PGM or PPM header before them they are a file. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  /** Pixels per 72 points of the sheet: points = pixels × 72 ÷ dpi. */
  readonly dpi: number;
  readonly pixels: Uint8Array;
}

/**
 * How a picture of a page is wanted. `native`: a photo as it was taken, up to the ceilings; a page of a PDF at the
 * resolution of its largest image (72 to 400), or 300 when it has none.
 */
export interface PictureWish {
  readonly dpi: number | 'native';
  readonly channels: 1 | 3;
}

/** What the making of a page says about it. */
export interface PageFacts {
  /** Share of the page that images cover, 0 to 1. */
  readonly imageShare: number;
  /** How many images are painted. */
  readonly images: number;
  /** Of the largest image as it is printed; null when none covers a quarter of the page. */
  readonly imageDpi: number | null;
  /** Characters that a person cannot see. */
  readonly hiddenGlyphs: number;
  /** Turned or vertical characters; `glyphs` leaves them out. */
  readonly turnedGlyphs: number;
  /** Images drawn over characters that could be seen otherwise: points from the page's top left. */
  readonly overlaid: readonly Box[];
  /** Names of the fonts. */
  readonly fonts: readonly string[];
  /** Images and parts that could not be read: too large, in a coding not known here, or wrong. */
  readonly missing: number;
  /** The page cannot be read to its end: `glyphs` is empty, and there is no picture. */
  readonly broken: boolean;
}

/** A page before it is read. Sizes are points, upright as a viewer shows it; a picture's longer side is 792. */
export interface SheetData {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly origin: 'pdf' | 'picture';
  readonly glyphs: readonly Glyph[];
  readonly facts: PageFacts;
}

/** A sheet on its way between processes. */
export type PackedSheet = Omit<SheetData, 'glyphs'> & { readonly glyphs: PackedGlyphs };

export interface Opened {
  readonly outcome: 'opened';
  readonly format: FileFormat;
  readonly pageCount: number;
  /** The first pages, up to the ceilings. */
  readonly sheets: readonly PackedSheet[];
  readonly metadata: FileMetadata;
}

export interface Refused {
  readonly outcome: Refusal;
  readonly format: FileFormat;
  readonly pageCount: number;
}

interface FileAsked {
  readonly bytes: Uint8Array;
  readonly password?: string;
}

/** What a worker process is asked; one question at a time. */
export type WorkerRequest =
  | (FileAsked & { readonly task: 'open' })
  | { readonly task: 'codes'; readonly picture: Picture; readonly page: number }
  | (FileAsked & {
      readonly task: 'picture';
      readonly format: FileFormat;
      readonly page: number;
      readonly wish: PictureWish;
      /** Of the page, as its facts say: what `native` means for it. */
      readonly imageDpi: number | null;
    });

/** What it answers. All else that can happen to it (a hang, too much memory) is its owner's to notice. */
export type WorkerReply =
  | Opened
  | Refused
  | { readonly outcome: 'picture'; readonly picture: Picture }
  | { readonly outcome: 'codes'; readonly codes: readonly Code[] };
