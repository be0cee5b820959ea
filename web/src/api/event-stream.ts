import type { NumberedEvent, TurnEvent } from '../types.ts';

/** Reads a response of server-sent events. Ends when the stream ends; throws when it breaks. */
export async function* readEventStream(response: Response): AsyncGenerator<NumberedEvent> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parseBlock(block);
      if (event) yield event;
    }
  }
}

/** One block of the stream: `id`, `event` and `data` lines. Comments and heartbeats give nothing. */
function parseBlock(block: string): NumberedEvent | undefined {
  const data: string[] = [];
  let seq = Number.NaN;
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'id') seq = Number(value);
    if (field === 'data') data.push(value);
  }
  if (data.length === 0 || !Number.isInteger(seq)) return undefined;
  return { seq, event: JSON.parse(data.join('\n')) as TurnEvent };
}
