import type { DealDocument, ReadField } from '../deals/deal.ts';
import type { Fact, FactKey, FactValue } from '../deals/facts.ts';
import { minor } from '../kit/units.ts';
import { highestDeductible } from './findings/insurance-findings.ts';
import { insuredCar } from './findings/insured-car.ts';
import type { Found } from './to-facts.ts';
import { compareNames } from './values/names.ts';

/**
 * What a policy says of the deal's car and its buyer. Of several cars it is the one with the deal's VIN, and without one
 * no car; of several insured it is the buyer, else the one named first.
 */
export function insuranceFacts(paper: DealDocument, facts: readonly Fact[]): Found[] {
  const car = insuredCar(paper, valuesOf(facts, 'vehicle.vin'));
  const named = (name: string) => paper.fields.find((field) => field.name === name);
  const ofCar = (name: string) => (car === undefined ? undefined : named(`${car}${name}`));
  const holder = ofCar('lienholder') ?? named('lienholder');
  const pairs: readonly (readonly [FactKey, ReadField | undefined])[] = [
    ['insurance.policyNumber', named('policy_number')],
    ['insurance.namedInsured', named('named_insured') ?? insuredBuyer(paper, facts)],
    ['insurance.vin', ofCar('vin')],
    ['insurance.lienholder', holder],
    ['insurance.expiresOn', named('expiry_date')],
  ];
  const found = pairs.flatMap(([key, field]): Found[] =>
    field ? [{ key, value: field.value as FactValue, from: [field] }] : [],
  );
  return [...found, ...deductibleOf(paper, car)];
}

const valuesOf = (facts: readonly Fact[], key: FactKey): string[] =>
  facts.filter((fact) => fact.key === key).map(({ value }) => String(value));

function insuredBuyer({ fields }: DealDocument, facts: readonly Fact[]): ReadField | undefined {
  const insured = fields.filter(({ name }) => /^named_insured\.\d+$/.test(name));
  const buyers = valuesOf(facts, 'buyer.name');
  const fits = (match: 'same' | 'variant') =>
    insured.find(({ value }) => buyers.some((buyer) => compareNames(buyer, String(value)) === match));
  return fits('same') ?? fits('variant') ?? insured[0];
}

/** The larger deductible of the deal's car, or of the whole policy where it has one for all cars. */
function deductibleOf(paper: DealDocument, car: string | undefined): Found[] {
  const own = paper.fields.filter(
    ({ name }) => !/^vehicles\./.test(name) || (car !== undefined && name.startsWith(car || 'vehicles.')),
  );
  const deductible = highestDeductible({ ...paper, fields: own });
  const from = own.find(({ name, value }) => name.endsWith('_deductible') && value === deductible);
  return from ? [{ key: 'insurance.deductible', value: minor(Number(from.value)), from: [from] }] : [];
}
