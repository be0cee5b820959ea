import { scoreGrounds } from '../reasons/score-grounds.ts';
import { type CardInForce, cardFor, type Engine } from './engine.ts';
import { type Component, policyRules } from './knock-outs.ts';
import { knockOutVerdicts, ratioVerdicts, statedIncomeVerdicts } from './limits.ts';
import { type Cure, type Measures, measure } from './measures.ts';
import type { RiskInputs } from './risk-inputs.ts';
import { type Outcome, type Verdict, verdictOf, worstOf } from './verdict.ts';

/** One pass of the engine over one amount: no counteroffer yet, and reasons only when `verdicts` are asked for them. */
export interface Assessment extends Measures {
  readonly outcome: Outcome;
  /** Components that gave the outcome; none when approved. */
  readonly failed: readonly Component[];
  /** The verdicts that gave the outcome. */
  readonly decisive: readonly Verdict[];
  readonly card: CardInForce;
  /** Ids of the rules and limits of the market, of a funder and of the policy that the deal breaks. */
  readonly broken: readonly string[];
}

/**
 * The rules of the market pack and of funders, then the policy's knock-outs, then ratios, then score; the worst of all is the
 * outcome, and the reasons are those of the components that gave it. Lending less never makes an outcome worse: payment,
 * LTV and amount fall, residual income rises, and cards give no fewer points for any of that.
 *
 * @param cure what to put in place of what is measured, to see what it alone would have done
 * @throws AppError unavailable `risk/no_scorecard`
 * @see 12 CFR 1002.9(b)(2), comment 9(b)(2)-4: reasons come from the component that failed
 */
export function assess(engine: Engine, inputs: RiskInputs, cure: Cure = {}): Assessment {
  const { policy } = engine.policy;
  const card = cardFor(engine.cards, inputs.creditScore);
  const ruled = cure.inputs ? { ...inputs, ...cure.inputs } : inputs;
  const measures = measure(card, inputs, cure);
  const broken = [...engine.rules, policyRules(policy)].flatMap((rules) => rules(ruled));
  const verdicts = [
    ...knockOutVerdicts(broken),
    ...statedIncomeVerdicts(policy, ruled, measures),
    ...ratioVerdicts(policy, measures),
    scoreVerdict(card, measures),
  ];
  const outcome = worstOf(verdicts);
  const decisive = outcome === 'approved' ? [] : verdicts.filter((verdict) => verdict.outcome === outcome);
  const failed = [...new Set(decisive.map(({ component }) => component))];
  return { ...measures, outcome, failed, decisive, card, broken: broken.map(({ id }) => id) };
}

const scoreVerdict = (card: CardInForce, measures: Measures): Verdict =>
  verdictOf('score', measures.band.outcome, () => [
    ...scoreGrounds(card, measures, 'average_at_cut_off'),
    ...scoreGrounds(card, measures, 'average_of_all'),
  ]);
