/** What the card about ways to structure a deal says. */
export const structureEnglish = {
  title: 'Ways to structure the deal',
  count: (n: string) => `${n} in all`,
  wouldGive: 'What would have to give',
  all: 'All of them, by car, term and cash down',
  heads: { cash: 'Cash down', payment: 'Payment', count: 'Structures' },
  shown: (shown: string, all: string) => `The ${shown} longest runs of ${all}`,
  note:
    'Total cost is the cash down and all payments; a trade-in counts alike in each. No other structure is as good in ' +
    'cost, payment, cash and number of funders and better in one. No offer and no decision.',
} as const;

export const structureToolsEnglish = { structure_deal: 'Search for ways to structure the deal' } as const;

export const structureRolesEnglish = {
  structure_note: 'Structures',
  structure_count: 'Structures in all',
  structure_pick: 'Shown for',
  structure_standing: 'House check',
  structure_bound: 'A step further',
  structure_limit: 'Stopped by',
  relaxation: 'What would have to give',
  total_cost: 'Total cost',
  funders_willing: 'Funders willing',
  payment_above: 'Above the payment asked',
  cash_above: 'Above the cash offered',
  payment_wished: 'Payment asked',
  cash_wished: 'Cash at most',
} as const;
