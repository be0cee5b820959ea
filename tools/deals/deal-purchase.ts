import type { Dealer } from '../channel/dealer.ts';
import { type Minor, minor } from '../kit/units.ts';
import type { Purchase } from '../repayment/purchase/purchase.ts';
import { type Deal, known } from './deal.ts';
import { resolveFact } from './facts.ts';
import type { WhatIf } from './what-if.ts';

/**
 * What a deal's facts say of its purchase; what is not known yet counts as 0. Fees are the order's when it was read,
 * otherwise the dealer's documentation fee. Taxes are the order's while its price is in force, otherwise the dealer's rate
 * on the price, with no credit for a trade-in.
 */
export function dealPurchase(deal: Deal, dealer: Dealer, whatIf: WhatIf = {}): Purchase {
  const money = (key: 'vehicle.price' | 'terms.downPayment' | 'terms.tradeInValue' | 'terms.tradeInPayoff') =>
    (known(deal, key) ?? minor(0)) as Minor;
  const printed = printedTaxes(deal);
  const fees = (known(deal, 'terms.fees') as Minor | undefined) ?? dealer.docFee;
  return {
    price: money('vehicle.price'),
    tax: printed === undefined ? { rate: dealer.taxRate, tradeInCreditMax: minor(0) } : { printed },
    fees: [{ name: 'Fees', amount: fees, paid: 'financed', financeCharge: false, taxed: false }],
    addOns: [],
    rebates: [],
    downPayment: whatIf.downPayment ?? money('terms.downPayment'),
    tradeInValue: money('terms.tradeInValue'),
    tradeInPayoff: money('terms.tradeInPayoff'),
  };
}

/** Taxes on a paper are taxes on that paper's price: once another price is in force they no longer hold. */
function printedTaxes(deal: Deal): Minor | undefined {
  const { value, fact } = resolveFact(deal.facts, 'terms.taxes');
  const price = resolveFact(deal.facts, 'vehicle.price').fact;
  if (value === undefined || fact?.evidence.kind !== 'document') return value as Minor | undefined;
  const { documentId } = fact.evidence;
  const printed = deal.facts.findLast(
    ({ key, evidence }) =>
      key === 'vehicle.price' && evidence.kind === 'document' && evidence.documentId === documentId,
  );
  return printed && printed.value !== price?.value ? undefined : (value as Minor);
}
