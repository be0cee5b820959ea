import { z } from 'zod';
import { amount, code, count, day, months, name } from '../kit/claims.ts';
import { cureKinds, funderRules, leverKinds } from './codes.ts';
import { ruleCures } from './cures/rule-cures.ts';
import { togetherCure } from './cures/together.ts';
import type { Asked, Miss } from './match-catalog.ts';

/** One change, with its figure: the whole value then needed. */
const LeverView = z.strictObject({
  kind: code('lever', leverKinds),
  downPayment: amount('lever_down_payment').optional(),
  termMonths: months('lever_term').optional(),
  amountFinanced: amount('lever_amount').optional(),
  grossMonthlyIncome: amount('lever_income').optional(),
  monthlyDebt: amount('lever_debts').optional(),
  months: months('lever_months').optional(),
  odometerMiles: count('lever_miles').optional(),
  vehicleAge: count('lever_car_age').optional(),
  creditScore: count('lever_score').optional(),
  day: day('lever_day').optional(),
});

/** A program that does not take the deal, why, and what would change that. */
export const MissView = z.strictObject({
  programId: z.string(),
  funder: name('funder'),
  program: name('program'),
  rules: z
    .array(
      z.strictObject({
        code: code('funder_rule', funderRules),
        /** The change nearest at hand that settles this rule alone. */
        settledBy: LeverView.optional(),
      }),
    )
    .min(1),
  /** Other terms alone with which the program takes the deal. */
  cure: z
    .strictObject({
      kind: code('cure', cureKinds),
      downPayment: amount('cure_down_payment').optional(),
      termMonths: months('cure_term').optional(),
    })
    .optional(),
  /** Where terms alone would not do: all that would have to change. */
  together: z.array(LeverView).optional(),
});

/** A miss in the words of `MissView`; cures of rules are worked out here, for those that are told. */
export function missView(miss: Miss, asked: Asked): z.input<typeof MissView> {
  const { program, funder, rules, cure, sent } = miss;
  const { deal, dealer, today, cureGrid } = asked;
  const one = { deal, setting: { program, funder, dealer, today, sent } };
  const together = cure ? undefined : togetherCure(one, cureGrid);
  return {
    programId: program.id,
    funder: funder.name,
    program: program.name,
    rules: rules.map((rule) => {
      const [settledBy] = ruleCures(rule, one, cureGrid);
      return { code: rule, ...(settledBy && { settledBy }) };
    }),
    ...(cure && { cure }),
    ...(together && { together: [...together] }),
  };
}
