import type { FigureMention } from '../language/figures.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

/** A stretch of a message in which a cue and a figure belong together. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly figures: readonly FigureMention[];
  /** True when it ends a sentence, so that nothing carries over to the next. */
  readonly ends: boolean;
}

const punctuation = /[;!?。；！？\n]|[.](?=\s|$)|[,，、](?!\d{3})|\s[-–—]\s|[()（）]/g;

/** Cuts a message at punctuation and joining words, never inside a figure. */
export function splitClauses(
  text: string,
  figures: readonly FigureMention[],
  lexicons: readonly Lexicon[],
): Clause[] {
  const cuts = [punctuation, ...lexicons.map(({ joins }) => joins)]
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        mark: match[0],
      })),
    )
    .filter((cut) => !figures.some((figure) => figure.start < cut.end && cut.start < figure.end))
    .sort((a, b) => a.start - b.start);
  const clauses: Clause[] = [];
  let start = 0;
  for (const { start: at, end, mark } of [...cuts, { start: text.length, end: text.length, mark: '\n' }]) {
    if (at < start) continue;
    const own = figures.filter((figure) => start <= figure.start && figure.end <= at);
    const ends = /[.;!?。；！？\n]/.test(mark);
    if (text.slice(start, at).trim() !== '')
      clauses.push({ start, end: at, text: text.slice(start, at), figures: own, ends });
    else if (ends && clauses.length > 0)
      clauses[clauses.length - 1] = { ...clauses[clauses.length - 1]!, ends };
    start = end;
  }
  return clauses;
}
