import fc from 'fast-check';
import { minor } from '../../kit/units.ts';
import { cardInForce, type Engine, policyInForce } from '../decision/engine.ts';
import usPolicy from '../decision/policies/us.json' with { type: 'json' };
import type { RiskInputs } from '../decision/risk-inputs.ts';
import { smallCard } from './small-card.ts';

/** The house policy around the card made up for tests, under the name of a shipped one: 580 points are band A at 7 %, 540 C at 12 %. */
export const testEngine = (changed: Partial<Engine> = {}): Engine => ({
  cards: [cardInForce({ ...smallCard(), id: 'us-subprime' })],
  policy: policyInForce(usPolicy),
  rules: [],
  reasonsUsual: 4,
  applied: [],
  ...changed,
});

/** 20,000.00 over 60 months on a used car of 24,800.00, 4,200.00 a month proved, moderate debts, a score of 680. */
export const testInputs: RiskInputs = {
  price: minor(2_200_000),
  downPayment: minor(200_000),
  amountFinanced: minor(2_000_000),
  termMonths: 60,
  bookValue: minor(2_480_000),
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
};

const cents = (max: number) => fc.integer({ min: 0, max }).map(minor);
const anyInputs: fc.Arbitrary<RiskInputs> = fc.record({
  price: cents(8_000_000),
  downPayment: cents(2_000_000),
  amountFinanced: fc.integer({ min: 1, max: 8_000_000 }).map(minor),
  termMonths: fc.integer({ min: 1, max: 120 }),
  bookValue: cents(8_000_000),
  grossMonthlyIncome: cents(1_500_000),
  incomeVerified: fc.boolean(),
  monthlyDebt: cents(300_000),
  housingPayment: cents(300_000),
  creditScore: fc.option(fc.integer({ min: 300, max: 900 }), { nil: null }),
  coBorrower: fc.boolean(),
  vehicleType: fc.constantFrom('car', 'suv', 'truck', null),
  vehicleIsNew: fc.boolean(),
  vehicleAgeYears: fc.integer({ min: 0, max: 15 }),
  odometerMiles: fc.integer({ min: 0, max: 200_000 }),
});

/** Near enough to the limits that every decision comes up. */
const nearInputs = anyInputs.map(
  ({ creditScore, downPayment, amountFinanced, grossMonthlyIncome, monthlyDebt, incomeVerified }) => ({
    ...testInputs,
    creditScore,
    downPayment,
    amountFinanced: minor(Math.ceil(amountFinanced / 2)),
    grossMonthlyIncome,
    monthlyDebt: minor(monthlyDebt / 2),
    incomeVerified,
  }),
);

/** Any deal that can be decided, every second one near the limits. */
export const riskDeals: fc.Arbitrary<RiskInputs> = fc.oneof(anyInputs, nearInputs);
