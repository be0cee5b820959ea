import { AIMessage } from '@langchain/core/messages';

const argsTextMax = 20_000;
const argsDepthMax = 12;

/** Ceiling on calls in one plan; what is beyond is dropped before it has an id, so the transcript stays well formed. */
export const callsPerPlanMax = 16;
const textMax = 8_000;

export interface ProposedCall {
  readonly id: string;
  readonly name: string;
  /** A plain object, or null when the model's arguments were none. */
  readonly args: unknown;
}

export interface Proposal {
  readonly text: string;
  readonly calls: readonly ProposedCall[];
}

/**
 * Any model's message as plain data of bounded size. Ids are ours, so they are unique and deterministic whatever the
 * model sent; calls with unreadable arguments stay calls, and the schema rule refuses them (G12: each gets one result).
 * A message that cannot even be looked at says nothing.
 */
export function sanitize(message: unknown, prefix: string): Proposal {
  try {
    return read(message, prefix);
  } catch {
    return { text: '', calls: [] };
  }
}

function read(message: unknown, prefix: string): Proposal {
  const source = (message ?? {}) as { content?: unknown; tool_calls?: unknown; invalid_tool_calls?: unknown };
  const raw = [
    ...list(source.tool_calls),
    ...list(source.invalid_tool_calls).map((call) => ({ ...record(call), args: null })),
  ];
  const calls = raw.slice(0, callsPerPlanMax).map((call, i) => {
    const { name, args } = record(call);
    return { id: `${prefix}.${i}`, name: callName(name), args: plainArguments(args) };
  });
  return { text: cut(textOf(source.content)), calls };
}

/** What stands for arguments that could not be read. No schema knows the key, so the call is refused, not run bare (G2). */
const unreadable = { unreadable: true };

/** The message that goes into the transcript: words are left out of a plan, since only checked words are ever shown. */
export function planMessage(calls: readonly ProposedCall[], id: string): AIMessage {
  const tool_calls = calls.map(({ id: callId, name, args }) => ({
    id: callId,
    name,
    args: args === null ? unreadable : record(args),
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

/** A plain object of bounded size and depth, without `lc` or prototype keys; otherwise null. */
function plainArguments(value: unknown): unknown {
  const text = jsonOf(value);
  if (text === undefined || !text.startsWith('{') || text.length > argsTextMax) return null;
  if (/"(lc|__proto__|constructor|prototype)"\s*:/.test(text)) return null;
  const args: unknown = JSON.parse(text);
  return within(args, argsDepthMax) ? args : null;
}

function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

const within = (value: unknown, levels: number): boolean =>
  value === null ||
  typeof value !== 'object' ||
  (levels > 0 && Object.values(value).every((member) => within(member, levels - 1)));

/** Cut to length, between characters. */
const cut = (text: string): string => text.slice(0, textMax).replace(/[\ud800-\udbff]$/, '');
