import { type AddOnCode, addOnCodes } from '../../deals/add-ons.ts';
import type { Deal } from '../../deals/deal.ts';
import { carOf } from '../../deals/deal-car.ts';
import type { Fact } from '../../deals/facts.ts';
import type { DealInputs } from '../../deals/structure.ts';
import type { Catalog } from '../../funders/catalog.ts';
import type { IsoDate, Minor } from '../../kit/units.ts';
import { assumedDepreciation } from '../../repayment/purchase/equity.ts';
import type { CarriedAddOn } from './finding.ts';
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
 * asked for it: somebody has to have said so, of a price no lower than this.
 */
function carriedAddOns({ documents, facts }: Pick<Deal, 'documents' | 'facts'>): CarriedAddOn[] {
  return addOnCodes.flatMap((addOn) => {
    const listed = documents.flatMap(({ fields, parsedAt }) =>
      fields.flatMap(({ name, value }) =>
        name === addOn && typeof value === 'number' ? [{ amount: value as Minor, parsedAt }] : [],
      ),
    );
    const amount = listed.at(-1)?.amount ?? 0;
    if (amount <= 0) return [];
    const yes = optIn(addOn, facts);
    const known = yes ? listed.filter((line) => wasKnown(line.parsedAt, yes)) : [];
    const agreed = known.some((line) => line.amount >= amount);
    const optedIn = !yes || !agreed ? 'no' : yes.source === 'dealer' ? 'as_dealer_says' : 'by_buyer';
    return [{ addOn, amount: amount as Minor, optedIn }];
  });
}

/** The yes that stands: the buyer's or staff's last word, and a dealer's only where neither said anything. */
function optIn(addOn: AddOnCode, facts: readonly Fact[]): Fact | undefined {
  const words = facts.filter(({ key }) => key === `addOns.${addOn}`);
  const word = words.findLast(({ source }) => source !== 'dealer') ?? words.at(-1);
  return word?.value === 'yes' ? word : undefined;
}

/** Papers of the message that says yes are read within this time after it. */
const sameMessageMilliseconds = 120_000;

/** Whether a paper was there to be seen when somebody said yes. */
const wasKnown = (parsedAt: string, { recordedAt }: Fact): boolean =>
  Date.parse(parsedAt) <= Date.parse(recordedAt) + sameMessageMilliseconds;
