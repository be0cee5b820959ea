/** Outputs of the tools about a decision, in the contract's shapes: invented. */
export const paths = {
  dealId: 'deal_7',
  decision: 'counteroffer',
  note: 'would_have_been',
  missing: [],
  paths: [
    { kind: 'other_term', termMonths: 84, amountFinanced: 2_662_394, monthlyPayment: 44_210 },
    {
      kind: 'other_car',
      vehicle: '2021 Mazda CX-30 Select',
      stockId: 'S1006',
      price: 1_999_500,
      amountFinanced: 1_954_369,
      monthlyPayment: 36_690,
    },
    {
      kind: 'more_down',
      downPayment: 362_394,
      addedDown: 162_394,
      amountFinanced: 2_500_000,
      monthlyPayment: 46_934,
    },
  ],
  scorecard: { id: 'us-subprime', version: '1.0.0', hash: 'h' },
};

export const affordability = {
  dealId: 'deal_7',
  outcome: 'stop',
  basis: 'qualifying_rate',
  monthlyPayment: 49_983,
  sellRate: 0.1049,
  termMonths: 72,
  dti: 0.4047,
  left: 250_017,
  findings: [
    { code: 'payment_shock_housing', level: 'clear', presentPayment: 95_000, times: 0.526 },
    { code: 'income_stress', level: 'clear', drop: 0.1, income: 378_000, dti: 0.4497, left: 208_017 },
    { code: 'income_stress', level: 'caution', drop: 0.2, income: 336_000, dti: 0.5059, left: 166_017 },
    { code: 'rate_stress', level: 'clear', sellRate: 0.1249, payment: 52_700, dti: 0.4112, left: 247_300 },
    {
      code: 'negative_equity',
      level: 'caution',
      months: 30,
      evenFrom: '2028-09-02',
      basis: 'assumed_depreciation',
    },
    { code: 'add_on', level: 'stop', addOn: 'gap', price: 69_500 },
  ],
  missing: [],
  policy: { id: 'house-harm-us', version: '1.0.0', hash: 'h' },
};
