import { z } from '@hono/zod-openapi';
import { PayPeriod } from '#tools/deals/facts.ts';
import { Amount, TermMonths } from '#tools/kit/units.ts';
import { BureauReport, CreditScore } from '#tools/risk/bureau/bureau-report.ts';

const words = z.string().trim().min(1).max(100);
const months = z.int().min(0).max(960);
const cents = Amount.describe('whole cents');

/** A car in stock by its id, or described: then it must fit exactly one of the dealership's or, with its mileage, of the guide's. */
const WantedVehicle = z.union([
  z.strictObject({
    stockId: words,
    price: cents.optional().describe('agreed with the buyer; absent: the price asked'),
  }),
  z.strictObject({
    year: z.int().min(1980).max(2100),
    make: words,
    model: words.describe('with the trim: "Accord Sport"'),
    odometerMiles: z.int().min(0).max(999_999).optional(),
    price: cents,
  }),
]);
export type WantedVehicle = z.infer<typeof WantedVehicle>;

export const PrequalificationRequest = z
  .strictObject({
    buyer: z.strictObject({
      name: z.string().trim().min(1).max(200).optional(),
      grossIncome: z.strictObject({ amount: cents, per: PayPeriod }),
      employmentMonths: months,
      residenceMonths: months,
      housingPayment: cents.describe('rent or mortgage a month, in whole cents'),
      monthlyDebt: cents.describe('other debt payments a month, in whole cents; 0 for none'),
      coBorrower: z.enum(['yes', 'no']).optional().describe('yes: someone else signs too'),
      creditScore: CreditScore.optional().describe('absent: no score, or that of the report'),
      creditReport: BureauReport.optional().describe('what the credit bureau reported; a notice needs it'),
    }),
    vehicle: WantedVehicle,
    terms: z.strictObject({
      downPayment: cents,
      termMonths: TermMonths,
      tradeInValue: cents.optional(),
      tradeInPayoff: cents.optional(),
    }),
    currency: z.string().regex(/^[A-Z]{3}$/),
  })
  .openapi('PrequalificationRequest');
export type PrequalificationRequest = z.infer<typeof PrequalificationRequest>;

const Coded = z.object({ code: z.string(), text: z.string().describe('in the language of the user') });
const figure = z.number().nullable();

/** Offers, misses and the schedule are the tools' own output, key for key. */
const ToolOutput = z.record(z.string(), z.unknown());

export const PrequalificationView = z
  .object({
    dealId: z.string(),
    decision: z.enum(['approved', 'counteroffer', 'referred', 'declined', 'incomplete']),
    score: figure,
    band: z.string().nullable(),
    ratios: z.object({ ltv: figure, pti: figure, dti: figure }),
    grossMonthlyIncome: figure,
    amountFinanced: figure,
    residualIncome: figure.describe('gross income less debts, housing and this payment, a month'),
    reasons: z.array(Coded),
    conditions: z.array(Coded).describe('open, such as the proof of an income that was only stated'),
    missing: z.array(z.string()),
    counteroffer: ToolOutput.optional().describe('what would be approved'),
    offers: z.array(ToolOutput).describe('cheapest first'),
    orders: ToolOutput.optional().describe('places of the offers by cost, payment, speed and certainty'),
    misses: z.array(ToolOutput).describe('programs that do not fit, why, and the nearest cure'),
    schedule: ToolOutput.nullable().describe('of the cheapest offer'),
    stips: z.array(Coded).describe('owed before the cheapest offer is funded'),
    scorecard: ToolOutput.describe('which card scored, and whom it was learned from'),
    disclaimer: z.string(),
    dataset: z.object({ version: z.string(), invented: z.boolean(), notice: z.string() }),
  })
  .openapi('Prequalification');
export type PrequalificationView = z.infer<typeof PrequalificationView>;
