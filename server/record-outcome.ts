import type { Store } from '#store/store.ts';
import type { DefectCode, Outcome, OutcomeResult } from '#tools/channel/outcome.ts';
import { requireActive } from '#tools/channel/standing.ts';
import type { Deal, Submission } from '#tools/deals/deal.ts';
import { dealVisibleTo } from '#tools/deals/visible.ts';
import { hashOf } from '#tools/kit/canonical.ts';
import { invalidInput, notFound } from '#tools/kit/errors.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { IsoDate } from '#tools/kit/units.ts';
import type { World } from '#tools/world.ts';

export interface OutcomeRequest {
  readonly dealId: string;
  readonly submissionId: string;
  readonly result: OutcomeResult;
  readonly on: IsoDate;
  readonly defects: readonly DefectCode[];
}

interface Parts {
  readonly deals: Pick<Store['deals'], 'get'>;
  readonly effects: Pick<Store['effects'], 'apply'>;
  readonly world: Pick<World, 'dealer'>;
  readonly now: () => string;
}

/**
 * Writes what a funder did with a submission, through the ledger: a repeated request changes nothing.
 *
 * Staff speak with funders about any deal that was sent, so they need not see its file; a dealer may only say of its own.
 *
 * @param key the request's idempotency key; without one, saying the same again is the same request
 * @throws AppError not_found `deals/not_found`, alike for a deal, a submission and somebody else's; invalid_input
 *   `channel/key_reused`; what `checkOutcome` and `requireActive` throw
 */
export async function recordOutcome(
  { deals, effects, world, now }: Parts,
  principal: Principal,
  request: OutcomeRequest,
  key: string | undefined,
): Promise<Submission> {
  const { dealId, submissionId, result, on, defects } = request;
  const deal = await deals.get(dealId);
  if (!deal || !maySay(deal, principal) || !submissionOf(deal, submissionId)) throw noSubmission();
  if (principal.role === 'dealer') requireActive(world.dealer(deal.dealerId));
  const requestHash = hashOf(request);
  const at = now();
  const outcome: Outcome = { result, on, defects: [...new Set(defects)].sort(), by: principal.id, at };
  const done = await effects.apply({
    key: `outcome:${principal.id}:${key ?? requestHash}`,
    tool: 'record_outcome',
    dealId,
    conversationId: null,
    principal,
    argumentsHash: requestHash,
    changes: [{ op: 'set_outcome', submissionId, outcome }],
    output: { requestHash },
    approval: null,
    at,
    detail: { submissionId, result },
  });
  if ((done.output as { requestHash: string }).requestHash !== requestHash) throw keyReused();
  const written = done.deal && submissionOf(done.deal, submissionId);
  if (!written) throw noSubmission();
  return written;
}

const maySay = (deal: Deal, principal: Principal): boolean =>
  principal.role === 'staff' || (principal.role === 'dealer' && dealVisibleTo(deal, principal));

const submissionOf = ({ submissions }: Deal, id: string): Submission | undefined =>
  submissions.find((submission) => submission.id === id);

const noSubmission = () =>
  notFound(
    'deals/not_found',
    'There is no such submission here.',
    'GET /v1/deals/{id} lists the submissions of a deal that you may see.',
  );

const keyReused = () =>
  invalidInput(
    'channel/key_reused',
    'This Idempotency-Key came with another outcome before.',
    'Use a new key for a new outcome; the same key only to repeat the same request.',
  );
