import { type AnnualRate, type IsoDate, minor } from '../kit/units.ts';
import { type MarketId, marketPacks } from '../markets/market-packs.ts';
import { contractSchedule } from '../repayment/contract/contract-schedule.ts';
import { plainContract } from '../repayment/contract/plain-contract.ts';
import { loanCharges } from '../repayment/disclosure/loan-charges.ts';
import type { LoanTerms } from '../repayment/loan-input.ts';
import { quotableRate } from '../repayment/quotable-rate.ts';
import { legalRates } from '../repayment/rates/every-rate.ts';
import { type RateMethodId, rateMethods } from '../repayment/rates/rate-methods.ts';

/** What a credit costs a year in the form that a market's law states it. */
export interface LegalRate {
  readonly method: RateMethodId;
  readonly rate: AnnualRate;
}

/**
 * The annual rate of a level monthly loan by the law of a market, as its rule stood on the contract date: the first method
 * of the market in `rateMethods`, with the charges that its pack counts. The fee is financed, so the rate is reckoned from
 * the amount financed without it.
 *
 * @returns a fraction, unrounded; undefined for a market that is not known, prescribes no rate, or had none in force that day
 * @throws AppError `repayment/rate_not_quotable`; what `contractSchedule` and `legalRates` throw
 */
export function legalRateOf(
  market: string,
  loan: LoanTerms & { readonly firstDue: IsoDate },
): LegalRate | undefined {
  if (!isMarket(market)) return undefined;
  const stated = rateMethods.find((method) => method.market === market)?.id;
  const principal = minor(loan.amountFinanced + loan.prepaidFee);
  const schedule = contractSchedule(plainContract({ ...loan, principal }));
  const found = legalRates(schedule, loanCharges(loan)).find(({ method }) => method === stated);
  return found && { method: found.method, rate: quotableRate(found.answer) };
}

const isMarket = (market: string): market is MarketId => Object.hasOwn(marketPacks, market);
