import type { ServerResponse } from 'node:http';
import type { TurnEvent } from '../src/types.ts';

export interface FakeConversation {
  readonly id: string;
  readonly userId: string;
  readonly role: string;
  readonly locale: string;
  readonly title: string | null;
  dealId: string | null;
  readonly events: { readonly seq: number; readonly event: TurnEvent }[];
  running: boolean;
  handedOff: boolean;
  readonly watchers: Set<() => void>;
}

/** Plays a script into a conversation, one event at a time. */
export async function play(
  conversation: FakeConversation,
  script: readonly TurnEvent[],
  paceMs: number,
): Promise<void> {
  conversation.running = true;
  for (const event of script) {
    if (paceMs > 0) await new Promise((resolve) => setTimeout(resolve, paceMs));
    if (event.type === 'done' && event.status === 'handed_off') conversation.handedOff = true;
    conversation.events.push({ seq: conversation.events.length + 1, event });
    for (const wake of conversation.watchers) wake();
  }
  conversation.running = false;
  for (const wake of conversation.watchers) wake();
}

/** Streams what comes after a number, and what is still to come while a turn runs. */
export function streamEvents(
  conversation: FakeConversation,
  after: number,
  response: ServerResponse,
  dropAfterEvents: number,
): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  let next = after;
  let sent = 0;
  const push = () => {
    for (const { seq, event } of conversation.events.slice(next)) {
      if (sent >= dropAfterEvents) {
        conversation.watchers.delete(push);
        response.destroy();
        return;
      }
      const { type, ...data } = event;
      response.write(`id: ${seq}\nevent: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
      next = seq;
      sent++;
    }
    if (conversation.running) return;
    conversation.watchers.delete(push);
    response.end();
  };
  conversation.watchers.add(push);
  response.on('close', () => conversation.watchers.delete(push));
  push();
}
