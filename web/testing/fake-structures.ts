/** Outputs of structure_deal, in the contract's shapes: invented. */
const accord = {
  vehicle: '2022 Honda Accord Sport',
  price: 2_650_000,
  funder: 'Prairie Credit Union',
  programId: 'prairie_used',
  program: 'Member Used',
  standing: 'approved',
  harm: 'clear',
};

const nearest = {
  ...accord,
  termMonths: 72,
  downPayment: 500_000,
  amountFinanced: 2_362_394,
  monthlyPayment: 41_988,
  sellRate: 0.0849,
  apr: 0.0849,
  totalOfPayments: 3_023_128,
  totalCost: 3_523_128,
  funderCount: 8,
  bounds: [
    { bound: 'less_cash', limit: 'wish_payment' },
    {
      bound: 'shorter_term',
      limit: 'program',
      rule: 'pti',
      funder: 'Prairie Credit Union',
      program: 'Member Used',
    },
    { bound: 'shorter_term', limit: 'house_pti' },
  ],
};

const longest = {
  ...nearest,
  termMonths: 84,
  downPayment: 800_000,
  amountFinanced: 2_062_394,
  monthlyPayment: 33_909,
  totalOfPayments: 2_848_324,
  totalCost: 3_648_324,
  funderCount: 3,
  harm: 'stop',
  standing: 'referred',
  bounds: [{ bound: 'more_cash', limit: 'wish_cash' }],
};

export const structures = {
  dealId: 'deal_7',
  note: 'met',
  structureCount: 64,
  picks: [
    { kinds: [{ code: 'nearest' }, { code: 'least_cash' }], ...nearest },
    { kinds: [{ code: 'lowest_payment' }], ...longest },
  ],
  ranges: [
    {
      vehicle: '2022 Honda Accord Sport',
      termMonths: 72,
      count: 31,
      downPaymentMin: 500_000,
      downPaymentMax: 800_000,
      paymentFirst: 41_988,
      paymentLast: 36_656,
    },
  ],
  rangeCount: 4,
  cars: [
    { vehicle: '2022 Honda Accord Sport', structures: 64 },
    { stockId: 'SPR-1003', vehicle: '2023 Subaru Outback Premium', structures: 0 },
  ],
  relaxations: [],
  against: [],
  paymentMax: 42_000,
  downPaymentMax: 800_000,
  missing: [],
};

export const unmetStructures = {
  ...structures,
  note: 'not_met',
  structureCount: 0,
  picks: [],
  ranges: [],
  rangeCount: 0,
  relaxations: [
    { kind: 'higher_payment', paymentAbove: 5_320, ...nearest, downPayment: 200_000, monthlyPayment: 47_320 },
    { kind: 'more_cash', cashAbove: 300_000, ...nearest },
  ],
};
