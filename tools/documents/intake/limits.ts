/** Ceilings of one file. Each has its own answer; none is met in silence. */
export const limits = {
  /** More bytes are 'too_large'. */
  bytesMax: 10 * 1024 * 1024,
  /** Of a longer paper the first pages are read; `pageCount` says how many there are. */
  pagesRead: 40,
  /** More pages are 'too_many_pages': nobody sends a paper like that. */
  pagesMax: 500,
  /** Characters of all pages together; reading stops at the page that goes beyond. */
  glyphsMax: 200_000,
  /** Pixels of a picture as its header says, or of an image within a PDF. A 600 dpi letter page has 34 million. */
  pixelsMax: 50_000_000,
  /** Pixels of a page as it is handed on. */
  pixelsDrawnMax: 12_000_000,
  /** Longer side of a picture handed on, in pixels: beyond it, letters gain nothing. */
  sidePixelsMax: 4_200,
  /** Resolution at which a page may be drawn. */
  dpiMin: 36,
  dpiMax: 400,
  /** Computing for one file, all its pages together: another is begun only below it. */
  fileComputingMillisecondsMax: 45_000,
  /** Wall clock for one file: what a machine with much else to do may take for that computing. */
  fileMillisecondsMax: 150_000,
  /** Bytes of readings kept in memory, as JSON. */
  readingBytesKept: 32 * 1024 * 1024,
} as const;
