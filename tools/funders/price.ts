import type { Dealer } from '../channel/dealer.ts';
import { dealerMarkup } from '../channel/dealer-limits.ts';
import { AnnualRate, type IsoDate, type Minor, minor } from '../kit/units.ts';
import { sameDayNextMonth } from '../repayment/calendar/calendar.ts';
import { levelTotals } from '../repayment/contract/schedule.ts';
import { type ContractTotals, contractTotals } from '../repayment/contract/terms.ts';
import type { Program, RateCell } from './catalog.ts';

/** The score a rate sheet is read at: 0 stands for "no score" where the program takes it. */
function sheetScore(program: Program, creditScore: number | null): number | undefined {
  if (creditScore !== null) return creditScore;
  return program.noScore ? 0 : undefined;
}

/** The one cell of the sheet for a score and term; undefined when the program does not price them. */
export function rateCell(
  program: Program,
  creditScore: number | null,
  termMonths: number,
): RateCell | undefined {
  return bandCells(program, creditScore).find(
    (cell) => cell.termMonthsMin <= termMonths && termMonths <= cell.termMonthsMax,
  );
}

/** The cells of the sheet that price this score, whatever the term. */
export function bandCells(program: Program, creditScore: number | null): RateCell[] {
  const score = sheetScore(program, creditScore);
  if (score === undefined) return [];
  return program.rateSheet.filter((cell) => cell.scoreMin <= score && score <= cell.scoreMax);
}

/**
 * What the contract charges the customer = buy rate + markup (`dealerMarkup`), to a millionth.
 * Rounded because sums of decimal fractions are not exact in binary: 5.99 % and 2 % make 7.99 %.
 */
export function sellRate(buyRate: AnnualRate, dealer: Dealer, program: Program): AnnualRate {
  const rate = buyRate + dealerMarkup(dealer, program.markupMax);
  return AnnualRate.parse(Math.round(rate * 1e6) / 1e6);
}

export interface Price {
  readonly buyRate: AnnualRate;
  readonly sellRate: AnnualRate;
  readonly terms: ContractTotals;
  readonly dealerReserve: Minor;
}

/**
 * The contract a program would buy. The acquisition fee is financed: principal = amount financed + fee. It is a prepaid
 * finance charge, so the APR is reckoned from the amount financed without it.
 *
 *     dealer reserve = Σ payments at the sell rate − Σ payments at the buy rate, same principal, days and term
 *
 * That is the whole interest spread if the contract runs to its end: undiscounted, and before any share the funder keeps.
 *
 * @param amountFinanced minor units, above 0
 * @param contractDate interest runs from here; the first payment is due on the same day of the next month
 * @throws AppError what `contractTerms` throws
 * @see 12 CFR 1026.4(a)(2), 1026.18(b): charges by assignees are finance charges
 */
export function priceOf(
  program: Program,
  buyRate: AnnualRate,
  dealer: Dealer,
  loan: { readonly amountFinanced: Minor; readonly termMonths: number; readonly contractDate: IsoDate },
): Price {
  const rate = sellRate(buyRate, dealer, program);
  const firstDue = sameDayNextMonth(loan.contractDate);
  const terms = contractTotals({
    ...loan,
    prepaidFee: program.acquisitionFee,
    annualRate: rate,
    firstDue,
  });
  const atBuyRate = levelTotals({ ...loan, principal: terms.principal, annualRate: buyRate, firstDue });
  const dealerReserve = minor(terms.totalOfPayments - atBuyRate.totalOfPayments);
  return { buyRate, sellRate: rate, terms, dealerReserve };
}
