import { z } from 'zod';
import type { Dealer } from '../../channel/dealer.ts';
import type { DealerRecord } from '../../channel/dealer-record.ts';
import type { Deal, Offer } from '../../deals/deal.ts';
import { resolveFact } from '../../deals/facts.ts';
import { type DealInputs, type MissingFact, readDeal } from '../../deals/structure.ts';
import { type IsoDate, minor } from '../../kit/units.ts';
import type { World } from '../../world.ts';
import type { Catalog } from '../catalog.ts';
import { matchCatalog } from '../match-catalog.ts';
import type { Capacity } from '../program.ts';
import { type AllocationDeal, type AllocationFunder, AllocationProblem, type Objective } from './problem.ts';

/** A deal file and whose it is. */
export interface DealOfBatch {
  readonly deal: Deal;
  readonly dealer: Dealer;
  /** How the dealership's deals went so far; absent: nothing is known. */
  readonly record?: DealerRecord | undefined;
}

export interface BatchSetting {
  readonly catalog: Catalog;
  readonly today: IsoDate;
  /** Contracts sent so far; absent: none. */
  readonly sent?: World['sent'];
  readonly objective: Objective;
  readonly concentrationFrom: number;
}

/** A deal that is not in the batch, and why: it is not approved, was sent already, or the file lacks facts. */
export const LeftOut = z.strictObject({
  dealId: z.string(),
  why: z.enum(['not_approved', 'sent_already', 'facts_missing', 'nothing_financed']),
  missing: z.array(z.string()),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** Cures are worked out with every match and not told here; any step does. */
const cureGrid = minor(10_000);

/**
 * The batch that these deal files make with a catalogue: each deal's options are the programs that take it, at their prices.
 *
 *     value = (dealer reserve − funder's fee to the dealer) × (1 − odds that the contract comes back)      cost = total of payments
 *
 * Odds are those of the dealership with the funder (`hitchOdds`), 0 where nothing is known. A capacity is what its day and
 * month leave. Pure.
 */
export function allocationProblem(
  deals: readonly DealOfBatch[],
  setting: BatchSetting,
): { readonly problem: AllocationProblem; readonly leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const batch: AllocationDeal[] = [];
  for (const one of deals) {
    const read = inBatch(one, setting);
    if ('why' in read) leftOut.push(read);
    else batch.push(read);
  }
  const { objective, concentrationFrom } = setting;
  const problem = { objective, concentrationFrom, deals: batch, funders: fundersOf(setting) };
  return { problem: AllocationProblem.parse(problem), leftOut };
}

function inBatch(one: DealOfBatch, setting: BatchSetting): AllocationDeal | LeftOut {
  const { deal, dealer } = one;
  const left = (why: LeftOut['why'], missing: MissingFact[] = []): LeftOut => ({
    dealId: deal.id,
    why,
    missing,
  });
  if (deal.score?.decision !== 'approved') return left('not_approved');
  if (deal.submissions.length > 0) return left('sent_already');
  const inputs = readDeal(deal, setting.catalog, dealer);
  if ('missing' in inputs) return left('facts_missing', inputs.missing);
  if (inputs.structure.amountFinanced <= 0) return left('nothing_financed');
  const { offers, stoppedBy } = matched(one, inputs, setting);
  return {
    id: deal.id,
    amount: inputs.structure.amountFinanced,
    dealer: dealer.id,
    state: inputs.state,
    make: inputs.vehicle.make ?? 'unknown',
    band: deal.score.band ?? 'none',
    options: offers.map(optionOf),
    refusedBy: stoppedBy.filter(({ programs }) => programs > 0),
  };
}

const matched = (
  { deal, dealer, record }: DealOfBatch,
  inputs: DealInputs,
  { catalog, today, sent }: BatchSetting,
) =>
  matchCatalog(catalog, {
    deal: inputs,
    dealerRecord: record,
    dealer,
    today,
    scoreFromBureau: resolveFact(deal.facts, 'credit.score').fact?.source === 'bureau',
    incomeProved: inputs.incomeVerified,
    cureGrid,
    market: deal.market,
    sent,
  });

function optionOf({ funderId, programId, dealerReserve, dealerFee, hitchOdds, totalOfPayments }: Offer) {
  const value = minor((dealerReserve - (dealerFee ?? 0)) * (1 - (hitchOdds ?? 0)));
  return { funderId, programId, value, cost: totalOfPayments };
}

/** Funders with what today leaves of their capacities and of their programs'. */
function fundersOf({ catalog, today, sent }: BatchSetting): AllocationFunder[] {
  return catalog.funders.map(({ id, name, capacity, concentration }) => {
    const programs = catalog.programs.filter(({ funderId }) => funderId === id);
    const first = programs[0];
    const sentTo = (program: (typeof programs)[number]) => sent?.(program, today);
    return {
      id,
      name,
      capacity: leftOf(capacity, first && sentTo(first)?.funder),
      ...(concentration && { concentration }),
      programs: programs
        .filter((program) => program.capacity !== undefined)
        .map((program) => ({ id: program.id, capacity: leftOf(program.capacity, sentTo(program)?.program) })),
    };
  });
}

function leftOf(
  capacity: Capacity | undefined,
  count: { readonly day: number; readonly month: number } | undefined,
): number | null {
  const { perDay = null, perMonth = null } = capacity ?? {};
  const left = [
    ...(perDay === null ? [] : [perDay - (count?.day ?? 0)]),
    ...(perMonth === null ? [] : [perMonth - (count?.month ?? 0)]),
  ];
  return left.length === 0 ? null : Math.max(0, Math.min(...left));
}
