import { randomBytes } from 'node:crypto';
import { AIMessage } from '@langchain/core/messages';
import { openSqliteStore } from '#store/sqlite.ts';
import { createTools } from '#tools/create-tools.ts';
import { callTool } from '#tools/kit/call-tool.ts';
import type { AnyTool } from '#tools/kit/define-tool.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { IsoDate } from '#tools/kit/units.ts';
import { unitedStates } from '#tools/markets/us.ts';
import { testDealers, testWorld } from '#tools/testing/world.ts';
import { createAssistant } from '../assistant.ts';
import { createExecutor } from '../calls/execute.ts';
import { createCheckpointer } from '../checkpointer.ts';
import type { Clock } from '../clock.ts';
import { allPhrases } from '../language/phrases.ts';
import { roleCards } from '../roles/role.ts';
import type { ChatCaller, TurnDeps } from '../turn/deps.ts';
import type { TurnEvent } from '../turn/events.ts';
import { renderText } from '../turn/render.ts';
import { rules } from '../turn/rules.ts';
import { sanitize } from '../turn/sanitize.ts';

export const maya: Principal = { id: 'customer_maya', role: 'customer', dealerId: 'dealer_1' };
export const ben: Principal = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' };

const clock: Clock = { now: () => '2026-03-02T15:00:00.000Z', today: () => '2026-03-02' as IsoDate };

/** An assistant over an in-memory store and the test world, with any part replaced. */
export function stage(
  caller: ChatCaller,
  replaced: Partial<TurnDeps> & { readonly moreTools?: readonly AnyTool[] } = {},
) {
  const { moreTools = [], ...parts } = replaced;
  const store = parts.store ?? openSqliteStore({ path: ':memory:', key: randomBytes(32) });
  const world = parts.world ?? testWorld();
  const tools = new Map([...createTools(world), ...moreTools].map((tool) => [tool.name, tool]));
  const deps: TurnDeps = {
    caller,
    role: (role) => ({ ...roleCards[role as keyof typeof roleCards], tools: [...tools.keys()] }),
    tools,
    rules,
    sanitize,
    execute: createExecutor({ store, world, market: unitedStates, clock, call: callTool }),
    check: renderText,
    store,
    world,
    market: unitedStates,
    phrases: allPhrases,
    clock,
    checkpointer: createCheckpointer(store),
    log: () => {},
    ...parts,
  };
  return { assistant: createAssistant(deps), store, deps, dealers: testDealers };
}

/** A model that says these things one after the other, then falls silent. */
export function scripted(...messages: readonly ScriptedMessage[]): ChatCaller {
  let said = 0;
  return async () => {
    const next = messages[said++];
    if (next === undefined) return { message: new AIMessage(''), fallback: null };
    const message =
      typeof next === 'string'
        ? new AIMessage(next)
        : new AIMessage({ content: '', tool_calls: next.map(asCall) });
    return { message, fallback: null };
  };
}

type ScriptedMessage = string | readonly (readonly [string, Record<string, unknown>])[];

const asCall = ([name, args]: readonly [string, Record<string, unknown>], i: number) => ({
  name,
  args,
  id: `x${i}`,
  type: 'tool_call' as const,
});

/** Collects what a turn sends out. */
export function listener() {
  const events: TurnEvent[] = [];
  return { events, on: (event: TurnEvent) => void events.push(event) };
}
