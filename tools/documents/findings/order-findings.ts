import type { DealDocument } from '../../deals/deal.ts';
import { minor } from '../../kit/units.ts';
import { fieldNamed, moneyOfField, sumOfFields, warningsOf } from './document-fields.ts';
import type { Finding } from './finding.ts';

/** Everything between the price and the total of an order. */
export const chargeNames = [
  'doc_fee',
  'sales_tax',
  'title_fee',
  'registration_fee',
  'service_contract',
  'gap',
  'other_charge',
] as const;

/** What one buyer's order says against itself: no buyer, charges that miss the total, a balance that does not follow. */
export function orderFindings(order: DealDocument): Finding[] {
  const nameless = !fieldNamed(order, 'buyer') && !warningsOf(order).includes('field_unclear:buyer');
  const unnamed: Finding[] = nameless ? [{ code: 'order_without_buyer', documents: [order.id] }] : [];
  return [...unnamed, ...totalFinding(order), ...financedFinding(order)];
}

/** Price + charges = total. With charges unread, only a sum above the total is a contradiction. */
function totalFinding(order: DealDocument): Finding[] {
  const [price, total] = [moneyOfField(order, 'selling_price'), moneyOfField(order, 'total_price')];
  if (price === undefined || total === undefined) return [];
  const sum = minor(price + sumOfFields(order, chargeNames));
  const complete = !warningsOf(order).some(
    (w) => w === 'charges_incomplete' || w.startsWith('field_unclear:'),
  );
  const wrong = complete ? sum !== total : sum > total;
  return wrong
    ? [{ code: 'order_total_does_not_add_up', documents: [order.id], first: sum, second: total }]
    : [];
}

/** Total − down payment − net trade-in − rebate = amount financed. */
function financedFinding(order: DealDocument): Finding[] {
  const [total, financed] = [moneyOfField(order, 'total_price'), moneyOfField(order, 'amount_financed')];
  if (total === undefined || financed === undefined) return [];
  const trade =
    moneyOfField(order, 'net_trade') ??
    sumOfFields(order, ['trade_allowance']) - sumOfFields(order, ['trade_payoff']);
  const balance = minor(total - sumOfFields(order, ['down_payment', 'rebate']) - trade);
  return balance !== financed
    ? [{ code: 'amount_financed_does_not_add_up', documents: [order.id], first: balance, second: financed }]
    : [];
}
