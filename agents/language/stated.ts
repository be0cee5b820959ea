import { type FigureMention, readFigures } from './figures.ts';

const none =
  /\b(?:no|zero|nothing|none|without(?: any| a)?|don'?t have(?: any| a)?|do not have(?: any| a)?|haven'?t got(?: any| a)?|never had(?: any| a)?|kein(?:e[nrsm]?)?|ohne|nichts)(?!\p{L})|没有|沒有|没|无|不用|不需要|不付|零/giu;

/**
 * Every figure a person stated, with the nothings among them: "no debts", "nothing down" and 没有贷款 state zero.
 * What a guard compares a person's figures with; a sum of neighbours ("1 year and 3 months") is a figure too.
 */
export function readStated(text: string): FigureMention[] {
  const figures = readFigures(text);
  const zeros = [...text.matchAll(none)].map((match): FigureMention => {
    const [start, end] = [match.index, match.index + match[0].length];
    return {
      start,
      end,
      raw: match[0],
      values: [0],
      kind: 'count',
      kinds: ['count', 'money', 'months'],
      days: [],
    };
  });
  return [...joinLengths(text, figures), ...zeros].sort((a, b) => a.start - b.start);
}

/** Joins years and the months that follow, fewer than a year's, into one length in months. */
export function joinLengths(text: string, figures: readonly FigureMention[]): FigureMention[] {
  const joined: FigureMention[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    const gap = last ? text.slice(last.end, figure.start) : '';
    if (
      last?.kind === 'years' &&
      figure.kind === 'months' &&
      figure.values[0]! < 12 &&
      /^(?:\s|,|and|und|零|又)*$/.test(gap)
    ) {
      const values = [last.values[0]! * 12 + figure.values[0]!];
      joined[joined.length - 1] = {
        ...figure,
        start: last.start,
        raw: text.slice(last.start, figure.end),
        values,
      };
    } else joined.push(figure);
  }
  return joined;
}

/** The plain values a figure may mean as this kind: years become months, percents fractions, days nothing. */
export function readingsAs(figure: FigureMention, kind: 'money' | 'rate' | 'months' | 'count'): number[] {
  const of = (kinds: readonly string[]) => figure.kinds.some((k) => kinds.includes(k));
  if (kind === 'rate') return of(['percent', 'count']) ? figure.values.map((v) => round(v / 100)) : [];
  if (kind === 'months') {
    if (figure.kind === 'years') return figure.values.map((v) => round(v * 12));
    return of(['months', 'count']) ? [...figure.values] : [];
  }
  return of(kind === 'money' ? ['money', 'count'] : ['count', 'year', 'ordinal']) ? [...figure.values] : [];
}

const round = (value: number) => Math.round(value * 1e9) / 1e9;
