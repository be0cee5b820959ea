import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnualRate, IsoDate, type Minor, minor } from '../../kit/units.ts';
import { dueDates } from '../calendar/due-dates.ts';
import { contractSchedule } from '../contract/contract-schedule.ts';
import { plainContract } from '../contract/plain-contract.ts';
import { downPaymentNeeded, itemisedPurchase, type PurchaseTerms, priceAfforded } from './purchase.ts';
import {
  balloonNeeded,
  type Financing,
  levelMonths,
  paymentOf,
  paymentsNeeded,
  principalAfforded,
  type Repayment,
  rateOfPayment,
  repaidBy,
} from './solve-financing.ts';

const financing = (
  principal: number,
  annualRate: number,
  payments: number,
  payment: number,
  balloon = 0,
): Financing => ({
  principal: minor(principal),
  annualRate: AnnualRate.parse(annualRate),
  payments,
  payment: minor(payment),
  balloon: minor(balloon),
});

/** What a loan's payments are worth today, a month at a time: an arithmetic of its own. */
function presentWorth({ payment, annualRate, payments, balloon }: Omit<Financing, 'principal'>): number {
  let [worth, discount] = [0, 1];
  for (let month = 1; month <= payments; month++) {
    discount /= 1 + annualRate / 12;
    worth += payment * discount;
  }
  return worth + balloon * discount;
}

describe('published figures', () => {
  it.each([
    { of: '15,000 at 8 % over 60 (numpy-financial)', terms: financing(1_500_000, 0.08, 60, 30_415) },
    { of: '100,000 at 10 % over 24 (formula.js)', terms: financing(10_000_000, 0.1, 24, 461_449) },
    { of: '25,000 at 6.99 % over 72', terms: financing(2_500_000, 0.0699, 72, 42_611) },
    { of: '12,000 at 0 % over 48', terms: financing(1_200_000, 0, 48, 25_000) },
  ])('the payment of $of', ({ terms }) => {
    expect(paymentOf(levelMonths, terms)).toBe(terms.payment);
  });

  it.each([
    {
      of: '8,000 at 7 % in payments of 150: 64.07 periods (financial)',
      terms: financing(800_000, 0.07, 0, 15_000),
      term: 65,
    },
    {
      of: '150,000 at 0 % in payments of 5,000 (amortization)',
      terms: financing(15_000_000, 0, 0, 500_000),
      term: 30,
    },
  ])('the term of $of', ({ terms, term }) => {
    expect(paymentsNeeded(levelMonths, terms)).toBe(term);
  });

  it('the rate of 48 payments of 130 on 5,000 is 11.32 % (MathWorks annurate)', () => {
    expect(rateOfPayment(levelMonths, financing(500_000, 0, 48, 13_000)) * 100).toBeCloseTo(11.32, 2);
  });
});

const rate = fc.double({ min: 0, max: 0.35, noNaN: true }).map((r) => AnnualRate.parse(r));
const terms = fc.record({
  annualRate: rate,
  payments: fc.integer({ min: 6, max: 120 }),
  balloon: fc.integer({ min: 0, max: 800_000 }).map(minor),
});
const principal = fc.integer({ min: 800_000, max: 9_000_000 }).map(minor);
const payment = fc.integer({ min: 30_000, max: 300_000 }).map(minor);

describe('around the answer', () => {
  it('the payment is worth the principal today, to the half cent each payment is rounded by', () => {
    fc.assert(
      fc.property(terms, principal, (given, amount) => {
        const paid = paymentOf(levelMonths, { ...given, principal: amount });
        const off = Math.abs(presentWorth({ ...given, payment: paid }) - amount);
        expect(off).toBeLessThanOrEqual(0.5 * given.payments + 0.01);
      }),
    );
  });

  it('one cent more than the principal a payment affords needs a higher payment', () => {
    fc.assert(
      fc.property(terms, payment, (given, ceiling) => {
        fc.pre((given.balloon * given.annualRate) / 12 < ceiling - 1);
        const amount = principalAfforded(levelMonths, { ...given, payment: ceiling });
        expect(paymentOf(levelMonths, { ...given, principal: amount })).toBeLessThanOrEqual(ceiling);
        expect(paymentOf(levelMonths, { ...given, principal: minor(amount + 1) })).toBeGreaterThan(ceiling);
      }),
    );
  });

  it('one month less than the term a payment affords needs a higher payment', () => {
    fc.assert(
      fc.property(principal, rate, payment, (amount, annualRate, ceiling) => {
        const given = { principal: amount, annualRate, balloon: minor(0) };
        fc.pre(paymentOf(levelMonths, { ...given, payments: 120 }) <= ceiling);
        const term = paymentsNeeded(levelMonths, { ...given, payment: ceiling });
        expect(paymentOf(levelMonths, { ...given, payments: term })).toBeLessThanOrEqual(ceiling);
        if (term > 1)
          expect(paymentOf(levelMonths, { ...given, payments: term - 1 })).toBeGreaterThan(ceiling);
      }),
    );
  });

  it('one cent less than the balloon that is needed needs a higher payment', () => {
    fc.assert(
      fc.property(
        terms,
        principal,
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (given, amount, share) => {
          const full = paymentOf(levelMonths, { ...given, principal: amount, balloon: minor(0) });
          const interest = (amount * given.annualRate) / 12;
          const ceiling = minor(Math.ceil(interest + share * (full - interest)));
          const balloon = balloonNeeded(levelMonths, { ...given, principal: amount, payment: ceiling });
          expect(paymentOf(levelMonths, { ...given, principal: amount, balloon })).toBe(ceiling);
          expect(
            balloon === 0 ||
              paymentOf(levelMonths, { ...given, principal: amount, balloon: minor(balloon - 1) }) > ceiling,
          ).toBe(true);
        },
      ),
    );
  });

  it('the rate of a payment gives that payment again, to the last digits', () => {
    fc.assert(
      fc.property(terms, principal, (given, amount) => {
        const paid = paymentOf(levelMonths, { ...given, principal: amount });
        fc.pre(paid > 0);
        const solved = rateOfPayment(levelMonths, { ...given, principal: amount, payment: paid });
        expect(paymentOf(levelMonths, { ...given, principal: amount, annualRate: solved })).toBe(paid);
        const worth = presentWorth({ ...given, annualRate: solved, payment: paid });
        if (solved > 0) expect(Math.abs(worth / amount - 1)).toBeLessThan(1e-11);
      }),
    );
  });
});

const signed = IsoDate.parse('2026-03-02');
const firstDue = IsoDate.parse('2026-04-02');
const monthly = ({ principal, annualRate, payments, balloon }: Omit<Financing, 'payment'>) => ({
  ...plainContract({ principal, annualRate, termMonths: payments, contractDate: signed, firstDue }),
  balloon,
});
const toCents = { rounding: { mode: 'half-up', multipleOf: 1 }, paymentsMax: 520 } as const;
/** Fortnights of a twenty-sixth of the annual rate, from a day on. */
const fortnightly = (first: IsoDate): Repayment =>
  repaidBy((given) => {
    const instalments = dueDates(first, { unit: 'day', every: 14 }, given.payments, 2).map((due) => ({
      due,
      kind: 'solved' as const,
      weight: 1,
    }));
    const accrual = { by: 'periods', perYear: 26, odd: 365 } as const;
    return { ...monthly({ ...given, payments: 1 }), accrual, instalments };
  }, toCents);

describe('other shapes', () => {
  it('level months are what the contract’s own table asks', () => {
    fc.assert(
      fc.property(terms, principal, (given, amount) => {
        const asked = { ...given, principal: amount };
        expect(paymentOf(levelMonths, asked)).toBe(contractSchedule(monthly(asked)).instalment);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['at the end of each fortnight', fortnightly(IsoDate.parse('2026-03-16')), 1],
    ['in advance', fortnightly(signed), 1 + 0.0754 / 26],
  ])('a loan of 130 fortnights, paid %s', (_, repayment, due) => {
    const i = 0.0754 / 26;
    const payment = Math.round((2_000_000 * i) / (1 - (1 + i) ** -130) / due);
    const given = financing(2_000_000, 0.0754, 130, payment);
    expect(paymentOf(repayment, given)).toBe(payment);
    expect(paymentsNeeded(repayment, given)).toBe(130);
    expect(rateOfPayment(repayment, given)).toBeCloseTo(0.0754, 4);
    const amount = principalAfforded(repayment, given);
    expect(Math.abs(amount - 2_000_000)).toBeLessThanOrEqual(130);
    expect(paymentOf(repayment, { ...given, principal: minor(amount + 1) })).toBe(payment + 1);
    const balloon = balloonNeeded(repayment, { ...given, payment: minor(payment - 2_000) });
    // A balloon is due with the last payment, also where payments are in advance.
    const grown = (2_000 * ((1 + i) ** 130 - 1)) / i;
    expect(Math.abs(balloon - grown)).toBeLessThan(130 * (1 + i) ** 130);
  });
});

const noTerms: PurchaseTerms = {
  tax: { rate: 0.0625, tradeInCreditMax: null },
  fees: [
    {
      name: 'Documentation fee',
      amount: minor(29_900),
      paid: 'financed',
      financeCharge: false,
      taxed: false,
    },
  ],
  addOns: [],
  rebates: [],
  downPayment: minor(200_000),
  tradeInValue: minor(0),
  tradeInPayoff: minor(150_000),
};

describe('price and down payment', () => {
  it('one cent on the price that a payment affords breaks the ceiling, taxes and fees included', () => {
    fc.assert(
      fc.property(terms, payment, (given, ceiling) => {
        fc.pre((given.balloon * given.annualRate) / 12 < ceiling - 1);
        const price = priceAfforded(principalAfforded(levelMonths, { ...given, payment: ceiling }), noTerms);
        const paid = (asked: number) => {
          const { principal: needed } = itemisedPurchase({ ...noTerms, price: minor(asked) });
          return needed > 0 && needed >= given.balloon
            ? paymentOf(levelMonths, { ...given, principal: needed })
            : 0;
        };
        expect(paid(price)).toBeLessThanOrEqual(ceiling);
        expect(paid(price + 1)).toBeGreaterThan(ceiling);
      }),
    );
  });

  it('26,500.00 with 6.25 % tax and a fee of 299.00 needs 2,455.25 down to borrow 26,000.00', () => {
    const others = { ...noTerms, tradeInPayoff: minor(0), price: minor(2_650_000) };
    expect(downPaymentNeeded(minor(2_600_000), others)).toBe(245_525);
    expect(downPaymentNeeded(minor(2_900_000), others)).toBe(0);
  });
});

type Solver = (repayment: Repayment, given: Financing) => unknown;
const refusals: [string, Solver, Financing | Record<string, unknown>, string][] = [
  ['a payment below the interest', paymentsNeeded, financing(2_500_000, 0.12, 1, 25_000), 'never_repaid'],
  ['a payment that takes 20 years', paymentsNeeded, financing(2_500_000, 0.06, 1, 18_000), 'term_too_long'],
  [
    'a payment below the interest, with a balloon',
    balloonNeeded,
    financing(2_500_000, 0.12, 60, 24_999),
    'never_repaid',
  ],
  ['payments that return less than was lent', rateOfPayment, financing(2_500_000, 0, 60, 41_000), 'no_rate'],
  ['payments beyond 100 % a year', rateOfPayment, financing(2_500_000, 0, 60, 300_000), 'no_rate'],
  [
    'a payment that is the balloon’s interest',
    principalAfforded,
    { ...financing(1, 0.12, 60, 9_999, 1_000_000), principal: undefined },
    'nothing_to_finance',
  ],
  [
    'a payment that affords ten billion',
    principalAfforded,
    { ...financing(1, 0.05, 60, 1e11), principal: undefined },
    'amount_too_large',
  ],
];

describe('refusals', () => {
  it.each(refusals)('%s', (_, solve, given, code) => {
    expect(() => solve(levelMonths, given as Financing)).toThrow(
      expect.objectContaining({
        kind: 'invalid_input',
        code: `repayment/${code}`,
        fix: expect.stringMatching(/.{10}/),
      }),
    );
  });

  const sound = financing(2_500_000, 0.06, 60, 48_332);
  const solvers: Solver[] = [paymentOf, principalAfforded, paymentsNeeded, rateOfPayment, balloonNeeded];
  const bad: [keyof Financing, number][] = [
    ...([-1, 0, Number.NaN, 1e15, 0.5] as const).flatMap((n): [keyof Financing, number][] => [
      ['principal', n],
      ['payment', n],
    ]),
    ...([-1, Number.NaN, 1e15] as const).map((n): [keyof Financing, number] => ['balloon', n]),
    ...([-0.01, Number.NaN, 10, 1e15] as const).map((n): [keyof Financing, number] => ['annualRate', n]),
    ...([0, -1, 1200, 0.5, Number.NaN] as const).map((n): [keyof Financing, number] => ['payments', n]),
  ];
  it.each(bad)('a %s of %d is refused by whichever solver takes it', (field, value) => {
    const unknowns = ['payment', 'principal', 'payments', 'annualRate', 'balloon'] as const;
    for (const [k, solve] of solvers.entries()) {
      if (unknowns[k] === field) continue;
      const { [unknowns[k] as 'payment']: _, ...given } = { ...sound, [field]: value as Minor };
      expect(() => solve(levelMonths, given as Financing)).toThrow(
        expect.objectContaining({ kind: 'invalid_input', code: expect.stringMatching(/^repayment\//) }),
      );
    }
  });
});
