import type { ReadField } from '../../../deals/deal.ts';
import type { IsoDate } from '../../../kit/units.ts';
import type { Captioned } from '../../layout/captions.ts';
import { fieldOf } from '../../layout/fields.ts';
import type { Cell, Paper } from '../../layout/lines.ts';
import { type DayOrder, partialDays, printedDays } from '../../values/printed-days.ts';

/** Two days at the caption of a period, or one month and day before a whole day. */
export function periodFields(
  paper: Paper,
  labelled: readonly Captioned[],
  order: DayOrder,
  latest: IsoDate,
): ReadField[] {
  for (const own of labelled) {
    const cells = [own.beside, ...own.under.slice(0, 1)].filter((cell): cell is Cell => cell !== undefined);
    for (const cell of cells) {
      const row =
        paper.lines
          .find((line) => line.words.some((word) => cell.words.includes(word)))
          ?.words.filter((word) => word.x >= cell.box.x - 1) ?? cell.words;
      const [start, end] = twoDays(cell.words, order, latest) ?? twoDays(row, order, latest) ?? [];
      if (start && end && start.value < end.value)
        return [
          fieldOf('service_period_start', 'day', start, 0.92),
          fieldOf('service_period_end', 'day', end, 0.92),
        ];
    }
  }
  return [];
}

function twoDays(words: Cell['words'], order: DayOrder, latest: IsoDate) {
  const whole = printedDays(words, order);
  if (whole[0] && whole[1]) return [whole[0], whole[1]] as const;
  const end = whole[0];
  const start = end
    ? partialDays(words.slice(0, words.indexOf(end.words[0]!)), order, end.value).at(-1)
    : undefined;
  if (start && end) return [start, end] as const;
  const [a, b] = end ? [] : partialDays(words, order, latest);
  return a && b ? ([a, b] as const) : undefined;
}
