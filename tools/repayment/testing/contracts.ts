import fc from 'fast-check';
import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { addDays, daysBetween, isoDate, partsOf } from '../calendar/calendar.ts';
import { dayCountConventions } from '../calendar/day-count.ts';
import { dueDates, intervalsPerYear, oneIntervalAfter, type PaymentInterval } from '../calendar/due-dates.ts';
import type { Accrual, Contract, Instalment, RateFrom, SimpleAccrual } from '../contract/contract.ts';
import { type Rounding, roundingModes } from '../contract/rounding.ts';

/** How many minor units a currency has: yen, dollars, dinars. An ordinary car costs 20,000 to 80,000 whole units of most. */
const exponents = [0, 2, 3] as const;

export const days = fc
  .record({
    year: fc.integer({ min: 1999, max: 2060 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    past: fc.integer({ min: 0, max: 3 }),
  })
  // The last days of months are where calendars differ, so they come up often.
  .map(({ year, month, day, past }) => addDays(isoDate(year, month, day), past));

/** An amount of principal in minor units, from a small repair to a lorry, in a currency with 0, 2 or 3 decimals. */
export const principals: fc.Arbitrary<Minor> = fc
  .tuple(
    fc.constantFrom(...exponents),
    fc.integer({ min: 2_000, max: 250_000 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([exponent, units, odd]) =>
    exponent === 0
      ? minor(units * 100 + (odd % 100))
      : minor(units * 10 ** exponent + (odd % 10 ** exponent)),
  );

/** Rates in hundredths of a per cent, so that they are ratios of whole numbers. */
export const annualRates: fc.Arbitrary<number> = fc
  .oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 12, arbitrary: fc.integer({ min: 1, max: 3_600 }) },
  )
  .map((hundredths) => hundredths / 10_000);

const intervals: fc.Arbitrary<PaymentInterval> = fc.constantFrom(
  { unit: 'month', every: 1 },
  { unit: 'month', every: 1 },
  { unit: 'month', every: 3 },
  { unit: 'month', every: 12 },
  { unit: 'day', every: 7 },
  { unit: 'day', every: 14 },
  { unit: 'semimonth', every: 1, days: [5, 20] },
);

const roundings: fc.Arbitrary<Rounding> = fc.record({
  mode: fc.constantFrom(...roundingModes),
  multipleOf: fc.constantFrom(1, 1, 1, 5, 10),
});

const accruals = (interval: PaymentInterval): fc.Arbitrary<Accrual> => {
  const simple: fc.Arbitrary<SimpleAccrual> = fc.oneof(
    fc.record({
      by: fc.constant('days' as const),
      convention: fc.constantFrom(...dayCountConventions),
    }),
    fc.record({
      by: fc.constant('periods' as const),
      perYear: fc.constant(intervalsPerYear(interval)),
      odd: fc.constantFrom('share' as const, 360 as const, 365 as const),
      oddPeriod: fc.constantFrom(undefined, 'all days' as const),
    }),
  );
  return fc.oneof(
    { weight: 5, arbitrary: simple },
    {
      weight: 1,
      arbitrary: fc.record({
        by: fc.constant('compounding' as const),
        times: fc.constantFrom(2, 12),
        share: simple,
      }),
    },
  );
};

/** The kinds of payment plan: what each instalment is, from its place and the number of them. */
const plans = {
  equal: () => ({ kind: 'solved', weight: 1 }),
  'interest only at first': (k, n) =>
    k < Math.floor(n / 3) ? { kind: 'interest only' } : { kind: 'solved', weight: 1 },
  'principal only at first': (k, n) =>
    k < Math.floor(n / 3) ? { kind: 'principal only' } : { kind: 'solved', weight: 1 },
  skipped: (k, n) => (k % 6 === 3 && k < n - 1 ? { kind: 'none' } : { kind: 'solved', weight: 1 }),
  seasonal: (k) => ({ kind: 'solved', weight: k % 12 < 6 ? 1 : 2.5 }),
  'several at first': (k) => ({ kind: 'solved', weight: k === 0 ? 3 : 1 }),
  stepped: (k, n, each) =>
    k < Math.floor(n / 2) ? { kind: 'fixed', amount: minor(each * 0.7) } : { kind: 'solved', weight: 1 },
} satisfies Record<string, (k: number, n: number, each: number) => Kind>;
type Kind =
  | { kind: 'solved'; weight: number }
  | { kind: 'fixed'; amount: Minor }
  | { kind: 'interest only' }
  | { kind: 'principal only' }
  | { kind: 'none' };
type Plan = keyof typeof plans;

export interface ContractChoices {
  readonly plans: readonly Plan[];
  readonly methods: readonly Contract['method'][];
  /** Changes of rate and further drawdowns after the first. */
  readonly changes: boolean;
  readonly balloons: boolean;
  readonly lastPayments: readonly Contract['lastPayment'][];
  /** Every period is whole and bears rate ÷ periods a year; otherwise the first is odd and the accrual any. */
  readonly regular: boolean;
}

export const everyShape: ContractChoices = {
  plans: [
    'equal',
    'interest only at first',
    'principal only at first',
    'skipped',
    'seasonal',
    'several at first',
    'stepped',
  ],
  methods: ['level', 'level', 'equal principal', 'flat'],
  changes: true,
  balloons: true,
  lastPayments: ['clears', 'clears', 'equal'],
  regular: false,
};

/** Contracts of the shapes that are asked for, over every convention. */
export function contracts(choices: ContractChoices): fc.Arbitrary<Contract> {
  return fc
    .record({
      contractDate: days,
      principal: principals,
      annualRate: annualRates,
      interval: intervals,
      count: fc.integer({ min: 1, max: 72 }),
      firstGap: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 9, arbitrary: firstGaps }),
      interestEvery: fc.constantFrom(1, 1, 1, 3),
      solvedWith: fc.constantFrom(undefined, undefined, 'first period' as const),
      plan: fc.constantFrom(...choices.plans),
      method: fc.constantFrom(...choices.methods),
      balloonShare: choices.balloons ? fc.constantFrom(0, 0, 0.1, 0.45) : fc.constant(0),
      changes: choices.changes ? fc.array(changes, { maxLength: 2 }) : fc.constant([]),
      instalmentRounding: roundings,
      interestRounding: fc.record({ mode: fc.constantFrom(...roundingModes), multipleOf: fc.constant(1) }),
      solvedOn: fc.constantFrom('closed form' as const, 'rounded table' as const),
      unpaidInterest: fc.constantFrom('carried' as const, 'capitalised' as const),
      afterChange: fc.constantFrom('solve again' as const, 'keep instalment' as const, 'foreseen' as const),
      lastPayment: fc.constantFrom(...choices.lastPayments),
    })
    .chain((terms) =>
      choices.regular
        ? fc.constant(contractOf(regularTerms(terms)))
        : accruals(terms.interval).map((accrual) => contractOf({ ...terms, accrual })),
    );
}

/** Days to the first due day; 0 is a first payment in advance. */
const firstGaps = fc.integer({ min: 1, max: 75 });

const wholePeriods = (interval: PaymentInterval): Accrual => ({
  by: 'periods',
  perYear: intervalsPerYear(interval),
  odd: 365,
});

/** A later rate or drawdown, at a share of the way through the contract. */
const changes = fc.record({
  at: fc.double({ min: 0.05, max: 0.8, noNaN: true }),
  rate: fc.option(annualRates, { nil: undefined }),
});

function regularTerms(terms: Omit<Terms, 'accrual'>): Terms {
  const { unit } = terms.interval;
  const interval: PaymentInterval = unit === 'semimonth' ? { unit: 'month', every: 1 } : terms.interval;
  const accrual = wholePeriods(interval);
  return { ...terms, interval, accrual, firstGap: undefined, interestEvery: 1, solvedWith: undefined };
}

interface Terms {
  readonly contractDate: IsoDate;
  readonly principal: Minor;
  readonly annualRate: number;
  readonly interval: PaymentInterval;
  readonly count: number;
  /** Days to the first due day; one interval when undefined. */
  readonly firstGap: number | undefined;
  readonly interestEvery: number;
  readonly solvedWith: 'first period' | undefined;
  readonly plan: Plan;
  readonly method: Contract['method'];
  readonly balloonShare: number;
  readonly changes: readonly { readonly at: number; readonly rate: number | undefined }[];
  readonly instalmentRounding: Rounding;
  readonly interestRounding: Rounding;
  readonly solvedOn: 'closed form' | 'rounded table';
  readonly unpaidInterest: Contract['unpaidInterest'];
  readonly afterChange: Contract['afterChange'];
  readonly lastPayment: Contract['lastPayment'];
  readonly accrual: Accrual;
}

function contractOf(terms: Terms): Contract {
  const { contractDate, principal, annualRate, interval, count, plan } = terms;
  const { firstGap } = terms;
  const first = firstDueOf(contractDate, firstGap, interval);
  const anchor = partsOf(firstGap === undefined ? contractDate : first).day;
  const dues = dueDates(first, interval, count, anchor);
  // A level instalment holds its interest, so none of principal alone goes with it.
  const kindOf: (k: number, n: number, each: number) => Kind =
    terms.method === 'level' && plan === 'principal only at first' ? plans.equal : plans[plan];
  const instalments = dues.map((due, k): Instalment => ({ due, ...kindOf(k, count, principal / count) }));
  const later = laterDays(terms, dues);
  return {
    drawdowns: [
      { on: contractDate, amount: principal },
      ...later.flatMap(({ on, rate }) => (rate === undefined ? [{ on, amount: minor(principal / 4) }] : [])),
    ],
    rates: [{ from: contractDate, annualRate }, ...later.flatMap(asRate)],
    accrual: terms.accrual,
    method: terms.method,
    instalments,
    balloon: minor(principal * terms.balloonShare),
    rounding: {
      instalment: terms.instalmentRounding,
      interest: terms.interestRounding,
      solvedOn: terms.solvedOn,
    },
    unpaidInterest: terms.unpaidInterest,
    afterChange: terms.afterChange,
    lastPayment: terms.lastPayment,
    ...(terms.interestEvery > 1 && { interestEvery: terms.interestEvery }),
    ...(terms.solvedWith && { solvedWith: terms.solvedWith }),
  };
}

/** The first due day: so many days away, or on the next of a half-monthly series' two days after them. */
function firstDueOf(contractDate: IsoDate, gap: number | undefined, interval: PaymentInterval): IsoDate {
  if (gap === undefined) return oneIntervalAfter(contractDate, interval);
  const day = addDays(contractDate, gap);
  return interval.unit === 'semimonth' ? oneIntervalAfter(day, interval) : day;
}

/** The days of what changes later, each after the contract date and before the last due day, in order. */
function laterDays({ contractDate, changes: later }: Terms, dues: readonly IsoDate[]) {
  const last = dues.at(-1) ?? contractDate;
  const span = daysBetween(contractDate, last);
  return later
    .map(({ at, rate }) => ({ on: addDays(contractDate, Math.floor(at * span)), rate }))
    .filter(({ on }) => on > contractDate && on < last)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

const asRate = ({ on, rate }: { on: IsoDate; rate: number | undefined }): RateFrom[] =>
  rate === undefined ? [] : [{ from: on, annualRate: rate }];
