import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createChat } from '#server/cli/chat-session.ts';
import type { Demo } from './demo.ts';
import { sameIds, wrap } from './print.ts';

/** What `chauffeur chat` shows when somebody types these lines, long lines broken as a terminal breaks them. */
export async function typed({ chauffeur }: Demo, who: string, lines: readonly string[]): Promise<string> {
  const output = new PassThrough({ encoding: 'utf8' });
  const shown = text(output);
  const waiting = [...lines];
  await createChat(chauffeur, output, async (prompt) => {
    const line = waiting.shift();
    output.write(line === undefined ? '' : `${prompt}${line}\n`);
    return line;
  }).run(who);
  output.end();
  return sameIds(wrap((await shown).trim(), 110));
}
