import type { DealDocument } from '../../deals/deal.ts';
import { IsoDate } from '../../kit/units.ts';
import { readPapers } from '../kinds/read-paper.ts';
import { type PrintedText, printedWords } from './printed-words.ts';

/** A page of texts read as the product reads it: its kind and its fields by name, warnings left out. */
export function readPrinted(texts: readonly PrintedText[], today: string) {
  const pages = [{ page: 1, width: 612, height: 792, words: printedWords(texts), hidden: [] }];
  const part = readPapers(pages, IsoDate.parse(today))[0]!;
  const values = Object.fromEntries(
    part.fields.filter(({ name }) => name !== 'warning').map(({ name, value }) => [name, value]),
  );
  const document: DealDocument = {
    id: 'd1',
    kind: part.kind,
    sha256: '',
    pages: 1,
    fields: [...part.fields],
    parsedAt: '',
  };
  return { kind: part.kind, values, document };
}
