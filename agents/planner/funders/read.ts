import type { FigureMention } from '../../language/figures.ts';
import type { ExceptionAsk, FunderAsk } from './ask.ts';
import { germanFunders } from './lexicon/de.ts';
import { englishFunders } from './lexicon/en.ts';
import { type FunderLexicon, markupReasons, rankings } from './lexicon/lexicon.ts';
import { chineseFunders } from './lexicon/zh.ts';

/** A message as far as questions about funders look at it. */
interface Heard {
  readonly text: string;
  readonly figures: readonly FigureMention[];
  readonly german: boolean;
  /** A lower markup of which something is still to be said. */
  readonly before: ExceptionAsk | undefined;
}

const lexiconsOf = (german: boolean): readonly FunderLexicon[] =>
  german ? [germanFunders, chineseFunders] : [englishFunders, chineseFunders];

/** A lower markup and the figure that belongs to it, which fills no slot. */
export interface ExceptionReading {
  readonly ask: ExceptionAsk;
  readonly used: readonly FigureMention[];
}

/**
 * "Cap the markup at 1 %, they have a competing offer": the limit and the reason, as far as they are said. A few words
 * supply what the message before left out.
 */
export function readException({ text, figures, german, before }: Heard): ExceptionReading | undefined {
  const lexicons = lexiconsOf(german);
  const has = (pattern: (lexicon: FunderLexicon) => RegExp) =>
    lexicons.some((lexicon) => pattern(lexicon).test(text));
  const reason = markupReasons.find((one) => has(({ reasons }) => reasons[one]));
  const figure = figures.find((one) => shareOf(one, text) !== undefined);
  const goesOn =
    before !== undefined && (reason !== undefined || figure !== undefined) && text.length < wordsMax;
  if (!goesOn && !has(({ markup }) => markup)) return undefined;
  const none = has(({ noMarkup }) => noMarkup) ? 0 : undefined;
  const markupMax = figure ? shareOf(figure, text) : (none ?? (goesOn ? before.markupMax : undefined));
  return {
    ask: { kind: 'exception', markupMax, reason: reason ?? (goesOn ? before.reason : undefined) },
    used: figure ? [figure] : [],
  };
}

/** Longer than this is no answer to what was asked about a markup. */
const wordsMax = 80;

/** "1 %", "one point", 一个点: a share of the rate as a fraction. */
function shareOf({ kind, values: [value = 0], end }: FigureMention, text: string): number | undefined {
  if (kind === 'percent') return value / 100;
  const points = /^\s*(?:points?|pts?\b|prozentpunkte?|个?点|个?百分点)/i.test(text.slice(end));
  return kind === 'count' && points ? value / 100 : undefined;
}

/** The question about funders that a message asks, or undefined. The first that fits decides. */
export function readFunderAsk(text: string, german: boolean): FunderAsk | undefined {
  const lexicons = lexiconsOf(german);
  const has = (pattern: (lexicon: FunderLexicon) => RegExp) =>
    lexicons.some((lexicon) => pattern(lexicon).test(text));
  if (has(({ jacket }) => jacket)) return { kind: 'jacket' };
  const by = rankings.find((one) => has((lexicon) => lexicon.rankings[one]));
  if (by) return { kind: 'rank', by };
  if (has(({ structure }) => structure)) return { kind: 'structure' };
  if (has(({ reserve }) => reserve)) return { kind: 'reserve' };
  if (has(({ refinance }) => refinance)) return { kind: 'refinance' };
  const funder = lexicons.map(({ answerOf }) => named(answerOf, text)).find((one) => one !== undefined);
  if (funder) return { kind: 'answer_of', funder };
  return has(({ otherCar }) => otherCar) ? { kind: 'other_car' } : undefined;
}

function named(pattern: RegExp, text: string): string | undefined {
  const { funder, funder2 } = pattern.exec(text)?.groups ?? {};
  return funder ?? funder2;
}
