import { z } from 'zod';
import { hashOf } from '../../kit/canonical.ts';
import { defect } from '../../kit/errors.ts';
import usHarm from './policy.json' with { type: 'json' };

/** Above `cautionAbove` a person is told, above `stopAbove` somebody looks first; null where nothing stops. */
const Threshold = z
  .strictObject({ cautionAbove: z.number().min(0), stopAbove: z.number().positive().nullable() })
  .refine(({ cautionAbove, stopAbove }) => stopAbove === null || cautionAbove <= stopAbove, {
    message: 'It stops before it cautions.',
  });
export type Threshold = z.infer<typeof Threshold>;

const Drop = z.strictObject({ drop: z.number().gt(0).lt(1), dti: Threshold });

/** When a loan that would be approved is looked at twice: data of the house, versioned, not law. */
export const HarmPolicy = z.strictObject({
  format: z.literal('chauffeur/harm-policy/1'),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  market: z.string(),
  note: z.string().min(1),
  /** New payment ÷ present one. */
  paymentShock: z.strictObject({ car: Threshold, housing: Threshold }),
  /** DTI once a share of the income is gone; the smaller share first. */
  incomeStress: z
    .array(Drop)
    .min(1)
    .refine((drops) => drops.every(({ drop }, i) => drop > (drops[i - 1]?.drop ?? 0)), {
      message: 'Drops do not rise.',
    }),
  /** DTI once the rate is this much higher, as a fraction a year. */
  rateStress: z.strictObject({ rise: z.number().gt(0).max(0.2), dti: Threshold }),
  negativeEquityMonths: Threshold,
  /** What an add-on is that nobody is known to have asked for. */
  addOnWithoutOptIn: z.enum(['caution', 'stop']),
});
export type HarmPolicy = z.infer<typeof HarmPolicy>;

/** @throws AppError defect `risk/harm_policy_invalid` with everything that is wrong with it */
export function readHarmPolicy(artifact: unknown): HarmPolicy {
  const parsed = HarmPolicy.safeParse(artifact);
  if (parsed.success) return parsed.data;
  throw defect(
    'risk/harm_policy_invalid',
    `The harm policy cannot be used:\n${z.prettifyError(parsed.error)}`,
    'Correct the file.',
    { cause: parsed.error },
  );
}

interface HarmPolicyInForce {
  readonly policy: HarmPolicy;
  /** SHA-256 of its canonical JSON. */
  readonly hash: string;
}

/** The house has one, and other markets look at the same ratios until they have their own. */
export const harmPolicyInForce: HarmPolicyInForce = {
  policy: readHarmPolicy(usHarm),
  hash: hashOf(usHarm),
};
