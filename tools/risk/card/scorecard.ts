import { z } from 'zod';
import { defect } from '../../kit/errors.ts';
import { AnnualRate } from '../../kit/units.ts';
import { Characteristic } from './characteristic.ts';
import { cardProblems } from './scorecard-problems.ts';

export const bandCodes = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

export const Band = z.strictObject({
  code: z.enum(bandCodes),
  /** Lowest score of the band; null for the last. */
  scoreMin: z.int().nullable(),
  outcome: z.enum(['approved', 'referred', 'declined']),
  /** The rate at which PTI and DTI are worked out before any funder's is known. */
  qualifyingRate: AnnualRate,
});
export type Band = z.infer<typeof Band>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const share = z.number().min(0).max(1);
/** A figure with its 95 % interval. */
const Interval = z.strictObject({ value: z.number(), low: z.number(), high: z.number() });

export const Population = z.strictObject({
  description: z.string().min(1),
  /** Where the rows come from, and whom to credit. */
  source: z.string().min(1),
  filter: z.string().min(1),
  /** Whom the card is for: bureau scores from `from` (included) to `to` (excluded), and whether it takes those without one. */
  creditScore: z.strictObject({
    from: z.int().nullable(),
    to: z.int().nullable(),
    missing: z.boolean(),
  }),
});

export const Target = z.strictObject({
  event: z.string().min(1),
  bad: z.string().min(1),
  good: z.string().min(1),
  /** Months of origination, YYYY-MM. */
  window: z.strictObject({ from: z.string(), to: z.string() }),
});

const Training = z.strictObject({
  /** SHA-256 of the data file as it was read, and of the canonical JSON of the specification. */
  data: sha256,
  spec: sha256,
  seed: z.int().min(0),
  rows: z.int().positive(),
  bads: z.int().positive(),
  holdOut: z.strictObject({ share, rows: z.int().min(0), bads: z.int().min(0) }),
});

const Validation = z.strictObject({
  rows: z.int().positive(),
  bads: z.int().positive(),
  auc: Interval,
  ks: Interval,
  /** Expected calibration error over deciles: Σ share × |mean PD − bad rate|. */
  ece: z.number().min(0),
  brier: z.number().min(0),
  /** AUC of the unrounded points less that of the whole ones. */
  roundingLoss: z.number(),
});

/** What scores a population: a table of points learned from it, how it came about, and how well it ranks. */
export const Scorecard = z
  .strictObject({
    format: z.literal('chauffeur/scorecard/1'),
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    market: z.string().min(1),
    /** A card for measurement may read what no decision may; it decides nothing and is not shipped. */
    purpose: z.enum(['decision', 'measurement']),
    method: z.enum(['logistic', 'stumps']),
    note: z.string().min(1),
    population: Population,
    target: Target,
    training: Training,
    characteristics: z.array(Characteristic).min(1).max(40),
    /** score = baseScore + pdo ÷ ln 2 × ln(good odds ÷ baseOdds); `basePoints` is its whole constant part. */
    scaling: z.strictObject({
      pdo: z.number().positive(),
      baseScore: z.number(),
      baseOdds: z.number().positive(),
      basePoints: z.int(),
    }),
    /** PD = 1 ÷ (1 + e^(intercept + slope × score)); the slope is positive, so a higher score is a lower PD. */
    calibration: z.strictObject({ intercept: z.number(), slope: z.number().positive() }),
    /** True where the sample's rate of bads is not that of the people who apply: PDs order people and are not quoted. */
    ranksOnly: z.boolean(),
    bands: z.array(Band).min(2),
    /** Shares of the development sample by score, from the lowest: the baseline of the score's PSI. */
    monitoring: z.strictObject({
      score: z
        .array(z.strictObject({ from: z.number().nullable(), to: z.number().nullable(), share }))
        .min(2)
        .max(20),
    }),
    validation: Validation,
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
    { cause: parsed.error },
  );
}
