import { expect, it } from 'vitest';
import { createCaller } from './create-caller.ts';
import { fakePlanner, history, ollamaAt, openaiAt, PLANNED } from './testing/fixtures.ts';
import { says } from './testing/wire-scripts.ts';
import { startWireServer } from './testing/wire-server.ts';

it('makes a caller for every kind of setting', async () => {
  const server = await startWireServer();
  server.play(says('Hello.'));
  const settings = [{ kind: 'planner' as const }, openaiAt(server.url), ollamaAt(server.url)];
  const texts = await Promise.all(
    settings.map(async (setting) => {
      const caller = createCaller(setting, fakePlanner(), () => {});
      return (await caller([...history], [], { signal: new AbortController().signal })).message.content;
    }),
  );
  expect(texts).toEqual([PLANNED, 'Hello.', 'Hello.']);
  expect(server.seen.map(({ path }) => path).sort()).toEqual(['/api/chat', '/v1/chat/completions']);
  expect(server.seen.find(({ path }) => path.startsWith('/v1'))?.authorization).toBe(
    'Bearer sk-test-not-a-key',
  );
  await server.close();
});
