import type { Conversation } from '#store/records.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { Locale } from '#tools/kit/units.ts';
import type { TurnEvent, TurnResult } from './turn/events.ts';

export type OnEvent = (event: TurnEvent) => void | Promise<void>;

/** The only doors into the agents, for the server, the command line and the evals. */
export interface Assistant {
  /** Starts a conversation for a principal. It has no deal until one is opened, unless `dealId` names a visible one. */
  openConversation(
    principal: Principal,
    options: { readonly locale: Locale; readonly dealId?: string },
  ): Promise<Conversation>;
  /**
   * A person's line in, a reply out. One turn at a time per conversation: a second waits for the first.
   * What was pending approval is superseded. Events arrive in order while it runs, the last is `done` or `error`.
   */
  takeTurn(turn: TurnRequest, onEvent: OnEvent): Promise<TurnResult>;
  /** A person decides a pending approval; the turn goes on from there. */
  decide(decision: ApprovalDecision, onEvent: OnEvent): Promise<TurnResult>;
  /** Runs one tool for a principal with the guard's rules but no model: what `POST /v1/prequalifications` and `chauffeur tool` use. */
  callTool(call: DirectCall): Promise<unknown>;
  /** Finishes turns that a dead server left half way. @returns how many */
  recover(onEvent: (conversationId: string) => OnEvent): Promise<number>;
  /** A person of staff ends a hand-off, after which commits are possible again (G22). */
  release(conversationId: string, principal: Principal): Promise<void>;
}

export interface TurnRequest {
  readonly conversationId: string;
  readonly principal: Principal;
  readonly text: string;
  /** Ids of uploaded documents. */
  readonly attachments: readonly string[];
}

export interface ApprovalDecision {
  readonly approvalId: string;
  readonly principal: Principal;
  readonly decision: 'approved' | 'rejected';
}

export interface DirectCall {
  readonly tool: string;
  readonly input: unknown;
  readonly principal: Principal;
  /** Idempotency: the same request id and tool give the same effect once. */
  readonly requestId: string;
  /** Commits only: the principal has checked the terms and approves them. */
  readonly approve?: boolean;
}
