import { z } from 'zod';
import { plannerOnly } from '#agents/models/failover.ts';
import { EmbeddedPlanner } from '#agents/planner/planner.ts';
import type { ChatCaller } from '#agents/turn/deps.ts';

/** What a run is done with: a name for the report, and a fresh caller for each scenario. */
export interface EvalModel {
  readonly id: string;
  caller(): ChatCaller;
}

export const plannerModel: EvalModel = { id: 'planner', caller: () => plannerOnly(new EmbeddedPlanner()) };

/** Does nothing: no call, no word. Every scenario must fail with it, or the scenario proves nothing. */
export const noopModel: EvalModel = {
  id: 'noop',
  caller: () => async () => ({ message: { content: '', tool_calls: [] }, fallback: null }),
};

/** One message of a model: a plan of calls, or words with slots. */
const GoldenMessage = z.union([
  z.strictObject({ calls: z.array(z.record(z.string(), z.record(z.string(), z.json()))).min(1) }),
  z.strictObject({ say: z.string().min(1) }),
]);
type GoldenMessage = z.infer<typeof GoldenMessage>;

/** A recorded plan: for each line of the script, the messages with which a model answers it well. */
export const Golden = z.strictObject({
  scenario: z.string(),
  version: z.int().min(1).describe('version of the scenario it was recorded for'),
  turns: z.array(z.array(GoldenMessage)).min(1),
});
export type Golden = z.infer<typeof Golden>;

/** Replays a golden plan through the graph. `left` tells how many messages were never asked for, or asked for in vain. */
export function goldenModel({ scenario, turns }: Golden): EvalModel & { left(): number } {
  const messages = turns.flat();
  let said = 0;
  const caller: ChatCaller = async () => {
    const message = messages[said++];
    if (!message) return { message: { content: '' }, fallback: null };
    return { message: asMessage(message), fallback: null };
  };
  return { id: `golden:${scenario}`, caller: () => caller, left: () => messages.length - said };
}

function asMessage(message: GoldenMessage) {
  if ('say' in message) return { content: message.say };
  const tool_calls = message.calls.flatMap((call) =>
    Object.entries(call).map(([name, args], i) => ({ name, args, id: `g${i}`, type: 'tool_call' })),
  );
  return { content: '', tool_calls };
}
