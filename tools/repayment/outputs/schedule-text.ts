import { textTable } from '../../kit/text-table.ts';
import type { Locale } from '../../kit/units.ts';
import type { ScheduleSheet } from './schedule-sheet.ts';
import { headCells, rowCells, sheetSpeech, termLines, totalCells } from './sheet-speech.ts';

/** The schedule as plain text: terms, then a table whose columns line up in a terminal, Chinese too. */
export function scheduleText(sheet: ScheduleSheet, locale: Locale): string {
  const speech = sheetSpeech(locale, sheet.currency);
  const { words } = speech;
  const terms = textTable(
    [
      { title: words.title, align: 'left' },
      { title: words.amountsIn(sheet.currency), align: 'right' },
    ],
    termLines(sheet, speech),
  );
  const table = textTable(
    headCells(speech).map((title, at) => ({ title, align: at === 1 ? 'left' : 'right' }) as const),
    [...sheet.rows.map((row) => rowCells(row, speech)), totalCells(sheet, speech)],
  );
  return `${[...terms, '', ...table].join('\n')}\n`;
}
