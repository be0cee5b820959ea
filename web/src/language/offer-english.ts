/** What the cards about offers say: how they are put in order, and two of them side by side. */
export const offerEnglish = {
  orders: {
    total_cost: 'Total cost',
    payment: 'Monthly payment',
    speed: 'Speed of funding',
    certainty: 'Certainty',
  },
  best: {
    total_cost: 'lowest total cost',
    payment: 'lowest payment',
    speed: 'soonest funded',
    certainty: 'least to go wrong',
  },
  days: (n: number) => (n === 1 ? '1 business day' : `${n} business days`),
  hours: (n: number) => (n === 1 ? '1 hour' : `${n} hours`),
  oddsHelp: 'how often this funder returns your contracts; nothing about the buyer',
  comparison: 'Two offers side by side',
  figure: 'Figure',
  difference: 'Difference',
  onlyHere: 'Only this one wants',
  nothingMore: 'nothing more',
  cheaper: 'cheaper in total',
  same: 'the same in total',
  exceptions: 'Exceptions to the markup',
  lowered: (from: string, to: string) => `At most ${to} instead of ${from}`,
  missesShown: (shown: string, all: string) => `The nearest ${shown} of ${all}`,
  stoppedBy: 'Programs that each rule stops; one may be stopped by several',
  settledBy: 'settled by',
  leverFigure: (lever: string, figure: string) => `${lever}: ${figure}`,
  together: 'Would fit with all of these',
} as const;

export const offerToolsEnglish = {
  compare_offers: 'Put two offers side by side',
  record_markup_exception: 'Record a lower markup',
} as const;

export const offerRolesEnglish = {
  promotion: 'Promotion',
  tier: 'Tier',
  dealer_fee: 'Fee to the dealer',
  hitch_odds: 'Odds of a hitch',
  funding_days: 'Funded in',
  decision_hours: 'Answer in',
  ranking: 'In order of',
  cheaper_offer: 'Cheaper in total',
  lower_payment_offer: 'Lower payment',
  total_difference: 'Difference in total',
  payment_difference: 'Difference in payment',
  finance_charge_difference: 'Difference in finance charge',
  apr_difference: 'Difference in APR',
  stip_only_first: 'Only the first wants',
  stip_only_second: 'Only the second wants',
  markup_max: 'Markup at most',
  markup_before: 'Markup before',
  markup_reason: 'Reason of the exception',
} as const;
