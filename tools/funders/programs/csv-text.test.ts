import { expect, it } from 'vitest';
import { csvText, plainText, safeText } from './csv-text.ts';
import { digitsOf, plain, shifted } from './decimal-text.ts';

it.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', '＝1', "'=1"])(
  'a text that a spreadsheet would run is made harmless and comes back: %j',
  (text) => {
    expect(safeText(text)).toBe(`'${text}`);
    expect(plainText(safeText(text))).toBe(text);
  },
);

it('an apostrophe that protects nothing stays', () => {
  expect(safeText('1+1')).toBe('1+1');
  expect(plainText("'tis")).toBe("'tis");
  expect(plainText(safeText("'tis"))).toBe("'tis");
});

it('quotes are written where they are needed', () => {
  expect(csvText([['a', 'b c', 'd"e', 'f,g', 'h;i', ' j']])).toBe('\ufeffa,b c,"d""e","f,g","h;i"," j"\r\n');
});

it.each([
  ['6.99', -2, '0.0699'],
  ['0.0699', 2, '6.99'],
  ['120', -2, '1.2'],
  ['7500.1', 2, '750010'],
  ['-0.5', 2, '-50'],
  ['5', 0, '5'],
])('%s moved by %i is %s', (text, places, moved) => {
  expect(shifted(text, places)).toBe(moved);
});

it('a number is written without an exponent', () => {
  expect(plain(1e-7)).toBe('0.0000001');
  expect(plain(1.5e21)).toBe('1500000000000000000000');
});

it.each([
  ['1,234.5', '.', '1234.5'],
  ['1.234,5', ',', '1234.5'],
  ["1'234", '.', '1234'],
  ['1\u202f234', ',', '1234'],
  ['6,99', '.', undefined],
  ['6.99', ',', undefined],
  ['1e5', '.', undefined],
  ['', '.', undefined],
] as const)('%j with a decimal %s is %s', (text, decimal, digits) => {
  expect(digitsOf(text, decimal)).toBe(digits);
});
