import { readScorecard, type Scorecard } from '../card/scorecard.ts';

const none = { count: 0, bads: 0, woe: 0, points: 0 };
const sha = '0'.repeat(64);

/** A made-up card with every sort of bin, for tests: as data, so that a test can spoil one thing of it. */
export const smallCardData = () => ({
  format: 'chauffeur/scorecard/1',
  id: 'small',
  version: '1.0.0',
  market: 'us',
  purpose: 'decision',
  method: 'logistic',
  note: 'Made up for tests.',
  population: {
    description: 'Nobody.',
    source: 'Invented.',
    filter: 'None.',
    creditScore: { from: null, to: null, missing: true },
  },
  target: { event: 'default', bad: 'charged off', good: 'paid', window: { from: '2026-01', to: '2026-02' } },
  training: {
    data: sha,
    spec: sha,
    seed: 1,
    rows: 100,
    bads: 30,
    holdOut: { share: 0.3, rows: 40, bads: 12 },
  },
  characteristics: [
    {
      key: 'credit_score',
      unit: 'points',
      kind: 'number',
      expected: 'rising',
      bins: [
        { from: null, to: 550, count: 30, bads: 15, woe: -0.8, points: 0 },
        { from: 550, to: 620, count: 30, bads: 9, woe: 0, points: 25 },
        { from: 620, to: null, count: 20, bads: 2, woe: 1.3, points: 60 },
      ],
      special: [
        {
          values: [1, 2],
          label: 'not scored',
          reason: 'insufficient_credit_history',
          count: 5,
          bads: 2,
          woe: -0.4,
          points: 12,
        },
      ],
      missing: { count: 15, bads: 6, woe: -0.4, points: 10, reason: 'insufficient_credit_history' },
      average: 22,
      averageAtCutOff: 20,
      reason: 'credit_bureau_record',
    },
    {
      key: 'ltv_pct',
      unit: 'percent',
      kind: 'number',
      expected: 'falling',
      bins: [
        { from: null, to: 90, count: 40, bads: 6, woe: 0.9, points: 40 },
        { from: 90, to: 120, count: 40, bads: 12, woe: 0, points: 20 },
        { from: 120, to: null, count: 20, bads: 12, woe: -1.2, points: 0 },
      ],
      special: [],
      missing: { ...none, reason: 'collateral_value' },
      average: 24,
      averageAtCutOff: 20,
      reason: 'collateral_value',
    },
    {
      key: 'vehicle_type',
      unit: 'category',
      kind: 'category',
      groups: [
        { values: ['car'], count: 60, bads: 22, woe: -0.3, points: 0 },
        { values: ['suv', 'truck'], count: 40, bads: 8, woe: 0.5, points: 15 },
      ],
      unseen: { points: 0 },
      missing: { ...none, reason: 'collateral_type' },
      average: 6,
      averageAtCutOff: 5,
      reason: 'collateral_type',
    },
  ],
  scaling: { pdo: 40, baseScore: 600, baseOdds: 15, basePoints: 500 },
  calibration: { intercept: -9, slope: 0.017 },
  ranksOnly: true,
  bands: [
    { code: 'A', scoreMin: 580, outcome: 'approved', qualifyingRate: 0.07 },
    { code: 'C', scoreMin: 540, outcome: 'approved', qualifyingRate: 0.12 },
    { code: 'E', scoreMin: 520, outcome: 'referred', qualifyingRate: 0.18 },
    { code: 'F', scoreMin: null, outcome: 'declined', qualifyingRate: 0.2 },
  ],
  monitoring: {
    score: [
      { from: null, to: 540, share: 0.4 },
      { from: 540, to: null, share: 0.6 },
    ],
  },
  validation: {
    rows: 40,
    bads: 12,
    auc: { value: 0.7, low: 0.6, high: 0.8 },
    ks: { value: 0.3, low: 0.2, high: 0.4 },
    ece: 0.02,
    brier: 0.2,
    roundingLoss: 0,
  },
});

export const smallCard = (): Scorecard => readScorecard(smallCardData());
