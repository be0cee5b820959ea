import type { AnnualRate } from '../kit/units.ts';
import type { Dealer } from './dealer.ts';

/** Whether the dealership may send a deal to the funder. */
export const maySendTo = (dealer: Dealer, funderId: string): boolean => dealer.funderIds.includes(funderId);

/**
 * What the dealership adds to a buy rate: all that both it and the program allow, min(dealer's, program's) maximum.
 * A house policy, the same for every buyer, so that no one is charged by who they are. No federal rule caps it.
 */
export const dealerMarkup = (dealer: Dealer, programMarkupMax: AnnualRate): AnnualRate =>
  Math.min(dealer.markupMax, programMarkupMax) as AnnualRate;
