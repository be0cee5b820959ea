import { z } from 'zod';
import { sourced } from '../kit/sources.ts';
import { Amount } from '../kit/units.ts';
import { type Fact, type FactKey, type FactValue, factCatalog, PayPeriod } from './facts.ts';

const words = factCatalog['buyer.name'].schema;
const termMonths = factCatalog['terms.termMonths'].schema;

const own = {
  text: sourced(words, 'text', 'person', 'document').optional(),
  money: sourced(Amount, 'money', 'person').optional(),
  months: sourced(factCatalog['employment.months'].schema, 'months', 'person').optional(),
  miles: sourced(factCatalog['vehicle.odometerMiles'].schema, 'count', 'person').optional(),
  score: sourced(factCatalog['credit.score'].schema, 'count', 'person').optional(),
  income: sourced(Amount.describe('minor units, gross, before tax, per pay period'), 'money', 'person'),
};
const wished = {
  money: sourced(Amount, 'money', 'person', 'document', 'tool').optional(),
  months: sourced(termMonths, 'months', 'person', 'document', 'tool').optional(),
};

/**
 * What a person may state of a deal. What describes the person must be the person's own words (G6): papers are recorded
 * by parse_document, with their evidence. What the person decides may also be a figure that a paper or a tool showed.
 * A description goes on before `sourced` or after `optional`: describing a sourced schema makes a copy without its rule.
 */
export const StatedFacts = z
  .strictObject({
    name: own.text,
    income: z.strictObject({ amount: own.income, per: PayPeriod }).optional(),
    employer: own.text,
    employmentMonths: own.months,
    residenceMonths: own.months.describe('months at the present address'),
    housingPayment: own.money.describe('minor units; rent or mortgage a month'),
    monthlyDebt: own.money.describe(
      'minor units; other debt payments a month (cards, student loans, other cars), 0 for none',
    ),
    creditScore: own.score.describe('bureau score as the person states it'),
    vehicle: words.optional().describe('stock id, or words such as "2023 Outback"'),
    vehiclePrice: wished.money,
    vehicleOdometerMiles: own.miles.describe(
      'miles on a car that is not in stock; the stock list knows its own',
    ),
    downPayment: wished.money,
    termMonths: wished.months,
    tradeInValue: wished.money,
    tradeInPayoff: wished.money.describe('minor units; what is still owed on the trade-in'),
  })
  .refine((facts) => Object.values(facts).some((value) => value !== undefined), 'Give at least one fact.');
export type StatedFacts = z.infer<typeof StatedFacts>;

const keys: Readonly<Record<Exclude<keyof StatedFacts, 'vehicle'>, FactKey>> = {
  name: 'buyer.name',
  income: 'income.gross',
  employer: 'employment.employer',
  employmentMonths: 'employment.months',
  residenceMonths: 'residence.months',
  housingPayment: 'residence.housingPayment',
  monthlyDebt: 'obligations.monthlyDebt',
  creditScore: 'credit.score',
  vehiclePrice: 'vehicle.price',
  vehicleOdometerMiles: 'vehicle.odometerMiles',
  downPayment: 'terms.downPayment',
  termMonths: 'terms.termMonths',
  tradeInValue: 'terms.tradeInValue',
  tradeInPayoff: 'terms.tradeInPayoff',
};

/** Each statement as a fact, all with the same provenance. The vehicle is not among them: the stock list says what it is. */
export function factsStated(
  facts: StatedFacts,
  provenance: Pick<Fact, 'source' | 'evidence' | 'recordedAt'>,
): Fact[] {
  return (Object.keys(keys) as (keyof typeof keys)[]).flatMap((name) => {
    const value = facts[name] as FactValue | undefined;
    return value === undefined
      ? []
      : [{ ...provenance, key: keys[name], value, confidence: 1, verified: false }];
  });
}
