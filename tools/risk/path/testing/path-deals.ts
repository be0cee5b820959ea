import fc from 'fast-check';
import { AnnualRate, type Minor, minor } from '../../../kit/units.ts';
import { levelPayment } from '../../../repayment/contract/level-payment.ts';
import { itemisedPurchase, type Purchase } from '../../../repayment/purchase/purchase.ts';
import type { RiskInputs } from '../../decision/risk-inputs.ts';
import type { Basis, PathCar } from '../change.ts';
import type { PathAnswer, PathSetting } from '../setting.ts';

/** What a test says of a deal; the rest is a 2022 car of 26,500.00 and a buyer of moderate means. */
interface Asked {
  readonly price?: number;
  readonly downPayment?: number;
  readonly bookValue?: number;
  readonly fees?: number;
  readonly taxRate?: number;
  readonly inputs?: Partial<RiskInputs>;
}

/** A deal whose amount financed follows from its purchase, as the deal file's does. */
export function basis({ price, downPayment, bookValue, fees, taxRate = 0.0625, inputs }: Asked = {}): Basis {
  const purchase: Purchase = {
    price: minor(price ?? 2_650_000),
    tax: { rate: taxRate, tradeInCreditMax: minor(0) },
    fees: [
      { name: 'Fees', amount: minor(fees ?? 29_900), paid: 'financed', financeCharge: false, taxed: false },
    ],
    addOns: [],
    rebates: [],
    downPayment: minor(downPayment ?? 200_000),
    tradeInValue: minor(0),
    tradeInPayoff: minor(0),
  };
  return {
    purchase,
    taxRate,
    inputs: readOf(purchase, { bookValue: minor(bookValue ?? 2_480_000), ...inputs }),
  };
}

function readOf(purchase: Purchase, stated: Partial<RiskInputs>): RiskInputs {
  return {
    bookValue: minor(2_480_000),
    termMonths: 72,
    grossMonthlyIncome: minor(420_000),
    incomeVerified: true,
    monthlyDebt: minor(25_000),
    housingPayment: minor(95_000),
    creditScore: 680,
    coBorrower: false,
    vehicleType: 'car',
    vehicleIsNew: false,
    vehicleAgeYears: 4,
    odometerMiles: 18_450,
    ...stated,
    price: purchase.price,
    downPayment: purchase.downPayment,
    amountFinanced: minor(Math.max(0, itemisedPurchase(purchase).amountFinanced)),
  };
}

export function setting(
  asked: Basis,
  decide: (inputs: RiskInputs) => PathAnswer,
  others: Partial<PathSetting> = {},
): PathSetting {
  const terms = [24, 36, 48, 60, 72, 84];
  return { asked, terms, cars: [], amountFinancedMin: minor(1), coBorrower: undefined, decide, ...others };
}

export const carOf = (stockId: string, asked: Basis): PathCar => ({
  stockId,
  label: `Car ${stockId}`,
  ...asked,
});

/** Limits of an engine of three ratios, so small that a test can try every amount. */
export interface SmallEngine {
  readonly ltvMax: number;
  readonly ptiMax: number;
  readonly incomeMin: number;
  readonly proofAbove: number;
  readonly termMax: number;
}

/** Approves within its limits; above `proofAbove` only income that papers show. Its payments bear 12 % a year. */
export const smallEngine =
  ({ ltvMax, ptiMax, incomeMin, proofAbove, termMax }: SmallEngine) =>
  (inputs: RiskInputs): PathAnswer => {
    const { amountFinanced, bookValue, grossMonthlyIncome: income, termMonths } = inputs;
    const payment: Minor = levelPayment(amountFinanced, AnnualRate.parse(0.12), termMonths);
    const burden = payment + inputs.monthlyDebt;
    const broken = [
      amountFinanced > ltvMax * bookValue,
      burden > ptiMax * income,
      income < incomeMin,
      !inputs.incomeVerified && amountFinanced > proofAbove,
      termMonths > termMax,
    ];
    return { payment, decision: broken.includes(true) ? 'declined' : 'approved' };
  };

const whole = (min: number, max: number) => fc.integer({ min, max });

/** Deals of a few hundred units with an engine of limits near them, cars and a co-borrower beside them. */
export const smallSettings: fc.Arbitrary<PathSetting> = fc
  .record({
    price: whole(60, 400),
    downPayment: whole(0, 50),
    bookValue: whole(60, 400),
    fees: whole(0, 12),
    taxRate: fc.constantFrom(0, 0.05, 0.0625),
    termMonths: fc.constantFrom(24, 36, 48, 60),
    income: whole(20, 120),
    debt: whole(0, 12),
    incomeVerified: fc.boolean(),
    engine: fc.record({
      ltvMax: fc.constantFrom(0.6, 0.8, 0.95, 1.1, 1.3),
      ptiMax: fc.constantFrom(0.1, 0.15, 0.2, 0.3),
      incomeMin: fc.constantFrom(0, 30, 60),
      proofAbove: fc.constantFrom(50, 150, 1_000),
      termMax: fc.constantFrom(48, 60, 72),
    }),
    cars: fc.array(fc.record({ price: whole(40, 400), bookValue: whole(40, 400) }), { maxLength: 4 }),
    lentMin: fc.constantFrom(1, 40),
    coBorrower: fc.option(fc.record({ income: whole(0, 60), debt: whole(0, 10) }), { nil: undefined }),
  })
  .map(({ engine, cars, coBorrower, lentMin, termMonths, income, debt, incomeVerified, ...deal }) => {
    const inputs = {
      termMonths,
      incomeVerified,
      grossMonthlyIncome: minor(income),
      monthlyDebt: minor(debt),
      housingPayment: minor(0),
    };
    return setting(basis({ ...deal, inputs }), smallEngine(engine), {
      cars: cars.map((car, i) => carOf(`S${i}`, basis({ ...deal, ...car, inputs }))),
      amountFinancedMin: minor(lentMin),
      coBorrower: coBorrower && {
        grossMonthlyIncome: minor(coBorrower.income),
        monthlyDebt: minor(coBorrower.debt),
      },
    });
  });
