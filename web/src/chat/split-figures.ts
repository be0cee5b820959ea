import type { Figure, Sentence } from '../types.ts';

export interface Piece {
  /** Where the piece begins, in UTF-16 units. */
  readonly at: number;
  readonly text: string;
  readonly figure: Figure | null;
}

/** Cuts a sentence at its figures. Spans that overlap or lie outside the text are left as plain text. */
export function splitFigures({ text, figures }: Sentence): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const figure of figures.toSorted((a, b) => a.start - b.start)) {
    if (figure.start < at || figure.end <= figure.start || figure.end > text.length) continue;
    if (figure.start > at) pieces.push({ at, text: text.slice(at, figure.start), figure: null });
    pieces.push({ at: figure.start, text: text.slice(figure.start, figure.end), figure });
    at = figure.end;
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at), figure: null });
  return pieces;
}
