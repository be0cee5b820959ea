import type { DealDocument, ReadField } from '../../deals/deal.ts';
import type { Minor } from '../../kit/units.ts';

/** How an income was worked out, in words of its own that a page can explain. */
export const incomeMethods = [
  'pay_frequency',
  'year_to_date',
  'deposits',
  'wage_statement',
  'tax_return',
  'nonemployee_compensation',
  'self_employment',
  'interest',
  'certificate',
] as const;
export type IncomeMethod = (typeof incomeMethods)[number];

/** What speaks against an estimate. None of them is a reason to decline; each says what to ask for. */
export const incomeDoubts = [
  'figures_contradict',
  'paper_old',
  'paper_of_another_year',
  'year_average_lower',
  'year_average_higher',
  'short_year',
  'variable_part_not_averaged',
  'net_not_gross',
  'deposits_differ',
  'deposits_irregular',
  'before_expenses',
  'joint_return',
  'amounts_differ',
] as const;
export type IncomeDoubt = (typeof incomeDoubts)[number];

/** A figure that an estimate rests on, and where it was seen. */
export interface IncomeInput {
  readonly documentId: string;
  readonly field: string;
  readonly value: ReadField['value'];
  readonly page: number;
  readonly box: ReadField['box'];
}

/**
 * A monthly income as papers show it. `monthly` is regular + variable; what was paid once is apart and never part of it.
 * All in minor units of the paper's currency.
 */
export interface IncomeEstimate {
  readonly method: IncomeMethod;
  /** Before deductions, or what arrives on an account. */
  readonly basis: 'gross' | 'net';
  readonly monthly: Minor;
  /** Base pay, paid leave included. */
  readonly regular: Minor;
  /** Overtime, commission, bonuses, tips: as an average, or nothing where no average is shown. */
  readonly variable: Minor;
  /** In the figures of the paper, not in the income. */
  readonly oneOff: Minor;
  /** ISO 4217; null: the deal's. */
  readonly currency: string | null;
  /** Who pays and who is paid, as printed. */
  readonly payer: string | null;
  readonly person: string | null;
  readonly inputs: readonly IncomeInput[];
  readonly support: readonly IncomeInput[];
  readonly confidence: number;
  readonly against: readonly IncomeDoubt[];
}

export const inputOf = (document: DealDocument, { name, value, page, box }: ReadField): IncomeInput => ({
  documentId: document.id,
  field: name,
  value,
  page,
  box,
});

/** Each doubt takes this part of an estimate's confidence. */
const doubtShare = 0.2;

/** The least sure input, less a fifth for each doubt. */
export const confidenceOf = (
  fields: readonly ReadField[],
  method: number,
  against: readonly IncomeDoubt[],
): number =>
  Math.round(
    Math.min(...fields.map(({ confidence }) => confidence)) *
      method *
      (1 - doubtShare) ** against.length *
      1000,
  ) / 1000;
