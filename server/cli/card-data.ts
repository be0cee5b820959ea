import { z } from 'zod';

/** What the terminal shows of each card: the part of a tool's output that it reads. */
export const Offer = z.object({
  funder: z.string(),
  program: z.string(),
  monthlyPayment: z.number(),
  apr: z.number(),
  termMonths: z.number(),
  totalOfPayments: z.number(),
  dealerReserve: z.number().optional(),
});

export const Code = z.object({ code: z.string() });

const Finding = z.object({
  code: z.string(),
  first: z.number().optional(),
  second: z.number().optional(),
  note: z.string().optional(),
});
export type Finding = z.infer<typeof Finding>;

export const OffersData = z.object({ offers: z.array(Offer), offerCount: z.number(), missCount: z.number() });
export type OffersData = z.infer<typeof OffersData>;

export const ScheduleData = z.object({
  monthlyPayment: z.number(),
  termMonths: z.number(),
  rows: z.array(
    z.object({
      n: z.number(),
      due: z.string(),
      payment: z.number(),
      interest: z.number(),
      principal: z.number(),
      balance: z.number(),
    }),
  ),
});
export type ScheduleData = z.infer<typeof ScheduleData>;

export const DocumentData = z.object({
  outcome: z.string(),
  papers: z.array(z.object({ kind: z.string(), fields: z.array(z.unknown()) })),
  findings: z.array(Finding),
});
export type DocumentData = z.infer<typeof DocumentData>;

const Income = z.object({
  method: z.string(),
  basis: z.enum(['gross', 'net']),
  monthly: z.number().optional(),
  foreign: z.string().optional(),
  against: z.array(z.string()),
});
export type Income = z.infer<typeof Income>;

export const ComparisonData = z.object({
  documentCount: z.number(),
  findings: z.array(Finding),
  incomes: z.array(Income).default([]),
});
export type ComparisonData = z.infer<typeof ComparisonData>;

export const DecisionData = z.object({
  decision: z.string(),
  score: z.number().nullable(),
  band: z.string().nullable(),
  ltv: z.number().nullable(),
  pti: z.number().nullable(),
  dti: z.number().nullable(),
  income: z.number().nullable(),
  incomeVerified: z.boolean(),
  amountFinanced: z.number().nullable(),
  reasons: z.array(Code),
  conditions: z.array(Code).default([]),
  missing: z.array(z.string()),
  counteroffer: z.object({ amountFinancedMax: z.number(), downPaymentMin: z.number() }).optional(),
});
export type DecisionData = z.infer<typeof DecisionData>;
