import type { Piece, Script } from './wire-scripts.ts';

type Answer = Extract<Script, { kind: 'answer' }>;

const head = (object: string) => ({ id: 'chatcmpl-wire', object, created: 1_772_409_600, model: 'wire' });
const USAGE = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };

/** The frames of OpenAI's `/chat/completions` stream (server-sent events). */
export function openaiFrames(answer: Answer): string[] {
  const chunk = (delta: unknown, finish: string | null = null) =>
    frame({ ...head('chat.completion.chunk'), choices: [{ index: 0, delta, finish_reason: finish }] });
  const frames = [
    chunk({ role: 'assistant', content: '' }),
    ...answer.pieces.map((piece) => chunk(deltaOf(piece))),
  ];
  if (answer.ending !== 'complete') return frames;
  const usage = frame({ ...head('chat.completion.chunk'), choices: [], usage: USAGE });
  return [...frames, chunk({}, answer.finish ?? 'stop'), usage, 'data: [DONE]\n\n'];
}

const frame = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;

function deltaOf({ text, reasoning, call }: Piece): unknown {
  if (call) {
    const { index, id, name, args } = call;
    return { tool_calls: [{ index, id, type: 'function', function: { name, arguments: args } }] };
  }
  return reasoning === undefined ? { content: text ?? '' } : { reasoning_content: reasoning };
}

/** The same answer as one JSON object. */
export function openaiBody(answer: Answer): unknown {
  const calls = new Map<
    number,
    { id: string; type: 'function'; function: { name: string; arguments: string } }
  >();
  for (const { call } of answer.pieces) {
    if (!call) continue;
    const { index = 0, id = '', name = '', args = '' } = call;
    const known = calls.get(index) ?? { id, type: 'function', function: { name, arguments: '' } };
    known.function.arguments += args;
    calls.set(index, known);
  }
  const message = {
    role: 'assistant',
    content: answer.pieces.map(({ text }) => text ?? '').join(''),
    reasoning_content: answer.pieces.map(({ reasoning }) => reasoning ?? '').join('') || undefined,
    tool_calls: calls.size > 0 ? [...calls.values()] : undefined,
  };
  const choices = [{ index: 0, message, finish_reason: answer.finish ?? 'stop' }];
  return { ...head('chat.completion'), choices, usage: USAGE };
}
