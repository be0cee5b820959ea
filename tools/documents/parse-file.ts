import type { IsoDate } from '../kit/units.ts';
import { fileDoubts } from './file-doubts.ts';
import { type ReadOptions, readDocument } from './intake/read-document.ts';
import { type PaperPart, readPapers } from './kinds/read-paper.ts';
import type { DocumentRead } from './pages/document-read.ts';
import { onPages } from './pages/on-page.ts';

/** What one uploaded file is and shows. */
export interface ParsedFile {
  readonly read: DocumentRead;
  /** Empty when nothing could be read; several for a packet. */
  readonly parts: readonly PaperPart[];
}

/** Reads a file and the papers in it. Never throws for what a file holds. */
export async function parseFile(
  bytes: Uint8Array,
  today: IsoDate,
  options: ReadOptions,
): Promise<ParsedFile> {
  const read = await readDocument(bytes, options);
  const parts = read.outcome === 'read' ? readPapers(read.pages, today) : [];
  return {
    read,
    parts: parts.map((part) => {
      const fields = [...part.fields, ...fileDoubts(read, part)];
      return { ...part, fields: read.outcome === 'read' ? onPages(fields, read.pages) : fields };
    }),
  };
}
