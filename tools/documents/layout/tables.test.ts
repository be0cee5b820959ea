import { describe, expect, it } from 'vitest';
import { type PrintedText, printedPaper } from '../testing/printed-words.ts';
import { localeOf } from '../values/locale.ts';
import { amountIn, labelIn, tablesOf } from './tables.ts';

/** Rows of texts at the given left edges, or ending there where an edge is negative. */
const grid = (edges: readonly number[], rows: readonly (readonly string[])[], y = 100): PrintedText[] =>
  rows.flatMap((row, i) =>
    row.flatMap((text, column) => {
      const edge = edges[column]!;
      const width = [...text].reduce(
        (sum, letter) => sum + (letter > '\u2e80' ? 10 : letter === ' ' ? 3 : 5),
        0,
      );
      return text === '' ? [] : [{ x: edge < 0 ? -edge - width : edge, y: y + 16 * i, text }];
    }),
  );
const shown = (texts: readonly PrintedText[]) =>
  tablesOf(printedPaper(texts)).map(({ rows }) =>
    rows.map(({ cells }) => Object.fromEntries([...cells].map(([key, cell]) => [key, cell.text]))),
  );

describe('tablesOf', () => {
  it('reads a list of transactions, with what is wrapped', () => {
    const texts = grid(
      [40, 110, -360, -430, -510],
      [
        ['Date', 'Description', 'Withdrawals', 'Deposits', 'Balance'],
        ['01/05', 'ACH credit payroll', '', '2,100.00', '4,350.10'],
        ['', 'Harbor Foods'],
        ['01/09', 'Rent', '1,400.00', '', '2,950.10'],
        ['Questions about this list?'],
      ],
    );
    expect(shown(texts)).toEqual([
      [
        { date: '01/05', label: 'ACH credit payroll Harbor Foods', credit: '2,100.00', balance: '4,350.10' },
        { date: '01/09', label: 'Rent', debit: '1,400.00', balance: '2,950.10' },
      ],
    ]);
  });

  it('reads two tables side by side as two', () => {
    const texts = grid(
      [40, -190, -260, 300, -440, -520],
      [
        ['Earnings', 'Current', 'YTD', 'Deductions', 'Current', 'YTD'],
        ['Regular', '1,800.00', '9,000.00', 'Medicare', '26.10', '130.50'],
        ['Overtime', '120.00', '300.00', 'Dental', '12.00', '60.00'],
      ],
    );
    expect(shown(texts)).toEqual([
      [
        { label: 'Regular', current: '1,800.00', year_to_date: '9,000.00' },
        { label: 'Overtime', current: '120.00', year_to_date: '300.00' },
      ],
      [
        { label: 'Medicare', current: '26.10', year_to_date: '130.50' },
        { label: 'Dental', current: '12.00', year_to_date: '60.00' },
      ],
    ]);
  });

  it('reads German and Chinese heads, and amounts in the paper’s way', () => {
    const paper = printedPaper([
      ...grid(
        [40, 110, -400, -500],
        [
          ['Datum', 'Buchungstext', 'Betrag', 'Saldo'],
          ['05.01.', 'Der Lohn für Januar', '2.100,00', '4.350,10'],
          ['09.01.', 'Die Miete und Strom', '-1.400,00', '2.950,10'],
        ],
      ),
    ]);
    const [table] = tablesOf(paper);
    expect(table?.rows.map(labelIn)).toEqual(['Der Lohn für Januar', 'Die Miete und Strom']);
    expect(table?.rows.map((row) => amountIn(row, 'amount', localeOf(paper))?.value)).toEqual([
      210_000, -140_000,
    ]);
    expect(
      shown(
        grid(
          [40, 140, -320, -420],
          [
            ['交易日期', '摘要', '收入', '余额'],
            ['2026-01-05', '工资', '2,100.00', '4,350.10'],
          ],
        ),
      ),
    ).toEqual([[{ date: '2026-01-05', label: '工资', credit: '2,100.00', balance: '4,350.10' }]]);
  });

  it('takes no sentence and no labelled value for heads', () => {
    expect(
      shown([{ x: 40, y: 100, text: 'The amount of the deposit is due by the date of the balance.' }]),
    ).toEqual([]);
    expect(
      shown([
        { x: 40, y: 100, text: 'Date: 01/05/2026' },
        { x: 300, y: 100, text: 'Amount: 12.00' },
        { x: 40, y: 120, text: 'Paid' },
      ]),
    ).toEqual([]);
  });

  it('ends before a sentence that runs under its figures', () => {
    const texts = [
      ...grid(
        [40, -300, -400],
        [
          ['Coverage', 'Limit', 'Premium'],
          ['Collision', '500.00', '120.00'],
        ],
      ),
      {
        x: 40,
        y: 140,
        text: 'This policy is subject to the terms and conditions that are printed on the other side of this page',
      },
    ];
    expect(shown(texts)).toEqual([[{ label: 'Collision', limit: '500.00', premium: '120.00' }]]);
  });
});
