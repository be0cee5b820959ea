/** What a person may put first among offers, as `find_funders` takes it. */
export const rankings = ['total_cost', 'payment', 'speed', 'certainty'] as const;
export type Ranking = (typeof rankings)[number];

/** Reasons for a lower markup, as `record_markup_exception` takes them. */
export const markupReasons = [
  'competing_offer',
  'monthly_budget',
  'promotion_for_all',
  'inventory_reduction',
  'employee_program',
] as const;
export type MarkupReason = (typeof markupReasons)[number];

/** The words in which one language asks about funders. */
export interface FunderLexicon {
  /** Putting offers in an order, or asking which comes first in it. */
  readonly rankings: Readonly<Record<Ranking, RegExp>>;
  /** What is left to the dealer. */
  readonly reserve: RegExp;
  /** Setting a limit to the markup: the word alone is a question about what the dealer earns. */
  readonly markup: RegExp;
  readonly noMarkup: RegExp;
  readonly reasons: Readonly<Record<MarkupReason, RegExp>>;
  /** What is to be collected, what would be sent back, whether the jacket is whole. */
  readonly jacket: RegExp;
  /** Looking for terms that go through, or that reach a payment. */
  readonly structure: RegExp;
  /** Beside the name of a car: whether it would do in place of the deal's. */
  readonly otherCar: RegExp;
  /** Asking for one funder's answer: the group `funder` is a name that may be unknown. */
  readonly answerOf: RegExp;
  /** A wish to refinance the car that is driven now. */
  readonly refinance: RegExp;
}
