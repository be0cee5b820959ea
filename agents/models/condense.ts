import { type BaseMessage, ToolMessage } from '@langchain/core/messages';
import { readToolMessage, type ToolAnswer } from '../turn/tool-messages.ts';

const itemsMax = 6;

/**
 * Shortens long lists in tool results for a model that pays by the token: the first items stay, and the rest is counted.
 * Claims whose slots are no longer in sight go with them. The transcript itself, and the planner's view, stay whole.
 */
export function condense(messages: readonly BaseMessage[]): BaseMessage[] {
  return messages.map((message) => {
    if (!(message instanceof ToolMessage)) return message;
    const body = readToolMessage(message);
    if (!body.ok) return message;
    const { tool_call_id, id } = message;
    const fields = { tool_call_id, content: JSON.stringify(shortened(body)), ...(id ? { id } : {}) };
    return new ToolMessage(message.name ? { ...fields, name: message.name } : fields);
  });
}

function shortened(body: ToolAnswer) {
  const output = cut(body.output);
  const text = JSON.stringify(output);
  const claims = Object.entries(body.claims)
    .filter(([id]) => text.includes(`{{${id}}}`))
    .map(([id, { role, shown }]) => [id, { role, shown }]);
  return { ok: true, output, claims: Object.fromEntries(claims) };
}

function cut(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept: unknown[] = value.slice(0, itemsMax).map(cut);
    return value.length > itemsMax ? [...kept, `and ${value.length - itemsMax} more, not listed here`] : kept;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cut(member)]));
}
