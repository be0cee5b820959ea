import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import type { Vocabulary } from '../layout/labels.ts';
import { sureOf, valuesAt } from '../layout/values-at.ts';
import { boxed, firstOf, rateFields, sides, termFields } from './contract-fields.ts';
import { contractLabels } from './contract-labels.ts';
import { cueLikeness, type KindReader } from './kind-reader.ts';
import { milesIn } from './order-fields.ts';
import { vehicleFields } from './vehicle-fields.ts';

const leaseLabels: Vocabulary = { ...contractLabels, borrower: [], seller: [] };

/** What a motor vehicle lease shows. */
function readLeaseContract(reading: Reading): ReadField[] {
  const money = (key: string, name: string) => firstOf(boxed(reading, key, name));
  const allowance = valuesAt(reading, 'mileageAllowance', milesIn, { rows: 2, anywhere: true }).filter(
    ({ value }) => value >= 1000,
  );
  return [
    ...sides(
      reading,
      { firm: ['lessor'], customer: 'lessee', joint: 'coLessee' },
      { firm: 'lessor', customer: 'lessee', joint: 'co_lessee' },
    ),
    ...termFields(reading),
    ...rateFields(reading, 'apr', 'apr'),
    ...money('payment', 'monthly_payment'),
    ...money('totalOfPayments', 'total_of_payments'),
    ...money('residual', 'residual_value'),
    ...money('grossCap', 'gross_capitalized_cost'),
    ...money('adjustedCap', 'adjusted_capitalized_cost'),
    ...money('dueAtSigning', 'due_at_signing'),
    ...money('rentCharge', 'rent_charge'),
    ...money('purchaseOption', 'purchase_option_price'),
    ...allowance.slice(0, 1).map((found) => fieldOf('annual_mileage', 'count', found, sureOf(found, 0.9))),
    ...vehicleFields(reading),
  ];
}

export const leaseContract: KindReader = {
  kind: 'lease_contract',
  likeness: (evidence) =>
    cueLikeness(
      {
        not: /\b(?:residential|apartment|landlord|tenant|premises|credit application|insurance)\b/,
        title:
          /\b(?:(?:motor )?(?:vehicle|auto(?:mobile)?|car|closed[- ]end|consumer) lease(?: agreement| contract)?|lease agreement|lease contract|federal consumer leasing act|lease disclosures?)\b|leasingvertrag|融资租赁合同|租赁合同/,
        cues: [
          /\blessor\b|leasinggeber|出租人/,
          /\blessee\b|leasingnehmer|承租人/,
          /\bresidual value\b|restwert|残值/,
          /\bcapitalized cost\b/,
          /\bmonthly payments?\b|monatliche|leasingrate|租金/,
          /\b(?:lease term|term|scheduled)\b|laufzeit|租期/,
          /\b(?:due at (?:lease )?signing|rent charge|depreciation)\b/,
          /\b(?:mileage|miles per year|excess)\b|kilometer/,
          /\b(?:vin|vehicle identification number)\b|车架号/,
        ],
        cuesMin: 4,
        cuesAlone: 7,
      },
      evidence,
    ),
  labels: leaseLabels,
  read: readLeaseContract,
};
