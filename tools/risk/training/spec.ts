import { z } from 'zod';
import { invalidInput } from '../../kit/errors.ts';
import { Band, Population, Target } from '../card/scorecard.ts';
import { columnOf } from '../scoring/columns.ts';

const key = z.string().regex(/^[a-z][a-z0-9_]*$/);
const shared = { key, unit: z.string().min(1), reason: key, missingReason: key };

/** Codes of a number column that stand for no quantity: a bin of their own. */
const Special = z.strictObject({ values: z.array(z.number()).min(1), label: z.string().min(1), reason: key });

/** A column to learn from, and which way points must go as its value rises. */
const Input = z.discriminatedUnion('kind', [
  z.strictObject({
    ...shared,
    kind: z.literal('number'),
    expected: z.enum(['rising', 'falling', 'none']),
    special: z.array(Special).max(20),
  }),
  z.strictObject({ ...shared, kind: z.literal('category') }),
]);
export type Input = z.infer<typeof Input>;
export type NumberInput = Extract<Input, { kind: 'number' }>;

/** Weight of evidence by pooled bins, weights by logistic regression with signs held. */
const Logistic = z.strictObject({
  /**
   * What a cell says: `woe`, its own weight of evidence after pooling and merging; or `trend`, for samples with few bads, where
   * its mean value lies on one straight line of log odds a column.
   */
  evidence: z.enum(['woe', 'trend']),
  /** `forward` adds columns while cross-validation gains; `all` takes every input whose weight is not 0. */
  selection: z.enum(['forward', 'all']),
  preBins: z.int().min(2).max(100),
  /** Least share of the rows in a bin. */
  binShareMin: z.number().min(0).max(0.5),
  /** Neighbouring bins are one unless their bad rates differ by this chi-squared or more; 3.84 is 5 % by chance. */
  chiSquaredMin: z.number().min(0),
  /** Rows' worth of the average bad rate that each bin is mixed with before its WOE. */
  priorRows: z.number().min(0),
  ridge: z.number().min(0),
});

/** Boosted stumps, each on one column, whose sum is a table for each column. */
const Stumps = z.strictObject({
  preBins: z.int().min(2).max(100),
  /** Most bins of a column in the card, after neighbours that agree have been joined. */
  binsMax: z.int().min(2).max(100),
  learningRate: z.number().gt(0).max(1),
  roundsMax: z.int().min(1).max(5_000),
  /** Added to every leaf's information: how strongly small leaves are drawn towards nothing. */
  ridge: z.number().min(0),
  /** Least information (Σ p(1 − p)) of a leaf: of 20 rows at even odds, 5. */
  leafMin: z.number().min(0),
  /** Samples drawn with replacement, a model of each, and their tables averaged; 1 is the rows as they are. */
  bags: z.int().min(1).max(100),
});

/** Only rows whose value is at least `from` and below `to`; a blank is in no range. */
const RowRange = z.strictObject({ key, from: z.number().nullable(), to: z.number().nullable() });

/** What to learn, of whom, from which columns and how: all that a card depends on besides the rows and the seed. */
export const TrainingSpec = z
  .strictObject({
    format: z.literal('chauffeur/training/1'),
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    market: z.string().min(1),
    purpose: z.enum(['decision', 'measurement']),
    note: z.string().min(1),
    population: Population,
    target: Target,
    /** The column that holds the outcome: 1 is bad, 0 is good. */
    targetColumn: key,
    /** Which rows of the file belong to the sample; without it, all. */
    rows: z.array(RowRange).min(1).optional(),
    inputs: z.array(Input).min(1).max(60),
    characteristicsMax: z.int().min(1).max(40),
    method: z.discriminatedUnion('name', [
      z.strictObject({ name: z.literal('logistic'), ...Logistic.shape }),
      z.strictObject({ name: z.literal('stumps'), ...Stumps.shape }),
    ]),
    folds: z.int().min(2).max(20),
    /** Rows kept from training, chosen by a hash of row id and salt. */
    holdOut: z.strictObject({ share: z.number().gt(0).lt(0.9), salt: z.string().min(1) }),
    /** Whether the card itself is learned again from every row once its structure and its measures stand. */
    refit: z.boolean(),
    scaling: z.strictObject({
      pdo: z.number().positive(),
      baseScore: z.number(),
      baseOdds: z.number().positive(),
    }),
    ranksOnly: z.boolean(),
    /** From the best, each with its share of the development sample; the shares add up to 1. */
    bands: z.array(Band.omit({ scoreMin: true }).extend({ share: z.number().gt(0).lt(1) })).min(2),
  })
  .superRefine((spec, context) => {
    for (const message of specProblems(spec)) context.addIssue({ code: 'custom', message });
  });
export type TrainingSpec = z.infer<typeof TrainingSpec>;
export type LogisticMethod = z.infer<typeof Logistic>;
export type StumpsMethod = z.infer<typeof Stumps>;
export type RowRange = z.infer<typeof RowRange>;

interface Draft {
  readonly purpose: 'decision' | 'measurement';
  readonly targetColumn: string;
  readonly inputs: readonly Input[];
  readonly bands: readonly { readonly share: number }[];
}

function specProblems({ purpose, targetColumn, inputs, bands }: Draft): string[] {
  const keys = inputs.map((input) => input.key);
  const shares = bands.reduce((sum, { share }) => sum + share, 0);
  return [
    ...keys.filter((one, at) => keys.indexOf(one) !== at).map((one) => `inputs: ${one} is there twice`),
    ...keys.flatMap((one) => roleProblems(one, targetColumn, purpose)),
    ...(Math.abs(shares - 1) > 1e-9 ? [`bands: shares add up to ${Number(shares.toFixed(9))}, not 1`] : []),
  ];
}

/** What is known only afterwards, and what names a row, teaches nothing; a card that decides reads inputs only. */
function roleProblems(one: string, targetColumn: string, purpose: string): string[] {
  const role = columnOf(one)?.role;
  if (one === targetColumn || role === 'outcome')
    return [`inputs: ${one} is an outcome, known only afterwards`];
  if (role === 'label') return [`inputs: ${one} names a row or a month`];
  if (purpose === 'decision' && role !== 'input')
    return [`inputs: ${one} is ${role ?? 'unknown'}: it may decide nothing`];
  return [];
}

/** @throws AppError invalid_input `risk/spec_invalid` with everything that is wrong, by path */
export function readSpec(json: string, file: string): TrainingSpec {
  const parsed = TrainingSpec.safeParse(parseJson(json, file));
  if (parsed.success) return parsed.data;
  throw specInvalid(`${file}:\n${z.prettifyError(parsed.error)}`, parsed.error);
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw specInvalid(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}

const specInvalid = (message: string, cause: unknown) =>
  invalidInput('risk/spec_invalid', message, 'Correct the specification.', { cause });
