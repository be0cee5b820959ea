import type { Sheet } from '../intake/page-source.ts';
import type { PageRead } from './document-read.ts';
import { wordsOf } from './words.ts';

/** The words of a page. Only its text layer is read so far. */
export async function readPage(sheet: Sheet, _options: { readonly signal: AbortSignal }): Promise<PageRead> {
  const { glyphs, page, width, height } = sheet;
  const words = wordsOf(glyphs, page, { width, height });
  const reading = words.words.length > 0 ? 'text' : 'none';
  return { ...words, reading, rotation: 0, languages: [], codes: [], retake: null, doubts: [] };
}
