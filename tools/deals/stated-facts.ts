import { z } from 'zod';
import { sourced } from '../kit/sources.ts';
import { Amount, minor, Ratio } from '../kit/units.ts';
import { StatedReport } from '../risk/bureau/bureau-report.ts';
import { AddOnAnswer, addOnCodes, answerOf } from './add-ons.ts';
import { type Fact, type FactKey, type FactValue, factCatalog, type Income, PayPeriod } from './facts.ts';

const words = factCatalog['buyer.name'].schema;
const termMonths = factCatalog['terms.termMonths'].schema;

const hoursInAWeek = 168;

const own = {
  text: sourced(words, 'text', 'person', 'document').optional(),
  money: sourced(Amount, 'money', 'person').optional(),
  months: sourced(factCatalog['employment.months'].schema, 'months', 'person').optional(),
  miles: sourced(factCatalog['vehicle.odometerMiles'].schema, 'count', 'person').optional(),
  product: sourced(factCatalog['terms.product'].schema, 'text', 'person').optional(),
  signs: sourced(factCatalog['coBorrower.signs'].schema, 'text', 'person').optional(),
  score: sourced(factCatalog['credit.score'].schema, 'count', 'person').optional(),
  income: sourced(Amount.describe('minor units, gross, before tax, per pay period'), 'money', 'person'),
  wage: sourced(Amount.describe('minor units, gross, before tax, an hour'), 'money', 'person'),
  hours: sourced(z.number().positive().max(hoursInAWeek), 'count', 'person'),
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
    hourlyPay: z
      .strictObject({ amount: own.wage, hoursPerWeek: own.hours })
      .optional()
      .describe('a wage by the hour with the hours of a week; not with income'),
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
    addOns: z
      .array(sourced(AddOnAnswer, 'opt_in', 'person'))
      .min(1)
      .max(addOnCodes.length)
      .optional()
      .describe(
        'add-ons that the buyer wants or declines in so many words; a paper that lists one is no answer',
      ),
    coBorrower: own.signs.describe('yes when someone else signs the contract too'),
    product: own.product.describe('what the money is for, where it is not the purchase of a car'),
    vehicle: words.optional().describe('stock id, or words such as "2023 Outback"'),
    vehiclePrice: wished.money,
    vehicleOdometerMiles: own.miles.describe(
      'miles on a car that is not in stock; the stock list knows its own',
    ),
    downPayment: wished.money,
    downPaymentShare: sourced(Ratio.max(1), 'rate', 'person')
      .optional()
      .describe('cash down as a share of the price, 0.1 for 10 %; not with downPayment'),
    termMonths: wished.months,
    tradeInValue: wished.money,
    tradeInPayoff: wished.money.describe('minor units; what is still owed on the trade-in'),
  })
  .refine((facts) => Object.values(facts).some((value) => value !== undefined), 'Give at least one fact.')
  .refine(({ income, hourlyPay }) => income === undefined || hourlyPay === undefined, {
    path: ['hourlyPay'],
    message: 'A wage by the hour is an income: give one of them.',
  })
  .refine(
    ({ downPayment, downPaymentShare }) => downPayment === undefined || downPaymentShare === undefined,
    {
      path: ['downPaymentShare'],
      message: 'A share of the price is a down payment: give one of them.',
    },
  )
  .refine(
    ({ creditScore, creditReport }) =>
      (creditScore ?? creditReport?.score) === (creditReport?.score ?? creditScore),
    {
      path: ['creditScore'],
      message: 'The score differs from that of the report.',
    },
  );
export type StatedFacts = z.infer<typeof StatedFacts>;

/** Facts that come of others: a week's pay of an hour's, a down payment of its share. */
type Derived = 'hourlyPay' | 'downPaymentShare';
const keys: Readonly<
  Record<Exclude<keyof StatedFacts, 'vehicle' | 'creditReport' | 'addOns' | Derived>, FactKey>
> = {
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
  const { creditReport: report, hourlyPay } = facts;
  const reported = report
    ? [fact('credit.report', report), fact('credit.score', report.score, 'bureau')]
    : [];
  const stated = (Object.keys(keys) as (keyof typeof keys)[]).flatMap((name) => {
    const value = facts[name] as FactValue | undefined;
    return value === undefined || (report && name === 'creditScore') ? [] : [fact(keys[name], value)];
  });
  const earned = hourlyPay ? [fact('income.gross', weeklyPay(hourlyPay))] : [];
  const answered = (facts.addOns ?? []).map((answer) => {
    const [addOn, wanted] = answerOf(answer);
    return fact(`addOns.${addOn}`, wanted);
  });
  return [...stated, ...earned, ...reported, ...answered];
}

/** A wage by the hour × the hours of a week, as an income by the week. */
const weeklyPay = ({ amount, hoursPerWeek }: NonNullable<StatedFacts['hourlyPay']>): Income => ({
  amount: Amount.parse(minor(amount * hoursPerWeek)),
  per: 'week',
});
