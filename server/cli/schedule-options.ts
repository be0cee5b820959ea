import { currencyExponent } from '#tools/kit/currency.ts';
import { Currency, IsoDate, Locale, type Minor, minor } from '#tools/kit/units.ts';
import {
  type Frequency,
  type RegularTerms,
  regularities,
} from '#tools/repayment/contract/regular-contract.ts';
import { type ScheduleFormat, scheduleFormats } from '#tools/repayment/outputs/schedule-file.ts';
import { usageError } from './command.ts';

export const scheduleOptions = {
  amount: { type: 'string' },
  rate: { type: 'string' },
  term: { type: 'string' },
  frequency: { type: 'string', default: 'monthly' },
  start: { type: 'string' },
  first: { type: 'string' },
  fee: { type: 'string', default: '0' },
  balloon: { type: 'string', default: '0' },
  extra: { type: 'string' },
  'extra-from': { type: 'string' },
  currency: { type: 'string', default: 'USD' },
  format: { type: 'string', default: 'table' },
  locale: { type: 'string', default: 'en-US' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What was typed, by the names of the options. */
type Typed = Readonly<Partial<Record<Exclude<keyof typeof scheduleOptions, 'help'>, string>>>;

/** Paid on top of every payment from a day on. */
export interface RegularExtra {
  readonly amount: Minor;
  /** The first due day when left out. */
  readonly from: IsoDate | undefined;
}

export interface ScheduleRequest {
  readonly terms: RegularTerms;
  readonly extra: RegularExtra | undefined;
  readonly currency: string;
  readonly format: ScheduleFormat;
  readonly locale: Locale;
  readonly out: string | undefined;
}

const TERM_MONTHS_MAX = 480;

/**
 * Reads what was typed. Amounts and rates are read digit by digit, so that 6.99 is 0.0699 and 25000.10 is 2500010.
 *
 * @throws UsageError naming the option, with what it takes
 */
export function scheduleRequest(typed: Typed, today: string): ScheduleRequest {
  const currency = currencyIn(typed);
  const amount = (name: keyof Typed) => amountIn(typed, name, currencyExponent(currency));
  return {
    terms: {
      amountFinanced: amount('amount'),
      financedFee: amount('fee'),
      balloon: amount('balloon'),
      annualRate: rateIn(typed),
      termMonths: termIn(typed),
      frequency: oneOf(typed, 'frequency', Object.keys(regularities) as Frequency[]),
      contractDate: dayIn(typed, 'start') ?? IsoDate.parse(today),
      ...firstDueIn(typed),
    },
    extra: extraIn(typed, currencyExponent(currency)),
    currency,
    format: oneOf(typed, 'format', scheduleFormats),
    locale: oneOf(typed, 'locale', Locale.options),
    out: typed.out,
  };
}

function needed(typed: Typed, name: keyof Typed): string {
  const text = typed[name];
  if (text === undefined) throw usageError(`--${name} is missing.`);
  return text;
}

function amountIn(typed: Typed, name: keyof Typed, exponent: number): Minor {
  const text = needed(typed, name);
  const [whole = '', decimals = ''] = text.split('.');
  if (!/^\d{1,11}(\.\d+)?$/.test(text) || decimals.length > exponent)
    throw usageError(
      `--${name} takes an amount of at most ${exponent} decimals with a point and no grouping, such as 25000; not ${text}.`,
    );
  return minor(Number(whole + decimals.padEnd(exponent, '0')));
}

function rateIn(typed: Typed): number {
  const text = needed(typed, 'rate');
  const rate = Number(`${text}e-2`);
  if (/^\d{1,3}(\.\d{1,10})?$/.test(text) && rate <= 1) return rate;
  throw usageError(`--rate takes a percentage from 0 to 100, such as 6.99; not ${text}.`);
}

function termIn(typed: Typed): number {
  const text = needed(typed, 'term');
  const months = Number(text);
  if (/^\d{1,3}$/.test(text) && months >= 1 && months <= TERM_MONTHS_MAX) return months;
  throw usageError(`--term takes a whole number of months from 1 to ${TERM_MONTHS_MAX}; not ${text}.`);
}

function dayIn(typed: Typed, name: 'start' | 'first' | 'extra-from'): IsoDate | undefined {
  const text = typed[name];
  if (text === undefined) return undefined;
  const day = IsoDate.safeParse(text);
  if (day.success) return day.data;
  throw usageError(`--${name} takes a day of the calendar as YYYY-MM-DD, such as 2026-11-22; not ${text}.`);
}

function extraIn(typed: Typed, exponent: number): RegularExtra | undefined {
  const from = dayIn(typed, 'extra-from');
  if (typed.extra !== undefined) return { amount: amountIn(typed, 'extra', exponent), from };
  if (from === undefined) return undefined;
  throw usageError('--extra-from goes with --extra, the amount paid on top of each payment.');
}

function firstDueIn(typed: Typed): { readonly firstDue?: IsoDate } {
  const firstDue = dayIn(typed, 'first');
  return firstDue === undefined ? {} : { firstDue };
}

function currencyIn(typed: Typed): string {
  const currency = Currency.safeParse(needed(typed, 'currency'));
  if (currency.success) return currency.data;
  throw usageError(`--currency takes the three letters of ISO 4217, such as USD; not ${typed.currency}.`);
}

function oneOf<T extends string>(typed: Typed, name: keyof Typed, choices: readonly T[]): T {
  const text = needed(typed, name);
  const choice = choices.find((each) => each === text);
  if (choice) return choice;
  throw usageError(`--${name} takes ${choices.join(', ')}; not ${text}.`);
}
