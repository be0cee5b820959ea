import type { IsoDate } from '../kit/units.ts';
import { fileDoubts } from './file-doubts.ts';
import { pagePicture } from './intake/page-png.ts';
import { type ReadOptions, readDocument } from './intake/read-document.ts';
import { type PaperPart, readPapers } from './kinds/read-paper.ts';
import type { DocumentRead } from './pages/document-read.ts';
import { onPages } from './pages/on-page.ts';
import { type SecondReadingNote, secondReading } from './vision/second-reading.ts';
import { type SecondReader, visionLimits } from './vision/vision-reader.ts';

/** What one uploaded file is and shows. */
export interface ParsedFile {
  readonly read: DocumentRead;
  /** Empty when nothing could be read; several for a packet. */
  readonly parts: readonly PaperPart[];
  /** The pages that were read a second time; absent without a second reader. */
  readonly secondReading?: readonly SecondReadingNote[];
}

export interface ParseOptions extends ReadOptions {
  /** A model that looks at hard pages. Absent: no page leaves the process. */
  readonly vision?: SecondReader;
}

/** Reads a file and the papers in it. Never throws for what a file holds. */
export async function parseFile(
  bytes: Uint8Array,
  today: IsoDate,
  options: ParseOptions,
): Promise<ParsedFile> {
  const since = performance.now();
  const read = await readDocument(bytes, options);
  if (read.outcome !== 'read') return { read, parts: [] };
  const first = readPapers(read.pages, today);
  const { vision: reader, signal } = options;
  const picture = (page: (typeof read.pages)[number]) =>
    pagePicture(
      bytes,
      page,
      { sideMax: visionLimits.sidePixelsMax, bytesMax: visionLimits.pngBytesMax },
      options,
    );
  const again = reader
    ? await secondReading({ pages: read.pages, parts: first, today, reader, picture, signal, since })
    : undefined;
  const parts = (again?.parts ?? first).map((part) => {
    const fields = [...part.fields, ...fileDoubts(read, part)];
    return { ...part, fields: onPages(fields, read.pages) };
  });
  return { read, parts, ...(again ? { secondReading: again.notes } : {}) };
}
