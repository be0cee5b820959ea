import { randomUUID } from 'node:crypto';
import { HumanMessage } from '@langchain/core/messages';
import type { Conversation } from '#store/records.ts';
import { conflict, notFound, reportError } from '#tools/kit/errors.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { ApprovalDecision, Assistant, OnEvent, TurnRequest } from './assistant-types.ts';
import { createDirectCalls } from './calls/direct.ts';
import { createConversations } from './conversations.ts';
import { detectLocale } from './language/detect.ts';
import { maskIdentifiers } from './language/redact.ts';
import type { ApprovalAnswer } from './turn/approve.ts';
import type { TurnDeps } from './turn/deps.ts';
import type { TurnResult } from './turn/events.ts';
import { documentOwner } from './turn/examine.ts';
import { createTurnGraph } from './turn/graph.ts';
import { answerTo, createTurnRun, danglingResults } from './turn/run.ts';
import type { TurnState, TurnUpdate } from './turn/state.ts';
import { createTurnLock } from './turn-lock.ts';

/** Puts a turn graph, a lock and the store together behind the doors that the server, command line and evals use. */
export function createAssistant(deps: TurnDeps): Assistant {
  const { store, clock } = deps;
  const locked = createTurnLock(store, randomUUID());
  const { run, snapshot } = createTurnRun(createTurnGraph(deps), deps);
  const { own, open, release } = createConversations(deps);

  /**
   * A message that comes while an approval is pending makes it void, and the old turn ends first (G21).
   * @returns the state that the new turn starts from
   */
  async function supersede(
    conversation: Conversation,
    principal: Principal,
    onEvent: OnEvent,
  ): Promise<TurnState> {
    const { interrupts, state } = await snapshot(conversation.id);
    await store.approvals.supersede(conversation.id, clock.now());
    const [pending] = interrupts;
    if (!pending) return state;
    const answer: ApprovalAnswer = { approvalId: pending.approvalId, decision: 'superseded' };
    await run(
      { conversation, principal, messageId: `m${state.turn}`, input: answerTo(pending.id, answer) },
      (event) => (event.type === 'done' ? undefined : onEvent(event)),
    );
    return (await snapshot(conversation.id)).state;
  }

  async function begin(
    { text, attachments, principal }: TurnRequest,
    conversation: Conversation,
    onEvent: OnEvent,
  ): Promise<TurnResult> {
    const state = await supersede(conversation, principal, onEvent);
    // Words, amounts and days of a reply are in one language: the one this message is written in, where it shows one.
    const spoken = { ...conversation, locale: detectLocale(text) ?? conversation.locale };
    const masked = maskIdentifiers(text);
    await onEvent({ type: 'user', text: masked, attachments: [...attachments] });
    const turn = (state.turn ?? 0) + 1;
    const papers = attachments.length > 0 ? `\n[attached: ${attachments.join(', ')}]` : '';
    const message = new HumanMessage({ id: `m${turn}`, content: `${masked}${papers}` });
    const input: TurnUpdate = {
      messages: [...danglingResults(state.messages ?? []), message],
      dealId: state.dealId ?? conversation.dealId,
      handedOff: conversation.handedOff,
      turn,
      startedAt: clock.now(),
      modelCalls: 0,
      toolCalls: 0,
      repairs: 0,
      repairNote: null,
      proposals: [],
      trace: [],
      draft: null,
      status: 'running',
      sentences: [],
    };
    return run({ conversation: spoken, principal, messageId: `m${turn}`, input }, onEvent);
  }

  async function takeTurn(request: TurnRequest, onEvent: OnEvent): Promise<TurnResult> {
    await own(request.conversationId, request.principal);
    for (const documentId of request.attachments) {
      if ((await documentOwner({ documentId }, request, deps)) !== 'visible') {
        throw notFound(
          'documents/not_found',
          'There is no such document here.',
          'Upload it first, then attach its id.',
        );
      }
    }
    return locked(request.conversationId, async () =>
      begin(request, await own(request.conversationId, request.principal), onEvent),
    );
  }

  async function decide(
    { approvalId, principal, decision }: ApprovalDecision,
    onEvent: OnEvent,
  ): Promise<TurnResult> {
    const approval = await store.approvals.get(approvalId);
    if (!approval || approval.requestedBy !== principal.id) {
      throw notFound(
        'approvals/not_found',
        'There is no such approval here.',
        'Ask for the action again in your conversation.',
      );
    }
    return locked(approval.conversationId, async () => {
      const conversation = await own(approval.conversationId, principal);
      const { interrupts, state } = await snapshot(conversation.id);
      const pending = interrupts.find((interrupt) => interrupt.approvalId === approvalId);
      await store.approvals.decide(approvalId, decision, principal, clock.now());
      if (!pending)
        throw conflict(
          'approvals/not_waiting',
          'Nothing is waiting for this approval.',
          'Ask for the action again.',
        );
      const answer: ApprovalAnswer = { approvalId, decision };
      return run(
        { conversation, principal, messageId: `m${state.turn}`, input: answerTo(pending.id, answer) },
        onEvent,
      );
    });
  }

  async function recover(onEvent: (conversationId: string) => OnEvent): Promise<number> {
    const interrupted = await store.conversations.interrupted();
    let recovered = 0;
    for (const conversation of interrupted) {
      try {
        await goOn(conversation, onEvent(conversation.id));
        recovered += 1;
      } catch (error) {
        deps.log('error', reportError(error).code, { conversation: conversation.id });
      }
    }
    return recovered;
  }

  /** Takes up a turn where a dead server left it. */
  const goOn = (conversation: Conversation, onEvent: OnEvent) =>
    locked(conversation.id, async () => {
      const { id, principalId, role, dealerId } = conversation;
      const principal: Principal = { id: principalId, role, dealerId };
      const { state } = await snapshot(id);
      await run(
        { conversation, principal, messageId: `m${state.turn}`, input: await pendingInput(id) },
        onEvent,
      );
    });

  /** An approval that was given just before the server died is handed over again; anything else goes on where it stopped. */
  async function pendingInput(conversationId: string) {
    const { interrupts } = await snapshot(conversationId);
    const [waiting] = interrupts;
    const approval = waiting ? await store.approvals.get(waiting.approvalId) : undefined;
    if (!waiting || !approval || (approval.status !== 'approved' && approval.status !== 'used')) return null;
    const answer: ApprovalAnswer = { approvalId: approval.id, decision: 'approved' };
    return answerTo(waiting.id, answer);
  }

  return { openConversation: open, takeTurn, decide, callTool: createDirectCalls(deps), recover, release };
}
