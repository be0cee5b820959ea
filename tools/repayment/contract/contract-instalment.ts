import type { Contract, Instalment } from './contract.ts';
import type { TimelinePeriod } from './contract-timeline.ts';

/** Where the loan stands before a period. */
export interface Standing {
  readonly balance: number;
  /** Interest earned and not yet paid. */
  readonly carried: number;
  /** What a flat loan bears interest on. */
  readonly base: number;
}

/** What is owed is `fixed − solved × instalment`, so one pass over the periods gives both. */
interface Linear {
  fixed: number;
  solved: number;
}

const scaleAt = 1e100;

/**
 * The ordinary instalment before rounding that repays what stands before the first of some periods and leaves the balloon:
 *
 *     owed at the end = a − b × instalment = balloon      instalment = (a − balloon) ÷ b
 *
 * where a grows with every factor, drawdown and stated payment, and b with every weight. Of a loan by equal principal or at
 * a flat rate it is the principal in an ordinary instalment. Interest that a payment does not cover is taken as capitalised.
 *
 * @param periods as they look from the first of them
 * @returns the instalment in fractional minor units, and by how much one unit more of it lowers what is owed at the end;
 *   undefined when no payment is solved for
 */
export function linearInstalment(
  contract: Contract,
  periods: readonly TimelinePeriod[],
  standing: Standing,
): { readonly instalment: number; readonly slope: number } | undefined {
  const principal: Linear = { fixed: standing.balance, solved: 0 };
  const carried: Linear = { fixed: standing.carried, solved: 0 };
  const factorOf = solvingFactor(contract, periods);
  let base = standing.base;
  let scale = 1;
  for (const period of periods) {
    const factor = factorOf(period);
    carried.fixed +=
      (contract.method === 'flat' ? base : principal.fixed) * factor + period.insideInterest * scale;
    if (contract.method !== 'flat') carried.solved += principal.solved * factor;
    principal.fixed += period.inside * scale;
    settle(contract, period, principal, carried);
    const { instalment } = period;
    principal.solved += weightOf(instalment) * scale;
    if ('amount' in instalment) principal.fixed -= instalment.amount * scale;
    base = period.upFront ? principal.fixed : base + (period.inside + period.onDue) * scale;
    principal.fixed += period.onDue * scale;
    if (Math.max(Math.abs(principal.fixed), principal.solved) > scaleAt) {
      scale /= scaleAt;
      base /= scaleAt;
      shrink(principal);
      shrink(carried);
    }
  }
  if (principal.solved <= 0) return undefined;
  return {
    instalment: (principal.fixed - contract.balloon * scale) / principal.solved,
    slope: principal.solved / scale,
  };
}

/** What becomes of the interest on a due day: paid on top of the instalment, covered by it or capitalised, or carried on. */
function settle(
  { method, unpaidInterest }: Contract,
  period: TimelinePeriod,
  principal: Linear,
  carried: Linear,
): void {
  const { kind } = period.instalment;
  if (!period.charged || isPrincipalAlone(period.instalment)) return;
  if (kind === 'none' && (unpaidInterest === 'carried' || method === 'flat')) return;
  const onTop = kind === 'interest only' || (kind === 'solved' && method !== 'level');
  if (!onTop) {
    principal.fixed += carried.fixed;
    principal.solved += carried.solved;
  }
  carried.fixed = 0;
  carried.solved = 0;
}

/** Whether an instalment leaves all interest to the next one. */
export const isPrincipalAlone = ({ kind }: Instalment): boolean =>
  kind === 'principal only' || kind === 'down payment';

/** How many ordinary instalments, or shares of the principal, fall due. */
function weightOf(instalment: TimelinePeriod['instalment']): number {
  if (instalment.kind === 'solved') return instalment.weight;
  return instalment.kind === 'principal only' ? 1 : 0;
}

function shrink(pair: Linear): void {
  pair.fixed /= scaleAt;
  pair.solved /= scaleAt;
}

/** The interest factors that the instalment is solved with. */
function solvingFactor(
  { solvedWith }: Contract,
  periods: readonly TimelinePeriod[],
): (period: TimelinePeriod) => number {
  if (solvedWith === undefined) return ({ factor }) => factor;
  const first = periods.find(({ upFront }) => !upFront)?.factor ?? 0;
  const one = solvedWith === 'first period' ? first : solvedWith.factor;
  return ({ upFront }) => (upFront ? 0 : one);
}
