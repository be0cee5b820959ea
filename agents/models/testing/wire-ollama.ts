import type { Piece, Script } from './wire-scripts.ts';

type Answer = Extract<Script, { kind: 'answer' }>;

const head = { model: 'wire', created_at: '2026-03-02T00:00:00Z' };
const COUNTS = { prompt_eval_count: 100, eval_count: 20, total_duration: 1 };

/** The lines of Ollama's `/api/chat` stream (NDJSON). Ollama sends each tool call whole. */
export function ollamaLines(answer: Answer): string[] {
  const lines: unknown[] = answer.pieces
    .filter(({ call }) => !call)
    .map(({ text = '', reasoning }) => line({ content: text, thinking: reasoning }));
  for (const call of wholeCalls(answer.pieces)) lines.push(line({ content: '', tool_calls: [call] }));
  if (answer.ending === 'complete') lines.push({ ...line({ content: '' }), ...ended(answer) });
  return lines.map((data) => `${JSON.stringify(data)}\n`);
}

const line = (message: Record<string, unknown>) => ({
  ...head,
  message: { role: 'assistant', ...message },
  done: false,
});
const ended = ({ finish }: Answer) => ({
  done: true,
  done_reason: finish === 'length' ? 'length' : 'stop',
  ...COUNTS,
});

function wholeCalls(pieces: readonly Piece[]): unknown[] {
  const calls = new Map<number, { name: string; args: string }>();
  for (const { call } of pieces) {
    if (!call) continue;
    const known = calls.get(call.index ?? 0) ?? { name: '', args: '' };
    calls.set(call.index ?? 0, {
      name: known.name || (call.name ?? ''),
      args: known.args + (call.args ?? ''),
    });
  }
  return [...calls.values()].map(({ name, args }) => ({ function: { name, arguments: parsedOrRaw(args) } }));
}

/** Arguments are an object on this wire; what is no JSON goes out as it is, as a broken proxy would send it. */
function parsedOrRaw(args: string): unknown {
  try {
    return JSON.parse(args);
  } catch {
    return args;
  }
}
