import type { DealInputs } from '../deals/structure.ts';
import { type Minor, minor } from '../kit/units.ts';
import { type StipCode, stipCodes } from './codes.ts';
import { advanceValue } from './collateral.ts';
import type { Program, StipRule } from './program.ts';

/** What on file settles a stip. */
export interface Evidence {
  /** False when the credit score is a person's own word. */
  readonly scoreFromBureau: boolean;
  /** True when a pay stub verifies the income and leaves nothing open: its name, its age. */
  readonly incomeProved: boolean;
}

/** What a stip may depend on: the deal, its payment with the program, and what is proved of it. */
interface StipFor extends Evidence {
  readonly deal: DealInputs;
  readonly monthlyPayment: Minor;
}

/** Whether a text is a stip: on a deal file they are kept as plain strings. */
const isStipCode = (text: string): text is StipCode => stipCodes.some((code) => code === text);

/**
 * What is still owed before the funder funds, in the fixed order of `stipCodes`: what the program asks of every deal, and
 * what it asks of such a deal. A recent pay stub that is plainly the buyer's settles the proof of income. A score that a
 * person stated, and no bureau reported, is taken only for a prequalification, so a report is owed. A binder on file
 * settles nothing: the funder judges the cover.
 */
export function stipsOwed(program: Program, asked: StipFor): StipCode[] {
  const owed = new Set<string>(program.stips);
  for (const { stip, when } of program.stipsWhen ?? []) if (applies(when, program, asked)) owed.add(stip);
  if (asked.incomeProved) owed.delete('proof_of_income');
  if (asked.deal.creditScore !== null && !asked.scoreFromBureau) owed.add('bureau_report');
  return stipCodes.filter((code) => owed.has(code));
}

type When = StipRule['when'];

/**
 * Whether everything that a condition names holds. A deal exactly at a figure is within the condition. LTV and PTI are the
 * program's own, as `matchProgram` reckons them, and compared as amounts of money: a minimum LTV holds when the amount
 * financed ≥ what is advanced on × LTV, a minimum PTI when the payment ≥ gross monthly income × PTI.
 */
function applies(when: When, program: Program, asked: StipFor): boolean {
  return conditions.every((holds) => holds(when, asked, program));
}

type Condition = (when: When, asked: StipFor, program: Program) => boolean;

const conditions: readonly Condition[] = [
  ({ scoreMax }, { deal }) =>
    scoreMax === undefined || (deal.creditScore !== null && deal.creditScore <= scoreMax),
  ({ noScore }, { deal }) => noScore === undefined || deal.creditScore === null,
  ({ thinFile }, { deal }) => thinFile === undefined || deal.thinFile === true,
  ({ ltvMin }, { deal }, program) =>
    ltvMin === undefined ||
    deal.structure.amountFinanced >= minor((advanceValue(deal, program) ?? 0) * ltvMin),
  ({ ptiMin }, { deal, monthlyPayment }) =>
    ptiMin === undefined || monthlyPayment >= minor(deal.grossMonthlyIncome * ptiMin),
  ({ amountMin }, { deal }) => amountMin === undefined || deal.structure.amountFinanced >= amountMin,
  ({ termMonthsMin }, { deal }) => termMonthsMin === undefined || deal.structure.termMonths >= termMonthsMin,
  ({ employmentMonthsMax: max }, { deal }) => max === undefined || deal.employmentMonths <= max,
  ({ residenceMonthsMax: max }, { deal }) => max === undefined || deal.residenceMonths <= max,
  ({ incomeUnverified }, { incomeProved }) => incomeUnverified === undefined || !incomeProved,
  ({ tradeInPayoff }, { deal }) => tradeInPayoff === undefined || deal.structure.tradeInPayoff > 0,
];

/** Stips as quotable codes. */
export const stipViews = (stips: readonly string[]) =>
  stips.filter(isStipCode).map((stip) => ({ code: stip }));
