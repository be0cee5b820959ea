import { z } from 'zod';
import { type Decision, known } from '../../deals/deal.ts';
import { dealerOf, namedDeal } from '../../deals/named-records.ts';
import { missingFacts } from '../../deals/structure.ts';
import { WhatIf } from '../../deals/what-if.ts';
import { type WeighedIncome, weighIncome } from '../../documents/income/income-evidence.ts';
import { amount, code, months, name, verdict } from '../../kit/claims.ts';
import { defineTool } from '../../kit/define-tool.ts';
import { sourced } from '../../kit/sources.ts';
import { Amount, type IsoDate } from '../../kit/units.ts';
import type { World } from '../../world.ts';
import { answerOf } from '../decision/answer.ts';
import { assess } from '../decision/assess.ts';
import { cardFor, type Engine } from '../decision/engine.ts';
import type { RiskInputs } from '../decision/risk-inputs.ts';
import type { Basis, CoBorrower } from './change.ts';
import { basisOf, cheaperCars, type DealScene, leastListedAmount, listedTerms } from './deal-setting.ts';
import { type Path, type Paths, pathKinds, pathsToYes } from './paths.ts';
import { type PathSetting, pathBounds } from './setting.ts';

const decisions = [
  'approved',
  'counteroffer',
  'referred',
  'declined',
  'incomplete',
] as const satisfies readonly Decision[];

export const pathNotes = [
  'none_needed',
  'facts_missing',
  'papers_first',
  'none_within_bounds',
  'would_have_been',
] as const;

/** What is absent is not part of the change. */
const PathView = z.strictObject({
  kind: code('path_kind', pathKinds),
  downPayment: amount('path_down_payment').optional(),
  addedDown: amount('path_added_down').optional(),
  price: amount('path_price').optional(),
  vehicle: name('path_vehicle').optional(),
  stockId: z.string().optional(),
  termMonths: months('path_term').optional(),
  income: amount('path_income').optional(),
  amountFinanced: amount('path_amount_financed'),
  monthlyPayment: amount('path_payment'),
});

const Output = z.strictObject({
  dealId: z.string(),
  decision: verdict(decisions),
  missing: z.array(z.string()),
  paths: z.array(PathView).max(pathBounds.pathsMax).readonly(),
  note: code('path_note', pathNotes),
  scorecard: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
});

const stated = (what: string) => sourced(Amount.describe(what), 'money', 'person');

/** find_path_to_yes: what would have turned the answer, by the engine that gave it. */
export const findPathToYes = (world: World, engineIn: (market: string, asOf: IsoDate) => Engine) =>
  defineTool({
    name: 'find_path_to_yes',
    description:
      'For a deal that was declined, referred or countered: up to three smallest changes with which the same engine would ' +
      'have approved it, each of another kind: more down, a lower price or another car in stock, another term, income ' +
      'shown by papers, or a co-borrower whose income and debts were stated. Lightest first: money today, then monthly ' +
      'payment. Says so when nothing would have. Changes nothing on the deal and promises nothing. Call it for "what ' +
      'would it take to get approved"; never suggest a change that it did not return.',
    effect: 'compute',
    roles: ['customer', 'dealer', 'staff'],
    reads: ['deal', 'facts', 'documents'],
    writes: [],
    card: 'paths',
    input: z.strictObject({
      dealId: z.string(),
      whatIf: WhatIf.optional(),
      coBorrower: z
        .strictObject({
          grossMonthlyIncome: stated('minor units, as stated'),
          monthlyDebt: stated('minor units; their own debt payments a month, 0 for none'),
        })
        .optional(),
    }),
    output: Output,
    run({ dealId, whatIf = {}, coBorrower }, context) {
      const income = weighIncome(namedDeal(context, dealId), context.today);
      const { deal } = income;
      const engine = engineIn(deal.market, context.today);
      const { card, hash } = cardFor(engine.cards, known(deal, 'credit.score') ?? null);
      const scorecard = { id: card.id, version: card.version, hash };
      const catalog = world.catalog();
      const scene = { deal, dealer: dealerOf(world, deal), catalog, whatIf, today: context.today };
      const asked = basisOf(scene);
      if (asked) {
        const decideBy = engineOf(engine, income);
        const setting = settingOf(scene, asked, coBorrower, decideBy);
        return { dealId, missing: [], ...found(setting, income, engine), scorecard };
      }
      const missing = missingFacts(deal, catalog, whatIf);
      return { dealId, missing, ...nothingDecided, scorecard };
    },
  });

const settingOf = (
  scene: DealScene,
  asked: Basis,
  coBorrower: CoBorrower | undefined,
  decideBy: PathSetting['decide'],
): PathSetting => ({
  asked,
  terms: listedTerms(scene.catalog, scene.today),
  cars: cheaperCars(scene, asked),
  amountFinancedMin: leastListedAmount(scene.catalog, scene.today),
  coBorrower,
  decide: decideBy,
});

const nothingDecided = { decision: 'incomplete', paths: [], note: 'facts_missing' } as const;

type Found = Pick<z.input<typeof Output>, 'decision' | 'paths' | 'note'>;

/** The answer given, and what would have turned it. Figures of somebody else's pay stub alone are nothing to build on. */
function found(setting: PathSetting, income: WeighedIncome, engine: Engine): Found {
  const { decision } = answerOf(engine, setting.asked.inputs, income);
  if (income.onlyOfAnother) return { decision, paths: [], note: 'papers_first' };
  const made = pathsToYes(setting);
  return { decision, paths: made.paths.map(viewOf), note: noteOf(made) };
}

/** A pay stub of somebody else holds an approval back until the buyer's own income is proven. */
const engineOf =
  (engine: Engine, { conditions }: WeighedIncome): PathSetting['decide'] =>
  (inputs: RiskInputs) => {
    const { outcome, payment } = assess(engine, inputs);
    const held = conditions.includes('pay_stub_of_another_person') && !inputs.incomeVerified;
    return { decision: held && outcome === 'approved' ? 'referred' : outcome, payment };
  };

const noteOf = ({ decision, paths }: Paths): Found['note'] =>
  decision === 'approved' ? 'none_needed' : paths.length > 0 ? 'would_have_been' : 'none_within_bounds';

function viewOf({ kind, change, inputs, addedDown, payment }: Path): z.input<typeof PathView> {
  const { downPayment, price, car, termMonths, provenIncome, coBorrower } = change;
  const income = provenIncome ?? (coBorrower && inputs.grossMonthlyIncome);
  return {
    kind,
    ...(downPayment === undefined ? {} : { downPayment, addedDown }),
    ...(price === undefined ? {} : { price }),
    ...(car && { vehicle: car.label, stockId: car.stockId, price: car.purchase.price }),
    ...(termMonths === undefined ? {} : { termMonths }),
    ...(income === undefined ? {} : { income }),
    amountFinanced: inputs.amountFinanced,
    monthlyPayment: payment,
  };
}
