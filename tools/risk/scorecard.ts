import { z } from 'zod';
import { defect } from '../kit/errors.ts';
import { AnnualRate, Minor } from '../kit/units.ts';
import { ReasonCode } from './reasons.ts';
import { cardProblems } from './scorecard-problems.ts';

/** All that a scorecard may read (G10): no name, age, address or employer, and nothing that a model wrote. */
export const CharacteristicKey = z.enum([
  'creditScore',
  'ltv',
  'pti',
  'dti',
  'downPaymentRatio',
  'employmentMonths',
  'residenceMonths',
  'incomeVerified',
  'termMonths',
]);
export type CharacteristicKey = z.infer<typeof CharacteristicKey>;

/** Values from `from` (included) to `to` (excluded) earn `points`; null is open-ended. */
const Bin = z.strictObject({ from: z.number().nullable(), to: z.number().nullable(), points: z.int() });

export const Characteristic = z.strictObject({
  key: CharacteristicKey,
  unit: z.enum(['points', 'ratio', 'months', 'flag']),
  /** Where points must go as the value rises; a card that goes elsewhere is refused. */
  expected: z.enum(['rising', 'falling']),
  bins: z.array(Bin).min(1),
  /** A missing value is a population of its own, with its own points and its own reason. */
  missing: z.strictObject({ points: z.int(), reason: ReasonCode }),
  /** Points of the average applicant at or just above the cut-off: what a loss is measured against. */
  averageAtCutOff: z.number(),
  reason: ReasonCode,
});
export type Characteristic = z.infer<typeof Characteristic>;

export const bandCodes = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

const Band = z.strictObject({
  code: z.enum(bandCodes),
  /** Lowest score of the band; null for the last. */
  scoreMin: z.int().nullable(),
  outcome: z.enum(['approved', 'referred', 'declined']),
  /** The rate at which PTI and DTI are worked out before any funder's is known. */
  qualifyingRate: AnnualRate,
});
export type Band = z.infer<typeof Band>;

/** Above `referAbove` a person decides, above `declineAbove` nobody needs to. */
const Limit = z.strictObject({ referAbove: z.number().positive(), declineAbove: z.number().positive() });
export type Limit = z.infer<typeof Limit>;

const Policy = z.strictObject({
  ltv: Limit,
  pti: Limit,
  dti: Limit,
  termMonthsMax: z.int().positive(),
  vehicleAgeYearsMax: z.int().positive(),
  odometerMilesMax: z.int().positive(),
  grossMonthlyIncomeMin: Minor,
  /** A counteroffer lends at most this fraction less than was asked; beyond it the answer stays what it was. */
  counterofferReductionMax: z.number().min(0).max(1),
});
export type Policy = z.infer<typeof Policy>;

/** A scorecard with the policy around it: one versioned artifact, from which a decision can be replayed. */
export const Scorecard = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    market: z.string(),
    /** How the points came about. */
    method: z.enum(['expert', 'trained']),
    note: z.string().min(1),
    population: z.string().min(1),
    target: z.string().min(1),
    basePoints: z.int(),
    characteristics: z.array(Characteristic).length(CharacteristicKey.options.length),
    bands: z.array(Band).min(2),
    policy: Policy,
  })
  .superRefine((card, context) => {
    for (const message of cardProblems(card)) context.addIssue({ code: 'custom', message });
  });
export type Scorecard = z.infer<typeof Scorecard>;

/** @throws AppError defect `risk/scorecard_invalid` with everything that is wrong with the artifact */
export function readScorecard(artifact: unknown): Scorecard {
  const parsed = Scorecard.safeParse(artifact);
  if (parsed.success) return parsed.data;
  const problems = z.prettifyError(parsed.error);
  throw defect(
    'risk/scorecard_invalid',
    `The scorecard cannot be used:\n${problems}`,
    'Correct the artifact.',
    {
      cause: parsed.error,
    },
  );
}
