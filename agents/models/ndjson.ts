import { unavailable } from '#tools/kit/errors.ts';

const LINE_CHARS_MAX = 1_000_000;

/**
 * The lines of a streamed body, blank ones left out; a last line may lack its newline.
 *
 * @throws AppError `models/unreadable_answer` when a line does not end within a million characters
 */
export async function* readLines(response: Response): AsyncGenerator<string> {
  if (!response.body) return;
  let rest = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LINE_CHARS_MAX) {
      throw unavailable('models/unreadable_answer', 'A line of the answer has no end.', 'Check the address.');
    }
    yield* lines.filter((line) => line.trim() !== '');
  }
  if (rest.trim() !== '') yield rest;
}
