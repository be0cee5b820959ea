import type { Deal, Offer } from '../deals/deal.ts';
import type { WhatIf } from '../deals/what-if.ts';
import type { Catalog } from '../funders/catalog.ts';
import { conflict, invalidInput } from '../kit/errors.ts';
import type { IsoDate } from '../kit/units.ts';
import { sameDayNextMonth } from './calendar/calendar.ts';
import { type ContractTerms, contractTerms } from './contract/terms.ts';

/**
 * The offer on a deal's file that is meant: the one named, otherwise the first, which is the cheapest. With a what-if,
 * only an offer made for that term and down payment will do, since another program or tier may apply there.
 *
 * @throws AppError `repayment/no_offer`, `repayment/no_offer_for_terms`, `repayment/offer_not_on_file`
 */
export function offerOnFile(deal: Deal, offerId: string | undefined, whatIf: WhatIf = {}): Offer {
  const record = deal.offers;
  if (!record || record.offers.length === 0) {
    throw conflict(
      'repayment/no_offer',
      'There is no offer on this deal to build a schedule for.',
      'Run find_funders first.',
    );
  }
  const { termMonths, downPayment } = whatIf;
  const otherDown = downPayment !== undefined && downPayment !== record.structure.downPayment;
  const fitting = otherDown
    ? []
    : record.offers.filter((offer) => termMonths === undefined || offer.termMonths === termMonths);
  if (fitting.length === 0) {
    throw invalidInput(
      'repayment/no_offer_for_terms',
      'The offers on this deal are for other terms.',
      'Run find_funders with the same whatIf, then build_schedule again.',
    );
  }
  const chosen = offerId === undefined ? fitting[0] : fitting.find(({ id }) => id === offerId);
  if (chosen) return chosen;
  throw invalidInput(
    'repayment/offer_not_on_file',
    'No offer on this deal has that id.',
    'Take an offerId that find_funders returned, or leave it out for the cheapest.',
    { details: { offerIds: fitting.map(({ id }) => id) } },
  );
}

/**
 * An offer's contract, worked out again from the program in the catalogue and signed on a day.
 *
 * @throws AppError conflict `repayment/offer_outdated` when the catalogue no longer gives the offer's own figures
 */
export function offerTerms(offer: Offer, catalog: Catalog, contractDate: IsoDate): ContractTerms {
  const program = catalog.programs.find(({ id }) => id === offer.programId);
  if (!program) throw outdated();
  const terms = contractTerms({
    amountFinanced: offer.amountFinanced,
    prepaidFee: program.acquisitionFee,
    annualRate: offer.sellRate,
    termMonths: offer.termMonths,
    contractDate,
    firstDue: sameDayNextMonth(contractDate),
  });
  const agrees = (['monthlyPayment', 'financeCharge', 'totalOfPayments', 'apr'] as const).every(
    (figure) => terms[figure] === offer[figure],
  );
  if (!agrees) throw outdated();
  return terms;
}

const outdated = () =>
  conflict(
    'repayment/offer_outdated',
    "The funder's program has changed since this offer was found.",
    'Run find_funders again, then build_schedule.',
  );
