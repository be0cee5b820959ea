import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ModelSetting } from '#agents/models/setting.ts';
import { ollamaAt, openaiAt } from '#agents/models/testing/fixtures.ts';
import { startWireServer, type WireServer } from '#agents/models/testing/wire-server.ts';
import { prepareModel } from './prepare-model.ts';

let server: WireServer;
beforeAll(async () => {
  server = await startWireServer();
});
afterAll(() => server.close());

async function said(setting: ModelSetting): Promise<string> {
  const output = new PassThrough();
  await prepareModel(setting, output, new AbortController().signal);
  output.end();
  return text(output);
}
const ollama = (name: string, url = server.url) => ({ ...ollamaAt(url), name });

it('says that the planner converses', async () => {
  expect(await said({ kind: 'planner' })).toBe('Model: the embedded planner.\n');
});

it('says which OpenAI-compatible server is asked, and never its key', async () => {
  const words = await said({ ...openaiAt(server.url), apiKey: 'sk-secret' });
  expect(words).toContain(server.url);
  expect(words).not.toContain('sk-secret');
});

it('finds a model that Ollama has', async () => {
  expect(await said(ollama('qwen3'))).toBe('Model: qwen3 on Ollama 0.12.3; the planner stands by.\n');
});

it('downloads one that it has not, and shows how far it is', async () => {
  server.playPull([
    { status: 'pulling manifest' },
    { status: 'pulling abc', total: 200, completed: 50 },
    { status: 'pulling abc', total: 200, completed: 200 },
    { status: 'success' },
  ]);
  expect(await said(ollama('qwen3:8b'))).toBe(
    'Ollama does not have qwen3:8b yet. Downloading it:\n  pulling manifest\n  pulling abc 20 %\n  pulling abc 100 %\n  success\n\nModel: qwen3:8b on Ollama 0.12.3; the planner stands by.\n',
  );
});

it('goes on with the planner when the download fails', async () => {
  server.playPull([{ error: 'pull model manifest: file does not exist' }]);
  expect(await said(ollama('no-such'))).toMatch(/The planner answers instead\.\n$/);
});

it('goes on with the planner when Ollama is not there', async () => {
  const gone = await startWireServer();
  await gone.close();
  expect(await said(ollama('qwen3', gone.url))).toContain('Start it with: ollama serve');
});
