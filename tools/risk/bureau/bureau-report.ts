import { z } from 'zod';
import { sourced } from '../../kit/sources.ts';
import { IsoDate } from '../../kit/units.ts';
import { BureauFactor, inquiryFactor } from './bureau-factors.ts';

const factorsMax = 4;
const words = z.string().trim().min(1).max(200);
const scale = z.int().min(0).max(1_500);

/** A credit score as lenders know it. Automotive versions of the usual scores go down to 250. */
export const CreditScore = z.int().min(250).max(900);

const bureaus = ['equifax', 'experian', 'transunion', 'other'] as const;
const shape = {
  bureau: z.enum(bureaus),
  bureauName: words.describe('of a bureau that is none of the three'),
  bureauAddress: z.string().trim().min(1).max(300),
  bureauPhone: z
    .string()
    .trim()
    .regex(/^[\d+() .-]{7,30}$/),
  scoreName: words.describe('the score and its version, such as "FICO Auto Score 8"'),
  score: CreditScore,
  scoreMin: scale.describe('lowest score of the scale'),
  scoreMax: scale.describe('highest score of the scale'),
  scoredOn: IsoDate,
  shareBelow: z
    .number()
    .min(0)
    .max(1)
    .describe('share of the people scored by it who score lower, as the bureau states it'),
};

/** What a bureau reported of a buyer: the score, its scale and day, and the key factors in the bureau's own order. */
export const BureauReport = checked(
  z.strictObject({
    ...shape,
    bureauName: shape.bureauName.optional(),
    bureauAddress: shape.bureauAddress.optional(),
    bureauPhone: shape.bureauPhone.optional(),
    shareBelow: shape.shareBelow.optional(),
    factors: z.array(BureauFactor).max(factorsMax + 1),
  }),
);
export type BureauReport = z.infer<typeof BureauReport>;

/** The same as a person states it: every part of it in the person's own words (G6), so that no factor is invented. */
export const StatedReport = checked(
  z.strictObject({
    bureau: sourced(shape.bureau, 'text', 'person'),
    bureauName: sourced(shape.bureauName, 'text', 'person').optional(),
    bureauAddress: sourced(shape.bureauAddress, 'text', 'person').optional(),
    bureauPhone: sourced(shape.bureauPhone, 'text', 'person').optional(),
    scoreName: sourced(shape.scoreName, 'text', 'person'),
    score: sourced(shape.score, 'count', 'person'),
    scoreMin: sourced(shape.scoreMin, 'count', 'person'),
    scoreMax: sourced(shape.scoreMax, 'count', 'person'),
    scoredOn: sourced(shape.scoredOn, 'day', 'person'),
    shareBelow: sourced(shape.shareBelow, 'rate', 'person').optional(),
    factors: z.array(sourced(BureauFactor, 'text', 'person')).max(factorsMax + 1),
  }),
);

/** Adds what the fields must satisfy together. */
function checked<S extends z.ZodType<ReportFields>>(schema: S): S {
  return schema.superRefine((report: ReportFields, context) => {
    for (const { path, message } of reportProblems(report))
      context.addIssue({ code: 'custom', path, message });
  }) as S;
}

interface ReportFields {
  readonly bureau: (typeof bureaus)[number];
  readonly bureauName?: string | undefined;
  readonly score: number;
  readonly scoreMin: number;
  readonly scoreMax: number;
  readonly factors: readonly BureauFactor[];
}

/**
 * A score lies on its scale; a bureau that is none of the three has a name; up to four factors, a fifth only when recent
 * inquiries are among them, and none twice.
 *
 * @see 15 U.S.C. 1681g(f)(1)(C) and (f)(9): four key factors, inquiries besides them
 */
function reportProblems({ bureau, bureauName, score, scoreMin, scoreMax, factors }: ReportFields) {
  const problems: { readonly path: string[]; readonly message: string; readonly when: boolean }[] = [
    { path: ['scoreMax'], message: 'The scale ends below its start.', when: scoreMin >= scoreMax },
    { path: ['score'], message: 'The score is off its scale.', when: score < scoreMin || score > scoreMax },
    {
      path: ['bureauName'],
      message: 'Name the bureau.',
      when: bureau === 'other' && bureauName === undefined,
    },
    {
      path: ['bureauName'],
      message: 'A named bureau is "other".',
      when: bureau !== 'other' && bureauName !== undefined,
    },
    {
      path: ['factors'],
      message: 'A factor stands twice.',
      when: new Set(factors).size < factors.length,
    },
    {
      path: ['factors'],
      message: 'A fifth factor is for inquiries only.',
      when: factors.length > factorsMax && !factors.includes(inquiryFactor),
    },
  ];
  return problems.filter(({ when }) => when);
}
