import { z } from 'zod';
import { maybe, slot } from '../slot-schema.ts';

const codes = z.array(z.looseObject({ code: slot })).catch([]);

/** An offer as tools show it; a reply reads no more of it. */
export const OfferView = z.looseObject({
  offerId: z.string(),
  funder: slot,
  program: maybe,
  sellRate: maybe,
  buyRate: maybe,
  dealerReserve: maybe,
  apr: maybe,
  monthlyPayment: maybe,
  termMonths: maybe,
  amountFinanced: maybe,
  totalOfPayments: maybe,
  fundingDays: maybe,
  decisionHours: maybe,
  hitchOdds: maybe,
  stips: codes,
});
export type OfferView = z.infer<typeof OfferView>;

const LeverView = z.looseObject({
  kind: slot,
  downPayment: maybe,
  termMonths: maybe,
  amountFinanced: maybe,
  grossMonthlyIncome: maybe,
  monthlyDebt: maybe,
  months: maybe,
  odometerMiles: maybe,
  vehicleAge: maybe,
  creditScore: maybe,
  day: maybe,
});
export type LeverView = z.infer<typeof LeverView>;

/** A program that does not take a deal: each rule with what settles it, a cure by terms, or all that would have to change. */
export const MissView = z.looseObject({
  funder: slot,
  program: maybe,
  rules: z.array(z.looseObject({ code: slot, settledBy: LeverView.nullish().catch(undefined) })).catch([]),
  cure: z.looseObject({ kind: slot, downPayment: maybe, termMonths: maybe }).nullish().catch(undefined),
  together: z.array(LeverView).catch([]),
});
export type MissView = z.infer<typeof MissView>;

const Defect = z.looseObject({
  code: slot,
  stip: maybe,
  cure: maybe,
  who: maybe,
  blocks: maybe,
  first: maybe,
  second: maybe,
  day: maybe,
  expected: maybe,
  fact: maybe,
  missing: codes,
});
export type Defect = z.infer<typeof Defect>;

const JacketProgram = z.looseObject({
  programId: z.string(),
  funder: slot,
  program: maybe,
  readyToSend: z.boolean().optional().catch(undefined),
  readyToFund: z.boolean().optional().catch(undefined),
  stips: z.array(z.looseObject({ code: slot, state: maybe })).catch([]),
  defects: z.array(Defect).catch([]),
});
export type JacketProgram = z.infer<typeof JacketProgram>;

const Collected = z.looseObject({
  programCount: maybe,
  itemCount: maybe,
  programIds: z.array(z.string()).catch([]),
});

const structure = {
  vehicle: slot,
  termMonths: maybe,
  downPayment: maybe,
  monthlyPayment: maybe,
  apr: maybe,
  totalCost: maybe,
  funderCount: maybe,
  funder: maybe,
  dealerReserve: maybe,
  harm: maybe,
};
const StructureView = z.looseObject(structure);
export type StructureView = z.infer<typeof StructureView>;

/** Outputs of the tools about funders, as far as a reply reads them. */
export const funderViews = {
  compare_offers: z.looseObject({
    first: OfferView,
    second: OfferView,
    cheaper: slot,
    lowerPayment: maybe,
    totalDifference: maybe,
    paymentDifference: maybe,
    aprDifference: maybe,
    onlyFirst: codes,
    onlySecond: codes,
  }),
  record_markup_exception: z.looseObject({ reason: slot, markupMax: maybe, insteadOf: maybe }),
  structure_deal: z.looseObject({
    note: slot,
    structureCount: maybe,
    picks: z.array(z.looseObject({ kinds: codes, ...structure })).catch([]),
    relaxations: z
      .array(z.looseObject({ kind: slot, paymentAbove: maybe, cashAbove: maybe, ...structure }))
      .catch([]),
    against: z.array(z.looseObject({ limit: slot, rule: maybe, funder: maybe, program: maybe })).catch([]),
  }),
  review_jacket: z.looseObject({
    programs: z.array(JacketProgram).catch([]),
    defects: z.array(Defect).catch([]),
    best: Collected,
    all: Collected,
  }),
} as const;
