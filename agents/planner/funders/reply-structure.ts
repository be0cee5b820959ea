import { missingLine } from '../reply-deal.ts';
import { claimed } from '../reply-offers.ts';
import { outputsOf } from '../reply-results.ts';
import { words } from '../say/words.ts';
import type { State } from '../state.ts';
import type { Turn } from '../steps.ts';
import type { StructureLine } from './say/words.ts';
import type { StructureView } from './views.ts';

const some = (text: string | null | undefined) => text ?? undefined;

/** The structures that meet a wish, what would have to give, or what stands against all; undefined when none were looked for. */
export function structureLines(state: State, turn: Turn): string[] | undefined {
  const w = words[state.locale];
  const view = outputsOf('structure_deal', turn).at(-1);
  if (!view) return undefined;
  const note = claimed(state, view.note);
  if (note === 'facts_missing') return [w.notDecided, missingLine(state)];
  if (note === 'papers_first') return [w.risk.papersFirst];
  if (view.picks.length > 0)
    return [
      w.funders.structures(view.note, some(view.structureCount)),
      ...view.picks.map(({ kinds, ...pick }) =>
        w.funders.structure(lineOf(pick, state), w.and(kinds.map(({ code }) => code))),
      ),
      w.funders.structureClosing,
    ];
  return [
    w.funders.unmet(view.note),
    ...view.against.map(({ limit, rule, funder, program }) =>
      w.funders.against(limit, some(rule), some(funder), some(program)),
    ),
    ...(view.relaxations.length > 0 ? [w.funders.wouldGive] : []),
    ...view.relaxations.map(({ kind, paymentAbove, cashAbove, ...one }) =>
      w.funders.structure(
        lineOf(one, state),
        kind + (paymentAbove || cashAbove ? w.funders.above(paymentAbove ?? cashAbove ?? '') : ''),
      ),
    ),
    view.relaxations.length > 0 ? w.funders.structureClosing : w.nextTry,
  ];
}

const lineOf = (one: StructureView, state: State): StructureLine => ({
  car: one.vehicle,
  term: some(one.termMonths),
  down: some(one.downPayment),
  payment: some(one.monthlyPayment),
  apr: some(one.apr),
  cost: some(one.totalCost),
  funders: some(one.funderCount),
  funder: some(one.funder),
  reserve: some(one.dealerReserve),
  harm: claimed(state, one.harm) === 'clear' ? undefined : some(one.harm),
});
