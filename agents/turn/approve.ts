import { interrupt, type LangGraphRunnableConfig } from '@langchain/langgraph';
import { forbidden } from '#tools/kit/errors.ts';
import { emitter } from './emit.ts';
import type { TurnState, TurnUpdate } from './state.ts';
import { refusalMessage } from './tool-messages.ts';

/** How a person's answer comes back; our own record of it has been matched before the graph is resumed. */
export interface ApprovalAnswer {
  readonly approvalId: string;
  readonly decision: 'approved' | 'rejected' | 'superseded' | 'expired';
}

/**
 * Pauses until a person has decided. It runs again from its top at every resume, so nothing comes before the interrupt,
 * and there is one interrupt.
 */
export const approve =
  () =>
  (state: TurnState, config: LangGraphRunnableConfig): TurnUpdate => {
    const waiting = state.proposals.find(({ verdict }) => verdict === 'needs_approval');
    if (!waiting) return { proposals: [] };
    const answer = interrupt<{ approvalId: string | null }, ApprovalAnswer>({
      approvalId: waiting.approvalId,
    });
    emitter(config)({ type: 'decided', approvalId: answer.approvalId, decision: answer.decision });
    if (answer.decision === 'approved') {
      return {
        proposals: state.proposals.map((call) => (call === waiting ? { ...call, verdict: 'allowed' } : call)),
      };
    }
    const error = forbidden(
      `approvals/${answer.decision}`,
      `The person's answer: ${answer.decision}.`,
      'Do not propose it again unless asked.',
    );
    const rule = `G4.${answer.decision}`;
    const refused = { ...waiting, verdict: 'refused', rule, outcome: 'refused' } as const;
    const message = refusalMessage(waiting.tool, waiting.callId, rule, {
      kind: error.kind,
      code: error.code,
      message: error.message,
      fix: error.fix,
    });
    return { proposals: [refused], trace: [...state.trace, refused], messages: [message] };
  };

/** A superseded approval ends the old turn without a word: the person has already moved on. */
export function afterApprove({ proposals }: Pick<TurnState, 'proposals'>): 'act' | 'converse' | 'end' {
  if (proposals.some(({ verdict }) => verdict === 'allowed')) return 'act';
  return proposals.some(({ rule }) => rule === 'G4.superseded') ? 'end' : 'converse';
}
