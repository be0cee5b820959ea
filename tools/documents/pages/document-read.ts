import type { Box } from '../../deals/facts.ts';
import type { PageWords, Word } from './words.ts';

/** How the words of a page were got. `mixed`: part of the page had no text layer that could be believed. */
type PageReading = 'text' | 'ocr' | 'mixed' | 'none';

/** Why a page should be photographed or scanned again. */
export const retakeReasons = [
  'blank',
  'blurred',
  'too_dark',
  'too_small',
  'glare',
  'cut_off',
  'unreadable',
] as const;
export type RetakeReason = (typeof retakeReasons)[number];

/** A machine-readable mark found on a page, as decoded: nothing in it is believed before its own checks hold. */
export interface Code {
  readonly format: 'pdf417' | 'qr' | 'data_matrix' | 'code_39' | 'code_128' | 'other';
  readonly text: string;
  readonly page: number;
  readonly box: Box;
}

/** A page as read. Places are in points from its top left, after turning it upright. */
export interface PageRead extends PageWords {
  readonly reading: PageReading;
  /** Clockwise turn, in degrees, that made the page upright. */
  readonly rotation: number;
  /** How far its rows were then levelled about its middle, in degrees clockwise; words are placed as they stand level. */
  readonly lean?: number;
  /** tesseract's names of the languages it was read in; empty for a text layer. */
  readonly languages: readonly string[];
  readonly codes: readonly Code[];
  /** The words of the same page as read in other ways, each way whole by itself; none of a page that reads well. */
  readonly looks?: readonly (readonly Word[])[];
  readonly retake: RetakeReason | null;
  /** What speaks against the text layer or the picture, as codes: `text_layer_differs`, `covered_figure`. */
  readonly doubts: readonly PageDoubt[];
}

export interface PageDoubt {
  readonly code: string;
  readonly box: Box;
}

export type FileFormat = 'pdf' | 'png' | 'jpeg' | 'webp' | 'tiff' | 'gif' | 'heic' | 'bmp' | 'other' | 'none';

/** Why nothing of a file was read. Each has its words for a person in `phrases.ts`. */
export const refusals = [
  'empty',
  'unsupported_format',
  'damaged',
  'encrypted',
  'too_large',
  'too_many_pages',
  'too_slow',
  'no_content',
  'unreadable',
  'ocr_missing',
] as const;
export type Refusal = (typeof refusals)[number];

/** What one uploaded file gave: its pages, or why not. */
export type DocumentRead =
  | {
      readonly outcome: 'read';
      readonly format: FileFormat;
      readonly pageCount: number;
      /** Fewer than `pageCount` when a ceiling was met; the rest was not read. */
      readonly pages: readonly PageRead[];
      readonly metadata: FileMetadata;
    }
  | {
      readonly outcome: Refusal;
      readonly format: FileFormat;
      readonly pageCount: number;
      /** Per page, where a page's own state is the reason. */
      readonly retake?: readonly (RetakeReason | null)[];
    };

/** What a file says of its own making; information only. */
export interface FileMetadata {
  readonly producer?: string;
  readonly creator?: string;
  readonly created?: string;
  readonly modified?: string;
  readonly incrementalUpdates?: number;
  /** Scripts, launch actions, embedded files and the like that the file carries; none is ever run. */
  readonly active?: readonly string[];
}
