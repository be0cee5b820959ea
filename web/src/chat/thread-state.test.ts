import { describe, expect, it } from 'vitest';
import type { NumberedEvent, TurnEvent } from '../types.ts';
import { addEvent, addSent, emptyThread, pendingApproval, withoutSent } from './thread-state.ts';

const numbered = (events: readonly TurnEvent[], from = 1): NumberedEvent[] =>
  events.map((event, i) => ({ seq: from + i, event }));
const fold = (events: readonly NumberedEvent[], start = emptyThread) => events.reduce(addEvent, start);

const user: TurnEvent = { type: 'user', text: 'Submit it', attachments: [] };
const done: TurnEvent = {
  type: 'done',
  status: 'replied',
  message: 'Done.',
  dealId: 'd1',
  modelCalls: 1,
  toolCalls: 1,
  ms: 5,
};
const plan: TurnEvent = {
  type: 'plan',
  steps: [
    { callId: 'a', tool: 'score_risk', level: 0 },
    { callId: 'b', tool: 'find_funders', level: 1 },
  ],
};

describe('the thread is a fold over the events', () => {
  it('moves a step of the plan it belongs to and leaves the others waiting', () => {
    const state = fold(
      numbered([user, plan, { type: 'step', callId: 'a', tool: 'score_risk', status: 'done', ms: 4 }]),
    );
    const reply = state.messages[1];
    expect(reply).toMatchObject({
      parts: [{ type: 'plan', steps: [{ status: 'done', ms: 4 }, { status: 'waiting' }] }],
    });
    expect(state.running).toBe(true);
  });

  it('ignores events it has seen, so that a replay draws nothing twice', () => {
    const events = numbered([user, plan, { type: 'sentence', text: 'Yes.', figures: [] }, done]);
    const once = fold(events);
    expect(fold(events, once)).toEqual(once);
  });

  it('says the final message when no sentence was streamed, and not when one was', () => {
    const silent = fold(numbered([user, done]));
    expect(silent.messages[1]).toMatchObject({ parts: [{ sentences: [{ text: 'Done.' }] }] });
    const spoken = fold(numbered([user, { type: 'sentence', text: 'Done.', figures: [] }, done]));
    expect(spoken.messages[1]).toMatchObject({ parts: [{ sentences: [{ text: 'Done.' }] }] });
  });

  it('goes on in the same message after a decision', () => {
    const waiting: TurnEvent = { ...done, status: 'awaiting_approval', message: '' };
    const state = fold(
      numbered([
        user,
        plan,
        waiting,
        { type: 'decided', approvalId: 'p1', decision: 'approved' },
        { type: 'step', callId: 'b', tool: 'find_funders', status: 'done', ms: 2 },
        done,
      ]),
    );
    expect(state.messages).toHaveLength(2);
    expect(state.decisions).toEqual({ p1: 'approved' });
    expect(state.running).toBe(false);
  });

  it('stops waiting between the question and the decision', () => {
    const waiting: TurnEvent = { ...done, status: 'awaiting_approval', message: '' };
    expect(fold(numbered([user, plan, waiting])).running).toBe(false);
  });

  it('does not wake up because an approval was superseded', () => {
    const state = fold(numbered([user, done, { type: 'decided', approvalId: 'p1', decision: 'superseded' }]));
    expect(state.running).toBe(false);
  });

  it('replaces what was sent by what the server says was sent, and takes it back when it could not be', () => {
    const sent = addSent(emptyThread, 'Submit it', []);
    expect(fold(numbered([user]), sent).messages).toHaveLength(1);
    expect(withoutSent(sent)).toEqual(emptyThread);
  });

  it('is handed off until an answer comes as usual: somebody has released it since', () => {
    const handedOff: TurnEvent = { ...done, status: 'handed_off' };
    expect(fold(numbered([user, handedOff])).handedOff).toBe(true);
    expect(fold(numbered([user, handedOff, user, { ...done, status: 'failed' }])).handedOff).toBe(true);
    expect(fold(numbered([user, handedOff, user, done])).handedOff).toBe(false);
  });

  it('waits for an approval until it is answered or something else is said', () => {
    const approval = { ...terms, id: 'p1' };
    const asked = fold(
      numbered([user, { type: 'approval', approval }, { ...done, status: 'awaiting_approval' }]),
    );
    expect(pendingApproval(asked)).toEqual(approval);
    const decided: TurnEvent = { type: 'decided', approvalId: 'p1', decision: 'rejected' };
    expect(pendingApproval(fold(numbered([decided], 4), asked))).toBeNull();
    expect(pendingApproval(addSent(asked, 'Wait', []))).toBeNull();
    expect(pendingApproval(fold(numbered([user, done], 4), asked))).toBeNull();
  });
});

const terms = {
  tool: 'submit_application',
  dealId: 'd1',
  action: 'submit_application',
  funderName: 'Prairie Credit Union',
  amountFinanced: 2_500_000,
  apr: 0.0699,
  monthlyPayment: 42_611,
  termMonths: 72,
  currency: 'USD',
  expiresAt: '2026-03-02T15:30:00.000Z',
};
