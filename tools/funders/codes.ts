/** What a program may hold against a deal, in the order in which it is told. */
export const funderRules = [
  'not_effective',
  'product',
  'dealer',
  'state',
  'capacity',
  'condition',
  'vehicle_excluded',
  'vehicle_age',
  'odometer',
  'car_unpriced',
  'book',
  'score',
  'thin_file',
  'income_min',
  'employment',
  'residence',
  'amount_min',
  'amount_max',
  'ltv',
  'term',
  'pti',
  'dti',
] as const;
export type FunderRule = (typeof funderRules)[number];

/** What may have to change for a program to take a deal that it refused. */
export const cureKinds = ['more_down', 'shorter_term', 'longer_term', 'other_term_and_more_down'] as const;
export type CureKind = (typeof cureKinds)[number];

/** What settles one rule, or several together: a change of the terms, the buyer, the car, the day or the dealership. */
export const leverKinds = [
  'more_down',
  'shorter_term',
  'longer_term',
  'finance_more',
  'income_at_least',
  'debts_at_most',
  'longer_on_job',
  'longer_at_address',
  'fewer_miles',
  'newer_car',
  'score_at_least',
  'wait_until',
  'dealer_signs_up',
] as const;
export type LeverKind = (typeof leverKinds)[number];

/** Every paper or condition a program may ask for before it funds. */
export const stipCodes = [
  'proof_of_identity',
  'proof_of_income',
  'proof_of_residence',
  'employment_verification',
  'tax_returns',
  'references',
  'discharge_papers',
  'membership',
  'bureau_report',
  'proof_of_insurance',
  'title_application',
] as const;
export type StipCode = (typeof stipCodes)[number];
