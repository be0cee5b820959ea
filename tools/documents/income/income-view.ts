import { z } from 'zod';
import { type Deal, PaperPlace } from '../../deals/deal.ts';
import { amount, code } from '../../kit/claims.ts';
import { currencyExponent, decimalAmount } from '../../kit/currency.ts';
import type { IsoDate } from '../../kit/units.ts';
import { type IncomeEstimate, type IncomeInput, incomeDoubts, incomeMethods } from './income-estimate.ts';
import { monthlyIncomeOf } from './monthly-income.ts';

/** A monthly income as shown: exactly one of `monthly`, in the deal's currency, and `foreign`, which is no claim. */
export const IncomeView = z.strictObject({
  method: code('income_method', incomeMethods),
  basis: z.enum(['gross', 'net']),
  monthly: amount('income_monthly').optional(),
  foreign: z.string().max(60).optional(),
  /** Words of the papers themselves: untrusted, for the eye only, never a claim. */
  payer: z.string().max(120).optional(),
  confidence: z.number().min(0).max(1),
  against: z.array(code('income_doubt', incomeDoubts)),
  evidence: z.array(PaperPlace),
});
export type IncomeView = z.infer<typeof IncomeView>;

/** More than these say the same again. */
const shownMax = 6;

/** The surest incomes that a deal's papers show. Two of one payer are two ways to see one income, never a sum. */
export const viewIncomes = (deal: Deal, today: IsoDate): IncomeView[] =>
  undoubted(monthlyIncomeOf(deal.documents, today))
    .slice(0, shownMax)
    .map((estimate) => viewIncome(estimate, deal.currency));

/** Those that nothing speaks against; where something does against all, the surest with its doubts. */
function undoubted(estimates: readonly IncomeEstimate[]): readonly IncomeEstimate[] {
  const clear = estimates.filter(({ against }) => against.length === 0);
  return clear.length > 0 ? clear : estimates.slice(0, 1);
}

function viewIncome(estimate: IncomeEstimate, dealCurrency: string): IncomeView {
  const { method, basis, monthly, currency, payer, confidence, against, inputs, support } = estimate;
  const own = currency === null || currency === dealCurrency;
  return {
    method,
    basis,
    ...(own ? { monthly } : { foreign: `${decimalAmount(monthly, currencyExponent(currency))} ${currency}` }),
    ...(payer === null ? {} : { payer: payer.slice(0, 120) }),
    confidence,
    against: [...against],
    evidence: [...inputs, ...support].map(placeOf),
  };
}

const placeOf = ({ documentId, page, box }: IncomeInput): PaperPlace => ({ documentId, page, box });
