import { hitsOf, type Reading } from '../layout/fields.ts';
import { boxAround, textOf } from '../layout/lines.ts';
import type { Printed } from '../values/values.ts';
import { candidatesOf } from './pay-stub-candidates.ts';
import { labelParts } from './pay-stub-deductions.ts';
import { type Figure, minorOf } from './pay-stub-figures.ts';
import { rowFigures } from './pay-stub-rows.ts';

const earned =
  /^(?:reg(?:ular)?|salar(?:y|ied)|base|basic|hourly|straight time|over ?time|o\/?t|double ?time|holiday|hol|vacation|vac|pto|paid time off|sick|personal|bonus|commissions?|tips?|shift (?:diff\w*|prem\w*)|differential|retro\w*)\b/i;

/** 26 USC 3101: the employee's Social Security and Medicare. */
const shares = [
  ['socialSecurity', 0.062],
  ['medicare', 0.0145],
] as const;
/** Payroll rounds each tax, and carries a part of a cent from one period to the next. */
const centsApart = 2;

/**
 * The gross of a stub that never calls it so: its rows of earnings added up, where Social Security and Medicare are both
 * the lawful part of just that sum. Undefined where either tax is missing, was taken from less, or figures are two.
 */
export function grossByTaxes(reading: Reading): Printed<number> | undefined {
  const figures = earnedFigures(reading);
  const value = figures.reduce((sum, figure) => sum + minorOf(figure), 0);
  if (value === 0 || hitsOf(reading, 'gross').length > 0) return undefined;
  const lawful = shares.every(([key, share]) => {
    const taxes = new Set(candidatesOf(reading, [key], 'current').map((tax) => tax.value));
    return taxes.size === 1 && [...taxes].every((tax) => Math.abs(tax - value * share) <= centsApart);
  });
  return lawful ? { value, words: figures.flatMap(({ words }) => words) } : undefined;
}

const earnedFigures = (reading: Reading): Figure[] =>
  reading.paper.lines.flatMap((line) =>
    line.cells.flatMap(labelParts).flatMap((words) => {
      if (!earned.test(textOf(words))) return [];
      const placed = rowFigures(reading, { words, box: boxAround(words), page: line.page });
      const current = placed.find(({ column }) => column === 'current');
      return current ? [current.figure] : [];
    }),
  );
