import type { IsoDate } from '#tools/kit/units.ts';
import type { FigureMention } from '../../language/figures.ts';
import { readingsAs } from '../../language/stated.ts';
import type { StatedDay } from '../../language/stated-days.ts';
import type { LawMarket, RepaymentAsk } from './ask.ts';
import type { RepaymentLexicon } from './lexicon/lexicon.ts';
import { placeOf, shapeOf } from './shape.ts';

/** A question about repaying, and the figures that it takes for itself: they fill no slot. */
export interface Reading {
  readonly ask: RepaymentAsk;
  readonly used: readonly FigureMention[];
}

/** A message as the readers of repayment see it: its words, its shape, and the figures that may still be taken. */
export interface Line {
  readonly text: string;
  readonly shaped: string;
  readonly figures: readonly FigureMention[];
  readonly days: readonly StatedDay[];
  readonly lexicons: readonly RepaymentLexicon[];
  readonly question: boolean;
}

export function lineOf(
  text: string,
  figures: readonly FigureMention[],
  days: readonly StatedDay[],
  lexicons: readonly RepaymentLexicon[],
): Line {
  const free = figures.filter(
    (figure) => !days.some((day) => day.by !== 'now' && day.start < figure.end && figure.start < day.end),
  );
  const question = /[?？]|[吗呢]/.test(text);
  return { text, shaped: shapeOf(text, free, days), figures: free, days, lexicons, question };
}

/** A stretch of a line, with what lies in it. Offsets go on counting in the line. */
export function within(line: Line, start: number, end: number): Line {
  const inside = (span: { readonly start: number; readonly end: number }) =>
    start <= span.start && span.end <= end;
  const blanked = (text: string) =>
    ' '.repeat(start) + text.slice(start, end) + ' '.repeat(text.length - end);
  return {
    ...line,
    text: blanked(line.text),
    shaped: blanked(line.shaped),
    figures: line.figures.filter(inside),
    days: line.days.filter(inside),
  };
}

/** Whether any language's words of one kind occur. */
export const has = ({ text, lexicons }: Line, pattern: (lexicon: RepaymentLexicon) => RegExp): boolean =>
  lexicons.some((lexicon) => text.search(pattern(lexicon)) >= 0);

/** The market whose law is named. */
export const marketIn = (line: Line): LawMarket | undefined =>
  (['eu', 'cn', 'us'] as const).find((market) => has(line, ({ markets }) => markets[market]));

/** The same for words with places for figures. */
export const hasShape = (
  { shaped, lexicons }: Line,
  pattern: (lexicon: RepaymentLexicon) => RegExp,
): boolean => lexicons.some((lexicon) => shaped.search(pattern(lexicon)) >= 0);

/** The amounts that patterns catch, in the order of the line, each once. */
export function amountsBy(
  { shaped, figures, lexicons }: Line,
  patterns: (lexicon: RepaymentLexicon) => readonly RegExp[],
): FigureMention[] {
  const places = lexicons
    .flatMap(patterns)
    .flatMap((pattern) =>
      [...shaped.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map((match) =>
        placeOf(match, 'amount'),
      ),
    );
  return figures.filter((figure) => places.includes(figure.start) && amountOf(figure) > 0);
}

export const amountOf = ({ values: [value = 0] }: FigureMention): number => value;

/** A length in whole months, or undefined. */
export function monthsOf(figure: FigureMention): number | undefined {
  const [months] = readingsAs(figure, 'months');
  return months !== undefined && Number.isInteger(months) && months > 0 ? months : undefined;
}

export const isLength = ({ kind }: FigureMention): boolean => kind === 'months' || kind === 'years';

/** A rate as a fraction. */
export const rateOf = (figure: FigureMention): number => readingsAs(figure, 'rate')[0] ?? 0;

/** The first day that is named; "each month" names none. */
export const dayIn = ({ days }: Line): IsoDate | undefined => days.find(({ by }) => by !== 'now')?.days[0];

/** Where something that goes on begins: in a month that has begun it begins now, which is the last of its readings. */
export const beginsIn = (part: Line): IsoDate | undefined =>
  hasShape(part, ({ beginning }) => beginning)
    ? part.days.find(({ by }) => by === 'month')?.days.at(-1)
    : undefined;

/** The figure of some kind that is nearest to a place; what comes before it counts as further. */
export function nearest(figures: readonly FigureMention[], place: number): FigureMention | undefined {
  const distance = ({ start, end }: FigureMention) => (start >= place ? start - place : place - end + 12);
  return [...figures].sort((a, b) => distance(a) - distance(b))[0];
}
