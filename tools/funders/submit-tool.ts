import { z } from 'zod';
import { requireActive } from '../channel/standing.ts';
import type { Deal, Offer, Submission } from '../deals/deal.ts';
import { dealerOf, namedDeal } from '../deals/named-records.ts';
import { hashOf } from '../kit/canonical.ts';
import { amount, code, months, name, rate } from '../kit/claims.ts';
import { defineTool, type ToolContext } from '../kit/define-tool.ts';
import { conflict, invalidInput } from '../kit/errors.ts';
import type { World } from '../world.ts';
import { stipCodes } from './codes.ts';
import { approvedScore } from './eligible-deal.ts';
import { openBefore } from './jacket/open-before.ts';
import { requireLookedAt } from './looked-at.ts';
import { requireStillOpen } from './still-open.ts';
import { stipViews } from './stips.ts';

const Input = z.strictObject({
  dealId: z.string(),
  offerId: z.string().describe('an offerId that find_funders returned for this deal'),
});

const Output = z.strictObject({
  submissionId: z.string(),
  funder: name('funder'),
  reference: name('reference'),
  status: code('submission_status', ['sent']),
  monthlyPayment: amount('monthly_payment'),
  apr: rate('apr'),
  termMonths: months('term'),
  stips: z.array(z.strictObject({ code: code('stip', stipCodes) })),
});

/**
 * Sends the application to the funder of an offer, once per deal and program for ever.
 *
 * The demonstration's funders do not exist, so sending is the submission on the deal file with its reference. A funder's
 * own interface belongs behind the ledger, where the effect key makes it happen once.
 */
export const submitApplication = (world: World) =>
  defineTool({
    name: 'submit_application',
    description:
      'Sends the application to the funder of one offer, of a deal that score_risk approved; a counteroffer must first be ' +
      'taken up and scored, a referred deal waits for a person. It binds the people involved, so a person approves it ' +
      'first. Call it alone, only when the person asked to send it, and with an offerId that find_funders returned.',
    effect: 'commit',
    roles: ['customer', 'dealer', 'staff'],
    phases: ['offered', 'submitted'],
    reads: ['deal', 'offers', 'schedule', 'score', 'facts'],
    writes: ['submissions'],
    card: 'submission',
    input: Input,
    output: Output,
    approval({ dealId, offerId }, context) {
      const deal = namedDeal(context, dealId);
      const { offer } = sendable(world, deal, offerId, context);
      const { decision, scorecard } = approvedScore(deal);
      const { amountFinanced, apr, monthlyPayment, termMonths, funderName } = offer;
      return {
        effectKey: effectKey(deal, offer),
        // Nothing that the submission itself changes is evidence, so the approval still fits when a crash repeats the call.
        evidence: { offer, decision, scorecard, facts: hashOf(deal.facts) },
        summary: {
          action: 'submit_application',
          funderName,
          amountFinanced,
          apr,
          monthlyPayment,
          termMonths,
          open: openBefore(deal, offer, reviewSetting(world, deal, context), context.principal.role),
        },
      };
    },
    run({ dealId, offerId }, context) {
      const { principal, now, newId, record } = context;
      const deal = namedDeal(context, dealId);
      const { offer, sent } = sendable(world, deal, offerId, context);
      if (sent) return submissionView(sent);
      const submission: Submission = {
        id: newId('submission'),
        offerId: offer.id,
        programId: offer.programId,
        funderId: offer.funderId,
        offer,
        submittedBy: principal.id,
        submittedAt: now,
        reference: referenceOf(deal, offer),
      };
      record({ op: 'add_submission', submission });
      return submissionView(submission);
    },
  });

const reviewSetting = (
  world: World,
  deal: Deal,
  { market, today }: Pick<ToolContext, 'market' | 'today'>,
) => ({
  catalog: world.catalog(),
  dealer: dealerOf(world, deal),
  market,
  today,
  sent: world.sent,
});

const effectKey = (deal: Deal, offer: Offer) => `submit_application:${deal.id}:${offer.programId}`;

/** Ten characters that both sides can read out on the telephone: the same for the same deal and program. */
const referenceOf = (deal: Deal, offer: Offer) =>
  `CH-${hashOf(effectKey(deal, offer)).slice(0, 8).toUpperCase()}`;

/**
 * The offer to send, and the submission that already sent it, if one did.
 *
 * @throws AppError what `requireActive` and `approvedScore` throw, `funders/offer_not_on_file`; conflict
 *   `funders/already_submitted` when this program has the application under other terms, what `requireStillOpen` throws,
 *   `risk/person_first` when the harm check stops and nobody has looked
 */
function sendable(
  world: World,
  deal: Deal,
  offerId: string,
  { principal, today }: Pick<ToolContext, 'principal' | 'today'>,
) {
  requireActive(dealerOf(world, deal));
  approvedScore(deal);
  const offer = deal.offers?.offers.find(({ id }) => id === offerId);
  if (!offer) {
    throw invalidInput(
      'funders/offer_not_on_file',
      'No offer on this deal has that id.',
      'Run find_funders and use an offerId that it returned.',
    );
  }
  const sent = deal.submissions.find(({ programId }) => programId === offer.programId);
  if (sent && !sameTerms(sent.offer, offer)) throw alreadySubmitted(sent);
  if (sent) return { offer, sent };
  requireStillOpen(world, deal, offer, today);
  requireLookedAt(deal, offer, { catalog: world.catalog(), dealer: dealerOf(world, deal), today, principal });
  return { offer, sent };
}

/** The id holds program, term and amount; the APR holds rate and fee. Stips may have been met since. */
const sameTerms = (a: Offer, b: Offer) => a.id === b.id && a.apr === b.apr;

const alreadySubmitted = (sent: Submission) =>
  conflict(
    'funders/already_submitted',
    'This program has the application already, under other terms.',
    'Choose another program, or ask for a person to change what was sent.',
    { details: { submissionId: sent.id, offerId: sent.offerId } },
  );

const submissionView = ({ id, offer, reference }: Submission) => ({
  submissionId: id,
  funder: offer.funderName,
  reference,
  status: 'sent' as const,
  monthlyPayment: offer.monthlyPayment,
  apr: offer.apr,
  termMonths: offer.termMonths,
  stips: stipViews(offer.stips),
});
