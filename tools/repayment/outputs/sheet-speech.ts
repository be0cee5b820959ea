import { currencyExponent } from '../../kit/currency.ts';
import type { Locale } from '../../kit/units.ts';
import type { ScheduleSheet } from './schedule-sheet.ts';
import { type SheetWords, sheetWords } from './sheet-words.ts';

/** How a printed schedule writes its figures to one person. */
export interface SheetSpeech {
  readonly words: SheetWords;
  /** With the currency's code, which any font can write: `USD 25,000.00`. */
  money(minorUnits: number): string;
  /** Without it, for columns. */
  amount(minorUnits: number): string;
  rate(fraction: number): string;
  day(isoDate: string): string;
  whole(value: number): string;
}

export function sheetSpeech(locale: Locale, currency: string): SheetSpeech {
  const exponent = currencyExponent(currency);
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number) => plainBlanks(format.format(value));
  };
  const digits = { minimumFractionDigits: exponent, maximumFractionDigits: exponent };
  const money = number({ style: 'currency', currency, currencyDisplay: 'code', ...digits });
  const amount = number(digits);
  const dates = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  return {
    words: sheetWords[locale],
    money: (minorUnits) => money(minorUnits / 10 ** exponent),
    amount: (minorUnits) => amount(minorUnits / 10 ** exponent),
    rate: number({ style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    day: (isoDate) => plainBlanks(dates.format(new Date(`${isoDate}T00:00:00Z`))),
    whole: number({ useGrouping: false, maximumFractionDigits: 0 }),
  };
}

/** Narrow and no-break blanks are in no standard font of a PDF, and hide from a search. */
const plainBlanks = (text: string): string => text.replace(/\s/g, ' ');

/** The terms as labels and figures, in the order in which they are read. */
export function termLines(sheet: ScheduleSheet, speech: SheetSpeech): readonly (readonly [string, string])[] {
  const { words, money, rate, day, whole } = speech;
  const { terms, rows, totals } = sheet;
  const stated = (label: string, figure: number | undefined, write: (figure: number) => string) =>
    figure === undefined ? [] : [[label, write(figure)] as const];
  return [
    ...stated(words.amountFinanced, terms.amountFinanced, money),
    ...stated(words.annualRate, terms.annualRate, rate),
    ...stated(words.apr, terms.apr, rate),
    ...stated(words.instalment, terms.instalment, money),
    [words.payments, whole(rows.length)],
    [words.firstDue, day(rows[0].due)],
    [words.lastDue, day((rows.at(-1) ?? rows[0]).due)],
    ...stated(words.financeCharge, terms.financeCharge, money),
    [words.totalOfPayments, money(totals.payment)],
    ...stated(words.interestSaved, terms.interestSaved, money),
  ];
}

/** A row as the six cells of a printed table. */
export const rowCells = (row: ScheduleSheet['rows'][number], speech: SheetSpeech): readonly string[] => [
  speech.whole(row.n),
  speech.day(row.due),
  ...[row.payment, row.interest, row.principal, row.balance].map(speech.amount),
];

/** The row of sums, with nothing under the balance. */
export const totalCells = ({ totals }: ScheduleSheet, speech: SheetSpeech): readonly string[] => [
  '',
  speech.words.total,
  ...[totals.payment, totals.interest, totals.principal].map(speech.amount),
  '',
];

export const headCells = ({ words }: SheetSpeech): readonly string[] => [
  words.number,
  words.due,
  words.payment,
  words.interest,
  words.principal,
  words.balance,
];
