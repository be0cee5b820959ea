import type { Deal } from '../../deals/deal.ts';
import { carOf } from '../../deals/deal-car.ts';
import type { DealInputs } from '../../deals/structure.ts';
import type { Catalog } from '../../funders/catalog.ts';
import type { IsoDate, Minor } from '../../kit/units.ts';
import { assumedDepreciation } from '../../repayment/purchase/equity.ts';
import { addOnCodes, type CarriedAddOn } from './finding.ts';
import type { HarmInputs } from './harm-check.ts';

/** What the harm check reads of a deal; the present car's payment is a person's to state. */
export function harmInputs(
  deal: Deal,
  { grossMonthlyIncome, monthlyDebt, housingPayment }: DealInputs,
  known: { readonly catalog: Catalog; readonly today: IsoDate; readonly presentCarPayment: Minor | null },
): HarmInputs {
  return {
    grossMonthlyIncome,
    monthlyDebt,
    housingPayment,
    presentCarPayment: known.presentCarPayment,
    car: carOf(deal, known.catalog, known.today) ?? null,
    depreciation: assumedDepreciation,
    addOns: carriedAddOns(deal),
  };
}

/**
 * Add-ons that a sale's paper on file lists, the latest amount of each. That a paper lists one is not that the customer
 * asked for it: no record of an opt-in is kept yet, so none counts as opted in.
 */
function carriedAddOns({ documents }: Pick<Deal, 'documents'>): CarriedAddOn[] {
  return addOnCodes.flatMap((addOn) => {
    const lines = documents.flatMap(({ fields }) => fields.filter(({ name }) => name === addOn));
    const amount = lines.at(-1)?.value;
    return typeof amount === 'number' && amount > 0
      ? [{ addOn, amount: amount as Minor, optedIn: false }]
      : [];
  });
}
