import { z } from 'zod';
import { Code, Offer } from './card-data.ts';

/** What the terminal shows of the cards about funders: the part of a tool's output that it reads. */
const ComparedOffer = Offer.extend({ financeCharge: z.number() });
export type ComparedOffer = z.infer<typeof ComparedOffer>;

export const OfferComparisonData = z.object({
  first: ComparedOffer,
  second: ComparedOffer,
  cheaper: z.enum(['first', 'second', 'equal']),
  totalDifference: z.number(),
  paymentDifference: z.number(),
  financeChargeDifference: z.number(),
  aprDifference: z.number(),
  onlyFirst: z.array(Code),
  onlySecond: z.array(Code),
});
export type OfferComparisonData = z.infer<typeof OfferComparisonData>;

const Barrier = z.object({
  limit: z.string(),
  rule: z.string().optional(),
  funder: z.string().optional(),
  program: z.string().optional(),
});
export type Barrier = z.infer<typeof Barrier>;

const Structure = z.object({
  vehicle: z.string(),
  termMonths: z.number(),
  downPayment: z.number(),
  monthlyPayment: z.number(),
  apr: z.number(),
  totalCost: z.number(),
  funderCount: z.number(),
  standing: z.string(),
  harm: z.string(),
  dealerReserve: z.number().optional(),
  bounds: z.array(Barrier.extend({ bound: z.string() })),
});
export type Structure = z.infer<typeof Structure>;

export const StructuresData = z.object({
  note: z.string(),
  structureCount: z.number(),
  picks: z.array(Structure.extend({ kinds: z.array(Code) })),
  relaxations: z.array(
    Structure.extend({
      kind: z.string(),
      paymentAbove: z.number().optional(),
      cashAbove: z.number().optional(),
    }),
  ),
  against: z.array(Barrier),
  missing: z.array(z.string()),
});
export type StructuresData = z.infer<typeof StructuresData>;

const Defect = z.object({
  code: z.string(),
  stip: z.string().optional(),
  cure: z.string(),
  who: z.string(),
  blocks: z.string(),
  first: z.number().optional(),
  second: z.number().optional(),
  day: z.string().optional(),
  expected: z.string().optional(),
  fact: z.string().optional(),
  missing: z.array(Code).default([]),
  notice: z.string().optional(),
  note: z.string().optional(),
});
export type Defect = z.infer<typeof Defect>;

const Program = z.object({
  programId: z.string(),
  funder: z.string(),
  program: z.string(),
  readyToSend: z.boolean().optional(),
  readyToFund: z.boolean().optional(),
  blockingCount: z.number(),
  defects: z.array(Defect),
});
export type Program = z.infer<typeof Program>;

const Collected = z.object({
  programCount: z.number(),
  programIds: z.array(z.string()),
  items: z.array(z.object({ stip: z.string().optional(), cure: z.string(), codes: z.array(z.string()) })),
});
export type Collected = z.infer<typeof Collected>;

export const JacketData = z.object({
  programs: z.array(Program),
  defects: z.array(Defect),
  best: Collected,
  all: Collected,
  leftOut: z.number(),
  programsLeftOut: z.number(),
});
export type JacketData = z.infer<typeof JacketData>;
