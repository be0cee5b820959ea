import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallRecord, smallSheet } from '../testing/sheets.ts';
import { scheduleCsv, textCell } from './schedule-csv.ts';
import { sheetOfRecord } from './schedule-sheet.ts';

/** Reads RFC 4180 character by character, and knows nothing of how it was written. */
function readCsv(csv: string): string[][] {
  const records: string[][] = [[]];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < csv.length; at++) {
    const character = csv[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (csv[at + 1] === '"') cell += csv[at++];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\r') {
      records.at(-1)?.push(cell);
      cell = '';
      if (character === '\r' && csv[++at] === '\n') records.push([]);
    } else cell += character;
  }
  return records.filter((record) => record.length > 0);
}

/** The digits of a decimal without its point: minor units, by no floating-point arithmetic. */
const unitsOf = (decimal = '') => Number(decimal.replace('.', ''));

describe('scheduleCsv', () => {
  it('writes lines that end in CR LF, decimals with a point and ISO days', () => {
    expect(scheduleCsv(smallSheet('USD'))).toBe(
      [
        'n,due,payment,interest,principal,balance,currency',
        '1,2026-02-28,340.02,10.00,330.02,669.98,USD',
        '2,2026-03-31,340.02,6.70,333.32,336.66,USD',
        '3,2026-04-30,340.03,3.37,336.66,0.00,USD',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    ['JPY', '34002'],
    ['USD', '340.02'],
    ['KWD', '34.002'],
  ])('%s has its own digits: %s', (currency, payment) => {
    expect(readCsv(scheduleCsv(smallSheet(currency)))[1]?.[2]).toBe(payment);
  });

  it('read back, its columns add up to the totals, whatever the amounts', () => {
    const figure = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const row = fc.record({ payment: figure, interest: figure, principal: figure, balance: figure });
    const currency = fc.constantFrom('USD', 'JPY', 'KWD', 'CNY', 'EUR');
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), currency, (rows, code) => {
        const dated = rows.map((figures, at) => ({ n: at + 1, due: '2026-02-28', ...figures }));
        const sheet = sheetOfRecord({ ...smallRecord, rows: dated } as never, { id: 'd', currency: code });
        const [, ...records] = readCsv(scheduleCsv(sheet));
        const sum = (column: number) => records.reduce((all, cells) => all + unitsOf(cells[column]), 0);
        expect(records).toHaveLength(rows.length);
        expect({ payment: sum(2), interest: sum(3), principal: sum(4) }).toEqual(sheet.totals);
      }),
    );
  });
});

describe('textCell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|calc', '%0A'])('disarms %j', (text) => {
    const [[cell = ''] = []] = readCsv(`${textCell(text)}\r\n`);
    expect(cell).toBe(`'${text}`);
  });

  it('gives back any other text as it was', () => {
    const harmless = fc.string().filter((text) => !/^\s*[=+\-@|%]|^[\t\r\n]/.test(text) && text !== '');
    fc.assert(
      fc.property(harmless, (text) => {
        expect(readCsv(`${textCell(text)}\r\n`)).toEqual([[text]]);
      }),
    );
  });
});
