import { AIMessage, ToolMessage } from '@langchain/core/messages';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OllamaChat } from './ollama-chat.ts';
import { history, ollamaAt } from './testing/fixtures.ts';
import { says } from './testing/wire-scripts.ts';
import { startWireServer, type WireServer } from './testing/wire-server.ts';

let server: WireServer;
beforeAll(async () => {
  server = await startWireServer();
});
afterAll(() => server.close());

it('asks for the context size and tells Ollama which tool a result is of', async () => {
  server.play(says('Hello.'));
  const call = new AIMessage({ content: '', tool_calls: [{ id: 'call_1', name: 'open_deal', args: {} }] });
  const result = new ToolMessage({ content: '{"ok":true}', tool_call_id: 'call_1' });
  await new OllamaChat(ollamaAt(server.url)).invoke([...history, call, result]);
  const { body } = server.seen.at(-1)!;
  expect(body.options).toEqual({ num_ctx: 16_384 });
  expect(body.messages.slice(2)).toEqual([
    {
      role: 'assistant',
      content: '',
      tool_calls: [{ id: 'call_1', function: { name: 'open_deal', arguments: {} } }],
    },
    { role: 'tool', content: '{"ok":true}', tool_name: 'open_deal', tool_call_id: 'call_1' },
  ]);
});

it('reads lines cut anywhere, inside a character too', async () => {
  const whole = Buffer.from(
    `${JSON.stringify({ message: { content: '你好' }, done: false })}\n{"done":true,"done_reason":"stop"}`,
  );
  const bytes = [...whole].map((byte) => Uint8Array.of(byte));
  const body = ReadableStream.from(bytes);
  const { readLines } = await import('./ndjson.ts');
  const lines = [];
  for await (const line of readLines(new Response(body))) lines.push(JSON.parse(line));
  expect(lines).toEqual([
    { message: { content: '你好' }, done: false },
    { done: true, done_reason: 'stop' },
  ]);
});
