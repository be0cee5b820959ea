import type { DocumentKind } from '../kinds/kinds.ts';
import type { WantedField } from './wanted.ts';

/** One page shown to a second reader, and what is asked of it. */
export interface VisionRequest {
  /** The page upright and grey, as PNG. A person's identifiers may be on it. */
  readonly png: Uint8Array;
  readonly kind: DocumentKind;
  readonly wanted: readonly WantedField[];
}

/** What came back: text that nobody has checked, or a code for why there is none. */
export type VisionAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: string };

/** A model that looks at pictures of pages. Which one, and where it runs, is known to who hands it in. */
export type VisionReader = (request: VisionRequest, signal: AbortSignal) => Promise<VisionAnswer>;

/** A second reader and how long one file may wait for it, all its pages together. */
export interface SecondReader {
  readonly read: VisionReader;
  readonly millisecondsMax: number;
  /** Both readings of a file together; absent: no ceiling. */
  readonly fileMillisecondsMax?: number;
}

/** Ceilings of second readings of one file. */
export const visionLimits = {
  pagesMax: 4,
  pagesPerPaperMax: 2,
  /** Longer side of the picture handed over, in pixels. */
  sidePixelsMax: 2000,
  pngBytesMax: 4 * 1024 * 1024,
  /** A longer answer is none. */
  answerCharsMax: 8_000,
  /** A longer value makes the whole answer none: no field of a paper is as long. */
  valueCharsMax: 240,
  /** A field below this is read a second time. */
  sureFrom: 0.7,
  /** A number with a check digit is surer than this where the digit holds. */
  checkedSureFrom: 0.9,
  /** Below this many surely read letters, or this share of them, a picture was read badly. */
  lettersMin: 60,
  lettersShareMin: 0.6,
} as const;
