import { Ratio } from '../../kit/units.ts';
import { cents, type ProgramRow } from './program.ts';

/** What is no purchase: loans paid off by cheaper ones, cars for a business, cars that are rented until they are owned. */
const any = {
  condition: 'any',
  ltvMax: 1.1,
  ptiMax: 0.15,
  dtiMax: 0.45,
  amount: [5_000, 50_000],
  vehicleAgeMax: 8,
  odometerMilesMax: 100_000,
  incomeMin: 2_000,
  employmentMonthsMin: 6,
  residenceMonthsMin: 6,
  fee: 0,
  markupPercentMax: 1,
  stips: ['proof_of_insurance', 'title_application'],
  effective: ['2025-07-01', null],
} as const;

const steps = [
  [12, 48, 0],
  [49, 60, 0.3],
  [61, 72, 0.7],
] as const;

export const otherProducts: readonly ProgramRow[] = [
  {
    ...any,
    id: 'harbor_refinance',
    funderId: 'harbor',
    name: 'Refinance',
    bands: [
      [760, 5.39],
      [700, 6.19],
      [640, 8.49],
    ],
    steps,
    more: {
      product: 'refinance',
      reserve: { kind: 'percent', ofAmountFinanced: Ratio.parse(0.01), max: cents(400) },
      advances: [{ scoreMin: 760, ltvMax: 1.25 }],
      stipsWhen: [{ stip: 'proof_of_income', when: { scoreMax: 699 } }],
    },
  },
  {
    ...any,
    id: 'prairie_refinance',
    funderId: 'prairie',
    name: 'Member Refinance',
    bands: [
      [720, 4.99],
      [640, 7.24],
    ],
    steps: steps.slice(0, 2),
    stips: ['membership', 'proof_of_insurance', 'title_application'],
    more: {
      product: 'refinance',
      regions: ['IL', 'IA'],
      reserve: { kind: 'flat', amount: cents(150) },
    },
  },
  {
    ...any,
    id: 'union_street_commercial',
    funderId: 'union_street',
    name: 'Business Vehicles',
    bands: [
      [740, 6.49],
      [680, 7.99],
    ],
    steps,
    amount: [10_000, 120_000],
    dtiMax: 0.5,
    stips: ['tax_returns', 'proof_of_insurance', 'title_application'],
    more: {
      product: 'commercial',
      advanceOn: 'lesser',
      exclusions: [{ make: 'Tesla' }],
      capacity: { perDay: 20, perMonth: 300 },
      stipsWhen: [{ stip: 'references', when: { ltvMin: 1 } }],
    },
  },
  {
    ...any,
    id: 'open_road_lease_to_own',
    funderId: 'open_road',
    name: 'Lease to Own',
    condition: 'used',
    bands: [[500, 17.9]],
    scoreMax: 659,
    noScorePercent: 18.9,
    steps: [[24, 48, 0]],
    amount: [4_000, 22_000],
    ltvMax: 1,
    fee: 495,
    stips: ['proof_of_income', 'proof_of_residence', 'proof_of_insurance', 'title_application'],
    more: { product: 'lease_to_own', dealerFee: cents(250) },
  },
];
