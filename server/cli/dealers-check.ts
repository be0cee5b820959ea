import { failed, ok, usageError } from './command.ts';
import { type DealersCall, json } from './dealers-call.ts';

const shown = 20;

/** Adds up what is kept beside the deals; the deals are right, and with `--mend` the rest follows them. */
export async function checkCounts({ store, values, names, terminal }: DealersCall): Promise<number> {
  if (names.length > 0) throw usageError(`${names[0]} is one too many.`);
  const mend = values.mend ?? false;
  const found = await store.channel.audit({ mend });
  const { deals, lines, submissions, tallies } = found;
  const wrong = lines.length + submissions.length + tallies.length;
  const code = wrong === 0 || mend ? ok : failed;
  if (values.json) {
    terminal.output.write(json({ ...found, mended: mend }));
    return code;
  }
  const told = [
    ...lines.map((id) => `${id}: its line in the list`),
    ...submissions.map((id) => `${id}: its submissions`),
    ...tallies.map(
      ({ key, kept, found: right }) =>
        `${key.subject} ${key.id}, ${key.what}${key.funderId ? ` at ${key.funderId}` : ''}: ${kept}, by the deals ${right}`,
    ),
  ];
  for (const line of told.slice(0, shown)) terminal.output.write(`${line}\n`);
  if (told.length > shown) terminal.output.write(`and ${told.length - shown} more\n`);
  const end = wrong === 0 ? 'everything agrees' : `${wrong} ${wrong === 1 ? 'difference' : 'differences'}`;
  terminal.output.write(`${deals} deals, ${end}${mend && wrong > 0 ? ', mended' : ''}.\n`);
  return code;
}
