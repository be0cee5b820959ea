import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate } from '../../kit/units.ts';
import type { DayCountConvention } from '../calendar/day-count.ts';
import { halfMonthDays, type PaymentInterval } from '../calendar/due-dates.ts';
import type { Contract, SimpleAccrual } from '../contract/contract.ts';
import type { RoundingMode } from '../contract/rounding.ts';
import type { Fields } from './cases.ts';

/** What words mean, most specific first. */
export type Named<Meaning> = readonly (readonly [RegExp, Meaning])[];

/** The names that published cases use for a day count, most specific first; an underscore reads as a stroke. */
const dayCountNames: Named<DayCountConvention> = [
  [/DAYS360 EU/i, '30E/360'],
  [/DAYS360/i, 'DAYS360 US'],
  [/30E\+\/360/i, '30E+/360'],
  [/30E\/360.*ISDA \(|30E\/360 ISDA|30E?\/360 german/i, '30E/360 ISDA'],
  [/30E\/360|30\/360.*(europe|eurobond|isma|icma)/i, '30E/360'],
  [/PSA/i, '30/360 PSA'],
  [/bond basis/i, '30/360 bond basis'],
  [/30U\/360|30\/360 US|thirty ?360 US|NASD|SIFMA/i, '30/360 US'],
  [/^30\/360(?!.*italian)/i, '30/360 bond basis'],
  [/^act(ual)?\/act(ual)? \(?(afb|euro)\b/i, 'actual/actual AFB'],
  [/^act(ual)?\/act(ual)? year$/i, 'actual/actual year'],
  [/^act(ual)?\/act(ual)?(?!.*\b(icma|isma|bond)\b)/i, 'actual/actual ISDA'],
  [/^(NL|No ?Leap)\/360/i, 'NL/360'],
  [/^(NL|No ?Leap)/i, 'NL/365'],
  [/^a(ct(ual)?)?\/360/i, 'actual/360'],
  [/^a(ct(ual)?)?\/364/i, 'actual/364'],
  [/^a(ct(ual)?)?\/366/i, 'actual/366'],
  [/^a(ct(ual)?)?\/365[./]25/i, 'actual/365.25'],
  [/^a(ct(ual)?)?\/365 ?\(?(a|act|actual)\)?$/i, 'actual/365 actual'],
  [/^a(ct(ual)?)?\/365(?! ?\(?(l\b|leap|no.?leap))/i, 'actual/365F'],
];

/** Our name for the day count a case names. */
export const namedDayCount = (name: string): DayCountConvention =>
  named(dayCountNames, name.replaceAll('_', '/'), 'day count');

/** Accruals by periods rather than days: what an odd part of a period bears. */
const periodAccruals: Named<Omit<SimpleAccrual & { by: 'periods' }, 'by' | 'perYear'>> = [
  [/actual days in (the )?period|\d+\/\d+ of a month/i, { odd: 'share' }],
  [/unit period ?\/ ?360/i, { odd: 360, oddPeriod: 'all days' }],
  [/unit period ?\/ ?365/i, { odd: 365, oddPeriod: 'all days' }],
  [/same.as.repayment.period|equal periods|per period|rate ?\/ ?\d+/i, { odd: 'share' }],
];

/** How interest builds up in the words of a case: by its periods, or by a day count. */
export function namedAccrual(name: string, perYear: number): SimpleAccrual {
  const periods = periodAccruals.find(([pattern]) => pattern.test(name))?.[1];
  return periods ? { by: 'periods', perYear, ...periods } : { by: 'days', convention: namedDayCount(name) };
}

/** The names that cases use for how principal comes back. */
export const methodNames = [
  'amortization',
  'amortisation',
  'method',
  'amortizationMethod',
  'amortisationMethod',
  'repaymentMethod',
];

/** The names that cases use for how many payments are made at once when the loan begins. */
export const upFrontNames = ['advancePayments', 'paymentsInAdvance', 'advanceRentals', 'rentalsInAdvance'];

const methods: Named<Contract['method']> = [
  [/flat|add.?on/i, 'flat'],
  [/equal.?principal|constant.?principal|linear|straight.?line|dengebenjin/i, 'equal principal'],
  [/bullet|interest.only/i, 'level'],
  [/level|equal|annuity|declining|reducing|actuarial|dengebenxi/i, 'level'],
];

/** How principal comes back, in a case's words for it. */
export const namedMethod = (name: string): Contract['method'] => named(methods, name, 'amortisation');

const modes: Named<RoundingMode> = [
  [/even|bank/i, 'half-even'],
  [/half|nearest/i, 'half-up'],
  [/^(down|floor|trunc)/i, 'down'],
  [/^(up|ceil)/i, 'up'],
];

/** Our name for the rounding a case names. */
export const namedRounding = (name: string): RoundingMode => named(modes, name, 'rounding');

/** What becomes of the instalment when a rate changes or more is drawn down. */
const afterChanges: Named<Contract['afterChange']> = [
  [/keep|kept|unchanged|same/i, 'keep instalment'],
  [/foreseen|known|throughout|constant/i, 'foreseen'],
  [/again|re.?(solved?|calculat|amorti|comput)|adjust|new/i, 'solve again'],
];

export const namedAfterChange = (name: string): Contract['afterChange'] =>
  named(afterChanges, name, 'effect of a change');

const lastPayments: Named<Contract['lastPayment']> = [
  [/clear|adjust|absorb|remain|balanc|differ/i, 'clears'],
  [/equal|same|unadjusted|regular/i, 'equal'],
];

export const namedLastPayment = (name: string): Contract['lastPayment'] =>
  named(lastPayments, name, 'last payment');

/** Whether a balloon comes on top of the last instalment, in its place, or one interval after it. */
export type BalloonDue = 'on top' | 'in place' | 'after';

const balloonDues: Named<BalloonDue> = [
  [/after|following|later|next/i, 'after'],
  [/instead|in place|replac|is the (last|final)|includ/i, 'in place'],
  [/with|on top|addition|same|last|final|end/i, 'on top'],
];

export const namedBalloonDue = (name: string): BalloonDue => named(balloonDues, name, 'balloon');

/** Words for the end of a period go before those for its start: "one month after the start" is in arrears. */
const timings: Named<'advance' | 'arrears'> = [
  [/^(in )?advance/i, 'advance'],
  [/arrears?|\bend\b|ordinary|immediate|postpaid|after|later|finish|^(0|false)$|^$/i, 'arrears'],
  [
    /advance|begin|\bbgn\b|start|prepaid|up.?front|outset|first day|annuity.?due|^due$|^(1|true)$/i,
    'advance',
  ],
];

/** Whether a case's words for when payments fall say at the beginning of each period; without words they fall at its end. */
export const isInAdvance = (words: string): boolean => named(timings, words.trim(), 'timing') === 'advance';

const monthNames: Named<number> = [
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(
    (name, k): readonly [RegExp, number] => [new RegExp(`^${name}|^0?${k + 1}$`, 'i'), k + 1],
  ),
];

/** The month of the year that a case names, or numbers from 1 to 12. */
export const namedMonth = (name: string): number => named(monthNames, name.trim(), 'month');

const intervals: Named<PaymentInterval> = [
  [/^(semi|half).?(annual|year)|^twice a year/i, { unit: 'month', every: 6 }],
  [/^bi.?month|^every (second|other) month/i, { unit: 'month', every: 2 }],
  [/^(monthly|month|each month|every month)/i, { unit: 'month', every: 1 }],
  [/^quarter|^every quarter/i, { unit: 'month', every: 3 }],
  [/^(annual|year|every year)/i, { unit: 'month', every: 12 }],
  [/^(bi.?week|fortnight|every (second|other) week)/i, { unit: 'day', every: 14 }],
  [/^(four.?week|lunar)/i, { unit: 'day', every: 28 }],
  [/^(week|every week)/i, { unit: 'day', every: 7 }],
  [/^(daily|day|every day)/i, { unit: 'day', every: 1 }],
];

/** "monthly", "every 2 weeks", "1 month", "14d", "semiannual", "semimonthly (15th and end)". */
export function namedInterval(name: string, first?: IsoDate): PaymentInterval {
  if (/semi.?month|half.?month|twice.?a.?month/i.test(name)) return twiceAMonth(name, first);
  const counted = /(\d+)\s*(d|day|w|week|m|month|q|quarter|y|year)s?$/i.exec(name.trim());
  if (!counted) return named(intervals, name.trim(), 'frequency');
  const [count, unit] = [Number(counted[1]), (counted[2] ?? '').toLowerCase().charAt(0)];
  if (unit === 'd' || unit === 'w') return { unit: 'day', every: unit === 'w' ? 7 * count : count };
  return { unit: 'month', every: count * ({ q: 3, y: 12 }[unit] ?? 1) };
}

function twiceAMonth(name: string, first: IsoDate | undefined): PaymentInterval {
  const stated = [...name.matchAll(/\d+/g)].map(([day]) => Number(day));
  if (/end|last/i.test(name)) stated.push(31);
  const [early, late] = stated;
  const days: readonly [number, number] =
    early && late ? [early, late] : first ? halfMonthDays(first) : [1, 15];
  return { unit: 'semimonth', every: 1, days };
}

/** The interval of so many payments a year. */
export function intervalOf(perYear: number): PaymentInterval {
  const days = { 365: 1, 52: 7, 26: 14, 13: 28 }[perYear];
  if (days !== undefined) return { unit: 'day', every: days };
  if (perYear === 24) return { unit: 'semimonth', every: 1, days: [1, 15] };
  if (perYear > 0 && Number.isInteger(12 / perYear)) return { unit: 'month', every: 12 / perYear };
  throw notCovered(`${perYear} payments a year`);
}

/** What a case's words mean by a closed list; words that are not in it are no reason to take a default. */
export function named<Meaning>(names: Named<Meaning>, name: string, what: string): Meaning {
  const found = names.find(([pattern]) => pattern.test(name));
  if (!found) throw notCovered(`the ${what} "${name}"`);
  return found[1];
}

/** Refuses words for a thing that a kind does in one way, where they say another. */
export function requireNamed(given: Pick<Fields, 'has' | 'text'>, name: string, known: RegExp): void {
  if (given.has(name) && !known.test(given.text(name))) throw notCovered(`the ${name} "${given.text(name)}"`);
}

/** What a case asks for and no function of ours does yet: counted apart from a failure. */
export const notCovered = (what: string) =>
  invalidInput('vectors/not_covered', `${what} is not covered yet`, 'Add the function, then the adapter.');
