import { z } from '@hono/zod-openapi';
import type { Store } from '#store/store.ts';
import type { Deal } from '#tools/deals/deal.ts';
import { allocationProblem, type DealOfBatch } from '#tools/funders/allocation/from-deals.ts';
import { AllocationProblem, Objective } from '#tools/funders/allocation/problem.ts';
import { invalidInput } from '#tools/kit/errors.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { IsoDate } from '#tools/kit/units.ts';
import type { World } from '#tools/world.ts';
import type { AllocationInput } from './allocation-jobs.ts';
import { visibleDeal } from './visible-deal.ts';

/** Deal files that one request may name: each is opened and matched with the whole catalogue. */
export const dealFilesMax = 500;

const secondsMax = z
  .number()
  .min(1)
  .max(600)
  .default(60)
  .describe('the best found by then comes back, with its proven gap');
const fromFiles = {
  objective: Objective,
  concentrationFrom: z
    .int()
    .min(1)
    .max(1_000)
    .default(1)
    .describe('limits on shares hold from this many deals of a funder on'),
  secondsMax,
};

export const AllocationRequest = z
  .union([
    z.strictObject({ problem: AllocationProblem, secondsMax }),
    z.strictObject({ dealIds: z.array(z.string().min(1).max(120)).min(1).max(dealFilesMax), ...fromFiles }),
    z.strictObject({ approvedOn: z.iso.date().describe('the day of the score'), ...fromFiles }),
  ])
  .openapi('AllocationRequest');
export type AllocationRequest = z.infer<typeof AllocationRequest>;

interface Sources {
  readonly deals: Pick<Store['deals'], 'get' | 'list'>;
  readonly world: World;
}

/**
 * What to work on: the batch as given, or the batch that deal files make with the catalogue today. Only deals that the person
 * may see are in it.
 *
 * @throws AppError `deals/not_found`, `allocation/unknown_dealer`, `allocation/no_deals`
 */
export async function allocationInput(
  request: AllocationRequest,
  principal: Principal,
  today: IsoDate,
  { deals, world }: Sources,
): Promise<AllocationInput> {
  if ('problem' in request) return { problem: request.problem, secondsMax: request.secondsMax, leftOut: [] };
  const files =
    'dealIds' in request
      ? await Promise.all([...new Set(request.dealIds)].map((id) => visibleDeal(deals, principal, id)))
      : (await deals.list(principal, dealFilesMax)).filter((deal) => approvedOn(deal, request.approvedOn));
  if (files.length === 0) throw noDeals();
  const { objective, concentrationFrom } = request;
  const { sent } = world;
  const setting = { catalog: world.catalog(), today, sent, objective, concentrationFrom };
  const { problem, leftOut } = allocationProblem(
    files.map((deal) => withDealer(deal, world)),
    setting,
  );
  return { problem, leftOut, secondsMax: request.secondsMax };
}

const approvedOn = ({ score, submissions }: Deal, day: string): boolean =>
  score?.decision === 'approved' && score.scoredAt.startsWith(day) && submissions.length === 0;

function withDealer(deal: Deal, world: World): DealOfBatch {
  const dealer = world.dealer(deal.dealerId);
  if (dealer) return { deal, dealer, record: world.dealerRecord?.(dealer.id) };
  throw invalidInput(
    'allocation/unknown_dealer',
    `The dealer of ${deal.id} is not registered.`,
    'Register the dealer or leave the deal out.',
    { details: { dealId: deal.id } },
  );
}

const noDeals = () =>
  invalidInput(
    'allocation/no_deals',
    'No deal that you may see was approved on that day and is still unsent.',
    'Name the deals, or another day.',
  );
