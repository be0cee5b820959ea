import type { Dealer } from '../../channel/dealer.ts';
import type { DealInputs } from '../../deals/structure.ts';
import { AnnualRate, IsoDate, minor } from '../../kit/units.ts';
import type { Funder } from '../catalog.ts';
import type { MatchSetting } from '../match.ts';
import type { Program } from '../program.ts';

export const testFunder: Funder = { id: 'funder_1', name: 'Funder One', states: ['IL'], note: 'invented' };

export const testDealer: Dealer = {
  id: 'dealer_1',
  name: 'Springfield Motors',
  city: 'Springfield',
  state: 'IL',
  funderIds: ['funder_1'],
  markupMax: AnnualRate.parse(0.02),
  docFee: minor(29_900),
  taxRate: 0.0625,
};

/** A program that takes `testInputs`: 6 % from score 600 up, 5 % from 700, terms of 12 to 72 months. */
export function testProgram(overrides: Partial<Program> = {}): Program {
  return {
    id: 'program_1',
    funderId: 'funder_1',
    name: 'Program One',
    condition: 'any',
    noScore: false,
    rateSheet: [
      { scoreMin: 700, scoreMax: 900, termMonthsMin: 12, termMonthsMax: 72, buyRate: AnnualRate.parse(0.05) },
      { scoreMin: 600, scoreMax: 699, termMonthsMin: 12, termMonthsMax: 72, buyRate: AnnualRate.parse(0.06) },
    ],
    ltvMax: 1.2,
    ptiMax: 0.15,
    dtiMax: 0.45,
    amountMin: minor(500_000),
    amountMax: minor(5_000_000),
    termMonthsMax: 72,
    vehicleAgeMax: 8,
    odometerMilesMax: 100_000,
    grossMonthlyIncomeMin: minor(200_000),
    employmentMonthsMin: 6,
    residenceMonthsMin: 6,
    acquisitionFee: minor(30_000),
    markupMax: AnnualRate.parse(0.015),
    stips: ['proof_of_income', 'proof_of_insurance'],
    effectiveFrom: IsoDate.parse('2026-01-01'),
    effectiveTo: IsoDate.parse('2026-12-31'),
    ...overrides,
  };
}

/** $25,000.00 over 60 months on a car worth $25,000.00, with $5,000.00 a month coming in. */
export function testInputs(
  overrides: Partial<Omit<DealInputs, 'structure' | 'vehicle'>> & {
    readonly structure?: Partial<DealInputs['structure']>;
    readonly vehicle?: Partial<DealInputs['vehicle']>;
  } = {},
): DealInputs {
  const structure = {
    price: minor(2_600_000),
    taxes: minor(162_500),
    fees: minor(29_900),
    downPayment: minor(292_400),
    tradeInValue: minor(0),
    tradeInPayoff: minor(0),
    amountFinanced: minor(2_500_000),
    termMonths: 60,
  };
  const vehicle = {
    label: '2023 Subaru Outback Premium',
    year: 2023,
    odometerMiles: 28_400,
    type: 'suv' as const,
  };
  return {
    bookValue: minor(2_500_000),
    grossMonthlyIncome: minor(500_000),
    incomeVerified: false,
    monthlyDebt: minor(25_000),
    housingPayment: minor(95_000),
    creditScore: 720,
    coBorrower: false,
    employmentMonths: 24,
    residenceMonths: 24,
    state: 'IL',
    ...overrides,
    structure: { ...structure, ...overrides.structure },
    vehicle: { condition: 'used', ...vehicle, ...overrides.vehicle },
  };
}

export const testSetting = (overrides: Partial<Program> = {}): MatchSetting => ({
  program: testProgram(overrides),
  funder: testFunder,
  dealer: testDealer,
  today: IsoDate.parse('2026-03-02'),
});
