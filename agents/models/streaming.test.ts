import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf } from './answer.ts';
import { createGatherer } from './gather.ts';
import { OllamaChat } from './ollama-chat.ts';
import { createOpenaiModel } from './openai.ts';
import { history, ollamaAt, openaiAt, quickLimits } from './testing/fixtures.ts';
import { callsTools, reasons, type Script, says } from './testing/wire-scripts.ts';
import { startWireServer, type WireServer } from './testing/wire-server.ts';

let server: WireServer;
beforeAll(async () => {
  server = await startWireServer();
});
afterAll(() => server.close());

const models = {
  openai: () => createOpenaiModel(openaiAt(server.url)),
  ollama: () => new OllamaChat(ollamaAt(server.url)),
};

const scripts: [string, Script][] = [
  ['text', says('Your payment ', 'is {{payment', '_1}}', '.')],
  ['Chinese text', says('每月还款', '是 {{payment_1}}。')],
  ['thinking in tags', says('<thi', 'nk>hm</', 'think>Hello.')],
  ['thinking in a field', reasons('hm', 'Hello.')],
  [
    'calls',
    callsTools(
      { name: 'open_deal', args: {} },
      { name: 'quote_payment', args: { price: 2_500_000, termMonths: 72 } },
    ),
  ],
  ['a malformed call', callsTools({ name: 'quote_payment', args: '{"price": 25' })],
];

describe.each(['openai', 'ollama'] as const)('an answer of %s is the same streamed and whole', (wire) => {
  it.each(scripts)('%s', async (_, script) => {
    server.play(script);
    const streamed = createGatherer(quickLimits);
    for await (const chunk of await models[wire]().stream([...history])) streamed.add(chunk);
    const whole = createGatherer(quickLimits);
    whole.add(await models[wire]().invoke([...history]));
    const [a, b] = [streamed, whole].map((gatherer) => answerOf(gatherer.end()));
    expect(plain(b)).toEqual(plain(a));
  });
});

function plain(answer: ReturnType<typeof answerOf> | undefined) {
  if (!answer || 'code' in answer) return answer;
  return { text: answer.content, calls: answer.tool_calls, usage: answer.usage_metadata?.total_tokens };
}
