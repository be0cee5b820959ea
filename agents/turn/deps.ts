import type { BaseMessage } from '@langchain/core/messages';
import type { BaseCheckpointSaver } from '@langchain/langgraph';
import type { Store } from '#store/store.ts';
import type { AnyTool } from '#tools/kit/define-tool.ts';
import type { Phrases } from '#tools/kit/phrases.ts';
import type { MarketPack } from '#tools/markets/market-pack.ts';
import type { World } from '#tools/world.ts';
import type { ExecuteCall } from '../calls/execute.ts';
import type { Clock } from '../clock.ts';
import type { RoleCard } from '../roles/role.ts';
import type { CheckText } from './render.ts';
import type { Rule } from './rules.ts';
import type { Proposal } from './sanitize.ts';

/** Why the planner answered instead of the configured model; null when it did not. */
type Fallback = { readonly code: string; readonly detail: string } | null;

/** A chat model as the graph sees it: messages and tools in, one message of any kind out. */
export type ChatCaller = (
  messages: BaseMessage[],
  tools: readonly AnyTool[],
  options: { readonly signal: AbortSignal },
) => Promise<{ readonly message: unknown; readonly fallback: Fallback }>;

/**
 * What a turn is made of. Every guarantee is one of these parts, handed in, so that a test can leave one out and see the
 * property fail.
 */
export interface TurnDeps {
  readonly caller: ChatCaller;
  readonly role: (role: string) => RoleCard;
  readonly tools: ReadonlyMap<string, AnyTool>;
  readonly rules: readonly Rule[];
  readonly sanitize: (message: unknown, prefix: string) => Proposal;
  readonly execute: ExecuteCall;
  readonly check: CheckText;
  readonly store: Store;
  readonly world: World;
  readonly market: MarketPack;
  readonly phrases: Phrases;
  readonly clock: Clock;
  readonly checkpointer: BaseCheckpointSaver;
  readonly log: Log;
}

/** Logs carry ids, codes and figures, never names, identifiers or document text. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  code: string,
  fields: Readonly<Record<string, string | number | boolean | null>>,
) => void;
