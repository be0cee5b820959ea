import { z } from 'zod';
import { defect } from '../../kit/errors.ts';
import { Currency, Minor } from '../../kit/units.ts';

/** Above `referAbove` a person decides, above `declineAbove` nobody needs to. */
const Ceiling = z
  .strictObject({ referAbove: z.number().positive(), declineAbove: z.number().positive() })
  .refine(({ referAbove, declineAbove }) => referAbove <= declineAbove, 'declines before it refers');

/** Below `referBelow` a person decides, below `declineBelow` nobody needs to. Minor units a month. */
const Floor = z
  .strictObject({ referBelow: Minor, declineBelow: Minor })
  .refine(({ referBelow, declineBelow }) => declineBelow <= referBelow, 'declines before it refers');

/**
 * The lender's own limits on a deal, apart from any scorecard: what it takes as security, over how long, and how much of an
 * income it will burden. An artifact with a version of its own, so that a limit may change and the card stay.
 */
export const Policy = z.strictObject({
  format: z.literal('chauffeur/credit-policy/1'),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  market: z.string().min(1),
  currency: Currency,
  note: z.string().min(1),
  limits: z.strictObject({ ltv: Ceiling, pti: Ceiling, dti: Ceiling, residualIncome: Floor }),
  termMonthsMax: z.int().positive(),
  vehicleAgeYearsMax: z.int().positive(),
  odometerMilesMax: z.int().positive(),
  grossMonthlyIncomeMin: Minor,
  /** The greatest PTI that an income prequalifies which was only stated. Above it a person decides, or a paper proves the income. */
  statedIncomePtiMax: z.number().positive(),
  /** A counteroffer lends at most this fraction less than was asked; beyond it the answer stays what it was. */
  counterofferReductionMax: z.number().min(0).max(1),
});
export type Policy = z.infer<typeof Policy>;

/** @throws AppError defect `risk/policy_invalid` with everything that is wrong with the artifact */
export function readPolicy(artifact: unknown): Policy {
  const parsed = Policy.safeParse(artifact);
  if (parsed.success) return parsed.data;
  const problems = z.prettifyError(parsed.error);
  throw defect('risk/policy_invalid', `The policy cannot be used:\n${problems}`, 'Correct the artifact.', {
    cause: parsed.error,
  });
}
