import { decimalAmount } from '../../kit/currency.ts';
import { IsoDate } from '../../kit/units.ts';
import { digitsOf, plain, shifted } from './decimal-text.ts';
import { type Car, carsOf, carsText, listItems, listText } from './lists.ts';
import { currencyText } from './money-text.ts';

/** What a cell's text depends on beside itself. */
interface Reading {
  /** The mark before decimals, by the file's separators. */
  readonly decimal: '.' | ',';
  /** Digits of the currency's minor unit. */
  readonly exponent: number;
  /** Whether the header says that the numbers are percent. */
  readonly percent: boolean;
}

/** How a value is written in a cell. `read` gives undefined for what it cannot be. */
export interface CellKind {
  readonly unit:
    | 'text'
    | 'whole'
    | 'number'
    | 'percent'
    | 'money'
    | 'day'
    | 'yes'
    | 'code'
    | 'list'
    | 'cars'
    | 'limit';
  /** What belongs there, with an example. */
  readonly expects: string;
  read(text: string, reading: Reading): unknown;
  write(value: unknown, exponent: number): string;
}

export const text: CellKind = {
  unit: 'text',
  expects: 'a text',
  read: (cell) => cell,
  write: (value) => value as string,
};

export const whole: CellKind = {
  unit: 'whole',
  expects: 'a whole number, such as 72',
  read: (cell, { decimal }) => wholeOf(cell, decimal),
  write: (value) => String(value),
};

const wholeOf = (cell: string, decimal: '.' | ','): number | undefined => {
  const digits = digitsOf(cell, decimal);
  return digits !== undefined && /^-?\d+(\.0+)?$/.test(digits) ? Number(digits) : undefined;
};

export const number: CellKind = {
  unit: 'number',
  expects: 'a number, such as 1.5',
  read: (cell, { decimal }) => numberOf(digitsOf(cell, decimal)),
  write: (value) => plain(value as number),
};

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

/** No rate or ratio is above 1,000 %: a larger bare number is a percentage whose sign was forgotten. */
const fractionMax = 10;

/** A fraction inside, a percentage in a cell: by its own sign or by the header's; without either it is the fraction. */
export const percent: CellKind = {
  unit: 'percent',
  expects: 'a percentage: 6.99 in a column whose name ends in _percent, or 6.99 % in any',
  read(cell, { decimal, percent: byHeader }) {
    const signed = cell.trim().endsWith('%');
    const digits = digitsOf(signed ? cell.trim().slice(0, -1) : cell, decimal);
    if (digits !== undefined && (signed || byHeader)) return numberOf(shifted(digits, -2));
    const fraction = numberOf(digits);
    return fraction !== undefined && fraction > fractionMax ? undefined : fraction;
  },
  write: (value) => shifted(plain(value as number), 2),
};

/** Whole minor units inside, major units in a cell. */
export const money: CellKind = {
  unit: 'money',
  expects: 'an amount in major units, such as 7500.00',
  read(cell, { decimal, exponent }) {
    const digits = digitsOf(currencyText(cell), decimal);
    const units = digits === undefined ? undefined : shifted(digits, exponent);
    return units === undefined || units.includes('.') ? undefined : Number(units);
  },
  write: (value, exponent) => decimalAmount(value as number, exponent),
};

export const day: CellKind = {
  unit: 'day',
  expects: 'a day as YYYY-MM-DD, such as 2026-03-31',
  read: (cell) => dayOf(cell.trim()),
  write: (value) => value as string,
};

/** 31.03.2026 is what a German spreadsheet makes of 2026-03-31; 03/04/2026 may be two days, so it is none. */
function dayOf(cell: string): string | undefined {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell);
  const iso = german ? [german[3], german[2]?.padStart(2, '0'), german[1]?.padStart(2, '0')].join('-') : cell;
  return IsoDate.safeParse(iso).success ? iso : undefined;
}

const saidYes = ['yes', 'true', 'ja', 'wahr', 'x', '1'];
const saidNo = ['no', 'false', 'nein', 'falsch', '0'];

export const yesNo: CellKind = {
  unit: 'yes',
  expects: 'yes or no',
  read: (cell) => yesOf(cell),
  write: (value) => (value === true ? 'yes' : 'no'),
};

const yesOf = (cell: string): boolean | undefined => {
  const said = cell.trim().toLowerCase();
  return saidYes.includes(said) ? true : saidNo.includes(said) ? false : undefined;
};

/** A condition that is there or is not: no is the same as nothing. */
export const flag: CellKind = {
  ...yesNo,
  expects: 'yes, no or nothing',
  read: (cell) => (yesOf(cell) === false ? blank : yesOf(cell)),
};

/** What a cell reads as that says in so many words what an empty one says. */
export const blank = Symbol('blank');

export const oneOf = (codes: readonly string[]): CellKind => ({
  unit: 'code',
  expects: `one of ${codes.join(', ')}`,
  read: (cell) => codes.find((code) => code === codeOf(cell)),
  write: (value) => value as string,
});

const codeOf = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

export const someOf = (codes: readonly string[]): CellKind => ({
  unit: 'list',
  expects: `some of ${codes.join(', ')}, parted by |`,
  read(cell) {
    const said = listItems(cell).map((item) => codeOf(item));
    return said.every((item) => codes.includes(item)) ? said : undefined;
  },
  write: (value) => listText(value as readonly string[]),
});

export const list: CellKind = {
  unit: 'list',
  expects: 'values parted by |, such as IL | IN; none for an empty list',
  read: (cell) => listItems(cell),
  write: (value) => listText(value as readonly string[]),
};

export const cars: CellKind = {
  unit: 'cars',
  expects: 'makes, or makes and models, parted by |, such as Honda: Civic | Toyota',
  read: (cell) => carsOf(cell),
  write: (value) => carsText(value as readonly Car[]),
};

/** Null is no limit, which an empty cell beside a filled one says too. */
export const limit: CellKind = {
  unit: 'limit',
  expects: 'a whole number, or unlimited',
  read: (cell, { decimal }) => (cell.trim().toLowerCase() === 'unlimited' ? null : wholeOf(cell, decimal)),
  write: (value) => (value === null ? 'unlimited' : String(value)),
};
