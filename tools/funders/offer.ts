import type { DealerRecord } from '../channel/dealer-record.ts';
import type { Offer } from '../deals/deal.ts';
import type { DealInputs } from '../deals/structure.ts';
import type { Minor } from '../kit/units.ts';
import type { MatchSetting } from './match.ts';
import { hitchOdds } from './odds.ts';
import { priceOf } from './price.ts';
import type { Program } from './program.ts';
import { type RateQuote, readSheet } from './rates.ts';
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
  const odds = hitchOdds(asked.dealerRecord, funder.id);
  const sheet = readSheet(asked.deal, program, today);
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
    stips: stipsOwed(program, { ...asked, monthlyPayment }),
    ...promotionOf(program, price.promotionId),
    ...('cell' in sheet && sheet.cell.tier !== undefined && { tier: sheet.cell.tier }),
    ...(program.dealerFee !== undefined && { dealerFee: program.dealerFee }),
    ...(price.legalRate && price.legalRate.method !== 'us_apr' && { legalRate: price.legalRate }),
    ...program.speed,
    ...(odds !== undefined && { hitchOdds: odds }),
  };
}

function promotionOf({ promotions }: Program, promotionId: string | null): Pick<Offer, 'promotion'> {
  const found = promotions?.find(({ id }) => id === promotionId);
  return found ? { promotion: { id: found.id, name: found.name } } : {};
}
