import { ChatOpenAICompletions } from '@langchain/openai';
import type { OpenaiSetting } from './setting.ts';

const OPENAI_URL = 'https://api.openai.com/v1';

/**
 * A chat model on any server that speaks OpenAI's `/chat/completions`: OpenAI, vLLM, llama.cpp, LM Studio, Ollama's `/v1`.
 *
 * The completions class is used by itself because `ChatOpenAI` moves some model names to the Responses API, which other
 * servers lack. Retries and time-outs are `withPlanner`'s, so that they have one ceiling. Address and key are always given,
 * so the library's own reading of the environment never decides; its log is off because it prints answers it cannot parse.
 */
export function createOpenaiModel(setting: OpenaiSetting): ChatOpenAICompletions {
  return new ChatOpenAICompletions({
    model: setting.name,
    apiKey: setting.apiKey ?? 'none',
    temperature: setting.temperature,
    maxRetries: 0,
    configuration: { baseURL: setting.baseUrl ?? OPENAI_URL, organization: null, logLevel: 'off' },
  });
}
