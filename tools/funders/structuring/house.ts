import type { DealInputs } from '../../deals/structure.ts';
import type { WeighedIncome } from '../../documents/income/income-evidence.ts';
import type { IsoDate } from '../../kit/units.ts';
import { assess } from '../../risk/decision/assess.ts';
import type { Engine } from '../../risk/decision/engine.ts';
import type { Component } from '../../risk/decision/knock-outs.ts';
import { riskInputs } from '../../risk/decision/risk-inputs.ts';
import type { Ground } from '../../risk/reasons/ground.ts';
import type { HouseLimit } from './codes.ts';
import type { House, Standing } from './grid.ts';

/**
 * The house's own check of a structure, by the engine that score_risk asks. It is answered for the structure as it stands: what
 * score_risk would answer with a counteroffer is no approval of it. A pay stub of somebody else refers what would be
 * approved, as score_risk does.
 *
 * @throws AppError unavailable `risk/no_scorecard`
 */
export function houseBy(
  engine: Engine,
  { conditions }: Pick<WeighedIncome, 'conditions'>,
  today: IsoDate,
): House {
  const ofAnother = conditions.includes('pay_stub_of_another_person');
  const held = (inputs: DealInputs) => ofAnother && !inputs.incomeVerified;
  return {
    standing(inputs): Standing {
      const { outcome } = assess(engine, riskInputs(inputs, today));
      return outcome === 'approved' && held(inputs) ? 'referred' : outcome;
    },
    limits(inputs) {
      const { outcome, decisive } = assess(engine, riskInputs(inputs, today));
      if (outcome === 'approved') return held(inputs) ? ['house_stated_income'] : [];
      return [...new Set(decisive.flatMap(limitsOf))];
    },
  };
}

/** One limit of a ratio or a rule; a score has no limit of its own to name, only that it is the score. */
function limitsOf({
  component,
  grounds,
}: {
  component: Component;
  grounds: () => readonly Ground[];
}): HouseLimit[] {
  if (component === 'score') return ['house_score'];
  if (component === 'market') return ['house_law'];
  return grounds().map(({ cured }) => byWhat[cured.what] ?? 'house_policy');
}

const byWhat: Readonly<Record<string, HouseLimit>> = {
  ltv: 'house_ltv',
  pti: 'house_pti',
  dti: 'house_dti',
  residualIncome: 'house_residual_income',
  incomeVerified: 'house_stated_income',
  termMonths: 'house_term',
};
