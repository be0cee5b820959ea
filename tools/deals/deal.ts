import { z } from 'zod';
import { Outcome } from '../channel/outcome.ts';
import { MarkupException } from '../funders/exceptions/markup-exception.ts';
import { Role } from '../kit/principal.ts';
import { AnnualRate, Currency, IsoDate, Minor, Ratio } from '../kit/units.ts';
import { rateMethodIds } from '../repayment/rates/rate-methods.ts';
import { IssuedNotice } from '../risk/notices/notice.ts';
import { Box, Fact, type FactKey, type FactValue, resolveFact } from './facts.ts';

/** Parts of the deal file. Tools declare which they read and write; plans are ordered by it. */
export const Section = z.enum([
  'deal',
  'facts',
  'documents',
  'verification',
  'score',
  'offers',
  'schedule',
  'submissions',
  'notices',
  'handoff',
]);
export type Section = z.infer<typeof Section>;

export const DealStatus = z.enum(['draft', 'scored', 'offered', 'submitted', 'referred']);
export type DealStatus = z.infer<typeof DealStatus>;

export const Decision = z.enum(['approved', 'counteroffer', 'referred', 'declined', 'incomplete']);
export type Decision = z.infer<typeof Decision>;

/** Whose figures a record was computed from: the terms actually used, so that it can be checked and replayed. */
export const Structure = z.strictObject({
  price: Minor,
  taxes: Minor,
  fees: Minor,
  downPayment: Minor,
  tradeInValue: Minor,
  tradeInPayoff: Minor,
  amountFinanced: Minor,
  termMonths: z.int(),
});
export type Structure = z.infer<typeof Structure>;

const Answered = z.strictObject({ outcome: z.enum(['approved', 'referred', 'declined']), score: z.int() });
const value = z.union([z.number(), z.string(), z.boolean()]);

/** That a reason counted: with what it complains of put right, the same engine answered better. */
const ReasonProof = z.strictObject({
  code: z.string(),
  component: z.string(),
  /** A limit that was broken, or points lost against one of the two averages of comment 9(b)(2)-5 to 12 CFR 1002.9. */
  method: z.enum(['limit', 'average_of_all', 'average_at_cut_off']),
  cured: z.strictObject({ what: z.string(), was: value.nullable(), value }),
  /** Other reasons put right on both sides, where several would each suffice. */
  besides: z.array(z.string()),
  from: Answered,
  to: Answered,
});

const artifact = { id: z.string(), version: z.string(), hash: z.string() };

export const ScoreRecord = z.strictObject({
  decision: Decision,
  score: z.int().nullable(),
  band: z.string().nullable(),
  ltv: Ratio.nullable(),
  pti: Ratio.nullable(),
  dti: Ratio.nullable(),
  reasons: z.array(z.string()),
  /** What papers leave open; absent on scores of before they were weighed. */
  conditions: z.array(z.string()).optional(),
  missing: z.array(z.string()),
  grossMonthlyIncome: Minor.nullable(),
  incomeVerified: z.boolean(),
  structure: Structure.nullable(),
  /** The card, and whom it was learned from: a score is nobody's creditworthiness. */
  scorecard: z.strictObject({ ...artifact, population: z.string().optional() }),
  scoredAt: z.string(),
  /** What is left of a month's income after debts, housing and this payment; may be negative. */
  residualIncome: Minor.nullable().optional(),
  /** Incomes a month as people state and as papers show them, whichever the decision used. */
  incomes: z.strictObject({ stated: Minor.nullable(), verified: Minor.nullable() }).optional(),
  /** Of each reason, by both methods. */
  proofs: z.array(ReasonProof).optional(),
  /** What the bureau named behind its score, principal first. */
  bureauFactors: z.array(z.string()).optional(),
  policy: z.strictObject(artifact).optional(),
  /** Rules of the market pack that the answer relies on, and limits that the deal breaks. */
  applied: z.array(z.string()).optional(),
});
export type ScoreRecord = z.infer<typeof ScoreRecord>;

export const Offer = z.strictObject({
  id: z.string(),
  programId: z.string(),
  funderId: z.string(),
  funderName: z.string(),
  programName: z.string(),
  buyRate: AnnualRate,
  sellRate: AnnualRate,
  apr: AnnualRate,
  monthlyPayment: Minor,
  amountFinanced: Minor,
  financeCharge: Minor,
  totalOfPayments: Minor,
  termMonths: z.int(),
  dealerReserve: Minor,
  stips: z.array(z.string()),
  /** What lowered the buy rate; absent where the sheet's own rate stands. */
  promotion: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  /** The credit tier, as the funder's sheet calls it. */
  tier: z.string().optional(),
  /** What the credit costs a year by the law of the program's market; absent: by that of the United States, the APR. */
  legalRate: z.strictObject({ method: z.enum(rateMethodIds), rate: AnnualRate }).optional(),
  /** What the funder keeps from the dealer's proceeds; absent: nothing. */
  dealerFee: Minor.optional(),
  /** Business days to the money and working hours to an answer, as the funder says. */
  fundingDays: z.int().min(0).optional(),
  decisionHours: z.number().min(0).optional(),
  /** How often a contract of this dealership comes back from this funder with a defect; absent: not known. */
  hitchOdds: Ratio.optional(),
});
export type Offer = z.infer<typeof Offer>;

export const OffersRecord = z.strictObject({
  offers: z.array(Offer),
  structure: Structure,
  catalogVersion: z.string(),
  foundAt: z.string(),
});
export type OffersRecord = z.infer<typeof OffersRecord>;

export const ScheduleRecord = z.strictObject({
  offerId: z.string().nullable(),
  amountFinanced: Minor,
  sellRate: AnnualRate,
  apr: AnnualRate,
  termMonths: z.int(),
  monthlyPayment: Minor,
  finalPayment: Minor,
  financeCharge: Minor,
  totalOfPayments: Minor,
  firstDue: IsoDate,
  lastDue: IsoDate,
  rows: z.array(
    z.strictObject({
      n: z.int(),
      due: IsoDate,
      payment: Minor,
      interest: Minor,
      principal: Minor,
      balance: Minor,
    }),
  ),
  builtAt: z.string(),
});
export type ScheduleRecord = z.infer<typeof ScheduleRecord>;

export const Submission = z.strictObject({
  id: z.string(),
  offerId: z.string(),
  programId: z.string(),
  funderId: z.string(),
  offer: Offer,
  submittedBy: z.string(),
  submittedAt: z.string(),
  reference: z.string(),
  /** What the funder did with it, in order; absent until it is known. */
  outcomes: z.array(Outcome).optional(),
});
export type Submission = z.infer<typeof Submission>;

/**
 * A field read from a paper. `value` is in minor units of the paper's currency for money, ISO for days, YYYY-MM for a
 * month of the calendar, as printed for text. A member of a list is named by its place: `vehicles.0.vin`, `owners.1`.
 */
export const ReadField = z.strictObject({
  name: z.string(),
  unit: z.enum(['money', 'day', 'month', 'months', 'count', 'rate', 'flag', 'text']),
  value: z.union([z.string(), z.number(), z.boolean()]),
  page: z.int().min(1),
  box: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  confidence: z.number().min(0).max(1),
  /** Where the value comes from on the page; absent means its text layer. */
  reading: z.enum(['text', 'ocr', 'barcode', 'mrz', 'vision', 'person']).optional(),
});
export type ReadField = z.infer<typeof ReadField>;

const PaperSheet = z.strictObject({
  page: z.int().min(1),
  width: z.number(),
  height: z.number(),
  /** Clockwise turn, in degrees, that made the page upright. */
  rotation: z.number(),
});

const PaperCorrection = z.strictObject({
  field: z.string(),
  /** Null where nothing had been read. */
  was: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  by: z.string(),
  /** Absent on corrections of before it was kept. */
  role: Role.optional(),
  at: z.string(),
});

export const DealDocument = z.strictObject({
  id: z.string(),
  kind: z.string(),
  sha256: z.string(),
  pages: z.int(),
  /** ISO 4217 code of its amounts; absent means the deal's. */
  currency: z.string().optional(),
  fields: z.array(ReadField),
  /** Its pages within the uploaded file, upright, in points; absent on papers of before they were kept. */
  sheets: z.array(PaperSheet).optional(),
  /** What a person put right, and what had been read. */
  corrections: z.array(PaperCorrection).optional(),
  parsedAt: z.string(),
});
export type DealDocument = z.infer<typeof DealDocument>;

/** Where on the deal's papers something stands. */
export const PaperPlace = z.strictObject({ documentId: z.string(), page: z.int().min(1), box: Box });
export type PaperPlace = z.infer<typeof PaperPlace>;

/** A contradiction or a doubt about the papers, kept with what it rests on until a person or a later paper settles it. */
export const PaperFinding = z.strictObject({
  code: z.string(),
  documents: z.array(z.string()),
  first: Minor.optional(),
  second: Minor.optional(),
  note: z.string().optional(),
  evidence: z.array(PaperPlace),
  stip: z.string().nullable(),
  cure: z.string(),
});
export type PaperFinding = z.infer<typeof PaperFinding>;

export const Verification = z.strictObject({ findings: z.array(PaperFinding), verifiedAt: z.string() });
export type Verification = z.infer<typeof Verification>;

export const Handoff = z.strictObject({
  id: z.string(),
  reason: z.string(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  releasedAt: z.string().nullable(),
  /** Rights invoked before, which still waited when this one came, oldest first; absent while there is none. */
  earlier: z
    .array(
      z.strictObject({
        id: z.string(),
        reason: z.string(),
        requestedBy: z.string(),
        requestedAt: z.string(),
      }),
    )
    .optional(),
  /** What the person who takes over finds prepared: the decision with its reasons, proofs and open conditions as they stood. */
  prepared: ScoreRecord.optional(),
});
export type Handoff = z.infer<typeof Handoff>;

/** One record per deal: everything known, computed, offered and done. */
export const Deal = z.strictObject({
  id: z.string(),
  market: z.string(),
  currency: Currency,
  dealerId: z.string(),
  /** The customer's user id; null while only the dealer works on it. */
  customerId: z.string().nullable(),
  openedBy: z.strictObject({ id: z.string(), role: Role }),
  openedOn: IsoDate,
  status: DealStatus,
  facts: z.array(Fact),
  documents: z.array(DealDocument),
  /** What comparing the papers gave; absent before, and after a new paper or fact. */
  verification: Verification.optional(),
  score: ScoreRecord.nullable(),
  offers: OffersRecord.nullable(),
  schedule: ScheduleRecord.nullable(),
  /** Ids of the funders that were ever matched with it; absent before the first match. */
  looks: z.array(z.string()).optional(),
  submissions: z.array(Submission),
  /** Absent until the first is issued. */
  notices: z.array(IssuedNotice).optional(),
  /** Lower limits on the dealer's markup for this buyer, oldest first; absent until the first. */
  markupExceptions: z.array(MarkupException).optional(),
  handoff: Handoff.nullable(),
  revision: z.int(),
});
export type Deal = z.infer<typeof Deal>;

/** The value in force for a key of the deal file, or undefined. */
export function known<K extends FactKey>(deal: Deal, key: K): FactValue<K> | undefined {
  return resolveFact(deal.facts, key).value;
}
