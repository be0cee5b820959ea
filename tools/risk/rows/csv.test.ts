import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvReader, csvCell } from './csv.ts';

const read = (pieces: readonly string[]) => {
  const reader = createCsvReader();
  return [...pieces.flatMap((piece) => reader.feed(piece)), ...reader.end()];
};
const cells = (...pieces: string[]) => read(pieces).map((row) => row.cells);

describe('createCsvReader', () => {
  it.each<[string, string, string[][]]>([
    [
      'plain cells',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['no line end at the end', 'a\n1', [['a'], ['1']]],
    [
      'CRLF and CR',
      'a,b\r\n1,2\r3,4',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'blank cells',
      'a,b,c\n,,\n',
      [
        ['a', 'b', 'c'],
        ['', '', ''],
      ],
    ],
    ['quotes, commas and line ends in quotes', '"a ""x"", y"\n"1\n2"\n', [['a "x", y'], ['1\n2']]],
    ['empty quoted cells', '"",""\n', [['', '']]],
    ['empty lines', 'a\n\n\n1\n\n', [['a'], ['1']]],
    ['nothing', '', []],
  ])('reads %s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it('says on which line a record begins', () => {
    expect(read(['a\n"1\n2"\n\n3\n']).map(({ line }) => line)).toEqual([1, 2, 5]);
    expect(read(['a\r\n1\r', '\n2']).map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it.each([
    ['a quote that is never closed', 'a\n"1\n2', /Line 2 .* never closed/],
    ['a quote inside a cell', 'a\n1"2', /Line 2 .* a quote inside/],
    ['text after a closing quote', 'a\n"1"2', /Line 2 .* after a closing quote/],
    ['a cell without end', `a\n"${'x'.repeat(100_001)}`, /over 100000 characters/],
  ])('refuses %s', (_, text, message) => {
    expect(() => read([text])).toThrow(message);
  });

  it('reads what csvCell wrote, however it is cut into pieces', () => {
    const table = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), {
      minLength: 1,
    });
    const law = fc.property(table, fc.integer({ min: 1, max: 7 }), (rows, size) => {
      const text = rows.map((row) => row.map(csvCell).join(',')).join('\n');
      const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
      expect(cells(...pieces)).toEqual(rows);
    });
    fc.assert(law);
  });
});
