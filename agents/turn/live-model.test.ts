import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaller } from '../models/create-caller.ts';
import { openaiAt } from '../models/testing/fixtures.ts';
import { answersStatus, callsTools, says } from '../models/testing/wire-scripts.ts';
import { startWireServer, type WireServer } from '../models/testing/wire-server.ts';
import { EmbeddedPlanner } from '../planner/planner.ts';
import { listener, maya, stage } from '../testing/stage.ts';

let server: WireServer;
beforeAll(async () => {
  server = await startWireServer();
});
afterAll(() => server.close());

const question = 'What is $25,000 at 6.99 % over 72 months?';
const quote = {
  name: 'quote_payment',
  args: { amountFinanced: 2_500_000, annualRate: 0.0699, termMonths: 72 },
};

async function turn() {
  const { assistant } = stage(createCaller(openaiAt(server.url), new EmbeddedPlanner(), () => {}));
  const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
  const { events, on } = listener();
  const result = await assistant.takeTurn(
    { conversationId: id, principal: maya, text: question, attachments: [] },
    on,
  );
  return { result, events };
}

describe('a turn with a model behind a real wire', () => {
  it('plans, reads the claims and speaks in slots', async () => {
    server.play(
      callsTools(quote),
      says('<think>They want a figure.</think>It would be {{monthly_payment_1}} a month.'),
    );
    const { result, events } = await turn();
    expect(result.message).toBe('It would be $426.11 a month.');
    expect(events.some(({ type }) => type === 'notice')).toBe(false);
    expect(JSON.stringify(server.seen.at(-1)?.body)).toContain('monthly_payment_1');
  });

  it('cannot show a figure of its own', async () => {
    server.play(callsTools(quote), says('It would be about $430 a month.'));
    const { result } = await turn();
    expect(result.message).not.toContain('430');
    expect(result.message).toContain('$426.11');
  });

  it('that fails hands the turn to the planner, and the person sees that it did', async () => {
    server.play(answersStatus(401));
    const { result, events } = await turn();
    expect(result.message).toContain('$426.11');
    expect(events).toContainEqual({ type: 'notice', code: 'model_fallback', text: 'refused_key' });
  });
});
