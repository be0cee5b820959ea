import { createRandom } from '../metrics/random.ts';
import type { Sample } from '../training/data/sample.ts';
import { TrainingSpec } from '../training/spec.ts';

/** The truth behind the made-up loans: log odds of a good by what is known of a buyer. */
export const truth = { intercept: 1.2, perPoint: 0.012, perLtvPercent: -0.03, truck: 0.8, none: -0.5 };

export interface MadeUpLoan {
  readonly row_id: string;
  readonly credit_score: number | null;
  readonly ltv_pct: number;
  readonly vehicle_type: string;
  readonly noise: number;
  readonly bad: 0 | 1;
}

/** Invented buyers: a better bureau score and a lower LTV are better, a tenth has no score, `noise` tells nothing. */
export function madeUpLoans(rows: number, seed: number): MadeUpLoan[] {
  const random = createRandom(seed);
  return Array.from({ length: rows }, (_, at) => {
    const credit_score = random() < 0.1 ? null : Math.round(450 + 300 * random());
    const ltv_pct = Math.round(10 * (60 + 80 * random())) / 10;
    const vehicle_type = ['car', 'suv', 'truck'][Math.floor(3 * random())] as string;
    const odds =
      truth.intercept +
      (credit_score === null ? truth.none : truth.perPoint * (credit_score - 600)) +
      truth.perLtvPercent * (ltv_pct - 100) +
      (vehicle_type === 'truck' ? truth.truck : 0);
    const bad = random() < 1 / (1 + Math.exp(odds)) ? 1 : 0;
    return { row_id: `r${at}`, credit_score, ltv_pct, vehicle_type, noise: random(), bad };
  });
}

export function sampleOf(loans: readonly MadeUpLoan[]): Sample {
  const numbers = (numberOf: (loan: MadeUpLoan) => number | null) => ({
    kind: 'number' as const,
    values: Float64Array.from(loans, (loan) => numberOf(loan) ?? Number.NaN),
  });
  return {
    ids: loans.map((loan) => loan.row_id),
    bad: Uint8Array.from(loans, (loan) => loan.bad),
    columns: {
      credit_score: numbers((loan) => loan.credit_score),
      ltv_pct: numbers((loan) => loan.ltv_pct),
      noise: numbers((loan) => loan.noise),
      vehicle_type: { kind: 'category', values: loans.map((loan) => loan.vehicle_type) },
    },
  };
}

/** The same as a CSV file. */
export function csvOf(loans: readonly MadeUpLoan[]): string {
  const head = 'row_id,credit_score,ltv_pct,vehicle_type,noise,bad';
  const lines = loans.map((loan) =>
    [loan.row_id, loan.credit_score ?? '', loan.ltv_pct, loan.vehicle_type, loan.noise, loan.bad].join(','),
  );
  return `${[head, ...lines].join('\n')}\n`;
}

export const methods = {
  logistic: {
    name: 'logistic',
    evidence: 'woe',
    selection: 'forward',
    preBins: 20,
    binShareMin: 0.03,
    chiSquaredMin: 2.71,
    priorRows: 20,
    ridge: 1,
  },
  stumps: {
    name: 'stumps',
    preBins: 20,
    binsMax: 12,
    learningRate: 0.3,
    roundsMax: 60,
    ridge: 5,
    leafMin: 5,
    bags: 2,
  },
} as const;

const input = (key: string, expected: 'rising' | 'falling' | 'none', reason: string) => ({
  key,
  unit: 'units',
  kind: 'number' as const,
  expected,
  special: [],
  reason,
  missingReason: reason,
});

/** A specification for the made-up loans, as plain data that a test may change. */
export const madeUpSpecData = (method: keyof typeof methods) => ({
  format: 'chauffeur/training/1',
  id: 'made-up',
  version: '1.0.0',
  market: 'us',
  purpose: 'measurement' as 'measurement' | 'decision',
  note: 'Made up for tests.',
  population: {
    description: 'Nobody.',
    source: 'Invented.',
    filter: 'None.',
    creditScore: { from: null, to: null, missing: true },
  },
  target: { event: 'default', bad: 'bad', good: 'good', window: { from: '2026-01', to: '2026-02' } },
  targetColumn: 'bad',
  inputs: [
    input('credit_score', 'rising', 'credit_bureau_record'),
    input('ltv_pct', 'falling', 'collateral_value'),
    input('noise', 'none', 'collateral_age'),
    {
      key: 'vehicle_type',
      unit: 'category',
      kind: 'category' as const,
      reason: 'collateral_type',
      missingReason: 'collateral_type',
    },
  ],
  characteristicsMax: 12,
  method: methods[method],
  folds: 3,
  holdOut: { share: 0.3, salt: 'test' },
  refit: true,
  scaling: { pdo: 40, baseScore: 600, baseOdds: 15 },
  ranksOnly: true,
  bands: [
    { code: 'A', share: 0.65, outcome: 'approved', qualifyingRate: 0.07 },
    { code: 'E', share: 0.15, outcome: 'referred', qualifyingRate: 0.12 },
    { code: 'F', share: 0.2, outcome: 'declined', qualifyingRate: 0.2 },
  ],
});

export const madeUpSpec = (method: keyof typeof methods): TrainingSpec =>
  TrainingSpec.parse(madeUpSpecData(method));
