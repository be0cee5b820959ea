import { AIMessage } from '@langchain/core/messages';

/** Ceiling on calls in one plan; what is beyond is dropped before it has an id, so the transcript stays well formed. */
export const callsPerPlanMax = 16;
const textMax = 8_000;

export interface ProposedCall {
  readonly id: string;
  readonly name: string;
  /** Plain JSON, or null when the model's arguments were none. */
  readonly args: unknown;
}

export interface Proposal {
  readonly text: string;
  readonly calls: readonly ProposedCall[];
}

/**
 * Any model's message as plain data of bounded size. Ids are ours, so they are unique and deterministic whatever the
 * model sent; calls with unreadable arguments stay calls, and the schema rule refuses them (G12: each gets one result).
 */
export function sanitize(message: unknown, prefix: string): Proposal {
  const source = (message ?? {}) as { content?: unknown; tool_calls?: unknown; invalid_tool_calls?: unknown };
  const raw = [
    ...list(source.tool_calls),
    ...list(source.invalid_tool_calls).map((call) => ({ ...record(call), args: null })),
  ];
  const calls = raw.slice(0, callsPerPlanMax).map((call, i) => {
    const { name, args } = record(call);
    return { id: `${prefix}.${i}`, name: callName(name), args: plainJson(args) };
  });
  return { text: textOf(source.content).slice(0, textMax), calls };
}

/** The message that goes into the transcript: words are left out of a plan, since only checked words are ever shown. */
export function planMessage(calls: readonly ProposedCall[], id: string): AIMessage {
  const tool_calls = calls.map(({ id: callId, name, args }) => ({
    id: callId,
    name,
    args: record(args),
    type: 'tool_call' as const,
  }));
  return new AIMessage({ id, content: '', tool_calls });
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return list(content)
    .map((part) => record(part))
    .map((part) => (part.type === 'text' && typeof part.text === 'string' ? part.text : ''))
    .join('');
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const record = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

const callName = (name: unknown): string =>
  typeof name === 'string' && /^[a-z][a-z0-9_]{0,63}$/.test(name) ? name : 'unreadable';

/** Plain JSON of at most 20,000 characters without `lc` or prototype keys, otherwise null. */
function plainJson(value: unknown): unknown {
  try {
    const text = JSON.stringify(value);
    if (text === undefined || text.length > 20_000 || /"(lc|__proto__|constructor|prototype)"\s*:/.test(text))
      return null;
    return JSON.parse(text);
  } catch {
    return null;
  }
}
