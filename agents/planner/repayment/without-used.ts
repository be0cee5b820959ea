import type { FigureMention } from '../../language/figures.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** The text without figures that are taken, and how often they recur: "20 a month" must not make an income of its neighbour. */
export function withoutUsed(
  text: string,
  used: readonly FigureMention[],
  lexicons: readonly Lexicon[],
): string {
  return used.reduce((rest, { start, end }) => {
    const periods = lexicons.flatMap(({ periods }) => Object.values(periods));
    const after = periods.map((period) => rest.slice(end, end + 16).match(period));
    const period = after.find((match) => match?.index !== undefined && match.index < 3);
    const to = period ? end + (period.index ?? 0) + period[0].length : end;
    return rest.slice(0, start) + ' '.repeat(to - start) + rest.slice(to);
  }, text);
}
