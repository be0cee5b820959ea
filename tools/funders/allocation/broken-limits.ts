import type { AllocationProblem } from './problem.ts';

/** Where one deal goes. */
export interface Placement {
  readonly dealId: string;
  readonly funderId: string;
  readonly programId?: string | undefined;
}

/** A share may be over by what floating point loses on it, far below a minor unit. */
const slack = 1e-6;

/**
 * What an allocation breaks, in words; empty when it keeps everything. It reads the problem as it was given and knows nothing
 * of how the allocation was found: every result passes it before anyone sees it.
 */
export function brokenLimits(problem: AllocationProblem, placements: readonly Placement[]): string[] {
  const deals = new Map(problem.deals.map((deal) => [deal.id, deal]));
  const seen = new Set<string>();
  const broken: string[] = [];
  const bought = new Map<string, (Placement & { readonly deal: AllocationProblem['deals'][number] })[]>();
  for (const placement of placements) {
    const { dealId, funderId, programId } = placement;
    const deal = deals.get(dealId);
    if (seen.has(dealId)) broken.push(`${dealId} is placed twice`);
    seen.add(dealId);
    if (!deal?.options.some((option) => option.funderId === funderId && option.programId === programId)) {
      broken.push(`${dealId} has no option ${programId ?? ''} at ${funderId}`);
      continue;
    }
    const own = bought.get(funderId) ?? [];
    bought.set(funderId, own);
    own.push({ ...placement, deal });
  }
  for (const funder of problem.funders) {
    const own = bought.get(funder.id) ?? [];
    const total = own.reduce((sum, { deal }) => sum + deal.amount, 0);
    if (funder.capacity !== null && own.length > funder.capacity)
      broken.push(`${funder.id} takes ${funder.capacity} deals and has ${own.length}`);
    if (typeof funder.amountMax === 'number' && total > funder.amountMax)
      broken.push(`${funder.id} lends ${funder.amountMax} and has ${total}`);
    for (const { id, capacity } of funder.programs ?? []) {
      const count = own.filter(({ programId }) => programId === id).length;
      if (capacity !== null && count > capacity)
        broken.push(`${funder.id} ${id} takes ${capacity} deals and has ${count}`);
    }
    if (own.length < problem.concentrationFrom) continue;
    for (const { by, shareMax } of funder.concentration ?? []) {
      const groups = new Map<string, number>();
      for (const { deal } of own) groups.set(deal[by] ?? '', (groups.get(deal[by] ?? '') ?? 0) + deal.amount);
      for (const [group, amount] of groups)
        if (amount > shareMax * total + slack)
          broken.push(`${funder.id} has ${amount} of ${total} with ${by} ${group}, above ${shareMax}`);
    }
  }
  return broken;
}
