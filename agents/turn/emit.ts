import type { LangGraphRunnableConfig } from '@langchain/langgraph';
import { defect } from '#tools/kit/errors.ts';
import type { TurnEvent } from './events.ts';
import type { TurnScope } from './state.ts';

/** The scope the server bound to this run. It travels beside the state, so no checkpoint and no model can change it. */
export function scopeOf(config: LangGraphRunnableConfig): BoundScope {
  const scope = (config.context as { scope?: BoundScope } | undefined)?.scope;
  if (!scope)
    throw defect('turn/no_scope', 'A turn was run without its scope.', 'Run turns through the assistant.');
  return scope;
}

export interface BoundScope extends TurnScope {
  /** Id of the person's message that this turn answers. */
  readonly messageId: string;
  readonly signal: AbortSignal;
}

/** Sends events out while the graph runs. */
export const emitter = (config: LangGraphRunnableConfig) => (event: TurnEvent) => config.writer?.(event);
