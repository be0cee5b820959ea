import { describe, expect, it } from 'vitest';
import { readEventStream } from './event-stream.ts';

const event = (seq: number, text: string) =>
  `id: ${seq}\nevent: sentence\ndata: ${JSON.stringify({ type: 'sentence', text, figures: [] })}\n\n`;

/** A response that arrives in pieces of so many bytes. */
function inPieces(text: string, size: number): Response {
  const bytes = new TextEncoder().encode(text);
  return new Response(
    new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    }),
  );
}

async function textsOf(response: Response): Promise<string[]> {
  const texts: string[] = [];
  for await (const { event } of readEventStream(response)) {
    if (event.type === 'sentence') texts.push(event.text);
  }
  return texts;
}

describe('readEventStream', () => {
  it.each([1, 3, 1000])('reads the same events in pieces of %i bytes', async (size) => {
    const stream = `: hello\n\n${event(1, '月供 $426.11')}: beat\n\n${event(2, 'Über')}`;
    expect(await textsOf(inPieces(stream, size))).toEqual(['月供 $426.11', 'Über']);
  });

  it('gives nothing for an event that was cut off', async () => {
    expect(await textsOf(inPieces(event(1, 'whole') + event(2, 'half').slice(0, 30), 7))).toEqual(['whole']);
  });

  it('reads lines that end in CRLF', async () => {
    expect(await textsOf(inPieces(event(1, 'a').replaceAll('\n', '\r\n'), 5))).toEqual(['a']);
  });
});
