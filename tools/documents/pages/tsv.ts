import type { Box } from '../../deals/facts.ts';

/** A word as a reader of pictures saw it: places in pixels of the picture it was given. */
export interface SeenWord extends Box {
  readonly text: string;
  /** 0 to 1, as the reader itself says. */
  readonly certainty: number;
  /** Words of one printed row share it. */
  readonly row: string;
}

/** The words of tesseract's table output: level 5 rows are words, confidence is 0 to 100. */
export function wordsOfTsv(tsv: string): SeenWord[] {
  const words: SeenWord[] = [];
  for (const line of tsv.split('\n')) {
    const cells = line.split('\t');
    const text = cells[11]?.trim();
    if (cells[0] !== '5' || !text) continue;
    const [block, paragraph, row, , x, y, width, height, certainty] = cells.slice(2, 11).map(Number) as Row;
    words.push({
      text,
      x,
      y,
      width,
      height,
      certainty: certainty / 100,
      row: `${block}.${paragraph}.${row}`,
    });
  }
  return words;
}

type Row = [number, number, number, number, number, number, number, number, number];
