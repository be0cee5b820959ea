import type { DealerRecord } from '../channel/dealer-record.ts';
import type { Offer } from '../deals/deal.ts';
import type { DealInputs } from '../deals/structure.ts';
import type { Minor } from '../kit/units.ts';
import type { MatchSetting } from './match.ts';
import { priceOf } from './price.ts';
import type { RateQuote } from './rates.ts';
import { type Evidence, stipsOwed } from './stips.ts';

/** What an offer is made of besides the program and its rates. */
export interface OfferFor extends Evidence {
  readonly deal: DealInputs;
  /** Absent: nothing is known of the dealership's past deals. */
  readonly dealerRecord?: DealerRecord | undefined;
}

/** Equal terms of a program have equal ids, whenever and by whomever they are found. */
const offerId = (programId: string, termMonths: number, amountFinanced: Minor): string =>
  `${programId}:${termMonths}:${amountFinanced}`;

/** The offer of a program that takes the deal at the rates quoted. Pure. */
export function offerOf(asked: OfferFor, { program, funder, today }: MatchSetting, quote: RateQuote): Offer {
  const { amountFinanced, termMonths } = asked.deal.structure;
  const price = priceOf(program, quote, { amountFinanced, termMonths, contractDate: today });
  const { apr, monthlyPayment, financeCharge, totalOfPayments } = price.terms;
  return {
    id: offerId(program.id, termMonths, amountFinanced),
    programId: program.id,
    funderId: funder.id,
    funderName: funder.name,
    programName: program.name,
    buyRate: price.buyRate,
    sellRate: price.sellRate,
    apr,
    monthlyPayment,
    amountFinanced,
    financeCharge,
    totalOfPayments,
    termMonths,
    dealerReserve: price.dealerReserve,
    stips: stipsOwed(program, asked.deal, asked),
  };
}
