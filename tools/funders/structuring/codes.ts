/** Steps away from a structure, each to the next one of the grid. */
export const structureBounds = ['less_cash', 'more_cash', 'shorter_term', 'longer_term'] as const;
export type StructureBound = (typeof structureBounds)[number];

/** What of the house's check stands in the way. */
const houseLimits = [
  'house_ltv',
  'house_pti',
  'house_dti',
  'house_residual_income',
  'house_stated_income',
  'house_term',
  'house_score',
  'house_law',
  'house_policy',
] as const;
export type HouseLimit = (typeof houseLimits)[number];

/** What stops a step: a wish, an end of what there is, a program's rule, or the house. */
export const structureLimits = [
  'wish_payment',
  'wish_cash',
  'wish_term',
  'no_cash',
  'nothing_to_finance',
  'no_listed_term',
  'no_contract',
  'program',
  ...houseLimits,
] as const;
export type StructureLimit = (typeof structureLimits)[number];

/** Why a structure is shown. */
export const pickKinds = ['nearest', 'lowest_payment', 'lowest_cost', 'least_cash', 'most_funders'] as const;
export type PickKind = (typeof pickKinds)[number];

/** The one wish that is given up so that the others can be met. */
export const relaxationKinds = ['higher_payment', 'more_cash', 'other_term', 'other_car'] as const;
export type RelaxationKind = (typeof relaxationKinds)[number];

/** What the answer is. */
export const structureNotes = [
  'met',
  'met_by_referral',
  'not_met',
  'no_structure',
  'facts_missing',
  'papers_first',
] as const;
export type StructureNote = (typeof structureNotes)[number];

/** What the house's check says of a structure that is shown. */
export const structureStandings = ['approved', 'referred'] as const;
