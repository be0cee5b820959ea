import { z } from 'zod';
import { maybe, slot } from '../slot-schema.ts';

const PathView = z.looseObject({
  kind: slot,
  downPayment: maybe,
  addedDown: maybe,
  price: maybe,
  vehicle: maybe,
  termMonths: maybe,
  income: maybe,
  amountFinanced: maybe,
  monthlyPayment: maybe,
});
export type PathView = z.infer<typeof PathView>;

const HarmFinding = z.looseObject({
  code: slot,
  level: slot,
  presentPayment: maybe,
  times: maybe,
  drop: maybe,
  income: maybe,
  sellRate: maybe,
  payment: maybe,
  dti: maybe,
  left: maybe,
  months: maybe,
  evenFrom: maybe,
  basis: maybe,
  addOn: maybe,
  price: maybe,
});
export type HarmFinding = z.infer<typeof HarmFinding>;

/** Outputs of the tools about a decision, as far as a reply reads them. */
export const riskViews = {
  find_path_to_yes: z.looseObject({
    decision: slot,
    note: slot,
    paths: z.array(PathView).catch([]),
    missing: z.array(z.string()).catch([]),
  }),
  check_affordability: z.looseObject({
    outcome: maybe,
    basis: maybe,
    monthlyPayment: maybe,
    termMonths: maybe,
    dti: maybe,
    left: maybe,
    findings: z.array(HarmFinding).catch([]),
    missing: z.array(z.string()).catch([]),
  }),
} as const;
