import type { FigureMention } from '../../language/figures.ts';
import type { StatedDay } from '../../language/stated-days.ts';

/** One private-use character for each kind of figure, so that a pattern can ask for "an amount" between its words. */
const marks = {
  money: '\uE001',
  percent: '\uE002',
  length: '\uE003',
  day: '\uE004',
  count: '\uE005',
} as const;

/** What stands for figures in a pattern of the lexicon: a group that catches one, or none to catch. */
const places: Readonly<Record<string, string>> = {
  '{amount}': `(?<amount>[${marks.money}${marks.count}]+)`,
  '{day}': `${marks.day}+`,
  '{rate}': `${marks.percent}+`,
  '{money}': `[${marks.money}${marks.count}]+`,
  '{months}': `[${marks.length}${marks.count}]+`,
};

/** A pattern of words with places for figures: `shape('{amount} extra')`. It is searched for in a `shapeOf` a message. */
export const shape = (words: string, flags: 'gi' | 'i' = 'i'): RegExp =>
  new RegExp(
    words.replace(/\{[a-z]+\}/g, (place) => places[place] ?? place),
    `${flags}du`,
  );

/** A message with each figure written over by its mark, character for character, so that places stay where they are. */
export function shapeOf(text: string, figures: readonly FigureMention[], days: readonly StatedDay[]): string {
  const ofFigures = figures.reduce((shaped, figure) => over(shaped, figure, markOf(figure)), text);
  return days
    .filter(({ by }) => by !== 'now')
    .reduce((shaped, day) => over(shaped, day, marks.day), ofFigures);
}

function markOf({ kind }: FigureMention): string | undefined {
  if (kind === 'money') return marks.money;
  if (kind === 'percent') return marks.percent;
  if (kind === 'months' || kind === 'years') return marks.length;
  return kind === 'count' || kind === 'year' ? marks.count : undefined;
}

const over = (text: string, { start, end }: { start: number; end: number }, mark: string | undefined) =>
  mark === undefined ? text : text.slice(0, start) + mark.repeat(end - start) + text.slice(end);

/** Where the group of a match begins, or undefined when it caught nothing. */
export const placeOf = (match: RegExpMatchArray | RegExpExecArray, group: string): number | undefined =>
  match.indices?.groups?.[group]?.[0];
