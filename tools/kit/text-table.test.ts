import { expect, it } from 'vitest';
import { printable, printableLines, textTable } from './text-table.ts';

const columns = [
  { title: 'Funder', align: 'left' },
  { title: 'Payment', align: 'right' },
] as const;

it('is as wide as its widest cell, with figures to the right', () => {
  expect(
    textTable(columns, [
      ['Prairie Credit Union', '$9.00'],
      ['Bank', '$1,009.00'],
    ]),
  ).toEqual([
    'Funder                  Payment',
    'Prairie Credit Union      $9.00',
    'Bank                  $1,009.00',
  ]);
});

it('counts two columns for a Chinese character', () => {
  expect(
    textTable(
      [
        { title: '资方', align: 'left' },
        { title: '月供', align: 'right' },
      ],
      [['Bank', '$9.00']],
    ),
  ).toEqual(['资方   月供', 'Bank  $9.00']);
});

it('makes control characters and marks of direction blanks', () => {
  expect(printable('a\u001b[31mred\u0007\nb\u202ec')).toBe('a [31mred b c');
  expect(printableLines('a\u001b[2J\nb')).toBe('a [2J\nb');
});
