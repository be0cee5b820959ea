import type { Slots } from './slots.ts';

/** Facts as `update_deal` takes them. */
export type DealFacts = Readonly<Record<string, unknown>>;

const money = {
  housingPayment: 'housingPayment',
  monthlyDebt: 'monthlyDebt',
  price: 'vehiclePrice',
  downPayment: 'downPayment',
  tradeInValue: 'tradeInValue',
  tradeInPayoff: 'tradeInPayoff',
} as const satisfies Partial<Record<keyof Slots, string>>;
const plain = [
  'name',
  'employer',
  'employmentMonths',
  'residenceMonths',
  'creditScore',
  'vehicle',
  'vehicleOdometerMiles',
  'termMonths',
  'addOns',
] as const;

/** Major units as a tool takes them: whole minor units of the currency. */
export const toMinor = (amount: number, exponent: number): number => Math.round(amount * 10 ** exponent);

/** What a person said, as facts of a deal. */
export function factsOf(slots: Slots, exponent: number): DealFacts {
  const facts: Record<string, unknown> = {};
  for (const key of plain) if (slots[key] !== undefined) facts[key] = slots[key];
  for (const [key, fact] of Object.entries(money)) {
    const amount = slots[key as keyof typeof money];
    if (amount !== undefined) facts[fact] = toMinor(amount, exponent);
  }
  if (slots.odometerMiles !== undefined) facts.vehicleOdometerMiles = slots.odometerMiles;
  if (slots.downPaymentShare !== undefined) facts.downPaymentShare = slots.downPaymentShare;
  if (slots.hourlyWage !== undefined && slots.hoursPerWeek !== undefined)
    facts.hourlyPay = { amount: toMinor(slots.hourlyWage, exponent), hoursPerWeek: slots.hoursPerWeek };
  if (slots.income) facts.income = { amount: toMinor(slots.income.amount, exponent), per: slots.income.per };
  return facts;
}

/**
 * Facts that the deal file has not been told yet, as they are now. A share of the price is told again with another price, and
 * waits for one.
 */
export function newFacts({ downPaymentShare: share, ...all }: DealFacts, told: DealFacts): DealFacts {
  const fresh = Object.fromEntries(
    Object.entries(all).filter(([key, value]) => JSON.stringify(told[key]) !== JSON.stringify(value)),
  );
  const priced = (facts: DealFacts) => facts.vehicle !== undefined || facts.vehiclePrice !== undefined;
  const due = priced(fresh) || (priced(told) && told.downPaymentShare !== share);
  return share !== undefined && due ? { ...fresh, downPaymentShare: share } : fresh;
}

/** Which missing facts of a deal file each told fact supplies. */
const supplies: Readonly<Record<string, readonly string[]>> = {
  vehicle: ['vehicle.label', 'vehicle.price', 'vehicle.bookValue', 'vehicle.odometerMiles', 'vehicle.year'],
  vehiclePrice: ['vehicle.price'],
  vehicleOdometerMiles: ['vehicle.odometerMiles'],
  income: ['income.gross'],
  hourlyPay: ['income.gross'],
  downPaymentShare: ['terms.downPayment'],
  downPayment: ['terms.downPayment'],
  termMonths: ['terms.termMonths'],
  employmentMonths: ['employment.months'],
  residenceMonths: ['residence.months'],
  housingPayment: ['residence.housingPayment'],
  monthlyDebt: ['obligations.monthlyDebt'],
};

export const requiredFacts = [
  'vehicle.label',
  'income.gross',
  'terms.downPayment',
  'terms.termMonths',
  'employment.months',
  'residence.months',
  'residence.housingPayment',
  'obligations.monthlyDebt',
] as const;

/** One paper is likely a pay stub; several may hold everything. */
const onePaper: readonly string[] = ['income.gross', 'employment.months'];

/** What will still be missing once these facts are told and these papers read, as far as can be foreseen. */
export function foreseenMissing(missing: readonly string[], facts: DealFacts, papers: number): string[] {
  if (papers > 1) return [];
  const supplied = new Set(Object.keys(facts).flatMap((key) => supplies[key] ?? []));
  if (papers === 1) for (const key of onePaper) supplied.add(key);
  return missing.filter((key) => !supplied.has(key));
}
