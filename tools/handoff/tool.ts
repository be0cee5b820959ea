import { z } from 'zod';
import { code, day } from '../kit/claims.ts';
import { defineTool } from '../kit/define-tool.ts';
import { notFound } from '../kit/errors.ts';
import { nextBusinessDay } from './business-days.ts';

export const handoffReasons = [
  'asked',
  'complaint',
  'dispute',
  'hardship',
  'question',
  'referred',
  'withdrawal',
] as const;

/**
 * request_human: a person takes over, with the decision, its reasons and proofs and what is open prepared, and by when they answer. The runtime stops commits
 * of the conversation (G22).
 */
export const requestHuman = defineTool({
  name: 'request_human',
  description:
    'Hands the conversation to a person. Call it whenever someone asks for one, complains, disputes something, reports ' +
    'hardship, withdraws, or has a question no tool answers. Returns the day by which a person answers.',
  effect: 'record',
  roles: ['customer', 'dealer', 'staff'],
  reads: ['deal', 'score'],
  writes: ['handoff'],
  card: 'handoff',
  input: z.strictObject({ dealId: z.string().optional(), reason: z.enum(handoffReasons) }),
  output: z.strictObject({
    handoffId: z.string(),
    reason: code('handoff_reason', handoffReasons),
    answerBy: day('answer_by'),
  }),
  run({ dealId, reason }, context) {
    if (dealId !== undefined && context.deal?.id !== dealId) {
      throw notFound('deals/not_found', 'There is no such deal.', 'Ask for a person without naming a deal.');
    }
    const handoffId = context.newId('handoff');
    if (dealId !== undefined) {
      const { principal, now: requestedAt } = context;
      const prepared = context.deal?.score ?? undefined;
      const handoff = {
        id: handoffId,
        reason,
        requestedBy: principal.id,
        requestedAt,
        releasedAt: null,
        prepared,
      };
      context.record({ op: 'hand_off', handoff });
    }
    return { handoffId, reason, answerBy: nextBusinessDay(context.today, context.market.id) };
  },
});
