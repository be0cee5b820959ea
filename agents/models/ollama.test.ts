import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedModels, ollamaHealth, pullModel } from './ollama.ts';
import { startWireServer, type WireServer } from './testing/wire-server.ts';

let server: WireServer;
let gone: string;
beforeAll(async () => {
  server = await startWireServer();
  const other = await startWireServer();
  gone = other.url;
  await other.close();
});
afterAll(() => server.close());

const never = new AbortController().signal;
const collect = async (host: string, name: string) => {
  const progress = [];
  for await (const step of pullModel(host, name, never)) progress.push(step);
  return progress;
};

describe('ollamaHealth', () => {
  it('says the version and whether the model is there', async () => {
    expect(await ollamaHealth(server.url, 'qwen3', 2_000)).toEqual({
      ok: true,
      version: '0.12.3',
      hasModel: true,
    });
    expect(await ollamaHealth(server.url, 'qwen3:8b', 2_000)).toMatchObject({ ok: true, hasModel: false });
  });

  it('answers when nobody is there', async () => {
    expect(await ollamaHealth(gone, 'qwen3', 2_000)).toEqual({
      ok: false,
      code: 'models/ollama_unreachable',
    });
  });
});

describe('installedModels', () => {
  it('lists names and sizes', async () => {
    expect(await installedModels(server.url, 2_000)).toEqual([
      { name: 'qwen3:latest', bytes: 5_200_000_000, modifiedAt: '2026-02-01T08:00:00Z' },
    ]);
  });

  it('says how to start Ollama when it is not there', async () => {
    await expect(installedModels(gone, 2_000)).rejects.toMatchObject({
      code: 'models/ollama_unreachable',
      fix: expect.stringContaining('ollama serve'),
    });
  });
});

describe('pullModel', () => {
  it('tells every step', async () => {
    server.playPull([
      { status: 'pulling manifest' },
      { status: 'pulling abc', digest: 'sha256:abc', total: 200, completed: 50 },
      { status: 'pulling abc', digest: 'sha256:abc', total: 200, completed: 200 },
      { status: 'success' },
    ]);
    expect(await collect(server.url, 'qwen3')).toEqual([
      { status: 'pulling manifest', completed: null, total: null },
      { status: 'pulling abc', completed: 50, total: 200 },
      { status: 'pulling abc', completed: 200, total: 200 },
      { status: 'success', completed: null, total: null },
    ]);
  });

  it.each([
    ['Ollama cannot find the name', [{ error: 'pull model manifest: file does not exist' }]],
    ['the download breaks off', [{ status: 'pulling manifest' }]],
  ])('fails when %s', async (_, lines) => {
    server.playPull(lines);
    await expect(collect(server.url, 'nope')).rejects.toMatchObject({
      code: 'models/pull_failed',
      kind: 'unavailable',
    });
  });

  it('says so when Ollama is not there', async () => {
    await expect(collect(gone, 'qwen3')).rejects.toMatchObject({ code: 'models/ollama_unreachable' });
  });
});
