import { AIMessage, type ToolCall } from '@langchain/core/messages';
import { type Failure, final } from './failure.ts';
import type { Gathered, RawCall } from './gather.ts';

/**
 * A message from a gathered answer, or why it is none. Arguments must be one whole JSON object: the framework's own
 * reading completes broken JSON, and half an argument that looks whole is worse than none. A tool nobody has is no
 * failure here: the guard answers it, and the model may mend it.
 * Call ids may be missing or repeated: the turn gives calls its own.
 */
export function answerOf(gathered: Gathered): AIMessage | Failure {
  const { speech, calls, finish } = gathered;
  if (finish === undefined) return { code: 'unreachable', detail: 'cut_off', retryable: true };
  if (finish === 'length') return final('babble', 'length');
  if (finish === 'content_filter') return final('empty', 'content_filter');
  if (gathered.invalidCalls > 0) return final('malformed', 'tool_arguments');
  if (CALL_IN_TEXT.test(speech)) return final('malformed', 'tool_call_in_text');
  const parsed = calls.map(parseArguments);
  if (parsed.some((args) => args === null)) return final('malformed', 'tool_arguments');
  if (calls.some((call) => call.name === '')) return final('malformed', 'tool_name');
  if (speech === '' && calls.length === 0) return final('empty', 'no_text');
  return new AIMessage({
    content: speech,
    tool_calls: calls.map(
      ({ id, name }, i): ToolCall => ({ type: 'tool_call', id, name, args: parsed[i] ?? {} }),
    ),
    usage_metadata: gathered.usage,
    response_metadata: { finish_reason: finish },
  });
}

/** What models write when their server does not know their format of tool calls. */
const CALL_IN_TEXT = /<tool_call>|<function=|<\|python_tag\|>|\[TOOL_CALLS\]|<\|tool▁call/;

function parseArguments({ args }: RawCall): Record<string, unknown> | null {
  if (args.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(args);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
