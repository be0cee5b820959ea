import { MessagesDeltaValue, StateSchema } from '@langchain/langgraph';
import { z } from 'zod';
import type { Principal } from '#tools/kit/principal.ts';
import type { Locale } from '#tools/kit/units.ts';

/** A proposed call and what the guard said of it. `level` orders the plan: calls of one level run side by side. */
export const GuardedCall = z.strictObject({
  callId: z.string(),
  tool: z.string(),
  args: z.unknown(),
  verdict: z.enum(['allowed', 'refused', 'needs_approval']),
  rule: z.string(),
  level: z.int(),
  outcome: z.enum(['pending', 'done', 'failed', 'refused']),
  approvalId: z.string().nullable(),
});
export type GuardedCall = z.infer<typeof GuardedCall>;

/**
 * What later nodes read, and nothing else. Claims are not here: they are read back from the tool messages, so that there
 * is one place where a figure is kept. The counters and the trace belong to the turn under way and start anew with each.
 */
export const TurnState = new StateSchema({
  messages: MessagesDeltaValue,
  /** The deal the conversation is about: what `dealId: "current"` means. */
  dealId: z.string().nullable().default(null),
  turn: z.int().default(0),
  startedAt: z.string().default(''),
  modelCalls: z.int().default(0),
  toolCalls: z.int().default(0),
  repairs: z.int().default(0),
  /** Told to the model once, after the renderer refused its text. */
  repairNote: z.string().nullable().default(null),
  proposals: z.array(GuardedCall).default([]),
  trace: z.array(GuardedCall).default([]),
  /** The model's words before the renderer has passed them. */
  draft: z.string().nullable().default(null),
  handedOff: z.boolean().default(false),
  status: z.enum(['running', 'replied', 'handed_off', 'budget_spent']).default('running'),
  sentences: z.array(z.unknown()).default([]),
});
export type TurnState = typeof TurnState.State;
export type TurnUpdate = typeof TurnState.Update;

/** Bound by the server for one turn; never in state, never in a checkpoint. */
export interface TurnScope {
  readonly conversationId: string;
  readonly principal: Principal;
  readonly locale: Locale;
  readonly dealership: string;
}
