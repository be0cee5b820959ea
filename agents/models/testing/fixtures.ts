import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { AIMessage, type BaseMessage, HumanMessage, SystemMessage } from '@langchain/core/messages';
import { fakeModel } from '@langchain/core/testing';
import { z } from 'zod';
import { type AnyTool, defineTool } from '#tools/kit/define-tool.ts';
import { sourced } from '#tools/kit/sources.ts';
import { Amount, IsoDate, TermMonths } from '#tools/kit/units.ts';
import type { CallLimits } from '../limits.ts';
import type { OllamaSetting, OpenaiSetting } from '../setting.ts';

/** A small tool of the house's own making; only its name and input matter to a model. */
export const quoteTool: AnyTool = defineTool({
  name: 'quote_payment',
  description: 'Monthly payment for a price and a term.',
  effect: 'compute',
  roles: ['customer', 'dealer'],
  reads: [],
  writes: [],
  input: z.strictObject({
    price: sourced(Amount, 'money', 'person', 'document', 'tool').optional(),
    termMonths: sourced(TermMonths, 'months', 'person'),
    from: IsoDate.optional(),
    extras: z.array(z.strictObject({ label: z.string() })).optional(),
  }),
  output: z.strictObject({ ok: z.boolean() }),
  run: () => ({ ok: true }),
});

export const history: readonly BaseMessage[] = [
  new SystemMessage('You are the financing assistant.\nContext: {"role":"customer"}'),
  new HumanMessage('What would $25,000 cost a month over 72 months?'),
];

export const PLANNED = 'I can help with that. What is the price?';

/** A stand-in for the embedded planner: always the same sentence. */
export function fakePlanner(): BaseChatModel & { readonly callCount: number } {
  const planner = fakeModel();
  for (let n = 0; n < 20; n++) planner.respond(new AIMessage(PLANNED));
  return planner;
}

/** Limits short enough for tests and long enough for a busy machine. */
export const quickLimits: CallLimits = {
  firstByteMs: 1_500,
  stallMs: 300,
  totalMs: 4_000,
  retriesMax: 2,
  backoffMs: 5,
  retryAfterMsMax: 100,
  charsMax: 2_000,
  thinkingCharsMax: 8_000,
  circuitFailures: 3,
  circuitOpenMs: 30_000,
};

export const openaiAt = (url: string): OpenaiSetting => ({
  kind: 'openai',
  name: 'wire',
  baseUrl: `${url}/v1`,
  apiKey: 'sk-test-not-a-key',
  timeoutMs: 1_500,
  maxRetries: 2,
});

export const ollamaAt = (url: string): OllamaSetting => ({
  kind: 'ollama',
  name: 'wire',
  host: url,
  contextTokens: 16_384,
  timeoutMs: 1_500,
  maxRetries: 2,
});
