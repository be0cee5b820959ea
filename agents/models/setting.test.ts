import { describe, expect, it } from 'vitest';
import { type ModelSurroundings, ollamaUrl, parseModelSetting } from './setting.ts';

const around: ModelSurroundings = { ollamaContextTokens: 16_384, timeoutMs: 30_000, maxRetries: 2 };
const code = (text: string, extra: Partial<ModelSurroundings> = {}) => {
  try {
    return parseModelSetting(text, { ...around, ...extra }).kind;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('parseModelSetting', () => {
  it('reads the planner', () => {
    expect(parseModelSetting('planner', around)).toEqual({ kind: 'planner' });
  });

  it('keeps the colons of a model name', () => {
    expect(parseModelSetting('ollama:qwen3:8b', around)).toMatchObject({
      kind: 'ollama',
      name: 'qwen3:8b',
      host: 'http://127.0.0.1:11434',
    });
  });

  it('takes a key from its surroundings, and a base URL in its place', () => {
    expect(parseModelSetting('openai:gpt-4.1', { ...around, openaiApiKey: 'k' })).toMatchObject({
      apiKey: 'k',
    });
    const own = parseModelSetting('openai:Qwen/Qwen3-8B', { ...around, openaiBaseUrl: 'http://gpu:8000/v1' });
    expect(own).toMatchObject({ name: 'Qwen/Qwen3-8B', baseUrl: 'http://gpu:8000/v1' });
  });

  it.each([
    ['gpt-4.1', {}, 'models/unknown_setting'],
    ['anthropic:x', {}, 'models/unknown_setting'],
    ['planner:x', {}, 'models/unknown_setting'],
    ['', {}, 'models/unknown_setting'],
    ['openai:gpt-4.1', {}, 'models/key_missing'],
    ['openai:', { openaiApiKey: 'k' }, 'models/bad_setting'],
    ['openai:x', { openaiBaseUrl: 'not a url' }, 'models/bad_setting'],
    ['ollama:qwen3', { timeoutMs: 0 }, 'models/bad_setting'],
    ['ollama:qwen3', { ollamaHost: 'http://' }, 'models/bad_setting'],
  ] as const)('answers %s with %o by %s', (text, extra, expected) => {
    expect(code(text, extra)).toBe(expected);
  });

  it('repeats no key in its error', () => {
    expect(() => parseModelSetting('openai:', { ...around, openaiApiKey: 'sk-secret' })).toThrow(
      /^(?!.*sk-secret)/,
    );
  });
});

describe('ollamaUrl', () => {
  it.each([
    [':11500', 'http://127.0.0.1:11500'],
    ['0.0.0.0', 'http://127.0.0.1:11434'],
    ['gpu-box', 'http://gpu-box:11434'],
    ['gpu-box:8080', 'http://gpu-box:8080'],
    ['https://ollama.example/', 'https://ollama.example'],
  ])('reads %s as %s', (host, url) => {
    expect(ollamaUrl(host)).toBe(url);
  });
});
