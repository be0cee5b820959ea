/** What a program may hold against a deal, in the order in which it is told. */
export const funderRules = [
  'not_effective',
  'dealer',
  'state',
  'condition',
  'vehicle_age',
  'odometer',
  'score',
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
