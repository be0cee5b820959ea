import { z } from 'zod';
import { sourced } from '../kit/sources.ts';
import { Amount } from '../kit/units.ts';
import { StatedReport } from '../risk/bureau/bureau-report.ts';
import { type Fact, type FactKey, type FactValue, factCatalog, PayPeriod } from './facts.ts';

const words = factCatalog['buyer.name'].schema;
const termMonths = factCatalog['terms.termMonths'].schema;

const own = {
  text: sourced(words, 'text', 'person', 'document').optional(),
  money: sourced(Amount, 'money', 'person').optional(),
  months: sourced(factCatalog['employment.months'].schema, 'months', 'person').optional(),
  miles: sourced(factCatalog['vehicle.odometerMiles'].schema, 'count', 'person').optional(),
  product: sourced(factCatalog['terms.product'].schema, 'text', 'person').optional(),
  signs: sourced(factCatalog['coBorrower.signs'].schema, 'text', 'person').optional(),
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
    creditReport: StatedReport.optional().describe(
      'a credit bureau’s report, from a dealer or staff only; leave it out unless every part was stated',
    ),
    coBorrower: own.signs.describe('yes when someone else signs the contract too'),
    product: own.product.describe('what the money is for, where it is not the purchase of a car'),
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
  .refine((facts) => Object.values(facts).some((value) => value !== undefined), 'Give at least one fact.')
  .refine(
    ({ creditScore, creditReport }) =>
      (creditScore ?? creditReport?.score) === (creditReport?.score ?? creditScore),
    {
      path: ['creditScore'],
      message: 'The score differs from that of the report.',
    },
  );
export type StatedFacts = z.infer<typeof StatedFacts>;

const keys: Readonly<Record<Exclude<keyof StatedFacts, 'vehicle' | 'creditReport'>, FactKey>> = {
  name: 'buyer.name',
  income: 'income.gross',
  employer: 'employment.employer',
  employmentMonths: 'employment.months',
  residenceMonths: 'residence.months',
  housingPayment: 'residence.housingPayment',
  monthlyDebt: 'obligations.monthlyDebt',
  creditScore: 'credit.score',
  coBorrower: 'coBorrower.signs',
  product: 'terms.product',
  vehiclePrice: 'vehicle.price',
  vehicleOdometerMiles: 'vehicle.odometerMiles',
  downPayment: 'terms.downPayment',
  termMonths: 'terms.termMonths',
  tradeInValue: 'terms.tradeInValue',
  tradeInPayoff: 'terms.tradeInPayoff',
};

/**
 * Each statement as a fact, all with the same provenance. The vehicle is not among them: the stock list says what it is.
 * A bureau's report gives the score too, as the bureau's, so that it stands over what anybody says of the score.
 */
export function factsStated(
  facts: StatedFacts,
  provenance: Pick<Fact, 'source' | 'evidence' | 'recordedAt'>,
): Fact[] {
  const fact = (key: FactKey, value: FactValue, source = provenance.source): Fact => {
    return { ...provenance, source, key, value, confidence: 1, verified: false };
  };
  const { creditReport: report } = facts;
  const reported = report
    ? [fact('credit.report', report), fact('credit.score', report.score, 'bureau')]
    : [];
  const stated = (Object.keys(keys) as (keyof typeof keys)[]).flatMap((name) => {
    const value = facts[name] as FactValue | undefined;
    return value === undefined || (report && name === 'creditScore') ? [] : [fact(keys[name], value)];
  });
  return [...stated, ...reported];
}
