import { z } from 'zod';
import { invalidInput } from '#tools/kit/errors.ts';

const Silence = z
  .int()
  .min(50)
  .max(600_000)
  .describe('longest wait for a first answer, in milliseconds; later silence may last half of it');
const Temperature = z.number().min(0).max(2).optional().describe("absent: the server's own");

/** Which model converses. `planner` is the embedded one; it also takes over whenever another fails. */
export const ModelSetting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('planner') }),
  z.strictObject({
    kind: z.literal('openai'),
    name: z.string().min(1),
    baseUrl: z.url().optional().describe("any OpenAI-compatible server; absent: OpenAI's own"),
    apiKey: z.string().min(1).optional(),
    temperature: Temperature,
    timeoutMs: Silence,
    maxRetries: z.int().min(0).max(5),
  }),
  z.strictObject({
    kind: z.literal('ollama'),
    name: z.string().min(1),
    host: z.url(),
    contextTokens: z.int().min(2048).max(1_048_576).describe("the request's num_ctx"),
    temperature: Temperature,
    timeoutMs: Silence,
    maxRetries: z.int().min(0).max(5),
  }),
]);
export type ModelSetting = z.infer<typeof ModelSetting>;
export type OpenaiSetting = Extract<ModelSetting, { kind: 'openai' }>;
export type OllamaSetting = Extract<ModelSetting, { kind: 'ollama' }>;
/** A model that looks at pictures: one on a server, for the embedded planner cannot. */
export type VisionSetting = OpenaiSetting | OllamaSetting;

/** What the environment says beside the model's name; `server/config` reads it, nothing here does. */
export interface ModelSurroundings {
  readonly openaiApiKey?: string;
  readonly openaiBaseUrl?: string;
  readonly ollamaHost?: string;
  readonly ollamaContextTokens: number;
  readonly temperature?: number;
  readonly timeoutMs: number;
  readonly maxRetries: number;
}

/**
 * Reads `planner`, `openai:NAME` or `ollama:NAME`. Only the first colon parts, so `ollama:qwen3:8b` is the model `qwen3:8b`.
 *
 * @throws AppError `models/unknown_setting`, `models/key_missing`, `models/bad_setting`
 */
export function parseModelSetting(text: string, around: ModelSurroundings): ModelSetting {
  const [, kind = text.trim(), name = ''] = /^([a-z]+):(.*)$/s.exec(text.trim()) ?? [];
  if (kind === 'planner' && name === '') return { kind: 'planner' };
  const shared = {
    name,
    temperature: around.temperature,
    timeoutMs: around.timeoutMs,
    maxRetries: around.maxRetries,
  };
  if (kind === 'openai') {
    const { openaiApiKey: apiKey, openaiBaseUrl: baseUrl } = around;
    if (!apiKey && !baseUrl) throw keyMissing();
    return checked({ kind, ...shared, baseUrl, apiKey });
  }
  if (kind === 'ollama') {
    const host = ollamaUrl(around.ollamaHost ?? '127.0.0.1:11434');
    return checked({ kind, ...shared, host, contextTokens: around.ollamaContextTokens });
  }
  throw invalidInput('models/unknown_setting', 'The model setting names no known kind of model.', FORMS);
}

/**
 * Reads which model looks at pictures of pages: `off`, `openai:NAME` or `ollama:NAME`, at the same addresses and keys.
 *
 * @returns null for `off`
 * @throws AppError as `parseModelSetting` does
 */
export function parseVisionSetting(text: string, around: ModelSurroundings): VisionSetting | null {
  if (text.trim() === 'off') return null;
  const setting = /^planner\b/.test(text.trim()) ? undefined : parseModelSetting(text, around);
  if (setting && setting.kind !== 'planner') return setting;
  throw invalidInput(
    'models/unknown_setting',
    'The embedded planner cannot look at pictures.',
    'Use off, openai:NAME or ollama:NAME.',
  );
}

const FORMS = 'Use planner, openai:NAME or ollama:NAME.';

function keyMissing() {
  return invalidInput(
    'models/key_missing',
    'An OpenAI model needs a key, and a server of your own needs its address.',
    'Set OPENAI_API_KEY, or OPENAI_BASE_URL for an OpenAI-compatible server.',
  );
}

function checked(setting: Record<string, unknown>): ModelSetting {
  const parsed = ModelSetting.safeParse(setting);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.') || 'setting').join(', ');
  throw invalidInput('models/bad_setting', `The model setting is wrong in: ${fields}.`, FORMS);
}

/** An address from what OLLAMA_HOST may hold: `:11434`, `0.0.0.0`, `gpu-box:11434`, `https://ollama.example`. */
export function ollamaUrl(host: string): string {
  const text = host.trim();
  const withScheme = text.includes('://')
    ? text
    : `http://${text.startsWith(':') ? `127.0.0.1${text}` : text}`;
  if (!URL.canParse(withScheme)) {
    throw invalidInput(
      'models/bad_setting',
      'The model setting is wrong in: host.',
      'Set OLLAMA_HOST to an address.',
    );
  }
  const url = new URL(withScheme);
  if (url.hostname === '0.0.0.0') url.hostname = '127.0.0.1';
  if (url.port === '' && !text.includes('://')) url.port = '11434';
  return url.href.replace(/\/+$/, '');
}
