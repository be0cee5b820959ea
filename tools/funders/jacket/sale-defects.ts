import type { DealDocument } from '../../deals/deal.ts';
import { resolveFact } from '../../deals/facts.ts';
import { moneyOfField, ofKind, sumOfFields, textOfField } from '../../documents/findings/document-fields.ts';
import { vinsOfPaper } from '../../documents/findings/insured-car.ts';
import { type Minor, minor } from '../../kit/units.ts';
import type { JacketDefect } from './codes.ts';
import { type Defect, defectOf } from './defect.ts';
import type { JacketFile } from './jacket-file.ts';
import { placesOnPaper } from './places.ts';

/** What the funder is asked for. */
export interface AskedTerms {
  readonly amountFinanced: Minor;
  readonly termMonths: number;
}

/** Order and contract against the terms that the funder has: `first` is the paper's amount, `second` the deal's. */
export function saleDefects(file: JacketFile, terms: AskedTerms | undefined): Defect[] {
  const papers = file.deal.documents.filter(
    ({ currency = file.deal.currency }) => currency === file.deal.currency,
  );
  return [
    ...ofKind(papers, 'buyers_order').flatMap((order) => orderDefects(order, file, terms)),
    ...ofKind(papers, 'loan_contract').flatMap((contract) => contractDefects(contract, terms)),
  ];
}

/** Amounts that an order shows, of which the balance is told only where no part of it explains it. */
function orderDefects(
  order: DealDocument,
  { structure }: JacketFile,
  terms: AskedTerms | undefined,
): Defect[] {
  if (!structure) return [];
  const down = ['down_payment', 'rebate'].filter((name) => moneyOfField(order, name) !== undefined);
  const paid = down.length === 0 ? undefined : minor(sumOfFields(order, down));
  const parts = [
    ...differs('order_price_differs', order, ['selling_price'], structure.price),
    ...differs('order_down_payment_differs', order, down, structure.downPayment, paid),
    ...differs('order_trade_in_differs', order, ['trade_allowance'], structure.tradeInValue),
    ...differs('order_trade_in_differs', order, ['trade_payoff'], structure.tradeInPayoff),
  ];
  if (parts.length > 0) return parts;
  return differs('order_amount_differs', order, ['amount_financed'], terms?.amountFinanced);
}

function contractDefects(contract: DealDocument, terms: AskedTerms | undefined): Defect[] {
  const months = Number(textOfField(contract, 'term_months'));
  const other = terms !== undefined && months > 0 && months !== terms.termMonths;
  return [
    ...differs('contract_amount_differs', contract, ['amount_financed'], terms?.amountFinanced),
    ...(other ? [onPaper('contract_term_differs', contract, ['term_months'])] : []),
  ];
}

const onPaper = (code: JacketDefect, paper: DealDocument, names: readonly string[]): Defect =>
  defectOf(code, `paper:${paper.kind}`, { documents: [paper.id], evidence: placesOnPaper(paper, names) });

function differs(
  code: JacketDefect,
  paper: DealDocument,
  names: readonly string[],
  wanted: Minor | undefined,
  shown: Minor | undefined = moneyOfField(paper, names[0] ?? ''),
): Defect[] {
  if (shown === undefined || wanted === undefined || shown === wanted) return [];
  return [{ ...onPaper(code, paper, names), first: shown, second: wanted }];
}

/** Papers of another car than the one that somebody stated or the stock lists; two papers that differ are a finding. */
export function vehicleDefects({ deal }: JacketFile): Defect[] {
  const stated = deal.facts.filter(
    ({ key, evidence }) => key === 'vehicle.vin' && evidence.kind !== 'document',
  );
  const vin = resolveFact(stated, 'vehicle.vin').value;
  if (vin === undefined) return [];
  const others = deal.documents.filter((paper) => {
    const vins = vinsOfPaper(paper);
    return vins.length > 0 && !vins.includes(vin);
  });
  if (others.length === 0) return [];
  return [
    defectOf('vin_not_of_deal', 'fact:vehicle.vin', {
      documents: others.map(({ id }) => id),
      evidence: others.flatMap((paper) => placesOnPaper(paper, ['vin', 'vehicles.0.vin'])),
    }),
  ];
}
